"use strict";Object.defineProperty(exports, "__esModule", {value: true});


var _chunk5WMEROFDjs = require('./chunk-5WMEROFD.js');

// src/logs/timestamp.ts
function timeOf(value, timeZone) {
  if (typeof value === "number") return _chunk5WMEROFDjs.isEpochMilliseconds.call(void 0, value) ? value + 0 : Number.NaN;
  if (typeof value === "string") return _chunk5WMEROFDjs.readIsoText.call(void 0, value, timeZone);
  return typeof value === "object" ? timeOfDate(value) : Number.NaN;
}
function timeOfDate(value) {
  try {
    const time = Date.prototype.getTime.call(value);
    return _chunk5WMEROFDjs.isEpochMilliseconds.call(void 0, time) ? time : Number.NaN;
  } catch (e) {
    return Number.NaN;
  }
}



exports.timeOf = timeOf;

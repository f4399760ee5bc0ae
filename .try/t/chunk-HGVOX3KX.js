"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunk5WMEROFDjs = require('./chunk-5WMEROFD.js');









var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');




var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/validation/timeFields.ts
function timestamp() {
  return checked("timestamp", "date-time", _chunkZX2QLR52js.notATime, (value) => _chunk5WMEROFDjs.parseTimestamp.call(void 0, value));
}
function month() {
  return checked("timestamp", "date-time", _chunkZX2QLR52js.notATime, (value) => _chunk5WMEROFDjs.parseTimestamp.call(void 0, dayOfMonth(value)));
}
function dayOfMonth(value) {
  return typeof value === "string" && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}
function timeZone() {
  return checked("timeZone", "time-zone", _chunkZX2QLR52js.notATimeZone, _chunk5WMEROFDjs.assertTimeZone);
}
function calendarPeriod() {
  return _chunk4QJ2UKVPjs.oneOf.call(void 0, ..._chunk5WMEROFDjs.PERIODS);
}
function weekday() {
  const facts = { kind: "wholeNumber" };
  const error = _chunk4QJ2UKVPjs.zodError.call(void 0, facts);
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, 
    _chunk4QJ2UKVPjs.int.call(void 0, { error }).check(_chunk4QJ2UKVPjs.withoutNegativeZero.call(void 0, ), _chunk4QJ2UKVPjs._gte.call(void 0, 0, { error }), _chunk4QJ2UKVPjs._lte.call(void 0, 6, { error })),
    facts
  );
}
function checked(kind, format, code, accept) {
  const facts = { ..._chunkZX2QLR52js.rareKind.call(void 0, kind), jsonSchema: { type: "string", format } };
  const fits = (value) => {
    try {
      accept(value);
      return true;
    } catch (e) {
      return false;
    }
  };
  const broken = (value) => ({ code, value, details: {} });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, _chunk4QJ2UKVPjs.custom.call(void 0, fits, { error: _chunk4QJ2UKVPjs.zodError.call(void 0, facts), params: { broken } }), facts);
}








exports.timestamp = timestamp; exports.month = month; exports.dayOfMonth = dayOfMonth; exports.timeZone = timeZone; exports.calendarPeriod = calendarPeriod; exports.weekday = weekday;

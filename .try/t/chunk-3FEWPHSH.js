"use strict";Object.defineProperty(exports, "__esModule", {value: true});// src/purchases/daysInUnit.ts
var DAYS_IN_UNIT = { day: 1, week: 7, month: 365 / 12, year: 365 };



exports.DAYS_IN_UNIT = DAYS_IN_UNIT;

// src/purchases/daysInUnit.ts
var DAYS_IN_UNIT = { day: 1, week: 7, month: 365 / 12, year: 365 };

export {
  DAYS_IN_UNIT
};

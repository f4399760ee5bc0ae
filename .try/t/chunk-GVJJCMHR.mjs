import {
  PERIODS,
  assertTimeZone,
  parseTimestamp
} from "./chunk-FKKUCTPT.mjs";
import {
  _gte,
  _lte,
  custom,
  int,
  oneOf,
  withFacts,
  withoutNegativeZero,
  zodError
} from "./chunk-J5IQHBUV.mjs";
import {
  notATime,
  notATimeZone,
  rareKind
} from "./chunk-IQ4LGOZS.mjs";

// src/validation/timeFields.ts
function timestamp() {
  return checked("timestamp", "date-time", notATime, (value) => parseTimestamp(value));
}
function month() {
  return checked("timestamp", "date-time", notATime, (value) => parseTimestamp(dayOfMonth(value)));
}
function dayOfMonth(value) {
  return typeof value === "string" && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}
function timeZone() {
  return checked("timeZone", "time-zone", notATimeZone, assertTimeZone);
}
function calendarPeriod() {
  return oneOf(...PERIODS);
}
function weekday() {
  const facts = { kind: "wholeNumber" };
  const error = zodError(facts);
  return withFacts(
    int({ error }).check(withoutNegativeZero(), _gte(0, { error }), _lte(6, { error })),
    facts
  );
}
function checked(kind, format, code, accept) {
  const facts = { ...rareKind(kind), jsonSchema: { type: "string", format } };
  const fits = (value) => {
    try {
      accept(value);
      return true;
    } catch {
      return false;
    }
  };
  const broken = (value) => ({ code, value, details: {} });
  return withFacts(custom(fits, { error: zodError(facts), params: { broken } }), facts);
}

export {
  timestamp,
  month,
  dayOfMonth,
  timeZone,
  calendarPeriod,
  weekday
};

import * as z from "zod/mini";
import { assertTimeZone, PERIODS, type Period, parseTimestamp, type Timestamp, type Weekday } from "../time";
import type { RareKind } from "./errorTexts";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { type Field, oneOf, withoutNegativeZero } from "./fields";
import { zodError } from "./issues";
import { notATime, notATimeZone, type RareError } from "./rareErrors";
import { rareKind } from "./rareKinds";

/** A point in time: a `Date`, epoch milliseconds, or ISO-8601 text. */
export function timestamp(): Field<Timestamp> {
  return checked("timestamp", "date-time", notATime, (value) => parseTimestamp(value as Timestamp));
}

/** A month: any point in time in it, or its name such as `"2025-03"`. */
export function month(): Field<Timestamp> {
  return checked("timestamp", "date-time", notATime, (value) => parseTimestamp(dayOfMonth(value as Timestamp)));
}

/** The first day of a month that is given by its name; any other point in time as it is. */
export function dayOfMonth(value: Timestamp): Timestamp {
  return typeof value === "string" && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}

/** The IANA name of a time zone. */
export function timeZone(): Field<string> {
  return checked("timeZone", "time-zone", notATimeZone, assertTimeZone);
}

/** A length of calendar periods. */
export function calendarPeriod(): Field<Period> {
  return oneOf(...PERIODS);
}

/** The first day of a week: 0 is Sunday, 6 is Saturday. */
export function weekday(): Field<Weekday> {
  const facts: FieldFacts = { kind: "wholeNumber" };
  const error = zodError(facts);
  return withFacts(
    z.int({ error }).check(withoutNegativeZero(), z.gte(0, { error }), z.lte(6, { error })),
    facts,
  ) as never;
}

/** A field of what a function of `time/` takes: a value that it throws at is not valid. */
function checked<Value>(
  kind: RareKind,
  format: string,
  code: RareError,
  accept: (value: unknown) => void,
): Field<Value> {
  const facts: FieldFacts = { ...rareKind(kind), jsonSchema: { type: "string", format } };
  const fits = (value: unknown) => {
    try {
      accept(value);
      return true;
    } catch {
      return false;
    }
  };
  const broken = (value: unknown) => ({ code, value, details: {} });
  return withFacts(z.custom<Value>(fits, { error: zodError(facts), params: { broken } }), facts);
}

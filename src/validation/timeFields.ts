import * as z from "zod/mini";
import { assertTimeZone, PERIODS, type Period, parseTimestamp, type Timestamp, type Weekday } from "../time";
import type { RareKind } from "./errorTexts";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { type Field, oneOf, withoutNegativeZero } from "./fields";
import { zodError } from "./issues";
import { notATime, notATimeZone, type RareError } from "./rareErrors";
import { rareKind } from "./rareKinds";

/** An instant: a `Date`, epoch milliseconds, or ISO-8601 text. */
export function timestamp(): Field<Timestamp> {
  return timeField("timestamp", "date-time", notATime, (value) => parseTimestamp(value as Timestamp));
}

/** An IANA time zone. */
export function timeZone(): Field<string> {
  return timeField("timeZone", "time-zone", notATimeZone, assertTimeZone);
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

/** A field for arguments of `time/` functions: a value for which the function throws is invalid. */
export function timeField<Value>(
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

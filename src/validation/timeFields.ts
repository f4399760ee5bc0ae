import * as z from "zod/mini";
import { assertTimeZone, parseTimestamp, TimeError, type Timestamp } from "../time";
import { type FieldFacts, withFacts } from "./fieldFacts";
import type { Field } from "./fields";
import { zodError } from "./issues";
import type { ErrorCode, Kind } from "./messages";

/** A point in time: a `Date`, epoch milliseconds, or ISO-8601 text. */
export function timestamp(): Field<Timestamp> {
  return checked("timestamp", "notATime", (value) => parseTimestamp(value as Timestamp));
}

/** The IANA name of a time zone. */
export function timeZone(): Field<string> {
  return checked("timeZone", "notATimeZone", assertTimeZone);
}

/** A field of what a function of `time/` takes: a value that it throws at is not valid. */
function checked<Value>(kind: Kind, code: ErrorCode, accept: (value: unknown) => void): Field<Value> {
  const facts: FieldFacts = { kind, jsonSchema: { type: "string" } };
  const fits = (value: unknown) => {
    try {
      accept(value);
      return true;
    } catch (error) {
      if (error instanceof TimeError) return false;
      throw error;
    }
  };
  const broken = (value: unknown) => ({ code, value, details: {} });
  return withFacts(z.custom<Value>(fits, { error: zodError(facts), params: { broken } }), facts);
}

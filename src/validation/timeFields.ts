import * as z from "zod/mini";
import {
  assertTimeZone,
  CALENDARS,
  type Calendar,
  type DateCalendar,
  type MonthNumber,
  PERIODS,
  type Period,
  parseTimestamp,
  type Timestamp,
  type Weekday,
  type YearEnds,
} from "../time";
import { calendarOfDates } from "../time/calendars/monthsOf";
import type { RareKind } from "./errorTexts";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { type Field, oneOf, withDefault, withoutNegativeZero } from "./fields";
import { zodError } from "./issues";
import { notATime, notATimeZone, type RareError } from "./rareErrors";
import { rareKind } from "./rareKinds";
import { type Rule, rule } from "./rules";

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

/** The options of calendar periods that have defaults. */
export type CalendarDefaults = "weekStartsOn" | "calendar" | "yearStartsIn" | "yearEnds";

/** The fields of the calendar of periods. */
export function calendarFields(): {
  readonly weekStartsOn: Field<Weekday, Weekday | undefined>;
  readonly calendar: Field<Calendar, Calendar | undefined>;
  readonly yearStartsIn: Field<MonthNumber, MonthNumber | undefined>;
  readonly yearEnds: Field<YearEnds, YearEnds | undefined>;
} {
  return {
    weekStartsOn: withDefault(wholeNumberBetween<Weekday>(0, 6), 1 as Weekday),
    calendar: withDefault(oneOf(...CALENDARS), "gregory" as Calendar),
    yearStartsIn: withDefault(wholeNumberBetween<MonthNumber>(1, 12), 1 as MonthNumber),
    yearEnds: withDefault(oneOf("nearest", "last"), "nearest" as YearEnds),
  };
}

function wholeNumberBetween<Value extends number>(least: Value, greatest: Value): Field<Value> {
  const facts: FieldFacts = { kind: "wholeNumber" };
  const error = zodError(facts);
  return withFacts(
    z.int({ error }).check(withoutNegativeZero(), z.gte(least, { error }), z.lte(greatest, { error })),
    facts,
  ) as never;
}

/**
 * An instant whose date may be of the calendar of the input: see {@link timesOfCalendar}.
 *
 * @param nameOf - Returns the text of a value that stands for it.
 */
export function calendarTimestamp(nameOf: (value: Timestamp) => Timestamp = (value) => value): Field<Timestamp> {
  return timeField("timestamp", "date-time", notATime, (value) => {
    if (!DATE_CALENDARS.some((calendar) => isTimestamp(nameOf(value as Timestamp), calendar))) throw value;
  });
}

const DATE_CALENDARS: readonly DateCalendar[] = ["gregory", "persian", "islamic-umalqura"];

/** Whether a value is an instant, its date of a calendar. */
export function isTimestamp(value: unknown, calendar: DateCalendar): boolean {
  try {
    parseTimestamp(value as Timestamp, "UTC", calendar);
    return true;
  } catch {
    return false;
  }
}

/** Rules that dates exist in the calendar of the input. */
export function timesOfCalendar<Name extends string>(
  ...names: readonly Name[]
): Rule<{ readonly [Key in Name]?: Timestamp | undefined } & { readonly calendar?: Calendar | undefined }>[] {
  return names.map((name) =>
    rule(
      [name, "calendar"],
      (input) => input[name] === undefined || isTimestamp(input[name], calendarOfDates(input.calendar as Calendar)),
      (input) => ({ code: notATime, value: input[name], details: {} }),
    ),
  );
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

import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import type { Period } from "./period";

/** How long the periods of a calendar are, in milliseconds. */
export interface PeriodLength {
  /** The shortest there is, in a time zone whose clock is set forward. */
  readonly least: number;
  /** The mean of the Gregorian calendar. */
  readonly mean: number;
  /** The longest there is, in a time zone whose clock is set back, with some room. */
  readonly most: number;
}

/** A table of the lengths of periods, to tell beforehand how many of them a span has at least or at most. */
export const PERIOD_LENGTH: Readonly<Record<Period, PeriodLength>> = {
  hour: { least: millisecondsInHour / 2, mean: millisecondsInHour, most: millisecondsInHour },
  day: lengthOf(1, 1, 1),
  week: lengthOf(7, 7, 7),
  month: lengthOf(28, 365.2425 / 12, 31),
  quarter: lengthOf(90, 365.2425 / 4, 92),
  year: lengthOf(365, 365.2425, 366),
};

/** Days of the calendar, give or take the hours by which clocks are set. */
function lengthOf(least: number, mean: number, most: number): PeriodLength {
  return {
    least: least * millisecondsInDay - millisecondsInHour,
    mean: mean * millisecondsInDay,
    most: (most + 1) * millisecondsInDay,
  };
}

import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import type { Period } from "./period";

/** Bounds of the length of calendar periods, in milliseconds. */
export interface PeriodLength {
  /** Shortest possible length, in a zone whose clock is set forward. */
  readonly least: number;
  /** Mean length in the Gregorian calendar. */
  readonly mean: number;
  /** Longest possible length, in a zone whose clock is set back, with some margin. */
  readonly most: number;
}

/** Lengths of periods, to estimate in advance how many of them a range contains. */
export const PERIOD_LENGTH: Readonly<Record<Period, PeriodLength>> = {
  hour: { least: millisecondsInHour / 2, mean: millisecondsInHour, most: millisecondsInHour },
  day: lengthOf(1, 1, 1),
  week: lengthOf(7, 7, 7),
  month: lengthOf(28, 365.2425 / 12, 31),
  quarter: lengthOf(90, 365.2425 / 4, 92),
  year: lengthOf(365, 365.2425, 366),
};

/** Calendar days, plus or minus the hours of clock changes. */
function lengthOf(least: number, mean: number, most: number): PeriodLength {
  return {
    least: least * millisecondsInDay - millisecondsInHour,
    mean: mean * millisecondsInDay,
    most: (most + 1) * millisecondsInDay,
  };
}

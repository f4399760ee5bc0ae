import { millisecondsInDay } from "date-fns/constants";

/** A day of a clock that is never set, in milliseconds. */
export const DAY_MS = millisecondsInDay;

/** Days in a unit of time, as everywhere in this library where time is compounded. */
export const DAYS_IN_UNIT = { day: 1, week: 7, month: 365 / 12, year: 365 } as const;

/** A unit of time of even length: days, weeks of 7 days, months of 365/12 days or years of 365 days. */
export type TimeUnit = "day" | "week" | "month" | "year";

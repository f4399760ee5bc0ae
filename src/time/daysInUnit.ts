import { millisecondsInDay } from "date-fns/constants";

/** A day of 24 hours, in milliseconds. */
export const DAY_MS = millisecondsInDay;

/** Days per unit of time, used wherever this library compounds time. */
export const DAYS_IN_UNIT = { day: 1, week: 7, month: 365 / 12, year: 365 } as const;

/** A unit of time of fixed length: days, weeks of 7 days, months of 365/12 days or years of 365 days. */
export type TimeUnit = "day" | "week" | "month" | "year";

import { textOfDay } from "../dateOfDay";
import { TimeError } from "../timeError";
import type { MonthCalendar } from "./calendar";

/** A calendar of which only some years are known. */
export interface BoundedCalendar extends MonthCalendar {
  /** The first known year. */
  readonly firstYear: number;
  /** The last known year. */
  readonly lastYear: number;
  /** The first known day, in days since 1970-01-01. */
  readonly firstDay: number;
  /** The day after the last known one. */
  readonly endDay: number;
}

/** Returns a calendar that refuses what is outside its years. The arguments count as in {@link MonthCalendar}. */
export function boundedMonths(
  name: string,
  [firstYear, lastYear]: readonly [number, number],
  { monthOfDay, firstDayOfMonth }: MonthCalendar,
): BoundedCalendar {
  const firstDay = firstDayOfMonth(firstYear * 12);
  const endDay = firstDayOfMonth(lastYear * 12 + 12);
  const refuse = (value: string): never => {
    const days = `${textOfDay(firstDay)} to ${textOfDay(endDay - 1)}`;
    throw new TimeError(`a time in the years ${firstYear} to ${lastYear} of the ${name} calendar, ${days}`, value);
  };
  return {
    firstYear,
    lastYear,
    firstDay,
    endDay,
    monthOfDay: (day) => (day >= firstDay && day < endDay ? monthOfDay(day) : refuse(textOfDay(day))),
    firstDayOfMonth(month) {
      // The month after the last one is needed as an end.
      if (month >= firstYear * 12 && month <= lastYear * 12 + 12) return firstDayOfMonth(month);
      return refuse(`the year ${Math.floor(month / 12)}`);
    },
  };
}

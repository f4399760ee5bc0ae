import { isOfWeeks } from "../../time/calendars/monthsOf";
import type { ReportTerm } from "../report";
import type { Writer } from "./writer";

/** The calendar of a report, unless it is the Gregorian one with years from January. */
export function calendarTerms(writer: Writer): ReportTerm[] {
  const { calendar, yearStartsIn } = writer.calendar;
  if (calendar === "gregory" && yearStartsIn === 1) return [];
  const words = writer.words.orders.reading;
  const name = isOfWeeks(calendar) ? writer.say(words.ofWeeks, { weeks: calendar }) : words[calendar];
  const text = writer.say(words.calendarText, { calendar: name, month: yearStartsIn });
  return [{ term: words.calendar, text }];
}

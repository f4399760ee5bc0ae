import { type DateCalendar, dayInCalendar } from "../../time";
import { instantOfWall, startOfLocalDay } from "../../time/wallTime";
import { isHijriYear } from "./isHijriYear";
import { type RawInstant, rawInstant } from "./rawInstant";
import type { Zone } from "./zones";

/** Order of year, month and day. */
export type DateOrder = "ymd" | "dmy" | "mdy" | "ydm";

/** Unit of a number that represents an instant. */
export type NumberDates = "seconds" | "milliseconds" | "microseconds" | "days" | "compact";

/** How to read the dates of a column. */
export interface DateRule {
  /** Order if the year is last; if it is first, the order is year, month, day, unless this is `"ydm"`. */
  readonly order: DateOrder;
  readonly numbers: NumberDates | undefined;
  readonly calendar: DateCalendar;
  /** Time zone of instants without one. */
  readonly timeZone: Zone;
}

/** Day 0 of Excel: 1899-12-30. */
const EXCEL_DAY_0 = -25_569;
const DAY_MS = 86_400_000;

/**
 * A reader of the dates of a column: epoch milliseconds, or `NaN` for a cell without a date. Cached, because cells
 * often repeat.
 */
export function instantReader(rule: DateRule): (cell: string, zone?: Zone) => number {
  let lastCell = "";
  let lastZone: Zone | undefined;
  let last = Number.NaN;
  return (cell, zone) => {
    if (cell === lastCell && zone === lastZone) return last;
    const raw = cell === "" ? undefined : rawInstant(cell);
    last = raw === undefined ? Number.NaN : instantOf(raw, zone === undefined ? rule : { ...rule, timeZone: zone });
    lastCell = cell;
    lastZone = zone;
    return last;
  };
}

/** Range of instants accepted by logs: others are misprints, or mean "no end". */
const FIRST = Date.UTC(1900);
const AFTER = Date.UTC(2200);

/** The instant by a rule; `NaN` for dates that do not exist or are centuries away. */
export function instantOf(raw: RawInstant, rule: DateRule): number {
  const ms = anyInstantOf(raw, rule);
  return ms >= FIRST && ms < AFTER ? ms : Number.NaN;
}

function anyInstantOf(raw: RawInstant, rule: DateRule): number {
  const day = raw.form === "number" ? dayOfNumber(raw, rule) : dayOf(partsOf(raw, rule.order), raw.shortYear, rule);
  if (day === undefined) return Number.NaN;
  if (raw.form === "number" && rule.numbers !== "compact") {
    if (rule.numbers === "days") return atWall(Math.round(day * DAY_MS), rule.timeZone);
    return Math.round(day * DAY_MS);
  }
  const zone = raw.zone ?? rule.timeZone;
  if (raw.time === undefined) return typeof zone === "number" ? day * DAY_MS - zone : startOfLocalDay(day, zone);
  return atWall(day * DAY_MS + raw.time, zone);
}

function atWall(wall: number, zone: Zone): number {
  return typeof zone === "number" ? wall - zone : instantOfWall(wall, zone);
}

/** Days since 1970 for a number, with the fraction of a day if it has one. */
function dayOfNumber({ value }: RawInstant, rule: DateRule): number | undefined {
  if (value === 0) return undefined;
  if (rule.numbers === "seconds") return value / 86_400;
  if (rule.numbers === "milliseconds") return value / DAY_MS;
  if (rule.numbers === "microseconds") return value / DAY_MS / 1000;
  if (rule.numbers === "days") return value + EXCEL_DAY_0;
  if (rule.numbers === undefined) return undefined;
  return dayOf([Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100], false, rule);
}

/** Year, month and day. */
function partsOf({ form, parts: [a, b, c] }: RawInstant, order: DateOrder): readonly [number, number, number] {
  if (form === "named") return [a, b, c];
  if (form === "year first") return order === "ydm" ? [a, c, b] : [a, b, c];
  if (order === "mdy") return [c, a, b];
  return order === "dmy" ? [c, b, a] : [a, b, c];
}

function dayOf(
  [written, month, day]: readonly [number, number, number],
  shortYear: boolean,
  { calendar }: DateRule,
): number | undefined {
  const century = calendar === "gregory" ? 1900 : 1300;
  const year = shortYear ? written + (written < 70 ? century + 100 : century) : written;
  if (calendar === "gregory" ? year < 1501 : !isHijriYear(year)) return undefined;
  return dayInCalendar(calendar, year, month, day);
}

import { westernDigits } from "../cells/fold";
import { isFiller, monthOf } from "./months";
import { type Zone, zoneOf } from "./zones";

/** An instant before the order of its parts, its calendar and its zone are known. */
export interface RawInstant {
  /** Form: year first, two numbers and a year, a named month, or a single number. */
  readonly form: "year first" | "year last" | "named" | "number";
  /** The three numbers as written; with a named month, year, month and day. Empty for a single number. */
  readonly parts: readonly [number, number, number];
  /** Whether the year has two digits. */
  readonly shortYear: boolean;
  /** The single number, if it is one. */
  readonly value: number;
  /** Number of digits before the decimal separator, for a single number. */
  readonly digits: number;
  /** Milliseconds of the day; `undefined` for a date without a time. */
  readonly time: number | undefined;
  /** Its own zone; `undefined` if it has none. */
  readonly zone: Zone | undefined;
}

const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const NUMBER = /^\d+(?:[.,]\d+)?$/u;
const TIME =
  /(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(a\.?m\.?|p\.?m\.?|ق\.?ظ|ب\.?ظ|ص|م)(?![\p{L}]))?/iu;
const NUMERIC = /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?/u;
const NONE: readonly [number, number, number] = [0, 0, 0];

/** Parses a date, a date with a time, or a number; `undefined` for other text. */
export function rawInstant(cell: string): RawInstant | undefined {
  let text = westernDigits(cell).replace(MARKS, "").trim();
  if (NUMBER.test(text)) {
    const [whole = ""] = text.split(/[.,]/u);
    const base = { form: "number", parts: NONE, shortYear: false, time: undefined, zone: undefined } as const;
    return { ...base, value: Number(text.replace(",", ".")), digits: whole.length };
  }
  text = text.replace(
    COMPACT,
    (_, y, m, d, hour, minute, second = "00") => `${y}-${m}-${d}T${hour}:${minute}:${second}`,
  );
  const found = TIME.exec(text);
  let time: number | undefined;
  let zone: Zone | undefined;
  let date = text;
  if (found) {
    time = timeOf(found);
    date = text.slice(0, found.index).replace(/[T\s,،]+$/u, "");
    let rest = text
      .slice(found.index + found[0].length)
      .replace(/^\s*Uhr/u, "")
      .trim();
    const year = /(?:^|\s)(\d{4})$/u.exec(rest);
    if (year && !/\d{4}/u.test(date)) {
      date = `${date} ${year[1]}`;
      rest = rest.slice(0, year.index);
    }
    zone = rest === "" ? undefined : zoneOf(rest);
    if (time === undefined || (rest !== "" && zone === undefined)) return undefined;
  }
  const parts = datePartsOf(date);
  return parts && { ...parts, value: Number.NaN, digits: 0, time, zone };
}

function timeOf([, hours, minutes, seconds = "0", fraction = "", half]: RegExpExecArray): number | undefined {
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^(?:p|ب|م)/iu.test(half) ? 12 : 0);
  }
  const ms =
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  return Number(minutes) > 59 || Number(seconds) > 59 || ms > 86_400_000 ? undefined : ms;
}

function datePartsOf(date: string): Pick<RawInstant, "form" | "parts" | "shortYear"> | undefined {
  const numeric = NUMERIC.exec(date);
  if (numeric) {
    const [, first = "", , second = "", third = ""] = numeric;
    const parts = [Number(first), Number(second), Number(third)] as const;
    if (first.length === 4 && third.length <= 2) return { form: "year first", parts, shortYear: false };
    if (first.length > 2 || third.length === 3 || third.length === 1) return undefined;
    return { form: "year last", parts, shortYear: third.length === 2 };
  }
  const numbers = date.match(/\d+/gu) ?? [];
  const months: number[] = [];
  for (const name of date.match(/\p{L}[\p{L}\p{M}\u200c]*(?: (?:الثاني|الأول))?/gu) ?? []) {
    const month = monthOf(name);
    if (month > 0) months.push(month);
    else if (!isFiller(name)) return undefined;
  }
  const [month] = months;
  const [first = "", second = ""] = numbers;
  if (numbers.length !== 2 || months.length !== 1 || month === undefined) return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (day.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined;
  return { form: "named", parts: [Number(year), month, Number(day)], shortYear: year.length === 2 };
}

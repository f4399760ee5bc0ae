import { isHijriYear } from "./isHijriYear";
import { type RawInstant, rawInstant } from "./rawInstant";

/** A cell that proves something, and its line. */
export interface Proof {
  readonly text: string;
  readonly line: number;
}

/** Evidence in a column of dates, over all rows. */
export interface DateEvidence {
  /** First cell of each form. */
  readonly forms: Readonly<Partial<Record<RawInstant["form"], Proof>>>;
  /** First cells that prove day first and month first. */
  readonly dayFirst: Proof | undefined;
  readonly monthFirst: Proof | undefined;
  /** First cell that does not prove an order although day and month differ. */
  readonly either: Proof | undefined;
  /** First cells with a Hijri year and with a Gregorian year. */
  readonly hijri: Proof | undefined;
  readonly gregorian: Proof | undefined;
  /** Numbers of digits of the numbers other than 0, and the least and greatest. */
  readonly digits: ReadonlyMap<number, Proof>;
  readonly least: number;
  readonly greatest: number;
  /** Whether there are times, or dates without a time, without a zone. */
  readonly withoutZone: boolean;
  /** First nonblank cell that is not a date. */
  readonly bad: Proof | undefined;
  /** Pattern of the first numeric date, with `?` for the order: `"??/??/yyyy"`. */
  readonly separator: string;
  readonly shortYear: boolean;
  readonly padded: boolean;
  /** Number of dates. */
  readonly dates: number;
}

/** Examines all dates of a column. */
export function dateEvidence(cells: Iterable<readonly [line: number, cell: string]>): DateEvidence {
  const forms: Partial<Record<RawInstant["form"], Proof>> = {};
  const digits = new Map<number, Proof>();
  const found: { -readonly [Key in keyof DateEvidence]: DateEvidence[Key] } = {
    forms,
    dayFirst: undefined,
    monthFirst: undefined,
    either: undefined,
    hijri: undefined,
    gregorian: undefined,
    digits,
    least: Number.POSITIVE_INFINITY,
    greatest: Number.NEGATIVE_INFINITY,
    withoutZone: false,
    bad: undefined,
    separator: "/",
    shortYear: false,
    padded: true,
    dates: 0,
  };
  let last = "";
  for (const [line, text] of cells) {
    if (text === "" || text === last) continue;
    last = text;
    const raw = rawInstant(text);
    const proof = { text, line };
    if (raw === undefined) {
      found.bad ??= proof;
      continue;
    }
    found.dates++;
    if (raw.form === "number") {
      if (raw.value === 0) continue;
      forms.number ??= proof;
      if (!digits.has(raw.digits)) digits.set(raw.digits, proof);
      found.least = Math.min(found.least, raw.value);
      found.greatest = Math.max(found.greatest, raw.value);
      continue;
    }
    forms[raw.form] ??= proof;
    if (raw.zone === undefined) found.withoutZone = true;
    const [a, b, c] = raw.parts;
    const year = raw.form === "year last" ? c : a;
    if (isHijriYear(year)) found.hijri ??= proof;
    else found.gregorian ??= proof;
    if (raw.form !== "year last") continue;
    if (forms[raw.form] === proof) {
      found.separator = /[-/.]/u.exec(text)?.[0] as string;
      found.shortYear = raw.shortYear;
    }
    if (a < 10 && !/^[0٠۰]/u.test(text)) found.padded = false;
    if (a > 12 && b <= 12) found.dayFirst ??= proof;
    else if (b > 12 && a <= 12) found.monthFirst ??= proof;
    else if (a !== b) found.either ??= proof;
  }
  return found;
}

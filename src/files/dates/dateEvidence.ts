import { isHijriYear } from "./hijri";
import { type RawInstant, rawInstant } from "./rawInstant";

/** A cell that proves something, and its line. */
export interface Proof {
  readonly text: string;
  readonly line: number;
}

/** What a column of dates says of itself, over all of its rows. */
export interface DateEvidence {
  /** The first cell of each form. */
  readonly forms: Readonly<Partial<Record<RawInstant["form"], Proof>>>;
  /** The first cell that proves the day first, and the month first. */
  readonly dayFirst: Proof | undefined;
  readonly monthFirst: Proof | undefined;
  /** The first cell that shows no order, day and month differing. */
  readonly either: Proof | undefined;
  /** The first cells with a year of a Hijri calendar and of ours. */
  readonly hijri: Proof | undefined;
  readonly gregorian: Proof | undefined;
  /** Numbers of digits of the numbers, 0 aside, and the least and greatest. */
  readonly digits: ReadonlyMap<number, Proof>;
  readonly least: number;
  readonly greatest: number;
  /** Whether there are instants with a time or date alone but without a zone. */
  readonly withoutZone: boolean;
  /** The first cell with something in it that is no date. */
  readonly bad: Proof | undefined;
  /** Pattern of the first numeric date, with `?` for the order: `"??/??/yyyy"`. */
  readonly separator: string;
  readonly shortYear: boolean;
  readonly padded: boolean;
  /** Number of dates. */
  readonly dates: number;
}

/** Looks at all dates of a column. */
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

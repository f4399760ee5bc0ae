import { currencyOf } from "./currencies";
import { westernDigits } from "./fold";

/** A decimal separator. */
export type DecimalMark = "." | ",";

/** An amount before its decimal separator is known. */
export interface RawAmount {
  readonly negative: boolean;
  /** Digits and separators only; apostrophes, spaces and Arabic separators are resolved. */
  readonly digits: string;
  /** The letters around the number; may be empty. */
  readonly letters: string;
  /** Whether the decimal separator is the Arabic one. */
  readonly arabic: boolean;
}

const NUMBER = /\d(?:[\d.,'’ \u00a0\u202f\u2009\u066b\u066c]*\d)?[.,]?|[.,\u066b]\d+/u;
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
/** A dash in the place of decimals, as in `50,-` and `50.–`. */
const NO_DECIMALS = /(\d\s?[.,])\s?[-\u2010\u2012-\u2015\u2212]{1,2}(?![\p{N}])/gu;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d{1,2}$/u;

/** Parses an amount; `undefined` for other text, such as `n/a` or `12 pieces or 13`. */
export function rawAmount(cell: string): RawAmount | undefined {
  let text = westernDigits(cell)
    .replace(MARKS, "")
    .trim()
    .replace(NO_DECIMALS, (_, number: string) => `${number}00`);
  if (EXPONENT.test(text)) text = plainNumber(Number(text));
  const found = NUMBER.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  if (/\d/u.test(after)) return undefined;
  const around = `${before} ${after}`;
  const signs = around.match(/[-\u2212\u2013\u2010\ufe63\uff0d]/gu)?.length ?? 0;
  const brackets = /\(/u.test(before) && /\)/u.test(after);
  if (signs > 1 || (/[()]/u.test(around) && !brackets)) return undefined;
  const letters = around.replace(/[-\u2212\u2013\u2010\ufe63\uff0d()+]/gu, "").trim();
  const arabic = found[0].includes("\u066b");
  let digits = found[0].replace(/['’ \u00a0\u202f\u2009\u066c]/gu, "");
  if (arabic) digits = digits.replace(/[.,]/gu, "").replace("\u066b", ".");
  return { negative: signs === 1 || brackets, digits, letters, arabic };
}

function plainNumber(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 });
}

/** The decimal separator that an amount proves; `null` if it is ambiguous, `undefined` if it has none. */
export function provenMark({ digits, arabic }: RawAmount): DecimalMark | null | undefined {
  if (arabic) return undefined;
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots + commas === 0) return undefined;
  if (dots > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const mark = dots > 0 ? "." : ",";
  if (dots + commas > 1) return mark === "." ? "," : ".";
  const at = digits.indexOf(mark);
  const decimals = digits.length - at - 1;
  // A group has three digits, the first group one to three, and a number does not begin with a group of zeros.
  if (decimals !== 3 || at === 0 || at > 3 || digits.startsWith("0")) return mark;
  return null;
}

/** The number written by digits; `NaN` if they are grouped incorrectly. */
export function amountOf({ negative, digits, arabic }: RawAmount, mark: DecimalMark): number {
  const decimal = arabic ? "." : mark;
  const groups = decimal === "." ? "," : ".";
  const at = digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? "" : digits.slice(at + 1);
  if (whole.includes(decimal) || decimals.includes(groups)) return Number.NaN;
  if (whole.includes(groups) && !isGrouped(whole.split(groups))) return Number.NaN;
  const value = Number(`${whole.replaceAll(groups, "")}.${decimals}`);
  // Turns −0 into 0.
  return negative && value !== 0 ? -value : value;
}

/** `1.234.567`, or in India `12.34.567`. */
function isGrouped([first, ...others]: readonly string[]): boolean {
  const last = others[others.length - 1] as string;
  return (
    /^[1-9]\d{0,2}$/u.test(first as string) && last.length === 3 && others.every((group) => /^\d{2,3}$/u.test(group))
  );
}

/** Evidence in a column of amounts, over all rows. */
export interface AmountEvidence {
  /** First amounts that prove a dot or a comma: text and line. */
  readonly proofs: Readonly<Partial<Record<DecimalMark, { readonly text: string; readonly line: number }>>>;
  /** First ambiguous amount. */
  readonly ambiguous: { readonly text: string; readonly line: number } | undefined;
  /** Whether there are Arabic decimal separators. */
  readonly arabic: boolean;
  /** Words around the numbers that are not known currencies, with their frequency. */
  readonly strangeWords: ReadonlyMap<string, number>;
  /** Number of amounts. */
  readonly amounts: number;
}

/** Examines all amounts of a column. */
export function amountEvidence(cells: Iterable<readonly [line: number, cell: string]>): AmountEvidence {
  const proofs: Partial<Record<DecimalMark, { text: string; line: number }>> = {};
  let ambiguous: { text: string; line: number } | undefined;
  let arabic = false;
  let amounts = 0;
  const strangeWords = new Map<string, number>();
  for (const [line, text] of cells) {
    const raw = text === "" ? undefined : rawAmount(text);
    if (raw === undefined) continue;
    if (raw.letters !== "" && currencyOf(raw.letters) === undefined) {
      strangeWords.set(raw.letters, (strangeWords.get(raw.letters) ?? 0) + 1);
    }
    amounts++;
    arabic ||= raw.arabic;
    const mark = provenMark(raw);
    if (mark === null) ambiguous ??= { text, line };
    else if (mark !== undefined) proofs[mark] ??= { text, line };
  }
  return { proofs, ambiguous, arabic, strangeWords, amounts };
}

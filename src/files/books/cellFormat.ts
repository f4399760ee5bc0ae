import { currencyOf } from "../cells/currencies";

/** What the format of a number says about it. */
export interface CellFormat {
  readonly isDate: boolean;
  /** A currency sign or code; blank for none. */
  readonly currency: string;
}

/** Formats of dates and times that a workbook has without naming them. */
const DATES = [[14, 22] as const, [27, 36] as const, [50, 58] as const];

/** The format by its number, which is all that is known of those built in. */
export function builtInFormat(id: number): CellFormat {
  return { isDate: DATES.some(([from, until]) => id >= from && id <= until), currency: "" };
}

/** Reads the code of a format, such as `[$€-407] #,##0.00` or `dd.mm.yyyy hh:mm`. */
export function cellFormat(code: string): CellFormat {
  // The part for positive numbers says all.
  const positive = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/u.exec(code)?.[0] as string;
  const quoted = [...positive.matchAll(/"([^"]*)"/gu)].map(([, text]) => text as string);
  const stated = /\[\$([^\]-]+)/u.exec(positive)?.[1];
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, "");
  const sign = /\p{Sc}/u.exec(bare.replace(/General/giu, ""))?.[0];
  const currency = [stated, ...quoted, escapedSign(positive), sign]
    .map((text) => text?.trim())
    .find((text) => text && currencyOf(text) !== undefined);
  const isElapsed = /\[(?:h+|m+|s+)\]/iu.test(positive);
  return { isDate: !isElapsed && /[dmyhs]/iu.test(bare.replace(/General/giu, "")), currency: currency ?? "" };
}

function escapedSign(code: string): string | undefined {
  return /\\(\p{Sc})/u.exec(code)?.[1];
}

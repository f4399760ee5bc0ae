import { currencyOf } from "../cells/currencies";

/** Information from a number format. */
export interface CellFormat {
  readonly isDate: boolean;
  /** Currency sign or code; blank if there is none. */
  readonly currency: string;
}

/** Built-in formats of dates and times, which a workbook does not define. */
const DATES = [[14, 22] as const, [27, 36] as const, [50, 58] as const];

/** The format for a number of a built-in format. */
export function builtInFormat(id: number): CellFormat {
  return { isDate: DATES.some(([from, until]) => id >= from && id <= until), currency: "" };
}

/** Reads the code of a format, such as `[$€-407] #,##0.00` or `dd.mm.yyyy hh:mm`. */
export function cellFormat(code: string): CellFormat {
  // The part for positive numbers is enough.
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

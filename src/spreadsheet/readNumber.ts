/** Signs that separate thousands; not a tab or a line break, which stand between two numbers. */
const SEPARATORS = [",", "\u066c", "[ \u00a0\u2007-\u2009\u202f]"];
const THOUSANDS = SEPARATORS.map((separator) => String.raw`[1-9]\d{0,2}(?:${separator}\d{3})+`).join("|");
/** Thousands separated by one of the signs; a decimal point; a percent sign on either side. */
const NUMBER = new RegExp(String.raw`^([-+]?)(%?)((?:${THOUSANDS}|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?\s?(%?)$`, "i");

/** A single 0 before a comma is not a thousands group, so the comma is a decimal comma. */
const DECIMAL_COMMA = /^([-+]?%?\s?0),(\d+\s?%?)$/;

/** A slash is a decimal separator in Persian: `۳/۵٪` is 3.5%. Elsewhere it is a division. */
const DECIMAL_SLASH = /^([-+]?%?\s?\d+)\/(\d+\s?%?)$/;
const PERSIAN = /[\u0660-\u066a\u06f0-\u06f9]/;

/** Thousands, or in much of Europe a number with three decimals. */
const ONE_COMMA = /^([-+]?%?\s?[1-9]\d{0,2}),(\d{3}\s?%?)$/;

/** Returns the number in a cell; `undefined` if there is none. */
export function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const text = westernDigits(cell);
  const slash = text.includes("%") && PERSIAN.test(cell) ? DECIMAL_SLASH : DECIMAL_COMMA;
  const match = NUMBER.exec(text.replace(slash, "$1.$2").replace(DECIMAL_COMMA, "$1.$2"));
  if (!match) return undefined;
  const [, sign, before, digits = "", exponent = "0", after] = match;
  if (before && after) return undefined;
  // As one literal: 3.5% is exactly 0.035, while 3.5 / 100 may differ.
  const plain = digits.replace(/[,\u066c\s]/g, "");
  const value = Number(`${sign}${plain}e${Number(exponent) - (before || after ? 2 : 0)}`);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Returns both readings of an ambiguous text such as `1,234`.
 *
 * @param counts - Whether only whole numbers make sense, so that the comma separates thousands.
 */
export function twoReadings(cell: unknown, counts: boolean): readonly [string, string] | undefined {
  if (typeof cell !== "string") return undefined;
  const text = westernDigits(cell);
  const comma = ONE_COMMA.exec(text);
  if (comma && !counts) return [`${comma[1]}${comma[2]}`, `${comma[1]}.${comma[2]}`];
  const slash = DECIMAL_SLASH.exec(text);
  const isDecimal = PERSIAN.test(cell) && text.includes("%");
  if (!slash || isDecimal || !(PERSIAN.test(cell) || text.includes("%"))) return undefined;
  return [`${slash[1]}.${slash[2]}`, text];
}

/** Whether a cell is text with a percent sign. */
export function isPercent(cell: unknown): boolean {
  return typeof cell === "string" && westernDigits(cell).includes("%");
}

/** Replaces Arabic and Persian digits and signs by those of JavaScript, and removes invisible characters. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]|\ufe0f|\u200d/g, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u066b/g, ".")
    .replace(/[\u066a\ufe6a\uff05]/g, "%")
    .replace(/\u2212/g, "-")
    .trim();
}

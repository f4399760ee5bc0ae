/** Numbers, and texts that can mean only one: thousands by commas or blanks, decimals by a point, a sign of percent on either side. */
const NUMBER = /^([-+]?)(%?)((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?\s?(%?)$/i;

/** The number of a cell; `undefined` where it holds none. */
export function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const match = NUMBER.exec(westernDigits(cell));
  if (!match) return undefined;
  const [, sign, before, digits = "", exponent = "0", after] = match;
  if (before && after) return undefined;
  // As one literal: 3.5 % is 0.035, while 3.5 / 100 need not be.
  const value = Number(`${sign}${digits.replace(/[,\s]/g, "")}e${Number(exponent) - (before || after ? 2 : 0)}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether a cell is a text with a sign of percent. */
export function isPercent(cell: unknown): boolean {
  return typeof cell === "string" && westernDigits(cell).includes("%");
}

/** A text with the digits and signs that JavaScript reads in place of Arabic and Persian ones, and without what is not seen. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .replace(/\u066a/g, "%")
    .replace(/\u2212/g, "-")
    .trim();
}

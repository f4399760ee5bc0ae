import { word } from "./fold";

const YES = new Set(["true", "yes", "y", "t", "1", "ja", "oui", "si", "sí", "sim", "نعم", "بله", "بلی"].map(word));
const NO = new Set(
  ["false", "no", "n", "f", "0", "nein", "non", "nao", "não", "لا", "خیر", "نه", "-", "n/a", "null", "none"].map(word),
);

/** Whether a cell says yes or no; `undefined` for a cell that says neither. */
export function yesOrNo(cell: string): boolean | undefined {
  const text = word(cell);
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
}

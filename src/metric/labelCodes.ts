import type { Label } from "../validation/labelFields";

/** Labels as numbers from 0. */
export interface LabelCodes {
  /** Distinct labels, sorted: false and true, then numbers, then text. */
  readonly labels: readonly Label[];
  /** How many these are. */
  readonly count: number;
  /** Index of each row's label. */
  readonly codes: Uint32Array;
}

/** Numbers the labels of rows in sorted order, so that the order of rows does not matter. */
export function labelCodes(rows: ArrayLike<Label>): LabelCodes {
  const seen = new Map<Label, number>();
  const codes = new Uint32Array(rows.length);
  let before: Label | undefined;
  let code: number | undefined;
  for (let i = 0; i < rows.length; i++) {
    const label = rows[i] as Label;
    if (label !== before) code = seen.get(label);
    before = label;
    if (code === undefined) {
      code = seen.size;
      // A map treats −0 as 0, but keeps the first key that was added.
      seen.set(typeof label === "number" ? label + 0 : label, code);
    }
    codes[i] = code;
  }
  const labels = [...seen.keys()].sort(labelOrder);
  const places = new Uint32Array(labels.length);
  for (const [place, label] of labels.entries()) places[seen.get(label) as number] = place;
  for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i] as number] as number;
  return { labels, count: labels.length, codes };
}

const KINDS = ["boolean", "number", "string"];

/** Compares two different labels: booleans, then numbers, then text by code points. */
export function labelOrder(one: Label, other: Label): number {
  if (typeof one === "string" && typeof other === "string") return textOrder(one, other);
  const byKind = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  return byKind || (one < other ? -1 : 1);
}

/** Compares texts by code points, as databases do: `<` compares the halves of large ones. */
export function textOrder(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one.charCodeAt(place) === other.charCodeAt(place)) place++;
  return (one.codePointAt(place) ?? -1) - (other.codePointAt(place) ?? -1);
}

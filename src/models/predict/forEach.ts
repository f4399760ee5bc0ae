import type { PerItem } from "../fields/perItem";

/** A number for one number, or one for each in a list. */
export function forEach<Items extends number | ArrayLike<number>>(
  items: Items,
  compute: (item: number) => number,
): PerItem<Items> {
  return (typeof items === "number" ? compute(items) : Float64Array.from(items, compute)) as PerItem<Items>;
}

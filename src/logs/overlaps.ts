import { overlap } from "../validation/rareErrors";
import type { BadRows } from "./badRows";

/** What to do with rows of one subscription that overlap in time. */
export type Overlaps = "refuse" | "replace" | "sum";

/** The rows that bear a subscription id, in the order in which they came. */
export interface IdentifiedRows {
  /** The place of each row among the kept ones. */
  readonly places: readonly number[];
  /** The number of each row in the input. */
  readonly numbers: readonly number[];
  /** The subscription of each row. */
  readonly ids: readonly (string | number)[];
}

/**
 * Finds rows of one subscription that overlap: refuses the later one, or lets it replace the earlier one from its start
 * on.
 *
 * @returns The places of the rows that are refused.
 */
export function resolveOverlaps(
  { places, numbers, ids }: IdentifiedRows,
  startTimes: Float64Array,
  endTimes: Float64Array,
  overlaps: Overlaps,
  bad: BadRows,
): ReadonlySet<number> {
  const refused = new Set<number>();
  if (overlaps === "sum") return refused;
  const startOf = (i: number) => startTimes[places[i] as number] as number;
  const endOf = (i: number) => endTimes[places[i] as number] as number;
  const bySubscription = new Map<string | number, number[]>();
  for (const [i, id] of ids.entries()) {
    // What ends where it starts overlaps with nothing.
    if (startOf(i) === endOf(i)) continue;
    const own = bySubscription.get(id);
    if (own === undefined) bySubscription.set(id, [i]);
    else own.push(i);
  }
  const found: { readonly later: number; readonly earlier: number }[] = [];
  for (const own of bySubscription.values()) {
    // Rows that start together stay in the order in which they came.
    own.sort((a, b) => startOf(a) - startOf(b));
    let open = own[0] as number;
    for (const later of own.slice(1)) {
      const isApart = endOf(open) <= startOf(later);
      if (!isApart && overlaps === "refuse") {
        found.push({ later, earlier: open });
        continue;
      }
      if (!isApart) endTimes[places[open] as number] = startOf(later);
      open = later;
    }
  }
  found.sort((a, b) => a.later - b.later);
  for (const { later, earlier } of found) {
    bad.add(numbers[later] as number, "subscriptionId", overlap, ids[later], { other: numbers[earlier] as number });
    refused.add(places[later] as number);
  }
  return refused;
}

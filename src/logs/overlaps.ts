import { overlap } from "../validation/rareErrors";
import type { BadRows } from "./badRows";

/** What to do with overlapping rows of one subscription. */
export type Overlaps = "refuse" | "replace" | "sum";

/** Rows with a subscription id, in input order. */
export interface IdentifiedRows {
  /** Index of each row among the kept rows. */
  readonly places: readonly number[];
  /** Number of each row in the input. */
  readonly numbers: readonly number[];
  /** Subscription of each row. */
  readonly ids: readonly (string | number)[];
}

/**
 * Finds overlapping rows of one subscription. Rejects the later row, or lets it replace the earlier one from its start
 * on.
 *
 * @returns Indexes of the rejected rows.
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
    // A zero-length row overlaps nothing.
    if (startOf(i) === endOf(i)) continue;
    const own = bySubscription.get(id);
    if (own === undefined) bySubscription.set(id, [i]);
    else own.push(i);
  }
  const found: { readonly later: number; readonly earlier: number }[] = [];
  for (const own of bySubscription.values()) {
    // Rows with the same start keep their input order.
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

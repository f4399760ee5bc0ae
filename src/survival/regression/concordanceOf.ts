import { sortedOrder } from "../../math";
import { stretchesOf } from "../rows/byStratum";
import type { Concordance } from "./concordance";
import type { CoxRows } from "./coxRows";

/**
 * Computes the concordance of risk scores; `null` if no two customers can be compared. Rows are as in {@link CoxRows}.
 */
export function concordanceOf(
  { times, left, weights, starts, entries, entryOrder }: CoxRows,
  scores: Float64Array,
): Concordance | null {
  const { length } = times;
  const ranks = ranksOf(scores, starts);
  // For each row: the weight of the rows comparable with it, and of those ranked correctly.
  const compared = new Float64Array(length);
  const right = new Float64Array(length);
  const tree = rankTree(ranks.most);
  const sums = { concordant: 0, discordant: 0, tiedRisk: 0, tiedTime: 0, tiedBoth: 0 };
  for (const [stratum, [from, to]] of stretchesOf(starts).entries()) {
    const distinct = ranks.distinct[stratum] as number;
    tree.clear(distinct);
    // From last to first: churned customers, compared with customers who stay longer.
    let entering = to - 1;
    for (let i = to - 1; i >= from; ) {
      let first = i;
      while (first > from && times[first - 1] === times[i]) first--;
      if (entries)
        for (; entering >= from; entering--) {
          const row = entryOrder[entering] as number;
          if ((entries[row] as number) < (times[i] as number) || entries[row] === 0) break;
          tree.add(ranks.of[row] as number, -(weights[row] as number));
        }
      for (let row = first; row <= i; row++)
        if (left[row] === 0) tree.add(ranks.of[row] as number, weights[row] as number);
      for (let row = first; row <= i; row++) {
        if (left[row] === 0) continue;
        const rank = ranks.of[row] as number;
        const weight = weights[row] as number;
        const lower = Math.max(0, tree.below(rank));
        // Fractional weights added and removed may leave a rounding residue.
        const same = Math.max(0, tree.below(rank + 1) - lower);
        const higher = Math.max(0, tree.total() - lower - same);
        sums.concordant += weight * lower;
        sums.discordant += weight * higher;
        sums.tiedRisk += weight * same;
        compared[row] = lower + same + higher;
        right[row] = lower + same / 2;
      }
      for (let row = first; row <= i; row++)
        if (left[row] === 1) tree.add(ranks.of[row] as number, weights[row] as number);
      tiedTimes(sums, first, i, left, ranks.of, weights);
      i = first - 1;
    }
    tree.clear(distinct);
    // From first to last: active customers, compared with customers who churned before.
    let entered = from;
    for (let i = from; i < to; ) {
      let last = i;
      while (last + 1 < to && times[last + 1] === times[i]) last++;
      // Customers who enter at a time are not compared with customers who churned by then.
      if (entries)
        for (; entered < to; entered++) {
          const row = entryOrder[entered] as number;
          if ((entries[row] as number) >= (times[i] as number)) break;
          later(row, -1);
        }
      for (let row = i; row <= last; row++) if (left[row] === 1) later(row, 1);
      for (let row = i; row <= last; row++)
        if (left[row] === 1) tree.add(ranks.of[row] as number, weights[row] as number);
      for (let row = i; row <= last; row++) if (left[row] === 0) later(row, 1);
      i = last + 1;
    }
  }

  /** Adds or removes the comparison of a row with all rows in the tree. */
  function later(row: number, sign: number): void {
    const rank = ranks.of[row] as number;
    const lower = tree.below(rank);
    const same = tree.below(rank + 1) - lower;
    const all = tree.total();
    (compared[row] as number) += sign * all;
    (right[row] as number) += sign * (all - lower - same / 2);
  }

  const { concordant, discordant, tiedRisk } = sums;
  const pairs = concordant + discordant + tiedRisk;
  if (!(pairs > 0)) return null;
  const concordance = (concordant + tiedRisk / 2) / pairs;
  let variance = 0;
  for (let row = 0; row < length; row++)
    variance +=
      (weights[row] as number) * (((right[row] as number) - concordance * (compared[row] as number)) / pairs) ** 2;
  return { concordance, standardError: Math.sqrt(variance), ...sums };
}

/** Counts the pairs of customers who churned at one time. */
function tiedTimes(
  sums: { tiedTime: number; tiedBoth: number },
  first: number,
  last: number,
  left: Uint8Array,
  ranks: Uint32Array,
  weights: Float64Array,
): void {
  const same = new Map<number, number>();
  let all = 0;
  if (last === first && weights[first] === 1) return;
  for (let row = first; row <= last; row++) {
    if (left[row] === 0) continue;
    const rank = ranks[row] as number;
    const weight = weights[row] as number;
    same.set(rank, (same.get(rank) ?? 0) + weight);
    all += weight;
  }
  let squares = 0;
  for (const weight of same.values()) {
    squares += weight * weight;
    // A row that stands for several customers contains pairs of its own.
    sums.tiedBoth += Math.max(0, (weight * (weight - 1)) / 2);
  }
  sums.tiedTime += Math.max(0, (all * all - squares) / 2);
}

/** Rank of each score among the distinct scores of its stratum, from 0, and number of distinct scores. */
function ranksOf(scores: Float64Array, starts: Uint32Array) {
  const of = new Uint32Array(scores.length);
  const distinct = new Uint32Array(starts.length - 1);
  for (const [stratum, [from, to]] of stretchesOf(starts).entries()) {
    let rank = -1;
    let before: number | undefined;
    for (const place of sortedOrder(scores.subarray(from, to))) {
      const score = scores[from + place];
      if (score !== before) rank++;
      before = score;
      of[from + place] = rank;
    }
    distinct[stratum] = rank + 1;
  }
  return { of, distinct, most: distinct.reduce((most, each) => Math.max(most, each), 0) };
}

/** Weights by rank, with sums below a rank in logarithmic time (a Fenwick tree). */
function rankTree(most: number) {
  const sums = new Float64Array(most + 1);
  let ranks = 0;
  let all = 0;
  return {
    /** Empties the tree for a number of ranks. */
    clear(distinct: number): void {
      ranks = distinct;
      all = 0;
      sums.fill(0, 0, distinct + 1);
    },
    add(rank: number, weight: number): void {
      all += weight;
      for (let at = rank + 1; at <= ranks; at += at & -at) (sums[at] as number) += weight;
    },
    below(rank: number): number {
      let sum = 0;
      for (let at = rank; at > 0; at -= at & -at) sum += sums[at] as number;
      return sum;
    },
    total: () => all,
  };
}

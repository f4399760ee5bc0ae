import { sortedOrder } from "../../math";
import { stretchesOf } from "../rows/byStratum";
import type { Concordance } from "./concordance";
import type { CoxRows } from "./coxRows";

/**
 * Computes the concordance of risk scores; `null` if no two customers can be compared. Rows are as in {@link CoxRows}.
 */
export function concordanceOf(rows: CoxRows, scores: Float64Array): Concordance | null {
  const { times, left, weights, starts, entries, entryOrder } = rows;
  const { length } = times;
  const ranks = ranksOf(scores, starts);
  // More than any stratum needs.
  const room = new Float64Array(length + 1);
  const pairs: Pairs = {
    ranks: ranks.of,
    weights,
    compared: new Float64Array(length),
    right: new Float64Array(length),
    concordant: 0,
    discordant: 0,
    tiedRisk: 0,
    tiedTime: 0,
    tiedBoth: 0,
  };
  for (const [stratum, [from, to]] of stretchesOf(starts).entries()) {
    const tree = room.subarray(0, (ranks.distinct[stratum] as number) + 1);
    tree.fill(0);
    // From last to first: churned customers, compared with customers who stay longer.
    let entering = to - 1;
    for (let i = to - 1; i >= from; ) {
      let first = i;
      while (first > from && times[first - 1] === times[i]) first--;
      if (entries)
        for (; entering >= from; entering--) {
          const row = entryOrder[entering] as number;
          if ((entries[row] as number) < (times[i] as number)) break;
          add(tree, ranks.of[row] as number, -(weights[row] as number));
        }
      addRows(pairs, tree, left, 0, first, i);
      for (let row = first; row <= i; row++) if (left[row] === 1) compare(pairs, tree, row);
      addRows(pairs, tree, left, 1, first, i);
      if (first < i || weights[i] !== 1) addTied(pairs, left, first, i);
      i = first - 1;
    }
    tree.fill(0);
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
          compareWithEarlier(pairs, tree, row, -1);
        }
      for (let row = i; row <= last; row++) if (left[row] === 1) compareWithEarlier(pairs, tree, row, 1);
      addRows(pairs, tree, left, 1, i, last);
      for (let row = i; row <= last; row++) if (left[row] === 0) compareWithEarlier(pairs, tree, row, 1);
      i = last + 1;
    }
  }
  const { concordant, discordant, tiedRisk, tiedTime, tiedBoth, compared, right } = pairs;
  const all = concordant + discordant + tiedRisk;
  if (!(all > 0)) return null;
  const concordance = (concordant + tiedRisk / 2) / all;
  let variance = 0;
  for (let row = 0; row < length; row++)
    variance +=
      (weights[row] as number) * (((right[row] as number) - concordance * (compared[row] as number)) / all) ** 2;
  return { concordance, standardError: Math.sqrt(variance), concordant, discordant, tiedRisk, tiedTime, tiedBoth };
}

/** Pairs of customers counted so far. */
interface Pairs {
  /** Rank of the score of each row, in its stratum. */
  readonly ranks: Uint32Array;
  readonly weights: Float64Array;
  /** For each row, the weight of the rows comparable with it. */
  readonly compared: Float64Array;
  /** The weight of those of them that are ranked correctly. */
  readonly right: Float64Array;
  concordant: number;
  discordant: number;
  tiedRisk: number;
  tiedTime: number;
  tiedBoth: number;
}

/** Compares a churned customer with those in the tree, who stay longer. */
function compare(pairs: Pairs, tree: Float64Array, row: number): void {
  const rank = pairs.ranks[row] as number;
  const weight = pairs.weights[row] as number;
  const lower = Math.max(0, below(tree, rank));
  // Fractional weights added and removed may leave a rounding residue.
  const same = Math.max(0, below(tree, rank + 1) - lower);
  const higher = Math.max(0, (tree[0] as number) - lower - same);
  pairs.concordant += weight * lower;
  pairs.discordant += weight * higher;
  pairs.tiedRisk += weight * same;
  pairs.compared[row] = lower + same + higher;
  pairs.right[row] = lower + same / 2;
}

/** Adds or removes the comparison of a row with those in the tree, who churned before. */
function compareWithEarlier({ ranks, compared, right }: Pairs, tree: Float64Array, row: number, sign: number): void {
  const rank = ranks[row] as number;
  const lower = below(tree, rank);
  const same = below(tree, rank + 1) - lower;
  const all = tree[0] as number;
  (compared[row] as number) += sign * all;
  (right[row] as number) += sign * (all - lower - same / 2);
}

/** Counts the pairs of customers who churned at one time. */
function addTied(pairs: Pairs, left: Uint8Array, first: number, last: number): void {
  const same = new Map<number, number>();
  let all = 0;
  for (let row = first; row <= last; row++) {
    if (left[row] === 0) continue;
    const rank = pairs.ranks[row] as number;
    const weight = pairs.weights[row] as number;
    same.set(rank, (same.get(rank) ?? 0) + weight);
    all += weight;
  }
  let squares = 0;
  for (const weight of same.values()) {
    squares += weight * weight;
    // A row that stands for several customers contains pairs of its own.
    pairs.tiedBoth += Math.max(0, (weight * (weight - 1)) / 2);
  }
  pairs.tiedTime += Math.max(0, (all * all - squares) / 2);
}

/** Rank of each score among the distinct scores of its stratum, from 0, and number of distinct scores. */
function ranksOf(scores: Float64Array, starts: Uint32Array) {
  const of = new Uint32Array(scores.length);
  const distinct = stretchesOf(starts).map(([from, to]) =>
    writeRanks(scores.subarray(from, to), of.subarray(from, to)),
  );
  return { of, distinct };
}

/** Writes the rank of each score, and returns the number of distinct scores; 1 without scores. */
function writeRanks(scores: Float64Array, ranks: Uint32Array): number {
  const order = sortedOrder(scores);
  let next = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    if (i > 0 && scores[row] !== scores[order[i - 1] as number]) next++;
    ranks[row] = next;
  }
  return next + 1;
}

// Weights by rank, with sums below a rank in logarithmic time: a Fenwick tree from its second item on, whose first is
// the sum of all.

function add(tree: Float64Array, rank: number, weight: number): void {
  (tree[0] as number) += weight;
  for (let at = rank + 1; at < tree.length; at += at & -at) (tree[at] as number) += weight;
}

/** Sum of the weights of lower ranks. */
function below(tree: Float64Array, rank: number): number {
  let sum = 0;
  for (let at = rank; at > 0; at -= at & -at) sum += tree[at] as number;
  return sum;
}

/** Adds the rows of one time which churned, or those which did not. */
function addRows(
  { ranks, weights }: Pairs,
  tree: Float64Array,
  left: Uint8Array,
  churned: 0 | 1,
  first: number,
  last: number,
): void {
  for (let row = first; row <= last; row++)
    if (left[row] === churned) add(tree, ranks[row] as number, weights[row] as number);
}

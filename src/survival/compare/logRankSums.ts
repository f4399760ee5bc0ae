import type { LabelCodes } from "../../metric/labelCodes";
import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { byStratum, stretchesOf } from "../rows/byStratum";
import { sortedTimes } from "../rows/sortedTimes";
import type { SurvivalRows } from "../rows/survivalRows";

/** The sums of a log-rank test, by group. */
export interface LogRankSums {
  /** Number of customers. */
  readonly customers: Float64Array;
  /** Events. */
  readonly observed: Float64Array;
  /** Events expected if the groups are equal. */
  readonly expected: Float64Array;
  /** Covariances of the differences, row by row; only the lower triangle. */
  readonly variance: Float64Array;
}

/** Adds up observed and expected events, time by time within each stratum. */
export function logRankSums(
  { durations, churned, weights, entry }: SurvivalRows,
  groups: Uint32Array,
  size: number,
  strata: LabelCodes | undefined,
  rho: number,
): LogRankSums {
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const { ends, entries: froms, order, entryOrder } = sortedTimes(durations, shares, entry);
  const exits = byStratum(order, strata);
  const entries = byStratum(entryOrder, strata);
  const { length } = order;
  // Copied in order, so that the loop below reads them sequentially.
  const times = new Float64Array(length);
  const codes = new Uint32Array(length);
  const sizes = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const row = exits.order[i] as number;
    times[i] = ends[row] as number;
    codes[i] = 2 * (groups[row] as number) + (bits[row] as number);
    sizes[i] = shares ? (shares[row] as number) : 1;
  }
  const sums = {
    customers: new Float64Array(size),
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    variance: new Float64Array(size * size),
  };
  // At the end of each stratum all have left: weights are whole, so that sums of them are exact.
  const there = new Float64Array(size);
  // Active and churned customers of each group.
  const ending = new Float64Array(2 * size);
  for (const [from, to] of stretchesOf(exits.starts)) {
    let all = 0;
    let entering = from;
    for (let i = from; i < to; i++) {
      const group = (codes[i] as number) >>> 1;
      const weight = sizes[i] as number;
      (sums.customers[group] as number) += weight;
      if (froms) continue;
      (there[group] as number) += weight;
      all += weight;
    }
    let survival = 1;
    for (let i = from; i < to; ) {
      const time = times[i] as number;
      if (froms)
        for (; entering < to; entering++) {
          const row = entries.order[entering] as number;
          const start = froms[row] as number;
          if (start >= time && start > 0) break;
          const group = groups[row] as number;
          const weight = shares ? (shares[row] as number) : 1;
          (there[group] as number) += weight;
          all += weight;
        }
      let leaving = 0;
      let gone = 0;
      for (; i < to && times[i] === time; i++) {
        const code = codes[i] as number;
        const weight = sizes[i] as number;
        (ending[code] as number) += weight;
        gone += weight;
        if (code & 1) leaving += weight;
      }
      if (leaving > 0) {
        compareAt(sums, there, ending, all, leaving, survival ** rho);
        survival *= (all - leaving) / all;
      }
      all -= gone;
      for (let group = 0; group < size; group++) {
        (there[group] as number) -= (ending[2 * group] as number) + (ending[2 * group + 1] as number);
        ending[2 * group] = 0;
        ending[2 * group + 1] = 0;
      }
    }
  }
  return sums;
}

/** Adds the contribution of one time. */
function compareAt(
  { observed, expected, variance }: LogRankSums,
  there: Float64Array,
  ending: Float64Array,
  all: number,
  leaving: number,
  weight: number,
): void {
  const size = there.length;
  const rate = leaving / all;
  // A single customer has no variance.
  const spread = all > 1 ? (weight * weight * rate * (all - leaving)) / (all - 1) : 0;
  for (let group = 0; group < size; group++) {
    const here = there[group] as number;
    (observed[group] as number) += weight * (ending[2 * group + 1] as number);
    (expected[group] as number) += weight * here * rate;
    const share = spread * (here / all);
    if (share === 0) continue;
    for (let other = 0; other < group; other++) {
      const at = group * size + other;
      (variance[at] as number) -= share * (there[other] as number);
    }
    const at = group * size + group;
    (variance[at] as number) += share * (all - here);
  }
}

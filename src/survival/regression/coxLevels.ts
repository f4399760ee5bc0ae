import { sortedOrder } from "../../math";
import { byStratum, type Strata, stratumOf } from "../rows/byStratum";
import { type CoxRows, orderByEntry, taken } from "./coxRows";
import { FLAT } from "./nearestInCone";

/**
 * Refines levels by a direction: within each level, rows of equal score along the direction form one level, in
 * ascending order. Levels are numbered over all rows; initially, each stratum is one level.
 */
export function finerLevels({ times, starts }: CoxRows, before: Uint32Array | undefined, scores: Float64Array) {
  const levels = before ?? stratumOf(starts);
  const finer = new Uint32Array(times.length);
  const { order } = inLevels(levels, scores);
  let level = -1;
  let lowest = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    const score = scores[row] as number;
    if (i === 0 || levels[row] !== levels[order[i - 1] as number] || score - lowest > FLAT) {
      level++;
      lowest = score;
    }
    finer[row] = level;
  }
  return finer;
}

/** Rows by level, and within each by score. */
function inLevels(levels: Uint32Array, scores: Float64Array) {
  return byStratum(sortedOrder(scores), codesOf(levels));
}

function codesOf(levels: Uint32Array): Strata {
  return { codes: levels, count: levels.reduce((most, level) => Math.max(most, level + 1), 0) };
}

/** Numbers the distinct pairs of level and score. */
export function limitRanks(levels: Uint32Array, scores: Float64Array): Float64Array {
  const ranks = new Float64Array(levels.length);
  const { order } = inLevels(levels, scores);
  for (let i = 1, rank = 0; i < order.length; i++) {
    const row = order[i] as number;
    const last = order[i - 1] as number;
    if (levels[row] !== levels[last] || scores[row] !== scores[last]) rank++;
    ranks[row] = rank;
  }
  return ranks;
}

/** Rows with their levels as strata. */
export interface InLevels {
  readonly rows: CoxRows;
  /** Stratum of each level. */
  readonly parents: Uint32Array;
}

/**
 * Makes the levels of rows their strata.
 *
 * In the limit along a direction in which the partial likelihood never falls, a churned customer competes only with
 * customers of equal score. With levels as strata, the partial likelihood is that of the limit.
 */
export function rowsInLevels(rows: CoxRows, levels: Uint32Array): InLevels {
  const { size, times, left, weights, scaled, entries, entryOrder, clusters } = rows;
  const codes = codesOf(levels);
  const { order, starts } = byStratum(
    Uint32Array.from(times, (_, row) => row),
    codes,
  );
  const sortedEntries = entries && taken(entries, order);
  const sortedScaled = new Float64Array(scaled.length);
  for (const [i, row] of order.entries()) sortedScaled.set(scaled.subarray(row * size, (row + 1) * size), i * size);
  // All rows of a level are in one stratum.
  const parents = new Uint32Array(codes.count);
  for (const [row, stratum] of stratumOf(rows.starts).entries()) parents[levels[row] as number] = stratum;
  return {
    parents,
    rows: {
      size,
      times: taken(times, order),
      left: Uint8Array.from(taken(left, order)),
      weights: taken(weights, order),
      scaled: sortedScaled,
      starts,
      entries: sortedEntries,
      entryOrder: sortedEntries ? orderByEntry(sortedEntries, starts) : entryOrder,
      clusters: clusters && Uint32Array.from(taken(clusters, order)),
    },
  };
}

import { sortedOrder } from "../../math";
import { labelCodes } from "../../metric/labelCodes";
import type { Label } from "../../validation/labelFields";
import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { byStratum, stratumOf } from "../rows/byStratum";
import { sortedTimes } from "../rows/sortedTimes";
import type { SurvivalRows } from "../rows/survivalRows";
import type { Covariate } from "./covariateDesign";

/** The rows of a Cox model with positive weight, by stratum, then by time. */
export interface CoxRows {
  /** Number of covariates. */
  readonly size: number;
  /** Durations, ascending in each stratum. */
  readonly times: Float64Array;
  /** 1 for customers who churned. */
  readonly left: Uint8Array;
  /** Number of customers per row. */
  readonly weights: Float64Array;
  /** Standardized covariates, row by row. */
  readonly scaled: Float64Array;
  /** First row of each stratum; one item more than strata. */
  readonly starts: Uint32Array;
  /**
   * Entry time of each row, −1 if observed from the start, which includes time 0; `undefined` if all were.
   */
  readonly entries: Float64Array | undefined;
  /** Rows in ascending order of entry, by stratum; empty without entries. */
  readonly entryOrder: Uint32Array;
  /** Cluster of each row, as a number; `undefined` without clusters. */
  readonly clusters: Uint32Array | undefined;
}

/** All rows of a Cox model. */
export interface AllCoxRows extends CoxRows {
  /** Labels of the strata; `undefined` without strata. */
  readonly labels: readonly Label[] | undefined;
}

/** Sorts the rows of a Cox model. */
export function coxRows(
  { durations, churned, weights, entry }: SurvivalRows,
  strata: ArrayLike<Label> | undefined,
  design: readonly Covariate[],
  cluster?: ArrayLike<Label> | undefined,
): AllCoxRows {
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const { ends, entries: froms, order: byEnd } = sortedTimes(durations, shares, entry);
  const codes = strata && labelCodes(strata);
  const { order, starts } = byStratum(byEnd, codes);
  const units = cluster && labelCodes(cluster).codes;
  const entries = froms?.some((from) => from > 0) ? taken(froms, order).map((from) => from || -1) : undefined;
  return {
    size: design.length,
    times: taken(ends, order),
    left: Uint8Array.from(taken(bits, order)),
    weights: shares ? taken(shares, order) : new Float64Array(order.length).fill(1),
    scaled: scaledOf(design, order),
    starts,
    entries,
    entryOrder: entries ? orderByEntry(entries, starts) : new Uint32Array(0),
    clusters: units && Uint32Array.from(taken(units, order)),
    labels: codes?.labels,
  };
}

/** Items in an order. */
export function taken(column: ArrayLike<number>, order: Uint32Array): Float64Array {
  const items = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) items[i] = column[order[i] as number] as number;
  return items;
}

function scaledOf(design: readonly Covariate[], order: Uint32Array): Float64Array {
  const size = design.length;
  const scaled = new Float64Array(order.length * size);
  for (const [j, covariate] of design.entries()) scale(covariate, order, scaled, j, size);
  return scaled;
}

function scale(
  { values, mean, deviation }: Covariate,
  order: Uint32Array,
  to: Float64Array,
  column: number,
  size: number,
): void {
  for (let i = 0; i < order.length; i++)
    to[i * size + column] = ((values[order[i] as number] as number) - mean) / deviation;
}

/** Returns rows in ascending order of entry, by stratum. */
export function orderByEntry(entries: Float64Array, starts: Uint32Array): Uint32Array {
  return byStratum(sortedOrder(entries), { codes: stratumOf(starts), count: starts.length - 1 }).order;
}

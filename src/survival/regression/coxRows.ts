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
  /** Entry time of each row; `undefined` if all were observed from the start. */
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
  const sorted = byStratum(byEnd, codes);
  const { order, starts } = sorted;
  const { length } = order;
  const size = design.length;
  const units = cluster && labelCodes(cluster).codes;
  const rows = {
    size,
    times: new Float64Array(length),
    left: new Uint8Array(length),
    weights: new Float64Array(length),
    scaled: new Float64Array(length * size),
    starts,
    labels: codes?.labels,
    clusters: units && Uint32Array.from(order, (row) => units[row] as number),
  };
  for (let i = 0; i < length; i++) {
    const row = order[i] as number;
    rows.times[i] = ends[row] as number;
    rows.left[i] = bits[row] as number;
    rows.weights[i] = shares ? (shares[row] as number) : 1;
  }
  for (const [j, { values, mean, deviation }] of design.entries())
    for (let i = 0; i < length; i++)
      rows.scaled[i * size + j] = ((values[order[i] as number] as number) - mean) / deviation;
  if (!froms?.some((from) => from > 0)) return { ...rows, entries: undefined, entryOrder: new Uint32Array(0) };
  const entries = Float64Array.from(order, (row) => froms[row] as number);
  return { ...rows, entries, entryOrder: orderByEntry(entries, starts) };
}

/** Returns rows in ascending order of entry, by stratum. */
export function orderByEntry(entries: Float64Array, starts: Uint32Array): Uint32Array {
  return byStratum(sortedOrder(entries), { codes: stratumOf(starts), count: starts.length - 1 }).order;
}

import { sortedOrder } from "../../math";
import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { byStratum, stratumOf } from "../rows/byStratum";
import type { Label } from "../rows/durationFields";
import { labelCodes } from "../rows/labelCodes";
import { sortedTimes } from "../rows/sortedTimes";
import type { SurvivalRows } from "../rows/survivalRows";
import type { Covariate } from "./covariateDesign";

/** The rows of a Cox model that stand for anybody, stratum by stratum, and in each by time. */
export interface CoxRows {
  /** How many covariates there are. */
  readonly size: number;
  /** The durations, ascending in each stratum. */
  readonly times: Float64Array;
  /** 1 for who left. */
  readonly left: Uint8Array;
  /** How many customers each row stands for. */
  readonly weights: Float64Array;
  /** The covariates, on scales of their own, row by row. */
  readonly scaled: Float64Array;
  /** Where each stratum starts; one more than there are strata. */
  readonly starts: Uint32Array;
  /** When each row was first observed; `undefined` where all were from the start. */
  readonly entries: Float64Array | undefined;
  /** The rows in ascending order of that, stratum by stratum. */
  readonly entryOrder: Uint32Array | undefined;
}

/** All rows of a Cox model. */
export interface AllCoxRows extends CoxRows {
  /** The labels of the strata; `undefined` where there are none. */
  readonly labels: readonly Label[] | undefined;
}

/** Sorts the rows of a Cox model. */
export function coxRows(
  { durations, churned, weights, entry }: SurvivalRows,
  strata: ArrayLike<Label> | undefined,
  design: readonly Covariate[],
): AllCoxRows {
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const { ends, entries: froms, order: byEnd } = sortedTimes(durations, shares, entry);
  const codes = strata && labelCodes(strata);
  const sorted = byStratum(byEnd, codes);
  const { order, starts } = sorted;
  const { length } = order;
  const size = design.length;
  const rows = {
    size,
    times: new Float64Array(length),
    left: new Uint8Array(length),
    weights: new Float64Array(length),
    scaled: new Float64Array(length * size),
    starts,
    labels: codes?.labels,
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
  if (!froms?.some((from) => from > 0)) return { ...rows, entries: undefined, entryOrder: undefined };
  const entries = Float64Array.from(order, (row) => froms[row] as number);
  const byEntry = byStratum(sortedOrder(entries), { codes: stratumOf(starts), count: starts.length - 1 });
  return { ...rows, entries, entryOrder: byEntry.order };
}

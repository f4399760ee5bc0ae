import { sortedOrder } from "../../math";
import type { Label } from "../../validation/durationFields";
import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { byStratum } from "../rows/byStratum";
import { counted } from "../rows/counted";
import { type LabelCodes, labelCodes } from "../rows/labelCodes";
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
  /** The labels of the strata; a single one where there are none. */
  readonly strata: readonly (Label | null)[];
  /** When each row was first observed; `undefined` where all were from the start. */
  readonly entries: Float64Array | undefined;
  /** The rows in ascending order of that, stratum by stratum. */
  readonly entryOrder: Uint32Array | undefined;
}

/** Sorts the rows of a Cox model. */
export function coxRows(
  { durations, churned, weights, entry }: SurvivalRows,
  strata: ArrayLike<Label> | undefined,
  design: readonly Covariate[],
): CoxRows {
  const ends = asDoubles(durations);
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const froms = entry && asDoubles(entry);
  const codes = strata && labelCodes(strata);
  const sorted = byStratum(counted(sortedOrder(ends), shares), codes);
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
    strata: codes?.labels ?? [null],
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
  return { ...rows, entries, entryOrder: byStratum(sortedOrder(entries), stratumCodes(starts)).order };
}

/** The stratum of each of the sorted rows. */
function stratumCodes(starts: Uint32Array): LabelCodes {
  const codes = new Uint32Array(starts[starts.length - 1] as number);
  const labels: number[] = [];
  for (let stratum = 0; stratum + 1 < starts.length; stratum++) {
    codes.fill(stratum, starts[stratum], starts[stratum + 1]);
    labels.push(stratum);
  }
  return { codes, labels };
}

import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { countedRiskTable, type RiskTable, riskTable } from "../rows/riskTable";
import { sortedTimes } from "../rows/sortedTimes";
import type { SurvivalRows } from "../rows/survivalRows";
import type { Covariate } from "./covariateDesign";
import { type NewtonOptions, newton, type Summit } from "./newton";
import { type WeibullRows, weibullSlope } from "./weibullLikelihood";

/** The rows of a Weibull model, and the scale of their times. */
export interface WeibullData extends WeibullRows {
  /** Mean of the logarithms of the durations. */
  readonly center: number;
  /** Their standard deviation; 1 if all are equal. */
  readonly spread: number;
  /** Weighted sum of the logarithms of the durations of churned customers. */
  readonly leavingLogs: number;
  /** Number of customers. */
  readonly customers: number;
  /** Number of churned customers. */
  readonly churned: number;
  /** Number of distinct rows. */
  readonly patterns: number;
}

/** The input of the rows of a Weibull model. */
interface WeibullColumns {
  readonly times: ArrayLike<number>;
  readonly entries?: Float64Array | undefined;
  readonly staying: Float64Array;
  readonly leaving: Float64Array;
}

/**
 * Builds the rows of a Weibull model; without covariates and late entries, rows of equal duration are merged unless
 * they are to stay `apart`.
 */
export function weibullData(rows: SurvivalRows, design: readonly Covariate[], apart: boolean): WeibullData {
  return scaledData(
    design.length === 0 && rows.entry === undefined && !apart ? merged(riskTable(rows)) : columnsOf(rows),
    design,
  );
}

/** Same, with durations that differ only by rounding made equal. */
export function tiedWeibullData(rows: SurvivalRows, design: readonly Covariate[], apart: boolean): WeibullData {
  const { ends } = sortedTimes(rows.durations, rows.weights && asDoubles(rows.weights));
  return weibullData({ ...rows, durations: ends }, design, apart);
}

/** The same rows without covariates. */
export function withoutCovariates(rows: SurvivalRows, data: WeibullData): WeibullData {
  // Sorting rows to merge only a few would take longer than it saves.
  const counted = rows.entry === undefined ? countedRiskTable(rows) : undefined;
  return counted ? scaledData(merged(counted), []) : { ...data, size: 0, scaled: new Float64Array(0) };
}

function merged({ times, censored, events }: RiskTable): WeibullColumns {
  return { times, staying: Float64Array.from(censored), leaving: Float64Array.from(events) };
}

function columnsOf({ durations, churned, weights, entry }: SurvivalRows): WeibullColumns {
  const times = asDoubles(durations);
  const bits = asBits(churned);
  const staying = new Float64Array(times.length);
  const leaving = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) (bits[row] ? leaving : staying)[row] = weights?.[row] ?? 1;
  return { times, entries: entry && asDoubles(entry), staying, leaving };
}

/** Standardizes logarithms of times and covariates. */
function scaledData({ times, entries, staying, leaving }: WeibullColumns, design: readonly Covariate[]): WeibullData {
  const { length } = times;
  const logs = new Float64Array(length);
  let customers = 0;
  let churned = 0;
  let patterns = 0;
  let rowsCounted = 0;
  let center = 0;
  let base = 0;
  let leavingLogs = 0;
  for (let row = 0; row < length; row++) {
    const stay = staying[row] as number;
    const leave = leaving[row] as number;
    if (stay + leave === 0) continue;
    const time = times[row] as number;
    // Relative to one of them, so that no digits are lost if all are close together.
    if (base === 0) base = time;
    const log = Math.log(time / base);
    logs[row] = log;
    rowsCounted++;
    customers += stay + leave;
    churned += leave;
    leavingLogs += leave * Math.log(time);
    center += log;
    patterns += (stay > 0 ? 1 : 0) + (leave > 0 ? 1 : 0);
  }
  center /= Math.max(1, rowsCounted);
  let squares = 0;
  for (let row = 0; row < length; row++)
    if ((staying[row] as number) + (leaving[row] as number) > 0) squares += ((logs[row] as number) - center) ** 2;
  const spread = Math.sqrt(squares / Math.max(1, rowsCounted)) || 1;
  // Of an entry of 0, which is none, −∞.
  const scaledLog = (time: number) => (Math.log(time / base) - center) / spread;
  const size = design.length;
  const scaled = new Float64Array(length * size);
  for (const [i, { values, mean, deviation }] of design.entries())
    for (let row = 0, at = i; row < length; row++, at += size)
      scaled[at] = ((values[row] as number) - mean) / deviation;
  for (let row = 0; row < length; row++) logs[row] = ((logs[row] as number) - center) / spread;
  return {
    logs,
    entryLogs: entries?.map(scaledLog),
    staying,
    leaving,
    size,
    scaled,
    center: center + Math.log(base || 1),
    spread,
    leavingLogs,
    customers,
    churned,
    patterns,
  };
}

/** A shape below this, on the scale of the data, tends to 0, which may happen with late entries. */
const FLATTEST = 1e-3;

/** Callbacks of a search. */
type Watched = Pick<NewtonOptions, "maxIterations" | "onStep">;

/** Finds the supremum of the likelihood, which must be bounded; at least one customer must have churned. */
export function fitWeibullData(
  data: WeibullData,
  design: readonly Covariate[],
  told: Uint8Array,
  watched: Watched,
): Summit {
  const { logs, staying, leaving } = data;
  const first = new Float64Array(design.length + 2);
  // Start from an exponential model; exponentials are relative to the greatest, which may itself overflow.
  const most = logs.reduce((high, log) => Math.max(high, log), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let row = 0; row < logs.length; row++)
    total += ((staying[row] as number) + (leaving[row] as number)) * Math.exp((logs[row] as number) - most);
  first[0] = 1;
  first[1] = most + Math.log(total / data.churned);
  const least = logs.reduce((low, log) => Math.min(low, log), Number.POSITIVE_INFINITY);
  return newton({
    at: (point) => weibullSlope(data, point),
    start: first,
    told: Uint8Array.of(1, ...told),
    reaches: [most - least, 1, ...design.map(({ range, deviation }) => range / deviation)],
    ...watched,
    isLost: isShapeLost,
  });
}

/** Whether the shape of a fit tends to 0. */
export function isShapeLost([shape]: Float64Array): boolean {
  return (shape as number) < FLATTEST;
}

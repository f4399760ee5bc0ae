import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { riskTable } from "../rows/riskTable";
import { sortedTimes } from "../rows/sortedTimes";
import type { SurvivalRows } from "../rows/survivalRows";
import type { Covariate } from "./covariateDesign";
import { type NewtonOptions, newton, type Summit } from "./newton";
import { type WeibullRows, weibullSlope } from "./weibullLikelihood";

/** The rows of a Weibull model, and the scale that their times are on. */
export interface WeibullData extends WeibullRows {
  /** The mean of the logarithms of the durations. */
  readonly center: number;
  /** Their standard deviation; 1 where they are all the same. */
  readonly spread: number;
  /** The sum of the logarithms of the durations of those who left, weighted. */
  readonly leavingLogs: number;
  /** All customers. */
  readonly customers: number;
  /** Those who left. */
  readonly churned: number;
  /** Rows that differ. */
  readonly patterns: number;
}

/** Rows of a Weibull model; without covariates and late entries, rows of the same duration are merged. */
export function weibullData(rows: SurvivalRows, design: readonly Covariate[]): WeibullData {
  const { durations, churned, weights, entry } = rows;
  let times: ArrayLike<number>;
  let entries: Float64Array | undefined;
  let staying: ArrayLike<number>;
  let leaving: ArrayLike<number>;
  if (design.length === 0 && entry === undefined) {
    const table = riskTable(rows);
    times = table.times;
    staying = table.censored;
    leaving = table.events;
  } else {
    ({ ends: times, entries } = sortedTimes(durations, weights && asDoubles(weights), entry));
    const bits = asBits(churned);
    leaving = Float64Array.from(bits, (left, row) => (left ? (weights?.[row] ?? 1) : 0));
    staying = Float64Array.from(bits, (left, row) => (left ? 0 : (weights?.[row] ?? 1)));
  }
  let customers = 0;
  let left = 0;
  let patterns = 0;
  let center = 0;
  let base = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  let leavingLogs = 0;
  const logs = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) {
    const stay = staying[row] as number;
    const leave = leaving[row] as number;
    if (stay + leave === 0) continue;
    const time = times[row] as number;
    // Over one of them, so that no digits are lost where all of them are near to one another.
    if (base === 0) base = time;
    const log = Math.log(time / base);
    logs[row] = log;
    customers += stay + leave;
    left += leave;
    leavingLogs += leave * Math.log(time);
    center += log;
    patterns += (stay > 0 ? 1 : 0) + (leave > 0 ? 1 : 0);
    least = Math.min(least, time);
    greatest = Math.max(greatest, time);
  }
  const counted = (row: number) => (staying[row] as number) + (leaving[row] as number) > 0;
  let rowsCounted = 0;
  for (let row = 0; row < logs.length; row++) if (counted(row)) rowsCounted++;
  center /= Math.max(1, rowsCounted);
  let squares = 0;
  for (let row = 0; row < logs.length; row++) if (counted(row)) squares += ((logs[row] as number) - center) ** 2;
  const spread = least < greatest ? Math.sqrt(squares / rowsCounted) : 1;
  const scaled = (log: number) => (log - center) / spread;
  for (let row = 0; row < logs.length; row++) logs[row] = scaled(logs[row] as number);
  return {
    logs,
    entryLogs: entries?.map((time) => (time === 0 ? Number.NEGATIVE_INFINITY : scaled(Math.log(time / base)))),
    staying,
    leaving,
    design,
    center: center + Math.log(base || 1),
    spread,
    leavingLogs,
    customers,
    churned: left,
    patterns,
  };
}

/** A shape below this, on the scale of the data, tends to 0, as it may with late entries. */
const FLATTEST = 1e-3;

/** How a search is watched. */
type Watched = Pick<NewtonOptions, "maxIterations" | "onStep">;

/** Finds the supremum of the likelihood; somebody must have left, and it must have a bound. */
export function fitWeibullData(data: WeibullData, told: Uint8Array, watched: Watched): Summit {
  const { logs, design, staying, leaving } = data;
  const size = design.length + 2;
  const first = new Float64Array(size);
  // Start from an exponential model; exponentials are relative to the greatest, which may overflow itself.
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
    reaches: [Math.max(1, most - least), 1, ...design.map(({ range, deviation }) => range / deviation)],
    patience: Number.POSITIVE_INFINITY,
    radius: Number.POSITIVE_INFINITY,
    ...watched,
    isLost: isShapeLost,
  });
}

/** Whether the shape of a fit is on its way to 0. */
export function isShapeLost([shape]: Float64Array): boolean {
  return (shape as number) < FLATTEST;
}

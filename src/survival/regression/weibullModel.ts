import { asBits } from "../rows/asBits";
import { asDoubles } from "../rows/asDoubles";
import { riskTable } from "../rows/riskTable";
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

/** Rows as a Weibull model takes them; without covariates and late entries, those of the same duration are taken together. */
export function weibullData(rows: SurvivalRows, design: readonly Covariate[]): WeibullData {
  const { durations, churned, weights, entry } = rows;
  let times: ArrayLike<number>;
  let staying: ArrayLike<number>;
  let leaving: ArrayLike<number>;
  if (design.length === 0 && entry === undefined) {
    const table = riskTable(rows);
    times = table.times;
    staying = table.censored;
    leaving = table.events;
  } else {
    times = asDoubles(durations);
    const bits = asBits(churned);
    leaving = Float64Array.from(bits, (left, row) => (left ? (weights?.[row] ?? 1) : 0));
    staying = Float64Array.from(bits, (left, row) => (left ? 0 : (weights?.[row] ?? 1)));
  }
  let customers = 0;
  let left = 0;
  let patterns = 0;
  let center = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  let leavingLogs = 0;
  const logs = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) {
    const stay = staying[row] as number;
    const leave = leaving[row] as number;
    if (stay + leave === 0) continue;
    const time = times[row] as number;
    const log = Math.log(time);
    logs[row] = log;
    customers += stay + leave;
    left += leave;
    leavingLogs += leave * log;
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
    entryLogs:
      entry &&
      Float64Array.from(asDoubles(entry), (time) => (time === 0 ? Number.NEGATIVE_INFINITY : scaled(Math.log(time)))),
    staying,
    leaving,
    design,
    center,
    spread,
    leavingLogs,
    customers,
    churned: left,
    patterns,
  };
}

/** A shape beyond this, on the scale of the data, is on its way to infinity: all left at one time. */
const STEEPEST = 2e4;
/** A shape below this is on its way to 0: with late entries the likelihood may be greatest beyond. */
const FLATTEST = 1e-3;

/** How a search is watched. */
type Watched = Pick<NewtonOptions, "maxIterations" | "onStep">;

/** Fits the model; somebody must have left. */
export function fitWeibullData(data: WeibullData, watched: Watched): Summit {
  const { logs, design, staying, leaving } = data;
  const size = design.length + 2;
  const first = new Float64Array(size);
  // An exponential model on the scale of the data; the exponentials are taken from the greatest on, which may be too great itself.
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
    reaches: [Math.max(1, most - least), 1, ...design.map(({ range, deviation }) => range / deviation)],
    scale: Math.min(1, data.churned),
    ...watched,
    isLost: isShapeLost,
  });
}

/** Whether the shape of a fit is beyond all reason. */
export function isShapeLost(point: Float64Array): boolean {
  return (point[0] as number) > STEEPEST || (point[0] as number) < FLATTEST;
}

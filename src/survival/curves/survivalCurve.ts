import { normalUpperQuantile } from "../../math";
import type { RiskTable } from "../rows/riskTable";
import type { SurvivalTransform } from "./survivalTransform";

/** The Kaplan–Meier curve at the times of a {@link RiskTable}. */
export interface SurvivalCurve {
  /** Survival after each time. */
  readonly survival: number[];
  /** Greenwood's standard error of its logarithm; infinite if survival is 0. */
  readonly logError: number[];
}

/** Computes the curve without intervals. */
export function survivalCurve({ atRisk, events }: RiskTable): SurvivalCurve {
  const { length } = atRisk;
  const survival = new Array<number>(length);
  const logError = new Array<number>(length);
  let share = 1;
  let variance = 0;
  for (let i = 0; i < length; i++) {
    const left = events[i] as number;
    const there = atRisk[i] as number;
    share *= (there - left) / there;
    variance += left / there / (there - left);
    survival[i] = share;
    logError[i] = Math.sqrt(variance);
  }
  return { survival, logError };
}

/** The intervals of a curve; `NaN` if survival is 0. */
export interface CurveIntervals {
  /** Standard errors. */
  readonly standardError: number[];
  /** Lower ends. */
  readonly low: number[];
  /** Upper ends. */
  readonly high: number[];
}

/** Computes the intervals of a curve. */
export function curveIntervals(
  { survival, logError }: SurvivalCurve,
  transform: SurvivalTransform,
  confidence: number,
): CurveIntervals {
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const { length } = survival;
  const standardError = new Array<number>(length);
  const low = new Array<number>(length);
  const high = new Array<number>(length);
  let before = 1;
  let error = 0;
  let lower = 1;
  let upper = 1;
  for (let i = 0; i < length; i++) {
    const share = survival[i] as number;
    // Times without events have the interval of the time before; before the first event nothing is uncertain.
    if (share !== before) {
      const distance = reach * (logError[i] as number);
      // 0 times infinity: NaN.
      error = share * (logError[i] as number);
      if (share === 0) {
        lower = Number.NaN;
        upper = Number.NaN;
      } else if (transform === "log-log") {
        const log = Math.log(share);
        const factor = Math.exp(-distance / log);
        lower = Math.exp(log * factor);
        upper = Math.exp(log / factor);
      } else if (transform === "log") {
        const factor = Math.exp(distance);
        lower = share / factor;
        upper = Math.min(1, share * factor);
      } else {
        lower = Math.max(0, share - share * distance);
        upper = Math.min(1, share + share * distance);
      }
      before = share;
    }
    standardError[i] = error;
    low[i] = lower;
    high[i] = upper;
  }
  return { standardError, low, high };
}

import { riskTable } from "../rows/riskTable";
import type { SurvivalRows } from "../rows/survivalRows";
import { crossing } from "./crossing";
import { curveIntervals, survivalCurve } from "./survivalCurve";
import type { SurvivalTransform } from "./survivalTransform";

/** The parameters of a quantile of a curve. */
interface QuantileOf extends SurvivalRows {
  readonly probability: number;
  readonly confidence: number;
  readonly transform: SurvivalTransform;
}

/** Returns the time by which a share of customers has churned. */
export function quantileOfRows({ probability, confidence, transform, ...rows }: QuantileOf) {
  const table = riskTable(rows);
  const { times, customers, churned } = table;
  const curve = survivalCurve(table);
  const { low, high } = curveIntervals(curve, transform, confidence);
  const level = 1 - probability;
  return {
    time: crossing(times, curve.survival, level),
    interval: {
      low: crossing(times, low, level),
      high: crossing(times, high, level),
      confidence,
      method: transform,
    },
    finalSurvival: curve.survival[curve.survival.length - 1] ?? null,
    customers,
    churned,
  };
}

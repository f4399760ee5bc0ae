import { sum } from "../math";
import { distinctRows } from "../math/distinctRows";
import { maximumLikelihood } from "../math/maximumLikelihood";
import { betaGeometricLikelihood, type FirstDropout } from "./betaGeometricLikelihood";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterNames } from "./bgNbdShapes";
import type { CustomerHistories } from "./customerHistory";
import { fitOf } from "./fitOf";
import type { FitOptions } from "./fitOptions";
import { MAX_ITERATIONS } from "./fitOptionsField";
import { columnOf } from "./forCustomers";
import type { PurchaseModelFit } from "./modelFit";
import { nearDailyBuyers } from "./nearDailyBuyers";

/** Fits the BG/NBD or the MBG/NBD model to checked columns. */
export function betaGeometricFit<Model extends string>(
  model: Model,
  first: FirstDropout,
  summary: CustomerHistories,
  options: FitOptions<BgNbdParameters> = {},
): PurchaseModelFit<Model, BgNbdParameters> {
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = options;
  const columns = [summary.frequency, summary.recency, summary.age].map(columnOf);
  const patterns = distinctRows(columns, weights);
  const ages = patterns.values[2] as Float64Array;
  const longest = (ages[ages.length - 1] as number) || 1;
  const customers = sum(patterns.weights);
  const found = maximumLikelihood({
    logLikelihood: betaGeometricLikelihood(patterns, first),
    start: start ? bgNbdParameterNames.map((name) => start[name]) : [1, longest / 10, 1, 1],
    scale: [1, longest, 1, 1],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood })),
  });
  const facts = { model, names: bgNbdParameterNames, customers, patterns: patterns.size, unit };
  return { ...fitOf(facts, found), nearDailyBuyers: nearDailyBuyers(patterns, unit) };
}

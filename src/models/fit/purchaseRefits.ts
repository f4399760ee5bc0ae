import { sum } from "../../math";
import { randomFrom } from "../../math/random";
import { attempt } from "../../metric/attempt";
import { effectsOf, fitForCustomer, rowsByValues } from "../families/covariates";
import { type DrawHistory, drawHistoryOf } from "../families/drawHistory";
import type { ContinuousPurchaseFit, PurchaseFit } from "../families/fittedModels";
import type { CovariateColumns, CustomerHistories } from "../fields/customers";
import { columnOf } from "../fields/tableField";
import { fitBgBb } from "./fitBgBb";
import { fitBgNbd } from "./fitBgNbd";
import { fitMbgNbd } from "./fitMbgNbd";
import { fitParetoNbd } from "./fitParetoNbd";
import type { ModelFit } from "./modelFit";
import { type Refit, refitCovariates } from "./refitCovariates";

/** Times below this are no input of a fit. */
const LEAST_TIME = 1e-9;

/**
 * Returns how to fit the model of a fit to simulated customers of the same ages, for the number of the data set; the
 * result is `null` if it cannot be fitted.
 */
export function purchaseRefits(
  fit: PurchaseFit,
  customers: CustomerHistories,
  { seed, weights }: { readonly seed: number; readonly weights: ArrayLike<number> | undefined },
): (draw: number) => Refit | null {
  const rows = rowOfEach(customers.age.length, weights);
  const ages = columnOf(customers.age);
  const age = rows === null ? ages : Float64Array.from(rows, (row) => ages[row] as number);
  const drawOf = drawsByRow(fit, customers);
  const refit = refitOf(fit, customers, rows);
  return (draw) => refit(drawn(drawOf, rows, age, seed, draw));
}

/** The row of each customer; `null` if each row is one. */
function rowOfEach(length: number, weights: ArrayLike<number> | undefined): Uint32Array | null {
  if (weights === undefined) return null;
  const result = new Uint32Array(sum(weights));
  let filled = 0;
  for (let row = 0; row < length; row++) {
    const end = filled + (weights[row] as number);
    result.fill(row, filled, end);
    filled = end;
  }
  return result;
}

/** How the fit draws new customers with the covariates of each row. */
function drawsByRow(fit: PurchaseFit, { age, covariates }: CustomerHistories): (row: number) => DrawHistory {
  const effects = effectsOf(fit);
  if (effects === undefined) {
    const draw = drawHistoryOf(fit);
    return () => draw;
  }
  const draws: DrawHistory[] = [];
  for (const { values, rows } of rowsByValues(effects, covariates as CovariateColumns, age.length)) {
    const draw = drawHistoryOf(fitForCustomer(fit, effects, values));
    for (const row of rows) draws[row] = draw;
  }
  return (row) => draws[row] as DrawHistory;
}

/** Frequency, recency and age. */
type Histories = readonly [frequency: Float64Array, recency: Float64Array, age: Float64Array];

/** New customers of given ages. */
function drawn(
  drawOf: (row: number) => DrawHistory,
  rows: Uint32Array | null,
  age: Float64Array,
  seed: number,
  draw: number,
): Histories {
  const random = randomFrom(seed, draw);
  const [frequency, recency] = [new Float64Array(age.length), new Float64Array(age.length)];
  for (const [i, own] of age.entries()) {
    const history = drawOf(rows === null ? i : (rows[i] as number))(random, own);
    frequency[i] = history.frequency;
    recency[i] = history.recency < LEAST_TIME ? 0 : history.recency;
  }
  return [frequency, recency, age];
}

type FitFunction = (customers: CustomerHistories, options: object) => ModelFit<string, object>;

/** The function that fits each model. */
const fits: Readonly<Record<PurchaseFit["model"], unknown>> = {
  bgNbd: fitBgNbd,
  mbgNbd: fitMbgNbd,
  paretoNbd: fitParetoNbd,
  bgBb: fitBgBb,
};

/** How to fit the model of a fit to other histories; `null` if it cannot be fitted, as customers buy too often. */
function refitOf(
  fit: PurchaseFit,
  { age, covariates }: CustomerHistories,
  rows: Uint32Array | null,
): (histories: Histories) => Refit | null {
  const effects = effectsOf(fit);
  if (effects !== undefined)
    return refitCovariates(
      fit as ContinuousPurchaseFit,
      effects,
      covariates as CovariateColumns,
      rows ?? Uint32Array.from(age, (_, row) => row),
    );
  const { model, parameters } = fit;
  const fitted = fits[model] as FitFunction;
  return ([frequency, recency, own]) => {
    // The parameters that they were drawn from are close to those to find.
    const { value } = attempt(fitted, { frequency, recency, age: own }, { initialParameters: parameters });
    return value === undefined ? null : { ...value, coefficients: [], isOpen: value.boundary.length > 0 };
  };
}

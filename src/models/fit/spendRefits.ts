import { type Random, randomFrom } from "../../math/random";
import { attempt } from "../../metric/attempt";
import type { GammaGammaParameters, SpendFit } from "../families/fittedModels";
import type { CustomerSpends } from "../fields/customers";
import { VALUE } from "../fields/purchaseTable";
import { hasSpent } from "../fields/spendRules";
import { fitGammaGamma } from "./fitGammaGamma";
import type { Refit } from "./refitCovariates";

/** How to draw and to fit. */
interface SpendRefitInput {
  readonly seed: number;
  readonly weights: ArrayLike<number> | undefined;
  readonly minimumQ: number | undefined;
}

/**
 * Returns how to fit the Gamma-Gamma model to simulated mean values of customers who bought as often, for the number of
 * the data set; the result is `null` if it cannot be fitted.
 */
export function spendRefits(
  { parameters }: SpendFit,
  customers: CustomerSpends,
  { seed, weights, minimumQ }: SpendRefitInput,
): (draw: number) => Refit | null {
  const frequency = frequenciesOf(customers, weights);
  return (draw) => {
    const random = randomFrom(seed, draw);
    const meanRepeatValue = frequency.map((purchases) => drawnMean(random, parameters, purchases));
    const { value } = attempt(
      fitGammaGamma,
      { frequency, meanRepeatValue },
      { initialParameters: parameters, minimumQ },
    );
    return value === undefined ? null : { ...value, coefficients: [], isOpen: value.boundary.length > 0 };
  };
}

/**
 * A random mean value of the purchases of a new customer.
 *
 * The values are of a gamma distribution of shape p and a rate of the customer's own, so their sum is of shape p x; the
 * rate is of a gamma distribution of shape q and rate v.
 */
export function drawnMean(random: Random, { p, q, v }: GammaGammaParameters, purchases: number): number {
  const mean = (random.gamma(p * purchases) / random.gamma(q) / purchases) * v;
  return Math.max(mean, VALUE.nearest);
}

/** The frequency of each customer who counts in the fit. */
function frequenciesOf(customers: CustomerSpends, weights: ArrayLike<number> | undefined): Float64Array {
  const result: number[] = [];
  for (let row = 0; row < customers.frequency.length; row++)
    for (let left = hasSpent(customers, row) ? (weights?.[row] ?? 1) : 0; left > 0; left--)
      result.push(customers.frequency[row] as number);
  return Float64Array.from(result);
}

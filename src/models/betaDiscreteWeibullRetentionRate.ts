import type { Metric } from "../metric/metric";
import { wholePeriodsOrList } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";
import { betaDiscreteWeibullField } from "./betaDiscreteWeibullShapes";
import { logShareLeft } from "./betaDiscreteWeibullTime";
import { forPeriods } from "./forPeriods";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link betaDiscreteWeibullRetentionRate}. */
export interface BetaDiscreteWeibullRetentionRateInput {
  /** A fit of the beta-discrete-Weibull model, or just its parameters. */
  readonly fit: FitOrParameters<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
  /** Which renewal, from 1; a number, or a list of them. */
  readonly period: number | ArrayLike<number>;
}

/** The schema of {@link BetaDiscreteWeibullRetentionRateInput}. */
export const betaDiscreteWeibullRetentionRateInput: InputSchema<BetaDiscreteWeibullRetentionRateInput> =
  /* @__PURE__ */ inputSchema<BetaDiscreteWeibullRetentionRateInput>(() => ({
    fields: { fit: betaDiscreteWeibullField(), period: wholePeriodsOrList(1, 1e9) },
  }));

/**
 * The share of the customers facing a renewal who renew, by the beta-discrete-Weibull model.
 *
 * Where `c` is 1 or less it rises from renewal to renewal; where it is above 1, each customer's own churn rises with time, and the rate may
 * fall at first: as much as those who leave easily are gone, the others tire. The share of all new customers who are still there is {@link betaDiscreteWeibullSurvival}.
 *
 * @param fit - A fit of {@link fitBetaDiscreteWeibull}, or just its parameters.
 * @param period - Which renewal, from 1; a number, or a list of them.
 * @returns A fraction from 0 (all leave) to 1 (all renew); for a list a `Float64Array`, one rate a renewal.
 * @throws {@link MetricInputError} when the arguments break {@link betaDiscreteWeibullRetentionRateInput}.
 *
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { alpha: 1, beta: 3, c: 2 };
 * betaDiscreteWeibullRetentionRate(fit, 1); // => 0.75
 * betaDiscreteWeibullRetentionRate(fit, [1, 2, 3])[1]; // => 0.57142…
 * ```
 */
export function betaDiscreteWeibullRetentionRate(
  fit: BetaDiscreteWeibullRetentionRateInput["fit"],
  period: number,
): number;
export function betaDiscreteWeibullRetentionRate(
  fit: BetaDiscreteWeibullRetentionRateInput["fit"],
  period: ArrayLike<number>,
): Float64Array;
export function betaDiscreteWeibullRetentionRate(
  fit: BetaDiscreteWeibullRetentionRateInput["fit"],
  period: number | ArrayLike<number>,
): number | Float64Array;
export function betaDiscreteWeibullRetentionRate(
  fit: BetaDiscreteWeibullRetentionRateInput["fit"],
  period: number | ArrayLike<number>,
): number | Float64Array {
  const parsed = parseInput("betaDiscreteWeibullRetentionRate", betaDiscreteWeibullRetentionRateInput, {
    fit,
    period,
  });
  const parameters = parametersOf(parsed.fit);
  return forPeriods(parsed.period, (renewal) => Math.exp(logShareLeft(parameters, renewal - 1, 1)));
}

/** {@link betaDiscreteWeibullRetentionRate} as data. */
export const betaDiscreteWeibullRetentionRateMetric: Metric<
  [fit: BetaDiscreteWeibullRetentionRateInput["fit"], period: number | ArrayLike<number>],
  number | Float64Array
> = {
  id: "betaDiscreteWeibullRetentionRate",
  summary: "The share of the customers facing a renewal who renew, by the beta-discrete-Weibull model.",
  arguments: [
    { name: "fit", of: betaDiscreteWeibullRetentionRateInput },
    { name: "period", of: betaDiscreteWeibullRetentionRateInput },
  ],
  compute: betaDiscreteWeibullRetentionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLiu2018"],
  examples: [{ arguments: [{ alpha: 1, beta: 3, c: 2 }, 1], result: 0.75 }],
};

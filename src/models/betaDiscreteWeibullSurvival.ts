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

/** The arguments of {@link betaDiscreteWeibullSurvival}. */
export interface BetaDiscreteWeibullSurvivalInput {
  /** A fit of the beta-discrete-Weibull model, or just its parameters. */
  readonly fit: FitOrParameters<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
  /** After how many renewals, from 0; a number, or a list of them. */
  readonly periods: number | ArrayLike<number>;
}

/** The schema of {@link BetaDiscreteWeibullSurvivalInput}. */
export const betaDiscreteWeibullSurvivalInput: InputSchema<BetaDiscreteWeibullSurvivalInput> =
  /* @__PURE__ */ inputSchema<BetaDiscreteWeibullSurvivalInput>(() => ({
    fields: { fit: betaDiscreteWeibullField(), periods: wholePeriodsOrList(0, 1e9) },
  }));

/**
 * The share of new customers who are still there after a number of renewals, by the beta-discrete-Weibull model.
 *
 * A forecast of a cohort's survival curve: after 0 renewals everybody is there. Beyond the renewals that were observed it
 * follows the model, not data. With `c` = 1 it is {@link shiftedBetaGeometricSurvival}.
 *
 * @param fit - A fit of {@link fitBetaDiscreteWeibull}, or just its parameters.
 * @param periods - After how many renewals; a number, or a list of them.
 * @returns A fraction from 0 to 1; for a list a `Float64Array`, one share a number.
 * @throws {@link MetricInputError} when the arguments break {@link betaDiscreteWeibullSurvivalInput}.
 *
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { alpha: 1, beta: 3, c: 2 };
 * betaDiscreteWeibullSurvival(fit, 0); // => 1
 * betaDiscreteWeibullSurvival(fit, 1); // => 0.75
 * betaDiscreteWeibullSurvival(fit, [1, 2, 3])[1]; // => 0.42857…
 * ```
 */
export function betaDiscreteWeibullSurvival(fit: BetaDiscreteWeibullSurvivalInput["fit"], periods: number): number;
export function betaDiscreteWeibullSurvival(
  fit: BetaDiscreteWeibullSurvivalInput["fit"],
  periods: ArrayLike<number>,
): Float64Array;
export function betaDiscreteWeibullSurvival(
  fit: BetaDiscreteWeibullSurvivalInput["fit"],
  periods: number | ArrayLike<number>,
): number | Float64Array;
export function betaDiscreteWeibullSurvival(
  fit: BetaDiscreteWeibullSurvivalInput["fit"],
  periods: number | ArrayLike<number>,
): number | Float64Array {
  const parsed = parseInput("betaDiscreteWeibullSurvival", betaDiscreteWeibullSurvivalInput, { fit, periods });
  const parameters = parametersOf(parsed.fit);
  return forPeriods(parsed.periods, (renewals) => Math.exp(logShareLeft(parameters, 0, renewals)));
}

/** {@link betaDiscreteWeibullSurvival} as data. */
export const betaDiscreteWeibullSurvivalMetric: Metric<
  [fit: BetaDiscreteWeibullSurvivalInput["fit"], periods: number | ArrayLike<number>],
  number | Float64Array
> = {
  id: "betaDiscreteWeibullSurvival",
  summary:
    "The share of new customers who are still there after a number of renewals, by the beta-discrete-Weibull model.",
  arguments: [
    { name: "fit", of: betaDiscreteWeibullSurvivalInput },
    { name: "periods", of: betaDiscreteWeibullSurvivalInput },
  ],
  compute: betaDiscreteWeibullSurvival,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLiu2018"],
  examples: [
    { arguments: [{ alpha: 1, beta: 3, c: 2 }, 0], result: 1 },
    { arguments: [{ alpha: 1, beta: 1, c: 2 }, [0, 1]], result: /* @__PURE__ */ Float64Array.of(1, 0.5) },
  ],
};

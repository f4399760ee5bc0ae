import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { unrepresentable } from "../validation/rareErrors";
import { rule } from "../validation/rules";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";
import { betaDiscreteWeibullField } from "./betaDiscreteWeibullShapes";
import { betaDiscreteWeibullSum } from "./betaDiscreteWeibullSum";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link betaDiscreteWeibullExpectedLifetime}. */
export interface BetaDiscreteWeibullExpectedLifetimeInput {
  /** A fit of the beta-discrete-Weibull model, or just its parameters. */
  readonly fit: FitOrParameters<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
}

/** The schema of {@link BetaDiscreteWeibullExpectedLifetimeInput}. */
export const betaDiscreteWeibullExpectedLifetimeInput: InputSchema<BetaDiscreteWeibullExpectedLifetimeInput> =
  /* @__PURE__ */ inputSchema<BetaDiscreteWeibullExpectedLifetimeInput>(() => ({
    fields: { fit: betaDiscreteWeibullField() },
    rules: [
      rule(
        ["fit"],
        (input) => isEndless(input.fit) || betaDiscreteWeibullSum(parametersOf(input.fit), 0, 0) < Infinity,
        (input) => ({ code: unrepresentable, value: input.fit, details: {} }),
      ),
    ],
  }));

/**
 * The periods that a new customer is expected to stay, the first one included, by the beta-discrete-Weibull model.
 *
 * The sum of the survival curve over all periods: the first thousand are added up, the tail is integrated. Where `alpha` times `c` is 1 or
 * less the mean is infinite: some customers hardly ever leave. Then no average lifetime exists, and a value needs a discount rate:
 * {@link betaDiscreteWeibullResidualLifetimeValue}. With `c` = 1 it is {@link shiftedBetaGeometricExpectedLifetime}.
 *
 * @param fit - A fit of {@link fitBetaDiscreteWeibull}, or just its parameters.
 * @returns Periods, from 1 (all leave at the first renewal); `null` where the mean is infinite.
 * @throws {@link MetricInputError} when the arguments break {@link betaDiscreteWeibullExpectedLifetimeInput}.
 *
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * betaDiscreteWeibullExpectedLifetime({ alpha: 3, beta: 7, c: 1 }); // => 4.5000…
 * betaDiscreteWeibullExpectedLifetime({ alpha: 3, beta: 7, c: 1.2 }); // => 3.3816…
 * betaDiscreteWeibullExpectedLifetime({ alpha: 0.7, beta: 1.2, c: 1.3 }); // => null
 * ```
 */
export function betaDiscreteWeibullExpectedLifetime(
  fit: BetaDiscreteWeibullExpectedLifetimeInput["fit"],
): number | null {
  const parsed = parseInput("betaDiscreteWeibullExpectedLifetime", betaDiscreteWeibullExpectedLifetimeInput, { fit });
  return isEndless(parsed.fit) ? null : 1 + betaDiscreteWeibullSum(parametersOf(parsed.fit), 0, 0);
}

function isEndless(fit: BetaDiscreteWeibullExpectedLifetimeInput["fit"]): boolean {
  const { alpha, c } = parametersOf(fit);
  return alpha * c <= 1;
}

/** {@link betaDiscreteWeibullExpectedLifetime} as data. */
export const betaDiscreteWeibullExpectedLifetimeMetric: Metric<
  [fit: BetaDiscreteWeibullExpectedLifetimeInput["fit"]],
  number | null
> = {
  id: "betaDiscreteWeibullExpectedLifetime",
  summary:
    "The periods that a new customer is expected to stay, the first one included, by the beta-discrete-Weibull model.",
  arguments: [{ name: "fit", of: betaDiscreteWeibullExpectedLifetimeInput }],
  compute: betaDiscreteWeibullExpectedLifetime,
  main: {
    path: null,
    unit: "periods",
    range: [1, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "fit.alpha * fit.c <= 1",
  },
  sources: ["faderHardieLiu2018"],
  examples: [
    { arguments: [{ alpha: 3, beta: 7, c: 1 }], result: 4.5 },
    { arguments: [{ alpha: 0.7, beta: 1.2, c: 1.3 }], result: null },
  ],
};

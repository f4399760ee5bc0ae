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
import { residualLifetimeOptions } from "./residualLifetimeField";
import type { ResidualLifetimeOptions } from "./residualLifetimeOptions";

/** The arguments of {@link betaDiscreteWeibullResidualLifetimeValue}. */
export interface BetaDiscreteWeibullResidualLifetimeValueInput {
  /** A fit of the beta-discrete-Weibull model, or just its parameters. */
  readonly fit: FitOrParameters<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
  /** How often the customer has renewed, what each further period brings, and the discount rate per period. */
  readonly options: ResidualLifetimeOptions;
}

/** The schema of {@link BetaDiscreteWeibullResidualLifetimeValueInput}. */
export const betaDiscreteWeibullResidualLifetimeValueInput: InputSchema<BetaDiscreteWeibullResidualLifetimeValueInput> =
  /* @__PURE__ */ inputSchema<BetaDiscreteWeibullResidualLifetimeValueInput>(() => ({
    fields: { fit: betaDiscreteWeibullField(), options: residualLifetimeOptions() },
    rules: [
      rule(
        ["fit", "options"],
        (input) => input.options.discountRate > 0 || isEndless(input.fit) || residualValue(input) < Infinity,
        (input) => ({ code: unrepresentable, value: input.fit, details: {} }),
      ),
    ],
  }));

/**
 * What a customer on a contract is yet to bring, just before the next renewal, by the beta-discrete-Weibull model.
 *
 * The margin of every further period, discounted and weighted by the probability that the customer is still there. The renewal at
 * hand is not certain, and what it brings is paid at once: it is not discounted. What the customer has paid already, and what it cost to win
 * them, are no part of it. With a margin of 1 it is the discounted number of further renewals. Summed over all periods: the first thousand are added up, the tail is
 * integrated. With `c` = 1 it is {@link shiftedBetaGeometricResidualLifetimeValue}.
 *
 * @param fit - A fit of {@link fitBetaDiscreteWeibull}, or just its parameters.
 * @param options - How often the customer has renewed, what each further period brings, and the discount rate per period of the contract.
 * @returns Money; `null` where nothing is discounted and `alpha` times `c` is 1 or less, so that the sum is infinite.
 * @throws {@link MetricInputError} when the arguments break {@link betaDiscreteWeibullResidualLifetimeValueInput}.
 *
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { alpha: 3.8, beta: 15.2, c: 1 };
 * betaDiscreteWeibullResidualLifetimeValue(fit, { renewals: 0, margin: 1, discountRate: 0.1 }); // => 3.3098…
 * betaDiscreteWeibullResidualLifetimeValue(fit, { renewals: 4, margin: 100, discountRate: 0.1 }); // => 384.21…
 * ```
 */
export function betaDiscreteWeibullResidualLifetimeValue(
  fit: BetaDiscreteWeibullResidualLifetimeValueInput["fit"],
  options: ResidualLifetimeOptions,
): number | null {
  const parsed = parseInput("betaDiscreteWeibullResidualLifetimeValue", betaDiscreteWeibullResidualLifetimeValueInput, {
    fit,
    options,
  });
  return parsed.options.discountRate === 0 && isEndless(parsed.fit) ? null : residualValue(parsed);
}

function isEndless(fit: BetaDiscreteWeibullResidualLifetimeValueInput["fit"]): boolean {
  const { alpha, c } = parametersOf(fit);
  return alpha * c <= 1;
}

function residualValue({ fit, options }: BetaDiscreteWeibullResidualLifetimeValueInput): number {
  const { renewals, margin, discountRate } = options;
  return margin === 0 ? 0 : margin * betaDiscreteWeibullSum(parametersOf(fit), renewals, discountRate);
}

/** {@link betaDiscreteWeibullResidualLifetimeValue} as data. */
export const betaDiscreteWeibullResidualLifetimeValueMetric: Metric<
  [fit: BetaDiscreteWeibullResidualLifetimeValueInput["fit"], options: ResidualLifetimeOptions],
  number | null
> = {
  id: "betaDiscreteWeibullResidualLifetimeValue",
  summary:
    "What a customer on a contract is yet to bring, just before the next renewal, by the beta-discrete-Weibull model.",
  arguments: [
    { name: "fit", of: betaDiscreteWeibullResidualLifetimeValueInput },
    { name: "options", of: betaDiscreteWeibullResidualLifetimeValueInput },
  ],
  compute: betaDiscreteWeibullResidualLifetimeValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "options.discountRate === 0 && fit.alpha * fit.c <= 1",
  },
  sources: ["faderHardieLiu2018"],
  examples: [
    {
      arguments: [
        { alpha: 3, beta: 6, c: 1 },
        { renewals: 0, margin: 10, discountRate: 0 },
      ],
      result: 30,
    },
    {
      arguments: [
        { alpha: 0.7, beta: 1.2, c: 1.3 },
        { renewals: 3, margin: 10, discountRate: 0 },
      ],
      result: null,
    },
  ],
};

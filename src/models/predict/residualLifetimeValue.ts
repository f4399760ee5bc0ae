import type { Metric } from "../../metric/metric";
import { amount, fraction, wholePeriods } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { unrepresentable } from "../../validation/rareErrors";
import { rule } from "../../validation/rules";
import { contractModelOf } from "../families/contractFamilies";
import type { ContractFit } from "../families/fittedModels";
import { contractFit } from "../fields/fitField";

/** The options of {@link residualLifetimeValue}. */
export interface ResidualLifetimeValueInput {
  /** Renewals of the customer so far, whole from 0. */
  readonly renewals: number;
  /** Margin of each further period after costs, in money, from 0; 1 gives a number of discounted renewals. */
  readonly marginPerPeriod: number;
  /** Discount rate per period of the contract, a fraction from 0 to 1: for months (1 + yearly rate)^(1/12) − 1. */
  readonly discountRate: number;
}

/** The arguments of {@link residualLifetimeValue}. */
export interface ResidualLifetimeValueArguments {
  /** A fit of a model of contracts. */
  readonly fit: ContractFit;
  /** The renewals so far, the margin and the discount rate. */
  readonly options: ResidualLifetimeValueInput;
}

/** The schema of {@link ResidualLifetimeValueArguments}. */
export const residualLifetimeValueInput: InputSchema<ResidualLifetimeValueArguments> =
  /* @__PURE__ */ inputSchema<ResidualLifetimeValueArguments>(() => ({
    fields: {
      fit: contractFit(),
      options: group<ResidualLifetimeValueInput>({
        renewals: wholePeriods(0, 1e9),
        marginPerPeriod: amount(),
        discountRate: fraction(),
      }),
    },
    rules: [
      rule(
        ["fit", "options"],
        (input) => residualValue(input) !== Infinity,
        ({ fit }) => ({ code: unrepresentable, value: fit, details: {} }),
      ),
    ],
  }));

/**
 * The discounted value expected from a customer on a contract, just before the next renewal.
 *
 * The margin of each further period, multiplied by the probability that the customer is still active, discounted. The
 * next renewal is uncertain, but due at once, so it is not discounted. The value rises with the number of renewals; a
 * single retention rate undervalues long-standing customers and overvalues new ones. Payments so far and acquisition
 * cost are not included. With a margin of 1 it is the discounted expected residual lifetime (DERL) of the paper.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric} or {@link fitBetaDiscreteWeibull}.
 * @param options - The renewals so far, the margin and the discount rate.
 * @returns Money; `null` if the discount rate is 0 and the mean lifetime infinite ({@link contractLifetime}).
 * @throws {@link MetricInputError} if the arguments are invalid for {@link residualLifetimeValueInput}.
 *
 * @source faderHardie2010
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { model: "shiftedBetaGeometric", parameters: { alpha: 3.8, beta: 15.2 } } as const;
 * residualLifetimeValue(fit, { renewals: 0, marginPerPeriod: 1, discountRate: 0.1 }); // => 3.3098…
 * residualLifetimeValue(fit, { renewals: 4, marginPerPeriod: 100, discountRate: 0.1 }); // => 384.21…
 * ```
 */
export function residualLifetimeValue(fit: ContractFit, options: ResidualLifetimeValueInput): number | null {
  return residualValue(parseInput("residualLifetimeValue", residualLifetimeValueInput, { fit, options }));
}

function residualValue({ fit, options }: ResidualLifetimeValueArguments): number | null {
  const { renewals, marginPerPeriod, discountRate } = options;
  const toCome = contractModelOf(fit).renewalsToCome(renewals, discountRate);
  if (toCome === null) return null;
  return marginPerPeriod === 0 ? 0 : marginPerPeriod * toCome;
}

/** {@link residualLifetimeValue} as data. */
export const residualLifetimeValueMetric: Metric<
  [fit: ContractFit, options: ResidualLifetimeValueInput],
  number | null
> = {
  id: "residualLifetimeValue",
  summary: "The discounted value expected from a customer on a contract, just before the next renewal.",
  arguments: [
    { name: "fit", of: residualLifetimeValueInput },
    { name: "options", of: residualLifetimeValueInput },
  ],
  compute: residualLifetimeValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "options.discountRate === 0 && fit.alpha * (fit.c ?? 1) <= 1",
  },
  sources: ["faderHardie2010", "faderHardieLiu2018"],
  examples: [
    {
      arguments: [
        { model: "shiftedBetaGeometric", parameters: { alpha: 3, beta: 6 } },
        { renewals: 0, marginPerPeriod: 10, discountRate: 0 },
      ],
      result: 30,
    },
    {
      arguments: [
        { model: "betaDiscreteWeibull", parameters: { alpha: 0.7, beta: 1.2, c: 1.3 } },
        { renewals: 3, marginPerPeriod: 10, discountRate: 0 },
      ],
      result: null,
    },
  ],
};

import type { Metric } from "../../metric/metric";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { unrepresentable } from "../../validation/rareErrors";
import { rule } from "../../validation/rules";
import { contractModelOf } from "../families/contractFamilies";
import type { ContractFit } from "../families/fittedModels";
import { contractFit } from "../fields/fitField";

/** The arguments of {@link contractLifetime}. */
export interface ContractLifetimeArguments {
  /** A fit of a model of contracts. */
  readonly fit: ContractFit;
}

/** The schema of {@link ContractLifetimeArguments}. */
export const contractLifetimeInput: InputSchema<ContractLifetimeArguments> =
  /* @__PURE__ */ inputSchema<ContractLifetimeArguments>(() => ({
    fields: { fit: contractFit() },
    rules: [
      rule(
        ["fit"],
        ({ fit }) => lifetimeOf(fit) !== Infinity,
        ({ fit }) => ({ code: unrepresentable, value: fit, details: {} }),
      ),
    ],
  }));

/**
 * The expected number of periods that a new customer on a contract stays, by a model of contracts.
 *
 * The first period is included. The lifetime is longer than 1 / average churn, since loyal customers stay long. If
 * `alpha` (times `c` in the beta-discrete-Weibull model) is 1 or less, as in many real cohorts, the mean is infinite,
 * and a value needs a discount rate: {@link residualLifetimeValue}. {@link expectedLifetime} assumes that all customers
 * are alike.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric} or {@link fitBetaDiscreteWeibull}.
 * @returns A number of periods, from 1 (all leave at the first renewal); `null` if the mean is infinite.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link contractLifetimeInput}.
 *
 * @source faderHardie2007
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * contractLifetime({ model: "shiftedBetaGeometric", parameters: { alpha: 3, beta: 7 } }); // => 4.5
 * contractLifetime({ model: "shiftedBetaGeometric", parameters: { alpha: 0.7, beta: 1.2 } }); // => null
 * contractLifetime({ model: "betaDiscreteWeibull", parameters: { alpha: 3, beta: 7, c: 1.2 } }); // => 3.3816…
 * ```
 */
export function contractLifetime(fit: ContractFit): number | null {
  return lifetimeOf(parseInput("contractLifetime", contractLifetimeInput, { fit }).fit);
}

function lifetimeOf(fit: ContractFit): number | null {
  const renewals = contractModelOf(fit).renewalsToCome(0, 0);
  return renewals === null ? null : 1 + renewals;
}

/** {@link contractLifetime} as data. */
export const contractLifetimeMetric: Metric<[fit: ContractFit], number | null> = {
  id: "contractLifetime",
  summary: "The expected number of periods that a new customer on a contract stays, by a model of contracts.",
  arguments: [{ name: "fit", of: contractLifetimeInput }],
  compute: contractLifetime,
  main: {
    path: null,
    unit: "periods",
    range: [1, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "fit.alpha * (fit.c ?? 1) <= 1",
  },
  sources: ["faderHardie2007", "faderHardieLiu2018"],
  examples: [
    { arguments: [{ model: "shiftedBetaGeometric", parameters: { alpha: 3, beta: 7 } }], result: 4.5 },
    { arguments: [{ model: "betaDiscreteWeibull", parameters: { alpha: 0.7, beta: 1.2, c: 1.3 } }], result: null },
  ],
};

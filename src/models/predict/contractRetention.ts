import type { Metric } from "../../metric/metric";
import { wholePeriodsOrList } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { contractModelOf } from "../families/contractFamilies";
import type { ContractFit } from "../families/fittedModels";
import type { PerItem } from "../fields/customers";
import { contractFit } from "../fields/fitField";
import { forEach } from "./forCustomers";

/** The options of {@link contractRetention}. */
export interface ContractRetentionInput<Renewal extends number | ArrayLike<number> = number | ArrayLike<number>> {
  /** Which renewal, whole from 1; or a list of them. */
  readonly renewal: Renewal;
}

/** The arguments of {@link contractRetention}. */
export interface ContractRetentionArguments {
  /** A fit of a model of contracts. */
  readonly fit: ContractFit;
  /** The renewal. */
  readonly options: ContractRetentionInput;
}

/** The schema of {@link ContractRetentionArguments}. */
export const contractRetentionInput: InputSchema<ContractRetentionArguments> =
  /* @__PURE__ */ inputSchema<ContractRetentionArguments>(() => ({
    fields: {
      fit: contractFit(),
      options: group<ContractRetentionInput>({ renewal: wholePeriodsOrList(1, 1e9) }),
    },
  }));

/**
 * The share of the customers facing a renewal who renew, by a model of contracts.
 *
 * In the shifted-beta-geometric model, it rises with each renewal because customers prone to leave have left earlier,
 * not because any customer becomes more loyal. In the beta-discrete-Weibull model with `c` above 1, it may fall. For
 * the share of all new customers left, see {@link contractSurvival}.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric} or {@link fitBetaDiscreteWeibull}.
 * @param options - The renewal.
 * @returns A fraction from 0 (all leave) to 1 (all renew); for a list a `Float64Array`, one per item.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link contractRetentionInput}.
 *
 * @source faderHardie2007
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { model: "shiftedBetaGeometric", parameters: { alpha: 1, beta: 3 } } as const;
 * contractRetention(fit, { renewal: 1 }); // => 0.75
 * contractRetention(fit, { renewal: [1, 2, 5] }); // => Float64Array.of(0.75, 0.8, 0.875)
 * ```
 */
export function contractRetention<Renewal extends number | ArrayLike<number>>(
  fit: ContractFit,
  options: ContractRetentionInput<Renewal>,
): PerItem<Renewal> {
  const parsed = parseInput("contractRetention", contractRetentionInput, { fit, options });
  return forEach(parsed.options.renewal as Renewal, contractModelOf(parsed.fit).retention);
}

/** {@link contractRetention} as data. */
export const contractRetentionMetric: Metric<
  [fit: ContractFit, options: ContractRetentionInput],
  number | Float64Array
> = {
  id: "contractRetention",
  summary: "The share of the customers facing a renewal who renew, by a model of contracts.",
  arguments: [
    { name: "fit", of: contractRetentionInput },
    { name: "options", of: contractRetentionInput },
  ],
  compute: contractRetention,
  main: { path: null, unit: "fraction", range: [0, 1], better: "higher", formula: null, undefinedWhen: null },
  sources: ["faderHardie2007", "faderHardieLiu2018"],
  examples: [
    {
      arguments: [{ model: "shiftedBetaGeometric", parameters: { alpha: 1, beta: 3 } }, { renewal: 1 }],
      result: 0.75,
    },
    {
      arguments: [{ model: "betaDiscreteWeibull", parameters: { alpha: 1, beta: 3, c: 2 } }, { renewal: 1 }],
      result: 0.75,
    },
  ],
};

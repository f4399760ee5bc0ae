import type { Metric } from "../../metric/metric";
import { wholePeriodsOrList } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { contractModelOf } from "../families/contractFamilies";
import type { ContractFit } from "../families/fittedModels";
import type { PerItem } from "../fields/customers";
import { contractFit } from "../fields/fitField";
import { forEach } from "./forCustomers";

/** The options of {@link contractSurvival}. */
export interface ContractSurvivalInput<Renewals extends number | ArrayLike<number> = number | ArrayLike<number>> {
  /** Number of renewals, whole from 0; or a list of such numbers. */
  readonly renewals: Renewals;
}

/** The arguments of {@link contractSurvival}. */
export interface ContractSurvivalArguments {
  /** A fit of a model of contracts. */
  readonly fit: ContractFit;
  /** The renewals. */
  readonly options: ContractSurvivalInput;
}

/** The schema of {@link ContractSurvivalArguments}. */
export const contractSurvivalInput: InputSchema<ContractSurvivalArguments> =
  /* @__PURE__ */ inputSchema<ContractSurvivalArguments>(() => ({
    fields: {
      fit: contractFit(),
      options: group<ContractSurvivalInput>({ renewals: wholePeriodsOrList(0, 1e9) }),
    },
  }));

/**
 * The share of new customers left after a number of renewals, by a model of contracts.
 *
 * The survival curve of a cohort: after 0 renewals, all customers are left. Beyond the observed renewals it follows the
 * model, not the data; the authors of the shifted-beta-geometric model found it accurate for years ahead.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric} or {@link fitBetaDiscreteWeibull}.
 * @param options - The renewals.
 * @returns A fraction from 0 to 1; for a list a `Float64Array`, one per item.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link contractSurvivalInput}.
 *
 * @source faderHardie2007
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = { model: "shiftedBetaGeometric", parameters: { alpha: 1, beta: 3 } } as const;
 * contractSurvival(fit, { renewals: 1 }); // => 0.75
 * contractSurvival(fit, { renewals: [1, 2, 3] })[2]; // => 0.5
 * ```
 */
export function contractSurvival<Renewals extends number | ArrayLike<number>>(
  fit: ContractFit,
  options: ContractSurvivalInput<Renewals>,
): PerItem<Renewals> {
  const parsed = parseInput("contractSurvival", contractSurvivalInput, { fit, options });
  return forEach(parsed.options.renewals as Renewals, contractModelOf(parsed.fit).survival);
}

/** {@link contractSurvival} as data. */
export const contractSurvivalMetric: Metric<[fit: ContractFit, options: ContractSurvivalInput], number | Float64Array> =
  {
    id: "contractSurvival",
    summary: "The share of new customers left after a number of renewals, by a model of contracts.",
    arguments: [
      { name: "fit", of: contractSurvivalInput },
      { name: "options", of: contractSurvivalInput },
    ],
    compute: contractSurvival,
    main: { path: null, unit: "fraction", range: [0, 1], better: "higher", formula: null, undefinedWhen: null },
    sources: ["faderHardie2007", "faderHardieLiu2018"],
    examples: [
      {
        arguments: [{ model: "shiftedBetaGeometric", parameters: { alpha: 1, beta: 3 } }, { renewals: 0 }],
        result: 1,
      },
      {
        arguments: [{ model: "betaDiscreteWeibull", parameters: { alpha: 1, beta: 1, c: 2 } }, { renewals: [0, 1] }],
        result: /* @__PURE__ */ Float64Array.of(1, 0.5),
      },
    ],
  };

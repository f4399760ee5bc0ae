import type { Metric } from "../metric/metric";
import { amount, count, fraction } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link addressableChurn}. */
export interface AddressableChurnInput {
  /** Customers lost in the period. */
  readonly customersLost: number;
  /** Share of them lost for a reason that can be fixed, a fraction from 0 to 1. */
  readonly solvableShare: number;
  /** Share of those who would stay if it were fixed, a fraction from 0 to 1. */
  readonly saveRate: number;
  /** Value of a kept customer, in money. */
  readonly valuePerCustomer: number;
}

/** The schema of {@link AddressableChurnInput}. */
export const addressableChurnInput: InputSchema<AddressableChurnInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), solvableShare: fraction(), saveRate: fraction(), valuePerCustomer: amount() },
}));

/** What {@link addressableChurn} returns. */
export interface AddressableChurnResult {
  /** Customers who could be kept; rarely a whole number. */
  readonly customers: number;
  /** Their value, in money. */
  readonly value: number;
}

/**
 * The number and value of lost customers who could have been kept.
 *
 * A product of four assumptions, for sizing an effort before it starts. Some customers leave for reasons that cannot
 * be fixed, and some leave although the reason was fixed. Costs are not subtracted. Articles quote 15% to 30% for the
 * solvable share; count your own reasons for leaving.
 *
 * @param input - Losses, two shares of them, and the value of a customer.
 * @returns Customers and money, both 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link addressableChurnInput}.
 *
 * @formula customersLost * solvableShare * saveRate * valuePerCustomer
 * @source reichheldSasser1990
 *
 * @example
 * ```ts
 * addressableChurn({ customersLost: 200, solvableShare: 0.25, saveRate: 0.5, valuePerCustomer: 300 });
 * // => { customers: 25, value: 7500 }
 * ```
 */
export function addressableChurn(input: AddressableChurnInput): AddressableChurnResult {
  const { customersLost, solvableShare, saveRate, valuePerCustomer } = parseInput(
    "addressableChurn",
    addressableChurnInput,
    input,
  );
  const customers = customersLost * solvableShare * saveRate;
  return { customers, value: customers * valuePerCustomer };
}

/** {@link addressableChurn} as data. */
export const addressableChurnMetric: Metric<[input: AddressableChurnInput], AddressableChurnResult> = {
  id: "addressableChurn",
  summary: "The number and value of lost customers who could have been kept.",
  arguments: [{ name: "input", schema: addressableChurnInput }],
  compute: addressableChurn,
  main: {
    path: "value",
    unit: "money",
    range: [0, Infinity],
    better: null,
    formula: "customersLost * solvableShare * saveRate * valuePerCustomer",
    undefinedWhen: null,
  },
  sources: ["reichheldSasser1990"],
  examples: [
    {
      arguments: [{ customersLost: 200, solvableShare: 0.25, saveRate: 0.5, valuePerCustomer: 300 }],
      result: { customers: 25, value: 7500 },
    },
  ],
};

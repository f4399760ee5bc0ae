import type { Metric } from "../metric/metric";
import { amount, count, ratio } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link addressableChurn}. */
export interface AddressableChurnInput {
  /** Customers who left in the period. */
  readonly customersLost: number;
  /** The share of them who left for a cause that can be solved, as a fraction. */
  readonly solvableShare: number;
  /** The share of those who would stay if it were solved, as a fraction. */
  readonly winRate: number;
  /** What a kept customer is worth, in money. */
  readonly valuePerCustomer: number;
}

/** The schema of {@link AddressableChurnInput}. */
export const addressableChurnInput: InputSchema<AddressableChurnInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), solvableShare: ratio(), winRate: ratio(), valuePerCustomer: amount() },
}));

/** What {@link addressableChurn} returns. */
export interface AddressableChurnResult {
  /** Customers who could be kept; rarely a whole number. */
  readonly customers: number;
  /** What they are worth, in money. */
  readonly value: number;
}

/**
 * The customers who could have been kept by solving what drove them away, and their worth.
 *
 * A product of four assumptions, meant for sizing an effort before it is made: some leave for causes that nobody can mend,
 * and of the others not all would stay. Costs are not taken off. Articles quote 15–30 % for the share that
 * can be solved; count your own reasons for leaving.
 *
 * @param input - Losses, two shares of them, and the worth of a customer.
 * @returns Customers and money, both from 0.
 * @throws {@link MetricInputError} when the input breaks {@link addressableChurnInput}.
 *
 * @formula customersLost * solvableShare * winRate * valuePerCustomer
 * @source reichheldSasser1990
 *
 * @example
 * ```ts
 * addressableChurn({ customersLost: 200, solvableShare: 0.25, winRate: 0.5, valuePerCustomer: 300 }); // => { customers: 25, value: 7500 }
 * ```
 */
export function addressableChurn(input: AddressableChurnInput): AddressableChurnResult {
  const { customersLost, solvableShare, winRate, valuePerCustomer } = parseInput(
    "addressableChurn",
    addressableChurnInput,
    input,
  );
  const customers = customersLost * solvableShare * winRate;
  return { customers, value: customers * valuePerCustomer };
}

/** {@link addressableChurn} as data. */
export const addressableChurnMetric: Metric<[input: AddressableChurnInput], AddressableChurnResult> = {
  id: "addressableChurn",
  summary: "The customers who could have been kept by solving what drove them away, and their worth.",
  arguments: [{ name: "input", schema: addressableChurnInput }],
  compute: addressableChurn,
  main: {
    path: "value",
    unit: "money",
    range: [0, Infinity],
    better: null,
    formula: "customersLost * solvableShare * winRate * valuePerCustomer",
    undefinedWhen: null,
  },
  sources: ["reichheldSasser1990"],
  examples: [
    {
      arguments: [{ customersLost: 200, solvableShare: 0.25, winRate: 0.5, valuePerCustomer: 300 }],
      result: { customers: 25, value: 7500 },
    },
  ],
};

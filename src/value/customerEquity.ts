import type { Metric } from "../metric/metric";
import { count, signedAmount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link customerEquity}. */
export interface CustomerEquityInput {
  /** Current customers. */
  readonly customers: number;
  /** Average future value of one of them, in money; may be negative. */
  readonly lifetimeValue: number;
}

/** The schema of {@link CustomerEquityInput}. */
export const customerEquityInput: InputSchema<CustomerEquityInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customers: count(), lifetimeValue: signedAmount() },
}));

/**
 * The lifetime value of all customers together.
 *
 * For existing customers, use the value still to come. It differs from that of a new customer: past payments are
 * spent, and long-standing customers leave less often. Future customers are not counted; some authors add them, minus
 * their acquisition cost.
 *
 * @param input - The number of customers, and the value of one.
 * @returns Money; 0 without customers, negative if the average customer loses money.
 * @throws {@link MetricInputError} if the input breaks {@link customerEquityInput}.
 *
 * @formula customers * lifetimeValue
 * @source blattbergDeighton1996
 * @source rustLemonZeithaml2004
 *
 * @example
 * ```ts
 * customerEquity({ customers: 2500, lifetimeValue: 320 }); // => 800000
 * ```
 */
export function customerEquity(input: CustomerEquityInput): number {
  const { customers, lifetimeValue } = parseInput("customerEquity", customerEquityInput, input);
  // No customers times a loss is −0, which is no amount.
  return customers * lifetimeValue + 0;
}

/** {@link customerEquity} as data. */
export const customerEquityMetric: Metric<[input: CustomerEquityInput], number> = {
  id: "customerEquity",
  summary: "The lifetime value of all customers together.",
  arguments: [{ name: "input", schema: customerEquityInput }],
  compute: customerEquity,
  main: {
    path: null,
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: "customers * lifetimeValue",
    undefinedWhen: null,
  },
  sources: ["blattbergDeighton1996", "rustLemonZeithaml2004"],
  examples: [{ arguments: [{ customers: 2500, lifetimeValue: 320 }], result: 800000 }],
};

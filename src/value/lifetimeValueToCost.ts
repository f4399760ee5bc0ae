import type { Metric } from "../metric/metric";
import { amount, signedAmount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link lifetimeValueToCost}. */
export interface LifetimeValueToCostInput {
  /** Lifetime value of a customer, in money: margin, not revenue, before acquisition cost; may be negative. */
  readonly lifetimeValue: number;
  /** Cost of acquiring one customer, in money. */
  readonly acquisitionCost: number;
}

/** The schema of {@link LifetimeValueToCostInput}. */
export const lifetimeValueToCostInput: InputSchema<LifetimeValueToCostInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { lifetimeValue: signedAmount(), acquisitionCost: amount() },
}));

/**
 * The lifetime value of a customer, divided by the cost of acquiring one.
 *
 * Also called LTV:CAC. Below 1 every new customer loses money; 3 is a common rule of thumb for subscriptions. Use
 * margin, not revenue, and the value before acquisition cost: a net value would count the cost twice. Both must be of
 * the same customers, channel or segment. For the time until the cost is recovered see {@link paybackPeriod}.
 *
 * @param input - Value and cost of a customer.
 * @returns A multiple, 1 if the customer just covers the cost; `null` if the cost is 0.
 * @throws {@link MetricInputError} if the input breaks {@link lifetimeValueToCostInput}.
 *
 * @formula lifetimeValue / acquisitionCost
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * lifetimeValueToCost({ lifetimeValue: 1600, acquisitionCost: 500 }); // => 3.2
 * lifetimeValueToCost({ lifetimeValue: 1600, acquisitionCost: 0 }); // => null
 * ```
 */
export function lifetimeValueToCost(input: LifetimeValueToCostInput): number | null {
  const { lifetimeValue, acquisitionCost } = parseInput("lifetimeValueToCost", lifetimeValueToCostInput, input);
  return acquisitionCost === 0 ? null : lifetimeValue / acquisitionCost;
}

/** {@link lifetimeValueToCost} as data. */
export const lifetimeValueToCostMetric: Metric<[input: LifetimeValueToCostInput], number | null> = {
  id: "lifetimeValueToCost",
  summary: "The lifetime value of a customer, divided by the cost of acquiring one.",
  arguments: [{ name: "input", schema: lifetimeValueToCostInput }],
  compute: lifetimeValueToCost,
  main: {
    path: null,
    unit: "multiple",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: "lifetimeValue / acquisitionCost",
    undefinedWhen: "acquisitionCost === 0",
  },
  sources: ["skokSaasMetrics"],
  examples: [
    { arguments: [{ lifetimeValue: 1600, acquisitionCost: 500 }], result: 3.2 },
    { arguments: [{ lifetimeValue: 1600, acquisitionCost: 0 }], result: null },
  ],
};

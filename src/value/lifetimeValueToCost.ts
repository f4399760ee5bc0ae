import type { Metric } from "../metric/metric";
import { amount, signedAmount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link lifetimeValueToCost}. */
export interface LifetimeValueToCostInput {
  /** Lifetime value of a customer, in money: of margin, not revenue, and before the cost of acquisition; may be negative. */
  readonly lifetimeValue: number;
  /** The cost of winning one new customer, in money. */
  readonly acquisitionCost: number;
}

/** The schema of {@link LifetimeValueToCostInput}. */
export const lifetimeValueToCostInput: InputSchema<LifetimeValueToCostInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { lifetimeValue: signedAmount(), acquisitionCost: amount() },
}));

/**
 * The number of times that a customer's lifetime value covers the cost of winning one (LTV:CAC).
 *
 * Below 1 every new customer loses money; 3 is the usual rule of thumb for subscriptions. The value must be of margin
 * and before the cost: one that is net of it already would count the cost twice. Both must be of the same customers, a
 * channel or a segment. How long the money is tied up is {@link paybackPeriod}.
 *
 * @param input - Value and cost of a customer.
 * @returns A multiple, 1 where the customer just pays for being won; `null` when the cost is 0.
 * @throws {@link MetricInputError} when the input breaks {@link lifetimeValueToCostInput}.
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
  summary: "The number of times that a customer's lifetime value covers the cost of winning one (LTV:CAC).",
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

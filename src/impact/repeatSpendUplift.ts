import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link repeatSpendUplift}. */
export interface RepeatSpendUpliftInput {
  /** What a customer who had bought before spends, in money, on average: an order, or all in a period. */
  readonly spendPerRepeatCustomer: number;
  /** What a new customer spends, in money, counted in the same way. */
  readonly spendPerNewCustomer: number;
}

/** The schema of {@link RepeatSpendUpliftInput}. */
export const repeatSpendUpliftInput: InputSchema<RepeatSpendUpliftInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { spendPerRepeatCustomer: amount(), spendPerNewCustomer: amount() },
}));

/**
 * The share by which repeat customers spend more than new ones.
 *
 * It compares different people: those who liked the shop came back. What a new customer would spend after a second order is
 * not in it, and nothing follows for what an offer would change. Per order and per period are two numbers, since repeat
 * customers also order more often; the articles' 67 % was per order. How many come back at all is {@link repeatPurchaseRate}.
 *
 * @param input - The mean spend of both.
 * @returns A fraction: 0 where they spend the same, 0.67 for two thirds more, down to −1; `null` when new customers spend nothing.
 * @throws {@link MetricInputError} when the input breaks {@link repeatSpendUpliftInput}.
 *
 * @formula (spendPerRepeatCustomer - spendPerNewCustomer) / spendPerNewCustomer
 * @source bainMainspring2000
 *
 * @example
 * ```ts
 * repeatSpendUplift({ spendPerRepeatCustomer: 50, spendPerNewCustomer: 40 }); // => 0.25
 * repeatSpendUplift({ spendPerRepeatCustomer: 50, spendPerNewCustomer: 0 }); // => null
 * ```
 */
export function repeatSpendUplift(input: RepeatSpendUpliftInput): number | null {
  const { spendPerRepeatCustomer, spendPerNewCustomer } = parseInput(
    "repeatSpendUplift",
    repeatSpendUpliftInput,
    input,
  );
  return spendPerNewCustomer === 0 ? null : (spendPerRepeatCustomer - spendPerNewCustomer) / spendPerNewCustomer;
}

/** {@link repeatSpendUplift} as data. */
export const repeatSpendUpliftMetric: Metric<[input: RepeatSpendUpliftInput], number | null> = {
  id: "repeatSpendUplift",
  summary: "The share by which repeat customers spend more than new ones.",
  arguments: [{ name: "input", schema: repeatSpendUpliftInput }],
  compute: repeatSpendUplift,
  main: {
    path: null,
    unit: "fraction",
    range: [-1, Infinity],
    better: "higher",
    formula: "(spendPerRepeatCustomer - spendPerNewCustomer) / spendPerNewCustomer",
    undefinedWhen: "spendPerNewCustomer === 0",
  },
  sources: ["bainMainspring2000"],
  examples: [
    { arguments: [{ spendPerRepeatCustomer: 50, spendPerNewCustomer: 40 }], result: 0.25 },
    { arguments: [{ spendPerRepeatCustomer: 50, spendPerNewCustomer: 0 }], result: null },
  ],
};

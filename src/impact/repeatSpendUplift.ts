import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link repeatSpendUplift}. */
export interface RepeatSpendUpliftInput {
  /** Mean spending of a repeat customer, in money, per order or per period. */
  readonly spendPerRepeatCustomer: number;
  /** Mean spending of a new customer, in money, counted in the same way. */
  readonly spendPerNewCustomer: number;
}

/** The schema of {@link RepeatSpendUpliftInput}. */
export const repeatSpendUpliftInput: InputSchema<RepeatSpendUpliftInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { spendPerRepeatCustomer: amount(), spendPerNewCustomer: amount() },
}));

/**
 * The relative difference between the spending of repeat customers and of new customers.
 *
 * It compares different customers: those who liked the shop came back. It does not show what a new customer would
 * spend after a second order, nor the effect of an offer. Per order and per period are two different numbers, because
 * repeat customers also order more often; the 67% of articles is per order. For the share of repeat customers see
 * `repeatPurchaseRate`.
 *
 * @param input - The mean spending of both.
 * @returns A fraction, -1 or more: 0 if both spend the same, 0.67 for two thirds more; `null` if new customers spend
 * nothing.
 * @throws {@link MetricInputError} if the input breaks {@link repeatSpendUpliftInput}.
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
  summary: "The relative difference between the spending of repeat customers and of new customers.",
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

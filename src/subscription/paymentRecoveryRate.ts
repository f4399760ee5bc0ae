import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link paymentRecoveryRate}. */
export interface PaymentRecoveryRateInput {
  /**
   * Bills of the period whose first attempt at payment failed; a bill is counted once, however often it was retried.
   */
  readonly failedPayments: number;
  /** Those of them that were paid after all; not above `failedPayments`. */
  readonly recoveredPayments: number;
}

/** The schema of {@link PaymentRecoveryRateInput}. */
export const paymentRecoveryRateInput: InputSchema<PaymentRecoveryRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { failedPayments: count(), recoveredPayments: count() },
  rules: [notAbove("recoveredPayments", "failedPayments")],
}));

/**
 * The share of the failed payments of a period that were collected after all, by retries or by reminders.
 *
 * Bills are counted, not attempts: one that fails three times and is then paid is one failed and one recovered payment.
 * What is not recovered ends as churn that nobody decided on. Bills that are still being retried count as not
 * recovered, so the rate of a recent period is still rising.
 *
 * @param input - Counts of the bills of one period.
 * @returns A fraction from 0 (none recovered) to 1 (all recovered); `null` when no payment failed.
 * @throws {@link MetricInputError} when the input breaks {@link paymentRecoveryRateInput}.
 *
 * @formula recoveredPayments / failedPayments
 * @source growpanelRecovery
 *
 * @example
 * ```ts
 * paymentRecoveryRate({ failedPayments: 70, recoveredPayments: 49 }); // => 0.7
 * paymentRecoveryRate({ failedPayments: 0, recoveredPayments: 0 }); // => null
 * ```
 */
export function paymentRecoveryRate(input: PaymentRecoveryRateInput): number | null {
  const { failedPayments, recoveredPayments } = parseInput("paymentRecoveryRate", paymentRecoveryRateInput, input);
  return failedPayments === 0 ? null : recoveredPayments / failedPayments;
}

/** {@link paymentRecoveryRate} as data. */
export const paymentRecoveryRateMetric: Metric<[input: PaymentRecoveryRateInput], number | null> = {
  id: "paymentRecoveryRate",
  summary: "The share of the failed payments of a period that were collected after all, by retries or by reminders.",
  arguments: [{ name: "input", schema: paymentRecoveryRateInput }],
  compute: paymentRecoveryRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "recoveredPayments / failedPayments",
    undefinedWhen: "failedPayments === 0",
  },
  sources: ["growpanelRecovery"],
  examples: [
    { arguments: [{ failedPayments: 70, recoveredPayments: 49 }], result: 0.7 },
    { arguments: [{ failedPayments: 0, recoveredPayments: 0 }], result: null },
  ],
};

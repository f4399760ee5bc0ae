import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link paymentRecoveryRate}. */
export interface PaymentRecoveryRateInput {
  /** Bills of the period with a failed first payment attempt; each bill counts once, whatever the number of retries. */
  readonly failedPayments: number;
  /** Failed bills paid later; at most `failedPayments`. */
  readonly recoveredPayments: number;
}

/** The schema of {@link PaymentRecoveryRateInput}. */
export const paymentRecoveryRateInput: InputSchema<PaymentRecoveryRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { failedPayments: count(), recoveredPayments: count() },
  rules: [notAbove("recoveredPayments", "failedPayments")],
}));

/**
 * The share of failed payments collected later.
 *
 * Bills are counted, not attempts: a bill that fails three times and is then paid is one failed and one recovered
 * payment. Payments never recovered become involuntary churn. Bills still being retried count as not recovered, so the
 * rate of a recent period may still rise.
 *
 * @param input - Counts of bills of one period.
 * @returns A fraction from 0 (none recovered) to 1 (all recovered); `null` if no payments failed.
 * @throws {@link MetricInputError} if the input breaks {@link paymentRecoveryRateInput}.
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
  summary: "The share of failed payments collected later.",
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

import type { Metric } from "../metric/metric";
import { days as daysField, quantity, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link impliedPurchaseGap}. */
export interface ImpliedPurchaseGapInput {
  /** Orders per customer in the window, as computed by {@link purchaseFrequency}; fractions allowed. */
  readonly purchaseFrequency: number;
  /** Length of the window, in days; fractions allowed. Default: 365. */
  readonly days?: number | undefined;
}

/** The schema of {@link ImpliedPurchaseGapInput}. */
export const impliedPurchaseGapInput: InputSchema<ImpliedPurchaseGapInput, "days"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { purchaseFrequency: quantity("count"), days: withDefault(daysField(), 365) },
  }),
);

/**
 * The days in a window divided by purchase frequency, one-time buyers included.
 *
 * One-time buyers count, so if there are many of them, the result is far longer than the gaps of repeat customers. For
 * the mean and the quantiles of actual gaps, use {@link purchaseGaps}.
 *
 * @param input - A frequency, and the length of its window.
 * @returns Days between two orders, 0 or more; `null` if the frequency is 0.
 * @throws {@link MetricInputError} if the input breaks {@link impliedPurchaseGapInput}.
 *
 * @formula days / purchaseFrequency
 * @source peelPurchases
 *
 * @example
 * ```ts
 * impliedPurchaseGap({ purchaseFrequency: 2.5 }); // => 146
 * impliedPurchaseGap({ purchaseFrequency: 1.5, days: 90 }); // => 60
 * impliedPurchaseGap({ purchaseFrequency: 0 }); // => null
 * ```
 */
export function impliedPurchaseGap(input: ImpliedPurchaseGapInput): number | null {
  const { purchaseFrequency, days } = parseInput("impliedPurchaseGap", impliedPurchaseGapInput, input);
  return purchaseFrequency === 0 ? null : days / purchaseFrequency;
}

/** {@link impliedPurchaseGap} as data. */
export const impliedPurchaseGapMetric: Metric<[input: ImpliedPurchaseGapInput], number | null> = {
  id: "impliedPurchaseGap",
  summary: "The days in a window divided by purchase frequency, one-time buyers included.",
  arguments: [{ name: "input", schema: impliedPurchaseGapInput }],
  compute: impliedPurchaseGap,
  main: {
    path: null,
    unit: "days",
    range: [0, Infinity],
    better: "lower",
    formula: "days / purchaseFrequency",
    undefinedWhen: "purchaseFrequency === 0",
  },
  sources: ["peelPurchases"],
  examples: [
    { arguments: [{ purchaseFrequency: 2.5 }], result: 146 },
    { arguments: [{ purchaseFrequency: 1.5, days: 90 }], result: 60 },
    { arguments: [{ purchaseFrequency: 0 }], result: null },
  ],
};

import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link quickRatio}. */
export interface QuickRatioInput {
  /** Recurring revenue of new customers, in money. */
  readonly newRevenue: number;
  /** Revenue added by existing customers, in money. */
  readonly expansionRevenue: number;
  /** Recurring revenue of returning customers, in money. Default: 0. */
  readonly reactivationRevenue?: number | undefined;
  /** Revenue lost with customers who left, in money, as a positive amount. */
  readonly churnedRevenue: number;
  /** Revenue lost from customers who stay but pay less, in money, as a positive amount. */
  readonly contractionRevenue: number;
}

/** The schema of {@link QuickRatioInput}. */
export const quickRatioInput: InputSchema<QuickRatioInput, "reactivationRevenue"> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    newRevenue: amount(),
    expansionRevenue: amount(),
    reactivationRevenue: withDefault(amount(), 0),
    churnedRevenue: amount(),
    contractionRevenue: amount(),
  },
}));

/**
 * The recurring revenue gained in a period, divided by the recurring revenue lost.
 *
 * Gains are new customers, expansion and reactivation; losses are churn and contraction. The ratio does not depend on
 * size: a company of any revenue can have any quick ratio, so read it together with {@link revenueRollForward}. It is
 * not the quick ratio of accounting, which measures liquidity.
 *
 * @param input - The movements of one period.
 * @returns A multiple, 0 or more; revenue shrinks below 1 and grows above 1. `null` if nothing was lost.
 * @throws {@link MetricInputError} if the input breaks {@link quickRatioInput}.
 *
 * @formula (newRevenue + expansionRevenue + reactivationRevenue) / (churnedRevenue + contractionRevenue)
 * @source baremetricsQuickRatio
 *
 * @example
 * ```ts
 * quickRatio({ newRevenue: 20_000, expansionRevenue: 8_000, churnedRevenue: 5_000, contractionRevenue: 3_000 });
 * // => 3.5
 * quickRatio({ newRevenue: 20_000, expansionRevenue: 8_000, churnedRevenue: 0, contractionRevenue: 0 }); // => null
 * ```
 */
export function quickRatio(input: QuickRatioInput): number | null {
  const { newRevenue, expansionRevenue, reactivationRevenue, churnedRevenue, contractionRevenue } = parseInput(
    "quickRatio",
    quickRatioInput,
    input,
  );
  const lost = churnedRevenue + contractionRevenue;
  return lost === 0 ? null : (newRevenue + expansionRevenue + reactivationRevenue) / lost;
}

/** {@link quickRatio} as data. */
export const quickRatioMetric: Metric<[input: QuickRatioInput], number | null> = {
  id: "quickRatio",
  summary: "The recurring revenue gained in a period, divided by the recurring revenue lost.",
  arguments: [{ name: "input", schema: quickRatioInput }],
  compute: quickRatio,
  main: {
    path: null,
    unit: "multiple",
    range: [0, Infinity],
    better: "higher",
    formula: "(newRevenue + expansionRevenue + reactivationRevenue) / (churnedRevenue + contractionRevenue)",
    undefinedWhen: "churnedRevenue + contractionRevenue === 0",
  },
  sources: ["baremetricsQuickRatio"],
  examples: [
    {
      arguments: [{ newRevenue: 20_000, expansionRevenue: 8_000, churnedRevenue: 5_000, contractionRevenue: 3_000 }],
      result: 3.5,
    },
    {
      arguments: [{ newRevenue: 20_000, expansionRevenue: 8_000, churnedRevenue: 0, contractionRevenue: 0 }],
      result: null,
    },
  ],
};

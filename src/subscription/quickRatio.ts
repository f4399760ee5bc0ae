import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link quickRatio}. */
export interface QuickRatioInput {
  /** Recurring revenue of new customers, in money. */
  readonly newRevenue: number;
  /** What present customers added, in money. */
  readonly expansionRevenue: number;
  /** Recurring revenue of former customers who came back, in money; 0 if left out. */
  readonly reactivationRevenue?: number | undefined;
  /** Recurring revenue of the customers who left, in money, as a positive amount. */
  readonly churnedRevenue: number;
  /** What customers who stay took away, in money, as a positive amount. */
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
 * New customers, expansion and reactivation are won; leaving customers and downgrades are lost. It says nothing of
 * size: a company of any revenue can have any quick ratio, so read it beside {@link revenueRollForward}. It is not the
 * quick ratio of accounting, which is about liquidity.
 *
 * @param input - The movements of one period.
 * @returns A ratio from 0 (nothing won) upward; revenue shrinks below 1 and grows above it. `null` when nothing was
 * lost.
 * @throws {@link MetricInputError} when the input breaks {@link quickRatioInput}.
 *
 * @formula (newRevenue + expansionRevenue + reactivationRevenue) / (churnedRevenue + contractionRevenue)
 * @source baremetricsQuickRatio
 *
 * @example
 * ```ts
 * quickRatio({ newRevenue: 20_000, expansionRevenue: 8_000, churnedRevenue: 5_000, contractionRevenue: 3_000 }); // => 3.5
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

import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link quickRatio}. */
export interface QuickRatioInput {
  /** Recurring revenue of new customers, in money. */
  readonly newRevenue: number;
  /** What present customers added, in money. */
  readonly expansion: number;
  /** Recurring revenue of former customers who came back, in money; 0 if left out. */
  readonly reactivation?: number | undefined;
  /** Recurring revenue of the customers who left, in money, as a positive amount. */
  readonly churned: number;
  /** What customers who stay took away, in money, as a positive amount. */
  readonly contraction: number;
}

/** The schema of {@link QuickRatioInput}. */
export const quickRatioInput: InputSchema<QuickRatioInput, "reactivation"> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    newRevenue: amount(),
    expansion: amount(),
    reactivation: withDefault(amount(), 0),
    churned: amount(),
    contraction: amount(),
  },
}));

/**
 * The recurring revenue won in a period for each unit of it that was lost.
 *
 * New customers, expansion and reactivation are won; leaving customers and downgrades are lost. It says nothing of size: a
 * company of any revenue can have any quick ratio, so read it beside {@link revenueRollForward}. It is not the quick ratio
 * of accounting, which is about liquidity.
 *
 * @param input - The movements of one period.
 * @returns A ratio from 0 (nothing won) upward; revenue shrinks below 1 and grows above it. `null` when nothing was lost.
 * @throws {@link MetricInputError} when the input breaks {@link quickRatioInput}.
 *
 * @formula (newRevenue + expansion + reactivation) / (churned + contraction)
 * @source baremetricsQuickRatio
 *
 * @example
 * ```ts
 * quickRatio({ newRevenue: 20_000, expansion: 8_000, churned: 5_000, contraction: 3_000 }); // => 3.5
 * quickRatio({ newRevenue: 20_000, expansion: 8_000, churned: 0, contraction: 0 }); // => null
 * ```
 */
export function quickRatio(input: QuickRatioInput): number | null {
  const { newRevenue, expansion, reactivation, churned, contraction } = parseInput(
    "quickRatio",
    quickRatioInput,
    input,
  );
  const lost = churned + contraction;
  return lost === 0 ? null : (newRevenue + expansion + reactivation) / lost;
}

/** {@link quickRatio} as data. */
export const quickRatioMetric: Metric<[input: QuickRatioInput], number | null> = {
  id: "quickRatio",
  summary: "The recurring revenue won in a period for each unit of it that was lost.",
  arguments: [{ name: "input", schema: quickRatioInput }],
  compute: quickRatio,
  main: {
    path: null,
    unit: "multiple",
    range: [0, Infinity],
    better: "higher",
    formula: "(newRevenue + expansion + reactivation) / (churned + contraction)",
    undefinedWhen: "churned + contraction === 0",
  },
  sources: ["baremetricsQuickRatio"],
  examples: [
    { arguments: [{ newRevenue: 20_000, expansion: 8_000, churned: 5_000, contraction: 3_000 }], result: 3.5 },
    { arguments: [{ newRevenue: 20_000, expansion: 8_000, churned: 0, contraction: 0 }], result: null },
  ],
};

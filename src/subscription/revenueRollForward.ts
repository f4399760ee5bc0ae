import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link revenueRollForward}. */
export interface RevenueRollForwardInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /** Recurring revenue of first-time customers, in money. */
  readonly newRevenue: number;
  /** Revenue added by existing customers, in money: upgrades, seats, higher prices. */
  readonly expansionRevenue: number;
  /** Recurring revenue of returning customers, in money. Default: 0. */
  readonly reactivationRevenue?: number | undefined;
  /** Revenue lost from customers who stay, in money, as a positive amount: downgrades, fewer seats, discounts. */
  readonly contractionRevenue: number;
  /**
   * Revenue lost with customers who left, in money, as a positive amount; together with `contractionRevenue` at most
   * starting revenue plus all gains.
   */
  readonly churnedRevenue: number;
}

/** The result of {@link revenueRollForward}. */
export interface RevenueRollForwardResult {
  /** Recurring revenue at the end of the period, in money. */
  readonly endingRevenue: number;
  /** Gains minus losses, in money; negative if more was lost than gained. */
  readonly netNewRevenue: number;
  /** Net new revenue as a fraction of starting revenue, -1 or more; `null` if starting revenue is 0. */
  readonly growthRate: number | null;
}

/** The schema of {@link RevenueRollForwardInput}. */
export const revenueRollForwardInput: InputSchema<RevenueRollForwardInput, "reactivationRevenue"> =
  /* @__PURE__ */ inputSchema<RevenueRollForwardInput, "reactivationRevenue">(() => ({
    fields: {
      startingRevenue: amount(),
      newRevenue: amount(),
      expansionRevenue: amount(),
      reactivationRevenue: withDefault(amount(), 0),
      contractionRevenue: amount(),
      churnedRevenue: amount(),
    },
    rules: [
      sumNotAbove(
        ["churnedRevenue", "contractionRevenue"],
        ["startingRevenue", "newRevenue", "expansionRevenue", "reactivationRevenue"],
      ),
    ],
  }));

/**
 * The recurring revenue at the end of a period, from starting revenue and five kinds of movement.
 *
 * Each change of a customer is exactly one movement: new, expansion, reactivation, contraction or churn. A customer who
 * ends one of two subscriptions counts as contraction, not as churn. Pass losses as positive amounts, even if an export
 * shows them as negative. Movements divided by starting revenue give {@link netRevenueRetention} and related rates;
 * gains divided by losses give {@link quickRatio}.
 *
 * @param input - Starting revenue and movements of one period.
 * @returns Ending and net new revenue in money, and the growth rate as a fraction: -1 if nothing is left, 0 if gains
 * equal losses, `null` if starting revenue is 0. Starting plus net new revenue is exactly the ending revenue.
 * @throws {@link MetricInputError} if the input breaks {@link revenueRollForwardInput}.
 *
 * @formula Math.max(0, startingRevenue + (newRevenue + expansionRevenue + reactivationRevenue - contractionRevenue -
 * churnedRevenue))
 * @source chartmogulMovements
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * const month = {
 *   startingRevenue: 400,
 *   newRevenue: 22,
 *   expansionRevenue: 3,
 *   contractionRevenue: 1,
 *   churnedRevenue: 8,
 * };
 * revenueRollForward(month); // => { endingRevenue: 416, netNewRevenue: 16, growthRate: 0.04 }
 * ```
 */
export function revenueRollForward(input: RevenueRollForwardInput): RevenueRollForwardResult {
  const { startingRevenue, newRevenue, expansionRevenue, reactivationRevenue, contractionRevenue, churnedRevenue } =
    parseInput("revenueRollForward", revenueRollForwardInput, input);
  const movements = newRevenue + expansionRevenue + reactivationRevenue - contractionRevenue - churnedRevenue;
  // Rounding may make the losses exceed the revenue. 0 − x avoids −0.
  const netNewRevenue = Math.max(0 - startingRevenue, movements);
  return {
    endingRevenue: startingRevenue + netNewRevenue,
    netNewRevenue,
    growthRate: startingRevenue === 0 ? null : netNewRevenue / startingRevenue,
  };
}

/** {@link revenueRollForward} as data. */
export const revenueRollForwardMetric: Metric<[input: RevenueRollForwardInput], RevenueRollForwardResult> = {
  id: "revenueRollForward",
  summary: "The recurring revenue at the end of a period, from starting revenue and five kinds of movement.",
  arguments: [{ name: "input", schema: revenueRollForwardInput }],
  compute: revenueRollForward,
  main: {
    path: "endingRevenue",
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      "Math.max(0, startingRevenue + (newRevenue + expansionRevenue + reactivationRevenue - contractionRevenue - " +
      "churnedRevenue))",
    undefinedWhen: null,
  },
  sources: ["chartmogulMovements", "skokSaasMetrics"],
  examples: [
    {
      arguments: [
        { startingRevenue: 400, newRevenue: 22, expansionRevenue: 3, contractionRevenue: 1, churnedRevenue: 8 },
      ],
      result: { endingRevenue: 416, netNewRevenue: 16, growthRate: 0.04 },
    },
    {
      arguments: [
        {
          startingRevenue: 0,
          newRevenue: 100,
          expansionRevenue: 0,
          reactivationRevenue: 20,
          contractionRevenue: 0,
          churnedRevenue: 30,
        },
      ],
      result: { endingRevenue: 90, netNewRevenue: 90, growthRate: null },
    },
  ],
};

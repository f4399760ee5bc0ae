import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link revenueRollForward}. */
export interface RevenueRollForwardInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /** Recurring revenue of customers who never had any before, in money. */
  readonly newRevenue: number;
  /** What present customers added: upgrades, seats, higher prices; in money. */
  readonly expansionRevenue: number;
  /** Recurring revenue of former customers who came back, in money; 0 if left out. */
  readonly reactivationRevenue?: number | undefined;
  /** What customers who stay took away: downgrades, fewer seats, discounts; in money, as a positive amount. */
  readonly contractionRevenue: number;
  /**
   * Recurring revenue of the customers who left, in money, as a positive amount; with `contractionRevenue` not above
   * the start and all gains together.
   */
  readonly churnedRevenue: number;
}

/** The result of {@link revenueRollForward}. */
export interface RevenueRollForwardResult {
  /** Recurring revenue at the end of the period, in money. */
  readonly endingRevenue: number;
  /** All gains less all losses, in money; negative where more was lost than won. */
  readonly netNewRevenue: number;
  /** Net new revenue as a fraction of the starting revenue, from −1; `null` when the period started from 0. */
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
 * The recurring revenue at the end of a period, from that at its start and the five kinds of movement between.
 *
 * Every customer's change is one movement: new, expansion, reactivation, contraction or churn. A customer who ends one
 * of two subscriptions contracts and has not churned. Losses are given as positive amounts, also where an export shows
 * them with a minus. The movements over the starting revenue are {@link netRevenueRetention} and its neighbors, gains
 * over losses are the {@link quickRatio}.
 *
 * @param input - Starting revenue and movements of one period.
 * @returns Ending and net new revenue in money, and the growth rate as a fraction: −1 where nothing is left, 0 where
 * gains and losses are equal, `null` when the period started from 0. Starting plus net new revenue is the ending
 * revenue, exactly.
 * @throws {@link MetricInputError} when the input breaks {@link revenueRollForwardInput}.
 *
 * @formula Math.max(0, startingRevenue + (newRevenue + expansionRevenue + reactivationRevenue - contractionRevenue -
 * churnedRevenue))
 * @source chartmogulMovements
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * const month = { startingRevenue: 400, newRevenue: 22, expansionRevenue: 3, contractionRevenue: 1, churnedRevenue: 8 };
 * revenueRollForward(month); // => { endingRevenue: 416, netNewRevenue: 16, growthRate: 0.04 }
 * ```
 */
export function revenueRollForward(input: RevenueRollForwardInput): RevenueRollForwardResult {
  const { startingRevenue, newRevenue, expansionRevenue, reactivationRevenue, contractionRevenue, churnedRevenue } =
    parseInput("revenueRollForward", revenueRollForwardInput, input);
  const movements = newRevenue + expansionRevenue + reactivationRevenue - contractionRevenue - churnedRevenue;
  // Losses may exceed what there was by rounding. 0 − x, since −0 must not come out.
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
  summary:
    "The recurring revenue at the end of a period, from that at its start and the five kinds of movement between.",
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

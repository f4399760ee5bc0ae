import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link netRevenueChurnRate}. */
export interface NetRevenueChurnRateInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /**
   * Revenue lost with customers who left, in money, as a positive amount; together with `contractionRevenue` at most
   * `startingRevenue`.
   */
  readonly churnedRevenue: number;
  /** Revenue lost from customers who stay but pay less, in money, as a positive amount. */
  readonly contractionRevenue: number;
  /** Revenue added by starting customers, in money. */
  readonly expansionRevenue: number;
  /** Recurring revenue of returning customers, in money. Default: 0. */
  readonly reactivationRevenue?: number | undefined;
}

/** The schema of {@link NetRevenueChurnRateInput}. */
export const netRevenueChurnRateInput: InputSchema<NetRevenueChurnRateInput, "reactivationRevenue"> =
  /* @__PURE__ */ inputSchema<NetRevenueChurnRateInput, "reactivationRevenue">(() => ({
    fields: {
      startingRevenue: amount(),
      churnedRevenue: amount(),
      contractionRevenue: amount(),
      expansionRevenue: amount(),
      reactivationRevenue: withDefault(amount(), 0),
    },
    rules: [sumNotAbove(["churnedRevenue", "contractionRevenue"], ["startingRevenue"])],
  }));

/**
 * The share of starting recurring revenue lost in a period, net of expansion and reactivation.
 *
 * A rate below 0 means that remaining customers add more than is lost: growth without a single new customer. Revenue of
 * new customers never counts. Revenue of returning customers counts for ChartMogul but not for Baremetrics. Omit
 * `reactivationRevenue` for the latter, and for the complement of {@link netRevenueRetention}. A low net rate can hide
 * a high {@link grossRevenueChurnRate}; look at both.
 *
 * @param input - Starting revenue, losses and gains of one period.
 * @returns A fraction up to 1 (all lost, nothing added), negative if more was added than lost; `null` if starting
 * revenue is 0.
 * @throws {@link MetricInputError} if the input breaks {@link netRevenueChurnRateInput}.
 *
 * @formula (churnedRevenue + contractionRevenue - expansionRevenue - reactivationRevenue) / startingRevenue
 * @source baremetricsRetention
 * @source chartmogulChurn
 *
 * @example
 * ```ts
 * netRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 10, expansionRevenue: 10 });
 * // => 0.1
 * netRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 0, expansionRevenue: 15 });
 * // => -0.05
 * ```
 */
export function netRevenueChurnRate(input: NetRevenueChurnRateInput): number | null {
  const { startingRevenue, churnedRevenue, contractionRevenue, expansionRevenue, reactivationRevenue } = parseInput(
    "netRevenueChurnRate",
    netRevenueChurnRateInput,
    input,
  );
  if (startingRevenue === 0) return null;
  return Math.min(1, (churnedRevenue + contractionRevenue - expansionRevenue - reactivationRevenue) / startingRevenue);
}

/** {@link netRevenueChurnRate} as data. */
export const netRevenueChurnRateMetric: Metric<[input: NetRevenueChurnRateInput], number | null> = {
  id: "netRevenueChurnRate",
  summary: "The share of starting recurring revenue lost in a period, net of expansion and reactivation.",
  arguments: [{ name: "input", schema: netRevenueChurnRateInput }],
  compute: netRevenueChurnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [-Infinity, 1],
    better: "lower",
    formula: "(churnedRevenue + contractionRevenue - expansionRevenue - reactivationRevenue) / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["baremetricsRetention", "chartmogulChurn"],
  examples: [
    {
      arguments: [{ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 10, expansionRevenue: 10 }],
      result: 0.1,
    },
    {
      arguments: [
        {
          startingRevenue: 100,
          churnedRevenue: 10,
          contractionRevenue: 0,
          expansionRevenue: 10,
          reactivationRevenue: 5,
        },
      ],
      result: -0.05,
    },
    {
      arguments: [{ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 0 }],
      result: null,
    },
  ],
};

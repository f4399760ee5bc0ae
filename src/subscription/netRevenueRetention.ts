import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link netRevenueRetention}. */
export interface NetRevenueRetentionInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /**
   * Revenue lost with customers who left, in money, as a positive amount; together with `contractionRevenue` at most
   * `startingRevenue`.
   */
  readonly churnedRevenue: number;
  /** Revenue lost from customers who stay but pay less, in money, as a positive amount. */
  readonly contractionRevenue: number;
  /** Revenue added by starting customers, in money; without new customers. */
  readonly expansionRevenue: number;
}

/** The schema of {@link NetRevenueRetentionInput}. */
export const netRevenueRetentionInput: InputSchema<NetRevenueRetentionInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    startingRevenue: amount(),
    churnedRevenue: amount(),
    contractionRevenue: amount(),
    expansionRevenue: amount(),
  },
  rules: [sumNotAbove(["churnedRevenue", "contractionRevenue"], ["startingRevenue"])],
}));

/**
 * The recurring revenue of starting customers at the end of a period, divided by their revenue at its start.
 *
 * New customers never count, not even what they add later in the period; neither do returning customers. Above 1,
 * remaining customers add more than is lost. This is 1 minus {@link netRevenueChurnRate} without reactivation, or
 * {@link grossRevenueRetention} plus {@link expansionRate}.
 *
 * @param input - Starting revenue, losses and expansion of one period.
 * @returns A fraction, 0 or more: 0 if all was lost and nothing added, 1 if as much was added as lost; `null` if
 * starting revenue is 0.
 * @throws {@link MetricInputError} if the input breaks {@link netRevenueRetentionInput}.
 *
 * @formula (Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) + expansionRevenue) / startingRevenue
 * @source saasMetricsBoardRetention
 * @source baremetricsRetention
 *
 * @example
 * ```ts
 * netRevenueRetention({
 *   startingRevenue: 200_000,
 *   churnedRevenue: 6_000,
 *   contractionRevenue: 4_000,
 *   expansionRevenue: 20_000,
 * }); // => 1.05
 * netRevenueRetention({ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 0 });
 * // => null
 * ```
 */
export function netRevenueRetention(input: NetRevenueRetentionInput): number | null {
  const { startingRevenue, churnedRevenue, contractionRevenue, expansionRevenue } = parseInput(
    "netRevenueRetention",
    netRevenueRetentionInput,
    input,
  );
  if (startingRevenue === 0) return null;
  // Rounding may make the losses exceed the starting revenue.
  return (Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) + expansionRevenue) / startingRevenue;
}

/** {@link netRevenueRetention} as data. */
export const netRevenueRetentionMetric: Metric<[input: NetRevenueRetentionInput], number | null> = {
  id: "netRevenueRetention",
  summary: "The recurring revenue of starting customers at the end of a period, divided by their revenue at its start.",
  arguments: [{ name: "input", schema: netRevenueRetentionInput }],
  compute: netRevenueRetention,
  main: {
    path: null,
    unit: "fraction",
    range: [0, Infinity],
    better: "higher",
    formula:
      "(Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) + expansionRevenue) / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["saasMetricsBoardRetention", "baremetricsRetention"],
  examples: [
    {
      arguments: [
        { startingRevenue: 200_000, churnedRevenue: 6_000, contractionRevenue: 4_000, expansionRevenue: 20_000 },
      ],
      result: 1.05,
    },
    {
      arguments: [{ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 0 }],
      result: null,
    },
  ],
};

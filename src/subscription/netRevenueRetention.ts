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
   * What was lost of it with customers who left, in money, as a positive amount; with `contractionRevenue` not above
   * `startingRevenue`.
   */
  readonly churnedRevenue: number;
  /** What was lost of it with customers who stay but pay less, in money, as a positive amount. */
  readonly contractionRevenue: number;
  /** What the starting customers added, in money; nothing of new customers. */
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
 * New customers never count, neither what they bring nor what they add later in the period; nor do former customers who
 * come back. Above 1 the customers who stay add more than is lost. It is 1 less the {@link netRevenueChurnRate} without
 * reactivation, and {@link grossRevenueRetention} plus the {@link expansionRate}.
 *
 * @param input - Starting revenue, losses and expansion of one period.
 * @returns A fraction from 0 (all lost, nothing added) through 1 (as much added as lost) upward; `null` when there was
 * no revenue at the start.
 * @throws {@link MetricInputError} when the input breaks {@link netRevenueRetentionInput}.
 *
 * @formula (Math.max(0, startingRevenue - churnedRevenue - contractionRevenue) + expansionRevenue) / startingRevenue
 * @source saasMetricsBoardRetention
 * @source baremetricsRetention
 *
 * @example
 * ```ts
 * netRevenueRetention({ startingRevenue: 200_000, churnedRevenue: 6_000, contractionRevenue: 4_000, expansionRevenue: 20_000 }); // => 1.05
 * netRevenueRetention({ startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 0 }); // => null
 * ```
 */
export function netRevenueRetention(input: NetRevenueRetentionInput): number | null {
  const { startingRevenue, churnedRevenue, contractionRevenue, expansionRevenue } = parseInput(
    "netRevenueRetention",
    netRevenueRetentionInput,
    input,
  );
  if (startingRevenue === 0) return null;
  // Losses may exceed what there was by rounding.
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

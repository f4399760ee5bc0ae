import type { Metric } from "../metric/metric";
import { amount, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sumNotAbove } from "../validation/rules";

/** The input of {@link netRevenueChurnRate}. */
export interface NetRevenueChurnRateInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /** What was lost of it with customers who left, in money, as a positive amount; with `contraction` not above `startingRevenue`. */
  readonly churned: number;
  /** What was lost of it with customers who stay but pay less, in money, as a positive amount. */
  readonly contraction: number;
  /** What the starting customers added, in money. */
  readonly expansion: number;
  /** Recurring revenue of former customers who came back, in money; 0 if left out. */
  readonly reactivation?: number | undefined;
}

/** The schema of {@link NetRevenueChurnRateInput}. */
export const netRevenueChurnRateInput: InputSchema<NetRevenueChurnRateInput, "reactivation"> =
  /* @__PURE__ */ inputSchema<NetRevenueChurnRateInput, "reactivation">(() => ({
    fields: {
      startingRevenue: amount(),
      churned: amount(),
      contraction: amount(),
      expansion: amount(),
      reactivation: withDefault(amount(), 0),
    },
    rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue"])],
  }));

/**
 * The share of the recurring revenue at the start of a period that was lost in it, after what customers added.
 *
 * Below 0 the customers who stay add more than is lost: growth without one new customer. Revenue of new customers never
 * counts. That of customers who came back does with ChartMogul and does not with Baremetrics: leave `reactivation` out
 * for the latter, and for the complement of {@link netRevenueRetention}. A low net rate can hide a high
 * {@link grossRevenueChurnRate}; look at both.
 *
 * @param input - Starting revenue, losses and additions of one period.
 * @returns A fraction up to 1 (all lost, nothing added), negative where more was added than lost; `null` when there was no
 * revenue at the start.
 * @throws {@link MetricInputError} when the input breaks {@link netRevenueChurnRateInput}.
 *
 * @formula (churned + contraction - expansion - reactivation) / startingRevenue
 * @source baremetricsRetention
 * @source chartmogulChurn
 *
 * @example
 * ```ts
 * netRevenueChurnRate({ startingRevenue: 100, churned: 10, contraction: 10, expansion: 10 }); // => 0.1
 * netRevenueChurnRate({ startingRevenue: 100, churned: 10, contraction: 0, expansion: 15 }); // => -0.05
 * ```
 */
export function netRevenueChurnRate(input: NetRevenueChurnRateInput): number | null {
  const { startingRevenue, churned, contraction, expansion, reactivation } = parseInput(
    "netRevenueChurnRate",
    netRevenueChurnRateInput,
    input,
  );
  if (startingRevenue === 0) return null;
  return Math.min(1, (churned + contraction - expansion - reactivation) / startingRevenue);
}

/** {@link netRevenueChurnRate} as data. */
export const netRevenueChurnRateMetric: Metric<[input: NetRevenueChurnRateInput], number | null> = {
  id: "netRevenueChurnRate",
  summary:
    "The share of the recurring revenue at the start of a period that was lost in it, after what customers added.",
  arguments: [{ name: "input", schema: netRevenueChurnRateInput }],
  compute: netRevenueChurnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [-Infinity, 1],
    better: "lower",
    formula: "(churned + contraction - expansion - reactivation) / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["baremetricsRetention", "chartmogulChurn"],
  examples: [
    { arguments: [{ startingRevenue: 100, churned: 10, contraction: 10, expansion: 10 }], result: 0.1 },
    {
      arguments: [{ startingRevenue: 100, churned: 10, contraction: 0, expansion: 10, reactivation: 5 }],
      result: -0.05,
    },
    { arguments: [{ startingRevenue: 0, churned: 0, contraction: 0, expansion: 0 }], result: null },
  ],
};

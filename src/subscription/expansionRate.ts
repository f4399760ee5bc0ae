import type { Metric } from "../metric/metric";
import { amount } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link expansionRate}. */
export interface ExpansionRateInput {
  /** Recurring revenue at the start of the period, in money. */
  readonly startingRevenue: number;
  /** Revenue added by starting customers, in money: upgrades, seats, higher prices. */
  readonly expansionRevenue: number;
}

/** The schema of {@link ExpansionRateInput}. */
export const expansionRateInput: InputSchema<ExpansionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), expansionRevenue: amount() },
}));

/**
 * The recurring revenue from expansion in a period, divided by starting revenue.
 *
 * Revenue of new and returning customers is not counted, and losses are not subtracted. {@link netRevenueRetention} is
 * {@link grossRevenueRetention} plus this rate.
 *
 * @param input - Starting revenue and expansion of one period.
 * @returns A fraction, 0 or more; 1 if revenue doubled. `null` if starting revenue is 0.
 * @throws {@link MetricInputError} if the input breaks {@link expansionRateInput}.
 *
 * @formula expansionRevenue / startingRevenue
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * expansionRate({ startingRevenue: 400_000, expansionRevenue: 2_000 }); // => 0.005
 * expansionRate({ startingRevenue: 0, expansionRevenue: 0 }); // => null
 * ```
 */
export function expansionRate(input: ExpansionRateInput): number | null {
  const { startingRevenue, expansionRevenue } = parseInput("expansionRate", expansionRateInput, input);
  return startingRevenue === 0 ? null : expansionRevenue / startingRevenue;
}

/** {@link expansionRate} as data. */
export const expansionRateMetric: Metric<[input: ExpansionRateInput], number | null> = {
  id: "expansionRate",
  summary: "The recurring revenue from expansion in a period, divided by starting revenue.",
  arguments: [{ name: "input", schema: expansionRateInput }],
  compute: expansionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, Infinity],
    better: "higher",
    formula: "expansionRevenue / startingRevenue",
    undefinedWhen: "startingRevenue === 0",
  },
  sources: ["skokSaasMetrics"],
  examples: [
    { arguments: [{ startingRevenue: 400_000, expansionRevenue: 2_000 }], result: 0.005 },
    { arguments: [{ startingRevenue: 0, expansionRevenue: 0 }], result: null },
  ],
};

import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link redemptionRate}. */
export interface RedemptionRateInput {
  /** Rewards issued: points, vouchers, stamps. */
  readonly rewardsIssued: number;
  /** Issued rewards redeemed so far; at most `rewardsIssued`. */
  readonly rewardsRedeemed: number;
}

/** The schema of {@link RedemptionRateInput}. */
export const redemptionRateInput: InputSchema<RedemptionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { rewardsIssued: count(), rewardsRedeemed: count() },
  rules: [notAbove("rewardsRedeemed", "rewardsIssued")],
}));

/**
 * The share of issued rewards redeemed by customers.
 *
 * Count redemptions of these rewards only: a reward issued last year and redeemed this year belongs to last year.
 * Recent rewards have had little time, so their rate may still rise. The breakage is 1 minus the final rate.
 *
 * @param input - Counts for one issue of rewards, or for all rewards since the program began.
 * @returns A fraction from 0 (none redeemed) to 1 (all redeemed); `null` if no rewards were issued.
 * @throws {@link MetricInputError} if the input breaks {@link redemptionRateInput}.
 *
 * @formula rewardsRedeemed / rewardsIssued
 * @source rewardOpsBreakage
 *
 * @example
 * ```ts
 * redemptionRate({ rewardsIssued: 12000, rewardsRedeemed: 8400 }); // => 0.7
 * redemptionRate({ rewardsIssued: 0, rewardsRedeemed: 0 }); // => null
 * ```
 */
export function redemptionRate(input: RedemptionRateInput): number | null {
  const { rewardsIssued, rewardsRedeemed } = parseInput("redemptionRate", redemptionRateInput, input);
  return rewardsIssued === 0 ? null : rewardsRedeemed / rewardsIssued;
}

/** {@link redemptionRate} as data. */
export const redemptionRateMetric: Metric<[input: RedemptionRateInput], number | null> = {
  id: "redemptionRate",
  summary: "The share of issued rewards redeemed by customers.",
  arguments: [{ name: "input", schema: redemptionRateInput }],
  compute: redemptionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: "rewardsRedeemed / rewardsIssued",
    undefinedWhen: "rewardsIssued === 0",
  },
  sources: ["rewardOpsBreakage"],
  examples: [
    { arguments: [{ rewardsIssued: 12000, rewardsRedeemed: 8400 }], result: 0.7 },
    { arguments: [{ rewardsIssued: 0, rewardsRedeemed: 0 }], result: null },
  ],
};

import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link redemptionRate}. */
export interface RedemptionRateInput {
  /** Rewards given out: points, vouchers, stamps. */
  readonly rewardsIssued: number;
  /** Those of them that have been used; not above `rewardsIssued`. */
  readonly rewardsRedeemed: number;
}

/** The schema of {@link RedemptionRateInput}. */
export const redemptionRateInput: InputSchema<RedemptionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { rewardsIssued: count(), rewardsRedeemed: count() },
  rules: [notAbove("rewardsRedeemed", "rewardsIssued")],
}));

/**
 * The share of the rewards given out that have been used.
 *
 * The redeemed are some of the issued: rewards of an earlier year that are redeemed in this one belong to the earlier
 * year. Young rewards have had little time, so that the rate of a recent issue is still rising; 1 minus the final rate
 * is the breakage.
 *
 * @param input - Counts of one issue of rewards, or of all since the program began.
 * @returns A fraction from 0 (none used) to 1 (all used); `null` when none were issued.
 * @throws {@link MetricInputError} when the input breaks {@link redemptionRateInput}.
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
  summary: "The share of the rewards given out that have been used.",
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

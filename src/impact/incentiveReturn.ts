import type { Metric } from "../metric/metric";
import { amount, count, ratio, signedAmount, signedRatio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { returnOn } from "./returnOn";

/** The input of {@link incentiveReturn}. */
export interface IncentiveReturnInput {
  /** Members of the programme, or customers who could get the incentive. */
  readonly members: number;
  /** What a member spends more than without the programme, in money; below 0 where it is less. */
  readonly incrementalRevenuePerMember: number;
  /** The part of that which is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given. */
  readonly grossMargin?: number | undefined;
  /** Rewards, points or discounts given out in the same time. */
  readonly rewardsIssued: number;
  /** The share of them that is used, as a fraction from 0 to 1; 1 unless given. */
  readonly redemptionRate?: number | undefined;
  /** What a reward costs when it is used, in money. */
  readonly reward: number;
  /** What the programme costs besides, in money; 0 unless given. */
  readonly fixedCost?: number | undefined;
  /** The profit that it is to bring as a fraction of its cost, from 0; 0 unless given. */
  readonly targetReturn?: number | undefined;
}

type Defaulted = "grossMargin" | "redemptionRate" | "fixedCost" | "targetReturn";

/** The schema of {@link IncentiveReturnInput}. */
export const incentiveReturnInput: InputSchema<IncentiveReturnInput, Defaulted> = /* @__PURE__ */ inputSchema<
  IncentiveReturnInput,
  Defaulted
>(() => ({
  fields: {
    members: count(),
    incrementalRevenuePerMember: signedAmount(),
    grossMargin: withDefault(ratio(), 1),
    rewardsIssued: count(),
    redemptionRate: withDefault(ratio(), 1),
    reward: amount(),
    fixedCost: withDefault(amount(), 0),
    targetReturn: withDefault(signedRatio(0), 0),
  },
}));

/** The result of {@link incentiveReturn}. */
export interface IncentiveReturnResult {
  /** What members leave more than without the programme, after the cost of goods, in money. */
  readonly incrementalMargin: number;
  /** The rewards that are used and the fixed cost, in money. */
  readonly cost: number;
  /** The incremental margin less the cost, in money. */
  readonly profit: number;
  /** The profit as a fraction of the cost; `null` where there is none. */
  readonly returnOnInvestment: number | null;
  /** The cost of a reward at which the profit is 0, in money; `null` where no reward is used, or even without rewards there is a loss. */
  readonly breakEvenReward: number | null;
  /** The cost of a reward at which the return is just `targetReturn`, in money; `null` where none is. */
  readonly highestReward: number | null;
}

/**
 * The profit of a reward programme: the margin on what members spend because of it, less what it costs.
 *
 * Incremental is what would not have been spent otherwise. Members spend more than others in any case, since good customers join: the
 * difference between members and the rest is not caused by the programme, that between customers invited and held out by
 * chance is ({@link compareMeans}). Rewards go to everybody who earns them, also for orders that would have come anyway. Margin,
 * not revenue, pays for them. What is never redeemed costs nothing here, but may still be owed; see {@link redemptionRate}.
 *
 * @param input - Members and what they spend more, rewards and what they cost.
 * @returns The profit in money, below 0 where the programme costs more than it brings, its return on the cost, and the rewards that would use up all of it, or all but the target.
 * @throws {@link MetricInputError} when the input breaks {@link incentiveReturnInput}.
 *
 * @formula members * incrementalRevenuePerMember * grossMargin - (rewardsIssued * redemptionRate * reward + fixedCost)
 * @source farris2010
 *
 * @example
 * ```ts
 * const programme = incentiveReturn({
 *   members: 1000,
 *   incrementalRevenuePerMember: 30,
 *   grossMargin: 0.5,
 *   rewardsIssued: 2000,
 *   redemptionRate: 0.75,
 *   reward: 6,
 *   fixedCost: 3000,
 *   targetReturn: 0.25,
 * });
 * programme.profit; // => 3000
 * programme.breakEvenReward; // => 8
 * programme.highestReward; // => 6
 * ```
 */
export function incentiveReturn(input: IncentiveReturnInput): IncentiveReturnResult {
  const parsed = parseInput("incentiveReturn", incentiveReturnInput, input);
  const { members, incrementalRevenuePerMember, grossMargin, fixedCost, reward, targetReturn } = parsed;
  const incrementalMargin = members * incrementalRevenuePerMember * grossMargin + 0;
  const redeemed = parsed.rewardsIssued * parsed.redemptionRate;
  const cost = redeemed * reward + fixedCost;
  const rewardFor = (target: number) => {
    const forRewards = incrementalMargin / (1 + target) - fixedCost;
    return redeemed > 0 && forRewards >= 0 ? forRewards / redeemed : null;
  };
  return {
    incrementalMargin,
    cost,
    profit: incrementalMargin - cost,
    returnOnInvestment: returnOn(cost, incrementalMargin),
    breakEvenReward: rewardFor(0),
    highestReward: rewardFor(targetReturn),
  };
}

/** {@link incentiveReturn} as data. */
export const incentiveReturnMetric: Metric<[input: IncentiveReturnInput], IncentiveReturnResult> = {
  id: "incentiveReturn",
  summary: "The profit of a reward programme: the margin on what members spend because of it, less what it costs.",
  arguments: [{ name: "input", schema: incentiveReturnInput }],
  compute: incentiveReturn,
  main: {
    path: "profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula:
      "members * incrementalRevenuePerMember * grossMargin - (rewardsIssued * redemptionRate * reward + fixedCost)",
    undefinedWhen: null,
  },
  sources: ["farris2010"],
  examples: [
    {
      arguments: [
        {
          members: 1000,
          incrementalRevenuePerMember: 30,
          grossMargin: 0.5,
          rewardsIssued: 2000,
          redemptionRate: 0.75,
          reward: 6,
          fixedCost: 3000,
          targetReturn: 0.25,
        },
      ],
      result: {
        incrementalMargin: 15_000,
        cost: 12_000,
        profit: 3000,
        returnOnInvestment: 0.25,
        breakEvenReward: 8,
        highestReward: 6,
      },
    },
  ],
};

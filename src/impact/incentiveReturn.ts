import type { Metric } from "../metric/metric";
import { amount, count, fraction, signedAmount, signedFraction, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { returnOn } from "./returnOn";

/** The input of {@link incentiveReturn}. */
export interface IncentiveReturnInput {
  /** Members of the program, or customers who could get the incentive. */
  readonly members: number;
  /** Extra spending of a member because of the program, in money; may be negative. */
  readonly incrementalRevenuePerMember: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
  /** Rewards, points or discounts issued in the same time. */
  readonly rewardsIssued: number;
  /** Share of rewards redeemed, a fraction from 0 to 1. Default: 1. */
  readonly redemptionRate?: number | undefined;
  /** Cost of a redeemed reward, in money. */
  readonly reward: number;
  /** Other cost of the program, in money. Default: 0. */
  readonly fixedCost?: number | undefined;
  /** Target profit divided by cost, a fraction, 0 or more. Default: 0. */
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
    grossMargin: withDefault(fraction(), 1),
    rewardsIssued: count(),
    redemptionRate: withDefault(fraction(), 1),
    reward: amount(),
    fixedCost: withDefault(amount(), 0),
    targetReturn: withDefault(signedFraction(0), 0),
  },
}));

/** The result of {@link incentiveReturn}. */
export interface IncentiveReturnResult {
  /** Extra margin because of the program, in money. */
  readonly incrementalMargin: number;
  /** Redeemed rewards and fixed cost, in money. */
  readonly cost: number;
  /** Incremental margin minus cost, in money. */
  readonly profit: number;
  /** Profit divided by cost, a fraction; `null` if cost is 0. */
  readonly returnOnInvestment: number | null;
  /**
   * Cost of a reward at which profit is 0, in money; `null` if no rewards are redeemed, or there is a loss even
   * without rewards.
   */
  readonly breakEvenReward: number | null;
  /** Cost of a reward at which the return is `targetReturn`, in money; `null` if there is none. */
  readonly highestReward: number | null;
}

/**
 * The profit of a reward program, from incremental margin and program cost.
 *
 * Incremental spending would not have happened without the program. Members spend more in any case, because good
 * customers join: the difference between members and others is not an effect of the program, the difference between
 * customers invited and held out at random is
 * (`compareMeans`). Rewards go to all who earn them, including for orders that would have come anyway. They are paid
 * from margin, not from revenue. Unredeemed rewards cost nothing here but may still be owed; see `redemptionRate`.
 *
 * @param input - Members and their extra spending, rewards and their cost.
 * @returns The profit in money, below 0 if the program costs more than it brings, its return on the cost, and the
 * rewards at which profit is 0 or the target is met.
 * @throws {@link MetricInputError} if the input breaks {@link incentiveReturnInput}.
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
  summary: "The profit of a reward program, from incremental margin and program cost.",
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

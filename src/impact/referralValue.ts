import type { Metric } from "../metric/metric";
import { amount, count, fraction, optional, quantity, signedFraction, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { needs, notBelow } from "../validation/rareErrors";
import { notBoth, type Rule, rule } from "../validation/rules";
import { within } from "../validation/scaleRules";
import { returnOn } from "./returnOn";

/** The input of {@link referralValue}. */
export interface ReferralValueInput {
  /** Leads referred by customers. */
  readonly leads: number;
  /** Share of ordinary leads who become customers, a fraction from 0 to 1. */
  readonly conversionRate: number;
  /**
   * Conversion rate of referred leads divided by that of ordinary ones; times `conversionRate` at most 1. Default: 1.
   */
  readonly conversionMultiple?: number | undefined;
  /** Lifetime value of an ordinary customer, in money, before acquisition cost. */
  readonly lifetimeValue: number;
  /**
   * Relative difference in value of a referred customer, a fraction, -1 or more. Default: 0. Not together with
   * `retentionUplift`, which is the same advantage.
   */
  readonly valueUplift?: number | undefined;
  /**
   * Share of ordinary customers who stay from one period to the next, a fraction from 0 to 1; with `retentionUplift`.
   */
  readonly retentionRate?: number | undefined;
  /**
   * Relative difference in retention of referred customers, a fraction, -1 or more;
   * `retentionRate × (1 + retentionUplift)` must be below 1.
   */
  readonly retentionUplift?: number | undefined;
  /** Reward for each referred customer won, to both sides together, in money. */
  readonly reward: number;
  /** Other cost of the program, in money. Default: 0. */
  readonly fixedCost?: number | undefined;
  /**
   * Share of referred customers who would not have come anyway, a fraction from 0 to 1. Default: all are counted, and
   * `incremental` is `false`.
   */
  readonly incrementalShare?: number | undefined;
}

type Defaulted = "conversionMultiple" | "fixedCost";

/** The schema of {@link ReferralValueInput}. */
export const referralValueInput: InputSchema<ReferralValueInput, Defaulted> = /* @__PURE__ */ inputSchema<
  ReferralValueInput,
  Defaulted
>(() => ({
  fields: {
    leads: count(),
    conversionRate: fraction(),
    conversionMultiple: withDefault(quantity("multiple"), 1),
    lifetimeValue: amount(),
    valueUplift: optional(signedFraction(-1)),
    retentionRate: optional(fraction()),
    retentionUplift: optional(signedFraction(-1)),
    reward: amount(),
    fixedCost: withDefault(amount(), 0),
    incrementalShare: optional(fraction()),
  },
  rules: [
    within("conversionMultiple", ["conversionRate"], ({ conversionRate }) =>
      conversionRate > 0 ? { max: 1 / conversionRate } : {},
    ),
    notBoth("valueUplift", "retentionUplift"),
    together("retentionRate", "retentionUplift"),
    together("retentionUplift", "retentionRate"),
    someChurn(),
  ],
}));

type ParsedInput = Parsed<ReferralValueInput, Defaulted>;

function together(
  one: "retentionRate" | "retentionUplift",
  other: "retentionRate" | "retentionUplift",
): Rule<ParsedInput> {
  return rule(
    [one, other],
    (input) => input[one] === undefined || input[other] !== undefined,
    (input) => ({ code: needs, value: input[one], details: { other: [[other]] } }),
  );
}

function someChurn(): Rule<ParsedInput> {
  return rule(
    ["retentionUplift", "retentionRate"],
    ({ retentionRate = 0, retentionUplift = 0 }) => retentionRate * (1 + retentionUplift) < 1 && retentionRate < 1,
    ({ retentionRate = 0, retentionUplift }) => ({
      code: notBelow,
      value: retentionUplift,
      details: { bound: 1 / retentionRate - 1 },
    }),
  );
}

/** The result of {@link referralValue}. */
export interface ReferralValueResult {
  /** Whether customers who would have come anyway are excluded: `true` with `incrementalShare`. */
  readonly incremental: boolean;
  /**
   * Value of a referred lead before any cost, in money: its conversion rate times the value of a referred customer,
   * incremental share included.
   */
  readonly valuePerReferral: number;
  /** Value of all leads minus cost, in money. */
  readonly profit: number;
  /** Rewards for all customers won, including those who would have come anyway, and fixed cost, in money. */
  readonly cost: number;
  /** Profit divided by cost, a fraction; `null` if cost is 0. */
  readonly returnOnInvestment: number | null;
  /**
   * Reward at which profit is 0, in money; `null` if no customers are won, or there is a loss even without a reward.
   */
  readonly breakEvenReward: number | null;
}

/**
 * The profit of a referral program, from the lifetime value of referred customers and program cost.
 *
 * The reward is paid for all referred customers, including those who would have come anyway. Only
 * `incrementalShare` removes them; without it `incremental` is `false`. A higher value and a higher retention are the
 * same advantage: pass one of them. A retention uplift acts through the lifetime, as (1 − r) / (1 − r(1 + u)), and
 * grows without bound as r(1 + u) approaches 1. The usual acquisition cost of a lead is not subtracted. For rewards
 * to existing customers see {@link incentiveReturn}.
 *
 * @param input - Leads and their conversion, the value of a customer, and the costs.
 * @returns The profit in money, below 0 if rewards and costs exceed the value, its return on the cost, and the reward
 * at which profit is 0.
 * @throws {@link MetricInputError} if the input breaks {@link referralValueInput}.
 *
 * @formula leads * (conversionRate * conversionMultiple * (incrementalShare ?? 1) * lifetimeValue * (retentionRate ===
 * undefined ? 1 + (valueUplift ?? 0) : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift)))) - (leads *
 * (conversionRate * conversionMultiple) * reward + fixedCost)
 * @source schmittSkieraVandenBulte2011
 *
 * @example
 * ```ts
 * const programme = { leads: 200, conversionRate: 0.05, conversionMultiple: 4, lifetimeValue: 300, reward: 50 };
 * referralValue({ ...programme, valueUplift: 0.16 }).profit; // => 11919.9…
 * referralValue({ ...programme, valueUplift: 0.16, incrementalShare: 0.25 }).profit; // => 1479.9…
 * referralValue({ ...programme, incrementalShare: 0.25 }).breakEvenReward; // => 75
 * ```
 */
export function referralValue(input: ReferralValueInput): ReferralValueResult {
  const {
    leads,
    conversionRate,
    conversionMultiple,
    lifetimeValue,
    valueUplift = 0,
    retentionRate,
    retentionUplift = 0,
    reward,
    fixedCost,
    incrementalShare,
  } = parseInput("referralValue", referralValueInput, input);
  // A multiple of 1 / rate may exceed it by rounding.
  const conversion = Math.min(1, conversionRate * conversionMultiple);
  const worthMore =
    retentionRate === undefined ? 1 + valueUplift : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift));
  const valuePerReferral = conversion * (incrementalShare ?? 1) * lifetimeValue * worthMore;
  const won = leads * conversion;
  const value = leads * valuePerReferral;
  const cost = won * reward + fixedCost;
  const forRewards = value - fixedCost;
  return {
    incremental: incrementalShare !== undefined,
    valuePerReferral,
    profit: value - cost,
    cost,
    returnOnInvestment: returnOn(cost, value),
    breakEvenReward: won > 0 && forRewards >= 0 ? forRewards / won : null,
  };
}

/** {@link referralValue} as data. */
export const referralValueMetric: Metric<[input: ReferralValueInput], ReferralValueResult> = {
  id: "referralValue",
  summary: "The profit of a referral program, from the lifetime value of referred customers and program cost.",
  arguments: [{ name: "input", schema: referralValueInput }],
  compute: referralValue,
  main: {
    path: "profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula:
      "leads * (conversionRate * conversionMultiple * (incrementalShare ?? 1) * lifetimeValue * (retentionRate === " +
      "undefined ? 1 + (valueUplift ?? 0) : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift)))) - " +
      "(leads * (conversionRate * conversionMultiple) * reward + fixedCost)",
    undefinedWhen: null,
  },
  sources: ["schmittSkieraVandenBulte2011"],
  examples: [
    {
      arguments: [{ leads: 200, conversionRate: 0.05, lifetimeValue: 300, reward: 50, incrementalShare: 0.25 }],
      result: {
        incremental: true,
        valuePerReferral: 3.75,
        profit: 250,
        cost: 500,
        returnOnInvestment: 0.5,
        breakEvenReward: 75,
      },
    },
  ],
};

import type { Metric } from "../metric/metric";
import { amount, count, optional, quantity, ratio, signedRatio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { needs, notBelow } from "../validation/rareErrors";
import { notBoth, type Rule, rule } from "../validation/rules";
import { within } from "../validation/scaleRules";
import { returnOn } from "./returnOn";

/** The input of {@link referralValue}. */
export interface ReferralValueInput {
  /** Leads that customers referred. */
  readonly leads: number;
  /** The share of ordinary leads who become customers, as a fraction from 0 to 1. */
  readonly conversionRate: number;
  /** How many times as often a referred lead becomes a customer; 1 unless given. Times `conversionRate` not above 1. */
  readonly conversionMultiple?: number | undefined;
  /** What an ordinary customer is worth over the whole stay, after costs but for that of winning, in money. */
  readonly lifetimeValue: number;
  /** By which share a referred customer is worth more, as a fraction from −1; 0 unless given. Not together with `retentionUplift`, which has the same effect once more. */
  readonly valueUplift?: number | undefined;
  /** The share of ordinary customers who stay from one period to the next, as a fraction from 0 to 1; with `retentionUplift`. */
  readonly retentionRate?: number | undefined;
  /** By which share of itself the retention rate of referred customers is higher, as a fraction from −1; `retentionRate × (1 + retentionUplift)` must be below 1. */
  readonly retentionUplift?: number | undefined;
  /** What is paid for each referred customer who is won, to both sides together, in money. */
  readonly reward: number;
  /** What the programme costs besides, in money; 0 unless given. */
  readonly fixedCost?: number | undefined;
  /** The share of referred customers who would not have come anyway, as a fraction from 0 to 1; left out, all of them are counted and the result is `"gross"`. */
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
    conversionRate: ratio(),
    conversionMultiple: withDefault(quantity("multiple"), 1),
    lifetimeValue: amount(),
    valueUplift: optional(signedRatio(-1)),
    retentionRate: optional(ratio()),
    retentionUplift: optional(signedRatio(-1)),
    reward: amount(),
    fixedCost: withDefault(amount(), 0),
    incrementalShare: optional(ratio()),
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
    (input) => ({ code: needs, value: input[one], details: { other } }),
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
  /** `"net"` where `incrementalShare` was given, else `"gross"`: then some of it would have come anyway. */
  readonly kind: "net" | "gross";
  /** What a referred lead is worth before any cost, in money: the chance to win it times the value of a referred customer, of those who would not have come anyway. */
  readonly valuePerReferral: number;
  /** The value of all leads less the cost, in money. */
  readonly profit: number;
  /** The rewards of all who were won, also of those who would have come anyway, and the fixed cost, in money. */
  readonly cost: number;
  /** The profit as a fraction of the cost; `null` where there is none. */
  readonly returnOnInvestment: number | null;
  /** The reward at which the profit is 0, in money; `null` where nobody is won, or even without a reward there is a loss. */
  readonly breakEvenReward: number | null;
}

/**
 * The profit of a referral programme: the lifetime value of the customers whom it brings, less rewards and costs.
 *
 * The reward is paid for everybody who comes by a referral, also for those who would have come anyway: only
 * `incrementalShare` tells how many these are, and without it the result is `"gross"`. A higher value and a higher retention
 * are one advantage seen twice, not two: give the one or the other. A retention uplift counts through the stay, as
 * (1 − r) / (1 − r(1 + u)), and grows without bound as r(1 + u) nears 1. Nothing is taken off for what a lead would
 * have cost otherwise. For rewards to those who are customers already, see {@link incentiveReturn}.
 *
 * @param input - Leads, how they convert, what a customer is worth, and what it costs.
 * @returns The profit in money, below 0 where rewards and costs are higher than what is won, its return on the cost, and the reward that would use up all of it.
 * @throws {@link MetricInputError} when the input breaks {@link referralValueInput}.
 *
 * @formula leads * (conversionRate * conversionMultiple * (incrementalShare ?? 1) * lifetimeValue * (retentionRate === undefined ? 1 + (valueUplift ?? 0) : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift)))) - (leads * (conversionRate * conversionMultiple) * reward + fixedCost)
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
  // A multiple that is 1 over the rate may be above it by rounding.
  const conversion = Math.min(1, conversionRate * conversionMultiple);
  const worthMore =
    retentionRate === undefined ? 1 + valueUplift : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift));
  const valuePerReferral = conversion * (incrementalShare ?? 1) * lifetimeValue * worthMore;
  const won = leads * conversion;
  const value = leads * valuePerReferral;
  const cost = won * reward + fixedCost;
  const forRewards = value - fixedCost;
  return {
    kind: incrementalShare === undefined ? "gross" : "net",
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
  summary:
    "The profit of a referral programme: the lifetime value of the customers whom it brings, less rewards and costs.",
  arguments: [{ name: "input", schema: referralValueInput }],
  compute: referralValue,
  main: {
    path: "profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula:
      "leads * (conversionRate * conversionMultiple * (incrementalShare ?? 1) * lifetimeValue * (retentionRate === undefined ? 1 + (valueUplift ?? 0) : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift)))) - (leads * (conversionRate * conversionMultiple) * reward + fixedCost)",
    undefinedWhen: null,
  },
  sources: ["schmittSkieraVandenBulte2011"],
  examples: [
    {
      arguments: [{ leads: 200, conversionRate: 0.05, lifetimeValue: 300, reward: 50, incrementalShare: 0.25 }],
      result: {
        kind: "net",
        valuePerReferral: 3.75,
        profit: 250,
        cost: 500,
        returnOnInvestment: 0.5,
        breakEvenReward: 75,
      },
    },
  ],
};

import { rootOf } from "../math/rootOf";
import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import {
  amount,
  amounts,
  count,
  fraction,
  fractionBetween,
  oneOf,
  optional,
  signedAmount,
  withDefault,
} from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notBelow } from "../validation/rareErrors";
import { notBoth, type Rule, rule } from "../validation/rules";

/** The input of {@link retentionProfitImpact}. */
export interface RetentionProfitImpactInput {
  /** Share of customers lost per period, a fraction above 0 and up to 1. */
  readonly churnRate: number;
  /**
   * Reduction of the churn rate, a fraction from 0 to 1: below `churnRate` in percentage points, below 1 if relative.
   */
  readonly reduction: number;
  /**
   * What the reduction means: `"percentagePoints"` (0.05 turns 0.25 into 0.2) or `"relative"` (0.05 turns 0.25 into
   * 0.2375). Default: `"percentagePoints"`.
   */
  readonly changeIn?: "percentagePoints" | "relative" | undefined;
  /** Margin of a customer per period, in money; may be negative. Either this or `margins`. */
  readonly marginPerPeriod?: number | undefined;
  /**
   * Margin for each period of tenure, from the first on, in money; the last repeats without end. An array or typed
   * array of 1 to 1200 items; items may be negative.
   */
  readonly margins?: ArrayLike<number> | undefined;
  /** Interest per period for discounting, a fraction from 0 to 1. Default: 0. */
  readonly discountRate?: number | undefined;
  /** Number of customers. Default: 1. */
  readonly customers?: number | undefined;
  /** One-time cost of the reduction for all of them, paid now, in money. Default: 0. */
  readonly fixedCost?: number | undefined;
}

type Defaulted = "changeIn" | "discountRate" | "customers" | "fixedCost";

/** The schema of {@link RetentionProfitImpactInput}. */
export const retentionProfitImpactInput: InputSchema<RetentionProfitImpactInput, Defaulted> =
  /* @__PURE__ */ inputSchema<RetentionProfitImpactInput, Defaulted>(() => ({
    fields: {
      churnRate: fractionBetween(1e-12, 1),
      reduction: fraction(),
      changeIn: withDefault(oneOf("percentagePoints", "relative"), "percentagePoints"),
      marginPerPeriod: optional(signedAmount()),
      margins: optional(amounts({ signed: true, minLength: 1, maxLength: 1200 })),
      discountRate: withDefault(fraction(), 0),
      customers: withDefault(count(), 1),
      fixedCost: withDefault(amount(), 0),
    },
    rules: [someChurnLeft(), notBoth("marginPerPeriod", "margins"), someMargin()],
  }));

type ParsedInput = Parsed<RetentionProfitImpactInput, Defaulted>;

/** Without churn no customer would ever leave, and the value would have no bound. */
function someChurnLeft(): Rule<ParsedInput> {
  return rule(
    ["reduction", "churnRate", "changeIn"],
    ({ churnRate, reduction, changeIn }) => churnAfter(churnRate, reduction, changeIn) > 0,
    ({ churnRate, reduction, changeIn }) => ({
      code: notBelow,
      value: reduction,
      details: { bound: changeIn === "percentagePoints" ? churnRate : 1 },
    }),
  );
}

function someMargin(): Rule<ParsedInput> {
  return rule(
    ["marginPerPeriod", "margins"],
    ({ marginPerPeriod, margins }) => marginPerPeriod !== undefined || margins !== undefined,
    () => ({ code: "missing", value: undefined, details: { expected: "number" } }),
  );
}

function churnAfter(churnRate: number, reduction: number, changeIn: "percentagePoints" | "relative"): number {
  return changeIn === "percentagePoints" ? churnRate - reduction : churnRate * (1 - reduction);
}

/** The value of customers at one churn rate. */
export interface CustomersAtChurn {
  /** Share of customers lost per period. */
  readonly churnRate: number;
  /** Mean number of periods of a lifetime, the first included. */
  readonly lifetime: number;
  /** Value of all `customers` from now on, in money, before fixed cost. */
  readonly value: number;
}

/** The result of {@link retentionProfitImpact}. */
export interface RetentionProfitImpactResult {
  /** Without the reduction. */
  readonly before: CustomersAtChurn;
  /** With the reduction. */
  readonly after: CustomersAtChurn;
  /** Value added minus fixed cost, in money. */
  readonly difference: number;
  /** Difference divided by the value before, a fraction; `null` if that is not above 0. */
  readonly relativeDifference: number | null;
  /**
   * Reduction that just covers the fixed cost, in the same terms as `reduction`; `null` if even zero churn would not.
   */
  readonly breakEvenReduction: number | null;
}

/**
 * The value added by a lower churn rate, minus the cost of achieving it.
 *
 * The value of a customer is the sum of margins over the whole lifetime, with constant churn and discount. With a
 * list of margins by tenure, the last one repeats without end.
 *
 * @param input - The churn rate and its fall, what a customer leaves a period, and the cost.
 * @returns Lifetime and value before and after, the difference in money, below 0 if the program costs more than it
 * brings, and the reduction that would pay for it.
 * @throws {@link MetricInputError} if the input breaks {@link retentionProfitImpactInput}.
 *
 * @source reichheldSasser1990
 * @source guptaLehmannStuart2004
 *
 * @example
 * ```ts
 * const impact = retentionProfitImpact({ churnRate: 0.25, reduction: 0.05, marginPerPeriod: 100 });
 * impact.before; // => { churnRate: 0.25, lifetime: 4, value: 400 }
 * impact.after; // => { churnRate: 0.2, lifetime: 5, value: 500 }
 * impact.relativeDifference; // => 0.25
 * ```
 */
export function retentionProfitImpact(input: RetentionProfitImpactInput): RetentionProfitImpactResult {
  const {
    churnRate,
    reduction,
    changeIn,
    marginPerPeriod = 0,
    margins = [marginPerPeriod],
    discountRate,
    customers,
    fixedCost,
  } = parseInput("retentionProfitImpact", retentionProfitImpactInput, input);
  const stay: Stay = { margins: margins, discountRate, churnRate };
  const points = changeIn === "percentagePoints" ? reduction : churnRate * reduction;
  const churnThen = churnAfter(churnRate, reduction, changeIn);
  const value = customers * worthOf(stay);
  const gain = customers * gainOf(stay, points, churnThen);
  const difference = gain - fixedCost + 0;
  const needed = breakEvenPoints(stay, customers, fixedCost);
  return {
    before: { churnRate, lifetime: 1 / churnRate, value: value + 0 },
    after: { churnRate: churnThen, lifetime: 1 / churnThen, value: value + gain + 0 },
    difference,
    relativeDifference: value > 0 ? difference / value : null,
    breakEvenReduction: needed === null || changeIn === "percentagePoints" ? needed : needed / churnRate,
  };
}

/** Lifetime of a customer, without a limit. */
interface Stay {
  readonly margins: ArrayLike<number>;
  readonly discountRate: number;
  readonly churnRate: number;
}

/** Value of a customer from now on. */
function worthOf({ margins, discountRate, churnRate }: Stay): number {
  const last = margins.length - 1;
  const kept = (1 - churnRate) / (1 + discountRate);
  let weight = 1;
  return sumOf(margins.length, (t) => {
    if (t > 0) weight *= kept;
    const lasting = t === last ? (1 + discountRate) / (churnRate + discountRate) : 1;
    return (margins[t] as number) * weight * lasting;
  });
}

/**
 * Increase of that value if churn falls by `points` to `churnThen`: term by term, because the values themselves are
 * close.
 */
function gainOf({ margins, discountRate, churnRate }: Stay, points: number, churnThen: number): number {
  const last = margins.length - 1;
  const interest = 1 + discountRate;
  const kept = (1 - churnRate) / interest;
  const keptThen = (1 - churnThen) / interest;
  let weight = 1;
  let more = 0;
  return sumOf(margins.length, (t) => {
    if (t > 0) {
      more = more * keptThen + (weight * points) / interest;
      weight *= kept;
    }
    if (t < last) return (margins[t] as number) * more;
    const lasting = interest / (churnRate + discountRate);
    // Customers lost later contribute their additional periods; customers never lost contribute all.
    return (margins[t] as number) * ((weight * lasting * points + more * interest) / (churnThen + discountRate));
  });
}

/** The reduction of churn, as a fraction, that earns `cost`; the smallest one if margins are never negative. */
function breakEvenPoints(stay: Stay, customers: number, cost: number): number | null {
  const { margins, discountRate, churnRate } = stay;
  if (cost === 0) return 0;
  if (margins.length === 1) {
    const gainOfAll = customers * (margins[0] as number) * (1 + discountRate);
    const whole = churnRate + discountRate;
    const points = (cost * whole * whole) / (gainOfAll + cost * whole);
    return points > 0 && points < churnRate ? points : null;
  }
  // Solved for the remaining churn: the gain may grow without bound as it approaches 0.
  const missing = (churnThen: number) => customers * gainOf(stay, churnRate - churnThen, churnThen) - cost;
  const least = churnRate * 2 ** -52;
  if (!(missing(least) >= 0)) return null;
  return churnRate - rootOf(missing, churnRate, least);
}

/** {@link retentionProfitImpact} as data. */
export const retentionProfitImpactMetric: Metric<[input: RetentionProfitImpactInput], RetentionProfitImpactResult> = {
  id: "retentionProfitImpact",
  summary: "The value added by a lower churn rate, minus the cost of achieving it.",
  arguments: [{ name: "input", schema: retentionProfitImpactInput }],
  compute: retentionProfitImpact,
  main: {
    path: "difference",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["reichheldSasser1990", "guptaLehmannStuart2004"],
  examples: [
    {
      arguments: [
        {
          churnRate: 0.25,
          reduction: 0.2,
          changeIn: "relative",
          marginPerPeriod: 100,
          customers: 1000,
          fixedCost: 50_000,
        },
      ],
      result: {
        before: { churnRate: 0.25, lifetime: 4, value: 400_000 },
        after: { churnRate: 0.2, lifetime: 5, value: 500_000 },
        difference: 50_000,
        relativeDifference: 0.125,
        breakEvenReduction: 0.1111111111111111,
      },
    },
  ],
};

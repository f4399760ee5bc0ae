import { rootOf } from "../math/rootOf";
import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import {
  amount,
  amounts,
  count,
  oneOf,
  optional,
  ratio,
  ratioBetween,
  signedAmount,
  withDefault,
} from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notBelow } from "../validation/rareErrors";
import { notBoth, type Rule, rule } from "../validation/rules";

/** The input of {@link retentionProfitImpact}. */
export interface RetentionProfitImpactInput {
  /** The share of customers who leave in a period, as a fraction above 0 and up to 1. */
  readonly churnRate: number;
  /** By how much it falls, as a fraction from 0 to 1: in points below `churnRate`, as a share of it below 1. */
  readonly reduction: number;
  /** What the reduction is of: `"points"`, of all customers (0.05 turns 0.25 into 0.2), or `"relative"`, of the churn rate (0.05 turns 0.25 into 0.2375); `"points"` unless given. */
  readonly reductionIn?: "points" | "relative" | undefined;
  /** What a customer leaves after costs in each period, in money; may be negative. Either this or `tenureMargins`. */
  readonly marginPerPeriod?: number | undefined;
  /** The same for each period of a customer's stay, from the first on, in money; the last one goes on without end. An array or a typed array of 1 to 1200 items, which may be negative. */
  readonly tenureMargins?: ArrayLike<number> | undefined;
  /** The interest by which money is worth less one period later, as a fraction from 0 to 1; 0 unless given. */
  readonly discountRate?: number | undefined;
  /** How many customers it is about; 1 unless given. */
  readonly customers?: number | undefined;
  /** What the reduction costs, once and now, for all of them, in money; 0 unless given. */
  readonly programmeCost?: number | undefined;
}

type Defaulted = "reductionIn" | "discountRate" | "customers" | "programmeCost";

/** The schema of {@link RetentionProfitImpactInput}. */
export const retentionProfitImpactInput: InputSchema<RetentionProfitImpactInput, Defaulted> =
  /* @__PURE__ */ inputSchema<RetentionProfitImpactInput, Defaulted>(() => ({
    fields: {
      churnRate: ratioBetween(1e-12, 1),
      reduction: ratio(),
      reductionIn: withDefault(oneOf("points", "relative"), "points"),
      marginPerPeriod: optional(signedAmount()),
      tenureMargins: optional(amounts({ signed: true, minLength: 1, maxLength: 1200 })),
      discountRate: withDefault(ratio(), 0),
      customers: withDefault(count(), 1),
      programmeCost: withDefault(amount(), 0),
    },
    rules: [someChurnLeft(), notBoth("marginPerPeriod", "tenureMargins"), someMargin()],
  }));

type ParsedInput = Parsed<RetentionProfitImpactInput, Defaulted>;

/** Without any churn nobody would ever leave, and the value would have no bound. */
function someChurnLeft(): Rule<ParsedInput> {
  return rule(
    ["reduction", "churnRate", "reductionIn"],
    ({ churnRate, reduction, reductionIn }) => churnAfter(churnRate, reduction, reductionIn) > 0,
    ({ churnRate, reduction, reductionIn }) => ({
      code: notBelow,
      value: reduction,
      details: { bound: reductionIn === "points" ? churnRate : 1 },
    }),
  );
}

function someMargin(): Rule<ParsedInput> {
  return rule(
    ["marginPerPeriod", "tenureMargins"],
    ({ marginPerPeriod, tenureMargins }) => marginPerPeriod !== undefined || tenureMargins !== undefined,
    () => ({ code: "missing", value: undefined, details: { expected: "number" } }),
  );
}

function churnAfter(churnRate: number, reduction: number, reductionIn: "points" | "relative"): number {
  return reductionIn === "points" ? churnRate - reduction : churnRate * (1 - reduction);
}

/** What customers are worth at one churn rate. */
export interface CustomersAtChurn {
  /** The share of customers who leave in a period. */
  readonly churnRate: number;
  /** How many periods a customer stays on average, the first one included. */
  readonly lifetime: number;
  /** What all `customers` are worth from now on, in money, before the cost of the programme. */
  readonly value: number;
}

/** The result of {@link retentionProfitImpact}. */
export interface RetentionProfitImpactResult {
  /** As things are. */
  readonly before: CustomersAtChurn;
  /** With the reduction. */
  readonly after: CustomersAtChurn;
  /** What the reduction brings less what the programme costs, in money. */
  readonly difference: number;
  /** The difference as a fraction of the value before; `null` where that is not above 0. */
  readonly relative: number | null;
  /** The reduction, in points or relative as the one given, that brings just what the programme costs; `null` where even no churn at all would not. */
  readonly breakEvenReduction: number | null;
}

/**
 * The profit that a lower churn rate brings over the whole stay of today's customers, less the cost of the programme.
 *
 * Customers pay from now on, the first time undiscounted and all of them, then those who are left. Without discounting
 * and with a flat margin the gain is Δ / (c − Δ) exactly, whatever the margin: five points less churn are worth 25 % at
 * a churn of 25 % and 95 % at 10.26 %, and at 5 % they would be endless. The range "25 to 95 %" of the articles is
 * that of the churn rates in it, and a discount makes it narrower. A margin that grows with tenure makes it wider. Nothing
 * says that a programme reaches the reduction: that takes a control group, as in {@link holdoutChurn}.
 *
 * @param input - The churn rate and its fall, what a customer leaves a period, and the cost.
 * @returns Lifetime and value before and after, the difference in money, below 0 where the programme costs more than it brings, and the reduction that would pay for it.
 * @throws {@link MetricInputError} when the input breaks {@link retentionProfitImpactInput}.
 *
 * @source reichheldSasser1990
 * @source guptaLehmannStuart2004
 *
 * @example
 * ```ts
 * const impact = retentionProfitImpact({ churnRate: 0.25, reduction: 0.05, marginPerPeriod: 100 });
 * impact.before; // => { churnRate: 0.25, lifetime: 4, value: 400 }
 * impact.after; // => { churnRate: 0.2, lifetime: 5, value: 500 }
 * impact.relative; // => 0.25
 * ```
 */
export function retentionProfitImpact(input: RetentionProfitImpactInput): RetentionProfitImpactResult {
  const {
    churnRate,
    reduction,
    reductionIn,
    marginPerPeriod = 0,
    tenureMargins = [marginPerPeriod],
    discountRate,
    customers,
    programmeCost,
  } = parseInput("retentionProfitImpact", retentionProfitImpactInput, input);
  const stay: Stay = { margins: tenureMargins, discountRate, churnRate };
  const points = reductionIn === "points" ? reduction : churnRate * reduction;
  const churnThen = churnAfter(churnRate, reduction, reductionIn);
  const value = customers * worthOf(stay);
  const gain = customers * gainOf(stay, points, churnThen);
  const difference = gain - programmeCost + 0;
  const needed = breakEvenPoints(stay, customers, programmeCost);
  return {
    before: { churnRate, lifetime: 1 / churnRate, value: value + 0 },
    after: { churnRate: churnThen, lifetime: 1 / churnThen, value: value + gain + 0 },
    difference,
    relative: value > 0 ? difference / value : null,
    breakEvenReduction: needed === null || reductionIn === "points" ? needed : needed / churnRate,
  };
}

/** A customer's stay without end. */
interface Stay {
  readonly margins: ArrayLike<number>;
  readonly discountRate: number;
  readonly churnRate: number;
}

/** What a customer is worth from now on. */
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

/** By how much that grows when churn falls by `points` to `churnThen`: each term by itself, since the values themselves are close. */
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
    // Of those who are left for good, longer; of those who are left thanks to the programme, all.
    return (margins[t] as number) * ((weight * lasting * points + more * interest) / (churnThen + discountRate));
  });
}

/** The fall of churn, in points, that brings `cost`: the least one where margins are never negative. */
function breakEvenPoints(stay: Stay, customers: number, cost: number): number | null {
  const { margins, discountRate, churnRate } = stay;
  if (cost === 0) return 0;
  if (margins.length === 1) {
    const gainOfAll = customers * (margins[0] as number) * (1 + discountRate);
    const whole = churnRate + discountRate;
    const points = (cost * whole * whole) / (gainOfAll + cost * whole);
    return points > 0 && points < churnRate ? points : null;
  }
  // Over the churn that is left, where the gain may grow without bound.
  const missing = (churnThen: number) => customers * gainOf(stay, churnRate - churnThen, churnThen) - cost;
  const least = churnRate * 2 ** -52;
  if (!(missing(least) >= 0)) return null;
  return churnRate - rootOf(missing, churnRate, least);
}

/** {@link retentionProfitImpact} as data. */
export const retentionProfitImpactMetric: Metric<[input: RetentionProfitImpactInput], RetentionProfitImpactResult> = {
  id: "retentionProfitImpact",
  summary:
    "The profit that a lower churn rate brings over the whole stay of today's customers, less the cost of the programme.",
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
          reductionIn: "relative",
          marginPerPeriod: 100,
          customers: 1000,
          programmeCost: 50_000,
        },
      ],
      result: {
        before: { churnRate: 0.25, lifetime: 4, value: 400_000 },
        after: { churnRate: 0.2, lifetime: 5, value: 500_000 },
        difference: 50_000,
        relative: 0.125,
        breakEvenReduction: 0.1111111111111111,
      },
    },
  ],
};

import type { Metric } from "../metric/metric";
import { amount, count, optional, periods, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { returnOn } from "./returnOn";

/** The input of {@link saveOfferImpact}. */
export interface SaveOfferImpactInput {
  /** Customers who began to cancel and got an offer, or were in the group that got one. */
  readonly sessions: number;
  /** The share of them who did not cancel, as a fraction from 0 to 1. */
  readonly saveRate: number;
  /** The share of customers who did not cancel among those who were shown no offer, as a fraction from 0 to 1; left out, all who stayed are counted and the result is `"gross"`. */
  readonly controlSaveRate?: number | undefined;
  /** The share of the sessions in which the offer was taken, as a fraction from 0 to 1; `saveRate` unless given. */
  readonly acceptanceRate?: number | undefined;
  /** What a customer who stays leaves after costs in a period, in money, before the offer. */
  readonly marginPerPeriod: number;
  /** For how many more periods a customer who was kept stays, fractions allowed. */
  readonly remainingPeriods: number;
  /** What the offer costs for each customer who takes it, over its whole duration, in money. */
  readonly offerCost: number;
  /** What it costs besides, in money; 0 unless given. */
  readonly fixedCost?: number | undefined;
}

/** The schema of {@link SaveOfferImpactInput}. */
export const saveOfferImpactInput: InputSchema<SaveOfferImpactInput, "fixedCost"> = /* @__PURE__ */ inputSchema<
  SaveOfferImpactInput,
  "fixedCost"
>(() => ({
  fields: {
    sessions: count(),
    saveRate: ratio(),
    controlSaveRate: optional(ratio()),
    acceptanceRate: optional(ratio()),
    marginPerPeriod: amount(),
    remainingPeriods: periods(),
    offerCost: amount(),
    fixedCost: withDefault(amount(), 0),
  },
}));

/** The result of {@link saveOfferImpact}. */
export interface SaveOfferImpactResult {
  /** `"net"` where a `controlSaveRate` was given, else `"gross"`: then some of them would have stayed anyway. */
  readonly kind: "net" | "gross";
  /** Customers whom the offer kept; below 0 where more stayed without it. */
  readonly saved: number;
  /** What they leave after costs over the time that they still stay, in money. */
  readonly value: number;
  /** The offers that were taken, also by customers who would have stayed, and the fixed cost, in money. */
  readonly cost: number;
  /** The value less the cost, in money. */
  readonly profit: number;
  /** The profit as a fraction of the cost; `null` where there is none. */
  readonly returnOnInvestment: number | null;
  /** The save rate at which the profit is 0, everything else as it is; `null` where no rate up to 1 is. */
  readonly breakEvenSaveRate: number | null;
}

/**
 * The profit of offers made to customers who are about to cancel: what the kept ones still bring, less what the offers cost.
 *
 * The offer is paid to everybody who takes it, also to those who were only looking and would have stayed. How many these are,
 * only sessions without an offer tell (`controlSaveRate`); without them the result is `"gross"`, and flatters. Who was kept
 * by a discount often leaves when it ends: `remainingPeriods` is not the lifetime of an ordinary customer. Leave out
 * of `sessions` those that ended before the offer was seen, in both rates. To test an offer first, see {@link compareRates}; how many could be kept
 * at most, {@link addressableChurn}.
 *
 * @param input - Sessions, rates, and what a customer and an offer are worth.
 * @returns Customers and money: the profit below 0 where the offers cost more than they keep, and the save rate that would pay for them.
 * @throws {@link MetricInputError} when the input breaks {@link saveOfferImpactInput}.
 *
 * @formula sessions * (saveRate - (controlSaveRate ?? 0)) * (marginPerPeriod * remainingPeriods) - (sessions * (acceptanceRate ?? saveRate) * offerCost + fixedCost)
 * @source churnkeySaveRate
 *
 * @example
 * ```ts
 * const offer = { sessions: 400, saveRate: 0.3, marginPerPeriod: 20, remainingPeriods: 6, offerCost: 40 };
 * saveOfferImpact(offer).profit; // => 9600
 * saveOfferImpact({ ...offer, controlSaveRate: 0.25 }).profit; // => -2400.0…
 * saveOfferImpact({ ...offer, controlSaveRate: 0.25 }).breakEvenSaveRate; // => 0.375
 * ```
 */
export function saveOfferImpact(input: SaveOfferImpactInput): SaveOfferImpactResult {
  const parsed = parseInput("saveOfferImpact", saveOfferImpactInput, input);
  const { sessions, saveRate, controlSaveRate, acceptanceRate, offerCost, fixedCost } = parsed;
  const valuePerSave = parsed.marginPerPeriod * parsed.remainingPeriods;
  const saved = sessions * (saveRate - (controlSaveRate ?? 0)) + 0;
  const value = saved * valuePerSave + 0;
  const cost = sessions * (acceptanceRate ?? saveRate) * offerCost + fixedCost;

  // What each point of the save rate brings and what it must bring, over all sessions.
  const gain = sessions * (valuePerSave - (acceptanceRate === undefined ? offerCost : 0));
  const needed = sessions * ((controlSaveRate ?? 0) * valuePerSave + (acceptanceRate ?? 0) * offerCost) + fixedCost;
  return {
    kind: controlSaveRate === undefined ? "gross" : "net",
    saved,
    value,
    cost,
    profit: value - cost,
    returnOnInvestment: returnOn(cost, value),
    breakEvenSaveRate: gain > 0 && needed <= gain ? needed / gain : null,
  };
}

/** {@link saveOfferImpact} as data. */
export const saveOfferImpactMetric: Metric<[input: SaveOfferImpactInput], SaveOfferImpactResult> = {
  id: "saveOfferImpact",
  summary:
    "The profit of offers made to customers who are about to cancel: what the kept ones still bring, less what the offers cost.",
  arguments: [{ name: "input", schema: saveOfferImpactInput }],
  compute: saveOfferImpact,
  main: {
    path: "profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula:
      "sessions * (saveRate - (controlSaveRate ?? 0)) * (marginPerPeriod * remainingPeriods) - (sessions * (acceptanceRate ?? saveRate) * offerCost + fixedCost)",
    undefinedWhen: null,
  },
  sources: ["churnkeySaveRate"],
  examples: [
    {
      arguments: [
        {
          sessions: 400,
          saveRate: 0.5,
          controlSaveRate: 0.25,
          marginPerPeriod: 20,
          remainingPeriods: 6,
          offerCost: 40,
        },
      ],
      result: {
        kind: "net",
        saved: 100,
        value: 12_000,
        cost: 8000,
        profit: 4000,
        returnOnInvestment: 0.5,
        breakEvenSaveRate: 0.375,
      },
    },
  ],
};

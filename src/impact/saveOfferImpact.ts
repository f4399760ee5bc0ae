import type { Metric } from "../metric/metric";
import { amount, count, fraction, optional, periods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { returnOn } from "./returnOn";

/** The input of {@link saveOfferImpact}. */
export interface SaveOfferImpactInput {
  /** Customers who started to cancel and saw the offer, or were assigned to it. */
  readonly sessions: number;
  /** Share of them who did not cancel, a fraction from 0 to 1. */
  readonly saveRate: number;
  /**
   * Share who did not cancel without an offer, a fraction from 0 to 1. Default: all who stayed are counted, and
   * `incremental` is `false`.
   */
  readonly controlSaveRate?: number | undefined;
  /** Share of sessions with an accepted offer, a fraction from 0 to 1. Default: `saveRate`. */
  readonly acceptanceRate?: number | undefined;
  /** Margin of a retained customer per period, in money, before the offer. */
  readonly marginPerPeriod: number;
  /** Number of periods a saved customer still stays; fractions allowed. */
  readonly remainingPeriods: number;
  /** Cost of an accepted offer over its whole duration, in money. */
  readonly offerCost: number;
  /** Other cost, in money. Default: 0. */
  readonly fixedCost?: number | undefined;
}

/** The schema of {@link SaveOfferImpactInput}. */
export const saveOfferImpactInput: InputSchema<SaveOfferImpactInput, "fixedCost"> = /* @__PURE__ */ inputSchema<
  SaveOfferImpactInput,
  "fixedCost"
>(() => ({
  fields: {
    sessions: count(),
    saveRate: fraction(),
    controlSaveRate: optional(fraction()),
    acceptanceRate: optional(fraction()),
    marginPerPeriod: amount(),
    remainingPeriods: periods(),
    offerCost: amount(),
    fixedCost: withDefault(amount(), 0),
  },
}));

/** The result of {@link saveOfferImpact}. */
export interface SaveOfferImpactResult {
  /** Whether customers who would have stayed anyway are excluded: `true` with `controlSaveRate`. */
  readonly incremental: boolean;
  /** Customers kept by the offer; negative if more stayed without it. */
  readonly saved: number;
  /** Margin of the saved customers over their remaining periods, in money. */
  readonly value: number;
  /** Accepted offers, including those to customers who would have stayed, and fixed cost, in money. */
  readonly cost: number;
  /** Value minus cost, in money. */
  readonly profit: number;
  /** Profit divided by cost, a fraction; `null` if cost is 0. */
  readonly returnOnInvestment: number | null;
  /** Save rate at which profit is 0, with everything else unchanged; `null` if there is none up to 1. */
  readonly breakEvenSaveRate: number | null;
}

/**
 * The profit of offers to customers about to cancel, from retained margin and offer cost.
 *
 * The offer is paid to all who accept it, including customers who would have stayed anyway. Only sessions without an
 * offer show how many these are (`controlSaveRate`); without them `incremental` is `false` and the result is
 * overstated. Customers kept by a discount often leave when it ends: `remainingPeriods` is not an ordinary lifetime.
 * Exclude sessions that ended before the offer was shown, in both rates. To test an offer first see `compareRates`; for
 * the largest possible effect see `addressableChurn`.
 *
 * @param input - Sessions, rates, and the value of a customer and of an offer.
 * @returns Customers and money: the profit, below 0 if the offers cost more than they keep, and the save rate at
 * which it is 0.
 * @throws {@link MetricInputError} if the input breaks {@link saveOfferImpactInput}.
 *
 * @formula sessions * (saveRate - (controlSaveRate ?? 0)) * (marginPerPeriod * remainingPeriods) - (sessions *
 * (acceptanceRate ?? saveRate) * offerCost + fixedCost)
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

  // What each point of the save rate earns, and what it must earn, over all sessions.
  const gain = sessions * (valuePerSave - (acceptanceRate === undefined ? offerCost : 0));
  const needed = sessions * ((controlSaveRate ?? 0) * valuePerSave + (acceptanceRate ?? 0) * offerCost) + fixedCost;
  return {
    incremental: controlSaveRate !== undefined,
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
  summary: "The profit of offers to customers about to cancel, from retained margin and offer cost.",
  arguments: [{ name: "input", schema: saveOfferImpactInput }],
  compute: saveOfferImpact,
  main: {
    path: "profit",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula:
      "sessions * (saveRate - (controlSaveRate ?? 0)) * (marginPerPeriod * remainingPeriods) - (sessions * " +
      "(acceptanceRate ?? saveRate) * offerCost + fixedCost)",
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
        incremental: true,
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

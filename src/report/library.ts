// Functions of models, survival and experiments, as used by reports.
import { compareRates, meanInterval, proportionInterval } from "../experiments";
import type { OrderLog } from "../logs";
import { localClock as clockOf, type LocalClock } from "../logs/localClock";
import type { Interval } from "../metric/interval";
import {
  fitGammaGamma,
  fitMbgNbd,
  holdoutSplit,
  expectedPurchases as purchasesExpected,
  probabilityAlive as shareAlive,
  expectedSpend as spendExpected,
} from "../models";
import { type CustomerSummaries, customerSummaries } from "../purchases";
import { kaplanMeier } from "../survival";

export type { LocalClock };
export type PurchaseFit = ReturnType<typeof fitMbgNbd>;
export type SpendFit = ReturnType<typeof fitGammaGamma>;

/** The columns of customers used by models. */
export type Histories = Pick<CustomerSummaries, "frequency" | "recency" | "age">;

/** With the value of their purchases. */
export type Spenders = Histories & Pick<CustomerSummaries, "meanRepeatValue">;

const CONFIDENCE = 0.95;

/** Days and times in a log's time zone. */
export function localClock(log: OrderLog, instant: number): LocalClock {
  return clockOf(log, log.timeZone, instant);
}

export function weeklySummaries(log: OrderLog, asOf: number): CustomerSummaries {
  return customerSummaries(log, { asOf, timeUnit: "week" });
}

/** Fits the purchases; starting from earlier parameters takes few steps. */
export function purchaseFit(customers: Histories, before?: PurchaseFit): PurchaseFit {
  return fitMbgNbd(customers, { timeUnit: "week", initialParameters: before?.parameters });
}

/** Fits the value of purchases; mean and variance over all customers are finite. */
export function spendFit(customers: Spenders, before?: SpendFit): SpendFit {
  return fitGammaGamma(customers, { minimumQ: 2, initialParameters: before?.parameters });
}

export function expectedPurchases(fit: PurchaseFit, customers: Histories, horizon: number): Float64Array {
  return purchasesExpected(fit, customers, { horizon });
}

export function probabilityAlive(fit: PurchaseFit, customers: Histories): Float64Array {
  return shareAlive(fit, customers);
}

export function expectedSpend(fit: SpendFit, { frequency, meanRepeatValue }: Spenders): ArrayLike<number> {
  return spendExpected(fit, { frequency, meanRepeatValue }) as ArrayLike<number>;
}

/** The test data of a model: customers as of the split, and what they did afterwards. */
export interface Holdout {
  readonly calibration: CustomerSummaries;
  /** Purchases in the holdout. */
  readonly frequency: Float64Array;
  /** Their revenue. */
  readonly revenue: Float64Array;
  /** Length of the holdout, in weeks. */
  readonly length: number;
}

export function holdoutOf(log: OrderLog, split: number, asOf: number): Holdout {
  const made = holdoutSplit(log, { calibrationUntil: split, holdoutUntil: asOf, timeUnit: "week" });
  return { calibration: made.calibration, ...made.holdout, length: made.holdoutLength };
}

/** A share with Wilson's interval; `null` without trials. */
export function shareOf(events: number, trials: number): { estimate: number; interval: Interval } | null {
  if (trials === 0) return null;
  return proportionInterval({ events, trials });
}

/** The later share minus the earlier one, with Newcombe's interval. */
export function changeOfShares(
  before: { readonly events: number; readonly trials: number },
  after: { readonly events: number; readonly trials: number },
): { estimate: number; interval: Interval } {
  // The function subtracts the rate of the treated group from that of the control group.
  const { difference, interval } = compareRates({
    treated: { customers: before.trials, events: before.events },
    control: { customers: after.trials, events: after.events },
  });
  return { estimate: difference, interval };
}

/** Number of customers below which an interval is too wide to be useful. */
const FEWEST = 10;

/** The mean of one or more values with its t interval, which is `null` for few values. */
export function meanOf(values: Float64Array): { estimate: number; interval: Interval | null } {
  const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
  const found = values.length < FEWEST ? null : meanInterval({ values });
  return { estimate, interval: found?.interval ?? null };
}

/** The Kaplan–Meier curve of counts: `events[d]` had the event on day `d`, `censored[d]` were last seen on it. */
export function dailyCurve(events: ArrayLike<number>, censored: ArrayLike<number>): ReturnType<typeof kaplanMeier> {
  const durations: number[] = [];
  const churned: boolean[] = [];
  const weights: number[] = [];
  for (let day = 0; day < events.length; day++)
    for (const [had, count] of [
      [true, events[day] as number],
      [false, censored[day] as number],
    ] as const)
      if (count > 0) {
        durations.push(day);
        churned.push(had);
        weights.push(count);
      }
  return kaplanMeier({ durations, churned, weights });
}

/** Share without the event through a time, with its interval; `null` for few customers, and before the first event. */
export function survivalAt(
  curve: ReturnType<typeof kaplanMeier>,
  time: number,
): { estimate: number; interval: Interval | null } {
  let row = -1;
  while (row + 1 < curve.time.length && (curve.time[row + 1] as number) <= time) row++;
  const estimate = row < 0 ? 1 : (curve.survival[row] as number);
  const [low, high] = row < 0 ? [null, null] : [curve.interval.low[row] ?? null, curve.interval.high[row] ?? null];
  const isKnown = low !== null && high !== null && low < high && curve.customers >= FEWEST;
  return { estimate, interval: isKnown ? { low, high, confidence: CONFIDENCE, method: "log-log" } : null };
}

/** Share with the event through a time, with its interval. */
export function eventsBy(
  curve: ReturnType<typeof kaplanMeier>,
  time: number,
): { estimate: number; interval: Interval | null } {
  const { estimate, interval } = survivalAt(curve, time);
  return {
    estimate: 1 - estimate,
    interval: interval && { ...interval, low: 1 - interval.high, high: 1 - interval.low },
  };
}

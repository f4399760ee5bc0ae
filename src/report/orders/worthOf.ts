import type { OrderLog } from "../../logs";
import { attempt } from "../../metric/attempt";
import type { Interval } from "../../metric/interval";
import {
  expectedSpend,
  type Holdout,
  holdoutOf,
  meanOf,
  type PurchaseFit,
  probabilityAlive,
  purchaseFit,
  type Spenders,
  type SpendFit,
  spendFit,
  weeklySummaries,
} from "../library";
import { expectedCounts } from "./expectedCounts";
import { DAY_MS, type OrderScan } from "./scanOrders";

const YEAR_DAYS = 365;
/** Maximum number of customers in a fit: more change only insignificant digits. */
const MOST_FITTED = 20_000;
/** Number of customers in one resample; with more customers the interval is rescaled to their number. */
const MOST_DRAWN = 1000;
/** Number of ages at which an expectation is computed per frequency: for all customers, and for a resample. */
const NODES = 16;
const NODES_DRAWN = 5;
/** Number of purchases below which a holdout does not test a model. */
const FEWEST_PURCHASES = 30;
/** Largest accepted relative error of the expected purchases of a holdout. */
const MOST_OFF = 0.2;

/** Value of customers: observed and expected, of the same customers. */
export interface Worth {
  /** Revenue, or gross profit if the margin is known. */
  readonly margin: number | null;
  /** Customers with a first order at least a year ago. */
  readonly eligible: number;
  /** Means of the parts, which add up to their value so far; `null` without such customers. */
  readonly parts: {
    readonly firstOrder: number;
    readonly restOfFirstYear: number;
    readonly afterFirstYear: number;
    readonly nextYear: number | null;
  } | null;
  /** Their first 12 months, with an interval for two or more customers. */
  readonly firstYear: { readonly estimate: number; readonly interval: Interval | null } | null;
  /** All customers so far. */
  readonly soFar: { readonly estimate: number; readonly interval: Interval | null };
  /** Next 12 months of all customers, or the reason why there is no forecast. */
  readonly next:
    | NextYear
    | { readonly reason: "tooShort" | "tooFew" | "badRecord"; readonly record: ModelRecord | null };
  /** Month in which the acquisition cost is recovered; `null` if not within 12 months, or without a cost. */
  readonly payback: { readonly cost: number; readonly month: number | null } | null;
}

/** Expectation of a model for a holdout. */
export interface ModelRecord {
  readonly days: number;
  readonly expected: number;
  readonly actual: number;
  readonly difference: number;
  /** Same in money: revenue, or gross profit if the margin is known; `null` if there was none. */
  readonly money: { readonly expected: number; readonly actual: number; readonly difference: number } | null;
}

/** Expectation for the next 12 months. */
export interface NextYear {
  readonly reason: null;
  readonly total: number;
  readonly interval: Interval;
  readonly resamples: number;
  readonly bands: readonly {
    readonly id: "active" | "atRisk" | "probablyGone";
    readonly customers: number;
    readonly expected: number;
  }[];
  /** Share of the tenth of customers with the greatest expected value. */
  readonly topTenth: number;
  readonly record: ModelRecord;
  /** Number of customers in the fit, if not all; `null` if all. */
  readonly fitted: number | null;
}

/** The settings of the computation. */
export interface WorthOptions {
  readonly grossMargin: number | undefined;
  readonly acquisitionCost: number | undefined;
  /** Number of resamples for the interval. */
  readonly resamples: number;
}

/** Computes the value of the customers of a log; all rows are before `asOf`. */
export function worthOf(log: OrderLog, asOf: number, scan: OrderScan, options: WorthOptions): Worth {
  const margin = options.grossMargin ?? 1;
  const { firstAt, firstDay, firstYear, revenue, known } = scan;
  const customers = [...firstAt.keys()].filter((c) => !Number.isNaN(firstAt[c] as number));
  const eligible = customers.filter((c) => (firstAt[c] as number) + YEAR_DAYS * DAY_MS <= known);
  const column = (of: Float64Array, rows: readonly number[]) =>
    Float64Array.from(rows, (c) => margin * (of[c] as number));
  const values = {
    first: column(firstDay, eligible),
    year: column(firstYear, eligible),
    all: column(revenue, eligible),
  };
  const next = nextYearOf(log, asOf, scan, margin, options.resamples);
  let parts: Worth["parts"] = null;
  if (eligible.length > 0) {
    const [first, year, all] = [meanValue(values.first), meanValue(values.year), meanValue(values.all)];
    let nextYear: number | null = null;
    if (next.reason === null) {
      // Summaries have one row per customer with an order, in the order of the log.
      const rowOf = new Map(customers.map((c, row) => [c, row]));
      nextYear =
        eligible.reduce((sum, c) => sum + (next.values[rowOf.get(c) as number] as number), 0) / eligible.length;
    }
    parts = { firstOrder: first, restOfFirstYear: year - first, afterFirstYear: all - year, nextYear };
  }
  return {
    margin: options.grossMargin ?? null,
    eligible: eligible.length,
    parts,
    firstYear: eligible.length === 0 ? null : meanOf(values.year),
    soFar: meanOf(column(revenue, customers)),
    next,
    payback:
      options.acquisitionCost === undefined
        ? null
        : { cost: options.acquisitionCost, month: paybackMonth(log, scan, eligible, margin, options.acquisitionCost) },
  };
}

function meanValue(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Forecast = NextYear & { readonly values: Float64Array };

function nextYearOf(
  log: OrderLog,
  asOf: number,
  { known, firstDayOfLog }: OrderScan,
  margin: number,
  resamples: number,
): Forecast | Exclude<Worth["next"], NextYear> {
  const days = Math.floor(known / DAY_MS) - firstDayOfLog;
  if (days < YEAR_DAYS) return { reason: "tooShort", record: null };
  const length = Math.min(182, Math.floor(days / 3));
  const holdout = holdoutOf(log, asOf - length * DAY_MS, asOf);
  const past = sampleOf(holdout.calibration, MOST_FITTED);
  const pastSpend = attempt(spendFit, past);
  // No customers bought again, or their purchases had no value.
  if (!pastSpend.ok) return { reason: "tooFew", record: null };
  const { record, better } = recordOf(holdout, purchaseFit(past), pastSpend.value, length, margin);
  if (record.actual < FEWEST_PURCHASES) return { reason: "tooFew", record: null };
  const off = Math.max(Math.abs(record.difference), Math.abs(record.money?.difference ?? 0));
  if (off > MOST_OFF || !better) return { reason: "badRecord", record };
  const summaries = weeklySummaries(log, asOf);
  const sample = sampleOf(summaries, MOST_FITTED);
  const purchases = purchaseFit(sample);
  const spend = attempt(spendFit, sample);
  if (!spend.ok) return { reason: "tooFew", record };
  const values = valuesOf(purchases, spend.value, summaries, NODES).map((value) => margin * value);
  const total = values.reduce((sum, value) => sum + value, 0);
  const sorted = Float64Array.from(values).sort();
  const top = sorted.slice(Math.floor(0.9 * sorted.length)).reduce((sum, value) => sum + value, 0);
  const spread = resamples < 2 ? null : spreadOf(sample, purchases, spend.value, resamples);
  if (spread === null) return { reason: "tooFew", record };
  return {
    reason: null,
    values,
    total,
    interval: {
      low: total * Math.exp(-1.96 * spread),
      high: total * Math.exp(1.96 * spread),
      confidence: 0.95,
      method: "bootstrap",
    },
    resamples,
    bands: bandsOf(purchases, summaries, values),
    topTenth: total === 0 ? 0 : top / total,
    record,
    fitted: sample === summaries ? null : MOST_FITTED,
  };
}

/** Expectation for the holdout by a fit to the calibration, as in `checkHoldout`. */
function recordOf(
  { calibration, frequency, revenue, length }: Holdout,
  fit: PurchaseFit,
  spend: SpendFit,
  days: number,
  margin: number,
): { record: ModelRecord; better: boolean } {
  const counts = expectedCounts(fit, calibration, length, NODES);
  const means = expectedSpend(spend, calibration);
  let [expected, actual, errors, errorsOfZero, expectedMoney, actualMoney] = [0, 0, 0, 0, 0, 0];
  counts.forEach((count, row) => {
    const purchases = frequency[row] as number;
    expected += count;
    actual += purchases;
    errors += (count - purchases) ** 2;
    errorsOfZero += purchases ** 2;
    expectedMoney += margin * count * (means[row] as number);
    actualMoney += margin * (revenue[row] as number);
  });
  const money =
    actualMoney > 0
      ? { expected: expectedMoney, actual: actualMoney, difference: expectedMoney / actualMoney - 1 }
      : null;
  return {
    record: { days, expected, actual, difference: expected / actual - 1, money },
    better: errors < errorsOfZero,
  };
}

function valuesOf(purchases: PurchaseFit, spend: SpendFit, customers: Spenders, nodes: number): Float64Array {
  const counts = expectedCounts(purchases, customers, YEAR_DAYS / 7, nodes);
  const means = expectedSpend(spend, customers);
  return counts.map((count, row) => count * (means[row] as number));
}

const BANDS = [
  ["active", 0.7],
  ["atRisk", 0.3],
  ["probablyGone", 0],
] as const;

function bandsOf(purchases: PurchaseFit, customers: Spenders, values: Float64Array): NextYear["bands"] {
  const alive = probabilityAlive(purchases, customers);
  const bands = BANDS.map(([id]) => ({ id, customers: 0, expected: 0 }));
  alive.forEach((probability, row) => {
    const band = bands[BANDS.findIndex(([, from]) => probability >= from)] as (typeof bands)[number];
    band.customers++;
    band.expected += values[row] as number;
  });
  return bands;
}

/** The same pseudo-random numbers in every report on the same data (Park and Miller 1988). */
function randomNumbers(): () => number {
  let seed = 20_250_101;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

function rowsOf({ frequency, recency, age, meanRepeatValue }: Spenders, picks: readonly number[]): Spenders {
  const of = (column: Float64Array) => Float64Array.from(picks, (row) => column[row] as number);
  return { frequency: of(frequency), recency: of(recency), age: of(age), meanRepeatValue: of(meanRepeatValue) };
}

function sampleOf(customers: Spenders, most: number): Spenders {
  const n = customers.frequency.length;
  if (n <= most) return customers;
  const random = randomNumbers();
  return rowsOf(
    customers,
    Array.from({ length: most }, () => Math.floor(random() * n)),
  );
}

/**
 * Standard deviation of the logarithm of the expected total, by resampling customers and refitting.
 *
 * With many customers, smaller resamples are drawn (m out of n), and the deviation is rescaled.
 */
function spreadOf(customers: Spenders, purchases: PurchaseFit, spend: SpendFit, resamples: number): number | null {
  const n = customers.frequency.length;
  const drawn = Math.min(n, MOST_DRAWN);
  const random = randomNumbers();
  const logs: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const again = rowsOf(
      customers,
      Array.from({ length: drawn }, () => Math.floor(random() * n)),
    );
    const fitted = attempt(spendFit, again, spend);
    if (!fitted.ok) continue;
    const total = valuesOf(purchaseFit(again, purchases), fitted.value, again, NODES_DRAWN).reduce(
      (sum, value) => sum + value,
      0,
    );
    logs.push(Math.log(total));
  }
  if (logs.length < 2) return null;
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1);
  return Math.sqrt((variance * drawn) / n);
}

/**
 * Month after the first order in which the mean margin of a customer reaches the cost, from customers observed for a
 * full year.
 */
function paybackMonth(
  log: OrderLog,
  scan: OrderScan,
  eligible: readonly number[],
  margin: number,
  cost: number,
): number | null {
  const { starts, times, amounts } = log;
  const months = new Float64Array(13);
  for (const c of eligible)
    for (let row = starts[c] as number; row < (starts[c + 1] as number); row++) {
      const since = (scan.clock.wallOf(times[row] as number) - (scan.firstAt[c] as number)) / DAY_MS;
      const month = Math.min(12, Math.max(0, Math.floor((12 * since) / YEAR_DAYS)));
      months[month] = (months[month] as number) + (margin * (amounts[row] as number)) / eligible.length;
    }
  let sum = 0;
  for (let month = 0; month < 12; month++) {
    sum += months[month] as number;
    if (sum >= cost) return month + 1;
  }
  return null;
}

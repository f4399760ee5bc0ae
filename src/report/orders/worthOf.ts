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
/** Customers that a fit is made of at most: more change the digits that nobody reads. */
const MOST_FITTED = 20_000;
/** Customers of one drawing anew; with more the interval is brought to their number. */
const MOST_DRAWN = 1000;
/** Ages at which an expectation is computed per frequency: of all customers, and of those of one drawing. */
const NODES = 16;
const NODES_DRAWN = 5;
/** Purchases in a holdout below which it says nothing about a model. */
const FEWEST_PURCHASES = 30;
/** How far the expected purchases of a holdout may be off. */
const MOST_OFF = 0.2;

/** The value of customers, told once: observed and expected, of the same customers. */
export interface Worth {
  /** What is measured: revenue, or gross profit if the margin is known. */
  readonly margin: number | null;
  /** Customers whose first order is at least a year ago. */
  readonly eligible: number;
  /** Their means, which add up to what they have brought so far; `null` without such customers. */
  readonly parts: {
    readonly firstOrder: number;
    readonly restOfFirstYear: number;
    readonly afterFirstYear: number;
    readonly nextYear: number | null;
  } | null;
  /** Their first 12 months, with an interval if there are two of them. */
  readonly firstYear: { readonly estimate: number; readonly interval: Interval | null } | null;
  /** All customers so far. */
  readonly soFar: { readonly estimate: number; readonly interval: Interval | null };
  /** The next 12 months of all customers, or why they are not told. */
  readonly next:
    | NextYear
    | { readonly reason: "tooShort" | "tooFew" | "badRecord"; readonly record: ModelRecord | null };
  /** The month in which the cost of acquisition is paid back; `null` if it is not within 12, or no cost is given. */
  readonly payback: { readonly cost: number; readonly month: number | null } | null;
}

/** What a model expected of a holdout. */
export interface ModelRecord {
  readonly days: number;
  readonly expected: number;
  readonly actual: number;
  readonly difference: number;
  /** The same in money: revenue, or gross profit if the margin is known; `null` if there was none. */
  readonly money: { readonly expected: number; readonly actual: number; readonly difference: number } | null;
}

/** What is expected in the next 12 months. */
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
  /** The share of the tenth of customers who are expected to bring most. */
  readonly topTenth: number;
  readonly record: ModelRecord;
  /** Customers that the model is fitted to, if they are a part of all; `null` if they are all. */
  readonly fitted: number | null;
}

/** How value is told. */
export interface WorthOptions {
  readonly grossMargin: number | undefined;
  readonly acquisitionCost: number | undefined;
  /** How often customers are drawn anew for the interval. */
  readonly resamples: number;
}

/** The value of the customers of a log; all rows are before `asOf`. */
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
      // Summaries have a row per customer with an order, in the order of the log.
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
  // Nobody has bought again, or nobody who did brought anything.
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

/** What a fit to the calibration expects of the holdout, as `checkHoldout` tells it. */
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

/** The same pseudo-random numbers in every report of the same data (Park and Miller 1988). */
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
 * The standard deviation of the logarithm of the expected total, by drawing customers anew and fitting again.
 *
 * Of many customers a part is drawn (m out of n), and the deviation brought to the number of all.
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
 * The month after the first order in which the mean margin of a customer reaches the cost, from the customers with a
 * whole year.
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

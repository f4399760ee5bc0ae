import {
  betaQuantile,
  betaUpperQuantile,
  gammaQuantile,
  gammaUpperQuantile,
  normalUpperQuantile,
  sum,
} from "../../math";
import { randomFrom } from "../../math/random";
import type { OfHistory, PurchaseModel } from "../families/family";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory } from "../fields/customers";
import type { Forecast, Forecasts, IntervalInput } from "../fields/intervalInput";
import { type CustomerPattern, type CustomerPatterns, customerPatterns, fitForOne, forPatterns } from "./eachPattern";
import { forRows } from "./forCustomers";
import { purchasePoints } from "./purchasePoints";

/** Least argument of a logarithm. */
const LEAST = 1e-300;
/** Beyond this number of purchases, their distribution is simulated. */
const MOST_COUNTED = 2000;
/** Number of draws of such a simulation. */
const DRAWS = 4000;
/** More points than this do not change the distribution of one customer's purchases. */
const MOST_MIXED = 32;

/** The ends of intervals of many numbers. */
interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What is asked about purchases. */
export interface PurchasesAsked extends IntervalInput {
  readonly horizon: number;
  readonly confidence: number;
}

/** Returns the expected purchases of customers within a horizon, with intervals. */
export function forecastPurchases(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  asked: PurchasesAsked,
): Forecasts {
  const { horizon, confidence, interval } = asked;
  const patterns = customerPatterns(fit, customers);
  const estimate = expectedOf(fit, patterns, horizon);
  const total = totalOf(fit, patterns, asked);
  const uncertain = purchasePoints(fit, asked.parameters);
  if (uncertain === null) return { estimate, interval: null, total };
  const { points, method } = uncertain;
  const ends =
    interval === "mean"
      ? around(estimate, spreadsOf(expectationsOf(points, patterns, horizon), estimate.length, logOf).each, confidence)
      : countIntervals(fit, points, patterns, horizon, confidence);
  return { estimate, interval: { ...ends, confidence, method }, total };
}

/** Returns the expected purchases of all customers within a horizon, with an interval. */
export function forecastTotal(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  asked: PurchasesAsked,
): Forecast {
  return totalOf(fit, customerPatterns(fit, customers), asked);
}

function totalOf(
  fit: PurchaseFit,
  patterns: CustomerPatterns,
  { horizon, confidence, interval, parameters }: PurchasesAsked,
): Forecast {
  const expected = expectedOf(fit, patterns, horizon);
  const estimate = sum(expected);
  const uncertain = purchasePoints(fit, parameters);
  if (uncertain === null) return { estimate, interval: null };
  const { points, method } = uncertain;
  const ends = (): readonly [number, number] => {
    if (interval !== "mean" && expected.length === 1) {
      const { low, high } = countIntervals(fit, points, patterns, horizon, confidence);
      return [low[0] as number, high[0] as number];
    }
    const totals = expectationsOf(points, patterns, horizon).map((compute) => sum(compute()));
    if (interval === "mean") {
      return totalAround(estimate, Math.sqrt(varianceOf(totals.map(logOf))), confidence);
    }
    const chance = sum(countVariances(fit, patterns, expected, horizon));
    const [low, high] = gammaInterval(estimate, chance + varianceOf(totals), confidence);
    return [nearestCount(low), nearestCount(high)];
  };
  const [low, high] = ends();
  return { estimate, interval: { low, high, confidence, method } };
}

function expectedOf(fit: PurchaseFit, patterns: CustomerPatterns, horizon: number): Float64Array {
  return forPatterns(fit, patterns, (model, { columns }) => forRows(columns, model.expectedPurchases(horizon)));
}

function expectationsOf(
  points: readonly PurchaseFit[],
  patterns: CustomerPatterns,
  horizon: number,
): readonly (() => Float64Array)[] {
  return points.map((each) => () => expectedOf(each, patterns, horizon));
}

/** Returns the probabilities of being active, with intervals, and the number of active customers. */
export function forecastActive(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  activeOf: (model: PurchaseModel) => OfHistory,
  confidence: number,
  parameters: IntervalInput["parameters"],
): Forecasts {
  const patterns = customerPatterns(fit, customers);
  const activeIn = (own: PurchaseFit) =>
    forPatterns(own, patterns, (model, { columns }) => forRows(columns, activeOf(model)));
  const estimate = activeIn(fit);
  const uncertain = purchasePoints(fit, parameters);
  if (uncertain === null) return { estimate, interval: null, total: { estimate: sum(estimate), interval: null } };
  const { method } = uncertain;
  const { each: spread, totals } = spreadsOf(
    uncertain.points.map((each) => () => activeIn(each)),
    estimate.length,
    logit,
  );
  const z = normalUpperQuantile((1 - confidence) / 2);
  const end = (side: number) =>
    estimate.map((each, row) => {
      const far = side * z * (spread[row] as number);
      return far === 0 || each === 0 || each === 1 ? each : logistic(logit(each) + far);
    });
  const variance = sum(estimate.map((each) => each * (1 - each))) + varianceOf(totals);
  const [low, high] = betaInterval(sum(estimate), variance, estimate.length, confidence);
  return {
    estimate,
    interval: { low: end(-1), high: end(1), confidence, method },
    total: {
      estimate: sum(estimate),
      interval: { low: nearestCount(low), high: nearestCount(high), confidence, method },
    },
  };
}

/** Returns the forecast of the first row. */
export function firstOf({ estimate, interval }: Forecasts): Forecast {
  return {
    estimate: estimate[0] as number,
    interval: interval && { ...interval, low: interval.low[0] as number, high: interval.high[0] as number },
  };
}

/** How much the numbers of customers vary between parameters. */
export interface Spreads {
  /** Standard deviation of a function of each number. */
  readonly each: Float64Array;
  /** The total by parameters. */
  readonly totals: readonly number[];
}

/** Compares columns of numbers, each computed when its turn comes; `weights` count in the totals. */
export function spreadsOf(
  columns: readonly (() => Float64Array)[],
  size: number,
  scale: (value: number) => number,
  weights?: Float64Array,
): Spreads {
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  // Deviations from the first column, so that squares do not cancel.
  let first: Float64Array | undefined;
  const totals = columns.map((compute) => {
    const column = compute();
    const scaled = column.map(scale);
    first ??= scaled;
    for (let row = 0; row < size; row++) {
      const off = (scaled[row] as number) - (first[row] as number);
      sums[row] = (sums[row] as number) + off;
      squares[row] = (squares[row] as number) + off * off;
    }
    return sum(weights ? column.map((each, row) => each * (weights[row] as number)) : column);
  });
  const count = Math.max(1, columns.length);
  const each = squares.map((square, row) =>
    Math.sqrt(Math.max(0, square / count - ((sums[row] as number) / count) ** 2)),
  );
  return { each, totals };
}

/** The logarithm of a number that may be 0. */
export function logOf(value: number): number {
  return Math.log(Math.max(LEAST, value));
}

/** Mean square deviation; 0 of no numbers. */
export function varianceOf(values: readonly number[]): number {
  const count = Math.max(1, values.length);
  const mean = sum(values) / count;
  return sum(values.map((each) => (each - mean) ** 2)) / count;
}

/** Intervals that are symmetric in logarithms. */
export function around(estimate: Float64Array, spread: Float64Array, confidence: number): Ends {
  const z = normalUpperQuantile((1 - confidence) / 2);
  const end = (side: number) =>
    estimate.map((each, row) => Math.min(Number.MAX_VALUE, each * Math.exp(side * z * (spread[row] as number))));
  return { low: end(-1), high: end(1) };
}

/** The same of a total, given its standard deviation. */
export function totalAround(estimate: number, spread: number, confidence: number): readonly [number, number] {
  const { low, high } = around(Float64Array.of(estimate), Float64Array.of(spread), confidence);
  return [low[0] as number, high[0] as number];
}

/** Variances of the purchases of customers within a horizon, given the parameters. */
function countVariances(
  fit: PurchaseFit,
  patterns: CustomerPatterns,
  estimate: Float64Array,
  horizon: number,
): Float64Array {
  const second = forPatterns(fit, patterns, (model, { columns }) => {
    const pairs = model.purchasePairs(0, horizon);
    return forRows(
      columns,
      (frequency, recency, age) => model.activeNow(frequency, recency, age) * pairs(frequency, age),
    );
  });
  return second.map((each, row) => {
    const mean = estimate[row] as number;
    return Math.max(0, each + mean - mean * mean);
  });
}

/** The quantile of a count whose distribution is a continuous one, rounded. */
function nearestCount(quantile: number): number {
  return Math.max(0, Math.ceil(quantile - 0.5));
}

/** Interval of a gamma variable with a mean and a variance: not negative, and close to normal if the mean is large. */
export function gammaInterval(mean: number, variance: number, confidence: number): readonly [number, number] {
  const tail = (1 - confidence) / 2;
  return gammaEnds(mean, variance, tail, tail);
}

/** The ends of a gamma variable with given probabilities below the lower and above the upper one. */
export function gammaEnds(
  mean: number,
  variance: number,
  below: number,
  above: number,
): readonly [low: number, high: number] {
  const shape = (mean / variance) * mean;
  if (Number.isNaN(mean + variance)) return [Number.NaN, Number.NaN];
  if (!(shape < 1e12)) return [mean, mean];
  // Nearly all of the probability is next to 0.
  if (shape < 1e-5) return [0, 0];
  return [(gammaQuantile(below, shape) / shape) * mean, (gammaUpperQuantile(above, shape) / shape) * mean];
}

/** Interval of a number out of `most` with a mean and a variance, by a beta distribution of the share. */
function betaInterval(
  mean: number,
  variance: number,
  most: number,
  confidence: number,
): readonly [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  const share = Math.min(1, mean / most);
  const size = (share * (1 - share)) / (variance / most / most) - 1;
  if (!(size < 1e12)) return [mean, mean];
  const [a, b] = [share * Math.max(size, 1e-3), (1 - share) * Math.max(size, 1e-3)];
  return [most * betaQuantile(tail, a, b), most * betaUpperQuantile(tail, a, b)];
}

/**
 * Intervals of the purchases of each customer: quantiles of the exact distribution, averaged over the points. Customers
 * of equal frequency and age differ in the probability of being active only.
 */
function countIntervals(
  fit: PurchaseFit,
  points: readonly PurchaseFit[],
  { size, patterns }: CustomerPatterns,
  horizon: number,
  confidence: number,
): Ends {
  const ends = { low: new Float64Array(size), high: new Float64Array(size) };
  const every = Math.ceil(points.length / MOST_MIXED);
  const mixed = points.length === 0 ? [fit] : points.filter((_, i) => i % every === 0);
  for (const pattern of patterns) {
    const [model, ...models] = [fit, ...mixed].map((each) => purchaseModelOf(fitForOne(each, pattern.values)));
    countsOfPattern(pattern, model as PurchaseModel, models, horizon, confidence, ends);
  }
  return ends;
}

/** The same of the customers of one pattern, written to the ends of all. */
function countsOfPattern(
  { rows: places, columns }: CustomerPattern,
  model: PurchaseModel,
  mixed: readonly PurchaseModel[],
  horizon: number,
  confidence: number,
  ends: Ends,
): void {
  const { frequency, recency, age } = columns;
  const expected = model.expectedPurchases(horizon);
  const pairs = model.purchasePairs(0, horizon);
  const tail = (1 - confidence) / 2;
  for (const rows of groupsOf(frequency, age)) {
    const [first] = rows as [number];
    const [bought, now] = [frequency[first] as number, age[first] as number];
    const active = (of: PurchaseModel, row: number) => of.activeNow(bought, recency[row] as number, now);
    let counts: readonly Float64Array[] = [];
    for (const row of rows) {
      const mean = expected(bought, recency[row] as number, now);
      const share = active(model, row);
      const variance = share * pairs(bought, now) + mean - mean * mean;
      const shares = mixed.map((each) => active(each, row));
      const start = mean + 6 * Math.sqrt(Math.max(0, variance)) + 8;
      let found: readonly [number, number] | undefined;
      for (let upTo = Math.ceil(start); upTo <= MOST_COUNTED && !found; upTo *= 2) {
        if ((counts[0]?.length ?? 0) <= upTo)
          counts = mixed.map((each) => each.countProbabilities(horizon, upTo)(bought, now));
        found = mixtureInterval(shares, counts, tail);
      }
      const place = places === null ? row : (places[row] as number);
      found ??= drawnInterval(mixed, shares, bought, now, horizon, place, tail);
      [ends.low[place], ends.high[place]] = found;
    }
  }
}

/** The same by simulation, where single counts are too many: with the same random numbers each time. */
function drawnInterval(
  models: readonly PurchaseModel[],
  shares: readonly number[],
  bought: number,
  age: number,
  horizon: number,
  row: number,
  tail: number,
): readonly [number, number] {
  const random = randomFrom(1, row);
  const counts = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const at = draw % models.length;
    const isActive = random.uniform() < (shares[at] as number);
    return isActive ? (models[at] as PurchaseModel).drawPurchases(random, bought, age, horizon) : 0;
  }).sort();
  const at = (probability: number) => counts[Math.ceil(probability * DRAWS) - 1] as number;
  return [at(tail), at(1 - tail)];
}

/** Quantiles of a mixture of counts; `undefined` if the probabilities end before the upper one. */
function mixtureInterval(
  shares: readonly number[],
  counts: readonly Float64Array[],
  tail: number,
): readonly [number, number] | undefined {
  const size = (counts[0] as Float64Array).length;
  // The probability of more than k purchases: from the top, so that it is accurate where it is small.
  let above = sum(shares) / shares.length;
  let low = -1;
  for (let k = 0; k < size; k++) {
    let each = 0;
    for (let i = 0; i < shares.length; i++) each += (shares[i] as number) * ((counts[i] as Float64Array)[k] as number);
    above -= each / shares.length;
    if (low < 0 && above <= 1 - tail) low = k;
    if (above <= tail * (1 + 1e-9)) return [low, k];
  }
  return undefined;
}

/** Rows of equal frequency and age. */
function groupsOf(frequency: Float64Array, age: Float64Array): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < frequency.length; row++) {
    const key = `${frequency[row]} ${age[row]}`;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

/** The logit, within what double precision tells from 0 and 1. */
function logit(share: number): number {
  return share >= 1 ? 36 : logOf(share / (1 - share));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

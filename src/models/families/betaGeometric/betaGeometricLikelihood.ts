import type { DistinctRows } from "../../../math";
import { type ParameterShapes, RATE, SHAPE } from "../family";
import type { BgNbdParameters } from "../fittedModels";
import { pairsOf, startsOf } from "../pairs";
import { type RisingLog, risingLog, tailCounts } from "../risingLog";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const bgNbdShapes: ParameterShapes<BgNbdParameters> = { r: SHAPE, alpha: RATE, a: SHAPE, b: SHAPE };

/** Whether customers may leave after the first purchase: 1 in the MBG/NBD model, 0 in the BG/NBD model. */
export type FirstDropout = 0 | 1;

/** Products of rows beyond this are turned into logarithms: one more factor does not overflow. */
const GREATEST_PRODUCT = 1e250;
/** Powers within e to this neither overflow nor underflow. */
const GREATEST_LOG = 300;

/**
 * The log-likelihood of the BG/NBD and MBG/NBD models over distinct rows of frequency, recency and age, in the form of
 * note 027 of Hardie, which cannot overflow.
 *
 * Gamma functions of the frequency become sums over purchases, weighted by the number of customers who made each, so
 * their cost does not depend on the number of customers. The odds of having left are a product of two powers, one of
 * the frequency and the recency, one of the frequency and the age: if customers share these, each is computed once.
 */
export function betaGeometricLikelihood(
  rows: DistinctRows,
  first: FirstDropout,
): (parameters: Float64Array, gradient: Float64Array) => number {
  const [frequencies] = rows.values as [Float64Array];
  const [frequencyAt] = rows.places as [Int32Array];
  const tails = tailCounts(frequencies, frequencyAt, rows.weights);
  const groups = groupsOf(rows);
  return (parameters, gradient) => {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    const customers = tails[0] as number;
    const sums: Sums = {
      total: customers * r * Math.log(alpha),
      byR: customers * Math.log(alpha),
      byAlpha: (customers * r) / alpha,
      left: 0,
    };
    let byA = 0;
    let byB = 0;
    for (let g = 0; g < frequencies.length; g++) {
      const x = frequencies[g] as number;
      if (x === 0 && first === 0) addActive(groups, g, r, alpha, sums);
      else {
        const stayed = b + x - 1 + first;
        sums.left = 0;
        const odds = a / stayed;
        const isDone = groups.pairs !== undefined && addPairs(groups, groups.pairs, g, r + x, alpha, odds, sums);
        if (!isDone) addEach(groups, g, r + x, alpha, odds, sums);
        byA += sums.left / a;
        byB -= sums.left / stayed;
      }
    }
    gradient[0] = sums.byR;
    gradient[1] = sums.byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return sums.total + addPurchases(frequencies, tails, first, parameters, gradient);
  };
}

/** The customers by frequency. */
interface Groups {
  /** Index of the first row with each frequency, and the number of rows. */
  readonly from: Int32Array;
  readonly recencies: Float64Array;
  readonly ages: Float64Array;
  readonly weights: Float64Array;
  /** What customers share, if they share enough. */
  readonly pairs: GroupPairs | undefined;
}

interface GroupPairs {
  /** Pairs of frequency and recency, and of frequency and age. */
  readonly last: Shared;
  readonly now: Shared;
}

/** Pairs of frequency and time, with room for what is computed of each. */
interface Shared {
  /** Index of the first pair with each frequency, and the number of pairs. */
  readonly from: Int32Array;
  readonly of: Int32Array;
  readonly times: Float64Array;
  /** Weight of the customers in each pair. */
  readonly customers: Float64Array;
  readonly logs: Float64Array;
  readonly powers: Float64Array;
  /** Weight of the customers in each pair who have left. */
  readonly left: Float64Array;
}

function groupsOf({ size, values, places, weights }: DistinctRows): Groups {
  const [frequencies, recencies, ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, recencyAt, ageAt] = places as [Int32Array, Int32Array, Int32Array];
  const shared = (times: Float64Array, at: Int32Array): Shared => {
    const pairs = pairsOf(frequencyAt, at, times.length);
    const customers = new Float64Array(pairs.size);
    for (let i = 0; i < size; i++) {
      const pair = pairs.of[i] as number;
      customers[pair] = (customers[pair] as number) + (weights[i] as number);
    }
    return {
      from: startsOf(pairs.frequencyAt, frequencies.length),
      of: pairs.of,
      times: timesAt(times, pairs.timeAt),
      customers,
      logs: new Float64Array(pairs.size),
      powers: new Float64Array(pairs.size),
      left: new Float64Array(pairs.size),
    };
  };
  // There are at least as many pairs as times.
  const areShared = recencies.length + ages.length <= size;
  return {
    from: startsOf(frequencyAt, frequencies.length),
    recencies: timesAt(recencies, recencyAt),
    ages: timesAt(ages, ageAt),
    weights,
    pairs: areShared ? { last: shared(recencies, recencyAt), now: shared(ages, ageAt) } : undefined,
  };
}

function timesAt(times: Float64Array, timeAt: Int32Array): Float64Array {
  const column = new Float64Array(timeAt.length);
  for (let i = 0; i < timeAt.length; i++) column[i] = times[timeAt[i] as number] as number;
  return column;
}

/** What the customers add up to. */
interface Sums {
  total: number;
  byR: number;
  byAlpha: number;
  /** Customers of one frequency who have left. */
  left: number;
}

/** Adds customers who cannot have left yet. */
function addActive({ from, ages, weights }: Groups, g: number, r: number, alpha: number, sums: Sums): void {
  let product = 1;
  let logs = 0;
  let inverses = 0;
  for (let i = from[g] as number; i < (from[g + 1] as number); i++) {
    const age = alpha + (ages[i] as number);
    const weight = weights[i] as number;
    inverses += weight / age;
    if (weight !== 1) logs += weight * Math.log(age);
    else {
      product *= age;
      if (product > GREATEST_PRODUCT || product < 1 / GREATEST_PRODUCT) {
        logs += Math.log(product);
        product = 1;
      }
    }
  }
  logs += Math.log(product);
  sums.total -= r * logs;
  sums.byR -= logs;
  sums.byAlpha -= r * inverses;
}

/** Adds the customers of one frequency by pairs; returns `false` if there are too many of these, or powers overflow. */
function addPairs(
  { from, weights }: Groups,
  { last, now }: GroupPairs,
  g: number,
  shape: number,
  alpha: number,
  odds: number,
  sums: Sums,
): boolean {
  const [begin, end] = [from[g] as number, from[g + 1] as number];
  const [lastBegin, lastEnd] = [last.from[g] as number, last.from[g + 1] as number];
  const [nowBegin, nowEnd] = [now.from[g] as number, now.from[g + 1] as number];
  if (lastEnd - lastBegin + nowEnd - nowBegin > end - begin) return false;
  const between = spread(last, lastBegin, lastEnd, spread(now, nowBegin, nowEnd, [Infinity, -Infinity], alpha), alpha);
  const [least, greatest] = between;
  if (!(shape * (greatest - least) + Math.abs(Math.log(odds)) < GREATEST_LOG)) return false;
  for (let k = lastBegin; k < lastEnd; k++)
    last.powers[k] = odds * Math.exp(shape * (least - (last.logs[k] as number)));
  for (let k = nowBegin; k < nowEnd; k++) now.powers[k] = Math.exp(shape * ((now.logs[k] as number) - least));
  let product = 1;
  let logs = 0;
  let left = 0;
  for (let i = begin; i < end; i++) {
    const lastAt = last.of[i] as number;
    const nowAt = now.of[i] as number;
    const weight = weights[i] as number;
    const each = (last.powers[lastAt] as number) * (now.powers[nowAt] as number);
    const gone = (weight * each) / (1 + each);
    left += gone;
    last.left[lastAt] = (last.left[lastAt] as number) + gone;
    now.left[nowAt] = (now.left[nowAt] as number) + gone;
    if (weight !== 1 || each > GREATEST_PRODUCT) logs += weight * Math.log1p(each);
    else {
      product *= 1 + each;
      if (product > GREATEST_PRODUCT) {
        logs += Math.log(product);
        product = 1;
      }
    }
  }
  sums.left = left;
  sums.total += logs + Math.log(product);
  let byAlpha = 0;
  for (let k = nowBegin; k < nowEnd; k++) {
    const customers = now.customers[k] as number;
    const active = customers - (now.left[k] as number);
    sums.total -= shape * customers * (now.logs[k] as number);
    sums.byR -= active * (now.logs[k] as number);
    byAlpha += active / (alpha + (now.times[k] as number));
    now.left[k] = 0;
  }
  for (let k = lastBegin; k < lastEnd; k++) {
    const gone = last.left[k] as number;
    sums.byR -= gone * (last.logs[k] as number);
    byAlpha += gone / (alpha + (last.times[k] as number));
    last.left[k] = 0;
  }
  sums.byAlpha -= shape * byAlpha;
  return true;
}

/** Computes the logarithms of pairs, and extends the range of earlier ones by them. */
function spread(
  { logs, times }: Shared,
  begin: number,
  end: number,
  [least, greatest]: readonly [number, number],
  alpha: number,
): readonly [number, number] {
  let [low, high] = [least, greatest];
  for (let k = begin; k < end; k++) {
    const log = Math.log(alpha + (times[k] as number));
    logs[k] = log;
    if (log < low) low = log;
    if (log > high) high = log;
  }
  return [low, high];
}

/** Adds the customers of one frequency one by one. */
function addEach(
  { from, recencies, ages, weights }: Groups,
  g: number,
  shape: number,
  alpha: number,
  odds: number,
  sums: Sums,
): void {
  const logOdds = Math.log(odds);
  let [total, logNow, byR, byAlpha, left] = [0, 0, 0, 0, 0];
  let product = 1;
  let productNow = 1;
  for (let i = from[g] as number; i < (from[g + 1] as number); i++) {
    const weight = weights[i] as number;
    const last = 1 / (alpha + (recencies[i] as number));
    const now = alpha + (ages[i] as number);
    const apart = Math.log(now * last);
    const log = logOdds + shape * apart;
    // The probability of having left, and log(1 + e^log) without overflow.
    const small = Math.exp(-Math.abs(log));
    const gone = (weight * (log > 0 ? 1 : small)) / (1 + small);
    if (log > 0) total += weight * log;
    if (weight !== 1) {
      total += weight * Math.log1p(small);
      logNow += weight * Math.log(now);
    } else {
      product *= 1 + small;
      if (product > GREATEST_PRODUCT) {
        total += Math.log(product);
        product = 1;
      }
      productNow *= now;
      if (productNow > GREATEST_PRODUCT || productNow < 1 / GREATEST_PRODUCT) {
        logNow += Math.log(productNow);
        productNow = 1;
      }
    }
    byR += gone * apart;
    byAlpha += gone * last + (weight - gone) / now;
    left += gone;
  }
  logNow += Math.log(productNow);
  sums.total += total + Math.log(product) - shape * logNow;
  sums.byR += byR - logNow;
  sums.byAlpha -= shape * byAlpha;
  sums.left = left;
}

/**
 * Sum over all customers of log Γ(r + x) / Γ(r) + log B(a, b + x) / B(a, b), for MBG/NBD with x + 1 in the second term.
 */
function addPurchases(
  frequencies: Float64Array,
  tails: Float64Array,
  first: FirstDropout,
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  const [r, , a, b] = parameters as unknown as [number, number, number, number];
  const [ofR, ofB, ofAb] = [zero(), zero(), zero()] as const;
  let total = 0;
  let done = 0;
  for (let i = 0; i < frequencies.length; i++) {
    const weight = tails[i] as number;
    const upTo = frequencies[i] as number;
    total += weight * risingLog(r, done, upTo, ofR).value;
    gradient[0] = (gradient[0] as number) + weight * ofR.slope;
    const from = i === 0 ? 0 : done + first;
    const until = upTo + first;
    total += weight * (risingLog(b, from, until, ofB).value - risingLog(a + b, from, until, ofAb).value);
    gradient[2] = (gradient[2] as number) - weight * ofAb.slope;
    gradient[3] = (gradient[3] as number) + weight * (ofB.slope - ofAb.slope);
    done = upTo;
  }
  return total;
}

function zero(): RisingLog {
  return { value: 0, slope: 0 };
}

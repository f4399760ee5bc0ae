import { scoresOf } from "./coxResult";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";
import { type EfronSums, efronSums } from "./efronSums";

/** The contribution of one time of churn. */
export interface CoxMoment {
  /** Number of events. */
  departures: number;
  /** Contribution to the log partial likelihood. */
  value: number;
  /** Increase of the cumulative hazard of the average customer. */
  hazard: number;
  /** Derivatives of `value`: the sum of the Schoenfeld residuals. */
  readonly gradient: Float64Array;
  /** Negative second derivatives, lower triangle row by row: the variance of the covariates of customers who churn. */
  readonly variance: Float64Array;
}

/** What residuals and the variance of the baseline need of one time of churn. */
export interface CoxTie {
  /** Mean of the covariates of customers at risk, over the tied events. */
  readonly mean: Float64Array;
  /** Increase of the cumulative hazard, times the mean of the covariates of customers at risk. */
  readonly hazardMean: Float64Array;
  /** Increase for a customer who churns at this time, who in Efron's method counts in part only. */
  ownHazard: number;
  /** The same, times the mean of the covariates. */
  readonly ownHazardMean: Float64Array;
  /** Variance of the increase of the cumulative hazard of the average customer. */
  hazardVariance: number;
}

/** If less than this share of the risk remains, the sums are recomputed: too much has been subtracted. */
const REMNANT = 1e-6;

/** A variance below this share of the square is rounding: all customers are alike. */
const ROUNDING = 1e-13;
/** Same, if customers were also removed. */
const ROUGH_ROUNDING = 1e-9;

// What runs once per row or time of churn is a function of its own, which needs no variables of others: such functions
// are compiled within the first thousand rows, a long one only after whole fits.

/**
 * Visits the times of churn from last to first, in each stratum, with the contribution of each to the partial
 * likelihood at given coefficients. The moment is the same object each time.
 *
 * @param tie - Filled before each visit, if given.
 * @returns Whether all of it is representable.
 */
export function coxMoments(
  rows: CoxRows,
  coefficients: Float64Array,
  ties: CoxTies,
  visit: (moment: CoxMoment) => void,
  tie?: CoxTie,
): boolean {
  const { starts } = rows;
  const pass = passOver(rows, coefficients, ties === "efron", tie);
  const { moment } = pass;
  for (let stratum = starts.length - 2; stratum >= 0; stratum--) {
    const from = starts[stratum] as number;
    const end = (starts[stratum + 1] as number) - 1;
    pass.all.fill(0);
    pass.entering = end;
    pass.atRisk = 0;
    for (let last = end; last >= from; ) {
      const first = takeTime(pass, from, last);
      if (moment.departures > 0) {
        complete(pass, first, last);
        if (!Number.isFinite(moment.value)) return false;
        visit(moment);
      }
      last = first - 1;
    }
  }
  return true;
}

/** A pass over the rows, from last to first. */
interface Pass {
  readonly rows: CoxRows;
  readonly isEfron: boolean;
  readonly tie: CoxTie | undefined;
  readonly moment: CoxMoment;
  /** Logarithm of the risk of each row, per customer. */
  readonly logs: Float64Array;
  /** Risk of each row: that of all its customers. */
  readonly risks: Float64Array;
  /** Sums over customers at risk, as of {@link addRow}. */
  readonly all: Float64Array;
  /** The same over customers who churn at one time. */
  readonly out: Float64Array;
  /** Room for the means of the covariates. */
  readonly means: Float64Array;
  /** Place, in the order of entry, of the last row that is not removed. */
  entering: number;
  /** Number of rows at risk. */
  atRisk: number;
  /** Highest risk since the sums were computed anew. */
  highest: number;
}

function passOver(rows: CoxRows, coefficients: Float64Array, isEfron: boolean, tie: CoxTie | undefined): Pass {
  const { size, weights } = rows;
  const length = firstOf(size);
  const logs = scoresOf(rows, coefficients);
  return {
    rows,
    isEfron,
    tie,
    moment: {
      departures: 0,
      value: 0,
      hazard: 0,
      gradient: new Float64Array(size),
      variance: new Float64Array(size * size),
    },
    logs,
    risks: risksOf(logs, weights),
    all: new Float64Array(length),
    out: new Float64Array(length),
    means: new Float64Array(size),
    entering: 0,
    atRisk: 0,
    highest: 0,
  };
}

function risksOf(logs: Float64Array, weights: Float64Array): Float64Array {
  const risks = new Float64Array(logs.length);
  for (let row = 0; row < risks.length; row++) risks[row] = (weights[row] as number) * Math.exp(logs[row] as number);
  return risks;
}

/**
 * Takes the rows of one time, whose last is given.
 *
 * @returns The first of them.
 */
function takeTime(pass: Pass, from: number, last: number): number {
  const { times, entries } = pass.rows;
  const time = times[last] as number;
  let first = last;
  while (first > from && times[first - 1] === time) first--;
  if (entries) removeLate(pass, entries, last);
  addRows(pass, first, last);
  pass.atRisk += last - first + 1;
  pass.highest = Math.max(pass.highest, pass.all[0] as number);
  return first;
}

/** Completes the moment of those of some rows who leave, which are all of one time. */
function complete(pass: Pass, first: number, last: number): void {
  const { rows, moment, all, out, tie } = pass;
  if (pass.isEfron && moment.departures !== 1) {
    addLeaving(pass, first, last);
    // Exactly 0 if no other customers are at risk: both sums have the same terms.
    const rest = Math.max(0, (all[0] as number) - (out[0] as number));
    const sums = tiedSums(rest, out[0] as number, moment.departures);
    tied(moment, all, out, sums);
    if (tie) tiedTie(tie, moment, all, out, sums);
  } else {
    separate(moment, all, pass.means);
    if (tie) separateTie(tie, moment, all);
  }
  withoutRounding(moment, all, rows.entries ? ROUGH_ROUNDING : ROUNDING);
}

/** Removes the rows that enter at the time of a row or later: they are not at risk at that time. */
function removeLate(pass: Pass, entries: Float64Array, last: number): void {
  const { rows, all, risks } = pass;
  const { times, entryOrder } = rows;
  const time = times[last] as number;
  let late = entryOrder[pass.entering] as number;
  // Entries are before durations: all of these were added earlier, and the row itself is none of them.
  while ((entries[late] as number) >= time) {
    addRow(all, rows, late, -(risks[late] as number));
    pass.atRisk--;
    pass.entering--;
    late = entryOrder[pass.entering] as number;
  }
  if ((all[0] as number) >= REMNANT * pass.highest) return;
  all.fill(0);
  for (let row = last + 1, missing = pass.atRisk; missing > 0; row++) {
    if ((entries[row] as number) >= time) continue;
    addRow(all, rows, row, risks[row] as number);
    missing--;
  }
  pass.highest = all[0] as number;
}

/** Where the sums of a covariate begin: after that of the risks, each covariate has one more than the one before. */
function firstOf(covariate: number): number {
  return 1 + (covariate * (covariate + 3)) / 2;
}

/**
 * Adds a row to sums over customers: of the risks, then for each covariate, of the risks times the covariate, and times
 * its products with the covariates up to itself.
 */
function addRow(sums: Float64Array, { size, scaled }: CoxRows, row: number, risk: number): void {
  const at = row * size;
  (sums[0] as number) += risk;
  for (let i = 0, to = 1; i < size; i++) {
    const part = risk * (scaled[at + i] as number);
    (sums[to++] as number) += part;
    for (let j = 0; j <= i; j++) (sums[to++] as number) += part * (scaled[at + j] as number);
  }
}

/**
 * Adds the rows of one time to those at risk; begins the moment with the events, their log risks as its value, and
 * their covariates as its gradient.
 */
function addRows(pass: Pass, first: number, last: number): void {
  const { rows, moment, logs, risks, all } = pass;
  const { size, left, weights, scaled } = rows;
  const { gradient } = moment;
  moment.departures = 0;
  for (let row = last; row >= first; row--) {
    addRow(all, rows, row, risks[row] as number);
    if (left[row] === 0) continue;
    if (moment.departures === 0) {
      moment.value = 0;
      gradient.fill(0);
    }
    const weight = weights[row] as number;
    moment.departures += weight;
    moment.value += weight * (logs[row] as number);
    for (let i = 0, at = row * size; i < size; i++, at++) (gradient[i] as number) += weight * (scaled[at] as number);
  }
}

/** Sums over those of some rows who leave. */
function addLeaving({ rows, risks, out }: Pass, first: number, last: number): void {
  out.fill(0);
  for (let row = last; row >= first; row--) if (rows.left[row] === 1) addRow(out, rows, row, risks[row] as number);
}

/** Completes the moment of events that do not count as tied: all at risk are so at each. */
function separate(moment: CoxMoment, all: Float64Array, means: Float64Array): void {
  const { departures, gradient, variance } = moment;
  const size = gradient.length;
  const risk = all[0] as number;
  const rate = departures / risk;
  moment.value -= departures * Math.log(risk);
  moment.hazard = rate;
  for (let i = 0, at = 1; i < size; i++) {
    const mean = (all[at++] as number) / risk;
    means[i] = mean;
    (gradient[i] as number) -= departures * mean;
    for (let j = 0, to = i * size; j <= i; j++, to++)
      variance[to] = rate * (all[at++] as number) - departures * mean * (means[j] as number);
  }
}

function separateTie(tie: CoxTie, { hazard }: CoxMoment, all: Float64Array): void {
  const risk = all[0] as number;
  tie.ownHazard = hazard;
  tie.hazardVariance = hazard / risk;
  for (let i = 0; i < tie.mean.length; i++) {
    const mean = (all[firstOf(i)] as number) / risk;
    tie.mean[i] = mean;
    tie.hazardMean[i] = hazard * mean;
    tie.ownHazardMean[i] = hazard * mean;
  }
}

/** Sums over tied events: φ is the risk at each, f the fraction of the events already removed. */
interface TiedSums extends EfronSums {
  /** Σ f/φ. */
  readonly first: number;
  /** Σ f/φ². */
  readonly mixed: number;
  /** Σ f²/φ². */
  readonly second: number;
}

function tiedSums(rest: number, out: number, departures: number): TiedSums {
  const { logs, inverses, squares } = efronSums(rest, out / departures, departures);
  const whole = rest + out;
  const first = (whole * inverses - departures) / out;
  const mixed = (whole * squares - inverses) / out;
  const second = (whole * mixed - first) / out;
  return { logs, inverses, squares, first, mixed, second };
}

/** Completes the moment of tied events by Efron's method. */
function tied(
  moment: CoxMoment,
  all: Float64Array,
  out: Float64Array,
  { logs, inverses, squares, first, mixed, second }: TiedSums,
): void {
  const { gradient, variance } = moment;
  const size = gradient.length;
  moment.value -= logs;
  moment.hazard = inverses;
  for (let i = 0, at = 1; i < size; i++, at++) {
    const sum = all[at] as number;
    const gone = out[at] as number;
    (gradient[i] as number) -= inverses * sum - first * gone;
    for (let j = 0, to = i * size; j <= i; j++, to++) {
      const otherSum = all[firstOf(j)] as number;
      const otherGone = out[firstOf(j)] as number;
      at++;
      variance[to] =
        inverses * (all[at] as number) -
        first * (out[at] as number) -
        (squares * sum * otherSum - mixed * (sum * otherGone + gone * otherSum) + second * gone * otherGone);
    }
  }
}

function tiedTie(
  tie: CoxTie,
  { departures }: CoxMoment,
  all: Float64Array,
  out: Float64Array,
  { inverses, squares, first, mixed, second }: TiedSums,
): void {
  tie.ownHazard = inverses - first;
  tie.hazardVariance = squares;
  for (let i = 0; i < tie.mean.length; i++) {
    const sum = all[firstOf(i)] as number;
    const gone = out[firstOf(i)] as number;
    tie.mean[i] = (inverses * sum - first * gone) / departures;
    tie.hazardMean[i] = squares * sum - mixed * gone;
    tie.ownHazardMean[i] = (squares - mixed) * sum - (mixed - second) * gone;
  }
}

/** Sets variances to 0 that are nothing but rounding; what has overflowed stays as it is. */
function withoutRounding({ hazard, gradient, variance }: CoxMoment, all: Float64Array, rounding: number): void {
  const size = gradient.length;
  for (let i = 0; i < size; i++) {
    const square = hazard * (all[firstOf(i) + 1 + i] as number);
    if (!((variance[i * size + i] as number) < rounding * square)) continue;
    for (let j = 0; j < size; j++) variance[j < i ? i * size + j : j * size + i] = 0;
  }
}

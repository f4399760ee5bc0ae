import { stretchesOf } from "../rows/byStratum";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";
import { efronSums } from "./efronSums";

/** The contribution of one time of churn. */
export interface CoxMoment {
  /** Time. */
  time: number;
  /** Stratum. */
  stratum: number;
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
  const { size, times, left, weights, scaled, starts, entries, entryOrder } = rows;
  const risks = new Float64Array(entries ? times.length : 0);
  const gradient = new Float64Array(size);
  const variance = new Float64Array(size * size);
  const moment: CoxMoment = { time: 0, stratum: 0, departures: 0, value: 0, hazard: 0, gradient, variance };
  const rounding = entries ? ROUGH_ROUNDING : ROUNDING;
  const sums = { logs: 0, inverses: 0, squares: 0 };
  // Sums over customers at risk, and over customers who churn: risks, risks times covariates, risks times products of
  // covariates.
  const all1 = new Float64Array(size);
  const all2 = new Float64Array(size * size);
  const out1 = new Float64Array(size);
  const out2 = new Float64Array(size * size);
  const means = new Float64Array(size);
  let all0 = 0;
  let atRisk = 0;
  let highest = 0;

  function take(row: number, risk: number, sign: number): void {
    const signed = sign * risk;
    all0 += signed;
    const at = row * size;
    for (let i = 0; i < size; i++) {
      const part = signed * (scaled[at + i] as number);
      (all1[i] as number) += part;
      for (let j = 0, to = i * size; j <= i; j++, to++) (all2[to] as number) += part * (scaled[at + j] as number);
    }
  }

  function clear(): void {
    all0 = 0;
    all1.fill(0);
    all2.fill(0);
  }

  for (const [stratum, [from, to]] of [...stretchesOf(starts).entries()].reverse()) {
    let entering = to - 1;
    clear();
    atRisk = 0;
    highest = 0;
    for (let i = to - 1; i >= from; ) {
      const time = times[i] as number;
      if (entries) {
        for (; entering >= from; entering--) {
          const row = entryOrder[entering] as number;
          if ((entries[row] as number) < time || entries[row] === 0) break;
          // Entries are before durations, so all of these were added earlier.
          take(row, risks[row] as number, -1);
          atRisk--;
        }
        if (atRisk === 0) clear();
        else if (all0 < REMNANT * highest) {
          clear();
          for (let row = i + 1; row < to; row++)
            if ((entries[row] as number) < time || entries[row] === 0) take(row, risks[row] as number, 1);
        }
        if (atRisk === 0 || all0 < REMNANT * highest) highest = all0;
      }
      let departures = 0;
      let predicted = 0;
      let out0 = 0;
      let leavers = 0;
      const before = all0;
      // Who leaves alone needs no sums of those who leave.
      const areSummed = ties === "efron" && ((weights[i] as number) > 1 || (i > from && times[i - 1] === time));
      for (; i >= from && times[i] === time; i--) {
        const at = i * size;
        let log = 0;
        for (let j = 0; j < size; j++) log += (coefficients[j] as number) * (scaled[at + j] as number);
        const weight = weights[i] as number;
        const risk = weight * Math.exp(log);
        if (entries) risks[i] = risk;
        take(i, risk, 1);
        atRisk++;
        if (left[i] === 0) continue;
        if (leavers === 0) {
          gradient.fill(0);
          out1.fill(0);
          out2.fill(0);
        }
        leavers++;
        departures += weight;
        predicted += weight * log;
        out0 += risk;
        for (let j = 0; j < size; j++) {
          const value = scaled[at + j] as number;
          (gradient[j] as number) += weight * value;
          if (!areSummed) continue;
          (out1[j] as number) += risk * value;
          for (let k = 0, to = j * size; k <= j; k++, to++)
            (out2[to] as number) += risk * value * (scaled[at + k] as number);
        }
      }
      if (all0 > highest) highest = all0;
      if (leavers === 0) continue;
      moment.time = time;
      moment.stratum = stratum;
      moment.departures = departures;
      if (!areSummed || departures <= 1) {
        const rate = departures / all0;
        moment.value = predicted - departures * Math.log(all0);
        moment.hazard = rate;
        if (tie) {
          tie.ownHazard = rate;
          tie.hazardVariance = rate / all0;
        }
        for (let j = 0; j < size; j++) {
          const mean = (all1[j] as number) / all0;
          means[j] = mean;
          if (tie) {
            tie.mean[j] = mean;
            tie.hazardMean[j] = rate * mean;
            tie.ownHazardMean[j] = rate * mean;
          }
          (gradient[j] as number) -= departures * mean;
          for (let k = 0, to = j * size; k <= j; k++, to++)
            variance[to] = rate * (all2[to] as number) - departures * mean * (means[k] as number);
        }
      } else {
        // If no other customers are at risk, remove the rounding residue.
        const rest = before === 0 && atRisk === leavers ? 0 : Math.max(0, all0 - out0);
        efronSums(sums, rest, out0 / departures, departures);
        const { inverses, squares } = sums;
        const whole = rest + out0;
        // Σ f/φ, Σ f/φ² and Σ f²/φ², where f is the fraction of the tied events already removed.
        const first = (whole * inverses - departures) / out0;
        const mixed = (whole * squares - inverses) / out0;
        const second = (whole * mixed - first) / out0;
        moment.value = predicted - sums.logs;
        moment.hazard = inverses;
        if (tie) {
          tie.ownHazard = inverses - first;
          tie.hazardVariance = squares;
        }
        for (let j = 0; j < size; j++) {
          const sum = all1[j] as number;
          const out = out1[j] as number;
          (gradient[j] as number) -= inverses * sum - first * out;
          if (tie) {
            tie.mean[j] = (inverses * sum - first * out) / departures;
            tie.hazardMean[j] = squares * sum - mixed * out;
            tie.ownHazardMean[j] = (squares - mixed) * sum - (mixed - second) * out;
          }
          for (let k = 0, to = j * size; k <= j; k++, to++) {
            const otherSum = all1[k] as number;
            const otherOut = out1[k] as number;
            variance[to] =
              inverses * (all2[to] as number) -
              first * (out2[to] as number) -
              (squares * sum * otherSum - mixed * (sum * otherOut + out * otherSum) + second * out * otherOut);
          }
        }
      }
      for (let j = 0; j < size; j++) {
        const square = moment.hazard * (all2[j * size + j] as number);
        if ((variance[j * size + j] as number) > rounding * square) continue;
        for (let k = 0; k < size; k++) variance[k < j ? j * size + k : k * size + j] = 0;
      }
      if (!Number.isFinite(moment.value)) return false;
      visit(moment);
    }
  }
  return true;
}

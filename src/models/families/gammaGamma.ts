import { digammaDifference, log1pMinusX, stirlingError } from "../../math";
import type { DistinctRows } from "../../math/distinctRows";
import { type ParameterShapes, SHAPE } from "./family";
import type { GammaGammaParameters } from "./fittedModels";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const gammaGammaShapes: ParameterShapes<GammaGammaParameters> = {
  p: SHAPE,
  q: SHAPE,
  v: { least: 1e-18, greatest: 1e24 },
};

/**
 * The log-likelihood of mean purchase values over distinct rows of frequency and mean value, both above 0.
 *
 * For one customer it is log(X^(p x) Y^q / B(p x, q)) − log m with X = x m / (v + x m) = 1 − Y. Given the frequency, it
 * depends on the customers by two sums alone, of log(v + x m) and of 1 / (v + x m). With huge p and q these would
 * cancel; then it is computed for each customer in the deviance form of C. Loader (2000).
 *
 * @returns A function of p, q and v that returns the log-likelihood and writes its derivatives.
 */
export function gammaGammaLikelihood(rows: DistinctRows): (parameters: Float64Array, gradient: Float64Array) => number {
  const [frequencies] = rows.values as unknown as [Float64Array];
  const groups = groupsOf(rows);
  return (parameters, gradient) => {
    const [p, q, v] = parameters as unknown as [number, number, number];
    gradient.fill(0);
    let total = 0;
    for (let g = 0; g < frequencies.length; g++) {
      const x = frequencies[g] as number;
      const shape = p * x;
      const add = shape + q > MOST_SHAPE ? addEach : addTogether;
      total += add(
        groups,
        g,
        { x, shape, q, v, ofP: digammaDifference(shape, q), ofQ: digammaDifference(q, shape) },
        gradient,
      );
    }
    return total;
  };
}

/** With greater shapes, sums of logarithms lose more than three digits. */
const MOST_SHAPE = 1000;

/** The customers by frequency. */
interface Groups {
  /** Index of the first row with each frequency, and the number of rows. */
  readonly from: Int32Array;
  /** Frequency times mean value of each row. */
  readonly spent: Float64Array;
  readonly weights: Float64Array;
  /** Sums over the rows with each frequency: of weights, and of logarithms of the mean value and of the spend. */
  readonly customers: Float64Array;
  readonly logMeans: Float64Array;
  readonly logSpent: Float64Array;
}

/** Rows are in ascending order of frequency. */
function groupsOf({ size, values, places, weights }: DistinctRows): Groups {
  const [frequencies, means] = values as unknown as [Float64Array, Float64Array];
  const [frequencyPlaces, meanPlaces] = places as unknown as [Int32Array, Int32Array];
  const from = new Int32Array(frequencies.length + 1);
  const spent = new Float64Array(size);
  const [customers, logMeans, logSpent] = [0, 0, 0].map(() => new Float64Array(frequencies.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < size; row++) {
    const group = frequencyPlaces[row] as number;
    const mean = means[meanPlaces[row] as number] as number;
    const weight = weights[row] as number;
    from[group + 1] = row + 1;
    spent[row] = (frequencies[group] as number) * mean;
    customers[group] = (customers[group] as number) + weight;
    logMeans[group] = (logMeans[group] as number) + weight * Math.log(mean);
    logSpent[group] = (logSpent[group] as number) + weight * Math.log(spent[row] as number);
  }
  return { from, spent, weights, customers, logMeans, logSpent };
}

/** Parameters, and what depends on the frequency only. */
interface OfFrequency {
  readonly x: number;
  readonly shape: number;
  readonly q: number;
  readonly v: number;
  readonly ofP: number;
  readonly ofQ: number;
}

/** Products of rows beyond these are turned into logarithms: one more factor does not overflow. */
const GREATEST_PRODUCT = 1e250;

/** Adds the customers of one frequency by their sums. */
function addTogether(groups: Groups, g: number, of: OfFrequency, gradient: Float64Array): number {
  const { spent, weights } = groups;
  const { x, shape, q, v, ofP, ofQ } = of;
  const [begin, end] = [groups.from[g] as number, groups.from[g + 1] as number];
  let product = 1;
  let logs = 0;
  let inverses = 0;
  for (let row = begin; row < end; row++) {
    const all = v + (spent[row] as number);
    const weight = weights[row] as number;
    inverses += weight / all;
    if (weight !== 1) logs += weight * Math.log(all);
    else {
      product *= all;
      if (product > GREATEST_PRODUCT || product < 1 / GREATEST_PRODUCT) {
        logs += Math.log(product);
        product = 1;
      }
    }
  }
  logs += Math.log(product);
  const customers = groups.customers[g] as number;
  const logSpent = groups.logSpent[g] as number;
  const logV = customers * Math.log(v);
  add(gradient, 0, x * (customers * ofP + logSpent - logs));
  add(gradient, 1, customers * ofQ + logV - logs);
  add(gradient, 2, (customers * q) / v - (shape + q) * inverses);
  const each = corrections(shape, q) + shape * Math.log1p(q / shape) + q * Math.log1p(shape / q);
  return customers * each + shape * (logSpent - logs) + q * (logV - logs) - (groups.logMeans[g] as number);
}

/** Adds the customers of one frequency one by one. */
function addEach(groups: Groups, g: number, of: OfFrequency, gradient: Float64Array): number {
  const { x, shape, q, v, ofP, ofQ } = of;
  const correction = corrections(shape, q);
  let total = -(groups.logMeans[g] as number);
  for (let row = groups.from[g] as number; row < (groups.from[g + 1] as number); row++) {
    const spent = groups.spent[row] as number;
    const weight = groups.weights[row] as number;
    const all = v + spent;
    const lead = (shape * v - q * spent) / all;
    const deviance =
      shape * logRatio(((spent / all) * (shape + q)) / shape, -lead / shape) +
      q * logRatio(((v / all) * (shape + q)) / q, lead / q);
    total += weight * (correction + deviance);
    add(gradient, 0, weight * x * (ofP - Math.log1p(v / spent)));
    add(gradient, 1, weight * (ofQ - Math.log1p(spent / v)));
    add(gradient, 2, -weight * (lead / v));
  }
  return total;
}

function add(gradient: Float64Array, i: number, amount: number): void {
  gradient[i] = (gradient[i] as number) + amount;
}

/** The part that depends on the shapes only. */
function corrections(a: number, b: number): number {
  return (
    0.5 * Math.log(((a / (a + b)) * b) / (2 * Math.PI)) + stirlingError(a + b) - stirlingError(a) - stirlingError(b)
  );
}

/** log(ratio) − offset, where ratio = 1 + offset. */
function logRatio(ratio: number, offset: number): number {
  return offset > -0.5 && offset < 1 ? log1pMinusX(offset) : Math.log(ratio) - offset;
}

/** Mean value of a customer's further purchases, by their frequency and mean value; `Infinity` if it is infinite. */
export function gammaGamma({ p, q, v }: GammaGammaParameters): (frequency: number, mean: number) => number {
  return (frequency, mean) => {
    const shape = p * frequency + q;
    // A mean below 0 counts as 0, without a branch: many are 0, which the processor could not foresee.
    return shape <= 1 ? Infinity : p * ((frequency * ((mean + Math.abs(mean)) / 2) + v) / (shape - 1));
  };
}

/** Mean square of the mean value of a customer's further purchases; `NaN` if it is infinite. */
export function gammaGammaSquare({ p, q, v }: GammaGammaParameters, frequency: number, mean: number): number {
  const shape = p * frequency + q;
  if (shape <= 2) return Number.NaN;
  const rate = frequency * Math.max(0, mean) + v;
  return p * (rate / (shape - 1)) * p * (rate / (shape - 2));
}

import { expectedPurchases, type Histories, type PurchaseFit, probabilityAlive } from "../library";

/** Lower bound of the argument of logarithms. */
const LEAST = 1e-300;

/** A frequency with the range of its coordinates, log(alpha + age). */
interface Range {
  readonly frequency: number;
  low: number;
  high: number;
}

/**
 * Computes the expected purchases of many customers quickly.
 *
 * For an active customer, the expectation depends on frequency and age only and is smooth in age. It is computed at a
 * few ages per frequency (Chebyshev points of log(alpha + age)) and interpolated. The probability of being active is
 * cheap and computed for each customer.
 *
 * @param nodes - Number of ages; with 16 the relative error is below 1e-5, with 5 below 3%.
 */
export function expectedCounts(fit: PurchaseFit, customers: Histories, horizon: number, nodes: number): Float64Array {
  const { alpha } = fit.parameters;
  const placeOf = (row: number) => Math.log(alpha + (customers.age[row] as number));
  // Ages below 1e-9 become 0, because other values this small are rejected.
  const ageOf = (place: number) => Math.max(0, Math.round(1e9 * (Math.exp(place) - alpha)) / 1e9);
  const ranges = rangesOf(customers.frequency, placeOf);
  const steps = stepsOf(nodes);
  const places = [...ranges.values()].flatMap(({ frequency, low, high }) =>
    Array.from(steps, (step) => [frequency, ageOf(low + (high - low) * step)] as const),
  );
  const table = {
    frequency: Float64Array.from(places, ([frequency]) => frequency),
    recency: Float64Array.from(places, ([frequency, age]) => (frequency === 0 ? 0 : age)),
    age: Float64Array.from(places, ([, age]) => age),
  };
  const aliveThen = probabilityAlive(fit, table);
  const logs = expectedPurchases(fit, table, horizon).map((count, node) =>
    Math.log(Math.max(LEAST, count / Math.max(LEAST, aliveThen[node] as number))),
  );
  const valuesOf = new Map([...ranges.keys()].map((each, k) => [each, logs.subarray(k * nodes, (k + 1) * nodes)]));
  return probabilityAlive(fit, customers).map((alive, row) => {
    const frequency = customers.frequency[row] as number;
    const { low, high } = ranges.get(frequency) as Range;
    const step = high > low ? (placeOf(row) - low) / (high - low) : 0;
    return alive * Math.exp(interpolated(steps, valuesOf.get(frequency) as Float64Array, step));
  });
}

function rangesOf(frequencies: Float64Array, placeOf: (row: number) => number): Map<number, Range> {
  const ranges = new Map<number, Range>();
  frequencies.forEach((frequency, row) => {
    const place = placeOf(row);
    const range = ranges.get(frequency);
    if (range === undefined) ranges.set(frequency, { frequency, low: place, high: place });
    else if (place < range.low) range.low = place;
    else if (place > range.high) range.high = place;
  });
  return ranges;
}

/** Chebyshev points of the second kind, from 0 to 1, including both ends. */
function stepsOf(nodes: number): Float64Array {
  return new Float64Array(nodes).map((_, k) => (1 - Math.cos((Math.PI * k) / (nodes - 1))) / 2);
}

/** The polynomial through values at Chebyshev points, by the barycentric formula. */
function interpolated(steps: Float64Array, values: Float64Array, at: number): number {
  const last = steps.length - 1;
  let [above, below] = [0, 0];
  for (let k = 0; k <= last; k++) {
    const distance = at - (steps[k] as number);
    if (distance === 0) return values[k] as number;
    const weight = ((k % 2 === 0 ? 1 : -1) * (k === 0 || k === last ? 0.5 : 1)) / distance;
    above += weight * (values[k] as number);
    below += weight;
  }
  return above / below;
}

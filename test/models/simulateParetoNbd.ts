import type { ParetoNbdParameters } from "../../src/index";
import { exponential, gamma, randomFrom, type Simulated } from "./simulated";

/** Customers who buy at one rate and leave at another. Ages spread evenly over the last part of the observation. */
export function simulateParetoNbd(
  { r, alpha, s, beta }: ParetoNbdParameters,
  options: {
    readonly customers: number;
    readonly age: readonly [least: number, most: number];
    readonly horizon?: number;
    /** Called with the time after the observation of each purchase within the horizon. */
    readonly onLater?: (customer: number, after: number) => void;
    readonly seed?: number;
  },
): Simulated {
  const { customers, age, horizon = 0, onLater, seed = 1 } = options;
  const random = randomFrom(seed);
  const columns = () => new Float64Array(customers);
  const [frequency, recency, ages, later] = [columns(), columns(), columns(), columns()];
  const alive = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) {
    const end = age[0] + (age[1] - age[0]) * random();
    const rate = gamma(r, random) / alpha;
    const leaves = exponential(gamma(s, random) / beta, random);
    ages[i] = end;
    alive[i] = Number(leaves > end);
    for (
      let time = exponential(rate, random);
      time < Math.min(leaves, end + horizon);
      time += exponential(rate, random)
    )
      if (time > end) {
        later[i] = (later[i] as number) + 1;
        onLater?.(i, time - end);
      } else {
        frequency[i] = (frequency[i] as number) + 1;
        recency[i] = time;
      }
  }
  return { frequency, recency, age: ages, later, alive };
}

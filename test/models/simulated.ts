/** Mulberry32: the same numbers from 0 to 1 in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/** A gamma variable of scale 1, by the method of Marsaglia and Tsang. */
export function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function beta(a: number, b: number, random: () => number): number {
  const x = gamma(a, random);
  return x / (x + gamma(b, random));
}

export function exponential(rate: number, random: () => number): number {
  return -Math.log(random()) / rate;
}

/** The columns of customers who never were. */
export interface Simulated {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** The purchases that each makes within `horizon` after the observation. */
  readonly later: Float64Array;
  /** 1 where a customer is still one at the end of the observation. */
  readonly alive: Uint8Array;
}

/**
 * Customers who buy at a rate of their own and leave after a purchase with a probability of their own; in MBG/NBD after
 * the first purchase too. Ages are spread evenly over the last part of the observation.
 */
export function simulateBetaGeometric(
  { r, alpha, a, b }: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number },
  options: {
    readonly customers: number;
    readonly first: 0 | 1;
    readonly age: readonly [number, number];
    readonly horizon?: number;
    readonly seed?: number;
  },
): Simulated {
  const { customers, first, age, horizon = 0, seed = 1 } = options;
  const random = randomFrom(seed);
  const columns = () => new Float64Array(customers);
  const result = {
    frequency: columns(),
    recency: columns(),
    age: columns(),
    later: columns(),
    alive: new Uint8Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    const end = age[0] + (age[1] - age[0]) * random();
    const rate = gamma(r, random) / alpha;
    const leaves = beta(a, b, random);
    let time = 0;
    let purchases = 0;
    let last = 0;
    let later = 0;
    let alive = !(first === 1 && random() < leaves);
    let aliveAtEnd = alive;
    while (alive) {
      time += exponential(rate, random);
      if (time > end + horizon) break;
      if (time > end) later++;
      else {
        purchases++;
        last = time;
      }
      if (random() < leaves) {
        alive = false;
        if (time <= end) aliveAtEnd = false;
      }
    }
    result.frequency[i] = purchases;
    result.recency[i] = last;
    result.age[i] = end;
    result.later[i] = later;
    result.alive[i] = Number(aliveAtEnd);
  }
  return result;
}

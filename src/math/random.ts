import { exactExp, exactLog } from "./exactLog";

/** A source of random numbers: the same for a seed on every machine. */
export interface Random {
  /** A number between 0 and 1, both exclusive. */
  readonly uniform: () => number;
  /** A standard normal variate. */
  readonly normal: () => number;
  /** An exponential variate of mean 1. */
  readonly exponential: () => number;
  /** A gamma variate of scale 1, for a shape above 0; 0 if it is too small to represent. */
  readonly gamma: (shape: number) => number;
  /** A beta variate, for shapes above 0. */
  readonly beta: (a: number, b: number) => number;
  /** A Poisson variate, for a mean of 0 or more. */
  readonly poisson: (mean: number) => number;
  /** A binomial variate. */
  readonly binomial: (trials: number, probability: number) => number;
  /** The number of failures before the first success, for a probability of success from 0; infinite at 0. */
  readonly failures: (probability: number) => number;
}

/** Below this mean, a Poisson variate is found by adding up probabilities. */
const FEW = 10;
/** Above this mean, a Poisson variate is a rounded normal variate: the skewness is below 1e-4. */
const MANY = 1e9;
/** Gamma variates of lesser shapes may underflow. */
const TINY = 0.05;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Returns random numbers for a seed and the number of a stream; streams of one seed are independent.
 *
 * The generator is xoshiro128++ of Blackman and Vigna (2021). Variates use only arithmetic that IEEE 754 defines to the
 * last digit, with logarithms of our own: those of JavaScript may differ between engines. Methods: normal by the polar
 * method of Marsaglia, gamma by Marsaglia and Tsang (2000), Poisson by inversion or PTRS and binomial by waiting times
 * or BTRS, both of Hörmann (1993).
 */
export function randomFrom(seed: number, stream = 0): Random {
  const [a, b, c, d] = stateOf(seed, stream);
  return variates(xoshiro(a, b, c, d));
}

/** Returns the 32-bit numbers of xoshiro128++ from a state. */
export function xoshiro(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const sum = (s0 + s3) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}

/** Turns a seed and a stream, whole numbers up to 2^53, into a state that is not all zeros. */
function stateOf(seed: number, stream: number): readonly [number, number, number, number] {
  let hash = 0x9e3779b9 | 0;
  const mixed = (value: number) => {
    // The last step of MurmurHash3, which maps different numbers to different numbers.
    hash = (hash + value) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    return hash;
  };
  const words = [seed, stream].map((each) => [each | 0, Math.floor(each / 2 ** 32)] as const);
  const [[low, high], [row, rowHigh]] = words as [readonly [number, number], readonly [number, number]];
  const first = mixed(low);
  const second = mixed(high);
  const third = mixed(row);
  return [first, second, third, mixed(rowHigh) | 1];
}

function variates(next: () => number): Random {
  let spare = Number.NaN;

  const uniform = () => {
    const high = next() >>> 6;
    return (high * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
  };

  const normal = () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1) continue;
      const factor = Math.sqrt((-2 * exactLog(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };

  /** A gamma variate of a shape of 1 or more. */
  const largeGamma = (shape: number) => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const root = 1 + c * z;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = uniform();
      const square = z * z;
      if (u < 1 - 0.0331 * square * square || exactLog(u) < 0.5 * square + d * (1 - v + exactLog(v))) return d * v;
    }
  };

  /** The logarithm of a gamma variate, which does not underflow for small shapes. */
  const logGammaVariate = (shape: number) =>
    shape < 1 ? exactLog(largeGamma(shape + 1)) + exactLog(uniform()) / shape : exactLog(largeGamma(shape));

  const poisson = (mean: number) => {
    if (mean < FEW) {
      const u = uniform();
      let probability = exactExp(-mean);
      let sum = probability;
      let count = 0;
      // Rounding may keep the sum below the greatest numbers: then a probability of 0 ends it.
      while (u > sum && probability > 0) {
        count++;
        probability *= mean / count;
        sum += probability;
      }
      return count;
    }
    return mean > MANY
      ? Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
      : transformedRejection(mean, uniform);
  };

  const gamma = (shape: number) =>
    shape < 1 ? largeGamma(shape + 1) * exactExp(exactLog(uniform()) / shape) : largeGamma(shape);

  const failures = (probability: number) => {
    // log(1 − p) by its series where 1 − p would round the digits of p away.
    const log = probability < 1e-8 ? -probability - 0.5 * probability * probability : exactLog(1 - probability);
    return Math.floor(exactLog(uniform()) / log);
  };

  const binomial = (trials: number, probability: number): number => {
    if (probability > 0.5) return trials - binomial(trials, 1 - probability);
    if (trials * probability >= FEW) return transformedBinomial(trials, probability, uniform);
    let successes = 0;
    for (let at = failures(probability); at < trials; at += 1 + failures(probability)) successes++;
    return successes;
  };

  return {
    uniform,
    normal,
    exponential: () => -exactLog(uniform()),
    gamma,
    beta: (a, b) => {
      if (a < TINY || b < TINY) return 1 / (1 + exactExp(logGammaVariate(b) - logGammaVariate(a)));
      const x = gamma(a);
      return x / (x + gamma(b));
    },
    poisson,
    binomial,
    failures,
  };
}

/** Algorithm PTRS of Hörmann (1993), "The transformed rejection method for generating Poisson random variables". */
function transformedRejection(mean: number, uniform: () => number): number {
  const logMean = exactLog(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const limit = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= limit) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const left = exactLog((v * inverse) / (a / (us * us) + b));
    if (left <= count * logMean - mean - logFactorial(count)) return count;
  }
}

/** Algorithm BTRS of Hörmann (1993), "The generation of binomial random variates", for a probability of at most 1/2. */
function transformedBinomial(trials: number, probability: number, uniform: () => number): number {
  const rest = 1 - probability;
  const spread = Math.sqrt(trials * probability * rest);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * probability;
  const limit = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * spread;
  const logOdds = exactLog(probability / rest);
  const mode = Math.floor((trials + 1) * probability);
  const atMode = logFactorial(mode) + logFactorial(trials - mode);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + trials * probability + 0.5);
    if (us >= 0.07 && v <= limit) return count;
    if (count < 0 || count > trials) continue;
    const left = exactLog((v * scale) / (a / (us * us) + b));
    if (left <= atMode - logFactorial(count) - logFactorial(trials - count) + (count - mode) * logOdds) return count;
  }
}

/** log n!, by Stirling's series from n + 10 on. */
function logFactorial(n: number): number {
  let product = 1;
  let x = n + 1;
  for (; x < 10; x++) product *= x;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (x - 0.5) * exactLog(x) - x + HALF_LOG_TWO_PI + series - exactLog(product);
}

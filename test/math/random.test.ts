import { describe, expect, it } from "vitest";
import { betaCdf, gammaCdf, normalCdf } from "../../src/math";
import { exactExp, exactLog } from "../../src/math/exactLog";
import { type Random, randomFrom, xoshiro } from "../../src/math/random";

/** Greatest distance between the share of draws up to a number and its probability, times the root of their count. */
function distance(draw: (random: Random) => number, cdf: (x: number) => number, seed = 3, size = 20_000): number {
  const random = randomFrom(seed);
  const sorted = Float64Array.from({ length: size }, () => draw(random)).sort();
  let most = 0;
  for (let i = 0; i < size; i++) {
    const probability = cdf(sorted[i] as number);
    most = Math.max(most, Math.abs(probability - i / size), Math.abs((i + 1) / size - probability));
  }
  return most * Math.sqrt(size);
}

/** Kolmogorov's statistic is above this once in a thousand. */
const RARE = 1.95;

/** Chi-square of counts against probabilities of 0, 1, 2 …, in cells of 10 or more; in standard deviations. */
function misfit(draw: (random: Random) => number, probabilityOf: (count: number) => number, most: number): number {
  const size = 40_000;
  const random = randomFrom(12);
  const counts = new Float64Array(most + 1);
  for (let i = 0; i < size; i++) {
    const at = Math.min(most, draw(random));
    counts[at] = (counts[at] as number) + 1;
  }
  let [square, cells, expected, actual, rest] = [0, 0, 0, 0, 1];
  const close = () => {
    square += (actual - expected) ** 2 / expected;
    cells++;
    [expected, actual] = [0, 0];
  };
  for (let k = 0; k <= most; k++) {
    const probability = k === most ? rest : probabilityOf(k);
    rest -= probability;
    expected += size * probability;
    actual += counts[k] as number;
    if (expected >= 10 && size * rest >= 10) close();
  }
  close();
  return (square - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

function poissonProbability(mean: number): (count: number) => number {
  return (count) => {
    let log = -mean;
    for (let k = 1; k <= count; k++) log += Math.log(mean / k);
    return Math.exp(log);
  };
}

describe("exactLog and exactExp", () => {
  it("agree with Math.log and Math.exp to a few units in the last place", () => {
    for (let power = -300; power <= 300; power += 0.37) {
      const x = 10 ** power;
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.log(x)));
      const y = 2.3 * power;
      expect(Math.abs(exactExp(y) / Math.exp(y) - 1)).toBeLessThan(1e-15);
    }
    for (let i = 1; i < 400; i++) {
      const x = 0.5 + i / 200;
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.log(x)));
    }
  });

  it("have the limits of both", () => {
    expect([exactLog(0), exactLog(1), exactLog(Infinity)]).toEqual([-Infinity, 0, Infinity]);
    expect(Math.abs(exactLog(5e-324) - Math.log(5e-324))).toBeLessThan(1e-12);
    expect([exactExp(0), exactExp(-709), exactExp(-Infinity), exactExp(710)]).toEqual([1, 0, 0, Infinity]);
  });
});

describe("randomFrom", () => {
  // The reference output of the authors' C program, as in the tests of rand_xoshiro (Rust).
  it("is xoshiro128++ of Blackman and Vigna", () => {
    expect(Array.from({ length: 10 }, xoshiro(1, 2, 3, 4))).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });

  it("gives the same numbers for the same seed and stream, and others for others", () => {
    const first = (seed: number, stream?: number) => randomFrom(seed, stream).uniform();
    expect(first(5)).toBe(first(5));
    expect(first(5, 0)).toBe(first(5));
    const seeds = [0, 1, 2, 5, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    const all = seeds.flatMap((seed) => [first(seed), first(seed, 1), first(seed, 2), first(seed, 2 ** 32)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("gives these digits on every machine", () => {
    const random = randomFrom(2026, 3);
    expect([
      random.uniform(),
      random.normal(),
      random.normal(),
      random.exponential(),
      random.gamma(0.3),
      random.gamma(4.2),
      random.beta(0.8, 2.4),
      random.beta(0.01, 3),
      random.poisson(3),
      random.poisson(300),
      random.poisson(1e10),
      random.failures(0.01),
    ]).toEqual([
      0.7059349567454879, -0.27288213496372504, -0.6851859855188939, 0.06876357018489136, 0.1689965213762333,
      4.9254281130613755, 0.11787063603130767, 1.0191054627596344e-168, 1, 310, 9999850107, 220,
    ]);
  });

  it("draws uniform, normal, exponential, gamma and beta variates", () => {
    expect(
      distance(
        ({ uniform }) => uniform(),
        (x) => x,
      ),
    ).toBeLessThan(RARE);
    expect(distance(({ normal }) => normal(), normalCdf)).toBeLessThan(RARE);
    expect(
      distance(
        ({ exponential }) => exponential(),
        (x) => -Math.expm1(-x),
      ),
    ).toBeLessThan(RARE);
    for (const shape of [0.05, 0.4, 1, 2.5, 40])
      expect(
        distance(
          ({ gamma }) => gamma(shape),
          (x) => gammaCdf(x, shape),
        ),
      ).toBeLessThan(RARE);
    for (const [a, b] of [
      [0.8, 2.4],
      [5, 3],
      [0.04, 0.9],
    ] as const)
      expect(
        distance(
          ({ beta }) => beta(a, b),
          (x) => betaCdf(x, a, b),
        ),
      ).toBeLessThan(RARE);
  });

  it("draws Poisson, binomial and geometric variates", () => {
    for (const [mean, most] of [
      [0.3, 10],
      [4, 30],
      [9.9, 40],
      [10, 40],
      [60, 200],
    ] as const)
      expect(Math.abs(misfit(({ poisson }) => poisson(mean), poissonProbability(mean), most))).toBeLessThan(3.5);
    for (const [trials, p] of [
      [5, 0.3],
      [5, 0.9],
      [40, 0.5],
      [100, 0.2],
      [300, 0.97],
    ] as const) {
      const probabilityOf = (count: number) => {
        let log = trials * Math.log(1 - p);
        for (let k = 1; k <= count; k++) log += Math.log((((trials - k + 1) / k) * p) / (1 - p));
        return Math.exp(log);
      };
      expect(Math.abs(misfit(({ binomial }) => binomial(trials, p), probabilityOf, trials))).toBeLessThan(3.5);
    }
    for (const p of [0.9, 0.3, 0.05])
      expect(
        Math.abs(
          misfit(
            ({ failures }) => failures(p),
            (k) => p * (1 - p) ** k,
            100,
          ),
        ),
      ).toBeLessThan(3.5);
  });

  it("draws large Poisson variates with their mean and variance", () => {
    for (const mean of [1e3, 1e6, 2e9]) {
      const random = randomFrom(4);
      const z = Array.from({ length: 10_000 }, () => (random.poisson(mean) - mean) / Math.sqrt(mean));
      const average = z.reduce((sum, each) => sum + each, 0) / z.length;
      const variance = z.reduce((sum, each) => sum + (each - average) ** 2, 0) / z.length;
      expect(Math.abs(average)).toBeLessThan(0.04);
      expect(Math.abs(variance - 1)).toBeLessThan(0.06);
    }
  });

  it("has the limits of the distributions", () => {
    const random = randomFrom(1);
    expect(random.poisson(0)).toBe(0);
    expect([random.binomial(7, 0), random.binomial(7, 1), random.binomial(0, 0.3)]).toEqual([0, 7, 0]);
    expect(random.failures(0)).toBe(Infinity);
    expect(random.failures(1)).toBe(0);
    expect(random.failures(1e-12)).toBeGreaterThan(1e6);
    expect(random.gamma(1e-9)).toBe(0);
    expect([0, 1]).toContain(random.beta(1e-9, 1e-9));
    expect(random.beta(1e9, 1e-9)).toBe(1);
  });
});

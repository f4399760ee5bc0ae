import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma, logGamma, maximumLikelihood, trigamma } from "../../src/math";

/** The likelihood of an exponential distribution with this rate. */
const exponential =
  (count: number, total: number) =>
  (parameters: Float64Array, gradient: Float64Array): number => {
    const rate = parameters[0] as number;
    gradient[0] = count / rate - total;
    return count * Math.log(rate) - rate * total;
  };

/** The likelihood of a gamma distribution by its shape and rate. */
const gamma =
  (values: readonly number[]) =>
  (parameters: Float64Array, gradient: Float64Array): number => {
    const [shape, rate] = parameters as unknown as [number, number];
    const logs = values.reduce((sum, each) => sum + Math.log(each), 0);
    const total = values.reduce((sum, each) => sum + each, 0);
    gradient[0] = values.length * (Math.log(rate) - digamma(shape)) + logs;
    gradient[1] = (values.length * shape) / rate - total;
    return values.length * (shape * Math.log(rate) - logGamma(shape)) + (shape - 1) * logs - rate * total;
  };

const usual = { observations: 100, maxIterations: 200 };

describe("maximumLikelihood", () => {
  it("finds the rate of an exponential distribution, count over total, with variance rate² over count", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.double({ min: -6, max: 6, noNaN: true }).map((power) => 10 ** power),
        (count, mean) => {
          const found = maximumLikelihood({
            ...usual,
            logLikelihood: exponential(count, count * mean),
            observations: count,
            start: [1 / mean / 30],
            scale: [1 / mean],
          });
          expect(found).toMatchObject({ converged: true, boundary: [] });
          expect((found.parameters[0] as number) * mean).toBeCloseTo(1, 10);
          expect(((found.covariance?.[0]?.[0] as number) * mean * mean * count) / 1).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it("finds shape and rate of a gamma distribution with the inverse of Fisher's information", () => {
    const values = [0.4, 1.1, 0.7, 2.9, 1.6, 0.2, 1.2, 3.5, 0.9, 1.4];
    const found = maximumLikelihood({ ...usual, logLikelihood: gamma(values), start: [1, 1], scale: [1, 1] });
    const [shape, rate] = found.parameters as unknown as [number, number];
    const mean = values.reduce((sum, each) => sum + each, 0) / 10;
    expect(shape / rate).toBeCloseTo(mean, 10);
    expect(found.gradientNorm).toBeLessThan(1e-10);
    const determinant = 10 * (trigamma(shape) * (shape / rate ** 2) - 1 / rate ** 2) * 10;
    expect(found.covariance?.[0]?.[0]).toBeCloseTo((10 * shape) / rate ** 2 / determinant, 6);
    expect(found.covariance?.[1]?.[1]).toBeCloseTo((10 * trigamma(shape)) / determinant, 6);
    expect(found.covariance?.[0]?.[1]).toBeCloseTo(10 / rate / determinant, 6);
  });

  it("says what runs off, and has no covariances then", () => {
    // All values the same: the likelihood grows with the shape for ever.
    const found = maximumLikelihood({ ...usual, logLikelihood: gamma([2, 2, 2]), start: [1, 1], scale: [1, 1] });
    expect(found).toMatchObject({ covariance: null, boundary: [0, 1] });
    expect((found.parameters[0] as number) / (found.parameters[1] as number)).toBeCloseTo(2, 6);
  });

  it("says so of a parameter that makes no difference, and not of the others", () => {
    const found = maximumLikelihood({
      ...usual,
      logLikelihood: (parameters, gradient) => {
        gradient[1] = 0;
        return exponential(50, 25)(parameters, gradient);
      },
      start: [1, 3],
      scale: [1, 1],
    });
    expect(found).toMatchObject({ converged: true, boundary: [1], covariance: null });
    expect(found.parameters[0]).toBeCloseTo(2, 10);
    expect(found.parameters[1]).toBeCloseTo(3, 10);
  });

  it("keeps parameters within a factor of a million of their scale", () => {
    const found = maximumLikelihood({
      ...usual,
      logLikelihood: (parameters, gradient) => {
        gradient[0] = 1;
        return parameters[0] as number;
      },
      start: [1e300],
      scale: [10],
    });
    expect((found.parameters[0] as number) / 1e7).toBeCloseTo(1, 10);
    expect(found.boundary).toEqual([0]);
  });

  it("stops after so many iterations, and tells of each", () => {
    const told: number[][] = [];
    const found = maximumLikelihood({
      logLikelihood: gamma([0.4, 1.1, 0.7, 2.9]),
      start: [30, 0.01],
      scale: [1, 1],
      observations: 4,
      maxIterations: 2,
      onIteration: (...facts) => told.push(facts),
    });
    expect(found).toMatchObject({ iterations: 2, converged: false, boundary: [] });
    expect(told.map(([iteration]) => iteration)).toEqual([1, 2]);
    expect(told[1]?.[1]).toBe(found.logLikelihood);
  });

  it("starts from a likelihood that is none without throwing", () => {
    const found = maximumLikelihood({
      ...usual,
      logLikelihood: (_, gradient) => {
        gradient[0] = Number.NaN;
        return Number.NaN;
      },
      start: [1],
      scale: [1],
    });
    expect(found).toMatchObject({ converged: false, iterations: 0, covariance: null });
  });

  it("finds the same with a sample, from which the search needs fewer steps", () => {
    const values = Array.from({ length: 400 }, (_, i) => (1 + ((i * 37) % 100)) / 30);
    const problem = { ...usual, observations: 400, logLikelihood: gamma(values), start: [1, 1], scale: [1, 1] };
    const plain = maximumLikelihood(problem);
    const part = values.slice(0, 40);
    const sampled = maximumLikelihood({ ...problem, sample: { logLikelihood: gamma(part), observations: 40 } });
    for (const i of [0, 1]) expect(sampled.parameters[i] as number).toBeCloseTo(plain.parameters[i] as number, 9);
    expect(sampled.logLikelihood).toBeCloseTo(plain.logLikelihood, 9);
    expect(sampled.iterations).toBeLessThan(plain.iterations);
    // Second derivatives by differences on one side, corrected by the sample, are as good.
    for (const [i, row] of (plain.covariance ?? []).entries())
      for (const [j, each] of row.entries())
        expect(Math.abs((sampled.covariance?.[i]?.[j] as number) / each - 1)).toBeLessThan(1e-6);
  });

  it("does not trust a sample that determines nothing", () => {
    const values = Array.from({ length: 400 }, (_, i) => (1 + ((i * 37) % 100)) / 30);
    const problem = { ...usual, observations: 400, logLikelihood: gamma(values), start: [1, 1], scale: [1, 1] };
    const plain = maximumLikelihood(problem);
    // Of equal values, the shape has no bounds.
    expect(maximumLikelihood({ ...problem, sample: { logLikelihood: gamma([2, 2]), observations: 2 } })).toEqual(plain);
  });
});

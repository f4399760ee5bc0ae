import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FitWeibullInput, fitWeibull, kaplanMeier, type WeibullFit } from "../../src/survival";
import { expectNear } from "../near";
import { randomFrom, repeated } from "./arbitraries";
import simulated from "./values/survival.json";

const { durations, churned, entry, monthly, seats } = simulated;

/** Rows that hold a model: two departures at different times before the end. */
const rows = fc
  .array(
    fc.record({
      duration: fc.integer({ min: 1, max: 40 }),
      left: fc.boolean(),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    {
      minLength: 2,
      maxLength: 25,
    },
  )
  .map((all) => [
    { duration: 3, left: true, weight: 1 },
    { duration: 7, left: true, weight: 1 },
    { duration: 50, left: false, weight: 1 },
    ...all,
  ])
  .map((all) => ({
    durations: all.map((each) => each.duration),
    churned: all.map((each) => each.left),
    weights: all.map((each) => each.weight),
  }));

const shapeOf = (fit: WeibullFit) => fit.parameters?.shape as number;
const scaleOf = (fit: WeibullFit) => fit.parameters?.scale as number;

describe("fitWeibull", () => {
  it.each([
    ["of simulated customers with two covariates (mpmath, 40 digits)", {}, simulated.weibull],
    ["who enter late (mpmath, 40 digits)", { entry }, simulated.weibullEntry],
  ])("%s", (_, late, { parameters, covariance, logLikelihood }) => {
    const fit = fitWeibull({ durations, churned, covariates: { monthly, seats }, ...late });
    const [intercept, ofMonthly, ofSeats, logSigma] = parameters as [number, number, number, number];
    expectNear(fit.intercept, intercept, 1e-9);
    expectNear(fit.coefficients[0]?.coefficient, ofMonthly, 1e-9);
    expectNear(fit.coefficients[1]?.coefficient, ofSeats, 1e-9);
    expectNear(shapeOf(fit), Math.exp(-logSigma), 1e-9);
    expectNear(fit.logLikelihood, logLikelihood, 1e-9);
    for (const [i, row] of covariance.entries())
      for (const [j, each] of row.entries()) expectNear(fit.covariance?.[i]?.[j], each, 1e-9);
    expectNear(fit.coefficients[0]?.standardError, Math.sqrt(covariance[1]?.[1] as number), 1e-9);
    expectNear(fit.standardErrors?.shape, shapeOf(fit) * Math.sqrt(covariance[3]?.[3] as number), 1e-9);
    expectNear(fit.standardErrors?.scale, scaleOf(fit) * Math.sqrt(covariance[0]?.[0] as number), 1e-9);
    expectNear(fit.logLikelihoodNull, fitWeibull({ durations, churned, ...late }).logLikelihood as number, 1e-9);
    expect(fit).toMatchObject({ converged: true, boundary: [], customers: 80, patterns: 80 });
  });

  it("tells ratios of times and of hazards, with their intervals", () => {
    const fit = fitWeibull({ durations, churned, covariates: { monthly }, confidence: 0.9 });
    const [row] = fit.coefficients;
    const { coefficient, standardError } = row as { coefficient: number; standardError: number };
    expectNear(row?.timeRatio, Math.exp(coefficient), 1e-12);
    expectNear(row?.interval?.low, Math.exp(coefficient - 1.6448536269514722 * standardError), 1e-12);
    expectNear(row?.interval?.high, Math.exp(coefficient + 1.6448536269514722 * standardError), 1e-12);
    expectNear(row?.hazardRatio, Math.exp(-coefficient * shapeOf(fit)), 1e-12);
    expectNear(row?.z, coefficient / standardError, 1e-12);
    expect(row?.pValue).toBeGreaterThan(0);
    expectNear(fit.logLikelihoodNull, fitWeibull({ durations, churned }).logLikelihood as number, 1e-9);
  });

  it("is the exponential model's maximum in its scale, at its own shape", () => {
    fc.assert(
      fc.property(rows, ({ durations, churned, weights }) => {
        const fit = fitWeibull({ durations, churned, weights });
        const shape = shapeOf(fit);
        const left = weights.reduce((sum, weight, i) => sum + (churned[i] ? weight : 0), 0);
        const power = durations.reduce((sum, each, i) => sum + (weights[i] as number) * each ** shape, 0);
        expectNear(scaleOf(fit), (power / left) ** (1 / shape), 1e-6);
        // And the equation of the shape.
        const logs = durations.reduce(
          (sum, each, i) => sum + (weights[i] as number) * each ** shape * Math.log(each),
          0,
        );
        const ofLeft = durations.reduce(
          (sum, each, i) => sum + (churned[i] ? (weights[i] as number) * Math.log(each) : 0),
          0,
        );
        expectNear(logs / power - ofLeft / left, 1 / shape, 1e-7);
        expect(fit.gradientNorm).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes a weight as so many rows, with covariates and without", () => {
    fc.assert(
      fc.property(rows, ({ durations, churned, weights }) => {
        const x = durations.map((_, i) => (i % 3) / 2);
        for (const covariates of [undefined, { x }]) {
          const one = fitWeibull({ durations, churned, weights, covariates });
          const all = fitWeibull({
            durations: repeated(durations, weights),
            churned: repeated(churned, weights),
            covariates: covariates && { x: repeated(x, weights) },
          });
          expect(one.boundary).toEqual(all.boundary);
          if (one.boundary.length > 0) continue;
          expectNear(shapeOf(one), shapeOf(all), 1e-7);
          expectNear(one.intercept, all.intercept as number, 1e-7);
          expectNear(one.logLikelihood, all.logLikelihood as number, 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("keeps its shape in another unit of time, and its coefficients when covariates are shifted", () => {
    const base = { churned, covariates: { monthly, seats } };
    const fit = fitWeibull({ ...base, durations });
    const weeks = fitWeibull({ ...base, durations: durations.map((each) => each * 4.345) });
    expectNear(shapeOf(weeks), shapeOf(fit), 1e-9);
    expectNear(scaleOf(weeks), scaleOf(fit) * 4.345, 1e-8);
    const left = churned.reduce((sum, each) => sum + each, 0);
    expectNear(weeks.logLikelihood, (fit.logLikelihood as number) - left * Math.log(4.345), 1e-9);
    const shifted = fitWeibull({
      durations,
      churned,
      covariates: { monthly, seats: seats.map((each) => each + 1000) },
    });
    for (const i of [0, 1])
      expectNear(shifted.coefficients[i]?.coefficient, fit.coefficients[i]?.coefficient as number, 1e-9);
    expectNear(shapeOf(shifted), shapeOf(fit), 1e-9);
    // So far from 0 the scale of who has 0 seats is known all the same, and its error is large.
    expect(Number.isFinite(scaleOf(shifted))).toBe(true);
  });

  it("has no scale for a number where 0 is too far from the covariates", () => {
    const far = seats.map((each) => each + 1e6);
    const fit = fitWeibull({ durations, churned, covariates: { far } });
    expect(fit.parameters?.scale).toBeNull();
    expect(fit.standardErrors?.scale).toBeNull();
    expect(fit.boundary).toEqual([]);
    expectNear(shapeOf(fit), shapeOf(fitWeibull({ durations, churned, covariates: { seats } })), 1e-7);
  });

  it("takes an entry of 0 as none", () => {
    const zeros = durations.map(() => 0);
    const [with0, without] = [fitWeibull({ durations, churned, entry: zeros }), fitWeibull({ durations, churned })];
    expectNear(shapeOf(with0), shapeOf(without), 1e-9);
    expectNear(with0.logLikelihood, without.logLikelihood as number, 1e-9);
    expect(with0.patterns).toBe(80);
    expect(without.patterns).toBeLessThan(40);
  });

  it("finds the model that customers were drawn from, within its errors", () => {
    const random = randomFrom(4);
    const size = 4000;
    const plan = Array.from({ length: size }, () => (random() < 0.4 ? 1 : 0));
    const lifetimes = plan.map((each) => 20 * Math.exp(0.5 * each) * (-Math.log(random())) ** (1 / 0.8));
    const seen = plan.map(() => 60 * random());
    const from = plan.map(() => (random() < 0.3 ? 10 * random() : 0));
    const kept = lifetimes.flatMap((each, i) => (Math.min(each, seen[i] as number) > (from[i] as number) ? [i] : []));
    const fit = fitWeibull({
      durations: kept.map((i) => Math.min(lifetimes[i] as number, seen[i] as number)),
      churned: kept.map((i) => (lifetimes[i] as number) < (seen[i] as number)),
      entry: kept.map((i) => from[i] as number),
      covariates: { plan: kept.map((i) => plan[i] as number) },
    });
    expect(Math.abs(shapeOf(fit) - 0.8)).toBeLessThan(4 * (fit.standardErrors?.shape as number));
    expect(Math.abs(scaleOf(fit) - 20)).toBeLessThan(4 * (fit.standardErrors?.scale as number));
    const [row] = fit.coefficients;
    expect(Math.abs((row?.coefficient as number) - 0.5)).toBeLessThan(4 * (row?.standardError as number));
    expect(fit.standardErrors?.shape).toBeLessThan(0.05);
  });

  it("tells median and mean, which its own curve has", () => {
    const fit = fitWeibull({ durations, churned });
    const curve = (time: number) => Math.exp(-((time / scaleOf(fit)) ** shapeOf(fit)));
    expectNear(curve(fit.median as number), 0.5, 1e-12);
    let area = 0;
    for (let time = 0.005; time < 400; time += 0.01) area += 0.01 * curve(time);
    expectNear(fit.mean, area, 1e-4);
    // The curve of Kaplan and Meier is not far.
    const { time, survival } = kaplanMeier({ durations, churned });
    for (const [i, at] of time.entries()) expect(Math.abs(curve(at) - (survival[i] as number))).toBeLessThan(0.12);
  });

  it("reports its progress, and stops where it is told to", () => {
    const steps: number[] = [];
    const fit = fitWeibull({
      durations,
      churned,
      onProgress: ({ iteration, logLikelihood }) => {
        steps.push(iteration);
        expect(Number.isFinite(logLikelihood)).toBe(true);
      },
    });
    expect(steps).toEqual(Array.from({ length: fit.iterations }, (_, i) => i + 1));
    expect(fitWeibull({ durations, churned, maxIterations: 1 })).toMatchObject({ converged: false, iterations: 1 });
  });

  it("comes back from JSON as it was", () => {
    const fit = fitWeibull({ durations, churned, covariates: { monthly } });
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
  });

  describe("says what the data do not hold", () => {
    it.each<[string, FitWeibullInput, readonly string[]]>([
      ["nobody left", { durations: [3, 5], churned: [0, 0] }, ["shape", "scale"]],
      [
        "nobody left, with a covariate",
        { durations: [3, 5], churned: [0, 0], covariates: { a: [1, 0] } },
        ["shape", "scale", "a"],
      ],
      ["nobody is there", { durations: [], churned: [] }, ["shape", "scale"]],
      ["one customer", { durations: [5], churned: [1] }, ["shape", "scale"]],
      ["all left at once", { durations: [5, 5, 5], churned: [1, 1, 1] }, ["shape", "scale"]],
      ["all who left did so last", { durations: [3, 5, 5], churned: [0, 1, 1] }, ["shape", "scale"]],
      [
        "a covariate tells each lifetime",
        { durations: [2, 4, 8], churned: [1, 1, 1], covariates: { a: [1, 2, 3] } },
        ["shape", "scale", "a"],
      ],
      [
        "a covariate separates",
        { durations: [3, 5, 7, 9], churned: [1, 1, 0, 0], covariates: { a: [1, 1, 0, 0] } },
        ["scale", "a"],
      ],
    ])("where %s", (_, input, boundary) => {
      const fit = fitWeibull(input);
      expect(fit.boundary).toEqual(boundary);
      expect(fit.standardErrors?.scale ?? null).toBeNull();
      expect(fit.covariance).toBeNull();
      expect([fit.median, fit.mean]).toEqual([null, null]);
      for (const row of fit.coefficients) expect(row.coefficient).toBeNull();
    });

    it("where nobody left, with a likelihood of 1", () => {
      for (const covariates of [undefined, { a: [1, 0] }])
        expect(fitWeibull({ durations: [3, 5], churned: [0, 0], covariates })).toMatchObject({
          parameters: null,
          logLikelihood: 0,
          logLikelihoodNull: 0,
          converged: true,
          iterations: 0,
          gradientNorm: 0,
        });
    });

    it("and the rest of the model all the same", () => {
      // Nobody of the second kind left; the others hold a shape.
      const separated = fitWeibull({
        durations: [2, 3, 5, 8, 9, 6, 7],
        churned: [1, 1, 1, 1, 0, 0, 0],
        covariates: { kind: [0, 0, 0, 0, 0, 1, 1] },
      });
      const alone = fitWeibull({ durations: [2, 3, 5, 8, 9], churned: [1, 1, 1, 1, 0] });
      expect(separated.boundary).toContain("kind");
      expectNear(shapeOf(separated), shapeOf(alone), 1e-6);
      expectNear(separated.logLikelihood, alone.logLikelihood as number, 1e-6);
    });

    it("where late entries would have the shape below 0", () => {
      // Each leaves soon after coming into sight, whatever the tenure: the rate falls faster than 1 / time.
      const fit = fitWeibull({ durations: [2, 3, 2000], entry: [1, 2, 3], churned: [1, 1, 0] });
      expect(fit).toMatchObject({
        parameters: null,
        boundary: ["shape", "scale"],
        converged: false,
        logLikelihood: null,
      });
      expect(fit.logLikelihoodNull).toBeNull();
      // It rises with every lower shape.
      expect(fit.gradientNorm).toBeGreaterThan(1e-6);
    });
  });

  it.each([
    [{ durations: [0, 2], churned: [1, 1] }, "durations[0] must be at least 1e-9, but got 0"],
    [{ durations: [1, 2], churned: [1, 1], covariates: { a: [1] } }, "covariates.a must have 2 items, but got 1"],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2] }, weights: [1] },
      "weights must have 2 items, but got 1",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, Number.NaN] } },
      "covariates.a[1] must be a number, but got NaN",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, null] } },
      "covariates.a[1] must be a number, but got null",
    ],
    [{ durations: [1, 2], churned: [1, 1], covariates: { a: [1, undefined] } }, "covariates.a[1] must be a number"],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 1e16] } },
      "covariates.a[1] must be at most 1000000000000000",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, -1e16] } },
      "covariates.a[1] must be at least -1000000000000000",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [0, 1e-300] } },
      "covariates.a has the same value in every row",
    ],
    [{ durations: [1, 2], churned: [1, 1], covariates: { a: undefined } }, "covariates.a must be a list"],
    [{ durations: [1, 2], churned: [1, 1], covariates: { a: "12" } }, "covariates.a must be a list"],
    [{ durations: [1, 2], churned: [1, 1], covariates: {} }, "covariates must have ≥ 1 items, but got 0"],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [4, 4] } },
      "covariates.a has the same value in every row: remove it",
    ],
    [
      {
        durations: [1, 2, 3, 4],
        churned: [1, 1, 1, 1],
        covariates: { a: [1, 2, 3, 9], b: [4, 1, 0, 1], c: [5, 3, 3, 10] },
      },
      "covariates.c is a combination of a + b: remove one of these columns",
    ],
    [
      {
        durations: [1, 2, 3, 4],
        churned: [1, 1, 1, 1],
        covariates: { a: [1, 2, 3, 9], b: [4, 1, 0, 1], twice: [2, 4, 6, 18] },
      },
      "covariates.twice is a combination of a: remove",
    ],
    [
      {
        durations: [1, 2],
        churned: [1, 1],
        covariates: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`x${i}`, [1, 2]])),
      },
      "covariates must have ≤ 100 items, but got 101",
    ],
  ])("refuses bad input %#", (input, message) => {
    expect(() => fitWeibull(input as FitWeibullInput)).toThrow(message);
  });

  it("looks for what follows from what only among those who count", () => {
    const input = { durations: [1, 2, 3], churned: [1, 1, 1], covariates: { a: [1, 1, 2] } };
    expect(() => fitWeibull({ ...input, weights: [1, 1, 0] })).toThrow("covariates.a has the same value in every row");
    expect(fitWeibull({ ...input, weights: [0, 0, 0] })).toMatchObject({
      customers: 0,
      boundary: ["shape", "scale", "a"],
    });
  });

  it("leaves out the rows that stand for nobody, with covariates too", () => {
    const all = fitWeibull({
      durations: [3, 5, 7, 9, 4],
      churned: [1, 1, 0, 1, 1],
      covariates: { a: [1, 0, 2, 1, 50] },
      weights: [1, 1, 1, 1, 0],
    });
    const few = fitWeibull({ durations: [3, 5, 7, 9], churned: [1, 1, 0, 1], covariates: { a: [1, 0, 2, 1] } });
    expect(all).toEqual(few);
  });

  it("names each covariate that follows from earlier ones, by those that say something themselves", () => {
    const a = [1, 2, 4, 8, 16];
    const b = [1, 0, 0, 1, 1];
    const input = {
      durations: [1, 2, 3, 4, 5],
      churned: [1, 1, 1, 1, 1],
      covariates: { a, twice: a.map((each) => 2 * each), b, sum: a.map((each, i) => each + (b[i] as number)) },
    };
    expect(() => fitWeibull(input)).toThrow(
      /covariates\.twice is a combination of a:.*; covariates\.sum is a combination of a \+ b:/u,
    );
  });

  it("names the first twenty bad numbers, and no more", () => {
    const column = Array.from({ length: 50 }, () => Number.NaN);
    const times = Array.from({ length: 50 }, () => 0);
    for (const input of [
      { durations: column.map(() => 1), churned: column.map(() => 1), covariates: { a: column } },
      { durations: times, churned: column.map(() => 1) },
    ])
      try {
        fitWeibull(input);
        expect.unreachable();
      } catch (error) {
        expect((error as { issues: unknown[] }).issues.length).toBe(20);
      }
  });
});

describe("scales and coefficients that go apart", () => {
  it("a scale of 0, where those with the covariate alone left", () => {
    const fit = fitWeibull({ durations: [1, 2, 3, 4], churned: [1, 1, 0, 0], covariates: { x: [1, 1, 2, 2] } });
    expect(fit).toMatchObject({ scaleEstimate: "zero", boundary: ["scale", "x"], converged: true });
    expect(fit.coefficients[0]).toMatchObject({ estimate: "plusInfinity", hazardRatio: 0 });
    // In the limit those who stay do not matter.
    const those = fitWeibull({ durations: [1, 2], churned: [1, 1] });
    expectNear(fit.logLikelihood, those.logLikelihood as number, 1e-12);
    expectNear(fit.parameters?.shape, those.parameters?.shape as number, 1e-9);
  });

  it("a coefficient that may go either way", () => {
    const fit = fitWeibull({
      durations: [1, 2, 3, 4],
      churned: [1, 1, 0, 0],
      covariates: { x: [0, 0, 1, -1], y: [0, 0, 1, 1] },
    });
    // y makes lifetimes infinitely long; of x nothing is known.
    expect(fit.coefficients).toMatchObject([
      { estimate: "none", timeRatio: null, hazardRatio: null },
      { estimate: "plusInfinity", timeRatio: null, hazardRatio: 0 },
    ]);
    const turned = fitWeibull({ durations: [1, 2, 3, 4], churned: [1, 1, 0, 0], covariates: { y: [0, 0, -1, -1] } });
    expect(turned.coefficients[0]).toMatchObject({ estimate: "minusInfinity", timeRatio: 0, hazardRatio: null });
    expect(fit.scaleEstimate).toBe("finite");
    expectNear(
      fit.parameters?.scale,
      fitWeibull({ durations: [1, 2], churned: [1, 1] }).parameters?.scale as number,
      1e-9,
    );
  });

  it("neither, where those who stay hold one another: 0 by symmetry", () => {
    const fit = fitWeibull({ durations: [1, 2, 3, 3], churned: [1, 1, 0, 0], covariates: { x: [0, 0, 1, -1] } });
    expect(fit).toMatchObject({ scaleEstimate: "finite", boundary: [], converged: true });
    expect(fit.coefficients[0]).toMatchObject({ estimate: "finite", timeRatio: 1, z: 0, pValue: 1 });
  });
});

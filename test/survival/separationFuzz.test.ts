import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCox, fitWeibull } from "../../src/survival";
import { coxEstimates, weibullEstimates } from "./exactCone";

/** How many random tables; `SEPARATION_RUNS=100000 npx vitest run test/survival/separationFuzz.test.ts` tries more. */
const numRuns = Number(process.env["SEPARATION_RUNS"] ?? 500);
/** How long all of them may take together, in milliseconds. */
const TIMEOUT = 60_000 + 20 * numRuns;
/** No call may take more of the processor, in microseconds: by the clock, a busy machine would fail. */
const LIMIT = 2e6;

const tables = fc
  .record({
    size: fc.integer({ min: 2, max: 9 }),
    count: fc.integer({ min: 1, max: 3 }),
    latest: fc.constantFrom(3, 6, 20),
    spread: fc.constantFrom(1, 2, 9),
    scale: fc.constantFrom(1, 100, 10_000),
    late: fc.boolean(),
    split: fc.boolean(),
    unit: fc.constantFrom(1, 0.1, 1 / 3, 1e-6, 1e9),
  })
  .chain(({ size, count, latest, spread, scale, late, split, unit }) => {
    const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: size, maxLength: size });
    const value = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.integer({ min: -spread, max: spread }));
    return fc.record({
      durations: each(fc.integer({ min: 1, max: latest })),
      churned: each(fc.constantFrom(0, 1, 1)),
      columns: fc.array(each(value), { minLength: count, maxLength: count }),
      weights: each(fc.integer({ min: 0, max: 3 }).map((weight) => scale * weight)),
      shares: each(fc.constantFrom(0, 0, 0.4, 0.9)).map((shares) => (late ? shares : shares.map(() => 0))),
      strata: split ? each(fc.constantFrom(1, 2)) : fc.constant(undefined),
      // What the exact answer must not depend on: units, and times that are rounded in different ways.
      unit: fc.constant(unit),
      rounding: each(fc.constantFrom(0, 0, 1, -1, 3)),
      scales: fc.array(fc.constantFrom(1, 1e-9, 1e9, 0.1, -7e4), { minLength: count, maxLength: count }),
      offsets: fc.array(fc.constantFrom(0, 0, 0, 1, 1000), { minLength: count, maxLength: count }),
    });
  })
  .map(({ shares, ...table }) => ({
    ...table,
    entry: shares.map((share, i) => Math.floor(share * (table.durations[i] as number))),
  }));

/** A call within the limit; `undefined` where the columns are refused. */
function within<Fit>(call: () => Fit): Fit | undefined {
  const start = process.cpuUsage();
  let fit: Fit;
  try {
    fit = call();
  } catch (error) {
    expect((error as Error).name).toBe("MetricInputError");
    return undefined;
  }
  expect(process.cpuUsage(start).user).toBeLessThan(LIMIT);
  JSON.stringify(fit, (key, each) => {
    if (typeof each === "number") expect(Number.isFinite(each) && !Object.is(each, -0), `${key}: ${each}`).toBe(true);
    return each;
  });
  return fit;
}

type Table = typeof tables extends fc.Arbitrary<infer Item> ? Item : never;

/** The columns in other units, and times apart by rounding. */
function asMeasured({ durations, entry, columns, churned, weights, strata, ...how }: Table) {
  const { unit, rounding, scales, offsets } = how;
  const scaled = columns.map((column, i) => {
    const offset = offsets[i] as number;
    return column.map((each) => (scales[i] as number) * (each + offset));
  });
  return {
    durations: durations.map((each, i) => each * unit * (1 + (rounding[i] as number) * Number.EPSILON)),
    entry: entry.map((each, i) => each * unit * (1 - (rounding[i] as number) * Number.EPSILON)),
    covariates: Object.fromEntries(scaled.map((column, i) => [`x${i}`, column])),
    churned,
    weights,
    strata,
  };
}

/** Where coefficients go in the units that they are measured in. */
const turned = (estimates: readonly string[], scales: readonly number[]) =>
  estimates.map((each, i) => {
    if ((scales[i] as number) > 0 || !each.endsWith("Infinity")) return each;
    return each === "plusInfinity" ? "minusInfinity" : "plusInfinity";
  });

describe("coefficients go where exact arithmetic says", () => {
  it.each(["efron", "breslow"] as const)(
    "in Cox models, %s",
    (ties) => {
      fc.assert(
        fc.property(tables, (table) => {
          const fit = within(() => fitCox({ ...asMeasured(table), ties }));
          if (!fit || fit.customers === 0) return;
          const exact = turned(coxEstimates(table), table.scales);
          expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(exact);
          expect(fit.converged).toBe(true);
          expect(fit.logLikelihood).toBeGreaterThanOrEqual(fit.logLikelihoodNull - 1e-9 * -fit.logLikelihoodNull);
        }),
        { numRuns },
      );
    },
    TIMEOUT,
  );

  it(
    "in Cox models of many customers, some of whom come late",
    () => {
      const many = fc.integer({ min: 10, max: 50 }).chain((size) => {
        const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: size, maxLength: size });
        return fc.record({
          durations: each(fc.integer({ min: 1, max: 60 })),
          columns: fc.array(each(fc.integer({ min: -4, max: 4 })), { minLength: 2, maxLength: 2 }),
          shares: each(fc.constantFrom(0, 0, 0.3, 0.6, 0.9)),
          slopes: fc.constantFrom([1, 0], [1, -1], [-2, 1], [0, -1]),
          noise: fc.constantFrom(0, 0, 1),
          chance: each(fc.integer({ min: 0, max: 20 })),
        });
      });
      fc.assert(
        fc.property(many, ({ durations, columns, shares, slopes, noise, chance }) => {
          const entry = shares.map((share, i) => Math.floor(share * (durations[i] as number)));
          const scores = durations.map((_, i) =>
            columns.reduce((sum, column, k) => sum + (slopes[k] as number) * (column[i] as number), 0),
          );
          // Whoever has the greatest score of those at risk leaves, and seldom somebody else: nearly separated.
          const churned = durations.map((time, i) => {
            const isHighest = durations.every(
              (other, j) =>
                other < time || (entry[j] as number) >= time || (scores[j] as number) <= (scores[i] as number),
            );
            return isHighest || (noise > 0 && chance[i] === 0) ? 1 : 0;
          });
          const fit = within(() =>
            fitCox({ durations, churned, entry, covariates: { x: columns[0], y: columns[1] } as never }),
          );
          if (!fit) return;
          expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(
            coxEstimates({ durations, churned, entry, columns }),
          );
          expect(fit.converged).toBe(true);
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    },
    TIMEOUT,
  );

  it(
    "in Weibull models",
    () => {
      fc.assert(
        fc.property(tables, (table) => {
          const { strata: _, ...measured } = asMeasured(table);
          const fit = within(() => fitWeibull(measured));
          if (!fit?.parameters) return;
          const scale = fit.scaleEstimate === "zero" ? "minusInfinity" : fit.scaleEstimate;
          const got = [scale, ...fit.coefficients.map(({ estimate }) => estimate)];
          // The intercept is that of covariates of 0, as they are measured.
          const columns = table.columns.map((column, i) => column.map((each) => each + (table.offsets[i] as number)));
          const [exactScale, ...others] = weibullEstimates({ ...table, columns });
          expect(got).toEqual([exactScale, ...turned(others, table.scales)]);
        }),
        { numRuns },
      );
    },
    TIMEOUT,
  );
});

describe("searches end", () => {
  it.each([
    { durations: [30.3, 10.1 + 20.2], churned: [1, 1] },
    { durations: [7.7, 7.7, 1.1 * 7], churned: [1, 1, 1] },
  ])("where times differ by rounding only %#", (input) => {
    expect(within(() => fitWeibull(input))).toMatchObject({ parameters: null, logLikelihood: null, converged: false });
  });

  it("where steps grow without end", () => {
    const fit = within(() =>
      fitCox({
        durations: [2, 4, 5, 1, 2],
        churned: [0, 1, 1, 1, 1],
        entry: [0, 3, 0, 0, 0],
        covariates: { x: [2, 3, 8, 0, 2], y: [0, 1, 0, 0, 1] },
      }),
    );
    expect(fit).toMatchObject({ converged: true, gradientNorm: 0, boundary: ["x", "y"] });
  });

  it("where a covariate is all but constant among those who count", () => {
    const fit = within(() =>
      fitCox({
        durations: [1e-9, 250.5, 1],
        churned: [1, 1, 1],
        covariates: { x: [1e-9, 2, 2], y: [1e-9, 1e-300, -1] },
      }),
    );
    // But for 1e-9 the table is x = 0, 2, 2 and y = 0, 0, −1: at 1e-9 both lead the others, at 1 the last follows.
    expect(fit).toMatchObject({ converged: true, boundary: ["x", "y"], logLikelihood: 0 });
    expect(fit?.coefficients.map(({ estimate }) => estimate)).toEqual(["minusInfinity", "minusInfinity"]);
  });

  it.each(["efron", "breslow"] as const)("where weights leave no digits for a step, %s", (ties) => {
    const fit = within(() =>
      fitCox({
        durations: [1, 250.5, 3, 100_000, 1],
        churned: [1, 1, 1, 0, 1],
        covariates: { x: [100_000, -1, 0, 2, 1e-9], y: [-1, 100_000, 100_000, 2, -250.5] },
        weights: [1, 1e6, 1e12, 1, 1],
        ties,
      }),
    );
    expect(fit?.boundary).toEqual([]);
    expect(fit?.iterations).toBeLessThanOrEqual(50);
    expect(fit?.converged).toBe(false);
  });

  it("where a standard error is lost in rounding", () => {
    const fit = within(() =>
      fitCox({
        durations: [1, 1e-9, 12_345.678, 1e-9],
        churned: [0, 1, 1, 1],
        covariates: { x: [0, 0, 1, 7991.5], y: [12_345.678, 1e-300, -1, 12_345.678] },
        weights: [1, 1, 1e6, 1e12],
      }),
    );
    expect(fit).toMatchObject({ boundary: [], covariance: null, waldTest: null });
    expect(fit?.coefficients[1]).toMatchObject({
      estimate: "finite",
      standardError: null,
      interval: null,
      z: null,
      pValue: null,
    });
  });

  it("where a variance of a Weibull model is too large to represent", () => {
    const fit = within(() =>
      fitWeibull({
        durations: [1, 2, 1, 2, 2, 1e-9],
        churned: [1, 0, 1, 1, 1, 1],
        covariates: { x: [-1, 3e-250, 1, 0, 3e-250, 1e-279], y: [3e-250, 1e-300, 3e-250, 1, 0, 0] },
        weights: [1, 1, 1, 1e12, 1, 1],
        robust: true,
      }),
    );
    expect(fit).toMatchObject({ boundary: [], covariance: null, standardErrors: null });
    expect(fit?.robust?.modelCovariance).toBeNull();
    expect(fit?.parameters?.shape).toBeGreaterThan(0);
    expect(fit?.coefficients[0]).toMatchObject({ standardError: null, interval: null, z: null, pValue: null });
  });

  it("where two churned customers do not determine the plane that all others are below", () => {
    const fit = within(() =>
      fitWeibull({
        durations: [1e-9, 3, 2, 1e-9, 2],
        churned: [0, 1, 0, 0, 1],
        covariates: { x: [-2, 0, 0, 2, 2.936513769222607e-279], y: [0, 0, 0, 0, 0.3] },
        weights: [1e6, 1e12, 1e6, 1e6, 1],
        entry: [0, 0.9, 0, 0, 0.6],
      }),
    );
    // The plane log 3 + y log(2 / 3) / 0.3.
    expect(fit).toMatchObject({ parameters: null, boundary: ["shape", "scale", "x", "y"] });
  });

  it(
    "for any numbers that are allowed",
    () => {
      const number = fc.oneof(
        fc.constantFrom(0, -0, 1, -1, 1e-9, 1e15, -1e15, 1e-300, 5e-324, 0.1 + 0.2, 0.3),
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: -3, max: 3 }),
      );
      const time = number.map((each) => {
        const positive = Math.abs(each);
        return positive < 1e-9 ? 1e-9 : positive;
      });
      const row = fc.record({
        duration: time,
        left: fc.constantFrom(0, 1),
        x: number,
        y: number,
        weight: fc.constantFrom(0, 1, 2, 1e6, 1e12),
        late: fc.constantFrom(0, 0.3),
      });
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
          const input = {
            durations: rows.map(({ duration }) => duration),
            churned: rows.map(({ left }) => left),
            covariates: { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) },
            weights: rows.map(({ weight }) => weight),
            entry: rows.map(({ duration, late }) => (duration * late < 1e-9 ? 0 : duration * late)),
          };
          within(() => fitCox(input));
          within(() => fitCox({ ...input, ties: "breslow" }));
          within(() => fitWeibull(input));
          const { covariates: _, ...plain } = input;
          within(() => fitWeibull(plain));
        }),
        { numRuns },
      );
    },
    TIMEOUT,
  );
});

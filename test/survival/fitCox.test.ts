import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoxFit, type FitCoxInput, fitCox, kaplanMeier, nelsonAalen } from "../../src/survival";
import { covarianceRows } from "../../src/survival/regression/covarianceRows";
import { type Covariate, covariateDesign } from "../../src/survival/regression/covariateDesign";
import { coxMoments } from "../../src/survival/regression/coxMoments";
import { coefficientOf } from "../../src/survival/regression/coxResult";
import { coxRows } from "../../src/survival/regression/coxRows";
import { efronSums } from "../../src/survival/regression/efronSums";
import { expectNear } from "../near";
import { randomFrom, repeated, shuffled } from "./arbitraries";
import simulated from "./values/survival.json";

const { durations, churned, entry, monthly, seats, country } = simulated;
const covariates = { monthly, seats };

const coefficients = (fit: CoxFit) => fit.coefficients.map(({ coefficient }) => coefficient);

/** Rows with two covariates, some entries, weights and ties. */
const rows = fc
  .array(
    fc.record({
      duration: fc.integer({ min: 1, max: 12 }),
      left: fc.constantFrom(0, 1, 1),
      late: fc.constantFrom(0, 0, 0.3, 0.8),
      weight: fc.integer({ min: 1, max: 3 }),
      x: fc.integer({ min: -2, max: 2 }),
      y: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 6, maxLength: 25 },
  )
  .filter((all) => new Set(all.map(({ x }) => x)).size > 2 && new Set(all.map(({ y }) => y)).size > 2)
  .map((all) => ({
    durations: all.map(({ duration }) => duration),
    churned: all.map(({ left }) => left),
    entry: all.map(({ duration, late }) => Math.floor(duration * late)),
    weights: all.map(({ weight }) => weight),
    covariates: { x: all.map(({ x }) => x), y: all.map(({ y }) => y) },
  }));

/** A fit, where the covariates are not collinear by chance. */
function fitted(input: FitCoxInput): CoxFit | undefined {
  try {
    return fitCox(input);
  } catch (error) {
    expect((error as Error).message).toContain("explains nothing");
    return undefined;
  }
}

/** Whether the scores of rows whose covariates differ are so far apart that rounding cannot swap them. */
function areApart(fit: CoxFit, { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] }): boolean {
  const [ofX, ofY] = coefficients(fit) as [number, number];
  const kinds = new Map(x.map((each, i) => [`${each} ${y[i]}`, ofX * each + ofY * (y[i] as number)]));
  const scores = [...kinds.values()].sort((a, b) => a - b);
  return scores.every((score, i) => i === 0 || score - (scores[i - 1] as number) > 1e-6);
}

describe("fitCox", () => {
  it.each([
    ["Efron's ties", {}, simulated.coxEfron],
    ["Breslow's ties", { ties: "breslow" }, simulated.coxBreslow],
    ["Breslow's ties and late entries", { ties: "breslow", entry }, simulated.coxBreslowEntry],
    ["Breslow's ties and strata", { ties: "breslow", strata: country }, simulated.coxBreslowStrata],
    ["Efron's ties and strata", { strata: country }, simulated.coxEfronStrata],
  ] as const)("of simulated customers with %s (statsmodels 0.15.0, PHReg)", (_, options, expected) => {
    const fit = fitCox({ durations, churned, covariates, ...options });
    for (const [i, each] of expected.coefficients.entries()) expectNear(fit.coefficients[i]?.coefficient, each, 1e-10);
    for (const [i, row] of expected.covariance.entries()) {
      expectNear(fit.coefficients[i]?.standardError, Math.sqrt(row[i] as number), 1e-10);
      for (const [j, each] of row.entries()) expectNear(fit.covariance?.[i]?.[j], each, 1e-10);
    }
    expectNear(fit.logLikelihood, expected.logLikelihood, 1e-10);
    expectNear(fit.logLikelihoodNull, expected.logLikelihoodNull, 1e-10);
    expectNear(fit.likelihoodRatioTest?.chiSquare, 2 * (expected.logLikelihood - expected.logLikelihoodNull), 1e-10);
    expect(fit).toMatchObject({ converged: true, boundary: [], customers: 80, churned: 49 });
  });

  it("tells hazard ratios with their intervals", () => {
    const fit = fitCox({ durations, churned, covariates, confidence: 0.9 });
    const [row] = fit.coefficients;
    const { coefficient, standardError } = row as { coefficient: number; standardError: number };
    expectNear(row?.hazardRatio, Math.exp(coefficient), 1e-12);
    expectNear(row?.interval?.low, Math.exp(coefficient - 1.6448536269514722 * standardError), 1e-12);
    expectNear(row?.interval?.high, Math.exp(coefficient + 1.6448536269514722 * standardError), 1e-12);
    expectNear(row?.z, coefficient / standardError, 1e-12);
    // With one covariate Wald's test is z squared.
    const alone = fitCox({ durations, churned, covariates: { monthly } });
    expectNear(alone.waldTest?.chiSquare, (alone.coefficients[0]?.z as number) ** 2, 1e-10);
    expectNear(alone.waldTest?.pValue, alone.coefficients[0]?.pValue as number, 1e-10);
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 99 }), (input, seed) => {
        const turn = <Item>(items: readonly Item[]) => shuffled(items, seed);
        const fit = fitted(input);
        const other = fitted({
          durations: turn(input.durations),
          churned: turn(input.churned),
          entry: turn(input.entry),
          weights: turn(input.weights),
          covariates: { x: turn(input.covariates.x), y: turn(input.covariates.y) },
        });
        expect(other?.boundary).toEqual(fit?.boundary);
        if (!fit || fit.boundary.length > 0) return;
        for (const i of [0, 1]) expectNear(coefficients(other as CoxFit)[i], coefficients(fit)[i] as number, 1e-7);
        expectNear(other?.logLikelihood, fit.logLikelihood, 1e-9);
        if (areApart(fit, input.covariates)) expect(other?.concordance?.concordant).toBe(fit.concordance?.concordant);
      }),
      { numRuns: 50 },
    );
  });

  it.each(["efron", "breslow"] as const)("takes a weight as so many rows, with %s ties", (ties) => {
    fc.assert(
      fc.property(rows, ({ weights, ...input }) => {
        const times = <Item>(items: readonly Item[]) => repeated(items, weights);
        const one = fitted({ ...input, weights, ties });
        const all = fitted({
          ties,
          durations: times(input.durations),
          churned: times(input.churned),
          entry: times(input.entry),
          covariates: { x: times(input.covariates.x), y: times(input.covariates.y) },
        });
        expect(one?.boundary).toEqual(all?.boundary);
        if (!one || !all) return;
        expectNear(one.logLikelihoodNull, all.logLikelihoodNull, 1e-9);
        const pairs = ({ concordance: all }: CoxFit) =>
          all && [all.concordant + all.discordant + all.tiedRisk, all.tiedTime + all.tiedBoth];
        expect(pairs(one)).toEqual(pairs(all));
        if (one.boundary.length > 0) return;
        for (const i of [0, 1]) expectNear(coefficients(one)[i], coefficients(all)[i] as number, 1e-7);
        expectNear(one.coefficients[0]?.standardError, all.coefficients[0]?.standardError as number, 1e-6);
        if (areApart(one, input.covariates)) {
          expect(one.concordance).toMatchObject({
            concordant: all.concordance?.concordant,
            tiedBoth: all.concordance?.tiedBoth,
          });
          expectNear(one.concordance?.standardError, all.concordance?.standardError as number, 1e-9);
        }
        expectNear(one.proportionalHazards.chiSquare ?? 0, all.proportionalHazards.chiSquare ?? 0, 1e-5);
        expectNear(one.baseline.at["x"], all.baseline.at["x"] as number, 1e-12);
        expect(one.baseline.time).toEqual(all.baseline.time);
        expectNear(one.baseline.cumulativeHazard.at(-1), all.baseline.cumulativeHazard.at(-1) as number, 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it("takes as many customers a row as there may be", () => {
    const counts = fitCox({
      durations: [1, 1, 2, 2, 3, 3],
      churned: [1, 1, 1, 1, 0, 0],
      weights: [4e12, 1e12, 3e12, 2e12, 1e13, 2e13],
      covariates: { a: [1, 0, 1, 0, 1, 0] },
    });
    const few = fitCox({
      durations: [1, 1, 2, 2, 3, 3],
      churned: [1, 1, 1, 1, 0, 0],
      weights: [4000, 1000, 3000, 2000, 10_000, 20_000],
      covariates: { a: [1, 0, 1, 0, 1, 0] },
    });
    expectNear(coefficients(counts)[0], coefficients(few)[0] as number, 1e-3);
    expectNear(
      (counts.coefficients[0]?.standardError as number) * 1e4 * 10 ** 0.5,
      few.coefficients[0]?.standardError as number,
      1e-3,
    );
  });

  it("keeps its coefficients when covariates are shifted, and turns them over when they are scaled", () => {
    const fit = fitCox({ durations, churned, covariates });
    const other = fitCox({
      durations,
      churned,
      covariates: { monthly: monthly.map((each) => 1e6 - each), seats: seats.map((each) => 1000 * each) },
    });
    expectNear(coefficients(other)[0], -(coefficients(fit)[0] as number), 1e-8);
    expectNear((coefficients(other)[1] as number) * 1000, coefficients(fit)[1] as number, 1e-8);
    expectNear(other.logLikelihood, fit.logLikelihood, 1e-10);
    for (const [i, each] of fit.baseline.survival.entries()) expectNear(other.baseline.survival[i], each, 1e-9);
  });

  it("only looks at the order of times, but for its baseline and check", () => {
    const fit = fitCox({ durations, churned, covariates });
    const other = fitCox({ durations: durations.map((each) => each ** 3 / 7), churned, covariates });
    expect(other.coefficients).toEqual(fit.coefficients);
    expect(other.baseline.survival).toEqual(fit.baseline.survival);
    const identity = fitCox({ durations, churned, covariates, timeTransform: "identity" });
    expect(identity.proportionalHazards.chiSquare).not.toBe(fit.proportionalHazards.chiSquare);
  });

  it("takes an entry of 0 as none, and one stratum as none", () => {
    const fit = fitCox({ durations, churned, covariates });
    expect(fitCox({ durations, churned, covariates, entry: durations.map(() => 0) })).toEqual(fit);
    const { baseline, ...others } = fitCox({ durations, churned, covariates, strata: durations.map(() => "one") });
    expect({ ...others, baseline: { ...baseline, stratum: null } }).toEqual(fit);
    expect(baseline.stratum?.every((each) => each === "one")).toBe(true);
  });

  it("has a baseline that is the hazard of all, where covariates explain nothing", () => {
    // Every time and outcome with both values: the coefficient is 0.
    const twice = [...durations, ...durations];
    const left = [...churned, ...churned];
    const fit = fitCox({
      durations: twice,
      churned: left,
      covariates: { coin: twice.map((_, i) => (i < 80 ? 0 : 1)) },
      ties: "breslow",
    });
    expectNear(coefficients(fit)[0], 0, 1e-12);
    const { time, events, cumulativeHazard } = nelsonAalen({ durations: twice, churned: left });
    const at = time.flatMap((_, i) => ((events[i] as number) > 0 ? [i] : []));
    expect(fit.baseline.time).toEqual(at.map((i) => time[i]));
    for (const [k, i] of at.entries())
      expectNear(fit.baseline.cumulativeHazard[k], cumulativeHazard[i] as number, 1e-12);
    expect(fit.baseline.at).toEqual({ coin: 0.5 });
  });

  it("starts each stratum's baseline anew, in the order of their labels", () => {
    const { baseline } = fitCox({
      durations,
      churned,
      covariates: { seats },
      strata: country.map((each) => (each ? "b" : "a")),
    });
    const starts = baseline.time.flatMap((time, i) => (i > 0 && time <= (baseline.time[i - 1] as number) ? [i] : []));
    expect(starts.length).toBe(1);
    const next = starts[0] as number;
    expect(baseline.stratum?.[next - 1]).toBe("a");
    expect(baseline.stratum?.[next]).toBe("b");
    expect(baseline.cumulativeHazard[next]).toBeLessThan(baseline.cumulativeHazard[next - 1] as number);
    for (const [i, hazard] of baseline.cumulativeHazard.entries())
      expectNear(baseline.survival[i], Math.exp(-(hazard as number)), 1e-15);
  });

  it("finds the hazard ratios that customers were drawn with, within its errors", () => {
    const random = randomFrom(5);
    const size = 3000;
    const a = Array.from({ length: size }, () => (random() < 0.3 ? 1 : 0));
    const b = a.map((each) => 2 * random() - each);
    const lifetimes = a.map(
      (each, i) => ((-Math.log(random()) / Math.exp(0.7 * each - 0.4 * (b[i] as number))) * 10) ** 1.4,
    );
    const seen = a.map(() => 100 * random());
    const from = a.map(() => (random() < 0.3 ? 5 * random() : 0));
    const kept = a.flatMap((_, i) =>
      Math.min(lifetimes[i] as number, seen[i] as number) > (from[i] as number) ? [i] : [],
    );
    const of = (column: readonly number[]) => kept.map((i) => column[i] as number);
    const fit = fitCox({
      durations: of(lifetimes.map((each, i) => Math.min(each, seen[i] as number))),
      churned: of(lifetimes.map((each, i) => (each < (seen[i] as number) ? 1 : 0))),
      entry: of(from),
      covariates: { a: of(a), b: of(b) },
    });
    for (const [i, truth] of [0.7, -0.4].entries()) {
      const { coefficient, standardError } = fit.coefficients[i] as { coefficient: number; standardError: number };
      expect(standardError).toBeLessThan(0.08);
      expect(Math.abs(coefficient - truth)).toBeLessThan(4 * standardError);
    }
    // Proportional hazards hold here.
    expect(fit.proportionalHazards.pValue).toBeGreaterThan(0.001);
  });

  it("notices an effect that changes with tenure", () => {
    const random = randomFrom(6);
    const a = Array.from({ length: 2000 }, (_, i) => i % 2);
    // Hazards that cross: shapes 0.6 and 2.
    const lifetimes = a.map((each) => 10 * (-Math.log(random())) ** (each ? 1 / 2 : 1 / 0.6));
    const fit = fitCox({ durations: lifetimes, churned: lifetimes.map(() => 1), covariates: { a } });
    expect(fit.coefficients[0]?.proportionalHazards.pValue).toBeLessThan(1e-10);
    expect(fit.proportionalHazards.degreesOfFreedom).toBe(1);
  });

  it("tells the norm of the gradient, by standard deviations of the covariates", () => {
    const x = [1, 0, 3];
    const fit = fitCox({ durations: [1, 2, 3], churned: [1, 1, 1], covariates: { x }, maxIterations: 1 });
    const [rate] = coefficients(fit) as [number];
    // What each who leaves has above the mean at risk; the last is alone.
    const meanOf = (values: readonly number[]) => {
      const risks = values.map((each) => Math.exp(rate * each));
      const risk = risks.reduce((sum, each) => sum + each, 0);
      return values.reduce((sum, each, i) => sum + (each * (risks[i] as number)) / risk, 0);
    };
    const gradient = 1 - meanOf(x) + (0 - meanOf([0, 3]));
    const deviation = Math.sqrt((1 + 9) / 3 - (4 / 3) ** 2);
    expect(Math.abs(gradient)).toBeGreaterThan(1e-3);
    expectNear(fit.gradientNorm, Math.abs(gradient) / deviation, 1e-12);
  });

  it("reports its progress, stops where it is told to, and comes back from JSON", () => {
    const steps: number[] = [];
    const fit = fitCox({ durations, churned, covariates, onProgress: ({ iteration }) => steps.push(iteration) });
    expect(steps).toEqual(Array.from({ length: fit.iterations }, (_, i) => i + 1));
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
    expect(fitCox({ durations, churned, covariates, maxIterations: 1 })).toMatchObject({
      converged: false,
      iterations: 1,
    });
  });
});

describe("the partial likelihood", () => {
  /** By its definition, over all who are there at each departure. */
  function byHand(input: FitCoxInput, beta: readonly number[], ties: "efron" | "breslow"): number {
    const all = Array.from(input.durations, (duration, i) => ({
      duration,
      left: Boolean(input.churned[i]),
      from: input.entry?.[i] ?? 0,
      log: Object.values(input.covariates).reduce(
        (sum, column, j) => sum + (beta[j] as number) * (column[i] as number),
        0,
      ),
    }));
    let value = 0;
    for (const time of new Set(all.filter(({ left }) => left).map(({ duration }) => duration))) {
      const there = all.filter(({ duration, from }) => duration >= time && (from < time || from === 0));
      const leaving = there.filter(({ duration, left }) => left && duration === time);
      const risk = (some: typeof all) => some.reduce((sum, { log }) => sum + Math.exp(log), 0);
      for (const [gone, { log }] of leaving.entries())
        value += log - Math.log(risk(there) - (ties === "efron" ? (gone / leaving.length) * risk(leaving) : 0));
    }
    return value;
  }

  it.each(["efron", "breslow"] as const)("is its definition, with derivatives that are its differences: %s", (ties) => {
    fc.assert(
      fc.property(rows, fc.double({ min: -1, max: 1, noNaN: true }), ({ weights: _, ...input }, slope) => {
        const design = covariateDesign(input.covariates, undefined);
        const sorted = coxRows(input, undefined, design);
        const at = (beta: readonly number[]) => {
          let value = 0;
          const gradient = [0, 0];
          const variance = [0, 0, 0, 0];
          const scaled = Float64Array.from(beta, (each, i) => each * (design[i]?.deviation as number));
          coxMoments(sorted, scaled, ties, (moment) => {
            value += moment.value;
            for (const i of [0, 1])
              gradient[i] = (gradient[i] as number) + (moment.gradient[i] as number) * (design[i]?.deviation as number);
            for (const i of [0, 2, 3])
              variance[i] =
                (variance[i] as number) +
                (moment.variance[i] as number) *
                  (design[i >> 1]?.deviation as number) *
                  (design[i & 1]?.deviation as number);
          });
          return { value, gradient, variance };
        };
        const beta = [slope, slope / 5];
        const here = at(beta);
        // The covariates of the rows are centered, which moves all hazards alike.
        expectNear(here.value, byHand(input, beta, ties), 1e-9);
        const step = 1e-5;
        const aside = (i: number, by: number) => at(beta.map((each, j) => (i === j ? each + by : each)));
        for (const i of [0, 1]) {
          const [more, less] = [aside(i, step), aside(i, -step)];
          expectNear(here.gradient[i], (more.value - less.value) / (2 * step), 1e-5);
          for (const j of [0, 1].slice(0, i + 1))
            expectNear(
              here.variance[2 * i + j],
              -((more.gradient[j] as number) - (less.gradient[j] as number)) / (2 * step),
              1e-5,
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("adds up anew what is left of a great risk that has gone by", () => {
    // Later, somebody was there of a risk e^40 times that of the others, who came and went before them.
    const input = {
      durations: [1, 2, 3, 4, 10, 11],
      churned: [1, 1, 1, 1, 1, 1],
      entry: [0, 0, 0, 0, 8, 8],
      covariates: { x: [0, 1, 0, 1, 40, 41] },
    };
    const design = covariateDesign(input.covariates, undefined);
    let value = 0;
    const beta = Float64Array.of(design[0]?.deviation as number);
    coxMoments(coxRows(input, undefined, design), beta, "efron", (moment) => {
      value += moment.value;
    });
    expectNear(value, byHand(input, [1], "efron"), 1e-12);
    // And where some of the small ones were there all along.
    const overlapping = { ...input, entry: [0, 0, 0, 0, 3, 3], durations: [1, 2, 20, 4, 10, 11] };
    value = 0;
    coxMoments(coxRows(overlapping, undefined, design), beta, "efron", (moment) => {
      value += moment.value;
    });
    expectNear(value, byHand(overlapping, [1], "efron"), 1e-12);
  });

  it.each([
    [0, 0.5, 3000],
    [7, 0.001, 1001],
    [1e6, 2, 5000],
    [0.3, 1e-5, 100_000],
  ])("has Efron's sums of thousands of ties as of few: rest %d, share %d, count %d", (rest, share, count) => {
    const sums = efronSums(rest, share, count);
    const direct = { logs: 0, inverses: 0, squares: 0 };
    for (let k = 1; k <= count; k++) {
      direct.logs += Math.log(rest + k * share);
      direct.inverses += 1 / (rest + k * share);
      direct.squares += (rest + k * share) ** -2;
    }
    for (const key of ["logs", "inverses", "squares"] as const)
      expect(Math.abs(sums[key] / direct[key] - 1), key).toBeLessThan(1e-10);
  });
});

describe("numbers of 0", () => {
  it("have no sign", () => {
    expect(covarianceRows(Float64Array.of(-0, 1, 2, -0), 2)).toEqual([
      [0, 1],
      [2, 0],
    ]);
    const [covariate] = covariateDesign({ x: [0, 2] }, undefined);
    expect(coefficientOf(covariate as Covariate, "finite", -0, 1, 0.95).coefficient).toBe(0);
  });
});

describe("concordance", () => {
  it("is the count of all pairs, with its error by leaving out", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), ({ weights: _, ...input }, stratified) => {
        const strata = stratified ? input.durations.map((_each, i) => i % 2) : undefined;
        const fit = fitted({ ...input, strata });
        if (!fit || fit.boundary.length > 0) return;
        const [x, y] = coefficients(fit) as [number, number];
        const all = input.durations.map((duration, i) => ({
          duration,
          left: input.churned[i] === 1,
          from: input.entry[i] as number,
          stratum: strata?.[i] ?? 0,
          score: x * (input.covariates.x[i] as number) + y * (input.covariates.y[i] as number),
        }));
        fc.pre(areApart(fit, input.covariates));
        const counts = { concordant: 0, discordant: 0, tiedRisk: 0, tiedTime: 0, tiedBoth: 0 };
        const right = all.map(() => 0);
        const compared = all.map(() => 0);
        for (const [i, one] of all.entries())
          for (const [j, other] of all.entries()) {
            if (i === j || one.stratum !== other.stratum || !one.left) continue;
            if (other.left && other.duration === one.duration) {
              if (i < j) counts[one.score === other.score ? "tiedBoth" : "tiedTime"]++;
              continue;
            }
            if (other.duration < one.duration || !(other.from < one.duration || other.from === 0)) continue;
            const key = one.score > other.score ? "concordant" : one.score < other.score ? "discordant" : "tiedRisk";
            counts[key]++;
            for (const k of [i, j]) {
              compared[k] = (compared[k] as number) + 1;
              right[k] = (right[k] as number) + { concordant: 1, discordant: 0, tiedRisk: 0.5 }[key];
            }
          }
        const pairs = counts.concordant + counts.discordant + counts.tiedRisk;
        if (pairs === 0) {
          expect(fit.concordance).toBeNull();
          return;
        }
        expect(fit.concordance).toMatchObject(counts);
        const share = (counts.concordant + counts.tiedRisk / 2) / pairs;
        expectNear(fit.concordance?.concordance, share, 1e-12);
        const variance = right.reduce(
          (sum, each, i) => sum + ((each - share * (compared[i] as number)) / pairs) ** 2,
          0,
        );
        expectNear(fit.concordance?.standardError, Math.sqrt(variance), 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it("is a half where all are alike", () => {
    const { concordance } = fitCox({
      durations: [3, 4, 5, 6],
      churned: [1, 1, 1, 1],
      strata: [1, 1, 2, 2],
      covariates: { a: [1, 1, 0, 0] },
    });
    expect(concordance).toMatchObject({ concordance: 0.5, standardError: 0, tiedRisk: 2 });
  });
});

describe("what the data do not hold", () => {
  it.each<[string, FitCoxInput, readonly string[]]>([
    ["nobody left", { durations: [3, 5], churned: [0, 0], covariates: { a: [1, 0] } }, ["none"]],
    ["nobody is there", { durations: [], churned: [], covariates: { a: [] } }, ["none"]],
    ["weights are 0", { durations: [3, 5], churned: [1, 1], weights: [0, 0], covariates: { a: [1, 0] } }, ["none"]],
    [
      "those who differ were never there together",
      { durations: [3, 5], churned: [0, 1], covariates: { a: [1, 0] } },
      ["none"],
    ],
    [
      "it follows from the stratum",
      { durations: [3, 4, 5, 6], churned: [1, 1, 1, 1], strata: [1, 1, 2, 2], covariates: { a: [1, 1, 0, 0] } },
      ["none"],
    ],
    [
      "all of one kind leave first",
      { durations: [3, 5, 7, 9], churned: [1, 1, 0, 0], covariates: { a: [1, 1, 0, 0] } },
      ["plusInfinity"],
    ],
    [
      "none of one kind leaves",
      { durations: [3, 5, 4, 9], churned: [1, 1, 0, 0], covariates: { a: [0, 0, 1, 1] } },
      ["minusInfinity"],
    ],
    [
      "the order is perfect",
      { durations: [1, 2, 3, 4], churned: [1, 1, 1, 1], covariates: { a: [4, 3, 2, 1] } },
      ["plusInfinity"],
    ],
    [
      "one of two separates",
      {
        durations: [1, 2, 3, 4, 5, 6],
        churned: [1, 1, 1, 0, 1, 0],
        covariates: { few: [0, 0, 0, 0, 0, 1], b: [1, 0, 1, 1, 0, 0] },
      },
      ["minusInfinity", "finite"],
    ],
  ])("is told by its name, where %s", (_, input, estimates) => {
    const fit = fitCox(input);
    expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(estimates);
    expect(fit.boundary).toEqual(
      fit.coefficients.filter(({ estimate }) => estimate !== "finite").map(({ name }) => name),
    );
    expect(fit.converged).toBe(true);
    expect(fit.covariance).toBeNull();
    expect(fit.waldTest).toBeNull();
    for (const { estimate, coefficient, hazardRatio, proportionalHazards } of fit.coefficients) {
      expect(coefficient === null).toBe(estimate !== "finite");
      if (estimate !== "finite") expect(hazardRatio).toBe(estimate === "minusInfinity" ? 0 : null);
      if (estimate !== "finite") expect(proportionalHazards.chiSquare).toBeNull();
    }
    const tested = estimates.some((each) => each !== "none");
    expect(fit.likelihoodRatioTest === null).toBe(!tested);
    expect(fit.scoreTest === null).toBe(!tested);
  });

  it("leaves the other coefficients as they are without those whom it separates", () => {
    const columns = { durations: [1, 2, 3, 4, 5, 6, 7], churned: [1, 1, 0, 1, 1, 0, 1] };
    const b = [1, 0, 1, 1, 0, 0, 1];
    const alone = fitCox({ ...columns, covariates: { b } });
    const fit = fitCox({
      durations: [...columns.durations, 8, 9],
      churned: [...columns.churned, 0, 0],
      covariates: { b: [...b, 1, 0], kept: [0, 0, 0, 0, 0, 0, 0, 1, 1] },
    });
    expect(fit.boundary).toEqual(["kept"]);
    expectNear(coefficients(fit)[0], coefficients(alone)[0] as number, 1e-4);
    expectNear(fit.coefficients[0]?.standardError, alone.coefficients[0]?.standardError as number, 1e-4);
  });

  it("does not overflow where a separating covariate is far out for somebody else", () => {
    const fit = fitCox({
      durations: [2, 2, 2, 2, 2, 2],
      churned: [1, 0, 1, 0, 1, 0],
      covariates: { plan: [-1, -1.01, 8.01, 0, -1, -1.01] },
      strata: ["a", "a", "b", "c", "a", "a"],
    });
    expect(fit.converged && fit.boundary.length === 0).toBe(false);
    const strange = JSON.stringify(fit, (_, each) =>
      typeof each === "number" && !Number.isFinite(each) ? "strange" : each,
    );
    expect(strange).not.toContain("strange");
  });

  it("tells which of two covariates says nothing new where they matter", () => {
    const fit = fitCox({
      durations: [1, 2, 3, 4, 5],
      churned: [0, 1, 1, 1, 1],
      covariates: { a: [0, 1, 0, 1, 0], b: [7, 3, 1, 3, 1] },
    });
    expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(["finite", "none"]);
    expect(fit.likelihoodRatioTest?.degreesOfFreedom).toBe(1);
  });

  it("has no test of changing effects at a single time of departures", () => {
    const fit = fitCox({ durations: [3, 3, 3, 9], churned: [1, 1, 0, 0], covariates: { a: [1, 0, 2, 1] } });
    expect(fit.proportionalHazards).toEqual({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
  });

  it.each([
    [{ durations: [1, 2], churned: [1, 1] }, "covariates is missing: an object with named fields is needed"],
    [{ durations: [1, 2], churned: [1, 1], covariates: [[1, 2]] }, "covariates must be an object with named fields"],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2] }, weights: [1, 0.5] },
      "weights[1] must be a whole number, but got 0.5",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2] }, strata: [1] },
      "strata must have 2 items, but got 1",
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2] }, ties: "exact" },
      'ties must be one of "efron", "breslow"',
    ],
    [
      { durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2], "b c": [1, 2] } },
      'covariates["b c"] is a combination of a: remove',
    ],
    [{ durations: [1, 2], churned: [1, 1], covariates: { a: [1, 2] }, onProgress: 1 }, "onProgress must be a function"],
  ])("refuses bad input %#", (input, message) => {
    expect(() => fitCox(input as unknown as FitCoxInput)).toThrow(message);
  });

  it.each([
    // b is a plus what is at right angles to a: c takes both, though it has nothing in common with a alone.
    ["a + b", [1, 1, -1, -1]],
    // And d takes b alone, though it has much in common with a.
    ["b", [4, 0, 0, -4]],
  ])("names the columns that make a combination: %s", (others, c) => {
    const table = { durations: [1, 2, 3, 4], churned: [1, 1, 1, 1] };
    const columns = { a: [1, -1, 1, -1], b: [2, 0, 0, -2], c };
    expect(() => fitCox({ ...table, covariates: columns })).toThrow(
      `covariates.c is a combination of ${others}: remove`,
    );
  });

  it("names them whatever else they have in common, and none that is a combination itself", () => {
    const table = { durations: [1, 2, 3, 4, 5, 6], churned: [1, 1, 1, 1, 1, 1] };
    const [first, a, b] = [
      [5, 1, 0, 2, 8, 3],
      [1, 2, 4, 3, 7, 6],
      [2, 1, 5, 9, 4, 8],
    ];
    const sumOf = (one: number, other: number) =>
      table.durations.map((_, i) => one * (a?.[i] as number) + other * (b?.[i] as number));
    const columns = { first, a, b, twice: sumOf(2, 1), c: sumOf(1, -3) };
    // Of both combinations the first column takes no part, though it is correlated with all; nor has the other one.
    const text = /covariates\.twice is a combination of a \+ b:.*; covariates\.c is a combination of a \+ b:/u;
    expect(() => fitCox({ ...table, covariates: columns as never })).toThrow(text);
  });

  it("scales columns by mean and deviation, which weights do not change", () => {
    const [plain, far] = covariateDesign({ plain: [0, 6, 0, 6], far: [1e9, 1e9 + 4, 1e9 + 4, 1e9] }, undefined);
    expect(plain).toMatchObject({ mean: 3, center: 3, deviation: 3, range: 6 });
    expect(far).toMatchObject({ mean: 1e9 + 2, center: 1e9 + 2, deviation: 2, range: 4 });
    const [weighted] = covariateDesign({ x: [1, 3, 99] }, [3, 1, 0]);
    expect(weighted).toMatchObject({ mean: 1.5, center: 2, deviation: 1, range: 2 });
  });

  it("leaves a constant column as it is, but for its value", () => {
    const [constant] = covariateDesign({ x: [5, 5] }, undefined);
    expect(constant).toMatchObject({ mean: 5, center: 5, deviation: 1, range: 0 });
  });

  it("calls a constant column constant alone, up to a range of 1e-100", () => {
    const table = { durations: [1, 2, 3], churned: [1, 1, 1] };
    for (const x of [
      [2, 2, 2],
      [0, 1e-100, 0],
    ])
      expect(() => fitCox({ ...table, covariates: { x, y: [1, 3, 2] } })).toThrow(
        /^fitCox: covariates\.x has the same value in every row: remove it$/u,
      );
    expect(fitCox({ ...table, covariates: { x: [0, 1.1e-100, 0] } }).coefficients).toHaveLength(1);
  });

  it("looks for combinations only among rows that count", () => {
    const input = {
      durations: [1, 2, 3, 4, 5],
      churned: [1, 1, 1, 1, 1],
      covariates: { a: [1, -1, 1, -1, 7], b: [2, 0, 0, -2, 1] },
      weights: [1, 1, 1, 1, 0],
    };
    const c = [1, 1, -1, -1, 5];
    expect(() => fitCox({ ...input, covariates: { ...input.covariates, c } })).toThrow("covariates.c is a combination");
  });

  it("takes fractions of customers with Breslow's ties", () => {
    const half = fitCox({ durations, churned, covariates, ties: "breslow", weights: durations.map(() => 0.5) });
    const whole = fitCox({ durations, churned, covariates, ties: "breslow" });
    expectNear(coefficients(half)[0], coefficients(whole)[0] as number, 1e-9);
    expectNear(
      half.coefficients[0]?.standardError,
      (whole.coefficients[0]?.standardError as number) * Math.SQRT2,
      1e-9,
    );
    expect(half.customers).toBe(40);
  });
});

describe("without covariates that explain anything", () => {
  it("the baseline is near the curve of Kaplan and Meier", () => {
    const random = randomFrom(7);
    const times = Array.from({ length: 1000 }, () => random() * 30);
    const fit = fitCox({
      durations: times,
      churned: times.map(() => 1),
      covariates: { noise: times.map(() => random()) },
    });
    const { survival } = kaplanMeier({ durations: times, churned: times.map(() => 1) });
    for (let i = 0; i < 900; i += 50) expectNear(fit.baseline.survival[i], survival[i] as number, 0.01);
  });
});

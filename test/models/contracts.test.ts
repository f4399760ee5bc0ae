import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractSurvival, fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../src/index";
import { maximumLikelihood } from "../../src/math";
import { betaDiscreteWeibullSum } from "../../src/models/families/betaDiscreteWeibull/betaDiscreteWeibull";
import { betaDiscreteWeibullLikelihood } from "../../src/models/families/betaDiscreteWeibull/betaDiscreteWeibullLikelihood";
import { shiftedBetaGeometricLikelihood } from "../../src/models/families/shiftedBetaGeometric";
import { renewalCounts } from "../../src/models/fields/survivorsField";
import { relativeDifference, strays } from "../math/strays";
import weibullSums from "../math/values/betaDiscreteWeibullSum.json";
import { expectNear } from "../near";
import { askedOfContract } from "./asked";
import { differences } from "./differences";
import { beta as betaVariable, randomFrom } from "./simulated";

const bdwModel = askedOfContract("betaDiscreteWeibull");
const sbgModel = askedOfContract("shiftedBetaGeometric");

/** Fader and Hardie (2007), Table 1: the customers of 1,000 in the "Regular" segment who are left after each year. */
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];
const YEARS = Array.from({ length: 13 }, (_, year) => year);

const shape = fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power);
const sbg = fc.record({ alpha: shape, beta: shape });
const bdw = fc.record({ alpha: shape, beta: shape, c: fc.double({ min: 0.3, max: 3, noNaN: true }) });
const falling = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 8 })
  .map((counts) => counts.sort((a, b) => b - a))
  .filter(([first = 0]) => first > 0);

describe("fitShiftedBetaGeometric", () => {
  it("agrees with 029-sBG-Fader-Hardie_2007_Regular (Table 1): parameters, likelihood, survival", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    expectNear(fit.parameters.alpha, 0.7040773200102808, 1e-6);
    expectNear(fit.parameters.beta, 1.182043086205285, 1e-6);
    expect(Math.abs(fit.logLikelihood - -1680.2651884632867)).toBeLessThan(1e-6);
    const survival = sbgModel.survival(fit, YEARS);
    const published = [
      100.0, 62.67060588019473, 47.38193249826642, 38.79739559175942, 33.20679117749326, 29.23470992110208,
      26.24558179113961, 23.902361305303277, 22.008496522874275, 20.441078505232248, 19.11901892523106,
      17.986499049438507, 17.003745074783126,
    ];
    for (const [year, percent] of published.entries()) expectNear((survival[year] as number) * 100, percent, 1e-6);
  });

  it("says how sure it is, where the data determine the parameters", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    expect(fit).toMatchObject({ converged: true, boundary: [], customers: 1000, patterns: 7, timeUnit: null });
    expect(fit.gradientNorm).toBeLessThan(1e-6);
    expect(fit.standardErrors?.alpha).toBeCloseTo(Math.sqrt(fit.covariance?.[0]?.[0] as number), 12);
    expect(fit.covariance?.[0]?.[1]).toBe(fit.covariance?.[1]?.[0]);
  });

  it("finds the parameters that renewals were simulated with, within three standard errors", () => {
    const random = randomFrom(7);
    const survivors = new Float64Array(11);
    for (let customer = 0; customer < 20_000; customer++) {
      const churn = betaVariable(0.8, 2.5, random);
      let renewals = 0;
      while (renewals < 10 && random() > churn) renewals++;
      for (let i = 0; i <= renewals; i++) survivors[i] = (survivors[i] as number) + 1;
    }
    const { parameters, standardErrors } = fitShiftedBetaGeometric({ survivors });
    expect(Math.abs(parameters.alpha - 0.8)).toBeLessThan(3 * (standardErrors?.alpha as number));
    expect(Math.abs(parameters.beta - 2.5)).toBeLessThan(3 * (standardErrors?.beta as number));
  });

  it("has the derivatives of its likelihood right", () => {
    fc.assert(
      fc.property(falling, sbg, (survivors, { alpha, beta }) => {
        const counts = renewalCounts(survivors);
        const off = differences((at, gradient) => shiftedBetaGeometricLikelihood(counts, at, gradient), [alpha, beta]);
        expect(off).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes several cohorts as one with the same sums, in any order", () => {
    const one = [500, 310, 230, 200];
    const other = [300, 200, 160, 150];
    const pooled = fitShiftedBetaGeometric({ survivors: one.map((each, i) => each + (other[i] as number)) });
    const both = fitShiftedBetaGeometric({ survivors: [one, other] });
    const turned = fitShiftedBetaGeometric({ survivors: [Float64Array.from(other), one] });
    expect(turned).toEqual(both);
    expect(both.parameters).toEqual(pooled.parameters);
    expect(both.logLikelihood).toBe(pooled.logLikelihood);
    expect(both.customers).toBe(800);
  });

  it("learns from cohorts as far as each has been observed", () => {
    const long = fitShiftedBetaGeometric({ survivors: REGULAR });
    const short = fitShiftedBetaGeometric({ survivors: [REGULAR, REGULAR.slice(0, 3), [400]] });
    expect(short.customers).toBe(2400);
    expect(short.parameters.alpha).toBeLessThan(long.parameters.alpha * 1.1);
    expect(short.standardErrors?.beta).toBeLessThan(long.standardErrors?.beta as number);
    expect(fitShiftedBetaGeometric({ survivors: [REGULAR, [400]] }).parameters).toEqual(long.parameters);
  });

  it("multiplies the likelihood with the customers, and divides the covariances by them", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    const tenfold = fitShiftedBetaGeometric({ survivors: REGULAR.map((each) => 10 * each) });
    expectNear(tenfold.parameters.alpha, fit.parameters.alpha, 1e-9);
    expectNear(tenfold.logLikelihood, 10 * fit.logLikelihood, 1e-9);
    expect(
      relativeDifference(tenfold.covariance?.[0]?.[0] as number, (fit.covariance?.[0]?.[0] as number) / 10),
    ).toBeLessThan(1e-6);
  });

  it.each([
    ["everybody left at once", [1000, 0], [0]],
    ["nobody has left", [50, 50, 50, 50], [1]],
    ["one renewal only", [100, 60], [0.6]],
    ["no more loss after the first renewal", [100, 60, 60, 60], [0.6, 1]],
    ["churn that rises with age", [100, 90, 70, 30, 5], []],
    ["ten customers", [10, 10, 9, 9], []],
    ["one customer", [1, 0], [0]],
  ])("says what the data do not determine and does not fail: %s", (_, survivors, rates) => {
    const { boundary, standardErrors, covariance, parameters, converged } = fitShiftedBetaGeometric({ survivors });
    expect(converged).toBe(true);
    expect(boundary).toEqual(["alpha", "beta"]);
    expect([standardErrors, covariance]).toEqual([null, null]);
    for (const [i, rate] of rates.entries())
      expect(Math.abs(sbgModel.retention(parameters, i + 1) - rate)).toBeLessThan(1e-3);
  });

  it("counts to a billion", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    const many = fitShiftedBetaGeometric({ survivors: REGULAR.map((each) => each * 1e6) });
    expectNear(many.parameters.alpha, fit.parameters.alpha, 1e-9);
    expect(many.converged).toBe(true);
    expect(many.boundary).toEqual([]);
  });

  it("starts and stops where it is told", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    const short = fitShiftedBetaGeometric({
      survivors: REGULAR,
      initialParameters: { alpha: 50, beta: 0.1 },
      maxIterations: 1,
    });
    expect(short).toMatchObject({ converged: false, iterations: 1, boundary: [] });
    const elsewhere = fitShiftedBetaGeometric({
      survivors: REGULAR,
      initialParameters: { alpha: 50, beta: 0.1 },
      timeUnit: "year",
    });
    expectNear(elsewhere.parameters.alpha, fit.parameters.alpha, 1e-9);
    expect(elsewhere.timeUnit).toBe("year");
  });

  it.each([
    [[100, 120], "survivors[1] (120) must be at most survivors[0] (100)"],
    [
      [
        [100, 80],
        [50, 60],
      ],
      "survivors[1][1] (60) must be at most survivors[1][0] (50)",
    ],
    [[100], "survivors must have ≥ 2 items, but got 1"],
    [[[100], [50]], "survivors must have ≥ 2 items, but got 1"],
    [[], "survivors must have ≥ 1 items, but got 0"],
    [[[100, 50], []], "survivors[1] must have ≥ 1 items, but got 0"],
    [[0, 0], "survivors must contain at least one value above 0"],
    [[[5], [0, 0]], "survivors must contain at least one value above 0"],
    [[[100, 50], 3], "survivors[1] must be a list, but got 3"],
    [[100, -1], "survivors[1] must be at least 0, but got -1"],
    [[2e15, 1], "survivors[0] must be at most 1000000000000000, but got 2000000000000000"],
    [[100, 1e-12], "survivors[1] must be 0, or at least 1e-9 in absolute value, but got 1e-12"],
    [[100, "50"], 'survivors[1] must be a number, but got the string "50"'],
    [[100, Number.NaN], "survivors[1] must be a number, but got NaN"],
  ])("refuses %j: %s", (survivors, message) => {
    expect(() => fitShiftedBetaGeometric({ survivors: survivors as never })).toThrow(message);
    expect(() => fitBetaDiscreteWeibull({ survivors: survivors as never })).toThrow(message);
  });

  it("tells of the first bad numbers, and no more than 20", () => {
    const issues = (survivors: unknown) => {
      try {
        fitShiftedBetaGeometric({ survivors: survivors as never });
      } catch (error) {
        return (error as { issues: unknown[] }).issues.length;
      }
      return 0;
    };
    expect(issues(Array.from({ length: 50 }, () => -1))).toBe(20);
    expect(issues(Array.from({ length: 50 }, () => [1, -1]))).toBe(20);
    expect(issues(Array.from({ length: 50 }, () => [-1, -1, -1]))).toBe(20);
    expect(issues([1e15, 1e-9, 1e-9])).toBe(0);
  });
});

describe("the shifted-beta-geometric model", () => {
  it("agrees with 033-sBG_DERL-case1 (Fader and Hardie 2010, Table 3): DERL, elasticity of retention", () => {
    const published = [3.31, 3.45, 3.59, 3.72, 3.84];
    const exact = [3.3098184210253616, 3.451000328909882, 3.5865436565442828, 3.7168115387309872, 3.8421340240269126];
    const elasticity = [4.008925837295795, 4.137273026281703, 4.260494233222077, 4.378919580664531, 4.492849112751743];
    for (const [renewals, value] of exact.entries()) {
      const options = { renewals, marginPerPeriod: 1, discountRate: 0.1 };
      const derl = sbgModel.value({ alpha: 3.8, beta: 15.2 }, options) as number;
      expectNear(derl, value, 1e-10);
      expect(Math.abs(derl - (published[renewals] as number))).toBeLessThan(0.01);
      expectNear(1 + derl / 1.1, elasticity[renewals] as number, 1e-10);
    }
  });

  it("keeps more of the customers the more often they have renewed: those who leave easily have left", () => {
    fc.assert(
      fc.property(sbg, (fit) => {
        const rates = sbgModel.retention(fit, [1, 2, 3, 10, 100]);
        for (let i = 1; i < rates.length; i++)
          expect(rates[i] as number).toBeGreaterThanOrEqual(rates[i - 1] as number);
        expectNear(rates[0], fit.beta / (fit.alpha + fit.beta), 1e-14);
      }),
    );
  });

  it("has a survival curve that is the product of its retention rates", () => {
    fc.assert(
      fc.property(sbg, fc.integer({ min: 0, max: 200 }), (fit, periods) => {
        let product = 1;
        for (let period = 1; period <= periods; period++) product *= sbgModel.retention(fit, period);
        expect(relativeDifference(sbgModel.survival(fit, periods), product)).toBeLessThan(1e-12);
      }),
    );
  });

  it("expects a lifetime that is the sum of its survival curve, and longer than one over the average churn", () => {
    const fit = { alpha: 6, beta: 20 };
    let total = 0;
    for (let period = 0; period < 100_000; period++) total += sbgModel.survival(fit, period);
    expectNear(sbgModel.lifetime(fit), total, 1e-12);
    fc.assert(
      fc.property(sbg, ({ alpha, beta }) => {
        const lifetime = sbgModel.lifetime({ alpha, beta });
        if (alpha <= 1) expect(lifetime).toBeNull();
        else expect(lifetime as number).toBeGreaterThan((alpha + beta) / alpha);
      }),
    );
  });

  it("sums the discounted survival curve, which ends nowhere", () => {
    fc.assert(
      fc.property(
        sbg,
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        (fit, renewals, rate) => {
          const now = sbgModel.survival(fit, renewals);
          let total = 0;
          for (let k = 1; k < 1900; k++) total += sbgModel.survival(fit, renewals + k) / now / (1 + rate) ** (k - 1);
          const options = { renewals, marginPerPeriod: 20, discountRate: rate };
          const value = sbgModel.value(fit, options) as number;
          expect(relativeDifference(value, 20 * total)).toBeLessThan(1e-11);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is worth more the more often a customer has renewed, and less the higher the discount rate", () => {
    const of = (fit: { alpha: number; beta: number }, renewals: number, discountRate: number) =>
      sbgModel.value(fit, { renewals, marginPerPeriod: 1, discountRate }) as number;
    fc.assert(
      fc.property(
        sbg,
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (fit, n, d) => {
          expect(of(fit, n + 1, d)).toBeGreaterThan(of(fit, n, d));
          expect(of(fit, n, 1.5 * d)).toBeLessThan(of(fit, n, d));
          expect(of(fit, n, d)).toBeLessThan((1 + d) / d);
        },
      ),
    );
  });

  it("agrees with simulated contracts", () => {
    const fit = { alpha: 2.5, beta: 6 };
    const random = randomFrom(3);
    const lifetimes = Array.from({ length: 40_000 }, () => {
      const churn = betaVariable(fit.alpha, fit.beta, random);
      return 1 + Math.floor(Math.log(random()) / Math.log1p(-churn));
    });
    const mean = lifetimes.reduce((sum, each) => sum + each, 0) / lifetimes.length;
    const stayed = lifetimes.filter((each) => each > 3).length / lifetimes.length;
    expect(Math.abs(mean / (sbgModel.lifetime(fit) as number) - 1)).toBeLessThan(0.04);
    expect(Math.abs(stayed - sbgModel.survival(fit, 3))).toBeLessThan(0.01);
  });

  it("takes a fit as it came, after JSON, and just its parameters", () => {
    const fit = fitShiftedBetaGeometric({ survivors: REGULAR });
    const again = JSON.parse(JSON.stringify(fit));
    expect(again).toEqual(fit);
    const rates = [fit, again, fit.parameters].map((each) => sbgModel.retention(each, 2));
    expect(new Set(rates).size).toBe(1);
  });

  it("refuses a fit of another model", () => {
    const fit = { ...fitBetaDiscreteWeibull({ survivors: REGULAR }), model: "shiftedBetaGeometric" } as const;
    expect(() => contractSurvival(fit, { renewals: 1 })).toThrow("fit.parameters.c is not a field");
  });
});

describe("fitBetaDiscreteWeibull", () => {
  it("agrees with 030-BdW_(beta-discrete-Weibull)-Fader-Hardie_2007_Regular (Nelder and Mead, three starts)", () => {
    const fit = fitBetaDiscreteWeibull({ survivors: REGULAR });
    expectNear(fit.parameters.alpha, 0.4556140125136654, 1e-3);
    expectNear(fit.parameters.beta, 0.779325543601486, 1e-3);
    expectNear(fit.parameters.c, 1.283451252433571, 1e-3);
    expect(Math.abs(fit.logLikelihood - -1679.6028329071778)).toBeLessThan(1e-5);
    const survival = bdwModel.survival(fit, YEARS);
    const published = [
      100.0, 63.106371461051324, 46.744533052693335, 38.154447768166655, 32.77044081579682, 29.026973047096092,
      26.244715717896323, 24.079059269710132, 22.335317096567657, 20.894541991525013, 19.679610262442267,
      18.638128223336302, 17.733139531403214,
    ];
    for (const [year, percent] of published.entries()) expectNear((survival[year] as number) * 100, percent, 1e-5);
  });

  it("never fits worse than the shifted-beta-geometric model", () => {
    fc.assert(
      fc.property(falling, (survivors) => {
        const simpler = fitShiftedBetaGeometric({ survivors });
        const better = fitBetaDiscreteWeibull({ survivors });
        expect(better.logLikelihood).toBeGreaterThanOrEqual(simpler.logLikelihood - 1e-6 * (survivors[0] as number));
      }),
    );
  });

  it("has the derivatives of its likelihood right, and with c = 1 the likelihood of the simpler model", () => {
    fc.assert(
      fc.property(falling, bdw, (survivors, { alpha, beta, c }) => {
        const counts = renewalCounts(survivors);
        const likelihood = (at: Float64Array, gradient: Float64Array) =>
          betaDiscreteWeibullLikelihood(counts, at, gradient);
        expect(differences(likelihood, [alpha, beta, c])).toBeLessThan(1e-6);
        const simpler = shiftedBetaGeometricLikelihood(counts, Float64Array.of(alpha, beta), new Float64Array(2));
        const same = likelihood(Float64Array.of(alpha, beta, 1), new Float64Array(3));
        expect(relativeDifference(same, simpler)).toBeLessThan(1e-11);
      }),
    );
    // Where time felt is longer than any number from the second renewal on.
    const far = (at: Float64Array, gradient: Float64Array) =>
      betaDiscreteWeibullLikelihood(renewalCounts([900, 500, 400, 399, 350]), at, gradient);
    for (const c of [996.2, 1100]) expect(differences(far, [0.001, 1, c])).toBeLessThan(1e-6);
  });

  it("finds the parameters that renewals were simulated with, within three standard errors", () => {
    const random = randomFrom(11);
    const survivors = new Float64Array(13);
    const { alpha, beta, c } = { alpha: 0.9, beta: 3, c: 1.4 };
    for (let customer = 0; customer < 50_000; customer++) {
      const log = Math.log1p(-betaVariable(alpha, beta, random));
      // Left after t renewals: with probability (1 − churn)^(t^c).
      const lasted = Math.log(random()) / log;
      for (let t = 0; t < survivors.length && t ** c < lasted; t++) survivors[t] = (survivors[t] as number) + 1;
    }
    const { parameters, standardErrors } = fitBetaDiscreteWeibull({ survivors });
    for (const [name, value] of Object.entries({ alpha, beta, c }) as ["alpha" | "beta" | "c", number][])
      expect(Math.abs(parameters[name] - value), name).toBeLessThan(3 * (standardErrors?.[name] as number));
  });

  it.each([
    ["everybody left at once", [1000, 0]],
    ["nobody has left", [50, 50, 50, 50]],
    ["one renewal only", [100, 60]],
    ["two renewals only", [100, 60, 50]],
    ["no more loss after the first renewal", [100, 60, 60, 60]],
    ["nobody left but at the last renewal", [100, 100, 0]],
    ["ten customers", [10, 10, 9, 9]],
  ])("says what the data do not determine and does not fail: %s", (_, survivors) => {
    const { boundary, standardErrors, covariance, converged } = fitBetaDiscreteWeibull({ survivors });
    expect(converged).toBe(true);
    expect(boundary.length).toBeGreaterThan(0);
    expect([standardErrors, covariance]).toEqual([null, null]);
  });

  it("starts where it is told", () => {
    const fit = fitBetaDiscreteWeibull({ survivors: REGULAR });
    const start = { alpha: 2, beta: 2, c: 0.5 };
    expectNear(
      fitBetaDiscreteWeibull({ survivors: REGULAR, initialParameters: start }).parameters.c,
      fit.parameters.c,
      1e-7,
    );
  });

  it("looks from two sides: neither start alone finds the maximum everywhere", () => {
    const survivors = [100, 60, 60, 59, 20, 1];
    const counts = renewalCounts(survivors);
    const alone = maximumLikelihood({
      logLikelihood: (parameters, gradient) => betaDiscreteWeibullLikelihood(counts, parameters, gradient),
      start: [1, 1, 1],
      scale: [1, 1, 1],
      observations: 100,
      maxIterations: 500,
    });
    expect(fitBetaDiscreteWeibull({ survivors }).logLikelihood).toBeGreaterThanOrEqual(
      alone.logLikelihood * (1 + 1e-9),
    );
  });
});

describe("the beta-discrete-Weibull model", () => {
  it("is the shifted-beta-geometric model where c = 1", () => {
    fc.assert(
      fc.property(
        sbg,
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (fit, n, rate) => {
          const same = { ...fit, c: 1 };
          const near = (one: number | null, other: number | null) =>
            expect(one === null || other === null ? one === other : relativeDifference(one, other) < 1e-11).toBe(true);
          near(bdwModel.survival(same, n), sbgModel.survival(fit, n));
          near(bdwModel.retention(same, n), sbgModel.retention(fit, n));
          for (const discountRate of [0, rate]) {
            const options = { renewals: n, marginPerPeriod: 3, discountRate };
            near(bdwModel.value(same, options), sbgModel.value(fit, options));
          }
          near(bdwModel.lifetime(same), sbgModel.lifetime(fit));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("sums a power of time in a moment, however steep: the share left is 1 / 2t, and the sum a logarithm", () => {
    const extreme = { alpha: 1e-9, beta: 1e-9, c: 1e9 };
    const value = bdwModel.value(extreme, { renewals: 0, marginPerPeriod: 1, discountRate: 0.001 });
    expectNear(value, 0.5 * 1.001 * Math.log(1001), 1e-7);
  });

  it("sums renewals as mpmath does with 60 digits", () => {
    expect(
      strays(weibullSums.rows, 1e-12, (alpha = 0, beta = 0, c = 0, tenure = 0, rate = 0, want = 0) => [
        betaDiscreteWeibullSum({ alpha, beta, c }, tenure, rate),
        want,
      ]),
    ).toEqual([]);
  });

  it.each([
    // alpha, beta, c, tenure; most of the sum is where the share left is nearly a power of time
    [0.6, 2, 2, 0, 7.127967780628456],
    [3.6, 2.5, 0.3, 4, 2266.002268540795],
  ])("sums what hardly ends: alpha %d, beta %d, c %d, tenure %d (mpmath, 60 digits)", (alpha, beta, c, tenure, sum) => {
    expectNear(betaDiscreteWeibullSum({ alpha, beta, c }, tenure, 0) / sum, 1, 1e-12);
  });

  it.each([
    // alpha, beta, c, rate; few are left from the start, or all until they leave nearly at once
    [1e10, 1, 0.01, 0.1, 7.23585812956561e-10],
    [1e30, 1, 0.02, 0, 2.920125608365062e-30],
    [1, 1e95, 30, 0, 1469.9854071815689],
  ])("sums what hardly begins or ends late: alpha %d, beta %d, c %d, rate %d (mpmath)", (...each) => {
    const [alpha, beta, c, rate, sum] = each;
    expectNear(betaDiscreteWeibullSum({ alpha, beta, c }, 0, rate) / sum, 1, 1e-10);
  });

  it("has a survival curve that is the product of its retention rates", () => {
    fc.assert(
      fc.property(bdw, fc.integer({ min: 0, max: 50 }), (fit, periods) => {
        let product = 1;
        for (let period = 1; period <= periods; period++) product *= bdwModel.retention(fit, period);
        expect(Math.abs(bdwModel.survival(fit, periods) - product)).toBeLessThan(1e-12);
      }),
    );
  });

  it("may lose more at the second renewal than at the first, unlike the simpler model", () => {
    const rates = bdwModel.retention({ alpha: 2, beta: 10, c: 2 }, [1, 2, 50]);
    expect(rates[1]).toBeLessThan(rates[0] as number);
    expect(rates[2]).toBeGreaterThan(rates[1] as number);
  });

  it("has no mean lifetime where alpha times c is 1 or less", () => {
    expect(bdwModel.lifetime({ alpha: 0.5, beta: 2, c: 2 })).toBeNull();
    expect(bdwModel.lifetime({ alpha: 0.51, beta: 2, c: 2 })).toBeGreaterThan(10);
    const options = { renewals: 0, marginPerPeriod: 1, discountRate: 0 };
    expect(bdwModel.value({ alpha: 0.5, beta: 2, c: 2 }, options)).toBeNull();
  });

  it("goes on where time felt is longer than any number: with c = 1e9 the second renewal decides", () => {
    const steep = { alpha: 2e-9, beta: 1, c: 1e9 };
    // By then time counts by its logarithm: the share left falls with the square of tenure.
    for (const tenure of [2, 3, 100]) expectNear(bdwModel.survival(steep, tenure), tenure ** -2, 1e-8);
    expectNear(bdwModel.retention(steep, 3), 4 / 9, 1e-8);
    // Also where it becomes so from one renewal to the next.
    const between = { alpha: 0.001, beta: 1, c: 996.2 };
    expectNear(bdwModel.retention(between, 3), (2 / 3) ** 0.9962, 1e-12);
    expectNear(bdwModel.lifetime(steep), 1 + Math.PI ** 2 / 6, 1e-7);
  });

  it("refuses what no number can hold, and takes it once it is discounted", () => {
    const long = { alpha: 1000, beta: 1e9, c: 0.0011 };
    expect(() => bdwModel.lifetime(long)).toThrow("fit makes the result too large to represent");
    expect(() => bdwModel.value(long, { renewals: 3, marginPerPeriod: 5, discountRate: 0 })).toThrow(
      "fit makes the result too large to represent",
    );
    expect(bdwModel.value(long, { renewals: 3, marginPerPeriod: 0, discountRate: 0 })).toBe(0);
    const bounded = bdwModel.value(long, { renewals: 3, marginPerPeriod: 1, discountRate: 1e-12 });
    expect(relativeDifference(bounded as number, 1e12)).toBeLessThan(0.01);
  });
});

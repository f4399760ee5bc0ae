import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionalSurvival, fitCox, fitWeibull } from "../../src/survival";
import { expectNear } from "../near";
import robust from "./values/robust.json";
import data from "./values/survival.json";

const { durations, churned, entry, country, monthly, seats } = data;
const rows = { durations, churned, covariates: { monthly, seats } };
const cluster = durations.map((_, i) => (i + 1) % 11);
const people = { covariates: { monthly: [0, 1], seats: [2.5, 6] } };
const plain = fitCox(rows);
const weibull = fitWeibull(rows);

type Fit = Parameters<typeof conditionalSurvival>[0];

describe("conditionalSurvival of a Cox fit is that of R's survfit(coxph, newdata, start.time)", () => {
  it.each<[string, Fit, typeof robust.coxFuture, number]>([
    ["with Efron's method", plain, robust.coxFuture, 4.5],
    ["from the start", plain, robust.coxFutureStart, 0],
    ["with clusters", fitCox({ ...rows, cluster }), robust.coxFutureCluster, 4.5],
    [
      "with late entries and Breslow's method",
      fitCox({ ...rows, entry, ties: "breslow", cluster }),
      robust.coxFutureEntry,
      7.5,
    ],
  ])("%s", (_, fit, wanted, from) => {
    for (const [person, { time, survival, low, high, median }] of wanted.entries()) {
      // R's curves have a row for each time seen; beyond the last time of churn nothing is known here.
      const lastChurn = Math.max(...durations.filter((_each, i) => churned[i] === 1));
      const known = (time as number[]).filter((each) => each <= lastChurn);
      const result = conditionalSurvival(fit, people, { from, times: known.map((each) => each - from) });
      const future = result.customers[person];
      for (const i of known.keys()) {
        expectNear(future?.survival[i], survival[i] as number, 1e-8);
        if (low[i] === null) continue;
        expectNear(future?.interval.low[i], low[i] as number, 1e-8);
        expectNear(future?.interval.high[i], high[i] as number, 1e-8);
      }
      if (median === null) expect(future?.medianRemaining).toBe(null);
      else expectNear(future?.medianRemaining, (median as number) - from, 1e-12);
    }
  });

  it("tells nothing after the last time of churn, of strata without churn and of infinite coefficients", () => {
    const fit = fitCox({ ...rows, strata: country });
    const customers = { ...people, strata: [0, 7] };
    const [known, unknown] = conditionalSurvival(fit, customers, { from: 3, times: [2, 100] }).customers;
    expect([typeof known?.survival[0], known?.survival[1]]).toEqual(["number", null]);
    expect([unknown?.survival[0], unknown?.medianRemaining, unknown?.medianInterval.low]).toEqual([null, null, null]);
    const separated = fitCox({ durations: [1, 2, 3, 4], churned: [1, 1, 0, 0], covariates: { x: [1, 1, 0, 0] } });
    const [none] = conditionalSurvival(separated, { covariates: { x: [1] } }, { from: 0, times: [1] }).customers;
    expect([none?.survival[0], none?.interval.low[0], none?.medianRemaining]).toEqual([null, null, null]);
  });

  it("has survival without intervals if a fit lacks a variance", () => {
    const fit = { ...plain, baseline: { ...plain.baseline, variance: null, derivatives: null } };
    const [one] = conditionalSurvival(fit, people, { from: 2, times: [5] }).customers;
    const [same] = conditionalSurvival(plain, people, { from: 2, times: [5] }).customers;
    expect(one?.survival).toEqual(same?.survival);
    expect([one?.interval.low[0], one?.medianInterval.low]).toEqual([null, null]);
    expect(one?.medianRemaining).toBe(same?.medianRemaining);
  });

  it("tells nothing of hazards and coefficients that a stored fit has as null", () => {
    const stored = fitCox({ durations: [2, 4, 6, 8], churned: [1, 1, 1, 1], covariates: { x: [0, 1, 0, 1] } });
    const { cumulativeHazard } = stored.baseline;
    const at = (row: number, from: number) => {
      const hazards = cumulativeHazard.map((each, i) => (i === row ? null : each));
      const fit = { ...stored, baseline: { ...stored.baseline, cumulativeHazard: hazards } } as never;
      const mean = stored.baseline.at["x"] as number;
      return conditionalSurvival(fit, { covariates: { x: [mean] } }, { from, times: [2.5] }).customers[0]?.survival;
    };
    const [known] = at(-1, 2) as [number];
    expectNear(known, Math.exp((cumulativeHazard[0] as number) - (cumulativeHazard[1] as number)), 1e-12);
    // Neither what the end of the time has nor what its start has may be made up.
    expect([at(1, 2), at(0, 2), at(3, 2)]).toEqual([[null], [null], [known]]);
  });

  it("is 1 at times before the next churn, and counts a churn at `from` as past", () => {
    const fit = fitCox({ durations: [2, 4, 6, 8], churned: [1, 1, 1, 1], covariates: { x: [0, 1, 0, 1] } });
    const at = (from: number, times: number[]) =>
      conditionalSurvival(fit, { covariates: { x: [0] } }, { from, times }).customers[0];
    expect(at(2, [0, 1.9])?.survival).toEqual([1, 1]);
    expect(at(2, [0, 1.9])?.interval).toMatchObject({ low: [1, 1], high: [1, 1] });
    expect(at(0, [1])?.survival).toEqual([1]);
    expect(at(8, [0])?.survival).toEqual([1]);
    expect(at(8, [0.5])?.survival).toEqual([null]);
    expect(at(8, [0])?.medianRemaining).toBe(null);
  });
});

describe("conditionalSurvival of a Weibull fit", () => {
  it.each<[string, Fit, typeof robust.weibullFuture, number]>([
    ["is that of R's survreg, with errors by differences", weibull, robust.weibullFuture, 4.5],
    ["from the start too", weibull, robust.weibullFutureStart, 0],
    ["and with clusters", fitWeibull({ ...rows, cluster }), robust.weibullFutureCluster, 4.5],
  ])("%s", (_, fit, wanted, from) => {
    for (const [person, { times, survival, low, high, median }] of wanted.entries()) {
      const result = conditionalSurvival(fit, people, { from, times: times.map((each) => each - from) });
      const future = result.customers[person];
      for (const i of times.keys()) {
        expectNear(future?.survival[i], survival[i] as number, 1e-6);
        expectNear(future?.interval.low[i], low[i] as number, 1e-5);
        expectNear(future?.interval.high[i], high[i] as number, 1e-5);
      }
      if (from === 0) expectNear(future?.medianRemaining, median, 1e-5);
    }
  });

  it("is null for a coefficient that a stored fit has as null", () => {
    const coefficients = weibull.coefficients.map((each, i) => (i === 0 ? { ...each, coefficient: null } : each));
    const [one] = conditionalSurvival({ ...weibull, coefficients }, people, { from: 1, times: [2] }).customers;
    expect([one?.survival, one?.medianRemaining]).toEqual([[null], null]);
  });

  it("is memoryless with shape 1, with the exact error of the log hazard", () => {
    const [now, later] = conditionalSurvival(exponential(), {}, { from: [0, 50], times: [10] }).customers;
    expectNear(now?.survival[0], Math.exp(-1), 1e-12);
    expectNear(later?.survival[0], Math.exp(-1), 1e-12);
    expectNear(later?.medianRemaining, 10 * Math.LN2, 1e-9);
    // log H = log(10 / scale): with shape and scale independent, its error is that of the intercept, 0.25.
    const factor = Math.exp(1.959963984540054 * 0.25);
    expectNear(now?.interval.low[0], Math.exp(-factor), 1e-9);
    expectNear(now?.interval.high[0], Math.exp(-1 / factor), 1e-9);
  });

  it("has at the median a survival of one half, whose band holds the median's interval near it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.double({ min: 0.1, max: 1e6, noNaN: true }),
        fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 3, noNaN: true })),
        (shape, scale, share) => {
          const fit = { ...exponential(), parameters: { shape, scale }, intercept: Math.log(scale) };
          const from = share * scale;
          const [at] = conditionalSurvival(fit, {}, { from, times: [1] }).customers;
          if (at === undefined) return;
          const half = at.medianRemaining as number;
          const [there] = conditionalSurvival(fit, {}, { from, times: [half] }).customers;
          expectNear(there?.survival[0], 0.5, 1e-9);
          const { low, high } = at.medianInterval as { low: number; high: number };
          expect(low).toBeLessThan(half);
          expect(high).toBeGreaterThan(half);
          expectNear(low * high, half * half, 1e-9 * half * half);
        },
      ),
    );
  });

  it("has at other shapes, of customers with covariates, the errors of its closed form by the delta method", () => {
    const covariance = [
      [0.04, 0.01, -0.005],
      [0.01, 0.09, 0.002],
      [-0.005, 0.002, 0.0225],
    ];
    const [coefficient] = weibull.coefficients;
    const z = 1.959963984540054;
    for (const [intercept, slope, logSigma, from, ahead] of [
      [2, 0.3, -0.4, 3, 5],
      [1, -0.5, 0.7, 20, 2],
      [3, 0.2, -1.1, 0, 4],
      // Nearly all of the lifetime has passed.
      [0, 0.1, 0, 1e7, 1],
    ] as const) {
      const fit = {
        ...weibull,
        parameters: { shape: Math.exp(-logSigma), scale: Math.exp(intercept) },
        intercept,
        coefficients: [{ ...coefficient, coefficient: slope }],
        covariance,
      } as Fit;
      const name = coefficient?.name as string;
      const [at] = conditionalSurvival(fit, { covariates: { [name]: [1.5] } }, { from, times: [ahead] }).customers;
      type Point = readonly [number, number, number];
      const hazard = ([a, b, c]: Point, end: number) => Math.exp((Math.log(end) - a - 1.5 * b) * Math.exp(-c));
      const logHazard = (point: Point) => Math.log(hazard(point, from + ahead) - hazard(point, from));
      const logMedian = (point: Point) => {
        const before = hazard(point, from);
        // from · ((1 + log 2 / before)^σ − 1), and from the start scale · (log 2)^σ.
        const sigma = Math.exp(point[2]);
        if (from === 0) return point[0] + 1.5 * point[1] + sigma * Math.log(Math.LN2);
        return Math.log(from * Math.expm1(sigma * Math.log1p(Math.LN2 / before)));
      };
      const errorOf = (value: (point: Point) => number) => {
        const point = [intercept, slope, logSigma] as const;
        const gradient = [0, 1, 2].map((i) => {
          const moved = (by: number) => value(point.map((each, j) => (i === j ? each + by : each)) as never);
          return (moved(1e-4) - moved(-1e-4)) / 2e-4;
        });
        const products = covariance.flatMap((line, i) =>
          line.map((each, j) => each * (gradient[i] as number) * (gradient[j] as number)),
        );
        return Math.sqrt(products.reduce((sum, each) => sum + each, 0));
      };
      const point = [intercept, slope, logSigma] as const;
      const log = logHazard(point);
      const reach = z * errorOf(logHazard);
      expectNear(at?.survival[0], Math.exp(-Math.exp(log)), 1e-8);
      expectNear(at?.interval.low[0], Math.exp(-Math.exp(log + reach)), 1e-6);
      expectNear(at?.interval.high[0], Math.exp(-Math.exp(log - reach)), 1e-6);
      const median = Math.exp(logMedian(point));
      const factor = Math.exp(z * errorOf(logMedian));
      expectNear(at?.medianRemaining, median, 1e-12);
      expectNear((at?.medianInterval.low as number) / (median / factor), 1, 1e-5);
      expectNear((at?.medianInterval.high as number) / (median * factor), 1, 1e-5);
    }
  });

  it("is unknown where a coefficient or the shape is, even now, or the lifetime is too long for a number", () => {
    const { coefficients } = weibull;
    const [first] = coefficients;
    const unknown = { ...weibull, coefficients: [{ ...first, coefficient: null }, ...coefficients.slice(1)] } as Fit;
    const none = { survival: [null, null], medianRemaining: null, medianInterval: { low: null, high: null } };
    expect(conditionalSurvival(unknown, people, { from: 1, times: [0, 2] }).customers[0]).toMatchObject(none);
    const shapeless = { ...exponential(), parameters: null };
    expect(conditionalSurvival(shapeless, {}, { from: 1, times: [0, 2] }).customers[0]).toMatchObject(none);
    const endless = { ...exponential(), intercept: 800 };
    expect(conditionalSurvival(endless, {}, { from: 1, times: [2] }).customers[0]).toMatchObject({
      survival: [1],
      medianRemaining: null,
      medianInterval: { low: null, high: null },
    });
  });

  it("is null without a scale, and without intervals where there is no covariance", () => {
    const none = fitWeibull({ durations: [2, 4], churned: [0, 0] });
    expect(conditionalSurvival(none, {}, { from: 1, times: [2] }).customers[0]).toMatchObject({
      survival: [null],
      interval: { low: [null], high: [null] },
      medianRemaining: null,
      medianInterval: { low: null, high: null },
    });
    const [bare] = conditionalSurvival(
      { ...exponential(), covariance: null },
      {},
      { from: 1, times: [0, 2] },
    ).customers;
    expect(bare?.interval.low).toEqual([1, null]);
    expect(bare?.survival[1]).toBeGreaterThan(0.5);
    expect([typeof bare?.medianRemaining, bare?.medianInterval.low]).toEqual(["number", null]);
  });

  it("stays plain for extreme tenures", () => {
    const steep = { ...exponential(), parameters: { shape: 5, scale: 10 } };
    const { customers } = conditionalSurvival(steep, {}, { from: [1e-9, 1e9, 1e15], times: [1e-9, 1e15] });
    for (const { survival, medianRemaining } of customers) {
      for (const share of survival) expect((share as number) >= 0 && (share as number) <= 1).toBe(true);
      expect(medianRemaining === null || medianRemaining > 0).toBe(true);
    }
    // A hazard of 1e700 is too large for a number, and what remains too little.
    const [over] = conditionalSurvival(
      { ...exponential(), parameters: { shape: 50, scale: 10 } },
      {},
      { from: 1e15, times: [1] },
    ).customers;
    expect(over).toMatchObject({ medianRemaining: null, medianInterval: { low: null, high: null } });
  });
});

describe("laws of conditionalSurvival", () => {
  it.each<[string, Fit]>([
    ["Cox", plain],
    ["Weibull", weibull],
  ])("of %s: S(a + b | c) = S(a | c) S(b | c + a), and a wider interval with more confidence", (_, fit) => {
    // The last churn is at 19.
    const time = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(time, time, time, (a, b, c) => {
        const at = (from: number, ahead: number, confidence = 0.95) => {
          const [one] = conditionalSurvival(fit, people, { from, times: [ahead], confidence }).customers;
          return { share: one?.survival[0] as number, low: one?.interval.low[0] as number };
        };
        expectNear(at(c, a + b).share, at(c, a).share * at(c + a, b).share, 1e-9);
        expect(at(c, a, 0.99).low).toBeLessThanOrEqual(at(c, a).low);
      }),
    );
  });

  it("takes one tenure for all as one for each, and a fit from JSON as the fit", () => {
    for (const fit of [plain, weibull]) {
      const each = conditionalSurvival(fit, people, { from: [3, 3], times: [1, 2] });
      expect(conditionalSurvival(fit, people, { from: 3, times: [1, 2] })).toEqual(each);
      expect(conditionalSurvival(JSON.parse(JSON.stringify(fit)), people, { from: 3, times: [1, 2] })).toEqual(each);
    }
  });
});

describe("conditionalSurvival reads what it is given once", () => {
  /** A list that is good when it is first read, and holds −1 from then on. */
  const turning = (items: readonly number[]) => {
    let reads = 0;
    return new Proxy([...items], {
      get: (list, key, self) =>
        typeof key === "string" && /^\d+$/u.test(key) && reads++ >= items.length ? -1 : Reflect.get(list, key, self),
    });
  };

  it("tenures", () => {
    const expected = conditionalSurvival(plain, people, { from: [3, 4], times: [1, 2] });
    expect(conditionalSurvival(plain, people, { from: turning([3, 4]), times: [1, 2] })).toEqual(expected);
  });

  it("the fit", () => {
    const expected = conditionalSurvival(weibull, people, { from: 3, times: [1] });
    let reads = 0;
    const fit = {
      ...weibull,
      get intercept() {
        return reads++ === 0 ? weibull.intercept : 1000;
      },
    };
    expect(conditionalSurvival(fit, people, { from: 3, times: [1] })).toEqual(expected);
    const time = turning(plain.baseline.time);
    expect(
      conditionalSurvival({ ...plain, baseline: { ...plain.baseline, time } }, people, { from: 3, times: [1] }),
    ).toEqual(conditionalSurvival(plain, people, { from: 3, times: [1] }));
  });

  it("and returns no −0", () => {
    const { times, customers } = conditionalSurvival(plain, people, { from: -0, times: [-0] });
    expect(times).toEqual([0]);
    expect(customers[0]?.from).toBe(0);
  });
});

describe("conditionalSurvival refuses", () => {
  const options = { from: 1, times: [1] };
  it.each<[unknown, unknown, unknown, string]>([
    [{ model: "bgNbd" }, {}, options, "fit must be a fit as fitCox() or fitWeibull() makes it"],
    [{ ...plain, baseline: null }, people, options, "fit must be a fit as fitCox() or fitWeibull() makes it"],
    [{ ...plain, baseline: { ...plain.baseline, time: 5 } }, people, options, "fit must be a fit"],
    [{ ...plain, covariance: [[1, 0], [1]] }, people, options, "fit must be a fit"],
    [{ ...plain, coefficients: 1 }, people, options, "fit must be a fit"],
    [5, people, options, "fit must be a fit"],
    [plain, {}, options, "customers.covariates.monthly is missing"],
    [
      plain,
      { covariates: { ...people.covariates, plan: [1, 2] } },
      options,
      "customers.covariates.plan is not a field",
    ],
    [plain, { covariates: { monthly: [1], seats: [1, 2] } }, options, "customers.covariates.seats must have 1 items"],
    [plain, { ...people, strata: [1, 2] }, options, "customers.strata is not a field"],
    [fitCox({ ...rows, strata: country }), people, options, "customers.strata is missing"],
    [plain, people, { from: [1], times: [1] }, "options.from must have 2 items, but got 1"],
    [plain, people, { from: -1, times: [1] }, "options.from must be at least 0"],
    [plain, people, { from: [1, -1], times: [1] }, "options.from[1] must be at least 0"],
    [plain, people, { from: "now", times: [1] }, "options.from must be a number or a list of numbers"],
    [plain, people, { from: 1, times: [-1] }, "options.times[0] must be at least 0"],
  ])("what does not fit: %#", (fit, customers, given, message) => {
    expect(() => conditionalSurvival(fit as never, customers as never, given as never)).toThrow(message);
  });
});

/** A fit of shape 1 and scale 10 with independent errors. */
function exponential(): Extract<Fit, { model: "weibull" }> {
  const fit = fitWeibull({ durations: [2, 3, 5, 8, 8], churned: [1, 1, 1, 1, 0] });
  return {
    ...fit,
    parameters: { shape: 1, scale: 10 },
    intercept: Math.log(10),
    covariance: [
      [0.0625, 0],
      [0, 0.0625],
    ],
  };
}

import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type BgBbParameters,
  bootstrapFit,
  type CustomerHistories,
  expectedPurchases,
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseFit,
  predictedClv,
  probabilityAlive,
  totalPurchases,
} from "../../src/index";
import { randomFrom } from "../../src/math/random";
import { drawHistoryOf } from "../../src/models/families/drawHistory";
import { expectNear } from "../near";
import { beta, randomFrom as otherRandom, simulateBetaGeometric } from "./simulated";
import { simulateParetoNbd } from "./simulateParetoNbd";

const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const MBG = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const BG_BB = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;

const weeks = (customers: number) => ({ customers, age: [27, 39] }) as const;
const donations = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
const donors = [200, 150, 90, 180, 700];

/** Customers of the BG/BB model, opportunity by opportunity. */
function simulateBgBb(customers: number, ages: readonly number[]): CustomerHistories {
  const random = otherRandom(3);
  const rows = Array.from({ length: customers }, (_, i) => {
    const age = ages[i % ages.length] as number;
    const { alpha, beta: b, gamma, delta } = BG_BB.parameters;
    const [buys, leaves] = [beta(alpha, b, random), beta(gamma, delta, random)];
    let [frequency, recency] = [0, 0];
    for (let at = 1; at <= age && random() >= leaves; at++)
      if (random() < buys) [frequency, recency] = [frequency + 1, at];
    return { frequency, recency, age };
  });
  const of = (name: "frequency" | "recency" | "age") => rows.map((row) => row[name]);
  return { frequency: of("frequency"), recency: of("recency"), age: of("age") };
}

describe("a new customer's random history", () => {
  const histories = 40_000;

  // numpy 2, seed 20261130: 2 million customers followed purchase by purchase. Mean and standard deviation of the
  // frequency, of whether it is 0, of the recency, of their product, and of the square of the recency.
  it.each([
    [
      BG,
      39,
      [
        [1.19844, 2.5424],
        [0.57405, 0.4945],
        [8.62131, 12.8296],
        [30.96035, 86.048],
        [238.92668, 428.93],
      ],
    ],
    [
      MBG,
      39,
      [
        [1.18268, 2.3913],
        [0.5826, 0.4931],
        [8.36995, 12.698],
        [30.26642, 79.9949],
        [231.29579, 423.7787],
      ],
    ],
    [
      PARETO,
      39,
      [
        [1.21268, 2.3837],
        [0.59385, 0.4911],
        [8.29812, 12.8134],
        [32.24724, 81.0359],
        [233.04292, 430.6426],
      ],
    ],
    [
      BG_BB,
      6,
      [
        [2.21771, 2.1143],
        [0.31162, 0.4632],
        [2.89005, 2.5018],
        [11.16113, 12.9274],
        [14.61141, 15.3402],
      ],
    ],
  ] as const)("of %o until %d has the moments of numpy", (fit, age, moments) => {
    const drawHistory = drawHistoryOf(fit);
    const random = randomFrom(11);
    const sums = [0, 0, 0, 0, 0];
    for (let i = 0; i < histories; i++) {
      const { frequency, recency } = drawHistory(random, age);
      const all = [frequency, Number(frequency === 0), recency, frequency * recency, recency * recency];
      for (const [k, each] of all.entries()) sums[k] = (sums[k] as number) + each / histories;
    }
    for (const [k, [mean, deviation]] of moments.entries())
      expect(Math.abs((sums[k] as number) - mean), `moment ${k}`).toBeLessThan((4 * deviation) / Math.sqrt(histories));
  });

  it("is one that fits accept, for parameters of any size", () => {
    const power = fc.double({ min: -6, max: 6, noNaN: true }).map((each) => 10 ** each);
    fc.assert(
      fc.property(fc.tuple(power, power, power, power), fc.nat(3), fc.nat(40), fc.nat(), (given, family, age, seed) => {
        const [r, alpha, a, b] = given;
        const fit = [
          { model: "bgNbd", parameters: { r, alpha, a, b } },
          { model: "mbgNbd", parameters: { r, alpha, a, b } },
          { model: "paretoNbd", parameters: { r, alpha, s: a, beta: b } },
          { model: "bgBb", parameters: { alpha: r, beta: alpha, gamma: a, delta: b } },
        ][family] as PurchaseFit;
        const { frequency, recency } = drawHistoryOf(fit)(randomFrom(seed), age);
        expect(Number.isInteger(frequency) && frequency >= 0).toBe(true);
        expect(recency).toBeGreaterThanOrEqual(0);
        expect(recency).toBeLessThanOrEqual(age);
        if (frequency === 0) expect(recency).toBe(0);
        if (fit.model !== "bgBb") return;
        expect(Number.isInteger(recency)).toBe(true);
        expect(frequency).toBeLessThanOrEqual(recency);
      }),
    );
  });
});

const large = {
  bgNbd: simulateBetaGeometric(BG.parameters, { ...weeks(8000), first: 0 }),
  mbgNbd: simulateBetaGeometric(MBG.parameters, { ...weeks(8000), first: 1 }),
  paretoNbd: simulateParetoNbd(PARETO.parameters, weeks(1500)),
  bgBb: simulateBgBb(20_000, [6, 7, 8, 9, 10, 11, 12]),
};

describe("standard errors", () => {
  // Of 40 data sets they are themselves uncertain by 11%.
  it.each([
    ["bgNbd", fitBgNbd(large.bgNbd), large.bgNbd, ["r", "alpha", "a", "b"]],
    ["mbgNbd", fitMbgNbd(large.mbgNbd), large.mbgNbd, ["r", "alpha", "a", "b"]],
    // So few customers determine the dropout of this model badly: its errors are not those of a parabola.
    ["paretoNbd", fitParetoNbd(large.paretoNbd), large.paretoNbd, ["r", "alpha"]],
    ["bgBb", fitBgBb(large.bgBb), large.bgBb, ["alpha", "beta", "gamma", "delta"]],
  ] as const)("of %s are near those of the information matrix, and so are intervals", { timeout: 60_000 }, (...row) => {
    const [, fit, customers, names] = row;
    const again = bootstrapFit(fit as PurchaseFit, customers, { draws: 40 });
    const { failed, draws, standardErrors } = again.bootstrap;
    expect(failed).toBe(0);
    expect(again.resamples).toHaveLength(draws);
    const numbers = (of: unknown) => of as Readonly<Record<string, number>>;
    const resamples = (again.resamples ?? []).map(numbers);
    for (const name of names) {
      const values = resamples.map((each) => each[name] as number);
      const mean = values.reduce((sum, each) => sum + each, 0) / draws;
      const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1));
      const expected = numbers(fit.standardErrors)[name] as number;
      expectNear(deviation / expected, 1, 0.3);
      expect(Math.abs(mean - (numbers(fit.parameters)[name] as number))).toBeLessThan(expected);
      if (again.bootstrap.atBoundary === 0) expectNear(numbers(standardErrors)[name] as number, deviation, 1e-12);
    }
    const horizon = fit.model === "bgBb" ? 6 : 26;
    for (const interval of ["mean", "prediction"] as const) {
      const [one, other] = [fit, again].map((each) =>
        totalPurchases(each as PurchaseFit, customers, { horizon, interval }),
      );
      expect(one?.interval?.method).toBe("information");
      expect(other?.interval?.method).toBe("bootstrap");
      const width = ({ interval: of }: typeof one & {}) => (of?.high as number) - (of?.low as number);
      expectNear(width(other as never) / width(one as never), 1, 0.3);
      expect(other?.estimate).toBe(one?.estimate);
    }
  });
});

describe("bootstrapFit", () => {
  const fit = fitBgBb(donations, { weights: donors });

  it("repeats with the same seed, differs with another, and more draws add to the first", () => {
    const ask = (options: object) => bootstrapFit(fit, donations, { weights: donors, ...options });
    expect(ask({ draws: 6, seed: 4 })).toEqual(ask({ draws: 6, seed: 4 }));
    expect(ask({ draws: 6, seed: 4 }).resamples).not.toEqual(ask({ draws: 6, seed: 5 }).resamples);
    expect(ask({ draws: 9, seed: 4 }).resamples?.slice(0, 6)).toEqual(ask({ draws: 6, seed: 4 }).resamples);
    expect(ask({ draws: 3 })).toEqual(ask({ draws: 3, seed: 1 }));
    const all = ask({});
    expect(all.bootstrap).toMatchObject({ draws: 200, seed: 1, failed: 0 });
    expect(all.resamples).toHaveLength(200);
  });

  // FNV-1a over the histories of three data sets of 50 customers. Any change of these numbers is one for the changelog.
  it.each([
    [BG, 3406089846],
    [MBG, 1449088542],
    [PARETO, 1970099101],
    [BG_BB, 2348701615],
  ] as const)("of %o draws the same customers on every machine", (model, hash) => {
    const drawHistory = drawHistoryOf(model);
    let code = 0;
    for (const draw of [0, 1, 2]) {
      const random = randomFrom(42, draw);
      for (let age = 1; age <= 50; age++) {
        const { frequency, recency } = drawHistory(random, age);
        for (const each of [frequency, Math.round(recency * 2 ** 20)]) code = Math.imul(code ^ each, 16777619) >>> 0;
      }
    }
    expect(code).toBe(hash);
  });

  it("keeps the fit, and replaces its resamples", () => {
    const old = { ...fit, resamples: [fit.parameters] };
    const { resamples, bootstrap, ...others } = bootstrapFit(old, donations, { weights: donors, draws: 4 });
    expect(others).toEqual(fit);
    expect(resamples).toHaveLength(4);
    expect(bootstrap.draws).toBe(4);
  });

  it("takes weights as customers, and only the ages of rows", () => {
    const rows = donors.flatMap((count, row) => Array.from({ length: count }, () => row));
    const of = (column: readonly number[]) => rows.map((row) => column[row] as number);
    const [frequency, recency, age] = [of(donations.frequency), of(donations.recency), of(donations.age)];
    const options = { draws: 5, seed: 2 };
    const weighted = bootstrapFit(fit, donations, { ...options, weights: donors });
    expect(bootstrapFit(fit, { frequency, recency, age }, options)).toEqual(weighted);
    const none = age.map(() => 0);
    expect(bootstrapFit(fit, { frequency: none, recency: none, age }, options)).toEqual(weighted);
    const more = {
      frequency: [0, ...donations.frequency],
      recency: [0, ...donations.recency],
      age: [9, ...donations.age],
    };
    expect(bootstrapFit(fit, more, { ...options, weights: [0, ...donors] })).toEqual(weighted);
  });

  it("gives a fit written by hand intervals, which narrow with more customers", () => {
    const width = (customers: number) => {
      const age = Array.from({ length: customers }, (_, i) => 27 + (i % 13));
      const none = age.map(() => 0);
      const columns = { frequency: none, recency: none, age };
      const again = bootstrapFit(BG, columns, { draws: 60 });
      // Of the same customers each time.
      const few = { frequency: [0, 2, 5], recency: [0, 10, 38], age: [39, 39, 39] };
      const { interval } = totalPurchases(again, few, { horizon: 26, interval: "mean" });
      return Math.log((interval?.high as number) / (interval?.low as number));
    };
    expect(totalPurchases(BG, { frequency: 0, recency: 0, age: 1 }, { horizon: 1 }).interval).toBeNull();
    expectNear(width(4000) / width(1000), 0.5, 0.12);
  });

  it("is asked as the fit is, also after JSON", () => {
    const again = bootstrapFit(fit, donations, { weights: donors, draws: 40 });
    const stored = JSON.parse(JSON.stringify(again)) as typeof again;
    const one = { frequency: 2, recency: 3, age: 3 };
    const options = { horizon: 3, confidence: 0.9, discountRate: 0.1 } as const;
    for (const ask of [
      (of: PurchaseFit) => expectedPurchases(of, one, { horizon: 3, confidence: 0.9, interval: "mean" }).interval,
      (of: PurchaseFit) => probabilityAlive(of, one, { confidence: 0.9 }).interval,
      (of: PurchaseFit) => predictedClv(of, 20, one, { ...options, interval: "mean" }).interval,
    ]) {
      const interval = ask(again);
      expect(interval?.method).toBe("bootstrap");
      expect(ask(stored)).toEqual(interval);
      const wider = ask(fit);
      expect(wider?.method).toBe("information");
      expectNear(
        ((interval?.high as number) - (interval?.low as number)) / ((wider?.high as number) - (wider?.low as number)),
        1,
        0.5,
      );
    }
  });

  it("counts the data sets that do not determine all parameters, and has no standard errors then", () => {
    const age = Array.from({ length: 60 }, () => 20);
    const none = age.map(() => 0);
    const { bootstrap, resamples } = bootstrapFit(MBG, { frequency: none, recency: none, age }, { draws: 30 });
    expect(bootstrap.atBoundary).toBeGreaterThan(3);
    expect(bootstrap.standardErrors).toBeNull();
    expect(bootstrap.failed + (resamples?.length ?? 0)).toBe(30);
  });

  it("counts the data sets that no fit accepts, and has no resamples without two others", () => {
    // 10^12 purchases a week.
    const often = { model: "bgNbd", parameters: { r: 1e9, alpha: 1e-3, a: 1e-9, b: 1e9 } } as const;
    const customers = { frequency: [0, 0], recency: [0, 0], age: [10, 20] };
    const { bootstrap, resamples } = bootstrapFit(often, customers, { draws: 3, seed: 9 });
    expect(bootstrap).toEqual({ draws: 3, seed: 9, failed: 3, atBoundary: 0, standardErrors: null });
    expect(resamples).toBeNull();
    const again = bootstrapFit(often, customers, { draws: 3 });
    expect(totalPurchases(again, customers, { horizon: 1 }).interval).toBeNull();
  });

  it("keeps what has been added to the fit, if it is plain data", () => {
    const added = { shop: "north", tags: ["a", { b: null }], since: new Date(0), odd: [1, Number.NaN], zero: -0 };
    const again = bootstrapFit({ ...fit, ...added, toString: () => "" }, donations, { weights: donors, draws: 2 });
    const { bootstrap, resamples, ...rest } = again;
    expect(rest).toEqual({ ...fit, shop: "north", tags: ["a", { b: null }] });
    expect(bootstrap.draws).toBe(resamples?.length);
  });

  it("has the types of the fit", () => {
    const again = bootstrapFit(fit, donations, { weights: donors, draws: 2 });
    expectTypeOf(again.resamples).toEqualTypeOf<readonly BgBbParameters[] | null>();
    expectTypeOf(again.bootstrap.standardErrors).toEqualTypeOf<BgBbParameters | null>();
    expectTypeOf(again.logLikelihood).toEqualTypeOf<number>();
    expect(again.logLikelihood).toBe(fit.logLikelihood);
  });

  it.each([
    [{ draws: 1 }, "bootstrapFit: options.draws must be at least 2, but got 1"],
    [{ draws: 1001 }, "bootstrapFit: options.draws must be at most 1000, but got 1001"],
    [{ seed: -1 }, "bootstrapFit: options.seed must be at least 0, but got -1"],
    [{ weights: [1, 1, 1.5, 1, 1] }, "bootstrapFit: options.weights[2] must be a whole number, but got 1.5"],
    [{ weights: [1, 1, 1, 1, 2e6] }, "bootstrapFit: options.weights[4] must be at most 1000000, but got 2000000"],
    [{ weights: [1, 1] }, "bootstrapFit: options.weights"],
    [{ weights: [0, 0, 0, 0, 0] }, "bootstrapFit: options.weights"],
  ])("refuses %j", (options, message) => {
    expect(() => bootstrapFit(fit, donations, options)).toThrow(message);
  });

  it("refuses customers of another unit or none, and ages that are no opportunities", () => {
    const weekly = { ...BG, timeUnit: "week" } as const;
    expect(() => bootstrapFit(weekly, { ...donations, timeUnit: "day" })).toThrow("bootstrapFit: customers.timeUnit");
    expect(() => bootstrapFit(BG, { frequency: [], recency: [], age: [] })).toThrow(
      "bootstrapFit: customers.frequency",
    );
    expect(() => bootstrapFit(fit, { ...donations, age: [3, 3, 3, 3, 3.5] })).toThrow("bootstrapFit: customers.age[4]");
  });
});

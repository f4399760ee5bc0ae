// Checks and the bootstrap of fits with covariates: each group is as a fit of its own parameters.
import { describe, expect, it } from "vitest";
import {
  bootstrapFit,
  type CustomerHistories,
  checkFrequencies,
  checkHoldout,
  customerSummaries,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  orderLog,
  type PurchaseFit,
  probabilityAlive,
  totalPurchases,
  trackPurchases,
} from "../../src/index";
import { effectsOf } from "../../src/models/families/covariates";
import { expectNear } from "../near";
import { simulatedChannels } from "./simulatedChannels";

const at = { channel: "ads" };
const effect = (parameter: "alpha" | "a" | "b" | "beta", coefficient: number) =>
  ({ parameter, name: "channel", level: "mail", coefficient }) as const;
const BG = {
  model: "bgNbd",
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  covariates: { at, coefficients: [effect("alpha", 0.4), effect("a", 0.3), effect("b", -0.2)] },
} as const;
const MBG = {
  model: "mbgNbd",
  parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
  covariates: { at, coefficients: [effect("alpha", -0.5), effect("a", -0.3)] },
} as const;
const PARETO = {
  model: "paretoNbd",
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  covariates: { at, coefficients: [effect("alpha", 0.6), effect("beta", 0.8)] },
} as const;

/** The fits of the two channels by note 019: α e^−γ, a e^γ, b e^γ, β e^−γ. */
const channels = [
  [
    BG,
    {
      ads: BG.parameters,
      mail: { r: 0.243, alpha: 4.414 * Math.exp(-0.4), a: 0.793 * Math.exp(0.3), b: 2.426 * Math.exp(-0.2) },
    },
  ],
  [MBG, { ads: MBG.parameters, mail: { r: 0.525, alpha: 6.183 * Math.exp(0.5), a: 0.891 * Math.exp(-0.3), b: 1.614 } }],
  [
    PARETO,
    {
      ads: PARETO.parameters,
      mail: { r: 0.553, alpha: 10.578 * Math.exp(-0.6), s: 0.606, beta: 11.669 * Math.exp(-0.8) },
    },
  ],
] as const;

const channel = ["ads", "mail", "mail", "ads", "mail", "ads", "ads"];
const customers = {
  frequency: [0, 1, 2, 26, 7, 0, 1],
  recency: [0, 1.71, 30.43, 30.86, 20, 0, 1.71],
  age: [39, 38.86, 38.86, 31, 20, 39, 38.86],
  covariates: { channel },
};
const later = [1, 0, 2, 20, 4, 0, 1];
const weights = [3, 2, 1, 4, 0.5, 1, 2];
const rowsOf = (level: string) => channel.flatMap((each, row) => (each === level ? [row] : []));
const some = <Item>(rows: readonly number[], column: readonly Item[]) => rows.map((row) => column[row] as Item);
const only = (rows: readonly number[]): CustomerHistories => ({
  frequency: some(rows, customers.frequency),
  recency: some(rows, customers.recency),
  age: some(rows, customers.age),
});
const sum = (list: ArrayLike<number>) => Array.from(list).reduce((all, each) => all + each, 0);

describe.each(channels)("a check of %o", (fit, own) => {
  const ofEach = (["ads", "mail"] as const).map((level) => ({
    fit: { model: fit.model, parameters: own[level] } as PurchaseFit,
    rows: rowsOf(level),
    level,
  }));

  it("expects of each frequency what the fits of the channels expect together", () => {
    for (const given of [undefined, weights]) {
      const { expected, actual } = checkFrequencies(fit, customers, { upTo: 3, weights: given });
      const parts = ofEach.map(({ fit: part, rows }) =>
        checkFrequencies(part, only(rows), { upTo: 3, weights: given && some(rows, given) }),
      );
      for (let count = 0; count <= 3; count++) {
        expectNear(expected[count], sum(parts.map((part) => part.expected[count] as number)), 1e-12);
        expectNear(actual[count], sum(parts.map((part) => part.actual[count] as number)), 1e-12);
      }
    }
  });

  it("expects of a holdout what they do, though histories are equal", () => {
    const split = { calibration: customers, holdout: { frequency: later }, holdoutLength: 26 };
    const check = checkHoldout(fit, split, { upTo: 2 });
    const parts = ofEach.map(({ fit: part, rows }) =>
      checkHoldout(part, { ...split, calibration: only(rows), holdout: { frequency: some(rows, later) } }, { upTo: 2 }),
    );
    const totalOf = (of: (part: (typeof parts)[number]) => number) => sum(parts.map(of));
    expectNear(
      check.model.expected,
      totalOf(({ model }) => model.expected),
      1e-12,
    );
    expect(check.actualTotal).toBe(28);
    const sizes = ofEach.map(({ rows }) => rows.length);
    for (const name of ["model", "naiveZero", "naivePastRate"] as const) {
      const error = sum(parts.map((part, i) => (sizes[i] as number) * part[name].meanAbsoluteError)) / 7;
      expectNear(check[name].meanAbsoluteError, error, 1e-12);
      const square = sum(parts.map((part, i) => (sizes[i] as number) * part[name].rootMeanSquareError ** 2)) / 7;
      expectNear(check[name].rootMeanSquareError, Math.sqrt(square), 1e-12);
    }
    for (let place = 0; place <= 2; place++) {
      const of = sum(parts.map((part) => (part.customers[place] as number) * (part.expected[place] ?? 0)));
      expectNear((check.expected[place] as number) * (check.customers[place] as number), of, 1e-12);
    }
  });

  it("tracks what they track", () => {
    const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number));
    // Both channels have a customer on the first day, and one who joins after the calibration.
    const orders = [
      ["a", "ads", [0, 9, 30]],
      ["b", "mail", [0, 3, 4, 50]],
      ["c", "mail", [5, 40]],
      ["d", "ads", [11]],
      ["late", "mail", [60]],
    ] as const;
    const log = orderLog(
      orders.flatMap(([customerId, , days]) => days.map((each) => ({ customerId, orderedAt: day(each), amount: 10 }))),
    );
    const options = { calibrationUntil: day(28), holdoutUntil: day(70), timeUnit: "week" } as const;
    const ids = {
      customerId: ["x", "d", "c", "b", "a"],
      covariates: { channel: ["web", "ads", "mail", "mail", "ads"] },
    };
    const known = { ...ids, covariates: { channel: ["mail", "ads", "mail", "mail", "ads"] } };
    const tracking = trackPurchases(fit, log, { ...options, customers: known });
    const parts = ofEach.map(({ fit: part, level }) =>
      trackPurchases(
        part as never,
        orderLog(
          orders.flatMap(([customerId, group, days]) =>
            group === level ? days.map((each) => ({ customerId, orderedAt: day(each), amount: 10 })) : [],
          ),
        ),
        options,
      ),
    );
    expect(tracking.customers).toBe(4);
    expect(tracking.cumulativeExpected).toHaveLength(10);
    for (const [row, each] of tracking.cumulativeExpected.entries())
      expectNear(each, sum(parts.map((part) => part.cumulativeExpected[row] as number)), 1e-12);
    expect(sum(tracking.actual)).toBe(sum(parts.map((part) => sum(part.actual))));
    // A fit without covariates does not read them, not even a level that none has.
    const { covariates: _, ...bare } = fit;
    expect(trackPurchases(bare as typeof fit, log, { ...options, customers: ids })).toEqual(
      trackPurchases(bare as typeof fit, log, options),
    );
    expect(() => trackPurchases(fit, log, { ...options, customers: ids })).toThrow(
      'trackPurchases: options.customers.covariates.channel[0] must be one of "ads", "mail", but got the string "web"',
    );
  });
});

describe("the customers of a tracked fit with covariates", () => {
  const log = orderLog([
    { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
    { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
  ]);
  const ask = (given?: unknown) => () =>
    trackPurchases(BG, log, { calibrationUntil: "2025-03-01", timeUnit: "week", customers: given as never });
  const two = { channel: ["ads", "mail"] };

  it.each([
    [undefined, "options.customers is missing"],
    [3, "options.customers must be an object"],
    [{ covariates: two }, "options.customers.customerId must be a list, but got null"],
    [{ customerId: ["a", null], covariates: two }, "options.customers.customerId must be a list"],
    [{ customerId: ["a", "a"], covariates: two }, "options.customers.customerId[1] must be unique"],
    [{ customerId: ["a", "b"] }, "options.customers.covariates.channel is missing"],
    [{ customerId: ["a"], covariates: two }, "options.customers.covariates.channel must have 1 items, but got 2"],
    [
      { customerId: ["a", "c"], covariates: two },
      'options.customers.customerId must contain every customer followed in the log, but the string "b" is missing',
    ],
  ])("%j are refused", (given, message) => {
    expect(ask(given)).toThrow(`trackPurchases: ${message}`);
  });

  it("may be more than are followed", () => {
    const more = { customerId: ["x", "a", "b"], covariates: { channel: ["ads", "mail", "mail"] } };
    const two = { customerId: ["a", "b"], covariates: { channel: ["mail", "mail"] } };
    expect(ask(more)()).toEqual(ask(two)());
  });

  it("may be the summaries of the log", () => {
    const summaries = customerSummaries(log, { asOf: "2025-03-01", timeUnit: "week" });
    expect(ask({ ...summaries, covariates: two })().customers).toBe(2);
  });
});

const coefficientsOf = (fit: unknown) => effectsOf(fit as PurchaseFit)?.resamples;

describe("bootstrapFit with covariates", () => {
  it.each([
    ["fitBgNbd", fitBgNbd, "afterPurchase", { purchase: ["channel", "basket"] }],
    ["fitMbgNbd", fitMbgNbd, "atOnceToo", { purchase: ["channel"] }],
    ["fitParetoNbd", fitParetoNbd, "anyTime", { purchase: ["basket"], dropout: ["channel"] }],
  ] as const)("of %s has intervals and errors near those of the information", { timeout: 60_000 }, (...row) => {
    const [, fitted, leaving, covariates] = row;
    const histories = simulatedChannels(700, leaving, 23);
    const fit = fitted(histories, { covariates });
    const again = bootstrapFit(fit, histories, { draws: 30, seed: 3 });
    expect(again.bootstrap.failed).toBe(0);
    const effects = fit.covariates?.coefficients ?? [];
    for (const [k, { coefficient, standardError, parameter }] of effects.entries()) {
      const values = (coefficientsOf(again) ?? []).map((each) => each[k] as number);
      const mean = sum(values) / 30;
      const deviation = Math.sqrt(sum(values.map((each) => (each - mean) ** 2)) / 29);
      expect(Math.abs(mean - (coefficient as number))).toBeLessThan(standardError as number);
      if (parameter === "alpha") expectNear(deviation / (standardError as number), 1, 0.4);
      if (again.bootstrap.atBoundary === 0) expectNear(again.bootstrap.coefficientErrors?.[k], deviation, 1e-12);
    }
    const width = (of: PurchaseFit) => {
      const { interval, estimate } = totalPurchases(of, histories, { horizon: 26, interval: "mean" });
      expect(interval?.method).toBe(of === fit ? "information" : "bootstrap");
      return ((interval?.high as number) - (interval?.low as number)) / estimate;
    };
    expectNear(width(again as PurchaseFit) / width(fit), 1, 0.4);
  });

  const age = Array.from({ length: 300 }, (_, i) => 27 + (i % 13));
  const none = age.map(() => 0);
  const histories = {
    frequency: none,
    recency: none,
    age,
    covariates: { channel: age.map((_, i) => ["ads", "mail"][i % 2] as string) },
  };

  it("repeats with the same seed, and more draws add to the first", () => {
    const ask = (options: object) => bootstrapFit(MBG, histories, options);
    const [four, six] = [ask({ draws: 4, seed: 5 }), ask({ draws: 6, seed: 5 })];
    expect(ask({ draws: 4, seed: 5 })).toEqual(four);
    expect(six.resamples?.slice(0, 4)).toEqual(four.resamples);
    expect(ask({ draws: 4, seed: 6 }).resamples).not.toEqual(four.resamples);
    const stored = JSON.parse(JSON.stringify(four)) as typeof four;
    const one = { frequency: 2, recency: 3, age: 30, covariates: { channel: "mail" } };
    expect(probabilityAlive(stored, one, { confidence: 0.9 })).toEqual(
      probabilityAlive(four as PurchaseFit, one, { confidence: 0.9 }),
    );
  });

  it("takes weights as customers", () => {
    const two = { frequency: [0, 0], recency: [0, 0], age: [30, 36], covariates: { channel: ["mail", "ads"] } };
    const counts = [150, 140];
    const rows = counts.flatMap((count, row) => Array<number>(count).fill(row));
    const each = {
      frequency: rows.map(() => 0),
      recency: rows.map(() => 0),
      age: rows.map((row) => two.age[row] as number),
      covariates: { channel: rows.map((row) => two.covariates.channel[row] as string) },
    };
    expect(bootstrapFit(MBG, two, { draws: 3, weights: counts })).toEqual(bootstrapFit(MBG, each, { draws: 3 }));
  });

  it("without any effect is that of the fit without covariates", () => {
    const { covariates: _, ...plain } = PARETO;
    const many = { ...histories, age: age.map((each) => 4 * each) };
    const found = bootstrapFit({ ...plain, covariates: { at: {}, coefficients: [] } }, many, { draws: 3 });
    const expected = bootstrapFit(plain, many, { draws: 3 });
    expect(coefficientsOf(found)).toEqual([[], [], []]);
    const resamples = (found.resamples ?? []) as readonly object[] as readonly Readonly<Record<string, number>>[];
    for (const [i, own] of (expected.resamples ?? []).entries())
      for (const [name, value] of Object.entries(own))
        expectNear(Math.log((resamples[i]?.[name] as number) / value), 0, 1e-3);
  });

  it("leaves an effect where it is if no customers have its level, and counts that", () => {
    const ads = { ...histories, covariates: { channel: age.map(() => "ads") } };
    const found = bootstrapFit(MBG, ads, { draws: 3 });
    const { bootstrap } = found;
    expect(bootstrap).toMatchObject({
      atBoundary: 3 - bootstrap.failed,
      standardErrors: null,
      coefficientErrors: null,
    });
    for (const [alpha, a] of coefficientsOf(found) ?? []) {
      expectNear(alpha, -0.5, 1e-12);
      expectNear(a, -0.3, 1e-12);
    }
  });

  it("draws an effect that is not finite at its limit, and numbers from where the parameters are", () => {
    const basket = age.map((_, i) => (i % 7) / 7);
    const given = {
      ...histories,
      covariates: { channel: histories.covariates.channel, basket, size: age.map(() => 2) },
    };
    const fit = {
      ...MBG,
      covariates: {
        at: { channel: "ads", basket: 10 },
        coefficients: [
          { ...effect("alpha", 0), coefficient: null, estimate: "minusInfinity", limit: -12 },
          { parameter: "alpha", name: "basket", level: null, coefficient: 0.05 },
          { parameter: "alpha", name: "size", level: null, coefficient: null, estimate: "none" },
        ],
      },
    } as const;
    const found = bootstrapFit(fit, given, { draws: 2 });
    const { bootstrap } = found;
    // No customer of the level buys.
    expect(bootstrap.atBoundary).toBe(2 - bootstrap.failed);
    for (const [mail, , size] of coefficientsOf(found) ?? []) {
      expect(mail).toBeLessThan(-5);
      expect(Number.isFinite(size)).toBe(true);
    }
  });

  it("of customers who have just joined leaves all open, and a number that is the same for all too", () => {
    const now = { ...histories, age: none, covariates: { basket: age.map(() => 10) } };
    const fit = {
      ...MBG,
      covariates: {
        at: { basket: 10 },
        coefficients: [{ parameter: "alpha", name: "basket", level: null, coefficient: 0.05 }],
      },
    } as const;
    const found = bootstrapFit(fit, now, { draws: 2 });
    expect(found.bootstrap.atBoundary + found.bootstrap.failed).toBe(2);
    for (const [basket] of coefficientsOf(found) ?? []) expectNear(basket, 0.05, 1e-12);
  });

  it("has no resamples where no fit accepts the customers", () => {
    const often = { ...BG, parameters: { r: 1e9, alpha: 1e-3, a: 1e-9, b: 1e9 } } as const;
    const found = bootstrapFit(often, histories, { draws: 2, seed: 9 });
    const { bootstrap, resamples } = found;
    expect([resamples, coefficientsOf(found)]).toEqual([null, null]);
    expect(bootstrap).toEqual({
      draws: 2,
      seed: 9,
      failed: 2,
      atBoundary: 0,
      standardErrors: null,
      coefficientErrors: null,
    });
    expect(totalPurchases(found as PurchaseFit, histories, { horizon: 1 }).interval).toBeNull();
  });
});

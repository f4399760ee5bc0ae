import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  bootstrapFit,
  type ContinuousPurchaseFit,
  type CustomerHistory,
  checkFrequencies,
  checkHoldout,
  contractLifetime,
  contractSurvival,
  customerSummaries,
  discountedPurchases,
  expectedPurchases,
  expectedSpend,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  newCustomerPurchases,
  nextPurchase,
  orderLog,
  type PurchaseFit,
  predictedClv,
  probabilityAlive,
  purchaseProbabilities,
  purchaseProbability,
  residualLifetimeValue,
  segmentByProbabilityAlive,
  simulatePurchases,
  totalPurchases,
  trackPurchases,
} from "../../src/index";
import { ar, fa, formatError } from "../../src/locales";
import { covariateTargets } from "../../src/models/families/covariates";
import { purchaseFamilies } from "../../src/models/families/purchaseFamilies";
import { MetricInputError } from "../../src/validation/errors";
import { expectNear } from "../near";

const bgNbd = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const mbgNbd = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const paretoNbd = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const bgBb = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
const gammaGamma = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;
const sbg = { model: "shiftedBetaGeometric", parameters: { alpha: 3.8, beta: 15.2 } } as const;
const fits: { readonly [Model in PurchaseFit["model"]]: Extract<PurchaseFit, { readonly model: Model }> } = {
  bgNbd,
  mbgNbd,
  paretoNbd,
  bgBb,
};
const families: readonly PurchaseFit[] = Object.values(fits);
/** The models of a message, in their order. */
const listed = (of: readonly PurchaseFit[]) => of.map(({ model }) => JSON.stringify(model)).join(", ");
const customer = { frequency: 2, recency: 4, age: 6 };
const columns = { frequency: [0, 2], recency: [0, 4], age: [6, 6] };

/** Each verb that takes a fit of a model of purchases. */
const verbs: Readonly<Record<string, (fit: PurchaseFit, customers: CustomerHistory) => unknown>> = {
  probabilityAlive: (fit, customers) => probabilityAlive(fit, customers),
  expectedPurchases: (fit, customers) => expectedPurchases(fit, customers, { horizon: 3 }),
  discountedPurchases: (fit, customers) => discountedPurchases(fit, customers, { discountRate: 0.1 }),
  nextPurchase: (fit, customers) => nextPurchase(fit, customers),
  purchaseProbability: (fit, customers) => purchaseProbability(fit, customers, { horizon: 3 }),
  simulatePurchases: (fit, customers) => simulatePurchases(fit, customers, { horizon: 3, draws: 10 }),
  predictedClv: (fit, customers) => predictedClv(fit, 30, customers, { horizon: 3, discountRate: 0.1 }),
};

const continuous = families.filter(({ model }) => purchaseFamilies[model].mostOpportunities === null);

describe("every family", () => {
  const both = { frequency: [0, 2, 1], recency: [0, 4, 1], age: [6, 6, 6] };
  const split = { calibration: both, holdout: { frequency: [0, 1, 0] }, holdoutLength: 3 };
  const log = orderLog([
    { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
    { customerId: "a", orderedAt: "2025-01-10", amount: 30 },
  ]);

  it.each(families.map((fit) => [fit.model, fit] as const))(
    "%s is taken by the functions on many customers",
    (_, fit) => {
      expect(totalPurchases(fit, both, { horizon: 3 }).estimate).toBeGreaterThan(0);
      expect(checkFrequencies(fit, both).expected.length).toBeGreaterThan(0);
      expect(checkHoldout(fit, split).actualTotal).toBe(1);
      const { segments, undetermined, unbanded } = segmentByProbabilityAlive(fit, both);
      const counted = [...segments, unbanded, undetermined].map((each) => each?.customers ?? 0);
      expect(counted.reduce((sum, each) => sum + each, 0)).toBe(3);
      expect(undetermined?.customers ?? 0).toBe(purchaseFamilies[fit.model].judgesOneTimeBuyers ? 0 : 1);
      expect(bootstrapFit(fit, both, { draws: 2, weights: [200, 200, 200] }).bootstrap.failed).toBe(0);
    },
  );

  it.each(continuous.map((fit) => [fit.model, fit as ContinuousPurchaseFit] as const))(
    "%s in continuous time follows a log, and its covariates multiply its parameters",
    (_, fit) => {
      const tracking = trackPurchases(fit, log, { calibrationUntil: "2025-01-08", timeUnit: "day" });
      expect(tracking.customers).toBe(1);
      const names = Object.keys(purchaseFamilies[fit.model].shapes);
      const { purchase, dropout } = covariateTargets[fit.model];
      for (const { parameter, index } of [...purchase, ...dropout]) expect(names[index]).toBe(parameter);
    },
  );
});

describe.each(Object.entries(verbs))("%s", (name, ask) => {
  it.each(families.map((fit) => [fit.model, fit] as const))("answers for %s", (_, fit) => {
    expect(() => ask(fit, customer)).not.toThrow();
  });

  it("names the functions that answer for a fit of a contract", () => {
    expect(() => ask(sbg as never, customer)).toThrow(
      `${name}: fit.model must be one of ${listed(families)}, ` +
        'but got the string "shiftedBetaGeometric": ' +
        "for this model, use contractSurvival, contractRetention, contractLifetime or residualLifetimeValue",
    );
  });

  it("refuses customers in another unit than the fit, naming both", () => {
    const weekly = { ...bgNbd, timeUnit: "week" } as const;
    expect(() => ask(weekly, { ...customer, timeUnit: "day" })).toThrow(
      `${name}: customers.timeUnit must be "week" like fit.timeUnit, but got the string "day"`,
    );
    expect(ask(weekly, { ...customer, timeUnit: "week" })).toEqual(ask(bgNbd, customer));
    // A unit that only one of the two knows is taken for both.
    expect(ask(weekly, customer)).toEqual(ask(bgNbd, customer));
    expect(ask(bgNbd, { ...customer, timeUnit: "day" })).toEqual(ask(bgNbd, customer));
    expect(() => ask(bgNbd, { ...customer, timeUnit: "days" as never })).toThrow(
      `${name}: customers.timeUnit must be one of "day", "week", "month", "year", but got the string "days"`,
    );
  });

  it("refuses a history of BG/BB that does not count opportunities", () => {
    expect(() => ask(bgBb, { ...customer, age: 6.5 })).toThrow("customers.age must be a whole number, but got 6.5");
    expect(() => ask(bgBb, { ...customer, age: 2001 })).toThrow("customers.age must be at most 2000, but got 2001");
    expect(() => ask(bgBb, { ...customer, frequency: 5 })).toThrow(
      "customers.frequency (5) must be at most customers.recency (4)",
    );
  });
});

describe("the unit of time", () => {
  const orders = Array.from({ length: 40 }, (_, i) => ({
    customerId: i % 8,
    orderedAt: Date.UTC(2025, 0, 1 + ((i * 17) % 200)),
    amount: 10 + i,
  }));
  const log = orderLog(orders);

  it("goes from summaries to fits, and from these to predictions", () => {
    const weeks = customerSummaries(log, { asOf: "2025-10-01", timeUnit: "week" });
    const days = customerSummaries(log, { asOf: "2025-10-01" });
    for (const fitted of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
      const fit = fitted(weeks);
      expect(fit.timeUnit).toBe("week");
      expect(() => probabilityAlive(fit, days)).toThrow("customers.timeUnit");
      expect(() => predictedClv(fit, 30, days, { horizon: 52, discountRate: 0 })).toThrow("customers.timeUnit");
      expect(() => checkFrequencies(fit, days)).toThrow("checkFrequencies: customers.timeUnit");
      expect(() => segmentByProbabilityAlive(fit, days)).toThrow("segmentByProbabilityAlive: customers.timeUnit");
      expect(() => trackPurchases(fit, log, { calibrationUntil: "2025-05-01", timeUnit: "day" })).toThrow(
        'trackPurchases: options.timeUnit must be "week" like fit.timeUnit',
      );
      const split = { calibration: days, holdout: { frequency: days.frequency }, holdoutLength: 4 };
      expect(() => checkHoldout(fit, split)).toThrow("checkHoldout: split.calibration.timeUnit");
      expect(() => fitted(weeks, { timeUnit: "day" })).toThrow(
        'customers.timeUnit must be "day" like options.timeUnit, but got the string "week"',
      );
      expect(fitted({ ...weeks, timeUnit: undefined }, { timeUnit: "month" }).timeUnit).toBe("month");
      expect(fitted({ ...weeks, timeUnit: undefined }).timeUnit).toBeNull();
    }
    expect(fitGammaGamma(weeks).timeUnit).toBe("week");
    const donors = { frequency: [3, 1, 0], recency: [3, 2, 0], age: [3, 3, 3], timeUnit: "year" } as const;
    expect(fitBgBb(donors, { weights: [20, 30, 50] }).timeUnit).toBe("year");
  });
});

describe("newCustomerPurchases and purchaseProbabilities", () => {
  it.each(families.map((fit) => [fit.model, fit] as const))(
    "of %s: the mean of the probabilities, and of no history",
    (_, fit) => {
      const counts = purchaseProbabilities(fit, { horizon: 12, upTo: fit.model === "bgBb" ? 12 : 3000 });
      const mean = counts.reduce((sum, each, x) => sum + x * each, 0);
      const expected = newCustomerPurchases(fit, { horizon: 12 });
      expectNear(
        counts.reduce((sum, each) => sum + each, 0),
        1,
        1e-9,
      );
      expectNear(mean, expected, 1e-9);
      expect(newCustomerPurchases(fit, { horizon: 0 })).toBe(0);
      expect([...purchaseProbabilities(fit, { horizon: 0, upTo: 2 })]).toEqual([1, 0, 0]);
    },
  );

  it("of BG/BB add up to 1, and have the expected purchases as their mean", () => {
    const { alpha, beta, gamma, delta } = bgBb.parameters;
    const shape = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, shape, shape, fc.integer({ min: 1, max: 9 }), (a, b, c, d, horizon) => {
        const fit = { model: "bgBb", parameters: { alpha: a, beta: b, gamma: c, delta: d } } as const;
        const counts = purchaseProbabilities(fit, { horizon, upTo: horizon + 3 });
        expectNear(
          counts.reduce((sum, each) => sum + each, 0),
          1,
          1e-12,
        );
        expect([...counts.subarray(horizon + 1)]).toEqual([0, 0, 0]);
        expectNear(
          counts.reduce((sum, each, x) => sum + x * each, 0),
          expectedPurchases(fit, { frequency: 0, recency: 0, age: 0 }, { horizon }),
          1e-12,
        );
      }),
    );
    // Buys at the first of one opportunity: still there, and buys.
    const [none = 0, one = 0] = purchaseProbabilities(bgBb, { horizon: 1, upTo: 1 });
    expectNear(one, (delta / (gamma + delta)) * (alpha / (alpha + beta)), 1e-14);
    expectNear(none, 1 - one, 1e-14);
  });

  it("refuse parts of opportunities, and more than 2,000 of them", () => {
    expect(() => newCustomerPurchases(bgBb, { horizon: 1.5 })).toThrow(
      "newCustomerPurchases: options.horizon must be a whole number, but got 1.5",
    );
    expect(() => purchaseProbabilities(bgBb, { horizon: 2001, upTo: 1 })).toThrow(
      "purchaseProbabilities: options.horizon must be at most 2000, but got 2001",
    );
    expect(newCustomerPurchases(bgNbd, { horizon: 2000.5 })).toBeGreaterThan(0);
  });
});

describe("discountedPurchases", () => {
  it("of BG/NBD without a horizon is the double integral over rate and dropout (mpmath, 20 digits)", () => {
    const weekly = 1.15 ** (1 / 52) - 1;
    const regular = { frequency: 2, recency: 30.43, age: 38.86 };
    const once = { frequency: 0, recency: 0, age: 39 };
    expectNear(discountedPurchases(bgNbd, regular, { discountRate: weekly }), 5.16955392843752, 1e-11);
    expectNear(discountedPurchases(bgNbd, regular, { discountRate: 0.05 }), 0.649680318529472, 1e-11);
    expectNear(discountedPurchases(bgNbd, once, { discountRate: weekly }), 1.01658671981913, 1e-11);
    expectNear(discountedPurchases(bgNbd, once, { discountRate: 0.05 }), 0.10258623752374, 1e-11);
  });

  it.each(families.map((fit) => [fit.model, fit] as const))(
    "of %s: a far horizon is none, and a rate of 0 discounts nothing",
    (_, fit) => {
      const far = fit.model === "bgBb" ? 2000 : 1e6;
      const endless = discountedPurchases(fit, columns, { discountRate: 0.05 });
      for (const [row, each] of discountedPurchases(fit, columns, { discountRate: 0.05, horizon: far }).entries())
        expectNear(each / (endless[row] as number), 1, 1e-10);
      const plain = discountedPurchases(fit, columns, { discountRate: 0, horizon: 30 });
      for (const [row, each] of expectedPurchases(fit, columns, { horizon: 30 }).entries())
        expectNear((plain[row] as number) / each, 1, 1e-13);
      expect([...discountedPurchases(fit, columns, { discountRate: 0.05, horizon: 0 })]).toEqual([0, 0]);
    },
  );

  it("counts a purchase at the next opportunity of BG/BB once discounted", () => {
    const one = expectedPurchases(bgBb, customer, { horizon: 1 });
    expectNear(discountedPurchases(bgBb, customer, { discountRate: 0.25, horizon: 1 }), one / 1.25, 1e-15);
  });
});

describe("nextPurchase of BG/BB", () => {
  it("is the first opportunity by which the probability is reached", () => {
    for (const history of [customer, { frequency: 6, recency: 6, age: 6 }, { frequency: 0, recency: 0, age: 6 }])
      for (const probability of [0.05, 0.3, 0.6, 0.9]) {
        const time = nextPurchase(bgBb, history, { probability });
        const within = (horizon: number) => purchaseProbability(bgBb, history, { horizon });
        if (time === null) expect(within(2000)).toBeLessThan(probability);
        else {
          expect(within(time)).toBeGreaterThanOrEqual(probability * (1 - 1e-12));
          expect(within(time - 1)).toBeLessThan(probability);
        }
      }
  });

  it("of a new customer is the complement of no purchase", () => {
    for (const horizon of [1, 2, 7, 40]) {
      const [none = 0] = purchaseProbabilities(bgBb, { horizon, upTo: 0 });
      expectNear(purchaseProbability(bgBb, { frequency: 0, recency: 0, age: 0 }, { horizon }), 1 - none, 1e-12);
    }
  });
});

describe("errors about models and units", () => {
  it("are told in Arabic and Persian, with the names as they are in code", () => {
    for (const call of [
      () => probabilityAlive(sbg as never, customer),
      () => probabilityAlive({ ...bgNbd, timeUnit: "week" }, { ...customer, timeUnit: "day" }),
    ]) {
      let error: unknown;
      try {
        call();
      } catch (thrown) {
        error = thrown;
      }
      for (const { locale } of [ar, fa])
        expect(formatError(error as MetricInputError, locale)).toMatch(/contractSurvival|fit\.timeUnit/u);
    }
  });

  it("name the functions for every other model", () => {
    expect(() => contractLifetime(bgNbd as never)).toThrow("for this model, use probabilityAlive, expectedPurchases");
    expect(() => contractSurvival(gammaGamma as never, { renewals: 1 })).toThrow("use expectedSpend or predictedClv");
    expect(() => expectedSpend(bgNbd as never, { frequency: 1, meanRepeatValue: 1 })).toThrow("use probabilityAlive");
    expect(() => trackPurchases(bgBb as never, orderLog([] as never[]), { calibrationUntil: "2025-01-01" })).toThrow(
      `trackPurchases: fit.model must be one of ${listed(continuous)}, but got the string "bgBb"`,
    );
  });
});

describe("types", () => {
  it("tell one customer from columns", () => {
    expectTypeOf(probabilityAlive(bgNbd, customer)).toEqualTypeOf<number>();
    expectTypeOf(probabilityAlive(bgNbd, columns)).toEqualTypeOf<Float64Array>();
    expectTypeOf(nextPurchase(bgNbd, customer)).toEqualTypeOf<number | null>();
    expectTypeOf(nextPurchase(bgNbd, columns)).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(contractSurvival(sbg, { renewals: [1, 2] })).toEqualTypeOf<Float64Array>();
    expectTypeOf(contractSurvival(sbg, { renewals: 1 })).toEqualTypeOf<number>();
    const one = [probabilityAlive(bgNbd, customer), contractSurvival(sbg, { renewals: 1 })];
    expect(one.map((each) => typeof each)).toEqual(["number", "number"]);
    for (const each of [probabilityAlive(bgNbd, columns), contractSurvival(sbg, { renewals: [1, 2] })])
      expect(each).toBeInstanceOf(Float64Array);
    expect(nextPurchase(bgNbd, columns)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it("do not take a fit of another kind of model", () => {
    // @ts-expect-error: a model of contracts knows no purchases.
    expect(() => expectedPurchases(sbg, customer, { horizon: 1 })).toThrow(MetricInputError);
    // @ts-expect-error: a model of purchases knows no renewals.
    expect(() => residualLifetimeValue(bgNbd, { renewals: 0, marginPerPeriod: 1, discountRate: 0 })).toThrow();
    // @ts-expect-error: a model of spending knows no purchases.
    expect(() => probabilityAlive(gammaGamma, customer)).toThrow(MetricInputError);
    // @ts-expect-error: parameters alone do not tell the model.
    expect(() => probabilityAlive(bgNbd.parameters, customer)).toThrow("fit.model is missing");
    // @ts-expect-error: the parameters of another model.
    expect(() => probabilityAlive({ model: "bgNbd", parameters: paretoNbd.parameters }, customer)).toThrow();
    // @ts-expect-error: no unit of time.
    expect(() => probabilityAlive({ ...bgNbd, timeUnit: "fortnight" }, customer)).toThrow("fit.timeUnit");
  });
});

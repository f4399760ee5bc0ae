import { describe, expect, it } from "vitest";
import {
  bootstrapFit,
  type CustomerHistories,
  checkFrequencies,
  checkHoldout,
  discountedPurchases,
  expectedPurchases,
  expectedSpend,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  newCustomerPurchases,
  predictedClv,
  probabilityAlive,
  purchaseProbability,
  segmentByProbabilityAlive,
  totalPurchases,
} from "../../src/index";
import { distinctRows } from "../../src/math";
import { betaGeometricLikelihood } from "../../src/models/families/betaGeometric/betaGeometricLikelihood";
import { betaGeometricOfOne } from "../../src/models/families/betaGeometric/betaGeometricOfOne";
import type { LikelihoodOfOne } from "../../src/models/families/likelihoodOfOne";
import { paretoNbdLikelihood } from "../../src/models/families/paretoNbd/paretoNbdLikelihood";
import { paretoNbdOfOne } from "../../src/models/families/paretoNbd/paretoNbdOfOne";
import { expectNear } from "../near";
import { differences } from "./differences";
import { simulatedChannels as simulated } from "./simulatedChannels";

const chosen = { purchase: ["channel", "basket"], dropout: ["channel"] } as const;

describe.each([
  ["fitBgNbd", fitBgNbd, "afterPurchase"],
  ["fitMbgNbd", fitMbgNbd, "atOnceToo"],
  ["fitParetoNbd", fitParetoNbd, "anyTime"],
] as const)("%s with covariates", (_, fitted, leaving) => {
  const customers = simulated(2500, leaving);
  const fit = fitted(customers, { covariates: chosen, timeUnit: "week" });
  const effects = fit.covariates?.coefficients ?? [];

  it("finds the effects that were simulated, within three standard errors", () => {
    const truth: Record<string, number> = { mail: 0.4, shop: -0.5, basket: 0.5 / 20 };
    for (const { parameter, name, level, coefficient, standardError } of effects)
      if (parameter === "alpha")
        expect(Math.abs((coefficient as number) - (truth[level ?? name] as number))).toBeLessThan(
          3 * (standardError as number),
        );
    expect(fit.covariates?.likelihoodRatioTest?.pValue).toBeLessThan(1e-6);
    expect(fit.converged).toBe(true);
    expectNear(fit.covariates?.logLikelihoodNull as number, fitted(customers).logLikelihood, 1e-12);
  });

  it("has another reference level with the same likelihood and the same predictions", () => {
    const other = fitted(customers, { covariates: { ...chosen, reference: { channel: "shop" } }, timeUnit: "week" });
    expectNear(other.logLikelihood, fit.logLikelihood, 1e-10);
    expect(other.covariates?.at).toMatchObject({ channel: "shop" });
    const few = slice(customers, 40);
    for (const predicted of [
      (of: typeof fit) => probabilityAlive(of, few),
      (of: typeof fit) => expectedPurchases(of, few, { horizon: 26 }),
    ]) {
      const [one, two] = [predicted(fit), predicted(other)];
      for (const [i, each] of one.entries()) expectNear(two[i] as number, each, 1e-5);
    }
    // A contrast of two levels is the coefficient of one where the other is the reference.
    const contrast = fit.covariates?.contrasts.find(({ parameter }) => parameter === "alpha");
    expect(contrast).toMatchObject({ name: "channel", level: "shop", other: "mail" });
    const mail = other.covariates?.coefficients.find((each) => each.parameter === "alpha" && each.level === "mail");
    expectNear(contrast?.difference as number, -(mail?.coefficient as number), 1e-6);
    expectNear(contrast?.standardError as number, mail?.standardError as number, 1e-5);
  });

  it("scales a coefficient with its covariate", () => {
    const cents = { ...customers.covariates, basket: customers.covariates.basket.map((each) => 100 * each + 7) };
    const other = fitted({ ...customers, covariates: cents }, { covariates: chosen });
    const of = (found: typeof fit) => found.covariates?.coefficients.find(({ name }) => name === "basket");
    expectNear(100 * (of(other)?.coefficient as number), of(fit)?.coefficient as number, 1e-7);
    expectNear(100 * (of(other)?.standardError as number), of(fit)?.standardError as number, 1e-6);
    expectNear(other.logLikelihood, fit.logLikelihood, 1e-11);
  });

  it("is not changed by a covariate of zeros, of which it says that nothing is known", () => {
    const few = slice(customers, 600);
    const zeros = { ...few, covariates: { zero: new Float64Array(600) } };
    const other = fitted(zeros, { covariates: { purchase: ["zero"], dropout: ["zero"] } });
    const plain = fitted(few);
    expectNear(other.logLikelihood, plain.logLikelihood, 1e-12);
    for (const [name, each] of Object.entries(plain.parameters)) {
      expectNear(other.parameters[name as never], each, 1e-6);
      expectNear(other.standardErrors?.[name as never] as never, plain.standardErrors?.[name as never] as never, 1e-4);
    }
    expect(other.covariates?.likelihoodRatioTest).toBeNull();
    expect(other.covariates?.coefficients[0]).toMatchObject({
      name: "zero",
      estimate: "none",
      coefficient: null,
      standardError: null,
    });
    expect(other.boundary).toContain("alpha: zero");
    expect(probabilityAlive(other, zeros)).toHaveLength(600);
  });

  it("names the level in which no customers have bought again, and gives no number for it", () => {
    const never = (column: Float64Array) =>
      column.map((each, i) => (customers.covariates.channel[i] === "shop" ? 0 : each));
    const other = fitted(
      { ...customers, frequency: never(customers.frequency), recency: never(customers.recency) },
      { covariates: { purchase: ["channel"] } },
    );
    const shop = other.covariates?.coefficients.find(({ level }) => level === "shop");
    expect(shop).toMatchObject({ estimate: "minusInfinity", coefficient: null, standardError: null, pValue: null });
    expect(other.boundary).toContain("alpha: channel = shop");
    const mail = other.covariates?.coefficients.find(({ level }) => level === "mail");
    expect(mail?.estimate).toBe("finite");
    expect(mail?.standardError).toBeGreaterThan(0);
    expect(other.covariates?.covariance).toBeNull();
    expect(newCustomerPurchases(other, { horizon: 52, covariates: { channel: "shop" } })).toBeLessThan(1e-3);
    expect(other.converged).toBe(true);
  });

  it("survives JSON, and answers one customer as it answers many", () => {
    const stored = JSON.parse(JSON.stringify(fit)) as typeof fit;
    const few = slice(customers, 6);
    const one = {
      frequency: few.frequency[3] as number,
      recency: few.recency[3] as number,
      age: few.age[3] as number,
      covariates: { channel: few.covariates.channel[3] as string, basket: few.covariates.basket[3] as number },
    };
    const horizon = 26;
    const options = { horizon, discountRate: 0.002 };
    for (const [own, all] of [
      [probabilityAlive(stored, one), probabilityAlive(fit, few)],
      [expectedPurchases(stored, one, { horizon }), expectedPurchases(fit, few, { horizon })],
      [discountedPurchases(stored, one, options), discountedPurchases(fit, few, options)],
      [purchaseProbability(stored, one, { horizon }), purchaseProbability(fit, few, { horizon })],
      [predictedClv(stored, 20, one, options).values[0], predictedClv(fit, 20, few, options).values],
    ] as const)
      expectNear(own, all[3] as number, 1e-14);
    expect(segmentByProbabilityAlive(fit, few).customers).toBe(6);
    // With exactly the covariates of `at`, the parameters are those of the fit.
    const { covariates, ...plain } = fit;
    const at = covariates?.at as Record<string, string | number>;
    expectNear(probabilityAlive(fit, { ...one, covariates: at }), probabilityAlive(plain as never, one), 1e-14);
    expectNear(
      newCustomerPurchases(fit, { horizon: 26, covariates: at }),
      newCustomerPurchases(plain as never, { horizon: 26 }),
      1e-14,
    );
  });
});

function slice({ frequency, recency, age, covariates: { channel, basket } }: ReturnType<typeof simulated>, n: number) {
  return {
    frequency: frequency.slice(0, n),
    recency: recency.slice(0, n),
    age: age.slice(0, n),
    covariates: { channel: channel?.slice(0, n), basket: basket?.slice(0, n) },
  } as ReturnType<typeof simulated>;
}

describe("independent values", () => {
  // Likelihoods of note 019 written out in Python, with betaln and hyp2f1 of scipy 1.17 for each customer, maximized by
  // Nelder and Mead; standard errors from differences of fourth order. The covariate basket is centered at its mean.
  it.each([
    {
      fitted: fitBgNbd,
      leaving: "afterPurchase",
      dropout: ["basket"],
      logLikelihood: -3304.096679145475,
      parameters: { r: 0.6551321156, alpha: 8.388086001, a: 0.7651285092, b: 3.439148176 },
      errors: [0.0700552, 1.46601, 0.399353, 2.1776],
      effects: [0.3870253065, -0.9773232698, 0.02587660906, -0.05233821305, -0.1001902289],
      effectErrors: [0.167136, 0.191728, 0.00665894, 0.0411851, 0.0482328],
    },
    {
      fitted: fitParetoNbd,
      leaving: "anyTime",
      dropout: ["channel"],
      logLikelihood: -2716.94623150592,
      parameters: { r: 0.9513688107, alpha: 11.67326133, s: 0.5692776785, beta: 4.934424538 },
      errors: [0.245467, 2.7419, 0.202073, 4.1959],
      effects: [0.387611127, -0.3552268511, 0.02684446076, -0.4719585829, 0.6962250244],
      effectErrors: [0.180585, 0.227917, 0.00624843, 0.393895, 0.486552],
    },
  ] as const)("$fitted.name: the maximum and its standard errors", (expected) => {
    const fit = expected.fitted(simulated(500, expected.leaving, 7), {
      covariates: { purchase: ["channel", "basket"], dropout: expected.dropout },
    });
    expectNear(fit.logLikelihood, expected.logLikelihood, 1e-11);
    for (const [i, [name, each]] of Object.entries(expected.parameters).entries()) {
      expectNear(fit.parameters[name as never], each, 1e-6);
      expectNear(fit.standardErrors?.[name as never], expected.errors[i] as number, 1e-5);
    }
    for (const [i, each] of fit.covariates?.coefficients.entries() ?? []) {
      expectNear(each.coefficient as number, expected.effects[i] as number, 1e-6);
      expectNear(each.standardError as number, expected.effectErrors[i] as number, 1e-5);
    }
  });
});

describe("the likelihood of one customer", () => {
  const histories = [
    [0, 0, 30],
    [1, 3, 30],
    [4, 29, 30],
    [700, 29.9, 30],
  ] as const;
  it.each([
    ["BG/NBD", betaGeometricOfOne(0), (rows: never) => betaGeometricLikelihood(rows, 0)],
    ["MBG/NBD", betaGeometricOfOne(1), (rows: never) => betaGeometricLikelihood(rows, 1)],
    ["Pareto/NBD", paretoNbdOfOne(), paretoNbdLikelihood],
  ] as const)("%s: is that of all customers if there is one, with its derivatives", (_, ofOne, ofAll) => {
    for (const [x, t, age] of histories)
      for (const point of [
        [0.4, 5, 0.7, 2.5],
        [2.5, 30, 1.5, 0.5],
      ]) {
        const rows = distinctRows([x, t, age].map((each) => Float64Array.of(each)));
        const all = ofAll(rows as never)(Float64Array.from(point), new Float64Array(4));
        const of = (at: Float64Array, gradient: Float64Array) => (ofOne as LikelihoodOfOne)(x, t, age, at, gradient);
        expectNear(of(Float64Array.from(point), new Float64Array(4)), all, 1e-12);
        expect(differences(of, point)).toBeLessThan(1e-6);
      }
  });
});

describe("what is refused, by name", () => {
  const customers = slice(simulated(60, "afterPurchase"), 60);
  const fit = {
    model: "bgNbd",
    parameters: { r: 0.5, alpha: 8, a: 0.8, b: 2.4 },
    covariates: {
      at: { channel: "ads", basket: 50 },
      coefficients: [
        { parameter: "alpha", name: "channel", level: "mail", coefficient: 0.4 },
        { parameter: "alpha", name: "channel", level: "shop", coefficient: null, estimate: "plusInfinity" },
        { parameter: "a", name: "basket", level: null, coefficient: 0.01 },
      ],
    },
  } as const;

  it.each([
    [{ purchase: ["chanel"] }, {}, "customers.covariates.chanel"],
    [{ dropout: ["basket"] }, { basket: [1, 2] }, "customers.covariates.basket"],
    [{ dropout: ["basket"] }, { basket: "many" }, "customers.covariates.basket"],
    [{ dropout: ["basket"] }, { basket: [...Array(59).fill(1), Number.NaN] }, "customers.covariates.basket[59]"],
    [{ dropout: ["channel"] }, { channel: [...Array(59).fill("ads"), 7] }, "customers.covariates.channel[59]"],
    [
      { dropout: ["channel"] },
      { channel: Array.from({ length: 60 }, (_, i) => `c${i}`) },
      "customers.covariates.channel",
    ],
    [{ dropout: ["channel"], reference: { channel: "web" } }, {}, "options.covariates.reference.channel"],
    [{ dropout: "channel" }, {}, "options.covariates.dropout"],
    [{ dropout: ["channel"], reference: { channel: 3 } }, {}, "options.covariates.reference"],
    [{ leaving: ["channel"] }, {}, "options.covariates.leaving"],
  ])("covariates of a fit: %j", (covariates, columns, field) => {
    const given = { ...customers, covariates: { ...customers.covariates, ...columns } } as CustomerHistories;
    expect(() => fitBgNbd(given, { covariates: covariates as never })).toThrow(field);
  });

  it("a fit without covariates in customers where it names some", () => {
    const { frequency, recency, age } = customers;
    expect(() => fitBgNbd({ frequency, recency, age }, { covariates: { purchase: ["channel"] } })).toThrow(
      "customers.covariates.channel",
    );
  });

  it.each([
    [undefined, "customers.covariates.channel"],
    [{ channel: "ads" }, "customers.covariates.basket"],
    [{ channel: "web", basket: 3 }, "customers.covariates.channel"],
    [{ channel: "ads", basket: "much" }, "customers.covariates.basket"],
    [{ channel: 3, basket: 3 }, "customers.covariates.channel"],
    [{ channel: "ads", basket: Number.NaN }, "customers.covariates.basket"],
  ])("covariates of one customer: %j", (covariates, field) => {
    const one = { frequency: 1, recency: 3, age: 30, covariates: covariates as never };
    expect(() => probabilityAlive(fit, one)).toThrow(field);
    expect(() => newCustomerPurchases(fit, { horizon: 9, covariates: covariates as never })).toThrow(
      field.replace("customers", "options"),
    );
  });

  it("covariates of many customers", () => {
    const many = { frequency: [1, 0], recency: [3, 0], age: [30, 30] };
    const ask = (covariates: unknown) => () => probabilityAlive(fit, { ...many, covariates: covariates as never });
    expect(ask(undefined)).toThrow("customers.covariates.channel");
    expect(ask({ channel: ["ads", "web"], basket: [1, 2] })).toThrow("customers.covariates.channel[1]");
    expect(ask({ channel: ["ads"], basket: [1, 2] })).toThrow("customers.covariates.channel");
    expect(ask({ channel: ["ads", "shop"], basket: [50, 50] })()).toHaveLength(2);
  });

  it.each([
    [{ ...fit, covariates: 7 }, "fit.covariates"],
    [{ ...fit, covariates: { ...fit.covariates, at: { basket: null } } }, "fit.covariates.at"],
    [{ ...fit, covariates: { at: {} } }, "fit.covariates.coefficients"],
    [{ ...fit, covariates: { at: {}, coefficients: [3] } }, "fit.covariates.coefficients[0]"],
    [withEffect({ parameter: "beta" }), "fit.covariates.coefficients[0].parameter"],
    [withEffect({ name: 3 }), "fit.covariates.coefficients[0].name"],
    [withEffect({ level: 3 }), "fit.covariates.coefficients[0].level"],
    [withEffect({ level: null }), "fit.covariates.coefficients[0].level"],
    [withEffect({ estimate: "infinite" }), "fit.covariates.coefficients[0].estimate"],
    [withEffect({ coefficient: null }), "fit.covariates.coefficients[0].coefficient"],
    [withEffect({ limit: "far" }), "fit.covariates.coefficients[0].limit"],
  ])("a fit with covariates that are none: %#", (broken, field) => {
    const one = { frequency: 1, recency: 3, age: 30, covariates: { channel: "ads", basket: 50 } };
    expect(() => probabilityAlive(broken as never, one)).toThrow(field);
  });

  it("what tells the uncertainty of other coefficients", () => {
    const ask = (change: object, resamples?: unknown) => () =>
      probabilityAlive(
        { ...fit, ...(resamples ? { resamples } : {}), covariates: { ...fit.covariates, ...change } } as never,
        { frequency: 1, recency: 3, age: 30, covariates: { channel: "ads", basket: 50 } },
        { confidence: 0.9 },
      );
    const matrix = (size: number) => Array.from({ length: size }, () => Array(size).fill(0));
    expect(ask({ covariance: matrix(4) })).toThrow("fit.covariates.covariance must have 7 items, but got 4");
    expect(ask({ covariance: [[], ...matrix(6)] })).toThrow("fit.covariates.covariance[0] must have 7 items");
    expect(ask({ covariance: matrix(7) })()).toMatchObject({ interval: { method: "information" } });
    const two = [fit.parameters, fit.parameters];
    expect(ask({}, two)).toThrow("fit.covariates.resamples is missing");
    expect(ask({ resamples: null }, two)).toThrow("fit.covariates.resamples is missing");
    expect(ask({ resamples: [[1, 2, 3]] }, two)).toThrow("fit.covariates.resamples must have 2 items, but got 1");
    expect(ask({ resamples: [[1, 2, 3], [1]] }, two)).toThrow(
      "fit.covariates.resamples[1] must have 3 items, but got 1",
    );
    expect(
      ask(
        {
          resamples: [
            [1, 2, 3],
            ["1", 2, 3],
          ],
        },
        two,
      ),
    ).toThrow('fit.covariates.resamples[1][0] must be a number, but got the string "1"');
    expect(
      ask(
        {
          resamples: [
            [1, 2, 0],
            [1, 3, 0],
          ],
        },
        two,
      )(),
    ).toMatchObject({ interval: { method: "bootstrap" } });
  });

  it("covariates that customers lack, in every function, and models without", () => {
    const customers = { frequency: [1], recency: [3], age: [30] };
    const split = { calibration: customers, holdout: { frequency: [0] }, holdoutLength: 5 };
    for (const ask of [
      () => totalPurchases(fit, customers, { horizon: 9 }),
      () => checkFrequencies(fit, customers),
      () => bootstrapFit(fit, customers),
    ])
      expect(ask).toThrow(": customers.covariates.channel is missing");
    expect(() => checkHoldout(fit, split)).toThrow("checkHoldout: split.calibration.covariates.channel is missing");
    const bgBb = { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 }, covariates: fit.covariates };
    expect(() => probabilityAlive(bgBb as never, { frequency: 0, recency: 0, age: 1 })).toThrow("fit.covariates");
    const spend = { model: "gammaGamma", parameters: { p: 6, q: 4, v: 15 }, covariates: fit.covariates };
    expect(() => expectedSpend(spend as never, { frequency: 1, meanRepeatValue: 9 })).toThrow(
      "fit.covariates is not a field of this function",
    );
  });

  function withEffect(change: object) {
    const [first] = fit.covariates.coefficients;
    return { ...fit, covariates: { ...fit.covariates, coefficients: [{ ...first, ...change }] } };
  }
});

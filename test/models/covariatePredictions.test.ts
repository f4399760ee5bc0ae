import { describe, expect, it } from "vitest";
import {
  expectedPurchases,
  nextPurchase,
  type PurchaseFit,
  probabilityAlive,
  purchaseProbabilities,
  simulatePurchases,
} from "../../src/index";
import { expectNear } from "../near";

const at = { channel: "ads", basket: 50 };
const purchase = [
  { parameter: "alpha", name: "channel", level: "mail", coefficient: 0.4 },
  { parameter: "alpha", name: "channel", level: "shop", coefficient: -0.5 },
  { parameter: "alpha", name: "basket", level: null, coefficient: 0.02 },
] as const;
const leaving = [
  { parameter: "a", name: "channel", level: "mail", coefficient: 0.3 },
  { parameter: "a", name: "channel", level: "shop", coefficient: -0.2 },
  { parameter: "b", name: "channel", level: "mail", coefficient: -0.1 },
  { parameter: "b", name: "channel", level: "shop", coefficient: 0.25 },
] as const;
const betaGeometric = {
  parameters: { r: 0.655, alpha: 8.4, a: 0.765, b: 3.44 },
  covariates: { at, coefficients: [...purchase, ...leaving] },
};
const BG = { model: "bgNbd", ...betaGeometric } as const;
const MBG = { model: "mbgNbd", ...betaGeometric } as const;
const PARETO = {
  model: "paretoNbd",
  parameters: { r: 0.951, alpha: 11.67, s: 0.569, beta: 4.93 },
  covariates: {
    at,
    coefficients: [
      ...purchase,
      { parameter: "beta", name: "channel", level: "mail", coefficient: -0.4 },
      { parameter: "beta", name: "channel", level: "shop", coefficient: 0.7 },
    ],
  },
} as const;

const customers = {
  frequency: [2, 5, 1],
  recency: [30, 28, 20],
  age: [39, 39, 39],
  covariates: { channel: ["mail", "shop", "ads"], basket: [62, 41, 50] },
};
const covariatesOf = (row: number) => ({
  channel: customers.covariates.channel[row] as string,
  basket: customers.covariates.basket[row] as number,
});

// scipy 1.17: for each customer the parameters of note 019, and from them integrals over the rates and probabilities
// of the customer (BG/NBD, MBG/NBD) or over the time of leaving (Pareto/NBD): the probability of being active, the time
// of the next purchase, the purchases of 26 weeks, and the probabilities of 0, 1 and 2 of a new customer.
const independent = [
  {
    fit: BG,
    probability: 0.3,
    rows: [
      [0.6825213064513018, 10.583268225299653, 0.9257561022439716],
      [0.7942947017659728, 4.863010043833609, 1.9267265809682415],
      [0.6582724594659441, 21.055938294462564, 0.5434560853854504],
    ],
    counts: [
      [0.28300288213583297, 0.297542327287708, 0.1513958287229596],
      [0.5391432366769673, 0.24608351277077892, 0.10779130097773576],
      [0.3971523644656922, 0.2705181730960332, 0.1346563885128339],
    ],
  },
  {
    fit: MBG,
    probability: 0.3,
    rows: [
      [0.7277097634684082, 9.624497374525106, 1.0071028221925664],
      [0.8120326845827742, 4.722400470413769, 1.9839700796561937],
      [0.7131613988391348, 18.520713597627104, 0.5971657978266863],
    ],
    counts: [
      [0.4616158698560716, 0.20311259119710384, 0.11225671134475773],
      [0.5963763165517691, 0.21110930122115507, 0.09504575352543385],
      [0.5068261911443477, 0.2096881578996604, 0.11018322998026336],
    ],
  },
  {
    fit: PARETO,
    probability: 0.2,
    rows: [
      [0.8432717308635764, 4.470204520873198, 1.253974293843879],
      [0.7286093805622299, 3.5298789207895305, 1.5695434130776649],
      [0.6087517197500261, 12.56606622522976, 0.5300306648655102],
    ],
    counts: [
      [0.4048002389895176, 0.17842339209001296, 0.10825928885450797],
      [0.7534420391499633, 0.14630552282193465, 0.05349581829194629],
      [0.5682828920544309, 0.18604594105208727, 0.09331753925476215],
    ],
  },
] as const;

describe.each(independent)("a fit with covariates of $fit.model", ({ fit, probability, rows, counts }) => {
  it("has the time of the next purchase of each customer", () => {
    const times = nextPurchase(fit, customers, { probability });
    for (const [row, [alive, time]] of rows.entries()) {
      expectNear(probabilityAlive(fit, customers)[row] as number, alive, 1e-8);
      expectNear((times[row] as number) / time, 1, 1e-7);
      const { frequency, recency, age } = customers;
      const one = {
        frequency: frequency[row] as number,
        recency: recency[row] as number,
        age: age[row] as number,
        covariates: covariatesOf(row),
      };
      expect(nextPurchase(fit, one, { probability })).toBe(times[row]);
    }
  });

  it("has the probabilities of the purchases of a new customer", () => {
    for (const [row, expected] of counts.entries()) {
      const found = purchaseProbabilities(fit, { horizon: 26, upTo: 2, covariates: covariatesOf(row) });
      for (const [count, each] of expected.entries()) expectNear(found[count] as number, each, 1e-8);
    }
  });

  it("draws the purchases expected from each customer", () => {
    const draws = 10_000;
    const { purchases, totals } = simulatePurchases(fit, customers, { horizon: 26, draws });
    for (const [row, [, , expected]] of rows.entries()) {
      expectNear(expectedPurchases(fit, customers, { horizon: 26 })[row] as number, expected, 1e-6);
      // A negative binomial count varies at most by its mean and twice the square.
      const deviation = Math.sqrt(expected + 2 * expected * expected);
      expect(Math.abs((purchases[row] as number) - expected)).toBeLessThan((4 * deviation) / Math.sqrt(draws));
    }
    const all = purchases.reduce((sum, each) => sum + each, 0);
    expectNear(totals.reduce((sum, each) => sum + each, 0) / draws, all, 1e-9);
  });

  it("draws and answers for a customer with the covariates of `at` as without any", () => {
    const { covariates: _, ...plain } = fit;
    const two = { frequency: [2, 0], recency: [10, 0], age: [39, 39] };
    const same = { ...two, covariates: { channel: ["ads", "ads"], basket: [50, 50] } };
    const options = { horizon: 26, draws: 200, seed: 7, quantiles: [0.5] };
    expect(simulatePurchases(fit, same, options)).toEqual(simulatePurchases(plain as PurchaseFit, two, options));
    const one = { frequency: 2, recency: 10, age: 39 };
    expect(simulatePurchases(fit, { ...one, covariates: at }, options)).toEqual(
      simulatePurchases(plain as PurchaseFit, one, options),
    );
    expect(nextPurchase(fit, same, { probability: 0.1 })).toEqual(
      nextPurchase(plain as PurchaseFit, two, { probability: 0.1 }),
    );
    expect(purchaseProbabilities(fit, { horizon: 26, upTo: 4, covariates: at })).toEqual(
      purchaseProbabilities(plain as PurchaseFit, { horizon: 26, upTo: 4 }),
    );
  });

  it("never reaches a probability above that of being active, and answers for no customers", () => {
    expect(nextPurchase(fit, customers, { probability: 0.999 })).toEqual([null, null, null]);
    const none = { frequency: [], recency: [], age: [], covariates: { channel: [], basket: [] } };
    expect(nextPurchase(fit, none)).toEqual([]);
    expect(simulatePurchases(fit, none, { horizon: 1, draws: 2 }).totals).toEqual(new Float64Array(2));
  });

  it("needs the covariates, and knows their levels", () => {
    const { frequency, recency, age } = customers;
    const bare = { frequency, recency, age };
    const web = { ...bare, covariates: { ...customers.covariates, channel: ["ads", "web", "ads"] } };
    expect(() => nextPurchase(fit, bare)).toThrow("nextPurchase: customers.covariates.channel is missing");
    expect(() => simulatePurchases(fit, bare, { horizon: 1 })).toThrow(
      "simulatePurchases: customers.covariates.channel is missing",
    );
    expect(() => simulatePurchases(fit, web, { horizon: 1 })).toThrow("customers.covariates.channel[1]");
    expect(() => purchaseProbabilities(fit, { horizon: 1, upTo: 1 })).toThrow(
      "purchaseProbabilities: options.covariates.channel is missing",
    );
    const unknown = { horizon: 1, upTo: 1, covariates: { channel: "web", basket: 50 } };
    expect(() => purchaseProbabilities(fit, unknown)).toThrow("options.covariates.channel");
  });
});

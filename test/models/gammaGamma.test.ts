import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CustomerSpend,
  type CustomerSpends,
  customerSummaries,
  expectedSpend,
  fitGammaGamma,
  type GammaGammaParameters,
  orderLog,
} from "../../src/index";
import { distinctRows, logBeta } from "../../src/math";
import { gammaGammaLikelihood, gammaGammaSquare } from "../../src/models/families/gammaGamma";
import { relativeDifference } from "../math/strays";
import { expectNear } from "../near";
import { differences } from "./differences";
import { gamma, randomFrom } from "./simulated";

const DATA = join(process.env["RETENTION_DATA"] ?? "../shared/data", "cdnow-orders.csv");

const shape = fc.double({ min: -1.5, max: 2, noNaN: true }).map((power) => 10 ** power);
const parameters = fc.record({ p: shape, q: shape, v: shape });
const customers = fc.array(
  fc.record({
    frequency: fc.integer({ min: 1, max: 40 }),
    meanRepeatValue: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 20 },
);
const columnsOf = (rows: readonly { readonly frequency: number; readonly meanRepeatValue: number }[]) => ({
  frequency: rows.map(({ frequency }) => frequency),
  meanRepeatValue: rows.map(({ meanRepeatValue }) => meanRepeatValue),
});
const tableOf = (rows: readonly { readonly frequency: number; readonly meanRepeatValue: number }[]) =>
  distinctRows([
    Float64Array.from(rows, ({ frequency }) => frequency),
    Float64Array.from(rows, ({ meanRepeatValue }) => meanRepeatValue),
  ]);

/** Customers whose values follow the model; every fourth has bought once only. */
function simulated(count: number, { p, q, v }: { p: number; q: number; v: number }, seed: number) {
  const random = randomFrom(seed);
  return columnsOf(
    Array.from({ length: count }, (_, i) => {
      const rate = gamma(q, random) / v;
      const frequency = i % 4 === 0 ? 0 : 1 + Math.floor(random() * 8);
      return { frequency, meanRepeatValue: frequency && gamma(p * frequency, random) / rate / frequency };
    }),
  );
}

describe("fitGammaGamma", () => {
  const describeThere = existsSync(DATA) ? describe : () => {};

  describeThere("on the orders of CDNOW, where they are at hand", () => {
    const rows = existsSync(DATA) ? readFileSync(DATA, "utf8").trim().split("\n").slice(1) : [];
    const log = orderLog(
      rows.map((row) => {
        const [customerId = "", orderedAt = "", , amount] = row.split(",");
        return { customerId, orderedAt, amount: Number(amount) };
      }),
    );

    it("agrees with 006-Gamma-Gamma-CDNOW_exact (mpmath; Hardie's note 025: 6.25, 3.74, 15.44, LL −4055.92)", () => {
      const fit = fitGammaGamma(customerSummaries(log, { asOf: "1997-10-01", timeUnit: "week" }));
      expectNear(fit.parameters.p, 6.249572271323575, 1e-6);
      expectNear(fit.parameters.q, 3.7442246671319284, 1e-6);
      expectNear(fit.parameters.v, 15.443520962589282, 1e-6);
      expect(Math.abs(fit.logLikelihood - -4055.917694801874)).toBeLessThan(1e-5);
      for (const [name, error] of Object.entries({
        p: 1.1900553359640786,
        q: 0.2901330652762205,
        v: 4.1594227519686795,
      }))
        expect(relativeDifference(fit.standardErrors?.[name as "p"] as number, error)).toBeLessThan(1e-4);
      const covariances = [
        [1.4162317026565758, -0.2319618881966902, -4.8029472525718875],
        [-0.2319618881966902, 0.08417719556657563, 0.9919708901753641],
        [-4.8029472525718875, 0.9919708901753641, 17.300797629594705],
      ];
      for (const [i, row] of covariances.entries())
        for (const [j, each] of row.entries())
          expect(relativeDifference(fit.covariance?.[i]?.[j] as number, each)).toBeLessThan(1e-4);
      expect(fit).toMatchObject({ customers: 946, oneTimeBuyers: 1411, withoutValue: 0, converged: true });
      expect(fit.correlation).toBeCloseTo(0.1139, 4);
      expect(fit.meanValue).toBeCloseTo(35.17, 2);
    });
  });

  if (!existsSync(DATA))
    it("has not been compared on the orders of CDNOW, which are not at hand", () => {
      expect(existsSync(DATA)).toBe(false);
    });

  it("finds the parameters that values were simulated with, within three standard errors", () => {
    const truth = { p: 6, q: 4, v: 15 };
    const { parameters: found, standardErrors, correlation, oneTimeBuyers } = fitGammaGamma(simulated(8000, truth, 4));
    for (const name of ["p", "q", "v"] as const)
      expect(Math.abs(found[name] - truth[name]), name).toBeLessThan(3 * (standardErrors?.[name] as number));
    expect(Math.abs(correlation as number)).toBeLessThan(0.05);
    expect(oneTimeBuyers).toBe(2000);
  });

  it("has the likelihood of the paper, and its derivatives", () => {
    fc.assert(
      fc.property(customers, parameters, (rows, { p, q, v }) => {
        const direct = rows.reduce(
          (sum, { frequency: x, meanRepeatValue: m }) =>
            sum -
            logBeta(p * x, q) +
            q * Math.log(v) +
            (p * x - 1) * Math.log(m) +
            p * x * Math.log(x) -
            (p * x + q) * Math.log(v + m * x),
          0,
        );
        const table = tableOf(rows);
        const got = gammaGammaLikelihood(table)(Float64Array.of(p, q, v), new Float64Array(3));
        const size = rows.reduce((sum, { frequency }) => sum + p * frequency + q, 0);
        expect(Math.abs(got - direct)).toBeLessThan(1e-12 * (Math.abs(got) + 20 * size));
        expect(differences(gammaGammaLikelihood(table), [p, q, v])).toBeLessThan(1e-6);
      }),
    );
  });

  it("keeps its digits where all are alike: p and q huge", () => {
    const table = tableOf([
      { frequency: 3, meanRepeatValue: 10 },
      { frequency: 1, meanRepeatValue: 10.00001 },
    ]);
    const at = (p: number) => gammaGammaLikelihood(table)(Float64Array.of(p, p, 10), new Float64Array(3));
    // Nearly normal then: each tenfold adds half of log 10 a customer.
    expectNear(at(1e8) - at(1e7), Math.log(10), 1e-2);
  });

  it.each([
    // p, q, v, purchases, mean value; likelihood and its derivatives
    [1000, 800, 50, 3, 20 / 3, -2071.3767232110463, -3.0490172976707597, 1.222165926915275, -38.285714285714285],
    [1000, 800, 50, 3, 62, -1.8424764433289431, -0.004983786121882351, 0.006829363939023974, -0.1016949152542373],
    [1000, 800, 50, 3, 1000 / 3, -629.8104941204346, 0.5629011153070481, -1.485884274186935, 12.380952380952381],
    [300, 3000, 50, 3, 200 / 3, -2924.195505533034, 3.730862895925086, -1.3470351826477402, 44.4],
    [300, 3000, 50, 3, 5, 0.7415398009445003, 0.0012823434874336967, 3.8465318869098164e-5, 0],
    [300, 3000, 50, 3, 1, -650.1712537376021, -4.214745324784322, 0.20413382166238436, -13.584905660377357],
    [1000, 800, 50, 3, 1e-9, -68631.31930395348, -69.900758053484, 1.558638163476488, -59.99999999544],
    [1000, 800, 50, 3, 1e9, -12390.620333762465, 0.7092715578153446, -16.351216973316554, 15.999998733333355],
    [1e6, 1e6, 50, 2, 50.01, 1.860530738137117, 0.00013347778155337048, -0.00013299111182708148, 2.6663111585121984],
  ])("keeps them far from the mean and near it: p %d, q %d, v %d, %d of %d (mpmath, 50 digits)", (...each) => {
    const [p, q, v, frequency, meanRepeatValue, likelihood, ...slopes] = each;
    const gradient = new Float64Array(3);
    const table = tableOf([{ frequency, meanRepeatValue }]);
    expectNear(gammaGammaLikelihood(table)(Float64Array.of(p, q, v), gradient) / likelihood, 1, 1e-13);
    for (const [i, slope] of slopes.entries()) expectNear(gradient[i], slope, 1e-13 * Math.max(1, Math.abs(slope)));
    // Of three such customers it is three times that, whether they are counted or listed.
    const thrice = new Float64Array(3);
    const all = gammaGammaLikelihood(tableOf(Array.from({ length: 3 }, () => ({ frequency, meanRepeatValue }))));
    expectNear(all(Float64Array.of(p, q, v), thrice) / likelihood, 3, 1e-12);
    for (const [i, slope] of slopes.entries()) expectNear(thrice[i], 3 * slope, 1e-12 * Math.max(1, Math.abs(slope)));
  });

  it("leaves out who has not bought again, and whose purchases brought nothing, and counts both", () => {
    const all = simulated(400, { p: 6, q: 4, v: 15 }, 8);
    const fit = fitGammaGamma(all);
    expect([fit.customers, fit.oneTimeBuyers, fit.withoutValue]).toEqual([300, 100, 0]);
    const more = fitGammaGamma({
      frequency: [...all.frequency, 3, 1, 0],
      meanRepeatValue: [...all.meanRepeatValue, 0, -12.5, 0],
    });
    expect(more).toEqual({ ...fit, oneTimeBuyers: 101, withoutValue: 2 });
    // The value of a first purchase is no value of a repeat purchase.
    const first = all.meanRepeatValue.map((each, row) => (all.frequency[row] === 0 ? 20 : each));
    expect(fitGammaGamma({ ...all, meanRepeatValue: first })).toEqual(fit);
  });

  it("takes a weight as so many customers, and customers in any order", () => {
    const { frequency, meanRepeatValue } = simulated(60, { p: 3, q: 5, v: 50 }, 2);
    const twice = fitGammaGamma({
      frequency: [...frequency, ...frequency].reverse(),
      meanRepeatValue: [...meanRepeatValue, ...meanRepeatValue].reverse(),
    });
    const weighted = fitGammaGamma({ frequency, meanRepeatValue }, { weights: frequency.map(() => 2) });
    expect(weighted).toEqual(twice);
  });

  it("counts who is left out by weight too", () => {
    const rows = { frequency: [0, 2, 3, 1, 0, 4], meanRepeatValue: [0, 30, -5, 25, 0, 0] };
    const weights = [5, 1, 2, 3, 0, 1];
    const repeated = (column: readonly number[]) =>
      column.flatMap((each, row) => Array.from({ length: weights[row] as number }, () => each));
    const fit = fitGammaGamma(rows, { weights });
    expect([fit.customers, fit.oneTimeBuyers, fit.withoutValue]).toEqual([4, 5, 3]);
    expect(fit).toEqual(
      fitGammaGamma({ frequency: repeated(rows.frequency), meanRepeatValue: repeated(rows.meanRepeatValue) }),
    );
  });

  it("begins where it is told, and names all parameters that are held at a bound", () => {
    const values = simulated(500, { p: 6, q: 4, v: 15 }, 3);
    const fit = fitGammaGamma(values);
    const again = fitGammaGamma(values, { initialParameters: fit.parameters });
    expect(again.iterations).toBeLessThan(fit.iterations / 2);
    expectNear(again.logLikelihood, fit.logLikelihood, 1e-12);
    // The values have no scale of their own.
    const wild = { frequency: [100, 200, 100, 100], meanRepeatValue: [1, 2, 1e6, 1e9] };
    const held = fitGammaGamma(wild, { minimumQ: 5 });
    expect([held.parameters.q, held.boundary]).toEqual([5, ["q", "v"]]);
  });

  it("goes with the currency: v by the rate, the likelihood by its logarithm for each customer", () => {
    const values = simulated(500, { p: 6, q: 4, v: 15 }, 3);
    const dollars = fitGammaGamma(values);
    const rials = fitGammaGamma({ ...values, meanRepeatValue: values.meanRepeatValue.map((each) => each * 1e6) });
    expectNear(rials.parameters.p, dollars.parameters.p, 1e-7);
    expectNear(rials.parameters.v / 1e6, dollars.parameters.v, 1e-7);
    expectNear(rials.logLikelihood, dollars.logLikelihood - dollars.customers * Math.log(1e6), 1e-9);
  });

  it("flags a q of 1 or less, and holds it above where it is told to", () => {
    const wild = simulated(3000, { p: 4, q: 0.7, v: 10 }, 6);
    const free = fitGammaGamma(wild);
    expect(free.parameters.q).toBeLessThan(1);
    expect(free.meanValue).toBeNull();
    expect(free.boundary).toEqual([]);
    const held = fitGammaGamma(wild, { minimumQ: 1.1 });
    expect(held.parameters.q).toBe(1.1);
    expect(held).toMatchObject({ boundary: ["q"], standardErrors: null, covariance: null, converged: true });
    expectNear(held.meanValue, (held.parameters.p * held.parameters.v) / 0.1, 1e-12);
    expect(held.logLikelihood).toBeLessThan(free.logLikelihood);
    // The other two are where they are likeliest then.
    const near = [0.999, 1.001].flatMap((factor) => [
      [held.parameters.p * factor, held.parameters.v],
      [held.parameters.p, held.parameters.v * factor],
    ]);
    const table = tableOf(
      wild.frequency.flatMap((frequency, i) =>
        frequency > 0 ? [{ frequency, meanRepeatValue: wild.meanRepeatValue[i] as number }] : [],
      ),
    );
    for (const [p, v] of near as [number, number][])
      expect(gammaGammaLikelihood(table)(Float64Array.of(p, 1.1, v), new Float64Array(3))).toBeLessThan(
        held.logLikelihood,
      );
    // A bound up to the maximum does not bind.
    for (const minimumQ of [0.2, free.parameters.q]) expect(fitGammaGamma(wild, { minimumQ })).toEqual(free);
  });

  it("goes to the inverse exponential distribution where only p without bound explains the greatest values", () => {
    // With q = 1 and one purchase, values follow s / E then, with s = p v and E exponential: s is the harmonic mean.
    const meanRepeatValue = [1, 1.5, 3, 12, 100];
    const sum = (of: (value: number) => number) => meanRepeatValue.reduce((all, each) => all + of(each), 0);
    const s = 5 / sum((each) => 1 / each);
    const held = fitGammaGamma({ frequency: [1, 1, 1, 1, 1], meanRepeatValue }, { minimumQ: 1 });
    expect(held).toMatchObject({ boundary: ["p", "q", "v"], standardErrors: null, converged: true });
    expectNear(held.parameters.p * held.parameters.v, s, 1e-5);
    expectNear(held.logLikelihood, 5 * Math.log(s) - 5 - 2 * sum(Math.log), 1e-5);
    // With q = 1, the mean over all customers is infinite.
    expect([held.parameters.q, held.meanValue]).toEqual([1, null]);
  });

  it.each([
    ["one customer", { frequency: [3], meanRepeatValue: [20] }],
    ["all values equal", { frequency: [1, 2, 3], meanRepeatValue: [10, 10, 10] }],
    ["values from 1e-9 to 1e15", { frequency: [2, 2, 2], meanRepeatValue: [1e-9, 1e15, 1] }],
    ["a frequency of a billion", { frequency: [1e9, 1], meanRepeatValue: [3, 4] }],
    [
      "ten customers",
      { frequency: [1, 1, 2, 1, 3, 1, 1, 2, 1, 1], meanRepeatValue: [20, 22, 19, 25, 21, 18, 20, 23, 22, 21] },
    ],
  ])("says what the data do not determine and does not fail: %s", (_, summary) => {
    const { boundary, standardErrors, parameters: found, logLikelihood } = fitGammaGamma(summary);
    expect(boundary.length).toBeGreaterThan(0);
    expect(standardErrors).toBeNull();
    for (const each of [...Object.values(found), logLikelihood]) expect(each).toSatisfy(Number.isFinite);
  });

  it("has no correlation where one of the two does not vary", () => {
    expect(fitGammaGamma({ frequency: [2, 2, 2], meanRepeatValue: [10, 20, 30] }).correlation).toBeNull();
    expect(fitGammaGamma({ frequency: [1, 2, 3], meanRepeatValue: [10, 10, 10] }).correlation).toBeNull();
    expect(fitGammaGamma({ frequency: [1, 2, 3], meanRepeatValue: [10, 20, 30] }).correlation).toBe(1);
    const close = fitGammaGamma({ frequency: [1, 2], meanRepeatValue: [1e15 * (1 - 2 ** -53), 1e15] });
    expect(close.correlation).toBeGreaterThan(0);
    expect(close.correlation).toBeLessThanOrEqual(1);
  });

  it("tells how far it has come, starts where it is told", () => {
    const values = simulated(500, { p: 6, q: 4, v: 15 }, 3);
    const iterations: number[] = [];
    const fit = fitGammaGamma(values, {
      initialParameters: { p: 1, q: 10, v: 1 },
      timeUnit: "week",
      onProgress: ({ iteration }) => iterations.push(iteration),
    });
    expect(iterations.length).toBe(fit.iterations);
    expect(fit.timeUnit).toBe("week");
    expectNear(fit.parameters.p, fitGammaGamma(values).parameters.p, 1e-7);
    expect(fitGammaGamma(values, { maxIterations: 1 }).converged).toBe(false);
  });

  it.each([
    [
      { frequency: [0, 0], meanRepeatValue: [0, 0] },
      undefined,
      "customers.frequency must contain at least one value above 0",
    ],
    [
      { frequency: [0, 2], meanRepeatValue: [0, -3] },
      undefined,
      "customers.meanRepeatValue must contain at least one value above 0",
    ],
    [
      { frequency: [1, 2], meanRepeatValue: [3, 0] },
      { weights: [0, 1] },
      "customers.meanRepeatValue must contain at least one value above 0",
    ],
    [
      { frequency: [1.5], meanRepeatValue: [3] },
      undefined,
      "customers.frequency[0] must be a whole number, but got 1.5",
    ],
    [{ frequency: [1, 2], meanRepeatValue: [3] }, undefined, "customers.meanRepeatValue must have 2 items, but got 1"],
    [{ frequency: [1], meanRepeatValue: [3] }, { minimumQ: 0 }, "options.minimumQ must be at least 1e-9, but got 0"],
  ])("refuses %j with %j: %s", (summary, options, message) => {
    expect(() => fitGammaGamma(summary, options)).toThrow(message);
  });
});

function spendOf<Customers extends CustomerSpend | CustomerSpends>(parameters: GammaGammaParameters, of: Customers) {
  return expectedSpend({ model: "gammaGamma", parameters }, of);
}

it.each([
  // p, q, v, purchases, mean value; p² E(1/ν²) of the gamma distributed ν by numeric integration
  [6.25, 3.74, 15.44, 2, 30.5, 1051.7352624856233],
  [2, 3, 10, 0, 0, 200],
  [1.5, 1.6, 4, 1, -3, 15.584415584415583],
])("the mean square of a purchase value: p %d, q %d, v %d, %d of %d (mpmath)", (p, q, v, frequency, mean, square) => {
  expectNear(gammaGammaSquare({ p, q, v }, frequency, mean) / square, 1, 1e-13);
});

it("the mean square of a purchase value is unknown where it is infinite", () => {
  expect(gammaGammaSquare({ p: 1, q: 1, v: 5 }, 1, 3)).toBeNaN();
  expect(gammaGammaSquare({ p: 1, q: 1, v: 5 }, 2, 3)).toBe(((11 / 2) * 11) / 1);
});

describe("expectedSpend", () => {
  it("agrees with 023-Gamma-Gamma-Hardie_note_025_spreadsheet (as in the tests of lifetimes)", () => {
    const fit = { p: 6.25, q: 3.74, v: 15.44 };
    const frequency = [2, 1, 0, 0, 0, 7, 1, 0, 2, 0];
    const meanRepeatValue = [22.35, 11.77, 0, 0, 0, 73.74, 11.77, 0, 25.55, 0];
    const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    const got = spendOf(fit, { frequency, meanRepeatValue });
    for (const [row, value] of published.entries()) expect(Math.abs((got[row] as number) - value)).toBeLessThan(0.1);
  });

  it("is the mean that the customer's rate leaves to be expected: simulated", () => {
    const random = randomFrom(12);
    const truth = { p: 2, q: 5, v: 40 };
    // Of those with one repeat purchase between 9 and 11, the next one.
    let [count, sum] = [0, 0];
    for (let i = 0; i < 300_000; i++) {
      const rate = gamma(truth.q, random) / truth.v;
      const first = gamma(truth.p, random) / rate;
      if (first < 9 || first > 11) continue;
      count++;
      sum += gamma(truth.p, random) / rate;
    }
    const expected = spendOf(truth, { frequency: 1, meanRepeatValue: 10 }) as number;
    expect(Math.abs(sum / count / expected - 1)).toBeLessThan(0.02);
  });

  it("lies between the customer's mean and that of all, nearer to his own the more often he has bought", () => {
    fc.assert(
      fc.property(
        parameters.map((each) => ({ ...each, q: each.q + 1 })),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (fit, own, frequency) => {
          const all = spendOf(fit, { frequency: 0, meanRepeatValue: 0 }) as number;
          expectNear(all, (fit.p * fit.v) / (fit.q - 1), 1e-9);
          const at = (times: number) => spendOf(fit, { frequency: times, meanRepeatValue: own }) as number;
          const slack = 1e-12 * (own + all);
          expect(at(frequency)).toBeGreaterThanOrEqual(Math.min(own, all) - slack);
          expect(at(frequency)).toBeLessThanOrEqual(Math.max(own, all) + slack);
          expect(Math.abs(at(frequency + 1) - own)).toBeLessThanOrEqual(Math.abs(at(frequency) - own) + slack);
        },
      ),
    );
  });

  it("knows who has bought often enough where the mean over all is infinite, and nobody else", () => {
    const fit = { p: 0.3, q: 0.4, v: 20 };
    const values = spendOf(fit, { frequency: [0, 1, 2, 3, 50], meanRepeatValue: [0, 10, 10, 10, 10] });
    expect(values.slice(0, 3)).toEqual([null, null, null]);
    expect(values[3]).toBeGreaterThan(10);
    expectNear(values[4], 156 / 14.4, 1e-12);
    expect(spendOf(fit, { frequency: 2, meanRepeatValue: 10 })).toBeNull();
  });

  it("counts a mean below 0 as 0, and takes the columns of customerSummaries as they are", () => {
    const fit = { p: 6, q: 4, v: 15 };
    const at = (meanRepeatValue: number) => spendOf(fit, { frequency: 2, meanRepeatValue });
    expect(at(-50)).toBe(at(0));
    const log = orderLog([
      { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
      { customerId: "a", orderedAt: "2025-01-15", amount: 21 },
    ]);
    const summaries = customerSummaries(log, { asOf: "2025-02-01" });
    expect(spendOf(fit, summaries)).toEqual([24]);
    expect(fitGammaGamma(summaries).customers).toBe(1);
  });
});

it("begins with a sample of many different customers, and finds what all of them say", () => {
  const many = simulated(12_000, { p: 6, q: 4, v: 15 }, 5);
  const sampled = fitGammaGamma(many);
  // Given initial values are not left for those of a sample.
  const plain = fitGammaGamma(many, { initialParameters: { p: 2, q: 3, v: 20 } });
  expect(sampled.patterns).toBeGreaterThan(5000);
  expect(sampled.iterations).toBeLessThan(plain.iterations / 2);
  expectNear(sampled.logLikelihood, plain.logLikelihood, 1e-12);
  for (const name of ["p", "q", "v"] as const) {
    expectNear(sampled.parameters[name], plain.parameters[name], 1e-7);
    expectNear(sampled.standardErrors?.[name] as number, plain.standardErrors?.[name] as number, 1e-6);
  }
});

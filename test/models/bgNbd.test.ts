import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type BgNbdParameters,
  type CustomerHistories,
  type FitInput,
  fitBgNbd,
  fitMbgNbd,
  type ModelFit,
} from "../../src/index";
import { distinctRows, sum } from "../../src/math";
import {
  betaGeometricLikelihood,
  type FirstDropout,
} from "../../src/models/families/betaGeometric/betaGeometricLikelihood";
import { expectNear } from "../near";
import { asked } from "./asked";
import { differences } from "./differences";
import published from "./published.json";
import { simulateBetaGeometric } from "./simulated";

const bgNbd = asked("bgNbd");
const mbgNbd = asked("mbgNbd");

const parametersOf = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbdParameters => ({ r, alpha, a, b });
/** What the authors' spreadsheet has. */
const PAPER = parametersOf([0.243, 4.414, 0.793, 2.426]);
const names = ["r", "alpha", "a", "b"] as const;

interface Model extends ReturnType<typeof asked<"bgNbd">> {
  readonly name: string;
  readonly first: FirstDropout;
  readonly fitted: (
    summary: CustomerHistories,
    options?: FitInput<BgNbdParameters>,
  ) => ModelFit<string, BgNbdParameters>;
}

/** Both models, by what they have in common. */
const models: readonly Model[] = [
  {
    name: "BG/NBD",
    first: 0,
    fitted: fitBgNbd,
    ...bgNbd,
  },
  {
    name: "MBG/NBD",
    first: 1,
    fitted: fitMbgNbd,
    ...mbgNbd,
  },
];

function logLikelihood(
  parameters: BgNbdParameters,
  first: FirstDropout,
  frequency: number,
  recency: number,
  age: number,
): number {
  const rows = distinctRows([frequency, recency, age].map((each) => Float64Array.of(each)));
  return betaGeometricLikelihood(rows, first)(
    Float64Array.from(names, (name) => parameters[name]),
    new Float64Array(4),
  );
}

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
const shape = fc.oneof(powerOfTen(-2, 1.5), fc.constantFrom(1, 1 - 1e-9, 1 + 1e-7));
const parameters = fc.record({ r: powerOfTen(-2, 1.5), alpha: powerOfTen(-2, 3), a: shape, b: shape });
const history = fc
  .tuple(fc.oneof(fc.nat(8), fc.nat(1000)), fc.oneof(fc.constantFrom(0, 1), powerOfTen(-3, 0)), powerOfTen(-1, 2.5))
  .map(([frequency, share, age]) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));

describe("published values", () => {
  const { inputs, expected } = published["011-BG-NBD-fixed-parameter_grid_(19_rows)"];

  test("011-BG-NBD-fixed-parameter_grid_(19_rows): likelihood, probability of being alive, expected purchases", () => {
    const fixed = parametersOf(inputs.params);
    const customers = { frequency: inputs.x, recency: inputs.t_x, age: inputs.T };
    const alive = bgNbd.alive(fixed, customers);
    const purchases = bgNbd.purchases(fixed, customers, inputs.t);
    for (const [i, x] of inputs.x.entries()) {
      const [recency, age] = [inputs.t_x[i] as number, inputs.T[i] as number];
      expectNear(logLikelihood(fixed, 0, x, recency, age), expected.LL[i] as number, 1e-8);
      // Relative, since the least of them are far below 1.
      expect((alive[i] as number) / (expected.palive[i] as number)).toBeCloseTo(1, 8);
      expect((purchases[i] as number) / (expected.cet39[i] as number)).toBeCloseTo(1, 7);
    }
  });

  test("009-BG-NBD-CDNOW_BTYD_vignette_customer_1516_+_aggregates: what needs no orders", () => {
    const { inputs, expected } = published["009-BG-NBD-CDNOW_BTYD_vignette_customer_1516_+_aggregates"];
    const fixed = parametersOf(inputs.params);
    const customer = { frequency: inputs.customer.x, recency: inputs.customer.t_x, age: inputs.customer.T };
    expectNear(bgNbd.purchases(fixed, customer, 52), expected.c1516.cet52, 1e-6);
    expectNear(bgNbd.alive(fixed, customer), expected.c1516.palive, 1e-6);
    for (const [i, t] of expected.expectation_t.entries())
      expectNear(bgNbd.newPurchases(fixed, t), expected.expectation[i] as number, 1e-6);
    const probabilities = bgNbd.probabilities(fixed, 39, 10);
    for (const [x, probability] of expected.pmf_t39.entries())
      expect((probabilities[x] as number) / probability).toBeCloseTo(1, 6);
  });

  test("013-MBG-NBD-CDNOW_+_grid: probability of being alive, expectation, probabilities of counts", () => {
    const { inputs, expected } = published["013-MBG-NBD-CDNOW_+_grid"];
    const fixed = parametersOf(inputs.params_k_r_alpha_a_b.slice(1));
    const alive = mbgNbd.alive(fixed, { frequency: inputs.x, recency: inputs.t_x, age: inputs.T });
    for (const [i, probability] of expected.palive.entries())
      expect((alive[i] as number) / probability).toBeCloseTo(1, 8);
    for (const [i, t] of inputs.t_expectation.entries()) {
      // BTYDplus adds up the counts to 100 only: the others are what is missing there.
      const counts = mbgNbd.probabilities(fixed, t, 2000);
      const upTo = (most: number) => counts.reduce((sum, each, x) => (x < most ? sum + x * each : sum), 0);
      expectNear(upTo(100), expected.expectation[i] as number, 1e-8);
      expectNear(mbgNbd.newPurchases(fixed, t), upTo(2001), 1e-8);
    }
    // The integral over the probability of leaving (mpmath, 30 digits).
    expectNear(mbgNbd.newPurchases(fixed, 78), 1.80360627009241, 1e-13);
    const probabilities = mbgNbd.probabilities(fixed, 39, 10);
    for (const [x, probability] of expected.pmf39.entries())
      expect((probabilities[x] as number) / probability).toBeCloseTo(1, 8);
  });

  test("024-BG-NBD-Hardie_Excel (tests of lifetimes)", () => {
    expectNear(bgNbd.purchases(PAPER, { frequency: 2, recency: 30.43, age: 38.86 }, 39), 1.226, 0.001);
    const times = [0.1429, 1, 3, 31.8571, 32, 78];
    const expected = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    // Of the parameters before they were rounded for print; with the rounded ones the fourth is 1.04199606.
    const unrounded = { r: 0.2425945224, alpha: 4.413602019, a: 0.792922017, b: 2.425906777 };
    for (const [i, t] of times.entries()) expectNear(bgNbd.newPurchases(unrounded, t), expected[i] as number, 0.001);
    expectNear(bgNbd.newPurchases(PAPER, 31.8571), 1.04199606085221, 1e-13);
    const near = (value: number | undefined, digits: number) => expect((value as number) / digits).toBeCloseTo(1, 5);
    near(bgNbd.probabilities(PAPER, 2, 10)[10], 1.07869e-7);
    near(bgNbd.probabilities(PAPER, 39, 0)[0], 0.5737864);
    const from11 = bgNbd.probabilities(PAPER, 30, 20).subarray(11);
    const list = [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913];
    for (const [i, probability] of [...list, 0.0003467171, 0.0002769613, 0.000222226].entries())
      near(from11[i], probability);
  });

  test("025-BG-NBD-logp_spot_values (tests of pymc-marketing)", () => {
    const spot = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };
    expectNear(logLikelihood(spot, 0, 0, 0, 40), -0.59947382, 1e-4);
    expectNear(logLikelihood(spot, 0, 200, 38, 40), 100.7957, 1e-4);
  });

  test("no purchase of a new customer in 39 weeks is no death: where a version of pymc-marketing is off by 8 %", () => {
    // Of a customer who is sure to be one (frequency 0), within the next 39 weeks: ((α + T) / (α + T + t))^r = 0.8558.
    const silent = (39 + 4.414) / (39 + 4.414 + 39);
    const cdnow = { r: 0.2425945, alpha: 4.413602, a: 0.792922, b: 2.425907 };
    expect(silent ** cdnow.r).toBeCloseTo(0.8558, 3);
    // Within the first 39 weeks it is the same with T = 0, and the model says so.
    expectNear(bgNbd.probabilities(cdnow, 39, 0)[0] as number, (4.413602 / 43.413602) ** 0.2425945, 1e-12);
  });
});

describe("the likelihood of BG/NBD and MBG/NBD", () => {
  it.each([
    ["who share their times", 12, 40],
    ["of whom few share a time", 0, 40],
    // Powers by which the odds of all could not be told.
    ["who buy so often that powers overflow", 12, 2000],
  ])("has a likelihood that is the sum over the customers: %s", (_, days, purchases) => {
    const rows = Array.from({ length: 600 }, (_, i) => {
      const frequency = i % 4 === 0 ? 0 : 1 + ((i * 7) % 3) * (purchases / 2);
      const recency = frequency === 0 ? 0 : days > 0 ? 1 + ((i * 5) % days) : 1 + i / 60;
      return [frequency, recency, 20 + (days > 0 ? (i * 11) % days : i / 90)] as const;
    });
    const columns = [0, 1, 2].map((c) => Float64Array.from(rows, (row) => row[c] as number));
    for (const first of [0, 1] as const)
      for (const weights of [undefined, rows.map((_, i) => 1 + (i % 3))]) {
        const at = { r: 0.4, alpha: 1e-3, a: 0.8, b: 2.5 };
        const of = betaGeometricLikelihood(distinctRows(columns, weights), first);
        const found = of(Float64Array.of(at.r, at.alpha, at.a, at.b), new Float64Array(4));
        const each = rows.map(([x, t, age], i) => (weights?.[i] ?? 1) * logLikelihood(at, first, x, t, age));
        expectNear(found, sum(each), 1e-12);
        expect(differences(of, [0.4, 1e-3, 0.8, 2.5])).toBeLessThan(1e-5);
      }
  });
});

describe.each(models)("$name", ({ fitted: fitTo, alive, purchases, newPurchases, probabilities, first }) => {
  it("has a likelihood whose derivatives are those of its differences", () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 6 }), (at, rows) => {
        const columns = (["frequency", "recency", "age"] as const).map((name) =>
          Float64Array.from(rows, (row) => row[name]),
        );
        const of = betaGeometricLikelihood(distinctRows(columns), first);
        const point = Float64Array.from(names, (name) => at[name]);
        const gradient = new Float64Array(4);
        of(point, gradient);
        for (const i of [0, 1, 2, 3]) {
          const step = 1e-4 * (point[i] as number);
          const [above, below] = [1, -1].map((sign) =>
            of(
              point.map((each, j) => (i === j ? each + sign * step : each)),
              new Float64Array(4),
            ),
          ) as [number, number];
          const scale = 1 + Math.abs((above + below) / 2) + Math.abs((gradient[i] as number) * (point[i] as number));
          const difference = ((above - below) / 2e-4 - (gradient[i] as number) * (point[i] as number)) / scale;
          expect(Math.abs(difference)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("has a likelihood that adds up to 1 over what may happen", () => {
    // The chance of x purchases is the integral of the density over when the last was made; here for x = 1 and 2.
    const at = { r: 0.7, alpha: 3, a: 0.9, b: 1.7 };
    const counts = probabilities(at, 5, 2);
    const integral = (x: number) => {
      const steps = 20_000;
      let sum = 0;
      // The likelihood has the times of the purchases before the last integrated out but for t^(x-1) / (x-1)!.
      for (let i = 0; i < steps; i++) {
        const t = (5 * (i + 0.5)) / steps;
        sum += Math.exp(logLikelihood(at, first, x, t, 5)) * t ** (x - 1);
      }
      return (sum * 5) / steps;
    };
    expect(Math.exp(logLikelihood(at, first, 0, 0, 5))).toBeCloseTo(counts[0] as number, 10);
    expect(integral(1)).toBeCloseTo(counts[1] as number, 7);
    expect(integral(2)).toBeCloseTo(counts[2] as number, 7);
  });

  it("is less sure of a customer the longer there was no purchase", () => {
    fc.assert(
      fc.property(parameters, history, powerOfTen(-3, 3), (at, { frequency, recency, age }, more) => {
        const now = alive(at, { frequency, recency, age });
        const later = alive(at, { frequency, recency, age: age + more });
        expect(later).toBeLessThanOrEqual(now);
        expect(alive(at, { frequency, recency, age: recency })).toBeGreaterThanOrEqual(now);
        if (frequency > 0 || first === 1) expect(later < now || now < 1e-300 || now > 1 - 1e-12).toBe(true);
      }),
    );
  });

  it("expects more for longer, nothing for no time, and no more than a customer who never leaves would buy", () => {
    fc.assert(
      fc.property(parameters, history, powerOfTen(-3, 3), (at, customer, periods) => {
        const expected = purchases(at, customer, periods);
        expect(purchases(at, customer, 0)).toBe(0);
        expect(purchases(at, customer, 2 * periods)).toBeGreaterThanOrEqual(expected * (1 - 1e-12));
        expect(purchases(at, customer, 2 * periods)).toBeLessThanOrEqual(2 * expected * (1 + 1e-12));
        const rate = (at.r + customer.frequency) / (at.alpha + customer.age);
        expect(expected).toBeLessThanOrEqual(rate * periods * alive(at, customer) * (1 + 1e-12));
        expect(newPurchases(at, periods)).toBeLessThanOrEqual(((at.r * periods) / at.alpha) * (1 + 1e-12));
      }),
    );
  });

  it("expects of a new customer what the probabilities of all counts amount to", () => {
    fc.assert(
      fc.property(
        fc.record({ r: powerOfTen(-1, 0.5), alpha: powerOfTen(0, 1), a: powerOfTen(-1, 0.5), b: powerOfTen(-1, 0.5) }),
        powerOfTen(-1, 0.5),
        (at, periods) => {
          const counts = probabilities(at, periods, 3000);
          expectNear(
            counts.reduce((sum, each) => sum + each, 0),
            1,
            1e-11,
          );
          expectNear(
            counts.reduce((sum, each, x) => sum + x * each, 0),
            newPurchases(at, periods),
            1e-9,
          );
        },
      ),
    );
  });

  it("knows the probabilities of the counts far out, where one minus a sum would be noise", () => {
    const counts = probabilities(PAPER, 2, 60);
    expect(counts.every((each) => each > 0)).toBe(true);
    // Each further purchase in two weeks is less likely, by about the same factor.
    for (let x = 20; x < 60; x++)
      expect((counts[x + 1] as number) / (counts[x] as number) || 0.3).toBeGreaterThan(0.25);
    expect(probabilities(PAPER, 0, 2)).toEqual(Float64Array.of(1, 0, 0));
  });

  it("is the other model where nobody leaves", () => {
    const loyal = { r: 0.5, alpha: 6, a: 1e-9, b: 1e9 };
    const [bg, mbg] = models as [Model, Model];
    for (const customer of [
      { frequency: 0, recency: 0, age: 30 },
      { frequency: 3, recency: 20, age: 30 },
    ]) {
      expectNear(bg.purchases(loyal, customer, 10), mbg.purchases(loyal, customer, 10), 1e-12);
      expectNear(alive(loyal, customer), 1, 1e-12);
      // Nobody leaves: a gamma-Poisson process.
      expectNear(purchases(loyal, customer, 10), ((0.5 + customer.frequency) / (6 + 30)) * 10, 1e-12);
    }
    expectNear(bg.newPurchases(loyal, 10), mbg.newPurchases(loyal, 10), 1e-12);
  });

  it("is finite in the hard cases: few and many purchases, a = 1, a + b < 1, no silence, extreme parameters", () => {
    for (const frequency of [0, 1, 100, 1000, 1e9])
      for (const a of [1e-9, 0.3, 1 - 1e-12, 1, 1 + 1e-9, 1e9])
        for (const b of [1e-9, 0.2, 1e9])
          for (const [r, alpha] of [
            [0.24, 4.4],
            [1e-9, 1e-18],
            [1e9, 1e21],
          ] as const)
            for (const age of [0, 39, 1e12])
              for (const periods of [1e-9, 52, 1e15]) {
                const recency = frequency === 0 ? 0 : age;
                const customer = { frequency, recency, age };
                const expected = purchases({ r, alpha, a, b }, customer, periods);
                expect(expected >= 0 && Number.isFinite(expected)).toBe(true);
                const chance = alive({ r, alpha, a, b }, { frequency, recency: 0, age });
                expect(chance >= 0 && chance <= 1).toBe(true);
              }
  });

  const truth = { r: 0.6, alpha: 8, a: 0.9, b: 2.2 };
  const simulated = simulateBetaGeometric(truth, { customers: 20_000, first, age: [30, 60], horizon: 40, seed: 7 });
  const { frequency, recency, age } = simulated;
  const summary = { frequency, recency, age };
  const fitOfAll = () => fitTo(summary, { timeUnit: "week" });
  const fitted = fitOfAll();

  it("finds the parameters that customers were simulated with, within their standard errors", () => {
    const fitted = fitOfAll();
    expect(fitted).toMatchObject({ converged: true, boundary: [], customers: 20_000, timeUnit: "week" });
    for (const name of names) {
      const error = fitted.standardErrors?.[name] as number;
      expect(Math.abs(fitted.parameters[name] - truth[name])).toBeLessThan(3 * error);
      expect(error).toBeLessThan(0.4 * truth[name]);
    }
    expect(fitted.gradientNorm).toBeLessThan(1e-6);
  });

  it("foresees what the simulated customers do next, and how many of them are left", () => {
    const expected = purchases(fitted as never, summary, 40);
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, each) => total + each, 0);
    expect(sum(expected) / sum(simulated.later)).toBeCloseTo(1, 1);
    expect(sum(alive(fitted as never, summary)) / sum(simulated.alive)).toBeCloseTo(1, 1);
    for (const [least, most] of [
      [0, 0],
      [1, 2],
      [3, 1000],
    ] as const) {
      const inGroup = (_: number, i: number) => (frequency[i] as number) >= least && (frequency[i] as number) <= most;
      const ratio = sum(expected.filter(inGroup)) / sum(simulated.later.filter(inGroup));
      expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    }
    const counts = probabilities(truth, 30, 3);
    const young = simulateBetaGeometric(truth, { customers: 20_000, first, age: [30, 30], seed: 3 });
    for (const [x, probability] of counts.entries()) {
      const share = young.frequency.filter((each) => each === x).length / 20_000;
      expect(Math.abs(share - probability)).toBeLessThan(4 * Math.sqrt(probability / 20_000));
    }
    expect(Math.abs(sum(young.frequency) / 20_000 / newPurchases(truth, 30) - 1)).toBeLessThan(0.06);
  });

  it("does not depend on the order of the rows, to the last digit", () => {
    const few = { frequency: frequency.slice(0, 500), recency: recency.slice(0, 500), age: age.slice(0, 500) };
    const reversed = {
      frequency: Array.from(few.frequency).reverse(),
      recency: Array.from(few.recency).reverse(),
      age: Array.from(few.age).reverse(),
    };
    expect(fitTo(reversed)).toEqual(fitTo(few));
  });

  it("takes a weight for as many customers, and leaves out those without", () => {
    const rows = { frequency: [0, 1, 3, 6, 2], recency: [0, 4, 20, 35, 5], age: [39, 39, 38, 38, 30] };
    const weights = [300, 60, 25, 15, 0];
    const repeat = (column: readonly number[]) =>
      column.flatMap((each, i) => Array.from({ length: weights[i] as number }, () => each));
    const repeated = {
      frequency: repeat(rows.frequency),
      recency: repeat(rows.recency),
      age: repeat(rows.age),
    };
    expect(fitTo(rows, { weights })).toEqual(fitTo(repeated));
  });

  it("scales with the unit of time: alpha by it, the likelihood by the purchases times its logarithm", () => {
    const days = { frequency, recency: recency.map((each) => 7 * each), age: age.map((each) => 7 * each) };
    const inDays = fitTo(days);
    const total = frequency.reduce((sum, each) => sum + each, 0);
    for (const name of names) {
      const factor = name === "alpha" ? 7 : 1;
      expect(inDays.parameters[name] / factor / fitted.parameters[name]).toBeCloseTo(1, 8);
      expect(
        (inDays.standardErrors?.[name] as number) / factor / (fitted.standardErrors?.[name] as number),
      ).toBeCloseTo(1, 5);
    }
    expectNear(inDays.logLikelihood, fitted.logLikelihood - total * Math.log(7), 1e-11);
  });

  it("has covariances that are symmetric, whose diagonal are the squares of the standard errors", () => {
    const { covariance, standardErrors } = fitOfAll();
    for (const [i, name] of names.entries()) {
      expectNear(Math.sqrt(covariance?.[i]?.[i] as number), standardErrors?.[name] as number, 1e-12);
      for (const j of names.keys()) expect(covariance?.[i]?.[j]).toBe(covariance?.[j]?.[i]);
    }
  });

  it("comes to the same from anywhere, tells how it goes, and stops where it is told to", () => {
    const few = { frequency: frequency.slice(0, 3000), recency: recency.slice(0, 3000), age: age.slice(0, 3000) };
    const usual = fitTo(few);
    const told: number[] = [];
    const other = fitTo(few, {
      initialParameters: { r: 5, alpha: 1, a: 0.1, b: 10 },
      onProgress: ({ iteration, maxIterations, logLikelihood }) => {
        expect(maxIterations).toBe(500);
        expect(iteration).toBe(told.push(logLikelihood));
      },
    });
    for (const name of names) expect(other.parameters[name] / usual.parameters[name]).toBeCloseTo(1, 7);
    expect(told).toHaveLength(other.iterations);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(fitTo(few, { maxIterations: 3 })).toMatchObject({ converged: false, iterations: 3 });
  });

  it("can be used again after JSON, whole or just its parameters", () => {
    const again = JSON.parse(JSON.stringify(fitted)) as typeof fitted;
    expect(again).toEqual(fitted);
    const few = { frequency: [0, 2, 7], recency: [0, 3, 30], age: [9, 10, 31] };
    expect(purchases(again as never, few, 10)).toEqual(purchases(fitted as never, few, 10));
    expect(purchases(again.parameters, few, 10)).toEqual(purchases(fitted as never, few, 10));
  });

  it("says the same of one customer as of a row, and of any kind of array", () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { maxLength: 5 }), (at, rows) => {
        const columns = {
          frequency: rows.map((row) => row.frequency),
          recency: Float64Array.from(rows, (row) => row.recency),
          age: rows.map((row) => row.age),
        };
        expect(Array.from(alive(at, columns))).toEqual(rows.map((row) => alive(at, row)));
        expect(Array.from(purchases(at, columns, 12))).toEqual(rows.map((row) => purchases(at, row, 12)));
      }),
    );
  });

  it.each([
    ["all bought once", [0, 0, 0, 0], [0, 0, 0, 0], [10, 20, 30, 40]],
    ["all came today", [0, 0], [0, 0], [0, 0]],
    ["one customer", [3], [5], [9]],
    [
      "ten customers",
      [0, 0, 1, 0, 2, 0, 0, 5, 1, 0],
      [0, 0, 3, 0, 9, 0, 0, 30, 2, 0],
      [39, 38, 38, 37, 36, 36, 35, 34, 34, 33],
    ],
    ["nobody seems to have left", [4, 5, 6, 5, 4, 6], [38, 39, 38.5, 39, 39, 38], [39, 39, 39, 39, 39, 39]],
    ["all alike", [4, 4, 4, 4], [30, 30, 30, 30], [39, 39, 39, 39]],
    ["a purchase every day", [360, 364, 350], [364, 365, 364], [365, 365, 365]],
  ])("does not throw where %s, but says what nothing holds", (_, frequencies, recencies, ages) => {
    const few = { frequency: frequencies, recency: recencies, age: ages };
    const found = fitTo(few);
    expect(found.boundary.length).toBeGreaterThan(0);
    expect(found.standardErrors).toBeNull();
    expect(found.covariance).toBeNull();
    const plain = JSON.stringify(found);
    expect(plain).not.toMatch(/"(?:logLikelihood|gradientNorm|r|alpha|a|b)":null/u);
    // What it found can be used.
    expect(purchases(found as never, few, 10).every(Number.isFinite)).toBe(true);
    expect(probabilities(found as never, 10, 5).every((each) => each >= 0 && each <= 1)).toBe(true);
  });
});

test("a customer with a frequency of a thousand is fitted along with the others", () => {
  const found = fitBgNbd({ frequency: [1000, 0, 2, 1], recency: [300, 0, 10, 4], age: [365, 365, 365, 365] });
  expect(found.converged).toBe(true);
  expect(found.logLikelihood).toSatisfy(Number.isFinite);
  // The sums over a thousand purchases are taken as gamma functions; so they are here, one by one.
  const { r, alpha, a, b } = found.parameters;
  const rows = [
    [1000, 300],
    [0, 0],
    [2, 10],
    [1, 4],
  ] as const;
  const one = ([x, t]: readonly [number, number]) => {
    let log = r * Math.log(alpha);
    for (let j = 0; j < x; j++) log += Math.log(((r + j) * (b + j)) / (a + b + j));
    const left = x === 0 ? 0 : (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + 365) / (alpha + t)));
    return log - (r + x) * Math.log(alpha + 365) + Math.log1p(left);
  };
  expectNear(
    found.logLikelihood,
    rows.reduce((sum, row) => sum + one(row), 0),
    1e-10,
  );
});

describe("what tells the two models apart", () => {
  it("is the one-time buyer: a customer for certain to the one, less and less likely to the other", () => {
    fc.assert(
      fc.property(parameters, powerOfTen(-2, 3), (at, age) => {
        expect(bgNbd.alive(at, { frequency: 0, recency: 0, age })).toBe(1);
        const chance = mbgNbd.alive(at, { frequency: 0, recency: 0, age });
        expect(chance).toBeLessThanOrEqual(at.b / (at.a + at.b) + 1e-12);
      }),
    );
  });

  it("is a step of the parameter b, where there was a repeat purchase", () => {
    fc.assert(
      fc.property(parameters, history, (at, customer) => {
        fc.pre(customer.frequency > 0);
        const more = { ...at, b: at.b + 1 };
        expectNear(mbgNbd.alive(at, customer), bgNbd.alive(more, customer), 1e-9);
        expectNear(mbgNbd.purchases(at, customer, 10), bgNbd.purchases(more, customer, 10), 1e-9);
      }),
    );
  });
});

describe("model numerics that others get wrong", () => {
  it("a small b keeps its digits: right after the first repeat purchase, a customer stays with b / (a + b)", () => {
    const customer = { frequency: 1, recency: 9, age: 9 };
    for (const [a, b] of [
      [1e-9, 1e-9],
      [3e-8, 1e-8],
      [0.793, 2.426],
    ] as const) {
      const alive = bgNbd.alive({ r: 0.243, alpha: 4.414, a, b }, customer);
      expectNear(alive / (b / (a + b)), 1, 4e-16);
    }
  });

  it("has a value for one-time buyers where a + b < 1 (lifetimes, issue 302: NaN)", () => {
    for (const [a, b] of [
      [0.3, 0.4],
      [0.05, 0.05],
      [0.5, 0.5],
    ] as const) {
      const value = bgNbd.purchases({ r: 0.24, alpha: 4.4, a, b }, { frequency: 0, recency: 0, age: 39 }, 39);
      // A customer for certain: between what one who leaves at once and one who never leaves would buy.
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan((0.24 / 43.4) * 39);
    }
  });

  it("keeps its digits around a = 1 (lifetimes loses up to 11 of them)", () => {
    const at = (a: number) =>
      bgNbd.purchases({ r: 0.243, alpha: 4.414, a, b: 2.426 }, { frequency: 2, recency: 30, age: 39 }, 39);
    // Linear in between, but for the square of the distance.
    for (const h of [1e-4, 1e-6, 1e-7])
      expect(Math.abs((at(1 - h) + at(1 + h)) / 2 / at(1) - 1)).toBeLessThan(h * h + 1e-13);
  });

  it("does not overflow for frequent buyers (pymc-marketing: NaN for frequencies from 100 to 800)", () => {
    for (const frequency of [100, 150, 400, 800]) {
      const value = bgNbd.purchases(PAPER, { frequency, recency: 39, age: 39 }, 52);
      expect(value).toBeGreaterThan(1);
      expect(value).toBeLessThan(((0.243 + frequency) / 43.414) * 52);
    }
  });
});

it("begins with a sample of many different customers, and finds what all of them say", () => {
  const many = simulateBetaGeometric(PAPER, { customers: 9000, first: 1, age: [200, 270], seed: 5 });
  const start = { r: 1, alpha: 20, a: 1, b: 1 };
  for (const of of [fitBgNbd, fitMbgNbd]) {
    const sampled = of(many);
    const plain = of(many, { initialParameters: start });
    expect(sampled.patterns).toBeGreaterThan(5000);
    expect(sampled.iterations).toBeLessThan(plain.iterations / 2);
    expectNear(sampled.logLikelihood, plain.logLikelihood, 1e-12);
    for (const name of names) expectNear(sampled.parameters[name], plain.parameters[name], 1e-7);
    for (const name of names)
      expectNear(sampled.standardErrors?.[name] as number, plain.standardErrors?.[name] as number, 1e-6);
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CustomerHistory, fitBgBb } from "../../src/index";
import { distinctRows } from "../../src/math";
import { bgBb as bgBbFamily } from "../../src/models/families/bgBb/bgBb";
import { bgBbLikelihood } from "../../src/models/families/bgBb/bgBbLikelihood";
import { relativeDifference } from "../math/strays";
import { expectNear } from "../near";
import { asked } from "./asked";
import { differences } from "./differences";
import { beta as betaVariable, randomFrom } from "./simulated";

const bgBb = asked("bgBb");

/** Fader, Hardie and Shang (2010), Table 1: 11,104 donors of 1995, by their donations in the six years after. */
const DONATIONS: readonly (readonly [frequency: number, recency: number, donors: number])[] = [
  [6, 6, 1203],
  [5, 6, 728],
  [4, 6, 512],
  [3, 6, 357],
  [2, 6, 234],
  [1, 6, 129],
  [5, 5, 335],
  [4, 5, 284],
  [3, 5, 225],
  [2, 5, 173],
  [1, 5, 119],
  [4, 4, 240],
  [3, 4, 181],
  [2, 4, 155],
  [1, 4, 78],
  [3, 3, 322],
  [2, 3, 255],
  [1, 3, 129],
  [2, 2, 613],
  [1, 2, 277],
  [1, 1, 1091],
  [0, 0, 3464],
];
const donors = {
  frequency: DONATIONS.map(([frequency]) => frequency),
  recency: DONATIONS.map(([, recency]) => recency),
  age: DONATIONS.map(() => 6),
};
const weights = DONATIONS.map(([, , count]) => count);
const PUBLISHED = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

const shape = fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power);
const parameters = fc.record({ alpha: shape, beta: shape, gamma: shape, delta: shape });
const history: fc.Arbitrary<CustomerHistory> = fc.array(fc.boolean(), { maxLength: 12 }).map((bought) => ({
  frequency: bought.filter(Boolean).length,
  recency: bought.lastIndexOf(true) + 1,
  age: bought.length,
}));
const tableOf = (histories: readonly CustomerHistory[], counts?: readonly number[]) =>
  distinctRows(
    (["frequency", "age", "recency"] as const).map((name) => Float64Array.from(histories, (each) => each[name])),
    counts,
  );
const likelihoodOf =
  (histories: readonly CustomerHistory[], counts?: readonly number[]) =>
  (at: Float64Array, gradient = new Float64Array(4)) =>
    bgBbLikelihood(tableOf(histories, counts), at, gradient);
const values = ({ alpha, beta, gamma, delta }: typeof PUBLISHED) => Float64Array.of(alpha, beta, gamma, delta);

describe("fitBgBb", () => {
  it("agrees with 008-BG-BB-donations_1995_cohort (mpmath; paper: 1.204, .750, .657, 2.783, LL −33225.6)", () => {
    const fit = fitBgBb(donors, { weights });
    expectNear(fit.parameters.alpha, 1.2035223516019196, 1e-6);
    expectNear(fit.parameters.beta, 0.7497163581729397, 1e-6);
    expectNear(fit.parameters.gamma, 0.656718208441816, 1e-6);
    expectNear(fit.parameters.delta, 2.783442232577286, 1e-6);
    expect(Math.abs(fit.logLikelihood - -33225.58127434701)).toBeLessThan(1e-5);
    const errors = {
      alpha: 0.06939136238888086,
      beta: 0.0294477166603856,
      gamma: 0.051009858956409596,
      delta: 0.32081900304324357,
    };
    for (const [name, error] of Object.entries(errors))
      expect(relativeDifference(fit.standardErrors?.[name as "alpha"] as number, error)).toBeLessThan(1e-4);
    const covariances = [
      [0.0048151611741849894, 0.0018138922243288718, -0.0017000390777279753, -0.013520028393764589],
      [0.0018138922243288718, 0.0008671680165103517, -0.0005732178994180778, -0.004436927648479124],
      [-0.0017000390777279753, -0.0005732178994180778, 0.0026020057107528, 0.015792942913369627],
      [-0.013520028393764589, -0.004436927648479124, 0.015792942913369627, 0.10292483271366074],
    ];
    for (const [i, row] of covariances.entries())
      for (const [j, each] of row.entries())
        expect(relativeDifference(fit.covariance?.[i]?.[j] as number, each)).toBeLessThan(1e-4);
    expect(fit).toMatchObject({ model: "bgBb", customers: 11_104, patterns: 22, converged: true, boundary: [] });
  });

  it("agrees with 028-BG-BB-fixed_1.204-.750-.657-2.783 (BTYD 2.4.3): the likelihood of each history", () => {
    const published = [
      -2.1822484476183, -4.29512476538437, -5.38493653809921, -5.80937207943543, -5.65201626865923, -4.88414554190334,
      -3.71699930729002, -5.09567563886342, -5.61589474636142, -5.50658459261857, -4.76762268292187, -3.8483035194311,
      -5.0593079474111, -5.19569760104265, -4.57099041380682, -3.52734516868227, -4.51606662960371, -4.22477087247895,
      -3.01178792216197, -3.5880509328813, -2.28853168566626, -1.16726247267389,
    ];
    for (const [i, log] of published.entries()) {
      const [frequency, recency] = DONATIONS[i] as [number, number, number];
      expectNear(likelihoodOf([{ frequency, recency, age: 6 }])(values(PUBLISHED)), log, 1e-8);
    }
  });

  it("is a probability: all histories of some opportunities together are certain", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 9 }), (shapes, age) => {
        let total = 0;
        for (let pattern = 0; pattern < 2 ** age; pattern++) {
          const bought = Array.from({ length: age }, (_, i) => (pattern >> i) % 2 === 1);
          const own = { frequency: bought.filter(Boolean).length, recency: bought.lastIndexOf(true) + 1, age };
          total += Math.exp(likelihoodOf([own])(values(shapes)));
        }
        expect(Math.abs(total - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 20 },
    );
  });

  it("has the derivatives of its likelihood right", () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 20 }), parameters, (histories, shapes) => {
        const table = tableOf(histories);
        const off = differences((at, gradient) => bgBbLikelihood(table, at, gradient), Array.from(values(shapes)));
        expect(off).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes a weight as so many rows, and rows in any order", () => {
    const histories = [
      { frequency: 1, recency: 2, age: 4 },
      { frequency: 0, recency: 0, age: 3 },
      { frequency: 3, recency: 4, age: 4 },
    ];
    const repeated = [2, 1, 0, 0, 2, 2, 0, 1].map((i) => histories[i] as CustomerHistory);
    expect(likelihoodOf(repeated)(values(PUBLISHED))).toBe(likelihoodOf(histories, [3, 2, 3])(values(PUBLISHED)));
    const order = [...weights.keys()].sort((a, b) => ((a * 7) % 22) - ((b * 7) % 22));
    const turned = fitBgBb(
      {
        frequency: order.map((i) => donors.frequency[i] as number),
        recency: order.map((i) => donors.recency[i] as number),
        age: donors.age,
      },
      { weights: order.map((i) => weights[i] as number) },
    );
    expect(turned).toEqual(fitBgBb(donors, { weights }));
  });

  it("does not lose its digits where nobody buys for a thousand opportunities", () => {
    const silent = { frequency: 900, recency: 900, age: 2000 };
    const shapes = { alpha: 500, beta: 0.01, gamma: 0.01, delta: 0.5 };
    const log = likelihoodOf([silent])(values(shapes));
    // mpmath, 50 digits.
    expectNear(log, -11.5058420055376, 1e-11);
    const all = [
      { history: silent, log: -11.5058420055376 },
      { history: { frequency: 900, recency: 1100, age: 2000 }, log: -620.61807331331 },
      { history: { frequency: 950, recency: 1000, age: 1000 }, log: -224.89549307163 },
    ];
    // One after the other, they share the memory of the terms.
    expectNear(
      likelihoodOf(all.map(({ history }) => history))(values(shapes)),
      all.reduce((sum, each) => sum + each.log, 0),
      1e-11,
    );
    const table = tableOf([silent, { frequency: 900, recency: 1100, age: 2000 }]);
    const off = differences((at, gradient) => bgBbLikelihood(table, at, gradient), Array.from(values(shapes)));
    expect(off).toBeLessThan(1e-6);
    expect(bgBb.alive(shapes, silent)).toBeLessThan(1e-300);
  });

  it("finds the parameters that histories were simulated with, within three standard errors", () => {
    const random = randomFrom(5);
    const truth = { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 3 };
    const histories = Array.from({ length: 20_000 }, (_, customer) => {
      const buys = betaVariable(truth.alpha, truth.beta, random);
      const leaves = betaVariable(truth.gamma, truth.delta, random);
      const age = 5 + (customer % 4);
      let [frequency, recency] = [0, 0];
      for (let i = 1; i <= age && random() >= leaves; i++)
        if (random() < buys) [frequency, recency] = [frequency + 1, i];
      return { frequency, recency, age };
    });
    const { parameters: found, standardErrors } = fitBgBb({
      frequency: histories.map(({ frequency }) => frequency),
      recency: histories.map(({ recency }) => recency),
      age: histories.map(({ age }) => age),
    });
    for (const name of ["alpha", "beta", "gamma", "delta"] as const)
      expect(Math.abs(found[name] - truth[name]), name).toBeLessThan(3 * (standardErrors?.[name] as number));
  });

  it.each([
    ["nobody has bought again", { frequency: [0, 0], recency: [0, 0], age: [5, 4] }],
    ["all bought each time", { frequency: [3, 5], recency: [3, 5], age: [3, 5] }],
    ["no opportunity yet", { frequency: [0], recency: [0], age: [0] }],
    [
      "ten customers",
      { frequency: [0, 1, 2, 0, 0, 1, 3, 0, 1, 2], recency: [0, 1, 3, 0, 0, 2, 4, 0, 4, 2], age: Array(10).fill(4) },
    ],
  ])("says what the data do not determine and does not fail: %s", (_, summary) => {
    const found = fitBgBb(summary);
    expect(found.boundary.length).toBeGreaterThan(0);
    expect(found.standardErrors).toBeNull();
    expect(found.logLikelihood).toSatisfy(Number.isFinite);
  });

  it("tells how far it has come, starts where it is told, and keeps the unit", () => {
    const iterations: number[] = [];
    const start = { alpha: 2, beta: 2, gamma: 2, delta: 2 };
    const found = fitBgBb(donors, {
      weights,
      initialParameters: start,
      timeUnit: "year",
      onProgress: ({ iteration }) => iterations.push(iteration),
    });
    expect(iterations.length).toBe(found.iterations);
    expect(found.timeUnit).toBe("year");
    expectNear(found.parameters.delta, fitBgBb(donors, { weights }).parameters.delta, 1e-7);
    expect(fitBgBb(donors, { weights, maxIterations: 2 })).toMatchObject({ converged: false, iterations: 2 });
  });

  it.each([
    [{ frequency: [3], recency: [2], age: [4] }, "customers.frequency[0] (3) must be at most customers.recency[0] (2)"],
    [{ frequency: [1], recency: [5], age: [4] }, "customers.recency[0] (5) must be at most customers.age[0] (4)"],
    [
      { frequency: [0], recency: [2], age: [4] },
      "customers.recency[0] must be 0 if customers.frequency[0] is 0, but got 2",
    ],
    [{ frequency: [1], recency: [1.5], age: [4] }, "customers.recency[0] must be a whole number, but got 1.5"],
    [{ frequency: [1], recency: [1], age: [2001] }, "customers.age[0] must be at most 2000, but got 2001"],
    [{ frequency: [], recency: [], age: [] }, "customers.frequency must have ≥ 1 items, but got 0"],
  ])("refuses %j: %s", (summary, message) => {
    expect(() => fitBgBb(summary)).toThrow(message);
  });
});

describe("the BG/BB model", () => {
  it("agrees with 028-BG-BB-fixed_1.204-.750-.657-2.783 (BTYD 2.4.3): P(alive), five years, DERT", () => {
    const alive = [
      0.93040254237288, 0.93040254237288, 0.930402542372879, 0.930402542372879, 0.93040254237288, 0.93040254237288,
      0.521908286280423, 0.696701067685101, 0.766734049995723, 0.804471594641558, 0.828067336023236, 0.200133434200639,
      0.439462857055755, 0.589514116433697, 0.680251243498021, 0.0949727893812501, 0.298768102246634, 0.481180598520113,
      0.0663795473543734, 0.2545564769517, 0.0694080932065496, 0.108016584168674,
    ];
    const purchases = [
      3.75211560759991, 3.23127779421846, 2.71043998083702, 2.18960216745558, 1.66876435407414, 1.14792654069269,
      1.81258173669163, 2.02962303147784, 1.80442599979461, 1.44289537040515, 1.02166581582793, 0.583026847901955,
      1.03422849842113, 1.0573489419097, 0.839290974806506, 0.223508230048608, 0.535868655186611, 0.593678493718327,
      0.119057953326357, 0.314070655108952, 0.0856353983378722, 0.0728028774750446,
    ];
    const discounted = [
      5.90867831955524, 5.08848421634101, 4.26829011312679, 3.44809600991257, 2.62790190669836, 1.80770780348414,
      2.85437964339867, 3.19616740450975, 2.84153632223719, 2.27221266189958, 1.60887757391747, 0.918126853271588,
      1.62866077306078, 1.66506990259366, 1.32168112746658, 0.351971626475321, 0.843864058617242, 0.934900629797902,
      0.187487599306689, 0.49458563240748, 0.134855125604493, 0.114646996181761,
    ];
    const got = [
      bgBb.alive(PUBLISHED, donors),
      bgBb.purchases(PUBLISHED, donors, 5),
      bgBb.discounted(PUBLISHED, donors, 0.1),
    ];
    for (const [i, want] of [alive, purchases, discounted].entries())
      for (const [row, each] of want.entries())
        expect(relativeDifference((got[i] as Float64Array)[row] as number, each)).toBeLessThan(1e-8);
  });

  it("agrees with Table 6 of Fader, Hardie and Shang (2010): 12,884 donations expected from 2002 to 2006", () => {
    const fit = fitBgBb(donors, { weights });
    const expected = bgBb.purchases(fit, donors, 5);
    const total = weights.reduce((sum, count, i) => sum + count * (expected[i] as number), 0);
    expect(Math.abs(total - 12_884.2)).toBeLessThan(0.05);
    expect(Math.abs(bgBb.alive(fit, { frequency: 2, recency: 4, age: 6 }) - 0.59)).toBeLessThan(0.005);
  });

  it("gives one customer what it gives them among others, as typed arrays or lists", () => {
    const fit = fitBgBb(donors, { weights });
    const column = bgBb.purchases(JSON.parse(JSON.stringify(fit)), donors, 3);
    expect(column).toBeInstanceOf(Float64Array);
    for (const [row, [frequency, recency]] of DONATIONS.entries())
      expect(bgBb.purchases(fit.parameters, { frequency, recency, age: 6 }, 3)).toBe(column[row]);
  });

  it("expects nothing of no opportunity, more of more, and never more than one a time", () => {
    fc.assert(
      fc.property(parameters, history, fc.integer({ min: 0, max: 50 }), (fit, customer, periods) => {
        expect(bgBb.purchases(fit, customer, 0)).toBe(0);
        const less = bgBb.purchases(fit, customer, periods);
        const more = bgBb.purchases(fit, customer, periods + 1);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more - less).toBeLessThanOrEqual(bgBb.alive(fit, customer) * (1 + 1e-12));
      }),
    );
  });

  it("discounts the same purchases: the sum over all opportunities ahead", () => {
    fc.assert(
      fc.property(parameters, history, fc.double({ min: 0.03, max: 1, noNaN: true }), (fit, customer, rate) => {
        let total = 0;
        let before = 0;
        for (let periods = 1; periods <= 1200; periods++) {
          const purchases = bgBb.purchases(fit, customer, periods);
          total += (purchases - before) / (1 + rate) ** periods;
          before = purchases;
        }
        expect(relativeDifference(bgBb.discounted(fit, customer, rate), total)).toBeLessThan(1e-9);
      }),
      { numRuns: 15 },
    );
  });

  it("has no trouble at gamma = 1, where the published sum divides by 0", () => {
    const around = [1 - 1e-9, 1, 1 + 1e-9].map((gamma) =>
      bgBb.purchases({ ...PUBLISHED, gamma }, { frequency: 2, recency: 4, age: 6 }, 7),
    ) as [number, number, number];
    expect(relativeDifference(around[1], (around[0] + around[2]) / 2)).toBeLessThan(1e-12);
  });

  it("is surer that a customer is there the later he has bought, and the less often he did before", () => {
    fc.assert(
      fc.property(parameters, (fit) => {
        const at = (frequency: number, recency: number) => bgBb.alive(fit, { frequency, recency, age: 8 });
        expect(at(2, 6)).toBeGreaterThan(at(2, 4));
        expect(at(2, 5)).toBeGreaterThan(at(4, 5));
        expect(relativeDifference(at(3, 8), (fit.delta + 8) / (fit.gamma + fit.delta + 8))).toBeLessThan(1e-14);
      }),
    );
  });

  it("agrees with simulated customers, of whom only the history is known", () => {
    const random = randomFrom(9);
    const fit = { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 3 };
    let [customers, alive, later] = [0, 0, 0];
    for (let i = 0; i < 200_000; i++) {
      const buys = betaVariable(fit.alpha, fit.beta, random);
      const leaves = betaVariable(fit.gamma, fit.delta, random);
      const bought: boolean[] = [];
      let there = true;
      for (let t = 0; t < 9; t++) {
        there &&= random() >= leaves;
        bought.push(there && random() < buys);
        if (t < 4) continue;
        // After four opportunities: of those with two purchases, the last at the third.
        const [one, two, three, four] = bought as [boolean, boolean, boolean, boolean];
        if (Number(one) + Number(two) !== 1 || !three || four) break;
        if (t === 4) {
          customers++;
          if (there) alive++;
        }
        if (bought[t]) later++;
      }
    }
    const history = { frequency: 2, recency: 3, age: 4 };
    expect(customers).toBeGreaterThan(5000);
    expect(Math.abs(alive / customers - bgBb.alive(fit, history))).toBeLessThan(0.02);
    expect(Math.abs(later / customers - bgBb.purchases(fit, history, 5))).toBeLessThan(0.06);
  });

  describe("by hand, where the shares of buyers and of leavers are simple fractions", () => {
    // The probability of being active at opportunity i is 2 / (2 + i): 2/3, 1/2, 2/5.
    const model = bgBbFamily.modelOf({ alpha: 1, beta: 1, gamma: 1, delta: 2 });
    const near = (got: ArrayLike<number>, expected: readonly number[]) => {
      expect(got).toHaveLength(expected.length);
      for (const [i, each] of expected.entries()) expectNear(got[i], each, 1e-14);
    };

    it("expects purchases, discounted or not, and pairs of them", () => {
      expectNear(model.newCustomerPurchases(3), 47 / 60, 1e-14);
      // With 2 purchases at 3 opportunities he buys with 3/5, then 4/6, and stays with 5/6, 5/7.
      expectNear(model.expectedPurchases(2)(2, 3, 3), (3 / 5) * (5 / 6 + 5 / 7), 1e-14);
      expectNear(model.discountedPurchases(1, 2)(2, 3, 3), 5 / 14, 1e-14);
      expectNear(model.purchasePairs(0, 3)(0, 0), 13 / 15, 1e-14);
      expectNear(model.purchasePairs(1, 3)(0, 0), 1 / 15, 1e-14);
      expectNear(model.purchasePairs(0, 2)(2, 3), 4 / 7, 1e-14);
      expect(model.purchasePairs(0, 1)(2, 3)).toBe(0);
    });

    it("tells how probable each count is, up to any", () => {
      near(model.countProbabilities(2, 3)(2, 3), [5 / 14, 5 / 14, 2 / 7, 0]);
      near(model.countProbabilities(2, 1)(2, 3), [5 / 14, 5 / 14]);
      near(model.purchaseProbabilities(1, 2), [2 / 3, 1 / 3, 0]);
    });

    it("tells who stays", () => {
      expectNear(model.probabilityAlive(2, 3, 3), 5 / 6, 1e-14);
      expectNear(model.stillActive(2)(2, 3), 3 / 4, 1e-14);
      expect(model.stillActive(0)(2, 3)).toBe(1);
    });

    it("finds the next purchase of one who is active at the next opportunity", () => {
      const { within, timeFor } = model.nextPurchase(2, 3);
      near([0, 1, 2, 3].map(within), [0, 3 / 5, 27 / 35, 117 / 140]);
      expect([0.1, 0.6, 0.61, 0.77, 0.78, 0.99].map(timeFor)).toEqual([1, 1, 2, 2, 3, Infinity]);
    });
  });
});

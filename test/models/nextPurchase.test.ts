import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedPurchases,
  nextPurchase,
  type PurchaseFit,
  probabilityAlive,
  purchaseProbabilities,
  purchaseProbability,
} from "../../src/index";
import { purchaseModelOf } from "../../src/models/families/purchaseFamilies";
import { expectNear } from "../near";
import { asked } from "./asked";
import { type Simulated, simulateBetaGeometric } from "./simulated";
import { simulateParetoNbd } from "./simulateParetoNbd";

const askBgNbd = asked("bgNbd");

/** The BG/NBD model of CDNOW in weeks, as the paper rounds it. */
const CDNOW = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const pareto = (r: number, alpha: number, s: number, beta: number): PurchaseFit => ({
  model: "paretoNbd",
  parameters: { r, alpha, s, beta },
});

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
const fits: fc.Arbitrary<PurchaseFit> = fc.oneof(
  fc.record({
    model: fc.constantFrom("bgNbd" as const, "mbgNbd" as const),
    parameters: fc.record({
      r: powerOfTen(-1, 2),
      alpha: powerOfTen(-1, 3),
      a: powerOfTen(-1, 2),
      b: powerOfTen(-1, 2),
    }),
  }),
  fc.record({
    model: fc.constant("paretoNbd" as const),
    parameters: fc.record({
      r: powerOfTen(-1, 2),
      alpha: powerOfTen(-1, 3),
      s: powerOfTen(-1, 2),
      beta: powerOfTen(-1, 3),
    }),
  }),
);
const histories = fc
  .tuple(fc.oneof(fc.nat(8), fc.nat(300)), fc.double({ min: 0, max: 1, noNaN: true }), powerOfTen(-1, 2.5))
  .map(([frequency, share, age]) => ({ frequency, recency: frequency === 0 ? 0 : Math.max(1e-6, share * age), age }))
  .filter(({ recency, age }) => recency <= age);
const probabilities = fc.double({ min: 0.01, max: 0.95, noNaN: true });

describe("purchaseProbability", () => {
  // pymc-marketing 187bc2c says 0.9268.
  it("is 1 - 0.8558 within 39 weeks for one purchase 39 weeks ago, at CDNOW's BG/NBD parameters", () => {
    const none = 1 - purchaseProbability(CDNOW, { frequency: 0, recency: 0, age: 39 }, { horizon: 39 });
    expect(none.toFixed(4)).toBe("0.8558");
    expectNear(none, ((4.414 + 39) / (4.414 + 78)) ** 0.243, 1e-14);
  });

  it.each([
    // frequency, age, fit, time, probability
    [0, 0, PARETO, 39, 0.4063749683976161],
    [2, 38.86, PARETO, 39, 0.6810393118794826],
    [2, 38.86, PARETO, 1e-6, 5.164043636375978e-8],
    [26, 31, PARETO, 0.5, 0.27106116288730686],
    [0, 39, PARETO, 1e6, 0.4800461638700242],
    [3, 10, pareto(2, 1e-3, 50, 1e4), 1, 0.3781950244160082],
    [1, 5, pareto(0.01, 100, 0.01, 1e-6), 3, 0.02798128778833834],
    [500, 39, pareto(0.5, 10, 30, 12), 0.05, 0.39444856111423443],
    [1, 5, pareto(0.5, 4, 3, 0.01), 7, 0.22656552714440514],
    [0, 0, pareto(0.5, 1e4, 0.3, 1e-4), 0.01, 1.735315596067716e-7],
  ] as const)("of a Pareto/NBD customer who is still one, frequency %d at age %d (mpmath, 40 digits)", (...each) => {
    const [frequency, age, fit, time, expected] = each;
    expectNear(purchaseModelOf(fit).nextPurchase(frequency, age).within(time) / expected, 1, 1e-12);
  });

  it("of a new customer is that of not making no repeat purchase", () => {
    const customer = { frequency: 0, recency: 0, age: 0 };
    fc.assert(
      fc.property(fits, powerOfTen(-1, 2), (fit, horizon) => {
        const [stay] = purchaseProbabilities(fit, { horizon, upTo: 0 });
        expectNear(purchaseProbability(fit, customer, { horizon }), 1 - (stay as number), 1e-10);
      }),
    );
  });

  it("is 0 within no time, grows, and is at most the probability of being active and the expected purchases", () => {
    fc.assert(
      fc.property(fits, histories, powerOfTen(-3, 3), powerOfTen(-3, 3), (fit, customer, first, second) => {
        const within = (horizon: number) => purchaseProbability(fit, customer, { horizon });
        const alive = probabilityAlive(fit, customer);
        const expected = expectedPurchases(fit, customer, { horizon: first });
        expect(within(0)).toBe(0);
        expect(within(first + second)).toBeGreaterThanOrEqual(within(first) * (1 - 1e-12));
        expect(within(first)).toBeLessThanOrEqual(alive);
        expect(within(first)).toBeLessThanOrEqual(expected * (1 + 1e-9));
      }),
    );
  });

  it("agrees with how many simulated customers buy again", () => {
    const options = { customers: 40_000, age: [27, 39], horizon: 20, seed: 5 } as const;
    const parameters = { r: 0.8, alpha: 6, a: 0.8, b: 2.4 };
    const cases: [PurchaseFit, Simulated][] = [
      [{ model: "bgNbd", parameters }, simulateBetaGeometric(parameters, { ...options, first: 0 })],
      [{ model: "mbgNbd", parameters }, simulateBetaGeometric(parameters, { ...options, first: 1 })],
      [PARETO, simulateParetoNbd(PARETO.parameters, options)],
    ];
    for (const [fit, customers] of cases) {
      const expected = purchaseProbability(fit, customers, { horizon: 20 });
      for (const seldom of [true, false]) {
        let [sum, variance, bought] = [0, 0, 0];
        expected.forEach((probability, row) => {
          if ((customers.frequency[row] as number) < 2 !== seldom) return;
          sum += probability;
          variance += probability * (1 - probability);
          bought += Math.min(1, customers.later[row] as number);
        });
        expect(Math.abs(bought - sum), `${fit.model} ${seldom}`).toBeLessThan(4 * Math.sqrt(variance));
      }
    }
  });

  it("gives of columns, typed or not, what it gives of each customer", () => {
    const columns = { frequency: [0, 3], recency: [0, 12], age: [39, 39] };
    const all = purchaseProbability(PARETO, columns, { horizon: 10 });
    expect(all).toBeInstanceOf(Float64Array);
    expect(purchaseProbability(PARETO, { frequency: 3, recency: 12, age: 39 }, { horizon: 10 })).toBe(all[1]);
    const typed = { ...columns, frequency: Int32Array.from(columns.frequency) };
    expect(purchaseProbability(PARETO, typed, { horizon: 10 })).toEqual(all);
    expect(purchaseProbability(PARETO, { frequency: [], recency: [], age: [] }, { horizon: 10 })).toEqual(
      new Float64Array(),
    );
  });

  it("refuses parameters, which do not tell the model", () => {
    const call = () =>
      purchaseProbability(CDNOW.parameters as never, { frequency: 0, recency: 0, age: 1 }, { horizon: 1 });
    expect(call).toThrow("purchaseProbability: fit.model is missing");
  });
});

describe("nextPurchase", () => {
  it("is reached late, or later than any time in the results, where customers hardly buy or leave", () => {
    const silent = { frequency: 0, recency: 0, age: 0 };
    // Without leaving, the probability of no purchase is (1 + t / alpha)^−r.
    expectNear((nextPurchase(pareto(0.05, 10, 1e-9, 10), silent) as number) / (10 * (2 ** 20 - 1)), 1, 1e-6);
    expect(nextPurchase(pareto(0.01, 10, 1e-9, 10), silent)).toBeNull();
  });

  it("is the inverse of purchaseProbability, and never where that stays below", () => {
    fc.assert(
      fc.property(fits, histories, probabilities, (fit, customer, probability) => {
        const time = nextPurchase(fit, customer, { probability });
        if (time === null)
          expect(purchaseProbability(fit, customer, { horizon: 1e15 })).toBeLessThanOrEqual(probability * (1 + 1e-9));
        // Less than a billionth is no time that may be asked for.
        else if (time >= 1e-9) {
          // Towards the limit the probability hardly grows with time.
          expectNear(purchaseProbability(fit, customer, { horizon: time }) / probability, 1, 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("grows with the probability, to never", () => {
    fc.assert(
      fc.property(fits, histories, probabilities, probabilities, (fit, customer, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map(
          (probability) => nextPurchase(fit, customer, { probability }) ?? Infinity,
        );
        expect(sooner).toBeLessThanOrEqual((later as number) * (1 + 1e-12));
      }),
    );
  });

  it("is never at the probability of being a customer and above", () => {
    const customer = { frequency: 2, recency: 30, age: 39 };
    const alive = askBgNbd.alive(CDNOW, customer);
    expect(nextPurchase(CDNOW, customer, { probability: alive })).toBeNull();
    expect(nextPurchase(CDNOW, customer, { probability: alive * (1 - 1e-9) })).toBeGreaterThan(1e5);
  });

  it("of a Pareto/NBD customer is never above the probability of not leaving first", () => {
    const now = { frequency: 26, recency: 31, age: 31 };
    expect(nextPurchase(PARETO, now, { probability: 0.9782 })).toBeGreaterThan(1);
    expect(nextPurchase(PARETO, now, { probability: 0.9783 })).toBeNull();
  });

  it("of an active Pareto/NBD customer is never at what all time together does not exceed", () => {
    const soon = purchaseModelOf(pareto(2, 10, 3, 12)).nextPurchase(20, 10);
    const ever = soon.within(1e15);
    expect(ever).toBeLessThan(0.95);
    expect(soon.timeFor(ever)).toBe(Infinity);
    expect(soon.timeFor(0.99 * ever)).toBeLessThan(100);
    // Here the probability is reached, but after 1e15 periods.
    expect(
      purchaseModelOf(pareto(0.03, 1, 1e-3, 1))
        .nextPurchase(0, 0)
        .timeFor(0.64),
    ).toBe(Infinity);
  });

  it("is null where it lies beyond 1e15 periods", () => {
    const once = { frequency: 0, recency: 0, age: 39 };
    const slow = { r: 1e-9, alpha: 1, a: 1, b: 1 };
    expect(nextPurchase({ model: "bgNbd", parameters: slow }, once)).toBeNull();
    expect(nextPurchase(pareto(1e-9, 1, 1e-9, 1e21), once, { probability: 0.9 })).toBeNull();
    // Nearly as far, the way is through times that are not yet probable enough.
    expect(nextPurchase(pareto(0.03, 1, 1e-3, 1), { ...once, age: 0 }, { probability: 0.63 })).toBeGreaterThan(1e14);
    expect(nextPurchase(pareto(0.03, 1, 1e-3, 1), { ...once, age: 0 }, { probability: 0.64 })).toBeNull();
  });

  it("without dropout is the quantile of a Pareto distribution, by the Pareto/NBD model too", () => {
    const time = 20 * (2 ** (1 / 3) - 1);
    expectNear(nextPurchase(pareto(1, 10, 1e-9, 1e21), { frequency: 2, recency: 10, age: 10 }), time, 1e-9);
    const parameters = { r: 1, alpha: 10, a: 1e-9, b: 1e9 };
    expectNear(nextPurchase({ model: "mbgNbd", parameters }, { frequency: 2, recency: 10, age: 10 }), time, 1e-9);
  });

  it("gives of columns what it gives of each customer, and of fits that were JSON", () => {
    const columns = { frequency: [0, 2, 2], recency: [0, 10, 30], age: [39, 39, 39] };
    const all = nextPurchase(JSON.parse(JSON.stringify(CDNOW)), columns, { probability: 0.3 });
    expect(all[1]).toBeNull();
    expect(all[2]).toBe(nextPurchase(CDNOW, { frequency: 2, recency: 30, age: 39 }, { probability: 0.3 }));
  });

  it("refuses probabilities at which there is no time", () => {
    for (const probability of [0, 1])
      expect(() => nextPurchase(CDNOW, { frequency: 0, recency: 0, age: 1 }, { probability })).toThrow(
        "nextPurchase: options.probability must be",
      );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clvFromChurn, discountedClv } from "../../src/index";
import { expectNear } from "../near";

const money = fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100);
const rates = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
/** Margins, and one rate less. */
const profiles = fc
  .integer({ min: 1, max: 40 })
  .chain((n) =>
    fc.tuple(
      fc.array(money, { minLength: n, maxLength: n }),
      fc.array(rates, { minLength: n - 1, maxLength: n - 1 }),
      rates,
    ),
  );

/** Near, on the scale of the terms: margins of either sign may cancel. */
const expectNearTerms = (got: number, expected: number, margins: readonly number[]) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-13 * margins.reduce((sum, each) => sum + Math.abs(each), 0));

describe("discountedClv", () => {
  // The source counts what a customer brings and says that it is much more than the cost, which it does not subtract.
  it("agrees with the Sun-Sentinel of July 11, 1994: 222 in five years, 60 to win the customer", () => {
    const card = { margins: [30, 42, 44, 50, 56], retentionRate: 1, discountRate: 0 };
    expectNear(discountedClv(card), 222, 1e-9);
    expectNear(discountedClv({ ...card, acquisitionCost: 60 }), 162, 1e-9);
  });

  it("agrees with the Sun-Sentinel of July 11, 1994: a card earns its 60 back in about two years", () => {
    const afterYears = (n: number) =>
      discountedClv({
        margins: [30, 42, 44, 50, 56].slice(0, n),
        retentionRate: 1,
        discountRate: 0,
        acquisitionCost: 60,
      });
    expect([afterYears(1), afterYears(2)]).toEqual([-30, 12]);
  });

  it("is the sum of margin × survival / discount", () => {
    fc.assert(
      fc.property(profiles, ([margins, retentionRate, discountRate]) => {
        const expected = margins.reduce((sum, margin, t) => {
          const survival = retentionRate.slice(0, t).reduce((product, each) => product * each, 1);
          return sum + (margin * survival) / (1 + discountRate) ** t;
        }, 0);
        expectNearTerms(discountedClv({ margins, retentionRate, discountRate }), expected, margins);
      }),
    );
  });

  it("takes one rate as that rate all along", () => {
    fc.assert(
      fc.property(profiles, rates, ([margins, list, discountRate], retentionRate) => {
        expect(discountedClv({ margins, retentionRate, discountRate })).toBe(
          discountedClv({ margins, retentionRate: list.map(() => retentionRate), discountRate }),
        );
      }),
    );
  });

  it("takes typed arrays as it takes arrays", () => {
    fc.assert(
      fc.property(profiles, ([margins, retentionRate, discountRate]) => {
        const typed = { margins: Float64Array.from(margins), retentionRate: Float64Array.from(retentionRate) };
        expect(discountedClv({ ...typed, discountRate })).toBe(discountedClv({ margins, retentionRate, discountRate }));
      }),
    );
  });

  it("of flat margins at constant retention is clvFromChurn with the first payment now", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1200 }), rates, rates, (periods, churnRate, discountRate) => {
        const margins = new Float64Array(periods).fill(100);
        const value = discountedClv({ margins, retentionRate: 1 - churnRate, discountRate });
        expectNear(clvFromChurn({ revenuePerPeriod: 100, churnRate, discountRate, periods }), value, 1e-12);
      }),
    );
  });

  it("converges to clvFromChurn without end", () => {
    const margins = new Float64Array(1200).fill(100);
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 1000 }), rates, (perMille, discountRate) => {
        const churnRate = perMille / 1000;
        const value = discountedClv({ margins, retentionRate: 1 - churnRate, discountRate });
        expectNear(value, clvFromChurn({ revenuePerPeriod: 100, churnRate, discountRate }) as number, 1e-12);
      }),
    );
  });

  it("adds up: margins, and what comes after a period", () => {
    fc.assert(
      fc.property(profiles, fc.nat(39), ([margins, retentionRate, discountRate], n) => {
        const value = (some: readonly number[], rest = retentionRate) =>
          discountedClv({ margins: some, retentionRate: rest, discountRate });
        const part = margins.map((each, t) => (t === n ? each : 0));
        const others = margins.map((each, t) => (t === n ? 0 : each));
        expectNearTerms(value(margins), value(part) + value(others), margins);
        if (margins.length === 1) return;
        const later = value(margins.slice(1), retentionRate.slice(1));
        const weight = (retentionRate[0] as number) / (1 + discountRate);
        expectNearTerms(value(margins), (margins[0] as number) + weight * later, margins);
      }),
    );
  });

  it("subtracts the cost of acquisition once, in full", () => {
    fc.assert(
      fc.property(profiles, fc.nat(1e6), ([margins, retentionRate, discountRate], acquisitionCost) => {
        const input = { margins, retentionRate, discountRate };
        const difference = discountedClv(input) - discountedClv({ ...input, acquisitionCost });
        expectNearTerms(difference, acquisitionCost, [...margins, acquisitionCost]);
      }),
    );
  });

  it("ends where nobody is left, and does not mind a hundred years", () => {
    expect(discountedClv({ margins: [5, 7, 9], retentionRate: [0, 1], discountRate: 0 })).toBe(5);
    const long = new Float64Array(1200).fill(1e15);
    expect(discountedClv({ margins: long, retentionRate: 1e-12, discountRate: 1 })).toBeCloseTo(1e15 + 500, 0);
    expect(discountedClv({ margins: long, retentionRate: 1, discountRate: 0 })).toBe(1.2e18);
  });

  it("keeps a small margin between a great loss and a great gain", () => {
    const input = { margins: [0.1, 1e15], retentionRate: 1, discountRate: 0, acquisitionCost: 1e15 };
    expect(discountedClv(input)).toBe(0.1);
  });

  it("is 0, not −0, where nothing comes in", () => {
    expect(discountedClv({ margins: [-0, 0], retentionRate: 0, discountRate: 0, acquisitionCost: -0 })).toBe(0);
    expect(discountedClv({ margins: [0, -5], retentionRate: 0, discountRate: 0 })).toBe(0);
  });

  it.each([
    [{ retentionRate: [0.5] }, "discountedClv: retentionRate must have 2 items, but got 1"],
    [{ retentionRate: [0.5, 0.5, 0.5] }, "discountedClv: retentionRate must have 2 items, but got 3"],
    [{ margins: [] }, "discountedClv: margins must have ≥ 1 items, but got 0"],
    [{ margins: [1, "2", 3] }, 'discountedClv: margins[1] must be a number, but got the string "2"'],
    [{ margins: 100 }, "discountedClv: margins must be a list, but got 100"],
    [
      { retentionRate: "0.8" },
      'discountedClv: retentionRate must be a number or a list of numbers, but got the string "0.8"',
    ],
    [
      { retentionRate: 80 },
      "discountedClv: retentionRate must be at most 1, but got 80: rates are fractions, and 80 is 8000%; did you " +
        "mean 0.8?",
    ],
    [{ retentionRate: [0.5, undefined] }, "discountedClv: retentionRate[1] is missing: a number is needed"],
    [{ retentionRate: undefined }, "discountedClv: retentionRate is missing: a number or a list of numbers is needed"],
    [
      { margins: [1, Number.NaN], retentionRate: [2] },
      "discountedClv: margins[1] must be a number, but got NaN; retentionRate[0] must be at most 1, but got 2: " +
        "rates are fractions, and 2 is 200%; did you mean 0.02?",
    ],
  ])("refuses %j", (changed, message) => {
    const input = { margins: [1, 2, 3], retentionRate: 0.5, discountRate: 0.1, ...changed };
    expect(() => discountedClv(input as never)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });

  it("takes an empty list of rates for a single margin", () => {
    expect(discountedClv({ margins: [12], retentionRate: [], discountRate: 0.3, acquisitionCost: 20 })).toBe(-8);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clvFromChurn, lifetimeValueToCost, paybackPeriod } from "../../src/index";
import { expectNear } from "../near";

const money = fc.integer({ min: 1, max: 1e8 }).map((cents) => cents / 100);
const rates = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000),
  fc.double({ min: -12, max: 0, noNaN: true }).map((exponent) => Math.min(1, Math.max(1e-12, 10 ** exponent))),
);

describe("paybackPeriod", () => {
  it.each([
    ["showmath.com: 500 against 75 a month", { acquisitionCost: 500, revenuePerPeriod: 75 }, 6.7, 0.05],
    [
      "showmath.com: 1,000 against 80 % of 100",
      { acquisitionCost: 1000, revenuePerPeriod: 100, grossMargin: 0.8 },
      12.5,
      1e-9,
    ],
    [
      "calcsimpler.com: 8,000 against 78 % of 1,200",
      { acquisitionCost: 8000, revenuePerPeriod: 1200, grossMargin: 0.78 },
      8.55,
      0.005,
    ],
    [
      "calcmastery.com: 1,200 against 75 % of 180",
      { acquisitionCost: 1200, revenuePerPeriod: 180, grossMargin: 0.75 },
      8.89,
      0.005,
    ],
    // Its "churn adjustment" takes 2.5 % off the margin once, whatever the time: by that definition it is part of the
    // margin.
    [
      "calcsimpler.com: 11,500 against 97.5 % of 82 % of 1,450",
      { acquisitionCost: 11_500, revenuePerPeriod: 1450, grossMargin: 0.82 * 0.975 },
      9.92,
      0.005,
    ],
  ])("agrees with %s", (_, input, expected, tolerance) => {
    expectNear(paybackPeriod(input), expected, tolerance);
  });

  it("follows its cases", () => {
    const of = (acquisitionCost: number, revenuePerPeriod: number, churnRate?: number) =>
      paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate });
    expect(of(0, 0)).toBe(0);
    expect(of(0, 100, 1)).toBe(0);
    expect(of(1, 0)).toBeNull();
    expect(of(1, 0, 0.5)).toBeNull();
    // Within the first period nobody has left yet, even if everybody will.
    expect(of(50, 100, 1)).toBe(0.5);
    expect(of(100, 100, 1)).toBe(1);
    expect(of(101, 100, 1)).toBeNull();
    // 100 + 50 + 25 + … = 200 is never reached.
    expect(of(175, 100, 0.5)).toBe(3);
    expect(of(200, 100, 0.5)).toBeNull();
    expect(of(250, 100)).toBe(2.5);
    expect(paybackPeriod({ acquisitionCost: 10, revenuePerPeriod: 100, grossMargin: 0 })).toBeNull();
  });

  it("without churn is cost over margin", () => {
    fc.assert(
      fc.property(money, money, (acquisitionCost, revenuePerPeriod) => {
        const simple = acquisitionCost / revenuePerPeriod;
        expect(paybackPeriod({ acquisitionCost, revenuePerPeriod })).toBe(simple);
        expect(paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate: 0 })).toBe(simple);
      }),
    );
  });

  it("never falls with churn, nor does it come back once it is out of reach", () => {
    fc.assert(
      fc.property(money, money, rates, rates, (acquisitionCost, revenuePerPeriod, one, other) => {
        const [low, high] = [one, other]
          .sort((a, b) => a - b)
          .map((churnRate) => paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate }) ?? Infinity);
        expect(high).toBeGreaterThanOrEqual((low as number) * (1 - 1e-14));
        expect(low).toBeGreaterThanOrEqual((acquisitionCost / revenuePerPeriod) * (1 - 1e-14));
      }),
    );
  });

  it("rises with the cost, without a jump where it passes the first period", () => {
    fc.assert(
      fc.property(money, rates, fc.double({ min: 0.5, max: 2, noNaN: true }), (margin, churnRate, multiple) => {
        const at = (cost: number) =>
          paybackPeriod({ acquisitionCost: cost, revenuePerPeriod: margin, churnRate }) ?? Infinity;
        expect(at(margin * multiple * 1.01)).toBeGreaterThan(
          at(margin * multiple) === Infinity ? 0 : at(margin * multiple),
        );
        if (churnRate < 0.9) expectNear(at(margin * (1 + 1e-9)), at(margin), 1e-7);
      }),
    );
  });

  it("is the number of payments by which clvFromChurn has reached the cost", () => {
    fc.assert(
      fc.property(money, rates, fc.integer({ min: 1, max: 60 }), (revenuePerPeriod, churnRate, periods) => {
        // Of those who are almost gone the last digits of the cost decide.
        fc.pre((1 - churnRate) ** periods > 1e-3);
        const acquisitionCost = clvFromChurn({ revenuePerPeriod, churnRate, periods }) as number;
        expectNear(paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate }), periods, 1e-11);
      }),
    );
  });

  it("is out of reach where the cost is not below the lifetime value", () => {
    const multiples = fc.double({ min: 0.5, max: 2, noNaN: true }).filter((each) => Math.abs(each - 1) > 1e-9);
    const churned = fc.integer({ min: 1, max: 999 }).map((each) => each / 1000);
    fc.assert(
      fc.property(money, churned, multiples, (revenuePerPeriod, churnRate, multiple) => {
        const lifetimeValue = clvFromChurn({ revenuePerPeriod, churnRate }) as number;
        const acquisitionCost = lifetimeValue * multiple;
        const covered = (lifetimeValueToCost({ lifetimeValue, acquisitionCost }) as number) > 1;
        const withinFirst = acquisitionCost <= revenuePerPeriod;
        expect(paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate }) !== null).toBe(covered || withinFirst);
      }),
    );
  });

  it("does not depend on the currency", () => {
    fc.assert(
      fc.property(
        money,
        money,
        rates,
        fc.integer({ min: -10, max: 10 }),
        (acquisitionCost, revenuePerPeriod, churnRate, power) => {
          const rate = 2 ** power;
          expect(
            paybackPeriod({
              acquisitionCost: acquisitionCost * rate,
              revenuePerPeriod: revenuePerPeriod * rate,
              churnRate,
            }),
          ).toBe(paybackPeriod({ acquisitionCost, revenuePerPeriod, churnRate }));
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChurnPeriod, convertChurnRate } from "../../src/index";
import { expectNear } from "../near";

const PERIODS: readonly ChurnPeriod[] = ["day", "week", "month", "quarter", "year"];
const period = fc.constantFrom(...PERIODS);
const rate = fc.oneof(
  fc.double({ min: 1e-12, max: 0.9, noNaN: true }),
  fc.double({ min: -12, max: -1, noNaN: true }).map((exponent) => 10 ** exponent),
);

describe("convertChurnRate", () => {
  it("agrees with math.stackexchange 2393883: 80 % a year is 12.55 % a month", () => {
    expectNear(convertChurnRate({ churnRate: 0.8, from: "year", to: "month" }), 0.1255, 5e-5);
  });

  it("agrees with yescalculator.com on 5 % a month, which prints 45.95 % for 45.96 %", () => {
    const yearly = convertChurnRate({ churnRate: 0.05, from: "month", to: "year" });
    expectNear(yearly, 0.4595, 2e-4);
    expectNear(yearly, 1 - 0.95 ** 12, 1e-15);
    expect((yearly * 100).toFixed(2)).toBe("45.96");
  });

  it.each(PERIODS)("keeps 0 and 1 as they are, from a %s to any other period", (from) => {
    for (const to of PERIODS) {
      expect(convertChurnRate({ churnRate: 0, from, to })).toBe(0);
      expect(convertChurnRate({ churnRate: 1, from, to })).toBe(1);
    }
  });

  it("says that rates are fractions", () => {
    expect(() => convertChurnRate({ churnRate: 5, from: "month", to: "year" })).toThrow(
      "convertChurnRate: churnRate must be at most 1, but got 5: rates are fractions, and 5 is 500%; did you " +
        "mean 0.05?",
    );
  });

  it("is the identity from long to short and back", () => {
    fc.assert(
      fc.property(rate, period, period, (churnRate, a, b) => {
        const [short, long] = PERIODS.indexOf(a) <= PERIODS.indexOf(b) ? [a, b] : [b, a];
        const there = convertChurnRate({ churnRate, from: long, to: short });
        fc.pre(there >= 1e-12);
        const back = convertChurnRate({ churnRate: there, from: short, to: long });
        expect(Math.abs(back - churnRate)).toBeLessThanOrEqual(1e-12 * churnRate);
      }),
    );
  });

  it("composes: by way of a third period is the same", () => {
    fc.assert(
      fc.property(rate, period, period, period, (churnRate, from, via, to) => {
        const half = convertChurnRate({ churnRate, from, to: via });
        // What is all but 1 on the way has lost the digits that tell rates apart.
        fc.pre(half >= 1e-12 && half < 0.999);
        const direct = convertChurnRate({ churnRate, from, to });
        expectNear(convertChurnRate({ churnRate: half, from: via, to }), direct, 1e-12);
      }),
    );
  });

  it("is larger over longer periods", () => {
    fc.assert(
      fc.property(rate, period, (churnRate, from) => {
        const rates = PERIODS.map((to) => convertChurnRate({ churnRate, from, to }));
        expect(rates).toEqual([...rates].sort((a, b) => a - b));
      }),
    );
  });
});

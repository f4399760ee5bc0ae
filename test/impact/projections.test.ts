import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareChurnScenarios, projectRevenue } from "../../src/impact";
import { expectNear } from "../near";

const money = fc.integer({ min: 0, max: 1_000_000_00 }).map((cents) => cents / 100);
const rate = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const growth = fc.integer({ min: -1000, max: 500 }).map((each) => each / 1000);
const business = fc.record({
  startingRevenue: money,
  newRevenue: money,
  newRevenueGrowth: growth,
  expansionRate: rate.map((each) => each / 2),
  months: fc.integer({ min: 0, max: 120 }),
});

describe("published values", () => {
  it("a cohort of $250 saved in each of 12 months adds up to $19,500, the rule of 78 (churnbuster.io)", () => {
    const { cumulativeRevenue } = projectRevenue({ startingRevenue: 0, newRevenue: 250, churnRate: 0, months: 12 });
    expect(cumulativeRevenue).toBe(19_500);
  });

  it("0.5% and 4% per month end at 57 M and 15 M of annual revenue, 42 M apart (inputs solved for)", () => {
    const { scenarios } = compareChurnScenarios({
      startingRevenue: 3_506_577,
      newRevenue: 41_469,
      churnRates: [0.005, 0.04],
      months: 60,
    });
    expectNear(scenarios[0]?.endingAnnualRevenue, 57e6, 1e-5);
    expectNear(scenarios[1]?.endingAnnualRevenue, 15e6, 1e-5);
    expectNear(12 * (scenarios[1]?.endingGap as number), -42e6, 1e-5);
  });
});

describe("projectRevenue", () => {
  it("is a straight line without churn, expansion and growth", () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: 0, max: 120 }), (startingRevenue, newRevenue, months) => {
        const result = projectRevenue({ startingRevenue, newRevenue, churnRate: 0, months });
        for (const { month, revenue } of result.rows) expectNear(revenue, startingRevenue + month * newRevenue, 1e-12);
      }),
    );
  });

  it("accounts for every step of the revenue, and for all of it", () => {
    fc.assert(
      fc.property(business, rate, (input, churnRate) => {
        const { rows, endingRevenue, endingAnnualRevenue, cumulativeRevenue } = projectRevenue({
          ...input,
          churnRate,
        });
        expect(rows).toHaveLength(input.months + 1);
        expect(rows[0]).toEqual({
          month: 0,
          newRevenue: 0,
          expansionRevenue: 0,
          churnedRevenue: 0,
          revenue: input.startingRevenue,
        });
        for (let t = 1; t <= input.months; t++) {
          const before = rows[t - 1]?.revenue as number;
          const now = rows[t] as (typeof rows)[number];
          expectNear(before + now.newRevenue + now.expansionRevenue - now.churnedRevenue, now.revenue, 1e-12);
        }
        expect(rows.at(-1)?.revenue).toBe(endingRevenue);
        expect(endingAnnualRevenue).toBe(12 * endingRevenue);
        expectNear(
          cumulativeRevenue,
          rows.slice(1).reduce((sum, { revenue }) => sum + revenue, 0),
          1e-12,
        );
      }),
    );
  });

  it("agrees with its closed form", () => {
    fc.assert(
      fc.property(business, rate, (input, churnRate) => {
        const { startingRevenue, newRevenue, newRevenueGrowth, expansionRate, months } = input;
        const kept = 1 - churnRate + expansionRate;
        const grown = 1 + newRevenueGrowth;
        fc.pre(Math.abs(kept - grown) > 1e-4);
        const closed =
          startingRevenue * kept ** months + (newRevenue * (kept ** months - grown ** months)) / (kept - grown);
        expectNear(projectRevenue({ ...input, churnRate }).endingRevenue, closed, 1e-9);
      }),
    );
  });

  it("levels off at new revenue over churn", () => {
    const input = { startingRevenue: 10, newRevenue: 500, churnRate: 0.05, months: 1200 };
    expectNear(projectRevenue(input).endingRevenue, 500 / 0.05, 1e-12);
  });

  it("scales with its money", () => {
    fc.assert(
      fc.property(business, rate, (input, churnRate) => {
        const doubled = { ...input, startingRevenue: 2 * input.startingRevenue, newRevenue: 2 * input.newRevenue };
        expect(projectRevenue({ ...doubled, churnRate }).endingRevenue).toBe(
          2 * projectRevenue({ ...input, churnRate }).endingRevenue,
        );
      }),
    );
  });

  it("stays finite at the fastest growth that it takes", () => {
    const fastest = { newRevenueGrowth: 0.5, expansionRate: 0.5, churnRate: 0, months: 1200 };
    const result = projectRevenue({ startingRevenue: 1e15, newRevenue: 1e15, ...fastest });
    expect(result.endingAnnualRevenue).toSatisfy(Number.isFinite);
    expect(result.cumulativeRevenue).toSatisfy(Number.isFinite);
  });

  it.each([
    [{ months: 1201 }, "months must be at most 1200, but got 1201"],
    [{ newRevenueGrowth: 0.6 }, "newRevenueGrowth must be at most 0.5, but got 0.6"],
    [{ churnRate: 4 }, "churnRate must be at most 1, but got 4: rates are fractions"],
  ])("refuses %j", (change, message) => {
    const input = { startingRevenue: 1, newRevenue: 1, churnRate: 0.1, months: 12 };
    expect(() => projectRevenue({ ...input, ...change })).toThrow(message);
  });
});

describe("compareChurnScenarios", () => {
  const rates = fc.array(rate, { minLength: 2, maxLength: 5 });

  it("is the projection at each churn rate, and the differences of them", () => {
    fc.assert(
      fc.property(business, rates, (input, churnRates) => {
        const { scenarios } = compareChurnScenarios({ ...input, churnRates });
        const [base] = scenarios;
        expect(scenarios.map(({ churnRate }) => churnRate)).toEqual(churnRates);
        for (const scenario of scenarios) {
          const alone = projectRevenue({ ...input, churnRate: scenario.churnRate });
          expect(scenario.revenue).toEqual(alone.rows.map(({ revenue }) => revenue));
          expect(scenario.endingRevenue).toBe(alone.endingRevenue);
          expect(scenario.endingAnnualRevenue).toBe(alone.endingAnnualRevenue);
          expect(scenario.cumulativeRevenue).toBe(alone.cumulativeRevenue);
          const [ending, cumulative] = [base?.endingRevenue as number, base?.cumulativeRevenue as number];
          const slack = 1e-11 * Math.max(1, ending, cumulative, scenario.cumulativeRevenue);
          expect(Math.abs(scenario.endingGap - (scenario.endingRevenue - ending))).toBeLessThanOrEqual(slack);
          expect(Math.abs(scenario.cumulativeGap - (scenario.cumulativeRevenue - cumulative))).toBeLessThanOrEqual(
            slack,
          );
        }
      }),
    );
  });

  it("agrees in month 0, and lower churn is never worse", () => {
    fc.assert(
      fc.property(business, rates, (input, churnRates) => {
        const { scenarios } = compareChurnScenarios({ ...input, churnRates });
        const [base] = scenarios;
        for (const { churnRate, revenue, endingGap, cumulativeGap } of scenarios) {
          expect(revenue[0]).toBe(input.startingRevenue);
          const sign = Math.sign((churnRates[0] as number) - churnRate);
          expect(sign * endingGap).toBeGreaterThanOrEqual(0);
          expect(sign * cumulativeGap).toBeGreaterThanOrEqual(0);
          if (sign === 0) expect(endingGap).toBe(0);
          for (let t = 0; t < revenue.length; t++)
            expect(sign * ((revenue[t] as number) - (base?.revenue[t] as number))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("tells a gap that is far below the rounding of the revenues", () => {
    const { scenarios } = compareChurnScenarios({
      startingRevenue: 1e12,
      newRevenue: 0,
      churnRates: [0.5, 0.5 + 1e-15],
      months: 1,
    });
    // The nearest rate to 0.5 + 1e-15 that there is.
    expect(scenarios[1]?.endingGap).toBe(-1e12 * (0.5 + 1e-15 - 0.5));
  });

  it("refuses a single churn rate: there is nothing to compare", () => {
    const input = { startingRevenue: 1, newRevenue: 1, churnRates: [0.1], months: 12 };
    expect(() => compareChurnScenarios(input)).toThrow("churnRates must have ≥ 2 items, but got 1");
  });
});

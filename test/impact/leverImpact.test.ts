import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leverImpact } from "../../src/impact";
import { expectNear } from "../near";

const money = fc.integer({ min: 0, max: 1000_00 }).map((cents) => cents / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const business = fc.record({
  customers: fc.integer({ min: 0, max: 10_000 }),
  newCustomers: fc.integer({ min: 0, max: 1000 }),
  churnRate: share,
  revenuePerCustomer: money,
  costPerCustomer: money,
  acquisitionCost: money,
  fixedCost: money,
  periods: fc.integer({ min: 1, max: 60 }),
  change: share,
});

/** The profit by the books of every period; new customers may be fractions here. */
function profitOf(input: {
  readonly customers: number;
  readonly newCustomers: number;
  readonly churnRate: number;
  readonly revenuePerCustomer: number;
  readonly costPerCustomer: number;
  readonly acquisitionCost: number;
  readonly fixedCost: number;
  readonly periods: number;
}): number {
  let customers = input.customers;
  let profit = 0;
  for (let t = 0; t < input.periods; t++) {
    profit += customers * (input.revenuePerCustomer - input.costPerCustomer);
    profit -= input.newCustomers * input.acquisitionCost + input.fixedCost;
    customers = customers * (1 - input.churnRate) + input.newCustomers;
  }
  return profit;
}

describe("leverImpact", () => {
  it("is the difference of the books with and without the change", () => {
    fc.assert(
      fc.property(business, fc.constantFrom("relative", "percentagePoints"), ({ change, ...input }, changeIn) => {
        fc.pre(changeIn === "relative" || change <= input.churnRate);
        const levers = leverImpact({ ...input, change, changeIn });
        const churnRate = changeIn === "relative" ? input.churnRate * (1 - change) : input.churnRate - change;
        const books = {
          acquisition: profitOf({ ...input, newCustomers: input.newCustomers * (1 + change) }),
          retention: profitOf({ ...input, churnRate }),
          price: profitOf({ ...input, revenuePerCustomer: input.revenuePerCustomer * (1 + change) }),
        };
        const base = profitOf(input);
        const turnover =
          input.periods *
          (input.customers + input.newCustomers * input.periods + 1) *
          (2 * input.revenuePerCustomer + input.costPerCustomer + input.acquisitionCost + input.fixedCost + 1);
        const slack = 1e-11 * turnover;
        expect(Math.abs(levers.base.profit - base)).toBeLessThanOrEqual(slack);
        for (const name of ["acquisition", "retention", "price"] as const) {
          expect(Math.abs(levers[name].profit - books[name])).toBeLessThanOrEqual(slack);
          expect(Math.abs(levers[name].difference - (books[name] - base))).toBeLessThanOrEqual(slack);
        }
      }),
    );
  });

  it("tells the effect of the least change there is", () => {
    const input = {
      customers: 1e6,
      newCustomers: 1000,
      churnRate: 0.05,
      revenuePerCustomer: 100,
      costPerCustomer: 20,
      acquisitionCost: 50,
    };
    const least = leverImpact({ ...input, change: 1e-12 });
    const small = leverImpact({ ...input, change: 1e-6 });
    // The effect on churn is not quite linear: it is in the limit of small changes.
    for (const name of ["acquisition", "retention", "price"] as const)
      expectNear(least[name].difference * 1e6, small[name].difference, 1e-5);
  });

  it("has ratios only to gains", () => {
    const input = { customers: 100, newCustomers: 10, churnRate: 0.1, revenuePerCustomer: 10, costPerCustomer: 4 };
    const cheap = leverImpact({ ...input, acquisitionCost: 1 });
    expect(cheap.retentionOverAcquisition).toBe(cheap.retention.difference / cheap.acquisition.difference);
    expect(cheap.priceOverAcquisition).toBe(cheap.price.difference / cheap.acquisition.difference);
    expect(cheap.price.relativeDifference).toBe(cheap.price.difference / cheap.base.profit);
    const dear = leverImpact({ ...input, acquisitionCost: 1000 });
    expect(dear).toMatchObject({ retentionOverAcquisition: null, priceOverAcquisition: null });
    expect(dear.base.profit).toBeLessThan(0);
    expect(dear.price.relativeDifference).toBeNull();
  });

  it("does nothing within one period, in which nobody leaves and nobody new pays yet", () => {
    const input = { customers: 100, newCustomers: 10, churnRate: 0.1, revenuePerCustomer: 10, costPerCustomer: 4 };
    const { base, acquisition, retention } = leverImpact({ ...input, acquisitionCost: 20, periods: 1 });
    expect(base.profit).toBe(600 - 200);
    expect(acquisition.difference).toBe(-2);
    expect(retention.difference).toBe(0);
  });

  it("has zeros without a sign and no ratios where there are no customers, also where each one costs money", () => {
    const nobody = { customers: 0, newCustomers: 0, churnRate: 0.1, revenuePerCustomer: 1, costPerCustomer: 5 };
    const nothing = { profit: 0, difference: 0, relativeDifference: null };
    expect(leverImpact({ ...nobody, acquisitionCost: 20 })).toStrictEqual({
      base: { profit: 0 },
      acquisition: nothing,
      retention: nothing,
      price: nothing,
      retentionOverAcquisition: null,
      priceOverAcquisition: null,
    });
  });

  it("refuses a churn change of more points than there are", () => {
    const input = { customers: 1, newCustomers: 1, churnRate: 0.005, revenuePerCustomer: 1, costPerCustomer: 1 };
    expect(() => leverImpact({ ...input, acquisitionCost: 1, changeIn: "percentagePoints" })).toThrow(
      "change must be at most 0.005, but got 0.01",
    );
  });
});

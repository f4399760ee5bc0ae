// What was earned and what was spent so far.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerAcquisitionCost, historicClv, lifetimeValueToCost } from "../../src/index";
import { expectNear } from "../near";

const money = fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100);
const counts = fc.integer({ min: 1, max: 1e6 });

describe("historicClv", () => {
  it("scales with the money, and not with the number of like customers", () => {
    fc.assert(
      fc.property(money, money, counts, fc.integer({ min: 1, max: 1000 }), (revenue, refunds, customers, times) => {
        const value = historicClv({ revenue, refunds, customers }) as number;
        expect(historicClv({ revenue: 2 * revenue, refunds: 2 * refunds, customers })).toBe(2 * value);
        expect(historicClv({ revenue, refunds, customers, grossMargin: 0.5 })).toBe(value / 2);
        const like = { revenue: revenue * times, refunds: refunds * times, customers: customers * times };
        // A difference of two rounded sums: what is lost is measured by the sums.
        const lost = Math.abs((historicClv(like) as number) - value);
        expect(lost).toBeLessThanOrEqual((1e-15 * (revenue + refunds)) / customers);
      }),
    );
  });

  it("loses what is paid back, and may be negative", () => {
    expect(historicClv({ revenue: 500, refunds: 500, customers: 3 })).toBe(0);
    expect(historicClv({ revenue: 500, refunds: 800, customers: 3 })).toBe(-100);
  });

  it("is 0, not −0, where a loss has no margin", () => {
    expect(historicClv({ revenue: 1, refunds: 2, grossMargin: 0, customers: 3 })).toBe(0);
  });
});

describe("customerAcquisitionCost", () => {
  it("agrees with aidxn.com: 75,000 for 75 new customers", () => {
    expectNear(customerAcquisitionCost({ acquisitionSpend: 75_000, newCustomers: 75 }), 1000, 1e-9);
  });

  it("goes back to the spending", () => {
    fc.assert(
      fc.property(money, counts, (spend, newCustomers) => {
        expectNear(
          (customerAcquisitionCost({ acquisitionSpend: spend, newCustomers }) as number) * newCustomers,
          spend,
          1e-15,
        );
      }),
    );
  });

  it("is null, not 0, where nothing was spent and nobody won", () => {
    expect(customerAcquisitionCost({ acquisitionSpend: 0, newCustomers: 0 })).toBeNull();
    expect(customerAcquisitionCost({ acquisitionSpend: 0, newCustomers: 5 })).toBe(0);
  });
});

describe("lifetimeValueToCost", () => {
  it("is 1 where the value just covers the cost, and 0 or less where it does not exist", () => {
    expect(lifetimeValueToCost({ lifetimeValue: 250, acquisitionCost: 250 })).toBe(1);
    expect(lifetimeValueToCost({ lifetimeValue: 0, acquisitionCost: 250 })).toBe(0);
    expect(lifetimeValueToCost({ lifetimeValue: -500, acquisitionCost: 250 })).toBe(-2);
  });

  it("does not depend on the currency", () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: -10, max: 10 }), (lifetimeValue, acquisitionCost, power) => {
        const rate = 2 ** power;
        expect(
          lifetimeValueToCost({ lifetimeValue: lifetimeValue * rate, acquisitionCost: acquisitionCost * rate }),
        ).toBe(lifetimeValueToCost({ lifetimeValue, acquisitionCost }));
      }),
    );
  });
});

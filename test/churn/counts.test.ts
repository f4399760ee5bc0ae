import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressableChurn, churnRate, customerGrowthRate, winBackRate } from "../../src/index";
import { expectNear } from "../near";

const many = fc.integer({ min: 1, max: 1e9 });

describe("winBackRate", () => {
  it("refuses more customers won back than were lost", () => {
    expect(() => winBackRate({ customersLost: 3, customersWonBack: 4 })).toThrow(
      "winBackRate: customersWonBack (4) must be at most customersLost (3)",
    );
  });

  it("rises with every customer who returns, up to 1", () => {
    fc.assert(
      fc.property(many, fc.nat(), (customersLost, n) => {
        const customersWonBack = n % customersLost;
        const rate = winBackRate({ customersLost, customersWonBack }) as number;
        expect(winBackRate({ customersLost, customersWonBack: customersWonBack + 1 })).toBeGreaterThan(rate);
        expect(winBackRate({ customersLost, customersWonBack: customersLost })).toBe(1);
      }),
    );
  });
});

describe("customerGrowthRate", () => {
  it("is −1 where nobody is left, 0 where as many are left, 1 where there are twice as many", () => {
    expect([0, 50, 100].map((customersAtEnd) => customerGrowthRate({ customersAtStart: 50, customersAtEnd }))).toEqual([
      -1, 0, 1,
    ]);
  });

  it("is minus the churn rate where nobody joins", () => {
    fc.assert(
      fc.property(many, fc.nat(), (customersAtStart, n) => {
        const customersLost = n % (customersAtStart + 1);
        const growth = customerGrowthRate({
          customersAtStart,
          customersAtEnd: customersAtStart - customersLost,
        }) as number;
        expect(growth).toBe(0 - (churnRate({ customersAtStart, customersLost }) as number));
      }),
    );
  });
});

describe("addressableChurn", () => {
  it("says 15 % to 30 % of 1,000 leavers, half of whom stay if it is solved, are 75 to 150 customers", () => {
    const input = { customersLost: 1000, saveRate: 0.5, valuePerCustomer: 100 };
    expect(addressableChurn({ ...input, solvableShare: 0.15 })).toEqual({ customers: 75, value: 7500 });
    expect(addressableChurn({ ...input, solvableShare: 0.3 })).toEqual({ customers: 150, value: 15_000 });
  });

  it("is linear in every factor", () => {
    const share = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.nat(1e6),
        share,
        share,
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (customersLost, a, b, value) => {
          const input = { customersLost, solvableShare: a, saveRate: b, valuePerCustomer: value };
          const once = addressableChurn(input).value;
          expectNear(addressableChurn({ ...input, customersLost: customersLost * 2 }).value, 2 * once, 1e-14);
          expectNear(addressableChurn({ ...input, solvableShare: 2 * a }).value, 2 * once, 1e-14);
          expectNear(addressableChurn({ ...input, saveRate: 2 * b }).value, 2 * once, 1e-14);
          expectNear(addressableChurn({ ...input, valuePerCustomer: 2 * value }).value, 2 * once, 1e-14);
        },
      ),
    );
  });
});

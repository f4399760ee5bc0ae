import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expansionRate } from "../../src/subscription/expansionRate";
import { netRevenueChurnRate } from "../../src/subscription/netRevenueChurnRate";
import { money, someMoney } from "./money";
import { expectEqual } from "./near";

it.each([
  [400, 2, 0.005],
  [415.6, 2.5, 0.006],
  [429.9, 2.1, 0.005],
  [447.5, 1.3, 0.003],
  [465.9, 7, 0.015],
  [491, 3.4, 0.007],
])(
  "Skok's SaaS Metrics model: of %d thousand, %d are %d (printed to 0.1 %%)",
  (startingRevenue, expansionRevenue, rate) => {
    expect(Math.abs((expansionRate({ startingRevenue, expansionRevenue }) as number) - rate)).toBeLessThanOrEqual(
      0.0005,
    );
  },
);

describe("expansionRate, rules", () => {
  it("may be above 1", () => {
    expect(expansionRate({ startingRevenue: 100, expansionRevenue: 250 })).toBe(2.5);
  });

  it("refuses a contraction", () => {
    expect(() => expansionRate({ startingRevenue: 100, expansionRevenue: -5 })).toThrow(
      "expansionRate: expansionRevenue must be at least 0, but got -5",
    );
  });
});

describe("expansionRate, laws", () => {
  it("is additive in the expansion", () => {
    fc.assert(
      fc.property(someMoney, money, money, (startingRevenue, a, b) => {
        const [first, second, both] = [a, b, a + b].map((expansionRevenue) =>
          expansionRate({ startingRevenue, expansionRevenue }),
        );
        expectEqual((first as number) + (second as number), both as number);
      }),
    );
  });

  it("is the negative net churn where nothing is lost", () => {
    fc.assert(
      fc.property(someMoney, money, (startingRevenue, expansionRevenue) => {
        const churn = netRevenueChurnRate({
          startingRevenue,
          expansionRevenue,
          churnedRevenue: 0,
          contractionRevenue: 0,
        }) as number;
        expect(expansionRate({ startingRevenue, expansionRevenue })).toBe(0 - churn);
      }),
    );
  });
});

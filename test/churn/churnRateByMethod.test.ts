import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnRate, churnRateByMethod } from "../../src/index";
import { expectNear } from "../near";

const quarter = { customersAtStart: 1000, customersLost: 165, newCustomers: 300, customersAtEnd: 1135 };
const month = { customersAtStart: 100, customersLost: 13, newCustomers: 40, customersAtEnd: 129 };

describe("churnRateByMethod", () => {
  it.each([
    ["all churn over start (Baremetrics): 850 of 1,000 remain, 15 of 300 new ones left", quarter, "allLosses", 0.165],
    ["Stripe's definition of the same quarter", quarter, "stripe", 0.12692307692307692],
    ["the average of start and end in the same quarter", quarter, "average", 0.15456674473067916],
    ["the month of the comparison of wordings, Stripe", month, "stripe", 13 / 140],
    ["the month of the comparison of wordings, midpoint", month, "midpoint", 13 / 120],
    ["the month of the comparison of wordings, average", month, "average", 13 / 114.5],
    ["the month of the comparison of wordings, all losses", month, "allLosses", 0.13],
  ] as const)("agrees with %s", (_, counts, method, expected) => {
    expectNear(churnRateByMethod({ ...counts, method }), expected, 1e-9);
  });

  it("may be above 1, where the base leaves joiners out", () => {
    const input = { customersAtStart: 10, customersLost: 30, newCustomers: 25, customersAtEnd: 5 };
    expect(churnRateByMethod({ ...input, method: "allLosses" })).toBe(3);
    expect(churnRateByMethod({ ...input, method: "average" })).toBe(4);
  });

  it("is undefined only where its own base is 0", () => {
    const input = { customersAtStart: 0, customersLost: 2, newCustomers: 4, customersAtEnd: 2 };
    expect(churnRateByMethod({ ...input, method: "allLosses" })).toBeNull();
    expect(churnRateByMethod({ ...input, method: "stripe" })).toBe(0.5);
    expect(churnRateByMethod({ ...input, method: "midpoint" })).toBe(1);
    expect(churnRateByMethod({ ...input, method: "average" })).toBe(2);
  });

  it("refuses more losses than there were customers, and names an unknown method", () => {
    expect(() => churnRateByMethod({ ...month, customersLost: 141, method: "stripe" })).toThrow(
      "customersLost (141) must be at most customersAtStart + newCustomers (140)",
    );
    expect(() => churnRateByMethod({ ...month, method: "Stripe" as never })).toThrow(
      'method must be one of "allLosses", "stripe", "midpoint", "average", but got the string "Stripe"',
    );
  });

  it("is the plain churn rate if nobody joins, and otherwise falls as its base grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), fc.nat(1e6), (customersAtStart, n, newCustomers) => {
        const customersLost = n % (customersAtStart + 1);
        const customersAtEnd = customersAtStart - customersLost;
        const alone = { customersAtStart, customersLost, newCustomers: 0, customersAtEnd };
        for (const method of ["allLosses", "stripe", "midpoint"] as const)
          expect(churnRateByMethod({ ...alone, method })).toBe(churnRate({ customersAtStart, customersLost }));
        const joined = { ...alone, newCustomers, customersAtEnd: customersAtEnd + newCustomers };
        const rate = (method: "allLosses" | "midpoint" | "stripe") =>
          churnRateByMethod({ ...joined, method }) as number;
        expect(rate("stripe")).toBeLessThanOrEqual(rate("midpoint"));
        expect(rate("midpoint")).toBeLessThanOrEqual(rate("allLosses"));
      }),
    );
  });
});

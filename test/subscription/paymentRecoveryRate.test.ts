import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentRecoveryRate } from "../../src/subscription/paymentRecoveryRate";

describe("paymentRecoveryRate, published values", () => {
  it("rekko.io, how to measure dunning: 49 of 70, 70 %", () => {
    expect(paymentRecoveryRate({ failedPayments: 70, recoveredPayments: 49 })).toBe(0.7);
  });

  it("rekko.io, revenue recovery rate: 35 of 50 by number, 70 % (by value, 3,200 of 5,000, it would be 64 %)", () => {
    expect(paymentRecoveryRate({ failedPayments: 50, recoveredPayments: 35 })).toBe(0.7);
  });

  it("revatto.com, glossary: 35 of 100, 35 %", () => {
    expect(paymentRecoveryRate({ failedPayments: 100, recoveredPayments: 35 })).toBe(0.35);
  });
});

describe("paymentRecoveryRate, rules", () => {
  it("refuses more recovered than failed payments", () => {
    expect(() => paymentRecoveryRate({ failedPayments: 3, recoveredPayments: 4 })).toThrow(
      "paymentRecoveryRate: recoveredPayments (4) must be at most failedPayments (3)",
    );
  });

  it("refuses amounts: it counts", () => {
    expect(() => paymentRecoveryRate({ failedPayments: 99.5, recoveredPayments: 4 })).toThrow(
      "failedPayments must be a whole number, but got 99.5",
    );
  });
});

it("leaves after two rounds of retries the product of what each round leaves", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1e6 }), fc.nat(), fc.nat(), (failed, a, b) => {
      const first = a % failed;
      const second = b % (failed - first + 1);
      const one = paymentRecoveryRate({ failedPayments: failed, recoveredPayments: first }) as number;
      const two = paymentRecoveryRate({ failedPayments: failed - first, recoveredPayments: second }) as number;
      const both = paymentRecoveryRate({ failedPayments: failed, recoveredPayments: first + second }) as number;
      expect(Math.abs(1 - both - (1 - one) * (1 - two))).toBeLessThanOrEqual(4e-16);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClvFromChurnInput, clvFromChurn } from "../../src/index";
import { sumOf } from "../../src/math/sum";
import { expectNear } from "../near";

const money = fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100);
/** Rates of every size, 0 and 1 included. */
const rates = fc.oneof(
  fc.constantFrom(0, 1, 1e-12, 1e-9, 0.05),
  fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000),
  fc.double({ min: -12, max: 0, noNaN: true }).map((exponent) => Math.min(1, Math.max(1e-12, 10 ** exponent))),
);
const firstPayments = fc.constantFrom("now" as const, "endOfPeriod" as const);
const inputs: fc.Arbitrary<ClvFromChurnInput & { discountRate: number }> = fc.record({
  revenuePerPeriod: money,
  churnRate: rates,
  grossMargin: fc.integer({ min: 1, max: 100 }).map((each) => each / 100),
  discountRate: rates,
  firstPayment: firstPayments,
});

const relative = (got: unknown, expected: number, tolerance: number) =>
  expectNear(expected === 0 ? got : (got as number) / expected, expected === 0 ? 0 : 1, tolerance);

describe("clvFromChurn", () => {
  it("agrees with Baremetrics on gistjunction.com: 100 a month at a margin of 80 % and 5 % churn", () => {
    expectNear(clvFromChurn({ revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8 }), 1600, 1e-9);
  });

  // Both use m·r / (1 + i − r), whose first payment comes after a period, and put the margin of a lifetime where that
  // of a year belongs: the arithmetic is theirs, the slip too.
  it.each([
    ["the Starbucks case of Kissmetrics", 5382.936, 11_535],
    ["the Starbucks essay of ivypanda.com", 5241.6, 11_232],
  ])("agrees with %s at 75 % retention and a discount of 10 %", (_, revenuePerPeriod, expected) => {
    const input = { revenuePerPeriod, churnRate: 1 - 0.75, discountRate: 0.1, firstPayment: "endOfPeriod" } as const;
    expectNear(clvFromChurn(input), expected, 0.5);
    expect(Math.round(clvFromChurn(input) as number)).toBe(expected);
  });

  it("is the sum that it abbreviates, to 1e-12", () => {
    fc.assert(
      fc.property(inputs, fc.nat(400), (input, periods) => {
        const { revenuePerPeriod, churnRate, grossMargin = 1, discountRate, firstPayment } = input;
        const q = (1 - churnRate) / (1 + discountRate);
        const first = firstPayment === "now" ? 0 : 1;
        const sum = revenuePerPeriod * grossMargin * sumOf(periods, (t) => q ** (t + first));
        relative(clvFromChurn({ ...input, periods }), sum, 1e-12);
      }),
    );
  });

  it("counts every payment in full where nobody leaves and nothing is discounted", () => {
    for (const firstPayment of ["now", "endOfPeriod"] as const)
      for (const [periods, expected] of [
        [0, 0],
        [1, 7],
        [12, 84],
        [Number.MAX_SAFE_INTEGER, 7 * Number.MAX_SAFE_INTEGER],
      ] as const)
        expect(clvFromChurn({ revenuePerPeriod: 7, churnRate: 0, firstPayment, periods })).toBe(expected);
  });

  it("keeps its digits where the rates are tiny", () => {
    // Σ (1 − c)ᵗ = n − n(n − 1)/2 c + n(n − 1)(n − 2)/6 c² − …, with n c = 1e-6
    const [c, n] = [1e-12, 1e6];
    const expected = n - ((n * (n - 1)) / 2) * c + ((n * (n - 1) * (n - 2)) / 6) * c ** 2;
    relative(clvFromChurn({ revenuePerPeriod: 1, churnRate: c, periods: n }), expected, 1e-15);
    relative(clvFromChurn({ revenuePerPeriod: 1, churnRate: 0, discountRate: c, periods: n }), expected, 1e-15);
    relative(clvFromChurn({ revenuePerPeriod: 1, churnRate: c, periods: 1 }), 1, 1e-15);
  });

  it("is the one payment of today where everybody leaves, or none", () => {
    for (const periods of [undefined, 1, 60]) {
      relative(clvFromChurn({ revenuePerPeriod: 30, churnRate: 1, discountRate: 0.1, periods }), 30, 1e-15);
      expect(clvFromChurn({ revenuePerPeriod: 30, churnRate: 1, firstPayment: "endOfPeriod", periods })).toBe(0);
    }
    expect(clvFromChurn({ revenuePerPeriod: 30, churnRate: 1, periods: 0 })).toBe(0);
  });

  it("has no value without end where nobody leaves and nothing is discounted, whatever the revenue", () => {
    expect(clvFromChurn({ revenuePerPeriod: 0, churnRate: 0 })).toBeNull();
    expect(clvFromChurn({ revenuePerPeriod: 10, churnRate: 0, discountRate: 0.1 })).toBeCloseTo(110, 12);
    expect(clvFromChurn({ revenuePerPeriod: 10, churnRate: 0, churnFloor: 0.01 })).toBe(1000);
  });

  it("rises with every period, towards the value without end", () => {
    fc.assert(
      fc.property(inputs, fc.nat(1e6), (input, periods) => {
        const value = clvFromChurn({ ...input, periods }) as number;
        expect(clvFromChurn({ ...input, periods: periods + 1 })).toBeGreaterThanOrEqual(value);
        const endless = clvFromChurn(input);
        if (endless === null) return;
        expect(value).toBeLessThanOrEqual(endless);
        relative(clvFromChurn({ ...input, periods: Number.MAX_SAFE_INTEGER }), endless, 1e-12);
      }),
    );
  });

  it("of n + k periods is that of n and, n periods later, that of k", () => {
    fc.assert(
      fc.property(inputs, fc.nat(300), fc.nat(300), (input, n, k) => {
        const later = ((1 - input.churnRate) / (1 + input.discountRate)) ** n;
        const parts =
          (clvFromChurn({ ...input, periods: n }) as number) +
          later * (clvFromChurn({ ...input, periods: k }) as number);
        relative(clvFromChurn({ ...input, periods: n + k }), parts, 1e-12);
      }),
    );
  });

  it("is lower by the share that survives a discounted period when the first payment comes at its end", () => {
    fc.assert(
      fc.property(inputs, fc.option(fc.nat(1000), { nil: undefined }), (input, periods) => {
        const now = clvFromChurn({ ...input, periods, firstPayment: "now" });
        const end = clvFromChurn({ ...input, periods, firstPayment: "endOfPeriod" });
        expect(end === null).toBe(now === null);
        relative(end ?? 0, ((now ?? 0) * (1 - input.churnRate)) / (1 + input.discountRate), 1e-14);
      }),
    );
  });

  it("is linear in revenue and in margin", () => {
    const finite = fc.tuple(inputs, money, fc.nat(1000));
    fc.assert(
      fc.property(finite, ([input, more, periods]) => {
        const value = (revenuePerPeriod: number) => clvFromChurn({ ...input, revenuePerPeriod, periods }) as number;
        relative(value(input.revenuePerPeriod + more), value(input.revenuePerPeriod) + value(more), 1e-14);
        const half = clvFromChurn({ ...input, grossMargin: (input.grossMargin as number) / 2, periods });
        expect(half).toBe(value(input.revenuePerPeriod) / 2);
      }),
    );
  });

  it("falls with churn and with the discount", () => {
    fc.assert(
      fc.property(inputs, rates, fc.integer({ min: 1, max: 1000 }), (input, other, periods) => {
        const value = (changed: Partial<ClvFromChurnInput>) =>
          clvFromChurn({ ...input, ...changed, periods }) as number;
        const slack = 1 + 1e-14;
        const [low, high] = [Math.min(input.churnRate, other), Math.max(input.churnRate, other)];
        expect(value({ churnRate: high })).toBeLessThanOrEqual(value({ churnRate: low }) * slack);
        const [cheap, dear] = [Math.min(input.discountRate, other), Math.max(input.discountRate, other)];
        expect(value({ discountRate: dear })).toBeLessThanOrEqual(value({ discountRate: cheap }) * slack);
      }),
    );
  });

  it("computes with the floor where churn is below it, and with churn above", () => {
    fc.assert(
      fc.property(inputs, rates, (input, churnFloor) => {
        const churnRate = Math.max(input.churnRate, churnFloor);
        expect(clvFromChurn({ ...input, churnFloor })).toBe(clvFromChurn({ ...input, churnRate }));
      }),
    );
  });

  it.each([
    [{ periods: 1.5 }, "clvFromChurn: periods must be a whole number, but got 1.5"],
    [{ periods: -1 }, "clvFromChurn: periods must be at least 0, but got -1"],
    [
      { churnRate: 5 },
      "clvFromChurn: churnRate must be at most 1, but got 5: rates are fractions, and 5 is 500%; did you mean 0.05?",
    ],
    [{ churnRate: 1e-13 }, "clvFromChurn: churnRate must be 0, or at least 1e-12 in absolute value, but got 1e-13"],
    [
      { firstPayment: "later" },
      'clvFromChurn: firstPayment must be one of "now", "endOfPeriod", but got the string "later"',
    ],
  ])("refuses %j", (changed, message) => {
    expect(() => clvFromChurn({ revenuePerPeriod: 1, churnRate: 0.1, ...changed } as never)).toThrow(message);
  });
});

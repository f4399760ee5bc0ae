import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retentionProfitImpact } from "../../src/impact";
import { discountedClv } from "../../src/value";
import { expectNear } from "../near";

const thousandths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((each) => each / 1000);
/** A churn rate, and a fall of it that leaves some. */
const falls = fc
  .tuple(thousandths(2, 1000), fc.double({ min: 0, max: 0.99, noNaN: true }))
  .map(([churnRate, share]) => ({
    churnRate,
    reduction: Math.max(0, Math.round(churnRate * share * 1000 - 1) / 1000),
  }));
const margin = fc.integer({ min: 1, max: 1_000_00 }).map((cents) => cents / 100);

describe("published values", () => {
  it.each([
    [0.25, 0.25],
    [0.1026, 0.95],
  ])("five points less churn at %d bring %d (Reichheld and Sasser 1990: 25 to 95 %)", (churnRate, relative) => {
    expectNear(
      retentionProfitImpact({ churnRate, reduction: 0.05, marginPerPeriod: 1 }).relativeDifference,
      relative,
      1e-3,
    );
  });
});

describe("retentionProfitImpact", () => {
  it("is Δ / (c − Δ) without discount, whatever the margin, and Δ / (c + d − Δ) with one", () => {
    fc.assert(
      fc.property(falls, margin, thousandths(0, 1000), (fall, marginPerPeriod, discountRate) => {
        const { churnRate, reduction } = fall;
        const flat = retentionProfitImpact({ ...fall, marginPerPeriod });
        expectNear(flat.relativeDifference, reduction / (churnRate - reduction), 1e-12);
        const discounted = retentionProfitImpact({ ...fall, marginPerPeriod, discountRate });
        expectNear(discounted.relativeDifference, reduction / (churnRate + discountRate - reduction), 1e-12);
      }),
    );
  });

  it("agrees with the sum over very many periods", () => {
    const margins = [-40, 10, 20, 35];
    const periods = Array.from({ length: 1200 }, (_, t) => margins[Math.min(3, t)] as number);
    const impact = retentionProfitImpact({ churnRate: 0.3, reduction: 0.1, margins, discountRate: 0.05 });
    const worth = (churnRate: number) =>
      discountedClv({ margins: periods, retentionRate: 1 - churnRate, discountRate: 0.05 });
    expectNear(impact.before.value, worth(0.3), 1e-12);
    expectNear(impact.after.value, worth(0.2), 1e-12);
    expectNear(impact.difference, worth(0.2) - worth(0.3), 1e-12);
  });

  const profile = fc.array(margin, { minLength: 1, maxLength: 8 }).map((margins) => margins.sort((a, b) => a - b));

  it("is the same for a flat profile as for a flat margin", () => {
    fc.assert(
      fc.property(falls, margin, thousandths(0, 300), fc.integer({ min: 1, max: 9 }), (fall, each, discountRate, n) => {
        const flat = retentionProfitImpact({ ...fall, marginPerPeriod: each, discountRate });
        const listed = retentionProfitImpact({ ...fall, margins: Array(n).fill(each), discountRate });
        expectNear(listed.before.value, flat.before.value, 1e-11);
        expectNear(listed.difference, flat.difference, 1e-11);
      }),
    );
  });

  it("brings more, relatively, where the margin grows with tenure", () => {
    fc.assert(
      fc.property(falls, profile, (fall, margins) => {
        const flat = retentionProfitImpact({ ...fall, marginPerPeriod: 1 }).relativeDifference as number;
        const growing = retentionProfitImpact({ ...fall, margins }).relativeDifference as number;
        expect(growing).toBeGreaterThanOrEqual(flat * (1 - 1e-12));
      }),
    );
  });

  it("is 0 with its break-even reduction put back in", () => {
    fc.assert(
      fc.property(
        thousandths(10, 1000),
        profile,
        thousandths(0, 300),
        fc.constantFrom("percentagePoints", "relative"),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (churnRate, margins, discountRate, changeIn, times) => {
          const input = { churnRate, margins, discountRate, customers: 1000, changeIn } as const;
          const worth = retentionProfitImpact({ ...input, reduction: 0 }).before.value;
          const fixedCost = times < 1e-6 ? 0 : worth * times;
          const { breakEvenReduction } = retentionProfitImpact({ ...input, reduction: 0, fixedCost });
          // With a discount even endless stays have a bounded worth.
          if (breakEvenReduction === null) {
            expect(discountRate).toBeGreaterThan(0);
            return;
          }
          const { difference } = retentionProfitImpact({ ...input, reduction: breakEvenReduction, fixedCost });
          expect(Math.abs(difference)).toBeLessThanOrEqual(1e-9 * Math.max(1, worth + fixedCost));
        },
      ),
    );
  });

  it("knows no break-even where keeping everybody would not pay", () => {
    const input = { churnRate: 0.2, reduction: 0.1, discountRate: 0.25, fixedCost: 400 };
    // 100 a period for good is worth 500 at this discount, against 277.78 at the present churn.
    expect(retentionProfitImpact({ ...input, marginPerPeriod: 100 }).breakEvenReduction).toBeNull();
    expect(retentionProfitImpact({ ...input, margins: [100, 100] }).breakEvenReduction).toBeNull();
    expect(retentionProfitImpact({ ...input, marginPerPeriod: 0 }).breakEvenReduction).toBeNull();
    expect(retentionProfitImpact({ ...input, marginPerPeriod: -1 }).breakEvenReduction).toBeNull();
    expect(retentionProfitImpact({ ...input, margins: [0, 0] }).breakEvenReduction).toBeNull();
  });

  it("has no relative gain on a value that is not above 0", () => {
    expect(retentionProfitImpact({ churnRate: 0.5, reduction: 0.1, marginPerPeriod: 0 }).relativeDifference).toBeNull();
    expect(
      retentionProfitImpact({ churnRate: 0.5, reduction: 0.1, marginPerPeriod: -1 }).relativeDifference,
    ).toBeNull();
    expect(
      retentionProfitImpact({ churnRate: 0.5, reduction: 0.1, marginPerPeriod: -1, customers: 0 }).before.value,
    ).toBe(0);
  });

  it("takes a fall of the churn rate by a share of itself", () => {
    const points = retentionProfitImpact({ churnRate: 0.2, reduction: 0.05, marginPerPeriod: 10 });
    const relative = retentionProfitImpact({
      churnRate: 0.2,
      reduction: 0.25,
      changeIn: "relative",
      marginPerPeriod: 10,
    });
    expectNear(relative.after.value, points.after.value, 1e-14);
    expectNear(relative.difference, points.difference, 1e-14);
  });

  it.each([
    [{ reduction: 0.2 }, "reduction must be below 0.2, but got 0.2"],
    [{ reduction: 1, changeIn: "relative" as const }, "reduction must be below 1, but got 1"],
    [{ churnRate: 0 }, "churnRate must be at least 1e-12, but got 0"],
    [{ marginPerPeriod: undefined }, "marginPerPeriod is missing: a number is needed"],
    [{ margins: [1] }, "marginPerPeriod and margins cannot be used together"],
    [{ margins: [], marginPerPeriod: undefined }, "margins must have ≥ 1 items, but got 0"],
  ])("refuses %j", (change, message) => {
    const input = { churnRate: 0.2, reduction: 0.1, marginPerPeriod: 10 };
    expect(() => retentionProfitImpact({ ...input, ...change })).toThrow(message);
  });
});

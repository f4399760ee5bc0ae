import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialExact, fUpper, tTwoSided } from "../../src/math";

/** The p-value from whole numbers without rounding, but for the comparison with R's 1e-7, for a share of i/n. */
function exact(events: number, others: number, i: number, n: number): number {
  const trials = events + others;
  const ways = (count: number) => {
    let value = 1n;
    for (let k = 1; k <= count; k++) value = (value * BigInt(trials - count + k)) / BigInt(k);
    return value * BigInt(i) ** BigInt(count) * BigInt(n - i) ** BigInt(trials - count);
  };
  const own = ways(events);
  const scale = 10n ** 9n;
  let extreme = 0n;
  for (let count = 0; count <= trials; count++) if (ways(count) * scale <= own * (scale + 100n)) extreme += ways(count);
  return Number((extreme * 10n ** 40n) / BigInt(n) ** BigInt(trials)) / 1e40;
}

describe("binomialExact", () => {
  test("against whole numbers", () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 99 }), (events, others, percent) => {
        fc.pre(events + others > 0);
        const got = binomialExact(events, others, percent / 100, (100 - percent) / 100);
        const want = exact(events, others, percent, 100);
        expect(Math.abs(got - want)).toBeLessThan(1e-12 * want + 1e-38);
      }),
    );
  });

  test("is the same when events and others change places", () => {
    const count = fc.nat({ max: 1e9 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 1e-9, max: 1, noNaN: true, maxExcluded: true }), (a, b, share) => {
        const rest = 1 - share;
        fc.pre(rest > 0 && a + b > 0);
        const one = binomialExact(a, b, share, rest);
        expect(Math.abs(one - binomialExact(b, a, rest, share))).toBeLessThanOrEqual(1e-9 * one);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is 1, exactly, at the most probable number, and 0 beyond all numbers", () => {
    expect(binomialExact(5, 5, 0.5, 0.5)).toBe(1);
    expect(binomialExact(0, 1, 1e-24, 1)).toBe(1);
    expect(binomialExact(1e15, 1, 1e-20, 1)).toBe(0);
  });
});

test("fUpper with one degree of freedom is the two-sided t-test", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.double({ min: 0.5, max: 1e4, noNaN: true }),
      (t, degreesOfFreedom) => {
        const want = tTwoSided(t, degreesOfFreedom);
        expect(Math.abs(fUpper(t * t, 1, degreesOfFreedom) - want)).toBeLessThan(1e-9 * want + 1e-300);
      },
    ),
  );
});

test("fUpper agrees with R's pf(c(3, .5, 40), c(2, 5.5, 3), c(7.3, 1.5, 200), lower = FALSE)", () => {
  expect(fUpper(0, 3, 2.5)).toBe(1);
  for (const [got, want] of [
    [fUpper(3, 2, 7.3), 0.1119618200944499],
    [fUpper(0.5, 5.5, 1.5), 0.7804798814374387],
    [fUpper(40, 3, 200), 2.70792013170141e-20],
  ] as const)
    expect(Math.abs(got / want - 1)).toBeLessThan(1e-12);
});

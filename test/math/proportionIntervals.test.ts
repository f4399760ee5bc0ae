import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrestiCoull, clopperPearson, type Ends, jeffreys, normalUpperQuantile, wilson } from "../../src/math";
import { expectNear } from "../near";

const TAIL = 0.025;
const Z = normalUpperQuantile(TAIL);
const methods: readonly [string, (events: number, trials: number) => Ends][] = [
  ["wilson", (events, trials) => wilson(events, trials, Z)],
  ["agrestiCoull", (events, trials) => agrestiCoull(events, trials, Z)],
  ["clopperPearson", (events, trials) => clopperPearson(events, trials, TAIL)],
  ["jeffreys", (events, trials) => jeffreys(events, trials, TAIL)],
];

const trials = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const counts = fc
  .tuple(trials, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => [Math.floor(share * n), n] as const);

describe.each(methods)("%s", (_, interval) => {
  it("contains the estimate and stays within 0 and 1", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { low, high } = interval(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("ends exactly at 0 without events and at 1 with nothing else", () => {
    fc.assert(
      fc.property(trials, (n) => {
        expect(interval(0, n).low).toBe(0);
        expect(interval(n, n).high).toBe(1);
        expect(interval(0, n).high).toBeGreaterThan(0);
      }),
    );
  });

  it("is mirrored when events and others change places", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { low, high } = interval(x, n);
        const mirrored = interval(n - x, n);
        expectNear(mirrored.low, 1 - high, 1e-12);
        expectNear(mirrored.high, 1 - low, 1e-12);
      }),
    );
  });

  it("is narrower for ten times the counts, and moves up with the events", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (n, seed) => {
        const x = seed % n;
        const { low, high } = interval(x, n);
        const tenfold = interval(10 * x, 10 * n);
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
        const next = interval(x + 1, n);
        expect(next.high).toBeGreaterThanOrEqual(high);
        expect(next.low).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});

describe("wilson", () => {
  it("has ends at which a z-test of the estimate gives z, also for fractional counts", () => {
    const real = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(real, fc.double({ min: 1, max: 1e9, noNaN: true }), (share, n) => {
        const { low, high } = wilson(share * n, n, Z);
        for (const end of [low, high]) expectNear((n * (share - end) ** 2) / (end * (1 - end)), Z * Z, 1e-6);
      }),
    );
  });

  it("has all digits of a lower end near 0", () => {
    // x²/n / (x + z²/2 + z √(x (1 − x/n) + z²/4)) for one event in 9e15: exact to double precision for n → ∞.
    const limit = 1 / (1 + (Z * Z) / 2 + Z * Math.sqrt(1 + (Z * Z) / 4));
    expectNear(wilson(1, 9e15, Z).low * 9e15, limit, 1e-14);
  });

  it("lies within Agresti and Coull's", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [inner, outer] = [wilson(x, n, Z), agrestiCoull(x, n, Z)];
        expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-15);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-15);
      }),
    );
  });
});

describe("clopperPearson", () => {
  it("has ends at which the binomial tail beyond the count is the tail asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (n, seed) => {
        const x = 1 + (seed % (n - 1));
        const { low, high } = clopperPearson(x, n, TAIL);
        expectNear(binomialBetween(n, low, x, n), TAIL, 1e-11);
        expectNear(binomialBetween(n, high, 0, x), TAIL, 1e-11);
      }),
    );
  });

  it("contains Jeffreys' interval", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [outer, inner] = [clopperPearson(x, n, TAIL), jeffreys(x, n, TAIL)];
        expect(outer.low).toBeLessThanOrEqual(inner.low * (1 + 1e-9));
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9);
      }),
    );
  });
});

/** P(from ≤ X ≤ to) of a binomial variable, summed. */
function binomialBetween(n: number, p: number, from: number, to: number): number {
  let total = 0;
  let term = (1 - p) ** n;
  for (let x = 0; x <= to; x++) {
    if (x >= from) total += term;
    term *= ((n - x) / (x + 1)) * (p / (1 - p));
  }
  return total;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionInterval } from "../../src/experiments";
import type { ProportionMethod } from "../../src/metric/interval";

/** The coverage of a method for `trials` at each of the true shares: how often its interval contains them. */
function coverages(trials: number, method: ProportionMethod): number[] {
  const intervals = Array.from({ length: trials + 1 }, (_, events) => proportionInterval({ events, trials, method }));
  return Array.from({ length: 999 }, (_, i) => {
    const share = (i + 1) / 1000;
    let probability = (1 - share) ** trials;
    let covered = 0;
    intervals.forEach(({ interval: { low, high } }, events) => {
      if (low <= share && share <= high) covered += probability;
      probability *= ((trials - events) / (events + 1)) * (share / (1 - share));
    });
    return covered;
  });
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each([5, 10, 20])("the coverage of 95 %% intervals, every outcome of %i trials enumerated", (trials) => {
  it("is on average near 95 % for Wilson's, and at least 83 % for every true share", () => {
    const wilson = coverages(trials, "wilson");
    expect(meanOf(wilson)).toBeGreaterThan(0.945);
    expect(meanOf(wilson)).toBeLessThan(0.965);
    expect(Math.min(...wilson)).toBeGreaterThan(0.83);
  });

  it("is never below 95 % for Clopper and Pearson's", () => {
    expect(Math.min(...coverages(trials, "clopperPearson"))).toBeGreaterThanOrEqual(0.95);
  });

  it("is on average at least 93 % for the others", () => {
    expect(meanOf(coverages(trials, "jeffreys"))).toBeGreaterThan(0.93);
    expect(meanOf(coverages(trials, "agrestiCoull"))).toBeGreaterThan(0.95);
  });
});

describe("proportionInterval", () => {
  it("is wider the more confidence is asked for, and says how it was made", () => {
    const method = fc.constantFrom<ProportionMethod>("wilson", "clopperPearson", "jeffreys", "agrestiCoull");
    const confidence = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.nat(), method, confidence, (trials, seed, how, level) => {
        const events = seed % (trials + 1);
        const narrow = proportionInterval({ events, trials, method: how, confidence: level });
        const wide = proportionInterval({ events, trials, method: how, confidence: level + 0.0099 });
        expect(wide.interval.low).toBeLessThanOrEqual(narrow.interval.low);
        expect(wide.interval.high).toBeGreaterThanOrEqual(narrow.interval.high);
        expect(wide.interval.high - wide.interval.low).toBeGreaterThan(narrow.interval.high - narrow.interval.low);
        expect(narrow).toMatchObject({ estimate: events / trials, interval: { method: how, confidence: level } });
      }),
    );
  });

  it("refuses more events than trials, no trials, and a confidence in per cent", () => {
    const message = (input: object) => {
      try {
        return proportionInterval({ events: 3, trials: 10, ...input });
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message({ events: 11 })).toBe("proportionInterval: events (11) must be at most trials (10)");
    expect(message({ trials: 0, events: 0 })).toBe("proportionInterval: trials must be at least 1, but got 0");
    expect(message({ confidence: 95 })).toContain("did you mean 0.95?");
    expect(message({ confidence: 1 })).toBe("proportionInterval: confidence must be at most 0.9999, but got 1");
    expect(message({ method: "wald" })).toContain('method must be one of "wilson", "clopperPearson"');
  });
});

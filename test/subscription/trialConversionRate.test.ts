import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trialConversionRate } from "../../src/subscription/trialConversionRate";

it("ChartMogul help 115000865205: 5 of 10 trials of a month became paid, 50 %", () => {
  expect(trialConversionRate({ trialsStarted: 10, trialsConverted: 5 })).toBe(0.5);
});

describe("trialConversionRate, rules", () => {
  it("refuses more conversions than trials: these are of another cohort", () => {
    expect(() => trialConversionRate({ trialsStarted: 10, trialsConverted: 11 })).toThrow(
      "trialConversionRate: trialsConverted (11) must be at most trialsStarted (10)",
    );
    expect(() => trialConversionRate({ trialsStarted: 0, trialsConverted: 1 })).toThrow(
      "trialsConverted (1) must be at most trialsStarted (0)",
    );
  });
});

const cohort = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trialsStarted, share]) => ({ trialsStarted, trialsConverted: Math.floor(trialsStarted * share) }));

describe("trialConversionRate, laws", () => {
  it("of those who converted and of those who did not adds up to 1", () => {
    fc.assert(
      fc.property(cohort, ({ trialsStarted, trialsConverted }) => {
        const rate = trialConversionRate({ trialsStarted, trialsConverted }) as number;
        const rest = trialConversionRate({ trialsStarted, trialsConverted: trialsStarted - trialsConverted }) as number;
        expect(Math.abs(rate + rest - 1)).toBeLessThanOrEqual(2 ** -52);
      }),
    );
  });

  it("of two cohorts together lies between those of each", () => {
    fc.assert(
      fc.property(cohort, cohort, (a, b) => {
        const rates = [a, b].map((each) => trialConversionRate(each) as number);
        const both = trialConversionRate({
          trialsStarted: a.trialsStarted + b.trialsStarted,
          trialsConverted: a.trialsConverted + b.trialsConverted,
        });
        expect(both).toBeGreaterThanOrEqual(Math.min(...rates));
        expect(both).toBeLessThanOrEqual(Math.max(...rates));
      }),
    );
  });
});

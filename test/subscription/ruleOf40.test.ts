import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleOf40 } from "../../src/subscription/ruleOf40";

describe("ruleOf40, published values", () => {
  it.each([
    [0.2, 0.2],
    [0.4, 0],
    [0.5, -0.1],
  ])("Feld 2015: growth of %d and profit of %d are 40 %%", (growthRate, profitMargin) => {
    expect(ruleOf40({ growthRate, profitMargin })).toBe(0.4);
  });

  it("Cummings 2015 (davidcummings.org): growth of 100 % and a margin of −60 % are 40 %", () => {
    expect(ruleOf40({ growthRate: 1, profitMargin: -0.6 })).toBe(0.4);
  });
});

describe("ruleOf40, rules", () => {
  it("takes growth down to the loss of everything, and margins of any size", () => {
    expect(ruleOf40({ growthRate: -1, profitMargin: -5 })).toBe(-6);
    expect(ruleOf40({ growthRate: 12, profitMargin: -8 })).toBe(4);
    expect(() => ruleOf40({ growthRate: -1.01, profitMargin: 0 })).toThrow(
      "ruleOf40: growthRate must be at least -1, but got -1.01",
    );
  });

  it("is 0, not −0, where both cancel", () => {
    expect(ruleOf40({ growthRate: -0.3, profitMargin: 0.3 })).toBe(0);
    expect(ruleOf40({ growthRate: 0.3, profitMargin: -0.3 })).toBe(0);
  });
});

it("gives a point of growth for a point of margin", () => {
  const percent = fc.integer({ min: -100, max: 400 });
  fc.assert(
    fc.property(percent, percent, fc.integer({ min: 0, max: 100 }), (growth, margin, moved) => {
      const before = ruleOf40({ growthRate: growth / 100, profitMargin: margin / 100 });
      const after = ruleOf40({ growthRate: (growth + moved) / 100, profitMargin: (margin - moved) / 100 });
      expect(Math.abs(after - before)).toBeLessThanOrEqual(4e-15);
    }),
  );
});

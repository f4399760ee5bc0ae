import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onePlusPower } from "../../src/math/onePlusPower";
import { strays } from "./strays";
import values from "./values/onePlusPower.json";

const gain = fc.double({ min: -20, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);
const power = fc.double({ min: 0, max: 60, noNaN: true });

describe("onePlusPower", () => {
  it("is what mpmath gives (60 digits), but for the rounding of the logarithm", () => {
    for (const row of values.rows) {
      const [, , expected = 0] = row;
      expect(strays([row], 6e-16 * (1 + Math.log(expected)), (u = 0, y = 0) => [onePlusPower(u, y), expected])).toEqual(
        [],
      );
    }
  });

  it("is what JavaScript's own functions give, for any arguments", () => {
    fc.assert(
      fc.property(gain, power, (u, y) => {
        const log = y * Math.log1p(u);
        expect(Math.abs(onePlusPower(u, y) / Math.exp(log) - 1)).toBeLessThanOrEqual(9e-16 * (1 + log));
      }),
    );
  });

  it("goes up to the greatest number, and is infinite beyond", () => {
    expect(onePlusPower(1, 1023)).toBe(2 ** 1023);
    expect(onePlusPower(3, 511.99) / 4 ** 511.99).toBeCloseTo(1, 12);
    expect(onePlusPower(1, 1024)).toBe(Infinity);
    expect(onePlusPower(1e30, 2e9)).toBe(Infinity);
  });

  it("is 1 for no gain or no power", () => {
    expect([onePlusPower(0, 3), onePlusPower(5, 0), onePlusPower(0, 0)]).toEqual([1, 1, 1]);
  });
});

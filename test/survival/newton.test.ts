import { describe, expect, it } from "vitest";
import { type NewtonOptions, newton, type Slope } from "../../src/survival/regression/newton";
import { expectNear } from "../near";

/** A function of one variable with its first and second derivative. */
type Curve = (x: number) => readonly [value: number, first: number, second: number];

const slopeOf =
  (curve: Curve) =>
  ([x]: ArrayLike<number> & Iterable<number>): Slope => {
    const [value, first, second] = curve(x as number);
    return { value, gradient: Float64Array.of(first), information: Float64Array.of(-second) };
  };

function climb(curve: Curve, start: number, more: Partial<NewtonOptions> = {}) {
  const steps: (readonly [number, number])[] = [];
  const asked: number[] = [];
  const at = slopeOf(curve);
  const summit = newton({
    at: (point) => {
      asked.push(point[0] as number);
      return at(point);
    },
    start: Float64Array.of(start),
    told: Uint8Array.of(1),
    reaches: [1],
    maxIterations: 50,
    onStep: (iteration, value) => steps.push([iteration, value]),
    ...more,
  });
  return { ...summit, steps, asked, x: summit.point[0] as number };
}

const parabola: Curve = (x) => [-((x - 3) ** 2), -2 * (x - 3), -2];
/** Rises to 0 without reaching it. */
const endless: Curve = (x) => [-Math.log1p(Math.exp(-x)), 1 / (1 + Math.exp(x)), -1 / (2 + Math.exp(x) + Math.exp(-x))];
/** Of growing overshoot: from x Newton's step leads to −x³. */
const hyperbola: Curve = (x) => [-Math.hypot(1, x), -x / Math.hypot(1, x), -(Math.hypot(1, x) ** -3)];

describe("newton", () => {
  it("finds the top of a parabola in one step, and tells of it", () => {
    const summit = climb(parabola, 0);
    expect(summit).toMatchObject({ x: 3, iterations: 1, ending: "settled", steps: [[1, -0]] });
    expect(summit.slope).toEqual(slopeOf(parabola)([3]));
    expect(climb(parabola, 3)).toMatchObject({ x: 3, iterations: 0, ending: "settled", steps: [] });
  });

  it("does not ask for what it is told", () => {
    expect(climb(parabola, 0).asked).toEqual([0, 3]);
    expect(climb(parabola, 0, { first: slopeOf(parabola)([0]) }).asked).toEqual([3]);
  });

  it("leaves coordinates on which the function does not depend", () => {
    const at = ([x, , z]: Float64Array) => ({
      value: -(((x as number) - 1) ** 2) - (x as number) * (z as number) - (z as number) ** 2,
      gradient: Float64Array.of(-2 * ((x as number) - 1) - (z as number), 7, -(x as number) - 2 * (z as number)),
      information: Float64Array.of(2, 9, 9, 9, 9, 9, 1, 9, 2),
    });
    const { point, iterations } = newton({
      at,
      start: Float64Array.of(0, 5, 0),
      told: Uint8Array.of(1, 0, 1),
      reaches: [1, 1, 1],
      maxIterations: 9,
      onStep: () => undefined,
    });
    // Where both derivatives are 0: 2x + z = 2 and x + 2z = 0.
    expectNear(point[0], 4 / 3, 1e-12);
    expect(point[1]).toBe(5);
    expectNear(point[2], -2 / 3, 1e-12);
    expect(iterations).toBe(1);
  });

  it("halves a step that ends lower, or outside of the domain, or as steep on the other side", () => {
    expect(climb(hyperbola, 2)).toMatchObject({ ending: "settled" });
    expectNear(climb(hyperbola, 2).x, 0, 1e-9);
    // ln x − x is greatest at 1; from 2.5 the step is −3.75.
    const inside: Curve = (x) => (x > 0 ? [Math.log(x) - x, 1 / x - 1, -1 / x / x] : [-Infinity, 0, 0]);
    const summit = climb(inside, 2.5);
    expect(summit.asked.slice(0, 4)).toEqual([2.5, -1.25, 0.625, expect.any(Number)]);
    expectNear(summit.x, 1, 1e-9);
    // From 1 + 1e-9 above where the step leads to its mirror image, with the same value and the opposite slope.
    const mirror = climb(hyperbola, 1 - 1e-9);
    expect(mirror.asked[1]).toBeLessThan(-0.99);
    expect(Math.abs(mirror.asked[2] as number)).toBeLessThan(1e-6);
  });

  it("climbs where the function is not concave, and from there to the top", () => {
    const twoTops: Curve = (x) => [-((x * x - 1) ** 2), -4 * x * (x * x - 1), 4 - 12 * x * x];
    for (const [start, top] of [
      [0.1, 1],
      [-0.1, -1],
      [0.5, 1],
    ] as const) {
      const { x, ending, steps } = climb(twoTops, start);
      expectNear(x, top, 1e-9);
      expect(ending).toBe("settled");
      const values = steps.map(([, value]) => value);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
    }
  });

  it("ends where steps are spent, or the caller gives up", () => {
    const capped = climb(hyperbola, 2, { maxIterations: 1 });
    expect(capped).toMatchObject({ ending: "spent", iterations: 1 });
    expect(capped.steps).toHaveLength(1);
    expect(climb(parabola, 0, { maxIterations: 0 })).toMatchObject({ x: 0, ending: "spent", iterations: 0 });
    const lost = climb(endless, 0, { isLost: ([x]) => (x as number) > 5 });
    expect(lost).toMatchObject({ ending: "stuck" });
    expect(lost.x).toBeGreaterThan(5);
    expect(lost.x).toBeLessThan(7);
  });

  it("ends as stuck where no step is any higher, or none is finite", () => {
    // The slope points up, but the value falls on both sides.
    const liar: Curve = (x) => [-Math.abs(x), 1, -1];
    const summit = climb(liar, 0);
    expect(summit).toMatchObject({ x: 0, ending: "stuck", iterations: 0 });
    // The whole step and 60 halvings.
    expect(summit.asked).toHaveLength(1 + 1 + 60);
    expect(climb(() => [0, Number.NaN, -1], 0)).toMatchObject({ ending: "stuck", iterations: 0 });
    expect(climb(() => [0, 1, -1e-320], 1)).toMatchObject({ ending: "stuck" });
  });

  it("ends as far where steps stay long after some patience", () => {
    const reachOf = (step: Float64Array) => Math.abs(step[0] as number);
    for (const patience of [3, 7]) {
      const { ending, iterations, x } = climb(endless, 0, { longSteps: { reachOf, patience, radius: 8 } });
      expect([ending, iterations]).toEqual(["far", patience]);
      // About 1 a step.
      expect(x).toBeGreaterThan(patience);
      expect(x).toBeLessThan(patience + 2);
    }
    // Short ones are let go on.
    expect(climb(hyperbola, 0.5, { longSteps: { reachOf, patience: 1, radius: 8 } }).ending).toBe("settled");
    // What counts is the change of predictions, which may be less than that of the coordinates.
    const flat = { reachOf: () => 1e-3, patience: 0, radius: 8 };
    expect(climb(parabola, 0, { longSteps: flat })).toMatchObject({ x: 3, ending: "settled" });
  });

  it("cuts long steps to a radius, which grows while what is left stays steep", () => {
    const reachOf = (step: Float64Array) => Math.abs(step[0] as number);
    const far: Curve = (x) => [-((x - 1000) ** 2), -2 * (x - 1000), -2];
    const { asked, x } = climb(far, 0, { longSteps: { reachOf, patience: Infinity, radius: 8 } });
    // 8, then 4 times as far each time: 8 + 32 + 128 + 512 = 680, and the rest in one step.
    expect(asked).toEqual([0, 8, 40, 168, 680, 1000]);
    expect(x).toBe(1000);
    // From 100 a step of 80 leaves a fifth of the slope: the next one may not be longer than the radius.
    const near = climb((at) => [-((at - 100) ** 2), -2 * (at - 100), -2], 0, {
      longSteps: { reachOf, patience: Infinity, radius: 80 },
    });
    expect(near.asked).toEqual([0, 80, 100]);
  });

  it("ends where steps are nearly nothing, and no longer shrink as they do at a top", () => {
    // Every step leaves two thirds of the way; the first of at most 1e-5 is the 27th.
    const quartic = climb((x) => [-(x ** 4), -4 * x ** 3, -12 * x * x], 1);
    expect(quartic).toMatchObject({ ending: "settled", iterations: 26 });
    expectNear(quartic.x, (2 / 3) ** 26, 1e-12);
  });

  it("ends where a step is nothing but rounding", () => {
    const noisy: Curve = (x) => [-((x - 1e6) ** 2), -2 * (x - 1e6) + 1e-8, -2];
    expect(climb(noisy, 0)).toMatchObject({ ending: "settled", iterations: 1 });
  });
});

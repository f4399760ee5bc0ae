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
    const noisy: Curve = (x) => [-((x - 1e6) ** 2), -2 * (x - 1e6) + (x > 5 ? 1e-8 : 0), -2];
    expect(climb(noisy, 0)).toMatchObject({ x: 1e6, ending: "settled", iterations: 1 });
  });
});

/** The search where the n-th question is answered by the n-th slope, of a second derivative of −1: it is the step. */
function answered(slopes: readonly number[], more: Partial<NewtonOptions> = {}, values = slopes.map((_, i) => i)) {
  let asked = 0;
  return climb(() => [values[asked] as number, slopes[asked++] as number, -1], 0, more);
}

describe("the bounds of newton", () => {
  const never = () => expect.unreachable();
  const reachOf = (step: Float64Array) => Math.abs(step[0] as number);

  it("count a step of 1e-10 as none, by the change of predictions", () => {
    expect(answered([1e-10])).toMatchObject({ ending: "settled", iterations: 0 });
    expect(answered([1.1e-10, 0])).toMatchObject({ ending: "settled", iterations: 1 });
    expect(answered([5e-11])).toMatchObject({ iterations: 0 });
    expect(answered([5e-11, 0], { reaches: [10] })).toMatchObject({ iterations: 1 });
    expect(answered([5e-10], { reaches: [0.1] })).toMatchObject({ iterations: 0 });
  });

  it("end a search whose steps are at most 1e-5 and more than a quarter of the one before", () => {
    expect(answered([2e-5, 1e-5])).toMatchObject({ ending: "settled", iterations: 1 });
    expect(answered([2.2e-5, 1.1e-5, 0])).toMatchObject({ ending: "settled", iterations: 2 });
    expect(answered([4e-6, 1e-6, 0])).toMatchObject({ ending: "settled", iterations: 2 });
    expect(answered([4e-6, 1.1e-6])).toMatchObject({ ending: "settled", iterations: 1 });
  });

  it("ask for the change of predictions where a step is long, and only there", () => {
    expect(answered([8, 0], { longSteps: { reachOf: never, patience: 7, radius: 8 } }).x).toBe(8);
    expect(answered([9, 0], { longSteps: { reachOf: () => 8, patience: 7, radius: 8 } }).x).toBe(9);
    expect(answered([0.3, 0], { longSteps: { reachOf: never, patience: 0, radius: 8 } })).toMatchObject({
      ending: "settled",
      iterations: 1,
    });
    expect(answered([0.31], { longSteps: { reachOf, patience: 0, radius: 8 } })).toMatchObject({ ending: "far" });
    expect(answered([0.31, 0], { longSteps: { reachOf, patience: 1, radius: 8 } })).toMatchObject({ iterations: 1 });
  });

  it("count a step of 1e-13 of where it starts as none", () => {
    expect(answered([1e6, 1e-13 * 1e6])).toMatchObject({ ending: "settled", iterations: 1 });
    expect(answered([1e6, 1.1e-13 * 1e6, 0])).toMatchObject({ ending: "settled", iterations: 2 });
  });

  it("let a step end as steep on the other side as nine tenths, or as any where it is short", () => {
    const middle = (slopes: readonly number[]) => answered(slopes).asked[1];
    expect([middle([1, -0.9, 0]), middle([1, -0.91, 0, 0])]).toEqual([1, 1]);
    expect(answered([1, -0.9, 0]).asked[2]).toBeCloseTo(0.1, 12);
    expect(answered([1, -0.91, 0, 0]).asked[2]).toBe(0.5);
    expect(answered([1e-3, -1e-3, 0]).asked[2]).toBe(0);
    expect(answered([1.1e-3, -1.1e-3, 0, 0]).asked[2]).toBe(0.55e-3);
  });

  it("let a value be the same but for rounding, and not lower", () => {
    expect(answered([1, 0], {}, [0, 0]).asked).toEqual([0, 1]);
    expect(answered([1, 0], {}, [-1, -1 - 1e-13]).asked).toEqual([0, 1]);
    expect(answered([1, 0, 0], {}, [-1, -1 - 1e-11, 0]).asked).toEqual([0, 1, 0.5]);
  });

  it("let the radius grow after a cut step alone, and only where more than a quarter of the slope is left", () => {
    const placesOf = (...slopes: number[]) =>
      answered(slopes, { longSteps: { reachOf, patience: Infinity, radius: 8 } }).asked.map((each) => Math.round(each));
    expect(placesOf(100, 26, 0)).toEqual([0, 8, 34]);
    expect(placesOf(100, 25, 0)).toEqual([0, 8, 16]);
    expect(placesOf(100, 20, 0)).toEqual([0, 8, 16]);
    expect(placesOf(4, 20, 0)).toEqual([0, 4, 12]);
    expect(placesOf(8, 20, 0)).toEqual([0, 8, 16]);
  });
});

describe("the step of newton", () => {
  /** The first step from 0: there is no slope where it ends. */
  function stepOf(information: readonly number[], gradient: readonly number[], told: readonly number[]) {
    let asked = -1;
    const at = (): Slope => {
      asked++;
      return {
        value: asked,
        gradient: Float64Array.from(gradient, (each) => (asked === 0 ? each : 0)),
        information: Float64Array.from(information),
      };
    };
    const { point } = newton({
      at,
      start: new Float64Array(gradient.length),
      told: Uint8Array.from(told),
      reaches: gradient.map(() => 1),
      maxIterations: 1,
      onStep: () => undefined,
    });
    return point;
  }

  const expectStep = (got: Float64Array, expected: readonly number[]) => {
    for (const [i, each] of expected.entries()) expectNear(got[i], each, 1e-9 * Math.max(1, Math.abs(each)));
  };

  it("solves by the lower triangle of the coordinates that the function depends on", () => {
    // 4x + 2z = 10 and 2x + 3z = 7, and y is none.
    expectStep(stepOf([4, 9, 9, 50, 70, 9, 2, 60, 3], [10, 11, 7], [1, 0, 1]), [2, 0, 1]);
    // 4x + y = 6, x + 3y = 7, and z is none.
    expectStep(stepOf([4, 9, 9, 1, 3, 9, 50, 60, 1e9], [6, 7, 11], [1, 1, 0]), [1, 2, 0]);
  });

  it("adds ten times the size of the diagonal where that is what makes it concave", () => {
    expectStep(stepOf([-2, 0, 0, 5], [3, 7], [1, 1]), [3 / 18, 7 / 55]);
    // (−2 + 20) x + 3y = 3 and 3x + 55y = 7; the third coordinate is large, but none.
    const whole = 18 * 55 - 9;
    expectStep(stepOf([-2, 9, 9, 3, 5, 9, 50, 60, 1e12], [3, 7, 11], [1, 1, 0]), [
      (3 * 55 - 3 * 7) / whole,
      (18 * 7 - 3 * 3) / whole,
      0,
    ]);
  });

  it("takes a millionth of the greatest for the size of a smaller one", () => {
    expectStep(stepOf([4, 0, 0, 0], [1, 8e-12], [1, 1]), [1 / (4 + 4e-6), 2]);
  });

  it("is none where nothing is known", () => {
    expectStep(stepOf([0, 0, 0, 0], [1, 1], [1, 1]), [0, 0]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MinimizeOptions, minimize, type Objective } from "../../src/math";

const within = (size: number, limit: number, more: Partial<MinimizeOptions> = {}): MinimizeOptions => ({
  low: new Float64Array(size).fill(-limit),
  high: new Float64Array(size).fill(limit),
  maxIterations: 200,
  ...more,
});

const rosenbrock: Objective = (point, gradient) => {
  const [x, y] = point as unknown as [number, number];
  gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
  gradient[1] = 200 * (y - x * x);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
};

describe("minimize", () => {
  it("finds the minimum of Rosenbrock's valley (Rosenbrock 1960: 0 at (1, 1))", () => {
    const { point, value, converged, gradient } = minimize(rosenbrock, [-1.2, 1], within(2, 10));
    expect(converged).toBe(true);
    expect(Math.hypot((point[0] as number) - 1, (point[1] as number) - 1)).toBeLessThan(1e-7);
    expect(value).toBeLessThan(1e-15);
    expect(Math.hypot(...gradient)).toBeLessThan(1e-8);
  });

  it("finds the minimum of any convex parabola, or the point of the box nearest to it", () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    const steep = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, steep, number), { minLength: 1, maxLength: 5 }), (terms) => {
        const bowl: Objective = (point, gradient) =>
          terms.reduce((sum, [at, factor], i) => {
            const off = (point[i] as number) - at;
            gradient[i] = 2 * factor * off;
            return sum + factor * off * off;
          }, 0);
        const { point, converged } = minimize(
          bowl,
          terms.map(([, , start]) => Math.max(-2, Math.min(2, start))),
          within(terms.length, 2),
        );
        expect(converged).toBe(true);
        for (const [i, [at]] of terms.entries())
          expect(Math.abs((point[i] as number) - Math.max(-2, Math.min(2, at)))).toBeLessThan(1e-3);
      }),
    );
  });

  it("goes round where the function is infinite or is none", () => {
    for (const bad of [Infinity, Number.NaN]) {
      const logarithm: Objective = (point, gradient) => {
        const x = point[0] as number;
        gradient[0] = 1 - 1 / x;
        return x > 0 ? x - Math.log(x) : bad;
      };
      expect(minimize(logarithm, [5], within(1, 100)).point[0]).toBeCloseTo(1, 8);
    }
  });

  it("stops where the function is flat, or never falls, and after so many iterations", () => {
    const flat: Objective = (_, gradient) => {
      gradient.fill(0);
      return 7;
    };
    expect(minimize(flat, [1, 2], within(2, 5))).toMatchObject({ value: 7, iterations: 0, converged: true });
    // A derivative that is wrong: no step along it makes the function smaller.
    const wrong: Objective = (point, gradient) => {
      gradient[0] = 1;
      return Math.abs(point[0] as number);
    };
    expect(minimize(wrong, [0], within(1, 5))).toMatchObject({ iterations: 0, converged: false });
    const nearlyRight: Objective = (point, gradient) => {
      gradient[0] = 1e-6;
      return Math.abs(point[0] as number);
    };
    expect(minimize(nearlyRight, [0], within(1, 5))).toMatchObject({ iterations: 0, converged: true });
    const infinite: Objective = (_, gradient) => {
      gradient[0] = Number.NaN;
      return Number.NaN;
    };
    expect(minimize(infinite, [0], within(1, 5)).converged).toBe(false);
    const told: number[] = [];
    const short = minimize(
      rosenbrock,
      [-1.2, 1],
      within(2, 10, { maxIterations: 3, onIteration: (i) => told.push(i) }),
    );
    expect(short).toMatchObject({ iterations: 3, converged: false });
    expect(told).toEqual([1, 2, 3]);
  });

  it("ends where the value falls for ever, but less and less", () => {
    const tail: Objective = (point, gradient) => {
      const x = point[0] as number;
      gradient[0] = -Math.exp(-x);
      return 1 + Math.exp(-x);
    };
    const { converged, point } = minimize(tail, [0], within(1, 1000));
    expect(converged).toBe(true);
    expect(point[0]).toBeGreaterThan(15);
  });

  it("ends where it has crawled along a flat valley for long", () => {
    const valley =
      (depth: number): Objective =>
      (point, gradient) => {
        const height = depth * Math.exp(-(point[0] as number) / 1000);
        gradient[0] = -height / 1000;
        return 1e13 + height;
      };
    const options = within(1, 1e6, { gradientTolerance: 1e-18, maxIterations: 150 });
    expect(minimize(valley(1000), [0], options)).toMatchObject({ iterations: 100, converged: true });
    expect(minimize(valley(1e9), [0], options)).toMatchObject({ iterations: 150, converged: false });
  });

  it("goes to the end of the box where the function is hollow, and down to a kink", () => {
    const hollow: Objective = (point, gradient) => {
      gradient[0] = -2 * (point[0] as number);
      return -((point[0] as number) ** 2);
    };
    expect(minimize(hollow, [0.1], within(1, 10))).toMatchObject({ point: Float64Array.of(10), converged: true });
    const kink: Objective = (point, gradient) => {
      const off = (point[0] as number) - Math.SQRT1_2;
      gradient[0] = off < 0 ? -1 : 1000;
      return off < 0 ? -off : 1000 * off;
    };
    expect(minimize(kink, [0], within(1, 10)).point[0]).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it("begins anew where what it has learned leads nowhere, and then stops", () => {
    const misleading: Objective = (point, gradient) => {
      const off = (point[0] as number) - 0.3;
      gradient[0] = Math.abs(off) > 0.1 ? 2 * off : -3;
      return off * off;
    };
    const { point, converged } = minimize(misleading, [5], within(1, 10));
    expect(converged).toBe(false);
    expect(point[0]).toBeCloseTo(0.3, 1);
  });
});

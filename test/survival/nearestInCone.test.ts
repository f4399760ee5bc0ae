// The nearest direction of a cone against its definition: the longest projection of the target that is in the cone, of
// those on the planes at right angles to some of the rows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLAT, nearestInCone } from "../../src/survival/regression/nearestInCone";

type Vector = readonly number[];

const dot = (one: Vector, other: Vector) => one.reduce((sum, each, i) => sum + each * (other[i] as number), 0);
const less = (one: Vector, share: number, other: Vector) => one.map((each, i) => each - share * (other[i] as number));
const toUnit = (vector: Vector) => vector.map((each) => each / Math.hypot(...vector));

/** A vector without its part in the space of some rows, which it is made smaller by one dimension after another. */
function outside(vector: Vector, rows: readonly Vector[]): Vector {
  const [first, ...others] = rows;
  if (first === undefined) return vector;
  const axis = toUnit(first);
  const left = others
    .map((row) => less(row, dot(row, axis), axis))
    .filter((row, i) => Math.hypot(...row) > 1e-7 * Math.hypot(...(others[i] as Vector)));
  return outside(less(vector, dot(vector, axis), axis), left);
}

/** The nearest point of the cone, by trying all sets of rows; 0 if it is the tip. */
function nearestPoint(rows: readonly Vector[], target: Vector): Vector {
  const sets = Array.from({ length: 2 ** rows.length }, (_, bits) => rows.filter((_row, i) => (bits >> i) % 2));
  const points = sets.filter((set) => set.length < target.length).map((set) => outside(target, set));
  const inside = points.filter((point) => rows.every((row) => dot(row, point) <= 1e-9));
  const lengths = inside.map((point) => Math.hypot(...point));
  return inside[lengths.indexOf(Math.max(...lengths))] ?? target.map(() => 0);
}

/** Rows that are told when they are asked for: all that are in the way, or the farthest of them only. */
function coneOf(rows: readonly Vector[], isAll: boolean) {
  const all = rows.map((row) => Float64Array.from(toUnit(row)));
  let questions = 0;
  return {
    rows: [] as Float64Array[],
    questions: () => questions,
    beyond: (direction: Float64Array) => {
      questions++;
      const products = all.map((row) => dot([...row], [...direction]));
      const most = isAll ? FLAT : Math.max(FLAT, ...products.map((each) => each - 1e-15));
      return all.filter((_, i) => (products[i] as number) > most);
    },
  };
}

const tables = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const vector = fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: size, maxLength: size })
    .filter((each) => each.some((item) => item !== 0));
  return fc.record({
    rows: fc.array(vector, { maxLength: 8 }),
    targets: fc.array(vector, { minLength: 1, maxLength: 3 }),
    isAll: fc.boolean(),
  });
});

function expectNearest(rows: readonly Vector[], target: Vector, cone: ReturnType<typeof coneOf>): void {
  const aim = toUnit(target);
  const point = nearestPoint(rows.map(toUnit), aim);
  const found = nearestInCone(cone, Float64Array.from(aim));
  if (Math.hypot(...point) < 1e-6) {
    expect(found).toBeUndefined();
    return;
  }
  const expected = toUnit(point);
  expect(found?.length).toBe(expected.length);
  for (const [i, each] of expected.entries()) expect(Math.abs(each - (found?.[i] as number))).toBeLessThan(1e-8);
}

describe("nearestInCone", () => {
  it("is the nearest direction of all, whose cone may be asked for several targets one after another", () => {
    fc.assert(
      fc.property(tables, ({ rows, targets, isAll }) => {
        const cone = coneOf(rows, isAll);
        for (const target of targets) expectNearest(rows, target, cone);
      }),
      { numRuns: 1000 },
    );
  });

  it("lets go of rows in the way of others", () => {
    // Nearest to (1, 0, 0) with x ≤ 0, x ≤ y and x ≤ z is the plane x = y = z of negative numbers: only its tip.
    const rows = [
      [1, 0, 0],
      [1, -1, 0],
      [1, 0, -1],
    ];
    for (const isAll of [true, false]) {
      expectNearest(rows, [1, 0, 0], coneOf(rows, isAll));
      // From (4, 1, 1) it is (0, 1, 1) · 1, though the rows of x − y and x − z are met with first or together.
      expectNearest(rows, [4, 1, 1], coneOf(rows, isAll));
      expectNearest(rows, [3, 2, -5], coneOf(rows, isAll));
    }
  });

  it("asks for more rows only where those it has let a direction pass", () => {
    const cone = coneOf([[1, 0]], true);
    expect(nearestInCone(cone, Float64Array.of(0.6, 0.8))).toEqual(Float64Array.of(0, 1));
    expect(cone.questions()).toBe(2);
    expect(nearestInCone(cone, Float64Array.of(0.8, -0.6))).toEqual(Float64Array.of(0, -1));
    expect(cone.questions()).toBe(3);
    expect(nearestInCone(cone, Float64Array.of(1, 0))).toBeUndefined();
    expect(cone.questions()).toBe(3);
  });

  it("takes as in the way what is above 1e-9, and no less", () => {
    const at = (product: number) => {
      const row = Float64Array.of(product, -Math.sqrt(1 - product ** 2));
      return nearestInCone({ rows: [], beyond: () => [row] }, Float64Array.of(1, 0)) as Float64Array;
    };
    expect(at(0.9e-9)).toEqual(Float64Array.of(1, 0));
    expect(at(1.5e-9)).not.toEqual(Float64Array.of(1, 0));
    // (1, 0) minus 1.5e-9 of the row.
    expect(at(1.5e-9)[1]).toBeCloseTo(1.5e-9, 15);
  });

  it("is the tip of the cone where the nearest point is as near as rounding", () => {
    // Between two rows that are nearly opposite, the nearest point to their bisector is as long as the gap is wide.
    const between = (gap: number) =>
      nearestInCone(
        {
          rows: [Float64Array.of(Math.cos(gap), Math.sin(gap)), Float64Array.of(-Math.cos(gap), -Math.sin(gap))],
          beyond: () => [],
        },
        Float64Array.of(1, 0),
      );
    expect(between(2e-8)).toBeDefined();
    expect(between(0.5e-8)).toBeUndefined();
  });
});

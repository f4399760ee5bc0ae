// Where the likelihood of Weibull models has its supremum, against the extreme rays of the directions in which it never
// falls, in whole numbers. Times are powers of 2, whose logarithms are whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitWeibull } from "../../src/survival";
import { covariateDesign } from "../../src/survival/regression/covariateDesign";
import { liesNearPlane, weibullLimit } from "../../src/survival/regression/weibullCone";
import { weibullData } from "../../src/survival/regression/weibullModel";
import { expectNear } from "../near";
import { extremeRays, independentColumns, weibullEstimates } from "./exactCone";

interface Table {
  readonly logs: readonly number[];
  readonly churned: readonly number[];
  readonly weights: readonly number[];
  readonly columns: readonly (readonly number[])[];
}

const tables = fc.integer({ min: 2, max: 8 }).chain((length) => {
  const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: length, maxLength: length });
  return fc.record({
    logs: each(fc.integer({ min: 0, max: 3 })),
    churned: each(fc.constantFrom(0, 1, 1)),
    weights: each(fc.constantFrom(1, 1, 2, 0)),
    columns: fc.array(each(fc.integer({ min: -1, max: 2 })), { minLength: 1, maxLength: 2 }),
  });
});

/** As {@link tables}, with times on a plane, but for some that are shorter or longer. */
const planes = tables.chain((table) =>
  fc
    .record({ slopes: fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 })), off: fc.nat(5) })
    .map(({ slopes, off }) => ({
      ...table,
      logs: table.logs.map((log, i) => {
        const plane = table.columns.reduce((sum, column, k) => sum + (slopes[k] as number) * (column[i] as number), 2);
        const isOff = i === off || table.churned[i] === 0;
        return plane + (isOff ? Math.sign(log - 1) : 0);
      }),
    })),
);

const limitOf = ({ logs, churned, weights, columns }: Table) => {
  const design = covariateDesign(Object.fromEntries(columns.map((column, i) => [`x${i}`, column])), weights);
  const data = weibullData({ durations: logs.map((log) => 2 ** log), churned, weights }, design, false);
  const isNearPlane = liesNearPlane(data);
  return { isNearPlane, ...weibullLimit(data, design, isNearPlane) };
};

/** Rows of those who count, with their predictors. */
const rowsOf = ({ churned, weights, columns }: Table) =>
  [...churned.keys()]
    .filter((row) => (weights[row] as number) > 0)
    .map((row) => ({
      row,
      left: churned[row] === 1,
      predictors: [1, ...columns.map((column) => column[row] as number)],
    }));

const product = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, each, i) => sum + each * (other[i] as number), 0);
const opposite = (row: readonly number[]) => row.map((each) => -each);

/** Whether the shape may grow without bound: log times of churned customers are on a plane, the others not above. */
function isUnbounded(table: Table): boolean {
  const rows = rowsOf(table).map(({ row, left, predictors }) => ({
    left,
    above: [...opposite(predictors), table.logs[row] as number],
  }));
  const size = table.columns.length + 2;
  // All on one plane.
  if (
    independentColumns(
      rows.map(({ above }) => above),
      size,
    ).length < size
  )
    return true;
  const rays = extremeRays(
    rows.flatMap(({ left, above }) => (left ? [above, opposite(above)] : [above])),
    size,
  );
  return rays.some((ray) => (ray[size - 1] as number) > 0);
}

/** Tables whose covariates are independent, and in which somebody churns. */
function isGood(table: Table): boolean {
  const rows = rowsOf(table);
  const size = table.columns.length + 1;
  const independent = independentColumns(
    rows.map(({ predictors }) => predictors),
    size,
  );
  return independent.length === size && rows.some(({ left }) => left);
}

describe("weibullLimit", () => {
  it.each([
    ["times", tables],
    ["times on a plane", planes],
  ])("finds whether the shape has a bound, where coefficients go and who stays at risk, of %s", (_, some) => {
    fc.assert(
      fc.property(some.filter(isGood), (table) => {
        const limit = limitOf(table);
        const size = table.columns.length + 1;
        expect(limit.isUnbounded).toBe(isUnbounded(table));
        if (limit.isUnbounded) {
          expect(limit).toMatchObject({ isNearPlane: true, estimates: Array.from({ length: size }, () => "none") });
          return;
        }
        expect(limit.estimates).toEqual(weibullEstimates({ ...table, durations: table.logs }));
        // Whoever is not left behind by all directions has no hazard in the limit.
        const rows = rowsOf(table);
        const rays = extremeRays(
          rows.flatMap(({ left, predictors }) => (left ? [predictors, opposite(predictors)] : [opposite(predictors)])),
          size,
        );
        const remain = rows.filter(({ predictors }) => rays.every((ray) => product(predictors, ray) === 0));
        const staying = table.churned.map((_left, row) => {
          const isThere = remain.some((each) => each.row === row && !each.left);
          return isThere ? (table.weights[row] as number) : 0;
        });
        expect([...limit.staying]).toEqual(staying);
        const own = independentColumns(
          remain.map(({ predictors }) => predictors),
          size,
        );
        expect([...limit.told]).toEqual(Array.from({ length: size }, (_each, i) => (own.includes(i) ? 1 : 0)));
      }),
      { numRuns: 400 },
    );
  });

  it("finds planes over covariates that do not differ between those who churned", () => {
    // Of the churned customers, x is -1: the plane a − x is free, and 2 + y log 2 at x = -1.
    const x = [-1, -1, 0, -1];
    const table = { durations: [8, 8, 2, 4], churned: [1, 1, 0, 1], covariates: { x, y: [-1, -1, 0, 0] } };
    expect(fitWeibull(table)).toMatchObject({ parameters: null, boundary: ["shape", "scale", "x", "y"] });
    // Off that plane, it has a bound.
    expect(fitWeibull({ ...table, durations: [8, 7, 2, 4] }).parameters?.shape).toBeGreaterThan(1);
  });

  it("takes the residuals of a plane as rounding where times are all but equal, and no larger ones", () => {
    // Steps of a millionth: the rounding of a time is 1e-10 of their spread.
    const steps = [0, 1, 2, 3, 4];
    const durations = steps.map((step) => 1000 * (1 + 1e-6) ** step);
    const columns = { churned: [1, 1, 1, 1, 1], covariates: { x: steps } };
    expect(fitWeibull({ ...columns, durations }).parameters).toBeNull();
    const off = durations.map((time, i) => (i === 2 ? time * (1 + 1e-7) : time));
    expect(fitWeibull({ ...columns, durations: off }).boundary).toEqual([]);
    // Who stays is on the plane too, but for rounding: 4e-9 of the spread above it.
    const three = { durations: [1, 1 + 2e-8, (1 + 2e-8) ** 2], churned: [1, 1, 0], covariates: { x: [0, 1, 2] } };
    expect(fitWeibull(three).parameters).toBeNull();
    // Pairs that are one time but for rounding are on it too, by 0.1 % of the spread.
    const pairs = [0, 1, 2].flatMap((step) => [(1 + 1e-6) ** step, (1 + 1e-6) ** step * (1 + 1e-9)]);
    const paired = { durations: pairs, churned: pairs.map(() => 1), covariates: { x: [0, 0, 1, 1, 2, 2] } };
    expect(fitWeibull(paired).parameters).toBeNull();
    // Near a plane, but not on it.
    const near = fitWeibull({ durations: [1, 2, 4 * (1 + 1e-9)], churned: [1, 1, 1], covariates: { x: [0, 1, 2] } });
    expect(near.boundary).toEqual([]);
    expect(near.parameters?.shape).toBeGreaterThan(1e6);
  });

  it("has a bound where one customer stays longer than the one time of churn", () => {
    const { parameters } = fitWeibull({ durations: [5, 5, 7], churned: [1, 1, 0] });
    const { shape, scale } = parameters as { shape: number; scale: number };
    // The derivatives by the logarithm of the scale and by the shape, by hand: 2 − 2 (5/s)^k − (7/s)^k = 0, and …
    const ratio = 1.4 ** shape;
    expectNear(shape * Math.log(1.4) * ratio, 2 + ratio, 1e-9);
    expectNear(scale, 5 * ((2 + ratio) / 2) ** (1 / shape), 1e-9);
  });

  it("finds an intercept, which is that of covariates of 0, however far all customers are from there", () => {
    const rows = { durations: [1, 2, 4, 3, 6, 5], churned: [1, 1, 1, 1, 1, 0] };
    const [z, steps] = [
      [0, 0, 0, 0, 0, 1],
      [1, 2, 3, 4, 5, 3],
    ];
    const shifted = (from: number) => fitWeibull({ ...rows, covariates: { x: steps.map((x) => from + x), z } });
    const [near, far] = [shifted(0), shifted(1e6)];
    expect(far).toMatchObject({ scaleEstimate: "finite", boundary: ["z"] });
    const coefficient = near.coefficients[0]?.coefficient as number;
    expectNear(far.intercept, (near.intercept as number) - 1e6 * coefficient, 1e-6);
  });
});

describe("liesNearPlane", () => {
  it("looks at all churned customers where the first of them are on a plane", () => {
    const nearPlane = (last: number) => {
      const durations = [...Array.from({ length: 60 }, () => 5), last];
      return liesNearPlane(weibullData({ durations, churned: durations.map(() => 1) }, [], true));
    };
    expect([nearPlane(5), nearPlane(5 * (1 + 1e-9)), nearPlane(6)]).toEqual([true, true, false]);
  });
});

import { describe, expect, it } from "vitest";
import { coxLimit, isCertain } from "../../src/survival/regression/coxLimit";
import { coxRows } from "../../src/survival/regression/coxRows";
import { coxSlope } from "../../src/survival/regression/coxSlope";

/** Rows of one or two covariates that are not scaled. */
const rowsOf = (
  values: readonly (readonly number[])[],
  weights = values.map(() => 1),
  strata = values.map(() => "all"),
  churned = values.map(() => 1),
) =>
  coxRows(
    { durations: values.map((_, i) => i + 1), churned, weights },
    strata,
    (values[0] ?? []).map((_, j) => {
      const column = values.map((row) => row[j] as number);
      return { name: `${j}`, values: Float64Array.from(column), mean: 0, center: 0, deviation: 1, range: 1 };
    }),
  );

describe("the limit of a Cox model", () => {
  /** The limit with the numbers of its steps. */
  function limitOf(rows: ReturnType<typeof rowsOf>, maxIterations = 50, ties: "efron" | "breslow" = "efron") {
    const steps: (readonly [number, number])[] = [];
    const onStep = (iteration: number, value: number) => steps.push([iteration, value]);
    return { ...coxLimit(rows, ties, { reaches: [1, 1, 1], maxIterations, onStep }), steps };
  }

  /** The first covariate separates: with it infinite, the last three rows are a level of their own. */
  const separated = () =>
    rowsOf([
      [1, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);

  it("counts the steps of all its searches", () => {
    const { iterations, steps, estimates, converged, slope, point } = limitOf(separated());
    expect([...estimates, converged]).toEqual(["plusInfinity", "finite", true]);
    // More than the first search has patience for.
    expect(iterations).toBeGreaterThan(7);
    expect(steps.map(([iteration]) => iteration)).toEqual(Array.from({ length: iterations }, (_, i) => i + 1));
    expect(steps.at(-1)?.[1]).toBe(slope.value);
    // With f = e^b, the levels have f / (2 + f) / (1 + f) and f / (2 + f) / 2; the product is greatest where
    // 2 = 2f / (2 + f) + f / (1 + f), which is at 1 + √5.
    const factor = 1 + Math.sqrt(5);
    expect(point[0]).toBe(0);
    expect(point[1]).toBeCloseTo(Math.log(factor), 9);
    expect(slope.value).toBeCloseTo(Math.log((factor / (2 + factor)) ** 2 / (1 + factor) / 2), 12);
    const most = limitOf(separated(), iterations - 1);
    expect(most).toMatchObject({ converged: false, iterations: iterations - 1 });
    expect(most.steps).toHaveLength(iterations - 1);
    expect(limitOf(separated(), 5)).toMatchObject({ converged: false, iterations: 5, estimates });
  });

  it("lets a search go on whose steps stay long, where there is a maximum", () => {
    // A million customers of x = 1 leave before as many of x = 0, and one of these before one of x = 1: with f = e^b,
    // 10⁶ log(f / (1 + f)) − log(1 + f) is greatest where f is 10⁶.
    const rows = rowsOf([[1], [0], [0], [1]], [1e6, 1e6, 1, 1], ["a", "a", "b", "b"], [1, 0, 1, 0]);
    const { estimates, converged, point, iterations } = limitOf(rows, 50, "breslow");
    expect([...estimates, converged]).toEqual(["finite", true]);
    expect(point[0]).toBeCloseTo(Math.log(1e6), 9);
    expect(iterations).toBeGreaterThan(7);
  });

  it("tells where coefficients go, by all directions of the cone", () => {
    // Who leaves first is ahead of the others along (x, y) where x ≥ |y|; the third is 0 for all.
    const rows = rowsOf(
      [
        [0, 0, 0],
        [-1, 1, 0],
        [-1, -1, 0],
      ],
      undefined,
      undefined,
      [1, 0, 0],
    );
    expect(limitOf(rows).estimates).toEqual(["plusInfinity", "none", "none"]);
    const turned = { ...rows, scaled: rows.scaled.map((each) => -each) };
    expect(limitOf(turned).estimates).toEqual(["minusInfinity", "none", "none"]);
    expect(limitOf({ ...rows, left: new Uint8Array(3) })).toMatchObject({
      estimates: ["none", "none", "none"],
      converged: true,
      iterations: 0,
    });
    const both = rowsOf(
      [
        [0, 0],
        [-1, 0.5],
        [1, 1],
        [0, 1],
      ],
      undefined,
      undefined,
      [1, 0, 1, 0],
    );
    // The third must be ahead of the fourth: x ≥ 0; and the first of the third: y ≤ −x.
    expect(limitOf(both).estimates).toEqual(["plusInfinity", "minusInfinity"]);
  });

  it("has nothing of differences within a level that are but rounding", () => {
    const rows = rowsOf([[1], [1 + 2e-10], [0], [0]], undefined, undefined, [1, 1, 1, 0]);
    const { estimates, told, point, levels, slope, converged } = limitOf(rows);
    expect(estimates).toEqual(["plusInfinity"]);
    expect([...told, ...point]).toEqual([0, 0]);
    expect([...(levels as Uint32Array)]).toEqual([1, 1, 0, 0]);
    // Two of each level, of whom one leaves first.
    expect(slope.value).toBeCloseTo(-2 * Math.LN2, 12);
    expect(converged).toBe(true);
  });
});

describe("the slope of a Cox model", () => {
  const valueAt = (rows: ReturnType<typeof rowsOf>, point: number) =>
    coxSlope(rows, Float64Array.of(point), "efron").value;

  it("is out of reach where a risk, or its product with covariates or their squares, is too large", () => {
    expect(valueAt(rowsOf([[0], [1]]), 600)).toBe(-600);
    expect(valueAt(rowsOf([[0], [1]]), 800)).toBe(-Infinity);
    // e^709.5 is 1.35e308: times 1.2 it can be represented, times 1.2² it cannot.
    expect(valueAt(rowsOf([[0], [1.2]]), 709.5 / 1.2)).toBe(-Infinity);
    expect(valueAt(rowsOf([[0], [1.1]]), 709.5 / 1.1)).toBeCloseTo(-709.5, 10);
  });

  it("is out of reach where tied customers who leave have no risk that can be represented", () => {
    const rows = rowsOf([[-1], [-1], [0]], undefined, undefined, [1, 1, 0]);
    const tied = { ...rows, times: Float64Array.of(1, 1, 2) };
    expect(valueAt(tied, 600)).toBe(-1200);
    expect(valueAt(tied, 800)).toBe(-Infinity);
  });
});

describe("a converged search certainly ended at a maximum", () => {
  const summit = (point: readonly number[], information = [1, 0, 0, 1], ending = "settled" as const) => ({
    ending,
    point: Float64Array.from(point),
    slope: { value: 0, gradient: new Float64Array(point.length), information: Float64Array.from(information) },
  });
  const one = Uint8Array.of(1);
  const near = rowsOf([[0], [1]]);

  it("where it converged, and not where it ended otherwise", () => {
    expect(isCertain(summit([1]), one, near)).toBe(true);
    for (const ending of ["far", "stuck", "spent"] as const)
      expect(isCertain({ ...summit([1]), ending }, one, near)).toBe(false);
  });

  it("where no pivot of the covariates that are told is below a millionth of its size", () => {
    const rows = rowsOf([
      [0, 1],
      [1, 0],
    ]);
    // The second pivot is 1 − c².
    const withPivot = (pivot: number, told: readonly number[]) =>
      isCertain(summit([0, 0], [1, 0, Math.sqrt(1 - pivot), 1]), Uint8Array.from(told), rows);
    expect(withPivot(1.1e-6, [1, 1])).toBe(true);
    expect(withPivot(0.9e-6, [1, 1])).toBe(false);
    expect(withPivot(0, [1, 0])).toBe(true);
    expect(withPivot(0, [0, 1])).toBe(true);
    expect(isCertain(summit([0, 0], [0, 0, 0, 0]), Uint8Array.of(0, 0), rows)).toBe(true);
  });

  it("where the least risk of a stratum is above e^−25 of the greatest times all customers", () => {
    const bound = 25 - Math.log(4);
    const isNear = (...args: Parameters<typeof rowsOf>) => isCertain(summit([2]), one, rowsOf(...args));
    for (const weights of [
      [1, 3],
      [15, 5],
    ]) {
      expect(isNear([[0], [bound / 2 - 1e-9]], weights)).toBe(true);
      expect(isNear([[0], [bound / 2 + 1e-9]], weights)).toBe(false);
      expect(isNear([[-5], [-5 - bound / 2 - 1e-9]], weights)).toBe(false);
    }
    // The strata may be far apart; the range is that of the widest.
    const strata = ["a", "a", "b", "b"];
    const ends = (first: number, second: number) => [[0], [first], [100], [100 + second]];
    expect(isNear(ends(1, 2), undefined, strata)).toBe(true);
    expect(isNear(ends(bound / 2 - 1e-9, 2), undefined, strata)).toBe(true);
    expect(isNear(ends(bound / 2 + 1e-9, 2), undefined, strata)).toBe(false);
    expect(isNear(ends(2, bound / 2 + 1e-9), undefined, strata)).toBe(false);
    expect(isCertain(summit([0]), one, rowsOf([[0], [1e9]]))).toBe(true);
  });
});

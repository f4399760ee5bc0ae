import { describe, expect, it } from "vitest";
import { coxLimit, isCertain } from "../../src/survival/regression/coxLimit";
import { coxRows } from "../../src/survival/regression/coxRows";

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
  function limitOf(rows: ReturnType<typeof rowsOf>, maxIterations = 50) {
    const steps: (readonly [number, number])[] = [];
    const onStep = (iteration: number, value: number) => steps.push([iteration, value]);
    return { ...coxLimit(rows, "efron", { reaches: [1, 1], maxIterations, onStep }), steps };
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

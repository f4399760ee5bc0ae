// The parts of fits: by hand, and by NumPy.
import { describe, expect, it } from "vitest";
import { distinctRows } from "../../src/math";
import { covariateTargets } from "../../src/models/families/covariates";
import { cohortsOf, renewalCounts } from "../../src/models/fields/survivorsField";
import { countedRenewals } from "../../src/models/fit/countedRenewals";
import { covariateDesign } from "../../src/models/fit/covariateDesign";
import { renewalTable } from "../../src/models/fit/renewalTable";
import { weightedCorrelation } from "../../src/models/fit/weightedCorrelation";
import { expectNear } from "../near";

describe("the correlation of two columns", () => {
  const of = (one: readonly number[], other: readonly number[], weights?: readonly number[]) =>
    weightedCorrelation(distinctRows([Float64Array.from(one), Float64Array.from(other)], weights));

  it("counts rows by weight (NumPy)", () => {
    expectNear(of([1, 2, 4, 4], [3, 2, 9, 5], [1, 2, 3, 0.5]), 0.8824664114991099, 1e-14);
    expect(of([1, 2, 4, 4, 4], [3, 2, 9, 9, 5])).toBe(of([1, 2, 4, 4], [3, 2, 9, 5], [1, 1, 2, 1]));
  });

  it("is 1 or −1 of what goes together, also where squares would overflow, and unknown of a constant", () => {
    expectNear(of([1, 2, 3], [10, 20, 30]), 1, 1e-15);
    expectNear(of([1e200, 2e200, 3e200], [3, 2, 1]), -1, 1e-15);
    expect([of([1, 2], [5, 5]), of([5, 5], [1, 2])]).toEqual([null, null]);
  });
});

describe("the renewals of cohorts", () => {
  it("are counted by cohort as far as all of it has come, and together as far as each customer", () => {
    const day = (text: string) => Date.parse(text);
    const opens = ["2025-01-01", "2025-02-01", "2025-03-01"].map(day);
    const calendar = { period: "month", timeZone: "UTC", opens } as const;
    const contracts = [
      { cohort: 2, known: 1, made: 1, customers: 4 },
      { cohort: 0, known: 3, made: 3, customers: 10 },
      { cohort: 0, known: 3, made: 1, customers: 5 },
      { cohort: 0, known: 2, made: 0, customers: 2 },
      { cohort: 0, known: 2, made: 2, customers: 1 },
    ];
    const { survivors, starts, customers, renewals } = renewalTable(contracts, calendar);
    expect(starts).toEqual(["2025-01-01", "2025-03-01"]);
    expect(survivors).toEqual([
      [18, 16, 11],
      [4, 4],
    ]);
    expect(customers).toBe(22);
    expect(renewals).toEqual([
      { renewal: 1, due: 22, renewed: 20, rate: 20 / 22 },
      { renewal: 2, due: 16, renewed: 11, rate: 11 / 16 },
      { renewal: 3, due: 10, renewed: 10, rate: 1 },
    ]);
  });

  it("are none where nobody was left to renew, and no table that nobody could read", () => {
    const opens = Array.from({ length: 1010 }, (_, day) => day * 86_400_000);
    const calendar = { period: "day", timeZone: "UTC", opens } as const;
    const of = (...contracts: readonly (readonly [cohort: number, known: number, made: number])[]) =>
      renewalTable(
        contracts.map(([cohort, known, made]) => ({ cohort, known, made, customers: 2 })),
        calendar,
      );
    expect(of([5, 3, 0])).toEqual({
      survivors: [[2, 0, 0, 0]],
      starts: ["1970-01-06"],
      customers: 2,
      renewals: [{ renewal: 1, due: 2, renewed: 0, rate: 0 }],
    });
    // Ten million cells at most: rows from the first cohort to the last.
    expect(of([1002, 9999, 0], [3, 9999, 0]).starts).toHaveLength(2);
    expect(() => of([0, 9991, 0], [1000, 9991, 0])).toThrow("1001");
  });

  it("of several cohorts add up", () => {
    const { renewed, lost } = renewalCounts([
      [10, 8, 5],
      [6, 6],
    ]);
    expect([[...renewed], [...lost]]).toEqual([
      [14, 5],
      [2, 3],
    ]);
    expect(cohortsOf([10, 8])).toEqual([[10, 8]]);
    expect(cohortsOf([Float64Array.of(10, 8)])).toEqual([Float64Array.of(10, 8)]);
  });

  it("of a contract are counted by the calendar, from their mean length", () => {
    // Due at 0, 29, 61, 90 and so on: before a time, whatever the mean length says.
    const dues = [0, 29, 61, 90, 130];
    const before = (time: number) =>
      countedRenewals(time, 30, (count) => (dues[count] ?? Number.POSITIVE_INFINITY) < time);
    expect([1, 29, 30, 61, 62, 91].map(before)).toEqual([0, 0, 1, 1, 2, 3]);
    expect(before(-5)).toBe(0);
  });
});

describe("the design of covariates", () => {
  const targets = covariateTargets.bgNbd;

  it("has a column of 0 and 1 for each level but one, and a coefficient of each for each parameter", () => {
    const columns = { channel: ["web", "ads", "mail", "web"] } as const;
    const design = covariateDesign(columns, { dropout: ["channel"] }, targets, undefined);
    expect(design.at).toEqual({ channel: "ads" });
    expect(design.columns).toEqual([
      { name: "channel", level: "mail", values: Float64Array.of(0, 0, 1, 0), deviation: 1 },
      { name: "channel", level: "web", values: Float64Array.of(1, 0, 0, 1), deviation: 1 },
    ]);
    expect(design.terms.map(({ parameter, column }) => [parameter.parameter, column])).toEqual([
      ["a", 0],
      ["a", 1],
      ["b", 0],
      ["b", 1],
    ]);
    const { at, columns: others } = covariateDesign(
      columns,
      { purchase: ["channel"], reference: { channel: "web" } },
      targets,
      undefined,
    );
    expect([at["channel"], others.map(({ level }) => level)]).toEqual(["web", ["ads", "mail"]]);
  });

  it("has numbers in deviations from their mean, by weight (NumPy)", () => {
    const given = { age: [1, 2, 4, 9] };
    const of = (weights?: readonly number[]) => covariateDesign(given, { purchase: ["age"] }, targets, weights);
    for (const [weights, mean, deviation] of [
      [undefined, 4, 3.082207001484488],
      [[1, 2, 1, 4], 5.625, 3.461845606031557],
    ] as const) {
      const { at, columns, terms } = of(weights);
      const [column] = columns;
      expectNear(at["age"], mean, 1e-15);
      expectNear(column?.deviation, deviation, 1e-15);
      for (const [row, each] of given.age.entries()) expectNear(column?.values[row], (each - mean) / deviation, 1e-15);
      expect(terms.map(({ parameter, column }) => [parameter.parameter, column])).toEqual([["alpha", 0]]);
    }
  });

  it("has a column of zeros where a number does not vary, but by rounding", () => {
    for (const age of [
      [3, 3, 3],
      [0.1 + 0.2, 0.3, 0.3],
      [1e6, 1e6, 1e6 + 1e-8],
      [0, -0, 0],
      [-0, -0, -0],
    ]) {
      const { at, columns } = covariateDesign({ age }, { purchase: ["age"] }, targets, undefined);
      expect(Object.is(at["age"], -0)).toBe(false);
      expect(columns).toEqual([{ name: "age", level: null, values: new Float64Array(3), deviation: 1 }]);
    }
    // One of three that is apart by 3 has a deviation of the root of 2.
    for (const [age, deviation] of [
      [[3, 3, 3.003], 0.001 * Math.SQRT2],
      [[0.001, 0.001, 0.001 + 3e-10], 1e-10 * Math.SQRT2],
    ] as const) {
      const { columns } = covariateDesign({ age }, { purchase: ["age"] }, targets, undefined);
      expectNear((columns[0]?.deviation as number) / deviation, 1, 1e-6);
    }
  });
});

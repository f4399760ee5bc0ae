import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCox, type LogRankTestInput, logRankTest } from "../../src/survival";
import { expectNear } from "../near";
import { randomFrom, repeated, rows, shuffled, truncatedRows, weightedRows } from "./arbitraries";
import simulated from "./values/survival.json";

const { durations, churned, plan } = simulated;

/** Rows with a group each. */
const grouped = truncatedRows(1).chain((columns) =>
  fc
    .array(fc.constantFrom("a", "b", "c"), { minLength: columns.durations.length, maxLength: columns.durations.length })
    .map((groups) => ({ ...columns, groups })),
);

describe("logRankTest", () => {
  it("of three plans of simulated customers (lifelines 0.30.3)", () => {
    const test = logRankTest({ durations, churned, groups: plan });
    expect(test.degreesOfFreedom).toBe(2);
    expectNear(test.chiSquare, simulated.logRank.chiSquare, 1e-12);
    expectNear(test.pValue, simulated.logRank.pValue, 1e-12);
  });

  it("with early departures weighted more (lifelines 0.30.3, Fleming–Harrington p = 1)", () => {
    const test = logRankTest({ durations, churned, groups: plan, rho: 1 });
    expectNear(test.chiSquare, simulated.logRankRho1.chiSquare, 1e-12);
    expectNear(test.pValue, simulated.logRankRho1.pValue, 1e-12);
  });

  it.each([0.5, 2])("with departures weighted by a power of the pooled survival, %d (written out)", (rho) => {
    const columns = { durations: [1, 2, 2, 3, 4, 4, 5, 6], churned: [1, 1, 0, 1, 1, 1, 0, 1] };
    const groups = ["a", "b", "a", "b", "a", "b", "b", "a"];
    const all = columns.durations.map((time, i) => ({ time, left: columns.churned[i] === 1, isA: groups[i] === "a" }));
    let survival = 1;
    let distance = 0;
    let variance = 0;
    for (const time of [1, 2, 3, 4, 6]) {
      const there = all.filter((row) => row.time >= time);
      const leaving = there.filter((row) => row.left && row.time === time);
      const [n, d] = [there.length, leaving.length];
      const share = there.filter(({ isA }) => isA).length / n;
      const weight = survival ** rho;
      distance += weight * (leaving.filter(({ isA }) => isA).length - d * share);
      if (n > 1) variance += (weight ** 2 * d * share * (1 - share) * (n - d)) / (n - 1);
      survival *= 1 - d / n;
    }
    expectNear(logRankTest({ ...columns, groups, rho }).chiSquare, distance ** 2 / variance, 1e-12);
  });

  it("is 0 for groups that are equal, of any size", () => {
    fc.assert(
      fc.property(rows(1, 12), fc.integer({ min: 2, max: 4 }), (columns, copies) => {
        const times = <Item>(items: readonly Item[]) => Array.from({ length: copies }, () => items).flat();
        const groups = Array.from({ length: copies }, (_, copy) => columns.durations.map(() => copy)).flat();
        const { chiSquare, pValue, degreesOfFreedom } = logRankTest({
          durations: times(columns.durations),
          churned: times(columns.churned),
          groups,
        });
        if (chiSquare === null) return;
        expect(chiSquare).toBeLessThan(1e-12);
        expect(pValue).toBeGreaterThan(0.99999);
        expect(degreesOfFreedom).toBe(copies - 1);
      }),
    );
  });

  it("expects as many departures as there are, and its covariances add up to 0", () => {
    fc.assert(
      fc.property(grouped, (columns) => {
        const { groups, variance } = logRankTest(columns);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        expectNear(sum(groups.map(({ expected }) => expected)), sum(groups.map(({ observed }) => observed)), 1e-9);
        for (const [i, row] of variance.entries()) {
          expectNear(sum(row), 0, 1e-9);
          for (const [j, each] of row.entries()) expect(each).toBe(variance[j]?.[i]);
        }
      }),
    );
  });

  it("does not depend on the order of rows, the unit of time, or the names of groups but for their order", () => {
    fc.assert(
      fc.property(grouped, fc.integer({ min: 1, max: 99 }), (columns, seed) => {
        const test = logRankTest(columns);
        const turned = logRankTest({
          durations: shuffled(columns.durations, seed),
          churned: shuffled(columns.churned, seed),
          entry: shuffled(columns.entry, seed),
          groups: shuffled(columns.groups, seed),
        });
        expect(turned).toEqual(test);
        const codes = logRankTest({ ...columns, groups: columns.groups.map((group) => group.charCodeAt(0)) });
        expect(codes).toEqual({
          ...test,
          groups: test.groups.map((each) => ({ ...each, group: String(each.group).charCodeAt(0) })),
        });
        fc.pre(columns.durations.every((each) => each === 0 || each > 1e-7));
        const other = logRankTest({
          ...columns,
          durations: columns.durations.map((each) => each / 16),
          entry: columns.entry.map((each) => each / 16),
        });
        expect(other.degreesOfFreedom).toBe(test.degreesOfFreedom);
        if (test.chiSquare !== null) expectNear(other.chiSquare, test.chiSquare, 1e-9);
      }),
    );
  });

  it("takes a weight as so many rows", () => {
    fc.assert(
      fc.property(weightedRows(1), ({ durations, churned, weights }) => {
        const groups = durations.map((_, i) => (i % 3 === 0 ? "x" : "y"));
        const entry = durations.map((each, i) => (i % 4 === 0 && each > 2 && each < 1000 ? 1 : 0));
        const { groups: own, ...test } = logRankTest({ durations, churned, entry, weights, groups });
        const each = logRankTest({
          durations: repeated(durations, weights),
          churned: repeated(churned, weights),
          entry: repeated(entry, weights),
          groups: repeated(groups, weights),
        });
        // Who stands for nobody still names a group.
        const there = own.filter(({ customers }) => customers > 0);
        expect(test.degreesOfFreedom).toBe(each.degreesOfFreedom);
        if (test.chiSquare !== null) expectNear(test.chiSquare, each.chiSquare as number, 1e-9);
        for (const [i, group] of there.entries()) {
          expect(group).toMatchObject({ group: each.groups[i]?.group, customers: each.groups[i]?.customers });
          expectNear(group.expected, each.groups[i]?.expected as number, 1e-9);
        }
      }),
    );
  });

  it("has the sums of its definition, of weights, late entries, strata and powers of survival together", () => {
    const tables = fc.integer({ min: 1, max: 15 }).chain((length) => {
      const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: length, maxLength: length });
      return fc.record({
        durations: each(fc.integer({ min: 0, max: 5 })),
        churned: each(fc.constantFrom(0, 1)),
        weights: fc.option(each(fc.integer({ min: 0, max: 3 })), { nil: undefined }),
        shares: fc.option(each(fc.constantFrom(0, 0.4, 0.8)), { nil: undefined }),
        groups: each(fc.integer({ min: 0, max: 2 })),
        strata: fc.option(each(fc.integer({ min: 0, max: 1 })), { nil: undefined }),
        rho: fc.constantFrom(0, 0.5, 2),
      });
    });
    fc.assert(
      fc.property(tables, ({ shares, ...table }) => {
        const { durations, churned, weights, groups, strata, rho } = table;
        const entry = shares?.map((share, i) => Math.floor(share * (durations[i] as number)));
        const all = durations.map((time, i) => ({
          time,
          left: churned[i] === 1,
          from: entry?.[i] ?? 0,
          weight: weights?.[i] ?? 1,
          group: groups[i] as number,
          stratum: strata?.[i] ?? 0,
        }));
        const count = (some: typeof all) => some.reduce((sum, { weight }) => sum + weight, 0);
        const names = [...new Set(groups)].sort();
        const [observed, expected] = [names.map(() => 0), names.map(() => 0)];
        const variance = names.map(() => names.map(() => 0));
        const add = (list: number[], i: number, more: number) => list.splice(i, 1, (list[i] as number) + more);
        for (const stratum of [0, 1]) {
          let survival = 1;
          for (const time of [0, 1, 2, 3, 4, 5]) {
            const there = all.filter(
              (row) => row.stratum === stratum && row.time >= time && (row.from < time || row.from === 0),
            );
            const leaving = there.filter((row) => row.left && row.time === time);
            const [n, d] = [count(there), count(leaving)];
            if (d === 0) continue;
            const weight = survival ** rho;
            const shareOf = names.map((name) => count(there.filter(({ group }) => group === name)) / n);
            for (const [i, name] of names.entries()) {
              const share = shareOf[i] as number;
              add(observed, i, weight * count(leaving.filter(({ group }) => group === name)));
              add(expected, i, weight * d * share);
              for (const [j, other] of shareOf.entries())
                if (n > 1)
                  add(
                    variance[i] as number[],
                    j,
                    (weight ** 2 * d * (n - d) * share * ((i === j ? 1 : 0) - other)) / (n - 1),
                  );
            }
            survival *= 1 - d / n;
          }
        }
        const test = logRankTest({ ...table, entry });
        for (const [i, group] of test.groups.entries()) {
          expect(group.customers).toBe(count(all.filter((row) => row.group === group.group)));
          expectNear(group.observed, observed[i] as number, 1e-12);
          expectNear(group.expected, expected[i] as number, 1e-12);
          for (const [j, each] of (test.variance[i] ?? []).entries())
            expectNear(each, variance[i]?.[j] as number, 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("adds up over strata", () => {
    fc.assert(
      fc.property(grouped, ({ durations, churned, entry, groups }) => {
        const strata = durations.map((_, i) => i % 2 === 0);
        const whole = logRankTest({ durations, churned, entry, groups, strata });
        const parts = [true, false].map((stratum) => {
          const of = <Item>(items: readonly Item[]) => items.filter((_, i) => strata[i] === stratum);
          return logRankTest({ durations: of(durations), churned: of(churned), entry: of(entry), groups: of(groups) });
        });
        for (const { group, observed, expected, customers } of whole.groups) {
          const own = parts.flatMap((part) => part.groups.filter((each) => each.group === group));
          const sum = (key: "observed" | "expected" | "customers") => own.reduce((total, each) => total + each[key], 0);
          expectNear(expected, sum("expected"), 1e-9);
          expect([observed, customers]).toEqual([sum("observed"), sum("customers")]);
        }
      }),
    );
  });

  it("is the score test of fitCox for two groups without ties", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 30 }), (times) => {
        const flags = times.map((_, i) => (i * 7) % 5 > 0);
        const groups = times.map((_, i) => i % 2);
        const { chiSquare } = logRankTest({ durations: times, churned: flags, groups });
        const fit = fitCox({ durations: times, churned: flags, covariates: { group: groups }, ties: "breslow" });
        if (chiSquare === null) expect(fit.scoreTest).toBeNull();
        else expectNear(fit.scoreTest?.chiSquare, chiSquare, 1e-9);
      }),
    );
  });

  it("has with ties the variance of Breslow's score test, each time less by (n − d) / (n − 1)", () => {
    const columns = { durations: [1, 1, 1, 2, 2, 3, 3, 3], churned: [1, 1, 1, 1, 1, 0, 0, 0] };
    const groups = [0, 0, 1, 0, 1, 1, 1, 0];
    const test = logRankTest({ ...columns, groups });
    const fit = fitCox({ ...columns, covariates: { group: groups }, ties: "breslow" });
    // At time 1 three of eight leave, at time 2 two of five; of these 4 and 3 are in group 1.
    const breslow = 3 * (4 / 8) * (4 / 8) + 2 * (3 / 5) * (2 / 5);
    const hypergeometric = 3 * (4 / 8) * (4 / 8) * (5 / 7) + 2 * (3 / 5) * (2 / 5) * (3 / 4);
    expectNear(test.variance[1]?.[1], hypergeometric, 1e-12);
    expectNear(fit.scoreTest?.chiSquare, ((test.chiSquare as number) * hypergeometric) / breslow, 1e-12);
  });

  it("says nothing where nothing can be compared", () => {
    const nothing = { chiSquare: null, pValue: null, degreesOfFreedom: 0 };
    expect(logRankTest({ durations: [], churned: [], groups: [] })).toEqual({ ...nothing, groups: [], variance: [] });
    expect(logRankTest({ durations: [1, 2], churned: [1, 1], groups: ["a", "a"] })).toMatchObject(nothing);
    expect(logRankTest({ durations: [1, 2], churned: [0, 0], groups: ["a", "b"] })).toMatchObject(nothing);
    // All leave at once, and whoever had left could not be another.
    expect(logRankTest({ durations: [1, 1], churned: [1, 1], groups: ["a", "b"] })).toMatchObject(nothing);
  });

  it("compares as many groups as were there together", () => {
    // a and b are there early, c and d late: two comparisons, not three.
    const test = logRankTest({
      durations: [1, 2, 3, 3, 11, 12, 13, 13],
      entry: [0, 0, 0, 0, 10, 10, 10, 10],
      churned: [1, 1, 0, 0, 1, 1, 0, 0],
      groups: ["a", "b", "a", "b", "c", "d", "c", "d"],
    });
    expect(test.degreesOfFreedom).toBe(2);
  });

  it("sorts labels of all kinds", () => {
    const { groups } = logRankTest({
      durations: [1, 2, 3, 4, 5, 6, 7],
      churned: [1, 1, 1, 1, 1, 1, 1],
      groups: ["b", 10, true, -0, "a", false, 9],
    });
    expect(groups.map(({ group }) => group)).toEqual([false, true, 0, 9, 10, "a", "b"]);
  });

  it("finds what there is to find, and not more often than it should", () => {
    const random = randomFrom(3);
    const draw = (rate: number) => Array.from({ length: 60 }, () => -Math.log(random()) / rate);
    const pValues = (other: number) =>
      Array.from({ length: 200 }, () => {
        const lifetimes = [...draw(1), ...draw(other)];
        return logRankTest({
          durations: lifetimes.map((each) => Math.min(each, 1.5)),
          churned: lifetimes.map((each) => each < 1.5),
          groups: lifetimes.map((_, i) => i < 60),
        }).pValue as number;
      });
    const share = (all: readonly number[]) => all.filter((each) => each < 0.05).length / all.length;
    expect(share(pValues(1))).toBeLessThan(0.1);
    expect(share(pValues(2))).toBeGreaterThan(0.8);
  });

  it.each([
    [{ durations: [1, 2], churned: [1, 1], groups: ["a"] }, "groups must have 2 items, but got 1"],
    [
      { durations: [1], churned: [1], groups: [0.5] },
      "groups[0] must be a string, a whole number, true or false, but got 0.5",
    ],
    [{ durations: [1], churned: [1], groups: ["a"], weights: [0.5] }, "weights[0] must be a whole number, but got 0.5"],
    [
      { durations: [1], churned: [1], groups: ["a"], strata: [null] },
      "strata[0] must be a string, a whole number, true or false",
    ],
    [
      {
        durations: Array.from({ length: 201 }, () => 1),
        churned: Array.from({ length: 201 }, () => 1),
        groups: Array.from({ length: 201 }, (_, i) => i),
      },
      "groups must have at most 200 different labels",
    ],
  ])("refuses bad input %#", (input, message) => {
    expect(() => logRankTest(input as LogRankTestInput)).toThrow(message);
  });
});

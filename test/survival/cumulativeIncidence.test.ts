import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CumulativeIncidenceInput,
  type CumulativeIncidenceResult,
  cumulativeIncidence,
  kaplanMeier,
} from "../../src/survival";
import { expectNear } from "../near";
import { truncatedRows } from "./arbitraries";

const only = ({ groups }: CumulativeIncidenceResult) => {
  const [group] = groups;
  if (group === undefined) throw new Error("there is a group");
  return group;
};

/** Customers with late entries, counts and reasons. */
const tables = truncatedRows(1, 14).chain(({ durations, churned, entry }) => {
  const each = <Item>(item: fc.Arbitrary<Item>) =>
    fc.array(item, { minLength: durations.length, maxLength: durations.length });
  return fc.record({
    durations: fc.constant(durations),
    entry: fc.constant(entry),
    reasons: each(fc.constantFrom("a", "b", "c")).map((reasons) =>
      reasons.map((reason, i) => (churned[i] === 1 ? reason : null)),
    ),
    weights: each(fc.integer({ min: 1, max: 3 })),
  });
});

type Table = typeof tables extends fc.Arbitrary<infer Item> ? Item : never;

/** The share that churned for a reason up to a time, straight from the definition. */
function incidenceAt({ durations, entry, reasons }: Table, weights: readonly number[], reason: string, until: number) {
  const times = [...new Set(durations)].filter((time) => time <= until).sort((a, b) => a - b);
  let survival = 1;
  let incidence = 0;
  for (const time of times) {
    let there = 0;
    let own = 0;
    let all = 0;
    for (const [i, duration] of durations.entries()) {
      const weight = weights[i] as number;
      const from = entry[i] as number;
      if (duration < time || (from >= time && from > 0)) continue;
      there += weight;
      if (duration > time || reasons[i] === null) continue;
      all += weight;
      if (reasons[i] === reason) own += weight;
    }
    incidence += (survival * own) / there;
    survival *= 1 - all / there;
  }
  return incidence;
}

describe("cumulativeIncidence", () => {
  it("is what the definition says, with the error of the infinitesimal jackknife (as in R's survfit)", () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, isLate) => {
        const table = isLate ? rows : { ...rows, entry: rows.entry.map(() => 0) };
        const { time, survival, reasons } = only(cumulativeIncidence(table));
        for (const { reason, incidence, standardError } of reasons)
          for (const [i, at] of time.entries()) {
            const share = (weights: readonly number[]) => incidenceAt(table, weights, reason as string, at);
            expectNear(incidence[i], share(table.weights), 1e-12);
            // Who comes late shares a time with those who came before, and the two errors differ.
            if (isLate) continue;
            // Once all who were there have churned, the derivative by weights is one-sided.
            if ((survival[i] as number) < 1e-9) continue;
            const variance = table.weights.reduce((sum, weight, row) => {
              const changed = (by: number) => share(table.weights.map((each, j) => (j === row ? each + by : each)));
              const slope = (changed(1e-4) - changed(-1e-4)) / 2e-4;
              return sum + weight * slope * slope;
            }, 0);
            expectNear(standardError[i], Math.sqrt(variance), 1e-6);
          }
      }),
    );
  });

  it("adds up over reasons to all churn, the survival that of kaplanMeier", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { time, atRisk, censored, survival, reasons, customers, churned } = only(cumulativeIncidence(table));
        const { reasons: causes, ...others } = table;
        const whole = kaplanMeier({ ...others, churned: causes.map((reason) => reason !== null) });
        expect({ time, atRisk, censored, survival, customers, churned }).toEqual({
          time: whole.time,
          atRisk: whole.atRisk,
          censored: whole.censored,
          survival: whole.survival,
          customers: whole.customers,
          churned: whole.churned,
        });
        for (const i of time.keys()) {
          const total = reasons.reduce((sum, { incidence }) => sum + (incidence[i] as number), 0);
          expectNear(total + (survival[i] as number), 1, 1e-12);
          expect(reasons.reduce((sum, { events }) => sum + (events[i] as number), 0)).toBe(whole.events[i]);
        }
        expect(reasons.reduce((sum, reason) => sum + reason.churned, 0)).toBe(churned);
      }),
    );
  });

  it("is 1 less the survival where there is one reason, with Greenwood's error", () => {
    fc.assert(
      fc.property(tables, ({ reasons, ...table }) => {
        const curve = only(cumulativeIncidence({ ...table, reasons: reasons.map((reason) => reason && 1) }));
        const whole = kaplanMeier({ ...table, churned: reasons.map((reason) => reason !== null), transform: "plain" });
        const [own] = curve.reasons;
        if (own === undefined) return;
        for (const [i, survival] of whole.survival.entries()) {
          expectNear(own.incidence[i], 1 - survival, 1e-12);
          if (survival > 0)
            expectNear((own.standardError[i] as number) ** 2, (whole.standardError[i] as number) ** 2, 1e-12);
          else expect(own.standardError[i]).toBe(0);
        }
      }),
    );
  });

  it("is a share of a multinomial where nobody is censored, whatever the times", () => {
    const reasons = ["price", "bugs", "price", "moved", "price", "bugs", "moved", "price"];
    const curve = only(cumulativeIncidence({ durations: [1, 2, 2, 3, 5, 8, 8, 9], reasons }));
    expect(curve.reasons.map(({ reason, churned }) => [reason, churned])).toEqual([
      ["bugs", 2],
      ["moved", 2],
      ["price", 4],
    ]);
    for (const { churned, finalIncidence, standardError } of curve.reasons) {
      expectNear(finalIncidence, churned / 8, 1e-15);
      expectNear(standardError.at(-1), Math.sqrt(((churned / 8) * (1 - churned / 8)) / 8), 1e-12);
    }
  });

  it("has intervals on the scale of log(−log)", () => {
    const { reasons } = only(cumulativeIncidence({ durations: [1, 2, 3, 4], reasons: ["a", null, "b", null] }));
    const [a] = reasons;
    // A quarter left at once: its error is √(1/4 · 3/4 / 4); 1.959963984540054 is the normal quantile of 0.975.
    const error = Math.sqrt(3) / 8;
    const factor = Math.exp((1.959963984540054 * error) / ((1 / 4) * Math.log(4)));
    expectNear(a?.interval.low[0], 0.25 ** factor, 1e-12);
    expectNear(a?.interval.high[0], 0.25 ** (1 / factor), 1e-12);
    expect(a?.interval).toMatchObject({ confidence: 0.95, method: "log-log" });
    const [, b] = reasons;
    expect([b?.incidence[0], b?.interval.low[0], b?.interval.high[0]]).toEqual([0, 0, 0]);
  });

  it("is certain where all have left for the reason", () => {
    const [own] = only(cumulativeIncidence({ durations: [1, 2, 3], reasons: [7, 7, 7] })).reasons;
    expect(own?.finalIncidence).toBe(1);
    expect([own?.standardError[2], own?.interval.low[2], own?.interval.high[2]]).toEqual([0, 1, 1]);
  });

  it("adds up to exactly 1 there, whatever the rounding", () => {
    for (let customers = 2; customers < 60; customers++) {
      const durations = Array.from({ length: customers }, (_, i) => i + 1);
      const { groups } = cumulativeIncidence({ durations, reasons: durations.map(() => "price") });
      const [reason] = groups[0]?.reasons ?? [];
      expect(reason?.incidence.at(-1)).toBe(1);
      expect(reason?.standardError.at(-1)).toBe(0);
    }
  });

  it("stays as it is after all have churned, where others come later", () => {
    const { groups } = cumulativeIncidence({ durations: [1, 1, 3], reasons: ["a", "b", "a"], entry: [0, 0, 2] });
    for (const { incidence, standardError } of groups[0]?.reasons ?? []) {
      expect(incidence).toEqual([0.5, 0.5]);
      // One of two: √(0.5 · 0.5 / 2).
      for (const error of standardError) expect(error).toBeCloseTo(Math.sqrt(0.125), 12);
    }
  });

  it("has curves for each group, with all reasons in each", () => {
    const table = {
      durations: [1, 2, 2, 3, 5, 4],
      reasons: ["x", "y", null, "x", null, "x"],
      weights: [1, 2, 1, 0.5, 1, 1],
      entry: [0, 1, 0, 0, 2, 0],
    };
    const groups = ["b", "a", "b", "a", "a", "b"];
    const result = cumulativeIncidence({ ...table, groups });
    expect(result.groups.map(({ group }) => group)).toEqual(["a", "b"]);
    for (const group of result.groups) {
      const of = <Item>(items: readonly Item[]) => items.filter((_, i) => groups[i] === group.group);
      const alone = only(
        cumulativeIncidence({
          durations: of(table.durations),
          reasons: of(table.reasons),
          weights: of(table.weights),
          entry: of(table.entry),
        }),
      );
      expect({ ...group, group: null, reasons: group.reasons.filter(({ churned }) => churned > 0) }).toEqual(alone);
    }
    expect(result.groups[1]?.reasons.map(({ reason, churned }) => [reason, churned])).toEqual([
      ["x", 2],
      ["y", 0],
    ]);
    expect(cumulativeIncidence({ durations: [], reasons: [], groups: [] })).toEqual({ groups: [] });
  });

  it("takes times that are apart by rounding as one, and rows of weight 0 as nobody", () => {
    const exact = cumulativeIncidence({ durations: [0.3, 0.3, 0.5], reasons: ["a", "b", null] });
    expect(cumulativeIncidence({ durations: [0.1 + 0.2, 0.3, 0.5], reasons: ["a", "b", null] })).toEqual(exact);
    const nobody = cumulativeIncidence({
      durations: [0.4, 0.3, 0.3, 0.5],
      reasons: ["b", "a", "b", null],
      weights: [0, 1, 1, 1],
    });
    expect(nobody).toEqual(exact);
  });

  it("has no final share of a reason where nobody counts", () => {
    const [group] = cumulativeIncidence({ durations: [1], reasons: ["a"], weights: [0] }).groups;
    expect(group?.time).toEqual([]);
    expect(group?.reasons).toMatchObject([{ reason: "a", incidence: [], churned: 0, finalIncidence: null }]);
  });

  it.each<[unknown, string]>([
    [{ durations: [1], reasons: [undefined] }, "reasons[0]"],
    [{ durations: [1], reasons: [1.5] }, "reasons[0] must be a string, a whole number, true or false"],
    [{ durations: [1, 2], reasons: ["a"] }, "reasons must have 2 items, but got 1"],
    [{ durations: [1], reasons: ["a"], groups: [null] }, "groups[0] must be a string"],
    [{ durations: [1], reasons: ["a"], entry: [1] }, "entry[0]"],
    [
      { durations: Array.from({ length: 201 }, () => 1), reasons: Array.from({ length: 201 }, (_, i) => i) },
      "reasons must have at most 200 different labels",
    ],
  ])("refuses bad input %#", (input, message) => {
    expect(() => cumulativeIncidence(input as CumulativeIncidenceInput)).toThrow(message);
  });
});

// Customers at risk, counted one by one as the conventions say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedRiskTable, riskTable } from "../../src/survival/rows/riskTable";

interface Columns {
  readonly durations: readonly number[];
  readonly churned: readonly number[];
  readonly weights?: readonly number[] | undefined;
  readonly entry?: readonly number[] | undefined;
}

/** Whoever stands for somebody, time by time. */
function tableOf({ durations, churned, weights, entry }: Columns) {
  const all = durations
    .map((time, i) => ({ time, left: churned[i] === 1, weight: weights?.[i] ?? 1, from: entry?.[i] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const sum = (some: typeof all) => some.reduce((total, { weight }) => total + weight, 0);
  const times = [...new Set(all.map(({ time }) => time))].sort((one, other) => one - other);
  return {
    times,
    atRisk: times.map((at) => sum(all.filter(({ time, from }) => time >= at && (from < at || from === 0)))),
    events: times.map((at) => sum(all.filter(({ time, left }) => time === at && left))),
    censored: times.map((at) => sum(all.filter(({ time, left }) => time === at && !left))),
    customers: sum(all),
    churned: sum(all.filter(({ left }) => left)),
  };
}

/** Weights are sums of powers of 2, so that sums of them are exact. */
const tables = fc.integer({ min: 0, max: 25 }).chain((length) => {
  const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: length, maxLength: length });
  return fc
    .record({
      durations: each(fc.integer({ min: 0, max: 12 })),
      churned: each(fc.constantFrom(0, 1)),
      weights: fc.option(each(fc.constantFrom(0, 0.5, 1, 3)), { nil: undefined }),
      shares: fc.option(each(fc.constantFrom(0, 0.3, 0.9)), { nil: undefined }),
      unit: fc.constantFrom(1, 0.5),
    })
    .map(({ shares, unit, durations, ...rest }) => ({
      ...rest,
      durations: durations.map((time) => unit * time),
      entry: shares?.map((share, i) => unit * Math.floor(share * (durations[i] as number))),
      unit,
    }));
});

describe("riskTable", () => {
  it("counts whom the conventions count, whole durations and others alike", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(riskTable(table)).toEqual(tableOf(table));
      }),
      { numRuns: 500 },
    );
  });

  it("has whole durations counted, without sorting, and others not", () => {
    fc.assert(
      fc.property(tables, ({ unit, ...table }) => {
        const isWhole = [...table.durations, ...(table.entry ?? [])].every(Number.isInteger);
        const counted = countedRiskTable(table);
        if (table.durations.length > 0 && isWhole) expect(counted).toEqual(tableOf(table));
        else expect(counted).toBeUndefined();
      }),
    );
    expect(countedRiskTable({ durations: [], churned: [] })).toBeUndefined();
    // Counters for all times up to the longest would be many more than customers.
    expect(countedRiskTable({ durations: [5000], churned: [1] })).toBeUndefined();
    expect(countedRiskTable({ durations: [1000], churned: [1] })?.times).toEqual([1000]);
    const months = Array.from({ length: 1200 }, (_, i) => 5000 - i);
    expect(countedRiskTable({ durations: months, churned: months.map(() => 1) })?.times).toEqual(months.reverse());
  });

  it("has as many at risk at the end as end there, whatever the rounding of weights", () => {
    // 0.1 + 0.2 + 0.3 − 0.3 − 0.2 is not 0.1.
    for (const unit of [1, 0.5]) {
      const table = riskTable({
        durations: [2, 6, 6, 7].map((time) => unit * time),
        churned: [1, 1, 0, 1],
        entry: [0, 3, 2, 2].map((time) => unit * time),
        weights: [0.1, 0.2, 0.3, 0.7],
      });
      expect(table.atRisk[0]).toBe(0.1);
      expect(table.atRisk[1]).toBeCloseTo(1.2, 12);
      expect(table.events[0]).toBe(0.1);
      expect(table.customers).toBeCloseTo(1.3, 12);
    }
  });

  it("never has fewer at risk than churn, where weights are lost in the rounding of others", () => {
    // The last customer, of 1e-20, is there at 2 and too light to count beside those who come later.
    for (const unit of [1, 0.5]) {
      const table = riskTable({
        durations: [2, 6, 6, 7, 8].map((time) => unit * time),
        churned: [1, 1, 0, 1, 1],
        entry: [0, 3, 3, 2, 0].map((time) => unit * time),
        weights: [0.1, 0.2, 0.3, 0.7, 1e-20],
      });
      expect(table.atRisk[0]).toBeGreaterThanOrEqual(0.1);
      expect(table.atRisk[0]).toBeCloseTo(0.1, 12);
    }
  });

  it("takes lists and typed arrays, and −0 as 0", () => {
    const typed = {
      durations: Float64Array.of(-0, 1.5, 1.5),
      churned: Uint8Array.of(1, 1, 0),
      entry: Float32Array.of(0, 0.5, 0),
    };
    const expected = { times: [0, 1.5], atRisk: [2, 2], events: [1, 1], censored: [0, 1], customers: 3, churned: 2 };
    expect(riskTable(typed)).toEqual(expected);
    expect(riskTable({ durations: [-0, 2], churned: [true, false] }).times).toEqual([0, 2]);
  });
});

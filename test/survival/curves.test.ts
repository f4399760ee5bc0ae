import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KaplanMeierInput,
  kaplanMeier,
  medianSurvival,
  nelsonAalen,
  restrictedMeanSurvival,
  survivalQuantile,
} from "../../src/survival";
import { expectNear } from "../near";
import { randomFrom, repeated, rows, shuffled, truncatedRows, weightedRows } from "./arbitraries";
import gehan from "./values/gehan6mp.json";
import simulated from "./values/survival.json";

function expectColumn(got: readonly (number | null)[], expected: readonly (number | null)[], tolerance: number): void {
  expect(got.length).toBe(expected.length);
  for (const [i, each] of expected.entries())
    if (each === null) expect(got[i]).toBeNull();
    else expectNear(got[i], each, tolerance);
}

// The 21 patients by their times, as the table tells them: weights are counts.
const table = {
  durations: [...gehan.time, ...gehan.time],
  churned: [...gehan.time.map(() => 1), ...gehan.time.map(() => 0)],
  weights: [...gehan.events, ...gehan.censored],
};

describe("039-survival:gehan_6mp-gehan (R survival 3.5-3)", () => {
  it.each(["plain", "log", "log-log"] as const)("kaplanMeier with limits on the scale %s", (transform) => {
    const curve = kaplanMeier({ ...table, transform });
    expect(curve.time).toEqual(gehan.time);
    expect(curve.atRisk).toEqual(gehan.atRisk);
    expect(curve.events).toEqual(gehan.events);
    expect(curve.censored).toEqual(gehan.censored);
    expectColumn(curve.survival, gehan.survival, 1e-8);
    expectColumn(curve.standardError, gehan.standardError, 1e-8);
    expectColumn(curve.interval.low, gehan.limits[transform].low, 1e-8);
    expectColumn(curve.interval.high, gehan.limits[transform].high, 1e-8);
    const { median, ...ends } = gehan.limits[transform].median;
    expect(medianSurvival({ ...table, transform })).toMatchObject({ median, interval: ends });
  });

  it("survivalQuantile", () => {
    const quantiles = [0.25, 0.5, 0.75].map((probability) =>
      survivalQuantile({ ...table, probability, transform: "log" }),
    );
    expect(quantiles.map(({ time }) => time)).toEqual([13, 23, null]);
    expect(quantiles.map(({ interval }) => interval.low)).toEqual([6, 16, 23]);
    expect(quantiles.map(({ interval }) => interval.high)).toEqual([null, null, null]);
  });

  it("nelsonAalen", () => {
    const { cumulativeHazard, standardError } = nelsonAalen(table);
    expectColumn(cumulativeHazard, gehan.cumulativeHazard, 1e-8);
    expectColumn(standardError, gehan.hazardError, 1e-8);
    expectNear(nelsonAalen(table).finalHazard, gehan.cumulativeHazard.at(-1) as number, 1e-8);
    expectNear(medianSurvival(table).finalSurvival, gehan.survival.at(-1) as number, 1e-8);
    const nobody = { durations: [], churned: [] };
    expect([nelsonAalen(nobody).finalHazard, medianSurvival(nobody).finalSurvival]).toEqual([null, null]);
  });

  it("restrictedMeanSurvival", () => {
    const { mean, standardError, horizon } = restrictedMeanSurvival(table);
    expect(horizon).toBe(35);
    expectNear(mean, 23.2873949579832, 1e-8);
    expectNear(standardError, 2.82746762337144, 1e-8);
    const { interval } = restrictedMeanSurvival({ ...table, confidence: 0.9 });
    expectNear(interval?.low, 23.2873949579832 - 1.6448536269514722 * 2.82746762337144, 1e-8);
    expectNear(interval?.high, 23.2873949579832 + 1.6448536269514722 * 2.82746762337144, 1e-8);
  });
});

describe("other published and recorded curves", () => {
  it("071-survival:left_trunc-left (R survival 3.5-3)", () => {
    const curve = kaplanMeier({
      entry: [0, 0, 1, 2, 3, 0, 4, 2],
      durations: [5, 6, 4, 8, 7, 3, 9, 5],
      churned: [1, 0, 1, 1, 0, 1, 1, 0],
    });
    expect(curve.time).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(curve.atRisk).toEqual([6, 6, 6, 4, 3, 2, 1]);
    expect(curve.events).toEqual([1, 1, 1, 0, 0, 1, 1]);
    const steps = [0.833333333333333, 0.694444444444445, 0.578703703703704, 0.289351851851852];
    const [a, b, c, d] = steps as [number, number, number, number];
    expectColumn(curve.survival, [a, b, c, c, c, d, 0], 1e-8);
    const errors = [0.152145154862546, 0.17930478454664, 0.183002179407892, 0.2241309806833];
    const [p, q, r, s] = errors as [number, number, number, number];
    expectColumn(curve.standardError, [p, q, r, r, r, s, null], 1e-8);
  });

  it("072-survival:weighted_km-weighted (R survival 3.5-3)", () => {
    const curve = kaplanMeier({
      durations: [1, 2, 2, 3, 4, 4, 5, 6, 7, 7],
      churned: [1, 1, 0, 1, 1, 1, 0, 1, 0, 1],
      weights: [3, 1, 2, 5, 1, 4, 2, 2, 1, 3],
    });
    expect(curve.time).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(curve.atRisk).toEqual([24, 21, 18, 13, 8, 6, 4]);
    const d = 0.37037037037037;
    expectColumn(
      curve.survival,
      [0.875, 0.833333333333333, 0.601851851851852, d, d, 0.246913580246914, 0.0617283950617284],
      1e-8,
    );
  });

  it("simulated customers (lifelines 0.30.3)", () => {
    const { durations, churned, entry } = simulated;
    const { time, survival, low, high, median, mean18 } = simulated.kaplanMeier;
    const curve = kaplanMeier({ durations, churned });
    expect(curve.time).toEqual(time);
    expectColumn(curve.survival, survival, 1e-12);
    expectColumn(curve.interval.low, low, 1e-12);
    expectColumn(curve.interval.high, high, 1e-12);
    expectColumn(kaplanMeier({ durations, churned, entry }).survival, simulated.kaplanMeierEntry.survival, 1e-12);
    expect(medianSurvival({ durations, churned }).median).toBe(median);
    expectNear(restrictedMeanSurvival({ durations, churned, horizon: 18 }).mean, mean18, 1e-12);
    expectColumn(nelsonAalen({ durations, churned }).cumulativeHazard, simulated.nelsonAalen, 1e-12);
  });
});

/** The curve as its definition has it, one time after another. */
function curveByHand({ durations, churned, weights, entry }: KaplanMeierInput): readonly number[] {
  const all = Array.from(durations, (duration, i) => ({
    duration,
    left: Boolean(churned[i]),
    weight: weights?.[i] ?? 1,
    from: entry?.[i] ?? 0,
  })).filter(({ weight }) => weight > 0);
  let share = 1;
  return [...new Set(all.map(({ duration }) => duration))]
    .sort((a, b) => a - b)
    .map((time) => {
      const there = all.filter(({ duration, from }) => duration >= time && (from < time || from === 0));
      const sum = (some: typeof all) => some.reduce((total, { weight }) => total + weight, 0);
      share *= 1 - sum(there.filter(({ duration, left }) => left && duration === time)) / sum(there);
      return share;
    });
}

describe("kaplanMeier", () => {
  it("is its definition, with entries and weights", () => {
    fc.assert(
      fc.property(truncatedRows(), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30 }), (columns, counts) => {
        const input = { ...columns, weights: columns.durations.map((_, i) => counts[i] as number) };
        expectColumn(kaplanMeier(input).survival, curveByHand(input), 1e-12);
      }),
    );
  });

  it("counts whole durations as it sorts others", () => {
    fc.assert(
      fc.property(truncatedRows(1), fc.integer({ min: 1, max: 3 }), (columns, weight) => {
        const whole = {
          durations: columns.durations.map((each) => Math.min(1000, Math.ceil(each))),
          churned: columns.churned,
          weights: columns.churned.map((_, i) => (i % 3) + weight),
          entry: columns.entry.map((each, i) => (each < Math.min(1000, columns.durations[i] as number) ? each : 0)),
        };
        const halves = {
          ...whole,
          durations: whole.durations.map((each) => each / 2 ** 10),
          entry: whole.entry.map((each) => each / 2 ** 10),
        };
        const { time, ...counted } = kaplanMeier(whole);
        expect(kaplanMeier(halves)).toEqual({ ...counted, time: time.map((each) => each / 2 ** 10) });
      }),
    );
  });

  it("is the empirical distribution, where everybody has left", () => {
    fc.assert(
      fc.property(rows(1), ({ durations }) => {
        const { time, survival, standardError } = kaplanMeier({ durations, churned: durations.map(() => 1) });
        for (const [i, at] of time.entries()) {
          const share = durations.filter((each) => each > at).length / durations.length;
          expectNear(survival[i], share, 1e-12);
          if (share > 0) expectNear(standardError[i], Math.sqrt((share * (1 - share)) / durations.length), 1e-12);
        }
        expect(standardError.at(-1)).toBeNull();
      }),
    );
  });

  it("takes a weight as so many rows", () => {
    fc.assert(
      fc.property(weightedRows(), ({ durations, churned, weights }) => {
        const each = { durations: repeated(durations, weights), churned: repeated(churned, weights) };
        expect(kaplanMeier({ durations, churned, weights })).toEqual(kaplanMeier(each));
        expect(nelsonAalen({ durations, churned, weights })).toEqual(nelsonAalen(each));
      }),
    );
  });

  it("does not depend on the order of rows, nor on the kind of arrays", () => {
    fc.assert(
      fc.property(truncatedRows(), fc.integer({ min: 1, max: 100 }), ({ durations, churned, entry }, seed) => {
        const curve = kaplanMeier({ durations, churned, entry });
        const turned = [durations, churned, entry].map((column) => shuffled(column, seed)) as [
          number[],
          number[],
          number[],
        ];
        expect(kaplanMeier({ durations: turned[0], churned: turned[1], entry: turned[2] })).toEqual(curve);
        const typed = {
          durations: Float64Array.from(durations),
          churned: Uint8Array.from(churned),
          entry: Float64Array.from(entry),
        };
        expect(kaplanMeier(typed)).toEqual(curve);
        expect(kaplanMeier({ durations, churned: churned.map(Boolean), entry })).toEqual(curve);
      }),
    );
  });

  it("keeps its shares when time is measured in other units", () => {
    fc.assert(
      fc.property(rows(), ({ durations, churned }) => {
        const small = durations.map((each) => each * 1e-3).filter((each) => each === 0 || each >= 1e-9);
        fc.pre(small.length === durations.length);
        const { survival, interval } = kaplanMeier({ durations, churned });
        expect(kaplanMeier({ durations: small, churned })).toMatchObject({ survival, interval });
      }),
    );
  });

  it("takes an entry of 0 as none", () => {
    fc.assert(
      fc.property(rows(), ({ durations, churned }) => {
        const entry = durations.map(() => 0);
        expect(kaplanMeier({ durations, churned, entry })).toEqual(kaplanMeier({ durations, churned }));
      }),
    );
  });

  it("never rises, and lies within its limits, which widen with confidence", () => {
    fc.assert(
      fc.property(truncatedRows(), fc.constantFrom("log-log", "log", "plain"), (columns, transform) => {
        const narrow = kaplanMeier({ ...columns, transform: transform as "log", confidence: 0.8 });
        const wide = kaplanMeier({ ...columns, transform: transform as "log", confidence: 0.99 });
        for (const [i, share] of narrow.survival.entries()) {
          expect(share).toBeLessThanOrEqual(narrow.survival[i - 1] ?? 1);
          if (share === 0) continue;
          const ends = [
            0,
            wide.interval.low[i],
            narrow.interval.low[i],
            share,
            narrow.interval.high[i],
            wide.interval.high[i],
            1,
          ] as number[];
          for (const [k, end] of ends.slice(1).entries())
            expect(end).toBeGreaterThanOrEqual((ends[k] as number) - 1e-15);
        }
      }),
    );
  });

  it.each(["plain", "log", "log-log"] as const)("has no limits on the scale %s where nobody is left", (transform) => {
    const { survival, interval } = kaplanMeier({
      durations: [1, 2, 3],
      churned: [1, 1, 0],
      entry: [0, 0, 2],
      transform,
    });
    expect(survival).toEqual([0.5, 0, 0]);
    expect(interval.low.map((low) => low === null)).toEqual([false, true, true]);
    expect(interval.high.map((high) => high === null)).toEqual([false, true, true]);
  });

  it("is 1 where nobody left, and has no error there", () => {
    expect(kaplanMeier({ durations: [4, 7], churned: [0, 0] })).toMatchObject({
      survival: [1, 1],
      standardError: [0, 0],
      interval: { low: [1, 1], high: [1, 1] },
      finalSurvival: 1,
    });
  });

  it("knows of one customer, of nobody, and of weights of 0", () => {
    expect(kaplanMeier({ durations: [3], churned: [1] })).toMatchObject({
      time: [3],
      survival: [0],
      interval: { low: [null] },
    });
    expect(kaplanMeier({ durations: [3, 2.5], churned: [1, 1], weights: [0, 0] })).toEqual(
      kaplanMeier({ durations: [], churned: [] }),
    );
    expect(kaplanMeier({ durations: [3, 2.5], churned: [1, 1], weights: [2, 0] })).toMatchObject({
      time: [3],
      customers: 2,
    });
  });

  it("keeps its digits with fractional weights, far durations and a share next to 1", () => {
    const tenths = kaplanMeier({
      durations: [1, 2, 3],
      churned: [1, 1, 1],
      weights: [0.1, 0.1, 0.1],
      entry: [0, 0.5, 1.5],
    });
    expectColumn(tenths.atRisk, [0.2, 0.2, 0.1], 1e-15);
    expect(tenths.finalSurvival).toBe(0);
    const few = kaplanMeier({ durations: [1, 1e15], churned: [1, 0], weights: [1e-9, 1e15] });
    expect(few).toMatchObject({ survival: [1, 1], interval: { low: [1, 1], high: [1, 1] } });
    const rare = kaplanMeier({ durations: [1, 2], churned: [1, 0], weights: [1e-9, 1] });
    expect(rare.interval.low[0]).toBe(0);
    expect(rare.interval.high[0]).toBe(1);
  });

  it.each([
    [{ durations: [1, 2], churned: [1] }, "churned must have 2 items, but got 1"],
    [{ durations: [1, -2], churned: [1, 0] }, "durations[1] must be at least 0, but got -2"],
    [{ durations: [1, 2], churned: [1, 2] }, "churned[1] must be true or false, but got 2"],
    [{ durations: [1, 2], churned: [1, 0], entry: [0, 2] }, "entry[1] must be below 2, but got 2"],
    [{ durations: [1, 2], churned: [1, 0], weights: [1] }, "weights must have 2 items, but got 1"],
    [{ durations: [1], churned: [1], transform: "logit" }, 'transform must be one of "log-log", "log", "plain"'],
  ])("refuses %j", (input, message) => {
    expect(() => kaplanMeier(input as KaplanMeierInput)).toThrow(message);
  });

  it("names the first twenty bad entries, and no more", () => {
    const durations = Array.from({ length: 50 }, () => 1);
    try {
      kaplanMeier({ durations, churned: durations, entry: durations });
      expect.unreachable();
    } catch (error) {
      expect((error as { issues: unknown[] }).issues.length).toBe(20);
    }
  });
});

describe("medianSurvival and survivalQuantile", () => {
  it("agree with one another and with the curve", () => {
    fc.assert(
      fc.property(rows(1), fc.integer({ min: 1, max: 99 }), ({ durations, churned }, percent) => {
        const probability = percent / 100;
        const { time: at, interval } = survivalQuantile({ durations, churned, probability });
        const { low, high } = interval;
        const { time, survival } = kaplanMeier({ durations, churned });
        if (at === null) expect(survival.at(-1)).toBeGreaterThan(1 - probability);
        else {
          const reached = time.findIndex((_, i) => (survival[i] as number) <= 1 - probability + 1e-9);
          expect(at).toBeGreaterThanOrEqual(time[reached] as number);
          expect(survival[time.filter((each) => each <= at).length - 1]).toBeLessThanOrEqual(1 - probability + 1e-9);
          if (low !== null) expect(low).toBeLessThanOrEqual(at);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(at);
        }
        const { median, ...others } = medianSurvival({ durations, churned });
        expect(survivalQuantile({ durations, churned, probability: 0.5 })).toEqual({ time: median, ...others });
      }),
    );
  });

  it("are the usual median, where everybody has left", () => {
    fc.assert(
      fc.property(rows(1, 40), ({ durations }) => {
        const sorted = [...durations].sort((a, b) => a - b);
        const middle = (sorted.length - 1) / 2;
        const usual = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
        expectNear(medianSurvival({ durations, churned: durations.map(() => true) }).median, usual, 1e-12);
      }),
    );
  });

  it("take the middle of a level stretch, to the last time where it is the last", () => {
    expect(medianSurvival({ durations: [2, 4, 6, 9], churned: [1, 1, 0, 0] }).median).toBe(6.5);
    expect(medianSurvival({ durations: [2, 4, 6, 9], churned: [1, 1, 0, 1] }).median).toBe(6.5);
    expect(medianSurvival({ durations: [2, 4], churned: [1, 0] }).median).toBe(3);
    expect(survivalQuantile({ durations: [2, 4, 6], churned: [1, 1, 0], probability: 0.4 }).time).toBe(4);
  });

  it("are where all are gone for a share of 1, though the curve stays at 0", () => {
    const columns = { durations: [2, 5], churned: [1, 1], entry: [0, 3] };
    expect(survivalQuantile({ ...columns, probability: 1 }).time).toBe(2);
    expect(survivalQuantile({ durations: [2, 5], churned: [1, 0], probability: 1 }).time).toBeNull();
  });

  it("have no limit where the limits of the curve end before", () => {
    // The lower limit is exactly at the level for no length of time that is known.
    const { low, high } = kaplanMeier({ durations: [2, 4, 6], churned: [1, 1, 1] }).interval;
    const probability = 1 - (low[1] as number);
    expect(survivalQuantile({ durations: [2, 4, 6], churned: [1, 1, 1], probability }).interval.low).toBeNull();
    expect(high[2]).toBeNull();
  });
});

describe("restrictedMeanSurvival", () => {
  it("goes on where nobody is left: half until 2, with the uncertainty of the first time alone", () => {
    const { mean, standardError } = restrictedMeanSurvival({ durations: [1, 2], churned: [1, 1], horizon: 3 });
    expectNear(mean, 1.5, 1e-15);
    // The area after 1 is 1/2, and one of two left there.
    expectNear(standardError, Math.sqrt(0.5 ** 2 * (1 / 2)), 1e-15);
  });

  it("is the mean up to the horizon, where everybody has left", () => {
    fc.assert(
      fc.property(rows(1), fc.integer({ min: 0, max: 20 }), ({ durations }, horizon) => {
        const capped = durations.reduce((sum, each) => sum + Math.min(each, horizon), 0) / durations.length;
        expectNear(restrictedMeanSurvival({ durations, churned: durations.map(() => 1), horizon }).mean, capped, 1e-12);
      }),
    );
  });

  it("has the error of a mean there, with n for n − 1", () => {
    const durations = [2, 4, 4, 7, 11];
    const mean = 28 / 5;
    const variance = durations.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 25;
    expectNear(
      restrictedMeanSurvival({ durations, churned: durations.map(() => 1) }).standardError,
      Math.sqrt(variance),
      1e-12,
    );
  });

  it("has an interval within 0 and the horizon", () => {
    // The errors are those of means: √2 · 3.3 / √3 · 1.96 is above each distance to the nearer end.
    const [short, long] = [
      [0.1, 0.1, 10],
      [0.1, 10, 10],
    ].map((durations) => restrictedMeanSurvival({ durations, churned: [1, 1, 1] }));
    const reach = (1.959963984540054 * Math.SQRT2 * 3.3) / Math.sqrt(3);
    expect(short?.interval?.low).toBe(0);
    expectNear(short?.interval?.high, 3.4 + reach, 1e-12);
    expect(long?.interval?.high).toBe(10);
    expectNear(long?.interval?.low, 6.7 - reach, 1e-12);
  });

  it("grows with the horizon, by no more than it", () => {
    fc.assert(
      fc.property(truncatedRows(1), ({ durations, churned, entry }) => {
        const longest = Math.max(...durations);
        const means = [0, 0.25, 0.5, 0.75, 1].map(
          (share) =>
            restrictedMeanSurvival({ durations, churned, entry, horizon: share * longest < 1e-9 ? 0 : share * longest })
              .mean as number,
        );
        for (const [i, mean] of means.slice(1).entries()) {
          expect(mean).toBeGreaterThanOrEqual(means[i] as number);
          expect(mean - (means[i] as number)).toBeLessThanOrEqual(longest / 4 + 1e-9 + 1e-12 * longest);
        }
      }),
    );
  });

  it("refuses a horizon that nobody has reached, unless nobody is left", () => {
    expect(() => restrictedMeanSurvival({ durations: [2, 5], churned: [1, 0], horizon: 8 })).toThrow(
      "restrictedMeanSurvival: horizon (8) must be at most max(durations) (5)",
    );
    expect(() =>
      restrictedMeanSurvival({ durations: [2, 5, 9], churned: [1, 0, 0], weights: [1, 1, 0], horizon: 8 }),
    ).toThrow("must be at most max(durations) (5)");
    expect(restrictedMeanSurvival({ durations: [2, 4], churned: [1, 1], horizon: 8 })).toMatchObject({
      mean: 3,
      horizon: 8,
    });
  });

  it("is null without customers", () => {
    expect(restrictedMeanSurvival({ durations: [], churned: [] })).toMatchObject({ mean: null, horizon: null });
    expect(restrictedMeanSurvival({ durations: [0], churned: [1] })).toMatchObject({
      mean: 0,
      interval: { low: 0, high: 0 },
      horizon: 0,
    });
  });
});

describe("nelsonAalen", () => {
  it("is above 0 and below the negative logarithm of the curve", () => {
    fc.assert(
      fc.property(truncatedRows(), (columns) => {
        const { survival } = kaplanMeier(columns);
        const { cumulativeHazard, interval, standardError } = nelsonAalen(columns);
        const { low, high } = interval;
        for (const [i, hazard] of cumulativeHazard.entries()) {
          expect(hazard).toBeGreaterThanOrEqual(cumulativeHazard[i - 1] ?? 0);
          expect(hazard).toBeLessThanOrEqual(-Math.log(survival[i] as number) + 1e-12);
          expect(low[i]).toBeLessThanOrEqual(hazard);
          expect(high[i]).toBeGreaterThanOrEqual(hazard);
          expect((standardError[i] as number) === 0).toBe(hazard === 0);
        }
      }),
    );
  });

  it("approaches it with many customers", () => {
    const random = randomFrom(1);
    const durations = Array.from({ length: 20_000 }, () => -Math.log(random()));
    const churned = durations.map(() => 1);
    const { survival } = kaplanMeier({ durations, churned });
    const { cumulativeHazard } = nelsonAalen({ durations, churned });
    for (let i = 0; i < 10_000; i += 100) expectNear(cumulativeHazard[i], -Math.log(survival[i] as number), 1e-4);
  });

  it("has limits on the logarithmic scale, and plain ones that are not negative", () => {
    const columns = { durations: [1, 2, 3], churned: [1, 1, 0] };
    const log = nelsonAalen(columns);
    const plain = nelsonAalen({ ...columns, transform: "plain" });
    const [hazard, error] = [1 / 3 + 1 / 2, Math.sqrt(1 / 9 + 1 / 4)];
    const z = 1.959963984540054;
    expectNear(log.interval.low[1], hazard * Math.exp((-z * error) / hazard), 1e-12);
    expectNear(log.interval.high[1], hazard * Math.exp((z * error) / hazard), 1e-12);
    expectNear(plain.interval.high[1], hazard + z * error, 1e-12);
    expect(plain.interval.low[1]).toBe(0);
    // Of a billionth of a customer nothing is known, and nothing overflows.
    const faint = nelsonAalen({ durations: [1, 2], churned: [1, 0], weights: [1e-9, 1] });
    expect(faint.interval.high[0]).toBeGreaterThan(1e100);
    expect(Number.isFinite(faint.interval.high[0])).toBe(true);
  });
});

describe("many customers", () => {
  const random = randomFrom(2);
  const durations = Float64Array.from({ length: 5000 }, () => 300 * random());
  const churned = Uint8Array.from(durations, () => (random() < 0.6 ? 1 : 0));

  it("are sorted as few are", () => {
    expectColumn(kaplanMeier({ durations, churned }).survival, curveByHand({ durations, churned }), 1e-11);
  });

  it("keep the exponential curve that they were drawn from", () => {
    const lifetimes = Float64Array.from({ length: 5000 }, () => -20 * Math.log(random()));
    const seen = Float64Array.from({ length: 5000 }, () => 60 * random());
    const columns = {
      durations: lifetimes.map((each, i) => Math.min(each, seen[i] as number)),
      churned: Uint8Array.from(lifetimes, (each, i) => (each < (seen[i] as number) ? 1 : 0)),
    };
    const { time, survival, standardError } = kaplanMeier(columns);
    let outside = 0;
    for (let i = 0; i < 4000; i += 40)
      if (Math.abs((survival[i] as number) - Math.exp(-(time[i] as number) / 20)) > 3 * (standardError[i] as number))
        outside++;
    expect(outside).toBeLessThanOrEqual(5);
  });
});

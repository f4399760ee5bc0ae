// The contribution of each time of churn against its definition, over all customers at risk.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoxTie, coxMoments } from "../../src/survival/regression/coxMoments";
import { type CoxRows, orderByEntry } from "../../src/survival/regression/coxRows";
import { expectNear } from "../near";

/** A customer. */
interface Customer {
  readonly time: number;
  readonly left: number;
  readonly from?: number;
  readonly weight?: number;
  readonly stratum?: number;
  readonly values: readonly number[];
}

function rowsOf(customers: readonly Customer[]): CoxRows {
  const rank = ({ stratum = 0, time }: Customer) => [stratum, time] as const;
  const sorted = [...customers].sort((one, other) => {
    const [[a, b], [c, d]] = [rank(one), rank(other)];
    return a - c || b - d;
  });
  const last = Math.max(0, ...sorted.map(({ stratum = 0 }) => stratum));
  const starts = Uint32Array.from({ length: last + 2 }, (_, i) => {
    return sorted.filter(({ stratum = 0 }) => stratum < i).length;
  });
  const entries = Float64Array.from(sorted, ({ from = 0 }) => from || -1);
  const isLate = entries.some((from) => from > 0);
  return {
    size: sorted[0]?.values.length ?? 0,
    times: Float64Array.from(sorted, ({ time }) => time),
    left: Uint8Array.from(sorted, ({ left }) => left),
    weights: Float64Array.from(sorted, ({ weight = 1 }) => weight),
    scaled: Float64Array.from(sorted.flatMap(({ values }) => values)),
    starts,
    entries: isLate ? entries : undefined,
    entryOrder: isLate ? orderByEntry(entries, starts) : new Uint32Array(0),
    clusters: undefined,
  };
}

/** All that is known of a time of churn. */
interface Contribution {
  readonly departures: number;
  readonly value: number;
  readonly hazard: number;
  readonly gradient: readonly number[];
  readonly variance: readonly number[];
  readonly mean: readonly number[];
  readonly hazardMean: readonly number[];
  readonly ownHazard: number;
  readonly ownHazardMean: readonly number[];
  readonly hazardVariance: number;
}

/** The times of churn from last to first, stratum by stratum. */
function visited(customers: readonly Customer[], point: readonly number[], ties: "efron" | "breslow", withTie = true) {
  const rows = rowsOf(customers);
  const { size } = rows;
  const found: Contribution[] = [];
  const tie: CoxTie = {
    mean: new Float64Array(size),
    hazardMean: new Float64Array(size),
    ownHazard: 0,
    ownHazardMean: new Float64Array(size),
    hazardVariance: 0,
  };
  const isReached = coxMoments(
    rows,
    Float64Array.from(point),
    ties,
    (moment) =>
      found.push({
        ...moment,
        ...tie,
        gradient: [...moment.gradient],
        variance: [...moment.variance],
        mean: [...tie.mean],
        hazardMean: [...tie.hazardMean],
        ownHazardMean: [...tie.ownHazardMean],
      }),
    withTie ? tie : undefined,
  );
  expect(isReached).toBe(true);
  return found;
}

/** The same by its definition: in Efron's method, the churned customers count less at each of the tied events. */
function defined(customers: readonly Customer[], point: readonly number[], ties: "efron" | "breslow") {
  const found: Contribution[] = [];
  const dot = (values: readonly number[]) => values.reduce((sum, value, i) => sum + value * (point[i] as number), 0);
  const weightOf = ({ weight = 1 }: Customer) => weight;
  const numbers = [...point.keys()];
  for (const stratum of [...new Set(customers.map((each) => each.stratum ?? 0))].sort((a, b) => b - a)) {
    const own = customers.filter((each) => (each.stratum ?? 0) === stratum);
    const times = new Set(own.filter(({ left }) => left).map(({ time }) => time));
    for (const time of [...times].sort((a, b) => b - a)) {
      const there = own.filter((each) => each.time >= time && ((each.from ?? 0) < time || (each.from ?? 0) === 0));
      const leaving = there.filter((each) => each.left && each.time === time);
      const departures = leaving.reduce((sum, each) => sum + weightOf(each), 0);
      const events = ties === "efron" ? Array.from({ length: departures }, (_, k) => k / departures) : [0];
      const share = departures / events.length;
      const sum = (gone: number, factor: (values: readonly number[]) => number) =>
        there.reduce((total, each) => {
          const isLeaving = leaving.includes(each);
          return total + (isLeaving ? 1 - gone : 1) * weightOf(each) * Math.exp(dot(each.values)) * factor(each.values);
        }, 0);
      const at = (values: readonly number[], i: number) => values[i] as number;
      const each = events.map((gone) => {
        const risk = sum(gone, () => 1);
        const mean = numbers.map((i) => sum(gone, (values) => at(values, i)) / risk);
        const squares = numbers.flatMap((i) =>
          numbers.map((j) =>
            j > i ? 0 : sum(gone, (values) => at(values, i) * at(values, j)) / risk - at(mean, i) * at(mean, j),
          ),
        );
        return { gone: ties === "efron" ? gone : 0, risk, mean, squares };
      });
      const total = (of: (event: (typeof each)[number]) => number) =>
        share * each.reduce((all, event) => all + of(event), 0);
      const churned = (of: (values: readonly number[]) => number) =>
        leaving.reduce((all, one) => all + weightOf(one) * of(one.values), 0);
      found.push({
        departures,
        value: churned(dot) - total(({ risk }) => Math.log(risk)),
        hazard: total(({ risk }) => 1 / risk),
        gradient: numbers.map((i) => churned((values) => at(values, i)) - total(({ mean }) => at(mean, i))),
        variance: numbers.flatMap((i) =>
          numbers.map((j) => total(({ squares }) => at(squares, i * numbers.length + j))),
        ),
        mean: numbers.map((i) => total(({ mean }) => at(mean, i)) / departures),
        hazardMean: numbers.map((i) => total(({ mean, risk }) => at(mean, i) / risk)),
        ownHazard: total(({ gone, risk }) => (1 - gone) / risk),
        ownHazardMean: numbers.map((i) => total(({ gone, mean, risk }) => ((1 - gone) * at(mean, i)) / risk)),
        hazardVariance: total(({ risk }) => 1 / risk ** 2),
      });
    }
  }
  return found;
}

function expectDefined(
  customers: readonly Customer[],
  point: readonly number[],
  ties: "efron" | "breslow" = "efron",
  tolerance = 1e-9,
): void {
  const found = visited(customers, point, ties);
  const expected = defined(customers, point, ties);
  expect(found).toHaveLength(expected.length);
  for (const [i, each] of expected.entries())
    for (const [key, value] of Object.entries(each)) {
      const got: unknown = Object.entries(found[i] as Contribution).find(([name]) => name === key)?.[1];
      for (const [j, one] of [value].flat().entries()) expectNear([got].flat()[j], one, tolerance);
    }
}

/** Customers of some strata, of whom some come late, and some stand for several. */
const customers = fc.array(
  fc
    .record({
      time: fc.integer({ min: 1, max: 8 }),
      left: fc.constantFrom(0, 1),
      late: fc.constantFrom(0, 0, 0.4, 0.9),
      weight: fc.constantFrom(1, 1, 1, 2, 5),
      stratum: fc.integer({ min: 0, max: 2 }),
      values: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ late, ...each }) => ({ ...each, from: Math.floor(late * each.time) })),
  { minLength: 1, maxLength: 25 },
);

describe("the moments of a Cox model", () => {
  it.each(["efron", "breslow"] as const)("are those of their definition: %s", (ties) => {
    fc.assert(
      fc.property(customers, fc.boolean(), (all, areLate) => {
        const some = areLate ? all : all.map(({ from: _, ...each }) => each);
        expectDefined(some, [0.5, -1, 0.25], ties);
      }),
      { numRuns: 150 },
    );
  });

  it("are the same where nobody asks for the parts of ties", () => {
    const all = [1, 1, 2, 3].map((time, i) => ({ time, left: 1, values: [i * i] }));
    const parts = ({ departures, value, hazard, gradient, variance }: Contribution) => {
      return { departures, value, hazard, gradient, variance };
    };
    expect(visited(all, [0.5], "efron", false).map(parts)).toEqual(visited(all, [0.5], "efron").map(parts));
  });

  it("keep their digits where the risk falls in steps to a small share", () => {
    // Risks of 1, 1e-5 and 1e-10, each of which enters when the next one is still there.
    const steps = [
      { time: 20, from: 15, left: 1, values: [0] },
      { time: 19, from: 7, left: 1, values: [-9.5] },
      { time: 18, from: 9, left: 1, values: [-5] },
      { time: 17, from: 4, left: 1, values: [-10] },
      { time: 16, from: 0, left: 1, values: [-10.5] },
      { time: 12, from: 0, left: 1, values: [-10.2] },
      { time: 7, from: 2, left: 1, values: [-10.1] },
      { time: 7, from: 3, left: 0, values: [-10.9] },
      { time: 3, from: 1, left: 1, values: [-10.7] },
    ];
    // The next stratum, which is visited before, has higher risks and customers who come early.
    const next = [
      { time: 30, from: 1, left: 1, values: [5], stratum: 1 },
      { time: 31, from: 0, left: 1, values: [5.5], stratum: 1 },
      { time: 9, from: 0, left: 1, values: [3], stratum: 1 },
    ];
    for (const all of [steps, [...steps, ...next]]) {
      const found = visited(all, [Math.log(10)], "efron");
      const expected = defined(all, [Math.log(10)], "efron");
      expect(found).toHaveLength(expected.length);
      for (const [i, { hazard, gradient, value }] of expected.entries()) {
        expectNear((found[i]?.hazard as number) / hazard, 1, 2e-10);
        expectNear(found[i]?.gradient[0], gradient[0] as number, 1e-8);
        expectNear(found[i]?.value, value, 1e-9);
      }
    }
  });

  it("begin anew with who is still there, where a great risk has gone", () => {
    // The first two are there when the last leaves, the other two have not come yet: one of them at that very time.
    const all = [
      { time: 20, from: 3, left: 1, values: [0] },
      { time: 30, from: 0, left: 1, values: [1] },
      { time: 10, from: 8, left: 1, values: [40] },
      { time: 25, from: 5, left: 0, values: [41] },
      { time: 5, from: 1, left: 1, values: [0] },
    ];
    const found = visited(all, [1], "efron").at(-1);
    const expected = defined(all, [1], "efron").at(-1);
    expectNear(found?.hazard, 1 / (2 + Math.E), 1e-15);
    expectNear(found?.value, expected?.value as number, 1e-12);
    expectNear(found?.gradient[0], expected?.gradient[0] as number, 1e-12);
  });

  it("end where a risk overflows", () => {
    const rows = rowsOf([1, 2, 3].map((time) => ({ time, left: 1, values: [time - 2] })));
    const times: number[] = [];
    // The greatest risk is e^700, and e^1400 the second time.
    expect(coxMoments(rows, Float64Array.of(700), "efron", ({ value }) => times.push(value))).toBe(true);
    expect(coxMoments(rows, Float64Array.of(1400), "efron", ({ value }) => times.push(value))).toBe(false);
    expect(times).toHaveLength(3);
    expect(times.every(Number.isFinite)).toBe(true);
  });

  it("leave nothing of customers who are all gone, whatever their fractions", () => {
    // 0.1 + 0.2 + 0.3 less each of them is not 0, which a risk of 1e-15 would show.
    const late = [0.1, 0.2, 0.3, 0.7].map((weight, i) => ({
      time: 20 + i,
      from: 11 + i,
      left: 1,
      weight,
      values: [0],
    }));
    const early = [1, 2, 3].map((time) => ({ time, from: 0, left: 1, values: [-15 - time / 10] }));
    const all = [...late, ...early];
    const found = visited(all, [Math.log(10)], "breslow");
    for (const [i, { hazard }] of defined(all, [Math.log(10)], "breslow").entries())
      expectNear((found[i]?.hazard as number) / hazard, 1, 1e-12);
  });

  it("have no variance that is nothing but rounding: of squares below 1e-13, or 1e-9 with late entries", () => {
    const spread = (by: number, from: number, columns = [0, 1, 2]) => {
      const all = [
        { time: 5, left: 1, from, values: [0, 3 + by, 0] },
        { time: 6, left: 0, values: [0.01, 3, 1] },
        { time: 7, left: 0, values: [0, 3 - by, 0.5] },
      ];
      const inOrder = all.map((each) => ({ ...each, values: columns.map((i) => each.values[i] as number) }));
      return visited(inOrder, [0, 0, 0], "efron")[0]?.variance as number[];
    };
    // A variance of two thirds of the square of the distance, as a share of 9.
    const share = (each: number) => Math.sqrt(each * 9 * 1.5);
    for (const [from, limit] of [
      [0, 1e-13],
      [1, 1e-9],
    ] as const) {
      const above = spread(share(1.5 * limit), from);
      const below = spread(share(limit / 1.5), from);
      expect(above.map((each) => each !== 0)).toEqual([true, false, false, true, true, false, true, true, true]);
      // Neither its own nor those with the columns before and after it.
      expect(below.map((each) => each !== 0)).toEqual([true, false, false, false, false, false, true, false, true]);
      const last = spread(share(limit / 1.5), from, [0, 2, 1]);
      expect(last.map((each) => each !== 0)).toEqual([true, false, false, true, true, false, false, false, false]);
    }
  });
});

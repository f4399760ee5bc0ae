// The geometry of covariates against its definitions, over all pairs of customers at risk together.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coneSigns } from "../../src/survival/regression/coneSigns";
import { coxCone, coxSpan, scoresAlong } from "../../src/survival/regression/coxCone";
import { finerLevels, limitRanks, rowsInLevels } from "../../src/survival/regression/coxLevels";
import { type AllCoxRows, coxRows } from "../../src/survival/regression/coxRows";
import { nearestInCone } from "../../src/survival/regression/nearestInCone";
import { beside, dot, ownColumns, rowSpan, unit } from "../../src/survival/regression/rowSpan";
import { randomFrom } from "./arbitraries";
import { independentColumns } from "./exactCone";

/** Customers with whole covariates that are not scaled, some of whom come late, some in other strata. */
const tables = fc.integer({ min: 1, max: 24 }).chain((length) => {
  const each = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: length, maxLength: length });
  return fc.record({
    durations: each(fc.integer({ min: 0, max: 9 })),
    churned: each(fc.constantFrom(0, 1)),
    shares: fc.oneof(each(fc.constant(0)), each(fc.constantFrom(0, 0, 0.4, 0.9))),
    strata: fc.oneof(fc.constant(undefined), each(fc.constantFrom(1, 2, 3))),
    x: each(fc.integer({ min: -3, max: 3 })),
    y: each(fc.integer({ min: -3, max: 3 })),
    angle: fc.double({ min: 0, max: 7, noNaN: true }),
  });
});

interface Table {
  readonly durations: readonly number[];
  readonly churned: readonly number[];
  readonly shares: readonly number[];
  readonly strata: readonly (number | string)[] | undefined;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function rowsOf({ durations, churned, shares, strata, x, y }: Table): AllCoxRows {
  const entry = durations.map((duration, i) => Math.floor(duration * (shares[i] as number)));
  const design = [x, y].map((values, i) => ({ name: `${i}`, values, mean: 0, deviation: 1 }));
  return coxRows({ durations, churned, entry }, strata, design as never);
}

const valuesAt = ({ size, scaled }: AllCoxRows, row: number) => [...scaled.subarray(row * size, (row + 1) * size)];

/** All pairs of a customer who churns and one who is there at that time, of one stratum. */
function pairsOf({ times, left, starts, entries }: AllCoxRows): (readonly [low: number, high: number])[] {
  const stratum = Array.from(times, (_, row) => starts.findIndex((start) => start > row));
  const all = [...times.keys()];
  return all
    .filter((low) => left[low] === 1)
    .flatMap((low) =>
      all
        .filter((high) => {
          const from = entries?.[high] ?? 0;
          const time = times[low] as number;
          return stratum[low] === stratum[high] && (times[high] as number) >= time && (from < time || from === 0);
        })
        .map((high) => [low, high] as const),
    );
}

const differencesOf = (rows: AllCoxRows) =>
  pairsOf(rows).map(([low, high]) => {
    const [one, other] = [valuesAt(rows, low), valuesAt(rows, high)];
    return other.map((each, i) => each - (one[i] as number));
  });

describe("the rows of a Cox model", () => {
  it("have entries where any of them comes late, which are −1 for the others", () => {
    const entriesOf = (...entry: number[]) =>
      coxRows({ durations: [0, 2, 3], churned: [1, 1, 1], entry }, undefined, []).entries;
    expect(entriesOf(0, 0, 0)).toBeUndefined();
    expect(entriesOf(0, 1, -0)).toEqual(Float64Array.of(-1, 1, -1));
    expect(coxRows({ durations: [2], churned: [1], entry: [1] }, undefined, []).entries).toEqual(Float64Array.of(1));
  });
});

describe("the cone of a Cox model", () => {
  it("holds a direction along which nobody at risk is above a customer who churns, and no other", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = rowsOf(table);
        const direction = Float64Array.of(Math.cos(table.angle), Math.sin(table.angle));
        const { beyond } = coxCone(rows, [0, 1]);
        const above = differencesOf(rows).filter((row) => dot(row, direction) > 1e-9);
        const found = beyond(direction);
        expect(found.length > 0).toBe(above.length > 0);
        // Each is the difference of a pair that is in the way, at length 1, and the one farthest above is among them.
        const units = above.map((row) => unit(Float64Array.from(row)));
        for (const row of found)
          expect(units.some((each) => Math.hypot(...each.map((value, i) => value - (row[i] as number))) < 1e-12)).toBe(
            true,
          );
        const most = Math.max(...above.map((row) => dot(row, direction)));
        const farthest = above.filter((row) => dot(row, direction) > most - 1e-9).map((row) => row.join());
        const names = new Set(
          found.map((row) =>
            above
              .find((each) => dot(unit(Float64Array.from(each)), row) > 1 - 1e-12 && dot(each, direction) > most - 1e-9)
              ?.join(),
          ),
        );
        if (above.length > 0) expect(farthest.some((name) => names.has(name))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("is that of all who are there, where many come late and go soon", () => {
    const random = randomFrom(11);
    for (let turn = 0; turn < 40; turn++) {
      const durations = Array.from({ length: 80 }, () => 1 + Math.floor(40 * random()));
      const rows = rowsOf({
        durations,
        churned: durations.map(() => (random() < 0.8 ? 1 : 0)),
        shares: durations.map(() => 0.95 * random()),
        strata: undefined,
        x: durations.map(() => Math.floor(1e9 * random())),
        y: durations.map(() => Math.floor(1e9 * random())),
      });
      // The worst of each stretch of five customers.
      const worst = new Map<number, readonly [number, number]>();
      for (const [low, high] of pairsOf(rows)) {
        const [x, y] = [0, 1].map((i) => (valuesAt(rows, high)[i] as number) - (valuesAt(rows, low)[i] as number));
        const stretch = Math.floor(low / 5);
        if ((x as number) > (worst.get(stretch)?.[0] ?? 0)) worst.set(stretch, [x as number, y as number]);
      }
      const byFirst = (rows: readonly ArrayLike<number>[]) =>
        [...rows].sort((one, other) => (one[0] as number) - (other[0] as number));
      const expected = byFirst(Array.from(worst.values(), (row) => unit(Float64Array.from(row))));
      const found = byFirst(coxCone(rows, [0, 1]).beyond(Float64Array.of(1, 0)));
      expect(found).toHaveLength(expected.length);
      for (const [i, row] of expected.entries())
        for (const j of [0, 1]) expect(found[i]?.[j]).toBeCloseTo(row[j] as number, 12);
    }
  });

  it("is of some of the covariates", () => {
    const table = { durations: [1, 2], churned: [1, 0], shares: [0, 0], strata: undefined, x: [0, 1], y: [0, -1] };
    const rows = rowsOf(table);
    // Who stays is above along x, below along y.
    expect(coxCone(rows, [0]).beyond(Float64Array.of(1))).toEqual([Float64Array.of(1)]);
    expect(coxCone(rows, [1]).beyond(Float64Array.of(1))).toEqual([]);
    expect(coxCone(rows, [1]).beyond(Float64Array.of(-1))).toEqual([Float64Array.of(-1)]);
    expect(scoresAlong(rows, [1, 0], Float64Array.of(2, 3))).toEqual(Float64Array.of(0, 1));
  });

  it("takes scores that are up to 1e-9 apart as equal", () => {
    const along = (x: number) =>
      coxCone(
        rowsOf({ durations: [1, 2], churned: [1, 0], shares: [0, 0], strata: undefined, x: [0, x], y: [0, 0] }),
        [0],
      ).beyond(Float64Array.of(1));
    expect(along(1e-9)).toEqual([]);
    expect(along(1.1e-9)).toEqual([Float64Array.of(1)]);
  });

  it("is asked stretch by stretch, so that few questions find all rows in the way", () => {
    const size = 160;
    const all = Array.from({ length: size }, (_, i) => i);
    const rows = rowsOf({
      durations: all.map((i) => i + 1),
      churned: all.map(() => 1),
      shares: all.map(() => 0),
      strata: undefined,
      x: all,
      y: all.map((i) => i * i),
    });
    // At every time the last customer is above: one row of each of 16 stretches, the first of it being the farthest.
    const found = coxCone(rows, [0, 1]).beyond(Float64Array.of(1, 0));
    expect(found).toHaveLength(16);
    for (const [stretch, row] of [...found].reverse().entries()) {
      const low = stretch * 10;
      const expected = unit(Float64Array.of(size - 1 - low, (size - 1) ** 2 - low ** 2));
      for (const i of [0, 1]) expect(Math.abs((row[i] as number) - (expected[i] as number))).toBeLessThan(1e-12);
    }
  });
});

describe("the span of a Cox model", () => {
  const tableOf = (
    rows: readonly (readonly [from: number, duration: number, left: number, x: number, of?: string])[],
  ) =>
    rowsOf({
      durations: rows.map(([, duration]) => duration),
      churned: rows.map(([, , left]) => left),
      shares: rows.map(([from, duration]) => from / duration),
      strata: rows.map(([, , , , stratum = "a"]) => stratum),
      x: rows.map(([, , , x]) => x),
      y: rows.map(() => 0),
    });

  it("has no differences between customers of whom no others connect them", () => {
    // Three times, each with its own customers, who are alike.
    const apart = [
      [0, 2, 1, 7],
      [0, 4, 1, 7],
      [4, 8, 1, 5],
      [4, 16, 1, 5],
      [16, 32, 1, 3],
      [16, 64, 1, 3],
    ] as const;
    expect(coxSpan(tableOf(apart), [])).toEqual([]);
    // Nor where those of the second time stay until the third.
    expect(coxSpan(tableOf([...apart.slice(0, 4), [4, 32, 1, 5], [16, 64, 1, 5]]), [])).toEqual([]);
    // One who stays from one of them into the next is alike with one group, and differs from the other.
    expect(coxSpan(tableOf([...apart, [2, 8, 0, 7]]), [])).toHaveLength(1);
    expect(coxSpan(tableOf([...apart, [8, 32, 0, 3]]), [])).toHaveLength(1);
    // Who comes when one has left and goes before the next leaves is there at no event.
    expect(coxSpan(tableOf([...apart, [8, 12, 0, 1]]), [])).toEqual([]);
  });

  it("is not cut by who is there at no event, nor joined by who is of the next stratum", () => {
    // One of the second time is still there at the third, so that the two who leave then are compared with the first.
    const joined = [
      [0, 2, 1, 3],
      [2, 4, 1, 7],
      [2, 8, 1, 7],
      [4, 8, 1, 5],
    ] as const;
    expect(coxSpan(tableOf(joined), [])).toHaveLength(1);
    expect(coxSpan(tableOf([...joined, [5, 6, 0, 9]]), [])).toHaveLength(1);
    const apart = [
      [0, 2, 1, 7, "a"],
      [2, 4, 1, 5, "a"],
      [4, 8, 1, 3, "a"],
    ] as const;
    expect(coxSpan(tableOf([...apart, [0, 16, 1, 1, "b"]]), [])).toEqual([]);
  });

  it("has no differences in a stratum without events, whatever the next one begins with", () => {
    const rows = [
      [0, 5, 0, 1, "a"],
      [0, 5, 0, 2, "a"],
      [0, 5, 1, 3, "b"],
      [0, 6, 1, 3, "b"],
    ] as const;
    expect(coxSpan(tableOf(rows), [])).toEqual([]);
    expect(coxSpan(tableOf([[0, 4, 1, 1, "a"], ...rows]), [])).toHaveLength(1);
  });

  it("holds who is censored at the time of the first event, and nobody of earlier times or other strata", () => {
    const rows = [
      [0, 4, 0, 9, "a"],
      [0, 5, 0, 1, "a"],
      [0, 5, 1, 3, "a"],
      [0, 6, 0, 7, "b"],
      [0, 6, 1, 7, "b"],
    ] as const;
    expect(coxSpan(tableOf(rows), [])).toHaveLength(1);
    const alike = [rows[0], ...rows.slice(2)];
    expect(coxSpan(tableOf(alike), [])).toEqual([]);
    // Nor has a stratum without events any differences, after one that ends earlier.
    expect(coxSpan(tableOf([...alike, [0, 7, 0, 1, "c"], [0, 8, 0, 2, "c"]]), [])).toEqual([]);
  });

  it("is that of the differences of all pairs", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = rowsOf(table);
        const differences = differencesOf(rows);
        const span = coxSpan(rows, []);
        const kept = independentColumns(differences, 2);
        expect(span).toHaveLength(kept.length);
        expect([...ownColumns(span, 2)]).toEqual([0, 1].map((i) => (kept.includes(i) ? 1 : 0)));
        for (const row of differences) expect(Math.hypot(...beside(Float64Array.from(row), span))).toBeLessThan(1e-9);
      }),
      { numRuns: 400 },
    );
  });

  it("has nothing of directions that are flat", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = rowsOf(table);
        const flat = Float64Array.of(Math.cos(table.angle), Math.sin(table.angle));
        for (const each of coxSpan(rows, [flat])) expect(Math.abs(dot(each, flat))).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("the span of vectors", () => {
  it("grows by vectors that are longer than rounding, until it is full", () => {
    const span = rowSpan(2);
    for (const length of [0, 1e-12]) span.add(Float64Array.of(length, 0));
    expect(span.basis).toEqual([]);
    span.add(Float64Array.of(1.1e-12, 0));
    expect(span.basis).toEqual([Float64Array.of(1, 0)]);
    expect(span.isFull()).toBe(false);
    span.add(Float64Array.of(3, 4));
    expect(span.basis).toEqual([Float64Array.of(1, 0), Float64Array.of(0, 1)]);
    expect(span.isFull()).toBe(true);
    span.add(Float64Array.of(5, 6));
    expect(span.basis).toHaveLength(2);
  });

  it("grows by a vector of which more than 1e-9 is its own", () => {
    const countWith = (x: number, y: number) => {
      const span = rowSpan(2, [Float64Array.of(1, 0)]);
      span.add(Float64Array.of(x, y));
      return span.basis.length;
    };
    expect([countWith(1, 1e-9), countWith(1, 1.1e-9)]).toEqual([1, 2]);
    expect([countWith(1000, 0.9e-6), countWith(1000, 1.1e-6)]).toEqual([1, 2]);
    expect([countWith(1e-3, 0.9e-12), countWith(1e-3, 1.1e-12)]).toEqual([1, 2]);
  });

  it("does not depend on columns of up to 1e-9", () => {
    const own = (...row: number[]) => [...ownColumns([Float64Array.from(row)], row.length)];
    expect(own(0.5e-9, 1)).toEqual([0, 1]);
    expect(own(1e-9, 1)).toEqual([0, 1]);
    expect(own(1.1e-9, 1)).toEqual([1, 0]);
  });
});

describe("the signs of the directions of a cone", () => {
  it("are of all directions, whose sum is one of it", () => {
    // The coordinates are at most 0.
    const all = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    const { rises, falls, direction } = coneSigns({ rows: all, beyond: () => [] }, 2);
    expect([rises, falls]).toEqual([
      [false, false],
      [true, true],
    ]);
    for (const i of [0, 1]) expect(direction?.[i]).toBeCloseTo(-Math.SQRT1_2, 12);
    const mixed = coneSigns({ rows: [Float64Array.of(-1, 0), Float64Array.of(0, 1)], beyond: () => [] }, 2);
    expect([mixed.rises, mixed.falls]).toEqual([
      [true, false],
      [false, true],
    ]);
    for (const [i, sign] of [1, -1].entries()) expect(mixed.direction?.[i]).toBeCloseTo(sign * Math.SQRT1_2, 12);
    expect(coneSigns({ rows: [...all, Float64Array.of(-Math.SQRT1_2, -Math.SQRT1_2)], beyond: () => [] }, 2)).toEqual({
      rises: [false, false],
      falls: [false, false],
      direction: undefined,
    });
  });
});

describe("levels", () => {
  const rows = rowsOf({
    durations: [5, 4, 3, 2, 1, 6],
    churned: [1, 1, 0, 1, 1, 0],
    shares: [0, 0.5, 0, 0.6, 0, 0],
    strata: ["a", "a", "b", "a", "b", "b"],
    x: [1, 2, 3, 4, 5, 6],
    y: [0, 0, 0, 0, 0, 0],
  });

  it("are of equal scores within a stratum, in ascending order, and finer each time", () => {
    // Rows by stratum and time: a at 2, 4, 5, then b at 1, 3, 6.
    expect([...rows.times]).toEqual([2, 4, 5, 1, 3, 6]);
    const levels = finerLevels(rows, undefined, Float64Array.of(7, 3, 7, 3, 3, -1));
    expect([...levels]).toEqual([1, 0, 1, 3, 3, 2]);
    const finer = finerLevels(rows, levels, Float64Array.of(5, 9, 4, 0, 0, 9));
    expect([...finer]).toEqual([2, 0, 1, 4, 4, 3]);
  });

  it("are apart by more than rounding from the lowest of a level", () => {
    const scores = (by: number) => Float64Array.of(0, by, 2 * by, 0, 0, 0);
    expect([...finerLevels(rows, undefined, scores(0.4e-9))]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...finerLevels(rows, undefined, scores(0.6e-9))]).toEqual([0, 0, 1, 2, 2, 2]);
    expect([...finerLevels(rows, undefined, scores(1e-9))]).toEqual([0, 0, 1, 2, 2, 2]);
    expect([...finerLevels(rows, undefined, scores(1.1e-9))]).toEqual([0, 1, 2, 3, 3, 3]);
  });

  it("rank by level, then by score", () => {
    const levels = Uint32Array.of(1, 0, 1, 3, 3, 2);
    expect([...limitRanks(levels, Float64Array.of(5, 9, 5, 2, 1, 7))]).toEqual([1, 0, 1, 4, 3, 2]);
    expect([...limitRanks(new Uint32Array(3), Float64Array.of(2, 2, 1))]).toEqual([1, 1, 0]);
  });

  it("are strata of their own, with all that is known of each row", () => {
    const { rows: own, parents } = rowsInLevels(rows, Uint32Array.of(1, 0, 1, 3, 3, 2));
    expect([...parents]).toEqual([0, 0, 1, 1]);
    expect([...own.starts]).toEqual([0, 1, 3, 4, 6]);
    expect([...own.times]).toEqual([4, 2, 5, 6, 1, 3]);
    expect([...own.left]).toEqual([1, 1, 1, 0, 1, 0]);
    expect([...own.scaled.filter((_, i) => i % 2 === 0)]).toEqual([2, 4, 1, 6, 5, 3]);
    expect([...own.weights]).toEqual([1, 1, 1, 1, 1, 1]);
    expect([...(own.entries as Float64Array)]).toEqual([2, 1, -1, -1, -1, -1]);
    // By entry within each level.
    expect([...own.entryOrder]).toEqual([0, 2, 1, 3, 4, 5]);
  });
});

describe("the nearest direction of a cone", () => {
  /** A cone of all these rows, told one at a time or all at once. */
  const coneOf = (rows: readonly (readonly number[])[], most: number) => {
    const all = rows.map((row) => unit(Float64Array.from(row)));
    return { rows: [], beyond: (at: Float64Array) => all.filter((row) => dot(row, at) > 1e-9).slice(0, most) };
  };

  it("is what Moreau's theorem says, however rows are told", () => {
    const vector = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
    const some = vector.filter((each) => each.some((value) => value !== 0));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), some, fc.constantFrom(1, 9), (rows, aim, most) => {
        const target = unit(Float64Array.from(aim));
        const direction = nearestInCone(coneOf(rows, most), target);
        // Candidates: the target minus its projection on the span of any rows, if that is in the cone.
        const subsets = Array.from({ length: 2 ** rows.length }, (_, bits) => rows.filter((__, i) => (bits >> i) & 1));
        let best = 1e-7;
        for (const subset of subsets) {
          const span = rowSpan(3);
          for (const row of subset) span.add(Float64Array.from(row));
          const rest = beside(target, span.basis);
          const length = Math.hypot(...rest);
          if (length > best && rows.every((row) => dot(row, rest) <= 1e-9 * length)) best = length;
        }
        if (direction === undefined) {
          expect(best).toBe(1e-7);
          return;
        }
        expect(Math.abs(Math.hypot(...direction) - 1)).toBeLessThan(1e-12);
        for (const row of rows) expect(dot(row, direction) / Math.hypot(...row)).toBeLessThan(2e-9);
        expect(Math.abs(dot(direction, target) - best)).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
  });

  it("is the one that the target is made from, in up to eight dimensions", () => {
    const random = randomFrom(3);
    const vector = (size: number) => Float64Array.from({ length: size }, () => random() - 0.3);
    for (let turn = 0; turn < 600; turn++) {
      const size = 3 + (turn % 6);
      const direction = unit(vector(size));
      // Edges of the cone at right angles to the direction, and others farther away from it.
      const edges = Array.from({ length: size + (turn % 5) }, () => unit(beside(vector(size), [direction])));
      const others = Array.from({ length: size }, () =>
        unit(beside(vector(size), [direction]).map((each, i) => each - 0.2 * random() * (direction[i] as number))),
      );
      // By Moreau's theorem, of a part along the direction and nonnegative parts along the edges.
      const parts = edges.map(() => Math.max(0, random() - 0.5));
      const part = (i: number) => edges.reduce((sum, edge, k) => sum + (parts[k] as number) * (edge[i] as number), 0);
      const target = unit(direction.map((each, i) => 0.2 * each + part(i)));
      const found = nearestInCone(
        coneOf(
          [...edges, ...others].map((row) => [...row]),
          1 + (turn % 4),
        ),
        target,
      );
      // Products up to 1e-9 count as 0, which is some more between edges that are close together.
      for (const [i, each] of direction.entries()) expect(found?.[i]).toBeCloseTo(each, 5);
    }
  });

  it("is the target where that is in the cone, and none where the cone is but a tip", () => {
    const target = Float64Array.of(0.6, 0.8);
    expect(nearestInCone(coneOf([], 9), target)).toEqual(target);
    expect(nearestInCone(coneOf([[-1, 0]], 9), target)).toEqual(target);
    const all = [
      [1, 0],
      [0, 1],
      [-1, -1],
    ];
    expect(nearestInCone(coneOf(all, 9), target)).toBeUndefined();
    expect(nearestInCone(coneOf(all, 1), target)).toBeUndefined();
  });
});

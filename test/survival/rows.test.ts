// Columns of numbers, flags and orders of rows, on small cases worked out by hand.
import { describe, expect, it } from "vitest";
import { asBits } from "../../src/survival/rows/asBits";
import { asDoubles } from "../../src/survival/rows/asDoubles";
import { byStratum, stratumOf, stretchesOf } from "../../src/survival/rows/byStratum";
import { counted } from "../../src/survival/rows/counted";
import { finiteOrNull } from "../../src/survival/rows/finiteOrNull";
import { nullForNaN } from "../../src/survival/rows/nullForNaN";
import { sortedTimes } from "../../src/survival/rows/sortedTimes";

describe("numbers of results", () => {
  it("are null where they are not finite, and 0 where they are −0", () => {
    expect([1.5, -2, 0].map(finiteOrNull)).toEqual([1.5, -2, 0]);
    expect(Object.is(finiteOrNull(-0), 0)).toBe(true);
    expect([Number.NaN, Infinity, -Infinity].map(finiteOrNull)).toEqual([null, null, null]);
    expect(nullForNaN([1, Number.NaN, null, Number.NaN])).toEqual([1, null, null, null]);
  });
});

describe("columns of rows", () => {
  it("are copied to one kind of array, unless they are of it", () => {
    expect(asBits([true, false, 1, 0])).toEqual(Uint8Array.of(1, 0, 1, 0));
    const bits = Uint8Array.of(1, 0);
    expect(asBits(bits)).toBe(bits);
    expect(asDoubles([1, 2.5])).toEqual(Float64Array.of(1, 2.5));
    const doubles = Float64Array.of(1);
    expect(asDoubles(doubles)).toBe(doubles);
  });
});

describe("orders of rows", () => {
  it("leave out rows of weight 0", () => {
    const order = Uint32Array.of(2, 0, 1);
    expect(counted(order, Float64Array.of(1, 0, 0.5))).toEqual(Uint32Array.of(2, 0));
    expect(counted(order, undefined)).toBe(order);
  });

  it("are sorted by stratum, and keep the order within each", () => {
    const order = Uint32Array.of(5, 3, 1, 0, 2, 4);
    const codes = Uint32Array.of(2, 0, 2, 0, 0, 2);
    const { order: sorted, starts } = byStratum(order, { codes, count: 4 });
    // Strata 1 and 3 have no rows.
    expect([...sorted]).toEqual([3, 1, 4, 5, 0, 2]);
    expect([...starts]).toEqual([0, 3, 3, 6, 6]);
    expect(stretchesOf(starts)).toEqual([
      [0, 3],
      [3, 3],
      [3, 6],
      [6, 6],
    ]);
    expect([...stratumOf(starts)]).toEqual([0, 0, 0, 2, 2, 2]);
    expect(byStratum(order, undefined)).toEqual({ order, starts: Uint32Array.of(0, 6) });
  });
});

describe("sortedTimes", () => {
  it("orders rows by duration and by entry, and makes times that are near to one another the earliest of them", () => {
    const near = 1e-9;
    const durations = [5, 2 + near, 2, 9, 3, 7];
    const entry = [2 + 2 * near, 0, 0, 2 - near, 1, 2 + 3 * near];
    const weights = Float64Array.of(1, 1, 1, 1, 0, 1);
    const times = sortedTimes(durations, weights, entry);
    expect([...times.order]).toEqual([2, 1, 0, 5, 3]);
    expect([...times.entryOrder]).toEqual([1, 2, 3, 0, 5]);
    expect([...times.ends]).toEqual([5, 2 - near, 2 - near, 9, 3, 7]);
    expect([...(times.entries ?? [])]).toEqual([2 - near, 0, 0, 2 - near, 1, 2 - near]);
  });

  it("returns the arrays that it is given where no times are near, entries or not", () => {
    const durations = Float64Array.of(3, 1, 2);
    const entry = Float64Array.of(1, 0, 0.5);
    const times = sortedTimes(durations, undefined, entry);
    expect([times.ends, times.entries]).toEqual([durations, entry]);
    expect(times.ends).toBe(durations);
    expect(times.entries).toBe(entry);
    expect([...times.order]).toEqual([1, 2, 0]);
    expect([...times.entryOrder]).toEqual([1, 2, 0]);
    const alone = sortedTimes(durations, undefined);
    expect(alone.entries).toBeUndefined();
    expect(alone.entryOrder).toHaveLength(0);
  });

  it("begins anew where a time is farther from the earliest by more than 2^-26 of it", () => {
    // The third is near to the second, but not to the first.
    const times = sortedTimes([1, 1 + 2 ** -26, 1 + 1.5 * 2 ** -26, 1 + 2.4 * 2 ** -26], undefined);
    expect([...times.ends]).toEqual([1, 1, 1 + 1.5 * 2 ** -26, 1 + 1.5 * 2 ** -26]);
  });
});

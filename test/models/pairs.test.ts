// What customers share, against lists made pair by pair.
import fc from "fast-check";
import { expect, it } from "vitest";
import { pairsOf, startsOf } from "../../src/models/families/pairs";
import { tailCounts } from "../../src/models/families/risingLog";

/** Customers in ascending order of frequency, each with one of five times. */
const customers = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 })
  .map((list) => list.sort(([one], [other]) => one - other));

it("are the distinct pairs of frequency and time, in the order in which they occur", () => {
  fc.assert(
    fc.property(customers, (list) => {
      const [frequencyAt, timeAt] = [0, 1].map((i) => Int32Array.from(list, (each) => each[i] as number)) as [
        Int32Array,
        Int32Array,
      ];
      const names = list.map(String);
      const distinct = [...new Set(names)];
      const pairs = pairsOf(frequencyAt, timeAt, 5);
      expect(pairs.size).toBe(distinct.length);
      expect(Array.from(pairs.frequencyAt, (frequency, i) => `${frequency},${pairs.timeAt[i]}`)).toEqual(distinct);
      expect([...pairs.of]).toEqual(names.map((name) => distinct.indexOf(name)));
    }),
  );
});

it("of one frequency lie between two places", () => {
  expect([...startsOf(Int32Array.of(0, 0, 1, 2, 2, 2), 3)]).toEqual([0, 2, 3, 6]);
  expect([...startsOf(Int32Array.of(), 0)]).toEqual([0]);
});

it("customers with a frequency or a higher one are counted by weight", () => {
  const weights = Float64Array.of(1, 0.5, 2, 4, 8);
  expect([...tailCounts(Float64Array.of(0, 3, 7), Int32Array.of(0, 0, 1, 2, 2), weights)]).toEqual([15.5, 14, 12]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedOrder } from "../../src/math";

/** By the engine's sort, which keeps the order of equal values. */
function bySort(values: Float64Array): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
}

const anything = fc.oneof(
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(0, 1, 1 + 2 ** -52, 5e-324, 1e-300, 1e15),
);

describe("sortedOrder", () => {
  it("is the order of a stable sort", () => {
    fc.assert(
      fc.property(fc.float64Array({ min: -1e300, max: 1e300, noNaN: true, maxLength: 200 }), (values) => {
        expect([...sortedOrder(values)]).toEqual(bySort(values));
      }),
    );
    fc.assert(
      fc.property(fc.array(anything, { minLength: 20, maxLength: 300 }), (list) => {
        const values = Float64Array.from(list);
        expect([...sortedOrder(values)]).toEqual(bySort(values));
      }),
    );
  });

  it.each<[string, (i: number) => number]>([
    ["evenly spread", (i) => (i * 0.6180339887) % 1],
    ["whole and close together", (i) => (i * 7919) % 365],
    ["whole, below 0 too", (i) => ((i * 7919) % 100) - 50],
    ["whole and far apart", (i) => ((i * 7919) % 5000) * 1e9],
    ["all the same", () => 3.5],
    ["close together but for one", (i) => (i === 17 ? 1e15 : (i * 0.6180339887) % 1)],
    ["a few, again and again, and one far away", (i) => (i === 17 ? 1e15 : (i % 7) / 3)],
    ["in geometric steps", (i) => 1.5 ** ((i * 7919) % 1000) * 1e-150],
    ["in order already", (i) => i / 7],
    ["in the opposite order", (i) => -i / 7],
  ])("sorts five thousand values that are %s", (_, value) => {
    const values = Float64Array.from({ length: 5000 }, (_each, i) => value(i));
    expect([...sortedOrder(values)]).toEqual(bySort(values));
  });

  it("leaves values as they are, and knows of none and of one", () => {
    const values = Float64Array.of(3, 1, 2);
    expect([...sortedOrder(values)]).toEqual([1, 2, 0]);
    expect([...values]).toEqual([3, 1, 2]);
    expect([...sortedOrder(new Float64Array(0))]).toEqual([]);
    expect([...sortedOrder(Float64Array.of(7))]).toEqual([0]);
  });
});

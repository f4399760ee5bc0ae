import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctRows, sampleOfRows } from "../../src/math";

const value = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(0.5, 1 / 7, -2, 1e6, 1e12),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 40 }))
  .chain(([width, rows]) =>
    fc.tuple(
      fc.array(fc.array(value, { minLength: rows, maxLength: rows }), { minLength: width, maxLength: width }),
      fc.array(fc.constantFrom(0, 1, 1, 2.5, 1e-9, 1e15), { minLength: rows, maxLength: rows }),
    ),
  );

/** The different rows with their weights, told apart and sorted by hand. */
function byHand(columns: readonly (readonly number[])[], weights: readonly number[]) {
  const sums = new Map<string, { row: number[]; weight: number }>();
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue;
    const row = columns.map((column) => (column[i] as number) + 0);
    const entry = sums.get(row.join()) ?? { row, weight: 0 };
    entry.weight += weight;
    sums.set(row.join(), entry);
  }
  const compare = (a: number[], b: number[]) => {
    const at = a.findIndex((each, i) => each !== b[i]);
    return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
  };
  return [...sums.values()].sort((a, b) => compare(a.row, b.row));
}

function rowsOf({ size, values, places }: ReturnType<typeof distinctRows>): number[][] {
  return Array.from({ length: size }, (_, i) =>
    values.map((column, c) => column[(places[c] as Int32Array)[i] as number] as number),
  );
}

describe("distinctRows", () => {
  it("finds the different rows in their order, with the sums of their weights", () => {
    fc.assert(
      fc.property(table, ([columns, weights]) => {
        const found = distinctRows(
          columns.map((column) => Float64Array.from(column)),
          weights,
        );
        const expected = byHand(columns, weights);
        expect(rowsOf(found)).toEqual(expected.map(({ row }) => row));
        for (const [i, { weight }] of expected.entries())
          expect(Math.abs((found.weights[i] as number) - weight)).toBeLessThanOrEqual(1e-12 * weight);
      }),
    );
  });

  it("counts rows without weights, and takes a weight for as many rows", () => {
    const rows = Float64Array.of(2, 1, 2, 2);
    expect(distinctRows([rows])).toEqual(distinctRows([Float64Array.of(1, 2, 3)], [1, 3, 0]));
    expect(Array.from(distinctRows([rows]).weights)).toEqual([1, 3]);
  });

  it("does not depend on the order of the rows, to the last digit", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 100 }), ([columns, weights], step) => {
        const length = weights.length;
        const order = Array.from({ length }, (_, i) => i).sort((a, b) => ((a * step) % 7) - ((b * step) % 7));
        const shuffled = columns.map((column) => Float64Array.from(order, (i) => column[i] as number));
        const before = distinctRows(
          columns.map((column) => Float64Array.from(column)),
          weights,
        );
        const after = distinctRows(
          shuffled,
          order.map((i) => weights[i] as number),
        );
        expect(after.size).toBe(before.size);
        expect(after.values).toEqual(before.values);
        expect(after.places).toEqual(before.places);
        for (const [i, weight] of before.weights.entries())
          expect(Math.abs((after.weights[i] as number) - weight)).toBeLessThanOrEqual(1e-15 * weight);
      }),
    );
  });

  it("tells many different numbers apart", () => {
    const length = 50_000;
    const column = Float64Array.from({ length }, (_, i) => ((i * 7919) % length) / 7);
    const { size, values, weights } = distinctRows([column, column, column]);
    expect(size).toBe(length);
    expect(values[2]).toEqual(Float64Array.from({ length }, (_, i) => i / 7));
    expect(weights.every((weight) => weight === 1)).toBe(true);
  });

  it("tells so many apart that sorting is faster than hashing", () => {
    const length = 150_000;
    const column = Float64Array.from({ length }, (_, i) => ((i * 7919) % length) / 7 - 3);
    const { size, values, places } = distinctRows([Float64Array.from(column, (each) => -each), column]);
    expect(size).toBe(length);
    // Comparing arrays item by item takes the test runner seconds.
    expect(values[1]?.every((each, i) => each === i / 7 - 3)).toBe(true);
    expect(places[1]?.every((each, i) => each === length - 1 - i)).toBe(true);
    const twice = Float64Array.from({ length }, (_, i) => ((i * 7919) % (length / 2)) / 7);
    expect(distinctRows([twice]).weights.every((each) => each === 2)).toBe(true);
  });

  it("sorts many rows by one column after the other, with equal rows as one", () => {
    const length = 60_000;
    const few = Float64Array.from({ length }, (_, i) => (i * 31) % 4);
    const many = Float64Array.from({ length }, (_, i) => ((i * 7919) % 40_000) / 7);
    const some = Float64Array.from({ length }, (_, i) => (i % 3 === 0 ? 0 : ((i * 104_729) % length) / 3));
    const columns = [few, many, some];
    const weights = Float64Array.from({ length }, (_, i) => i % 5);
    const { size, values, places, weights: sums } = distinctRows(columns, weights);
    const expected = byHand(
      columns.map((column) => Array.from(column)),
      Array.from(weights),
    );
    expect(size).toBe(expected.length);
    const isSame = expected.every(
      ({ row, weight }, i) =>
        row.every((each, c) => values[c]?.[places[c]?.[i] as number] === each) && sums[i] === weight,
    );
    expect(isSame).toBe(true);
    expect(values.every((column) => column.every((each, i) => i === 0 || each > (column[i - 1] as number)))).toBe(true);
  });
});

describe("sampleOfRows", () => {
  it("has all parts in proportion to their weights", () => {
    const rows = distinctRows([Float64Array.of(3, 1, 2)], [10, 70, 20]);
    const { values, weights } = sampleOfRows(rows, 10);
    expect(values).toEqual([Float64Array.of(1, 2, 3)]);
    expect(weights).toEqual(Float64Array.of(7, 2, 1));
  });
});

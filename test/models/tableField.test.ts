// Tables of numbers against rules written out cell by cell: lists of any kind report the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src/index";
import { columnOf, type RowProblem, type TableShape, table, tableOrRow } from "../../src/models/fields/tableField";
import { type InputSchema, inputSchema } from "../../src/validation/inputSchema";
import { parseInput } from "../../src/validation/parseInput";

const shape: TableShape<"whole" | "real"> = {
  columns: {
    whole: { unit: "count", least: 0, greatest: 10, whole: true },
    real: { unit: "money", least: -5, greatest: 5, nearest: 0.1 },
  },
  optional: { more: { unit: "count", least: 1, greatest: 2 } },
  rows: {
    firstBad: ([wholes = [], reals = []], from) => {
      for (let row = from; row < wholes.length; row++) if ((reals[row] as number) > (wholes[row] as number)) return row;
      return -1;
    },
    problemOf: ([wholes = []], row): RowProblem => ({
      column: "real",
      code: "notAbove",
      details: (pathOf) => ({ sum: [pathOf("real")], other: [pathOf("whole")], otherValue: wholes[row] as number }),
    }),
  },
};

interface Input {
  readonly table: unknown;
}
const schemaOf = (field: unknown): InputSchema<Input> =>
  inputSchema<Input>(() => ({ fields: { table: field as never } }));
const [columns, either] = [schemaOf(table(shape)), schemaOf(tableOrRow(shape))];

/** Path within the table, and the code, of each issue. */
function issuesOf(given: unknown, schema = columns): readonly string[] {
  try {
    parseInput("test", schema, { table: given });
  } catch (error) {
    if (!(error instanceof MetricInputError)) throw error;
    return error.issues.map(({ path, code }) => `${path.slice(1).join(".")} ${code}`);
  }
  return [];
}

/** What is wrong with a cell. */
function wrong(name: "whole" | "real", each: unknown): string | undefined {
  if (each === undefined) return "missing";
  if (typeof each !== "number" || Number.isNaN(each)) return "wrongType";
  const [least, greatest] = name === "whole" ? [0, 10] : [-5, 5];
  if (each < least) return "tooSmall";
  if (each > greatest) return "tooLarge";
  if (name === "whole") return Number.isInteger(each) ? undefined : "notWhole";
  return each !== 0 && Math.abs(each) < 0.1 ? "nearZero" : undefined;
}

function expected(rows: readonly (readonly [unknown, unknown])[]): readonly string[] {
  const ofCells = (["whole", "real"] as const).flatMap((name, i) =>
    rows.flatMap((row, at) => {
      const code = wrong(name, row[i]);
      return code ? [`${name}.${at} ${code}`] : [];
    }),
  );
  if (ofCells.length > 0) return ofCells.slice(0, 20);
  return rows.flatMap(([whole, real], at) => ((real as number) > (whole as number) ? [`real.${at} notAbove`] : []));
}

const good = fc.constantFrom(0, 1, 3, 5, 0.1, -0.1, 4.5);
const numbers = fc.oneof({ weight: 9, arbitrary: good }, fc.constantFrom(10, 10.5, 11, -1, -5, -5.5, 0.05, Number.NaN));
const cells = fc.oneof({ weight: 9, arbitrary: numbers }, fc.constantFrom<unknown>("1", null, undefined, Infinity));

describe("columns of numbers", () => {
  it("are wrong where a cell is, or a row if all cells are right", () => {
    const rows = (cell: fc.Arbitrary<unknown>) => fc.array(fc.tuple(cell, cell), { maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(rows(good), rows(numbers), rows(cells)), (list) => {
        const whole = list.map(([each]) => each);
        const real = list.map(([, each]) => each);
        expect(issuesOf({ whole, real })).toEqual(expected(list).slice(0, 20));
      }),
    );
  });

  it("are the same as lists and as typed arrays", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 60 }), (list) => {
        const [whole, real] = [0, 1].map((i) => list.map((row) => row[i] as number)) as [number[], number[]];
        const typed = { whole: Float64Array.from(whole), real: Float64Array.from(real) };
        expect(issuesOf(typed)).toEqual(issuesOf({ whole, real }));
        expect(issuesOf({ ...typed, whole })).toEqual(issuesOf({ whole, real }));
      }),
    );
  });

  it("must be there, be lists and be of equal length", () => {
    expect(issuesOf({ whole: [1] })).toEqual(["real missing"]);
    expect(issuesOf({ wohle: [1], real: [1] })).toEqual(["wohle misspelledField", "whole missing"]);
    // What is close to no missing column is another column, which may stay.
    expect(issuesOf({ whole: [1], real: [1], wohle: 3 })).toEqual([]);
    expect(issuesOf({ whole: [1], real: "1" })).toEqual(["real wrongType"]);
    expect(issuesOf({ whole: [1, 2], real: [1] })).toEqual(["real wrongLength"]);
    expect(issuesOf({ whole: [1], real: [1], more: [1, 2] })).toEqual(["more wrongLength"]);
    expect(issuesOf({ whole: [1, 1], real: [1, 0], more: [3, 1] })).toEqual(["more.0 tooLarge"]);
    expect(issuesOf([[1], [1]])).toEqual([" wrongType"]);
    const two = schemaOf(table({ ...shape, minLength: 2 }));
    expect([issuesOf({ whole: [1], real: [1] }, two), issuesOf({ whole: [1, 1], real: [1, 1] }, two)]).toEqual([
      ["whole wrongLength"],
      [],
    ]);
  });

  it("are not looked at one by one where all of them are known to be valid, without optional ones", () => {
    const asked: number[] = [];
    const trusting = schemaOf(table({ ...shape, allValid: (given) => asked.push(given.length) > 0 }));
    const typed = { whole: Float64Array.of(-1), real: Float64Array.of(9) };
    expect(issuesOf(typed, trusting)).toEqual([]);
    expect(asked).toEqual([2]);
    // Lists are not doubles, and optional columns are not known to it.
    expect(issuesOf({ ...typed, whole: [-1] }, trusting)).toEqual(["whole.0 tooSmall", "real.0 tooLarge"]);
    expect(issuesOf({ ...typed, more: Float64Array.of(1) }, trusting)).toEqual(["whole.0 tooSmall", "real.0 tooLarge"]);
    expect(asked).toEqual([2]);
  });
});

describe("columns or one row", () => {
  it("may be numbers, without a place in their paths", () => {
    expect(issuesOf({ whole: 1, real: 1 }, either)).toEqual([]);
    expect(issuesOf({ whole: 1, real: 1 })).toEqual(["whole wrongType", "real wrongType"]);
    expect(issuesOf({ whole: 1.5, real: 6 }, either)).toEqual(["whole notWhole", "real tooLarge"]);
    expect(issuesOf({ whole: 1, real: 2 }, either)).toEqual(["real notAbove"]);
    expect(issuesOf({ whole: 1, real: "2" }, either)).toEqual(["real wrongType"]);
    // With a list among them they are columns.
    expect(issuesOf({ whole: [1], real: 2 }, either)).toEqual(["real wrongType"]);
    expect(issuesOf({ whole: [1], real: [2] }, either)).toEqual(["real.0 notAbove"]);
  });

  it("name the other column of the row", () => {
    const message = (given: unknown, schema: InputSchema<Input>) => () => parseInput("test", schema, { table: given });
    expect(message({ whole: [3, 1], real: [2, 2] }, columns)).toThrow(
      "table.real[1] (2) must be at most table.whole[1]",
    );
    expect(message({ whole: 1, real: 2 }, either)).toThrow("table.real (2) must be at most table.whole (1)");
  });
});

it("a column is copied only if it is not typed", () => {
  const typed = Float64Array.of(1, 2);
  expect(columnOf(typed)).toBe(typed);
  expect(columnOf([1, 2])).toEqual(typed);
});

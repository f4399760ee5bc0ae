// Tables of numbers against rules written out cell by cell: lists of any kind report the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src/index";
import { columnOf, type RowProblem, type TableShape, table, tableOrRow } from "../../src/models/fields/tableField";
import { factsAt } from "../../src/validation/fieldFacts";
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

/** Path within the table, the code, and what is expected instead, of each issue. */
function issuesOf(given: unknown, schema = columns): readonly string[] {
  try {
    parseInput("test", schema, { table: given });
  } catch (error) {
    if (!(error instanceof MetricInputError)) throw error;
    return error.issues.map(({ path, code, details: { expected, bound } }) =>
      [path.slice(1).join("."), code, expected ?? bound ?? []].flat().join(" "),
    );
  }
  return [];
}

/** What is wrong with a cell. */
function wrong(name: "whole" | "real", each: unknown): string | undefined {
  const [least, greatest, kind] = name === "whole" ? [0, 10, "wholeNumber"] : [-5, 5, "number"];
  if (each === undefined) return `missing ${kind}`;
  if (typeof each !== "number" || Number.isNaN(each)) return `wrongType ${kind}`;
  if (each < least) return `tooSmall ${least}`;
  if (each > greatest) return `tooLarge ${greatest}`;
  if (name === "whole") return Number.isInteger(each) ? undefined : "notWhole";
  return each !== 0 && Math.abs(each) < 0.1 ? "nearZero 0.1" : undefined;
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
const numbers = fc.oneof(
  { weight: 9, arbitrary: good },
  fc.constantFrom(10, 10.5, 11, -1, -5, -5.5, 0.05, 1e-30, Number.NaN),
);
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

  it("are reported up to the twentieth bad cell or row", () => {
    const bad = ["1", null, undefined, Number.NaN, -1, 10.5, 11, "", [], {}];
    const thirty = [...bad, ...bad, ...bad].map((each) => [each, each === 11 ? 0.05 : 1] as const);
    expect(expected(thirty)).toHaveLength(20);
    expect(issuesOf({ whole: thirty.map(([each]) => each), real: thirty.map(([, each]) => each) })).toEqual(
      expected(thirty),
    );
    const rows = Array.from({ length: 30 }, (_, row) => [row % 3, 1] as const);
    const apart = rows.filter(([whole]) => whole === 0);
    expect(issuesOf({ whole: apart.map(([each]) => each), real: apart.map(([, each]) => each) })).toHaveLength(10);
    expect(issuesOf({ whole: Array(30).fill(0), real: Array(30).fill(1) })).toEqual(
      Array.from({ length: 20 }, (_, row) => `real.${row} notAbove`),
    );
  });

  it("are read once, and not what they inherit", () => {
    let reads = 0;
    const once = {
      get whole() {
        return reads++ === 0 ? [1] : ["changed"];
      },
      real: [1],
    };
    expect(parseInput("test", columns, { table: once })).toEqual({ table: { whole: [1], real: [1] } });
    expect(issuesOf(Object.create({ whole: [1], real: [1] }))).toEqual(["whole missing list", "real missing list"]);
  });

  it("are described as lists of equal length, and a row as numbers", () => {
    const list = (items: object, minItems = 0) => ({ type: "array", items, minItems, sameLengthAs: "whole" });
    const [whole, real, more] = [
      { type: "integer", minimum: 0, maximum: 10, unit: "count" },
      { type: "number", minimum: -5, maximum: 5, unit: "money" },
      { type: "number", minimum: 1, maximum: 2, unit: "count" },
    ] as const;
    const required = ["whole", "real"];
    const asColumns = {
      type: "object",
      properties: { whole: list(whole), real: list(real), more: list(more) },
      required,
    };
    expect(factsAt(table(shape) as never, [])).toMatchObject({ kind: "object", jsonSchema: asColumns });
    expect(factsAt(tableOrRow(shape) as never, [])).toMatchObject({
      kind: "object",
      jsonSchema: { anyOf: [{ type: "object", properties: { whole, real, more }, required }, asColumns] },
    });
    const two = factsAt(table({ columns: { whole: shape.columns.whole }, minLength: 2 }) as never, []);
    expect(two?.jsonSchema?.["properties"]).toEqual({ whole: list(whole, 2) });
  });

  it("must be there, be lists and be of equal length", () => {
    expect(issuesOf({ whole: [1] })).toEqual(["real missing list"]);
    expect(issuesOf({ wohle: [1], real: [1] })).toEqual(["wohle misspelledField", "whole missing list"]);
    // A column of the table is not a misspelled one.
    const alike = schemaOf(table({ columns: { rate: shape.columns.real, rates: shape.columns.real } }));
    expect(issuesOf({ rates: [1] }, alike)).toEqual(["rate missing list"]);
    // What is close to no missing column is another column, which may stay.
    expect(issuesOf({ whole: [1], real: [1], wohle: 3 })).toEqual([]);
    expect(issuesOf({ whole: [1], real: "1" })).toEqual(["real wrongType list"]);
    // The cells of columns of unequal length are not looked at.
    expect(issuesOf({ whole: [1, 20], real: [1] })).toEqual(["real wrongLength 2"]);
    expect(issuesOf({ whole: [1], real: [1], more: [1, 2] })).toEqual(["more wrongLength 1"]);
    expect(issuesOf({ whole: [1, 1], real: [1, 0], more: [3, 1] })).toEqual(["more.0 tooLarge 2"]);
    expect(issuesOf([[1], [1]])).toEqual([" wrongType object"]);
    const two = schemaOf(table({ ...shape, minLength: 2 }));
    expect([issuesOf({ whole: [1], real: [1] }, two), issuesOf({ whole: [1, 1], real: [1, 1] }, two)]).toEqual([
      ["whole wrongLength ≥ 2"],
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
    expect(issuesOf({ ...typed, whole: [-1] }, trusting)).toEqual(["whole.0 tooSmall 0", "real.0 tooLarge 5"]);
    expect(issuesOf({ ...typed, more: Float64Array.of(1) }, trusting)).toEqual([
      "whole.0 tooSmall 0",
      "real.0 tooLarge 5",
    ]);
    expect(asked).toEqual([2]);
  });
});

describe("columns or one row", () => {
  it("may be numbers, without a place in their paths", () => {
    expect(issuesOf({ whole: 1, real: 1 }, either)).toEqual([]);
    expect(issuesOf({ whole: 1, real: 1 })).toEqual(["whole wrongType list", "real wrongType list"]);
    expect(issuesOf({ whole: 1.5, real: 6 }, either)).toEqual(["whole notWhole", "real tooLarge 5"]);
    expect(issuesOf({ whole: 1, real: 2 }, either)).toEqual(["real notAbove"]);
    expect(issuesOf({ whole: 1, real: "2" }, either)).toEqual(["real wrongType number"]);
    expect(issuesOf({ whole: "1", real: 2 }, either)).toEqual(["whole wrongType number"]);
    expect(issuesOf({ whole: "1", real: "2" }, either)).toEqual(["whole wrongType list", "real wrongType list"]);
    // With a list among them they are columns.
    expect(issuesOf({ whole: [1], real: 2 }, either)).toEqual(["real wrongType list"]);
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

// The real engine runs the golden cells in examples/spreadsheet/; here its shape is enough.
import { describe, expect, it } from "vitest";
import { fa } from "../../src/locales";
import {
  type CellFunction,
  cellFunctions,
  createUniverFunctions,
  type UniverFunctionsOptions,
} from "../../src/spreadsheet";

class Value {
  custom: unknown;
  constructor(
    readonly kind: string,
    readonly value: unknown,
    readonly content = "",
  ) {}
  isArray() {
    return this.kind === "array";
  }
  isNull() {
    return this.kind === "null";
  }
  isError() {
    return this.kind === "error";
  }
  getValue() {
    return this.value;
  }
  getArrayValue() {
    return this.value as never;
  }
  withCustomData(data: unknown) {
    this.custom = data;
    return this;
  }
}

class ErrorValue extends Value {
  constructor(type: string, content?: string) {
    super("error", type, content);
  }
}

const of = (kind: string) => ({ create: (value: unknown) => new Value(kind, value) });
const engine = {
  BaseFunction: class {
    constructor(readonly name: string) {}
    calculate(..._: readonly unknown[]): unknown {
      throw new Error("not overridden");
    }
  },
  ArrayValueObject: of("array"),
  BooleanValueObject: of("boolean"),
  NumberValueObject: of("number"),
  StringValueObject: of("string"),
  ErrorValueObject: ErrorValue,
  ErrorType: { VALUE: "#VALUE!", DIV_BY_ZERO: "#DIV/0!", NA: "#N/A" },
  FunctionType: { User: 15 },
};

/** What the engine would hand over. */
function handed(cell: unknown): Value {
  if (cell instanceof Value) return cell;
  if (Array.isArray(cell))
    return new Value(
      "array",
      cell.map((row) => row?.map(handed)),
    );
  return cell === null ? new Value("null", 0) : new Value(typeof cell, cell);
}

function call(name: string, args: readonly unknown[], options?: UniverFunctionsOptions): Value {
  const [Class] = createUniverFunctions(engine, options).function.find(([, each]) => each === name) ?? [];
  return new (Class as typeof engine.BaseFunction)(name).calculate(...args.map(handed)) as Value;
}

/** A result with the messages beside its errors. */
function shown({ kind, value, custom }: Value): unknown {
  if (kind === "error") return { error: value, ...(custom as object) };
  if (kind !== "array") return value;
  return (value as { calculateValueList: Value[][] }).calculateValueList.map((row) => row.map(shown));
}

describe("functions for Univer", () => {
  it("are all functions, each with a class and a description", () => {
    const { function: functions, description } = createUniverFunctions(engine);
    const names = cellFunctions.map(({ name }) => `RETAIN_${name}`);
    expect(functions.map(([, name]) => name)).toEqual(names);
    expect(description.map(({ functionName }) => functionName)).toEqual(names);
    expect(description.every(({ functionType }) => functionType === 15)).toBe(true);
    for (const [Class, name] of functions) expect(new Class(name).name).toBe(name);
  });

  it("are named as asked", () => {
    expect(shown(call("RETAIN.CHURN_RATE", [400, 14], { prefix: "RETAIN." }))).toBe(0.035);
    expect(shown(call("CHURN_RATE", [400, 14], { prefix: "" }))).toBe(0.035);
  });

  it("read numbers, texts, empty cells and ranges", () => {
    expect(shown(call("RETAIN_CHURN_RATE", ["400", 14]))).toBe(0.035);
    expect(shown(call("RETAIN_NPS", [[["Score"], [10], [null], [9], [8], [6], [""]]]))).toBe(25);
    expect(shown(call("RETAIN_CHURN_RATE", [[[400]], [[14]]]))).toBe(0.035);
  });

  it("read ranges with cells and rows that were never written to", () => {
    const scores = new Value("array", [
      [handed(10)],
      [undefined],
      undefined,
      [handed(9)],
      [null],
      [handed(8)],
      [handed(6)],
    ]);
    expect(shown(call("RETAIN_NPS", [scores]))).toBe(25);
  });

  it("say beside an error what is wrong", () => {
    expect(shown(call("RETAIN_CHURN_RATE", [400, "abc"]))).toEqual({
      error: "#VALUE!",
      message: 'customers_lost must be a number, but got the text "abc"',
    });
    expect(shown(call("RETAIN_CHURN_RATE", [0, 0]))).toEqual({
      error: "#DIV/0!",
      message: "CHURN_RATE has no result if customers_at_start = 0",
    });
    expect(shown(call("RETAIN_NPS", [[["Score"], [null]]]))).toMatchObject({ error: "#N/A" });
    expect(shown(call("RETAIN_CHURN_RATE", [400, "abc"], { texts: fa }))).toEqual({
      error: "#VALUE!",
      message: '\u2068customers_lost\u2069 باید عدد باشد، ولی متن \u2068"abc"\u2069 داده شده است',
    });
  });

  it("name errors in cells, be they values or texts", () => {
    const contains = (error: string) => ({ error: "#VALUE!", message: `customers_lost contains ${error}` });
    for (const cell of [new ErrorValue("#REF!"), "#REF!"])
      expect(shown(call("RETAIN_CHURN_RATE", [400, cell]))).toEqual(contains("#REF!"));
    // An error that looks like none as a text.
    expect(shown(call("RETAIN_CHURN_RATE", [400, new ErrorValue("#new")]))).toEqual(contains("#new"));
  });

  it("take a 0 for an id, since empty cells are told apart", () => {
    const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
    const args = [column(0, 1, 0), column("2025-01-01", "2025-01-02", "2025-01-05"), column(10, 20, 30)];
    const [titles, values] = shown(
      call("RETAIN_PURCHASE_SUMMARY", [...args, "2025-01-01", "2025-02-01"]),
    ) as readonly (readonly unknown[])[];
    expect(titles?.slice(0, 4)).toEqual(["customers", "repeat_customers", "orders", "revenue"]);
    expect(values?.slice(0, 4)).toEqual([2, 1, 3, 60]);
  });

  it("fill a range, with errors in their own cells", () => {
    const result = call("RETAIN_CHURN_RATE", [
      [[400], [0], [null]],
      [[14], [0], [null]],
    ]);
    expect(shown(result)).toEqual([
      [0.035],
      [{ error: "#DIV/0!", message: "CHURN_RATE has no result if customers_at_start = 0" }],
      [""],
    ]);
    // As Univer's own ranges that stand in no sheet.
    const nowhere = { unitId: "", sheetId: "", row: -1, column: -1 };
    expect(result.value).toMatchObject({ rowCount: 3, columnCount: 1, ...nowhere });
  });

  it("fill a table with whatever a function returns", () => {
    const table = { ...(cellFunctions[0] as CellFunction), name: "TABLE", parameters: [], description: "A table." };
    const rows = [
      ["title", "of"],
      [1, true],
      [null, "text"],
    ];
    const options = { functions: [{ ...table, run: () => rows }] };
    expect(shown(call("RETAIN_TABLE", [], options))).toEqual([
      ["title", "of"],
      [1, true],
      ["", "text"],
    ]);
    expect(shown(call("RETAIN_TABLE", [], { functions: [{ ...table, run: () => [] }] }))).toEqual([]);
    // What the metric behind it is called says too little of a table.
    const [description] = createUniverFunctions(engine, { ...options, texts: fa }).description;
    expect(description).toMatchObject({ description: "A table.", abstract: "A table." });
  });

  it("are told about with every argument, and how it may be given", () => {
    const { description } = createUniverFunctions(engine);
    const parametersOf = (name: string) =>
      description.find(({ functionName }) => functionName === name)?.functionParameter;
    // As in the first example of the metric.
    expect(parametersOf("RETAIN_CONVERT_CHURN_RATE")).toMatchObject([
      { name: "churn_rate", example: "0.5", require: 1, repeat: 0 },
      { name: "from", example: '"year"', require: 1 },
      { name: "to", example: '"year"', require: 1 },
    ]);
    expect(parametersOf("RETAIN_NPS")).toMatchObject([
      { name: "answers", example: "A2:A100" },
      { name: "weights", require: 0 },
      { name: "invalid", example: '"throw"', require: 0 },
      { name: "minimum_answers", example: "1" },
    ]);
    expect(parametersOf("RETAIN_REPEAT_WITHIN")).toMatchObject([
      {},
      {},
      { name: "days", example: "30" },
      {},
      {},
      { name: "minimum_gap_days", require: 0 },
    ]);
    expect(parametersOf("RETAIN_EVALUATE_RISK_DETAIL")).toMatchObject([{}, {}, { example: "TRUE" }, {}, {}]);
    // Neither the example nor a default gives a value of these.
    expect(parametersOf("RETAIN_PRICE_INCREASE_IMPACT")?.find(({ name }) => name === "churn_rate_after")?.example).toBe(
      "5%",
    );
    expect(parametersOf("RETAIN_RATE_POWER")?.find(({ name }) => name === "control_customers")?.example).toBe("100");
    expect(parametersOf("RETAIN_COHORT_TABLE")?.find(({ name }) => name === "until")?.example).toBe('"2025-03-31"');
    expect(parametersOf("RETAIN_CATALOGUE")).toMatchObject([{ name: "language", example: '"en"' }]);
    for (const { functionParameter } of description)
      for (const { detail, example } of functionParameter) {
        expect(detail).not.toBe("");
        expect(example).not.toBe("");
      }
  });

  it("are told about in another language", () => {
    const { description } = createUniverFunctions(engine, { texts: fa });
    const churnRate = description.find(({ functionName }) => functionName === "RETAIN_CHURN_RATE");
    const { title, summary } = fa.metrics.churnRate;
    expect(churnRate).toMatchObject({ abstract: title, description: `${title}: ${summary}` });
  });
});

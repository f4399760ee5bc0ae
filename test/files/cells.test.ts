// Cells of workbooks and of Parquet as text, one by one.
import { describe, expect, it } from "vitest";
import { cellFormat } from "../../src/files/books/cellFormat";
import { cellNumber } from "../../src/files/books/cellNumber";
import { CsvLines } from "../../src/files/books/csvLines";
import { parquetCell } from "../../src/files/books/parquetCell";

describe("a cell of a workbook", () => {
  it.each([
    ["General", "1.125", "1.1250"],
    ['"CHF" #,##0.00', "-12.5", "-CHF 12.5"],
    ["[$€-2] #,##0.00", "12.5", "€12.5"],
    ['0.00 "kg"', "12.5", "12.5"],
    ["[Red]0.00", "0.1", "0.1"],
    ["dd.mm.yyyy hh:mm", "45660.4375", "2025-01-03T10:30:00"],
    ["dd.mm.yyyy hh:mm:ss.000", "45660.00000001", "2025-01-03T00:00:00.001"],
    ["yyyy-mm-dd", "59", "59"],
  ])("with the format %s: %s is %s", (code, value, text) => {
    expect(cellNumber(value, cellFormat(code), false)).toBe(text);
  });
});

describe("a cell of Parquet", () => {
  it.each([
    [null, {}, ""],
    [9007199254740993n, {}, "9007199254740993"],
    [Number.NaN, {}, ""],
    [Math.fround(19.99), { type: "FLOAT" }, "19.99"],
    [Math.fround(16777.217), { type: "FLOAT" }, "16777.2170"],
    [Math.fround(1234567.9), { type: "FLOAT" }, "1234567.9"],
    [1010.0000610351562, { type: "FLOAT" }, "1010.00006"],
    [Math.fround(9.80000019), { type: "FLOAT" }, "9.8"],
    [new Date(Number.NaN), {}, ""],
    [new Date(0), { logical_type: { type: "DATE" } }, "1970-01-01"],
    [{ a: 1n, b: "x" }, {}, '{"a":"1","b":"x"}'],
  ])("%o of %o is %s", (value, column, text) => {
    expect(parquetCell(value, { name: "x", ...column })).toBe(text);
  });
});

describe("lines of CSV", () => {
  it("come in pieces, with blank lines between", async () => {
    const lines = new CsvLines();
    const long = "x".repeat(2 ** 20);
    lines.write(2, ["a\n b", 'say "x"', "1,5"]);
    lines.write(3, [long]);
    lines.write(5, ["end"]);
    const pieces: string[] = [];
    for await (const piece of lines.end().read()) pieces.push(new TextDecoder().decode(piece));
    expect(pieces).toEqual([`\na b,"say ""x""","1,5"\n${long}\n`, "\nend\n"]);
  });
});

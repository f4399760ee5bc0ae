import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "../../src/cli/csvText";

describe("csvText", () => {
  it("quotes what a spreadsheet would take for a formula", () => {
    const texts = ["=1+1", "+49 30 1234", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=b", "plain"];
    const [, ...rows] = csvText(
      ["x"],
      texts.map((text) => [text]),
    ).split("\r\n");
    expect(parse(rows.join("\r\n")).flat()).toEqual([
      "'=1+1",
      "'+49 30 1234",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      "'\r=1",
      "a=b",
      "plain",
    ]);
  });

  it("writes numbers as numbers, negative ones too, and nothing for what is missing", () => {
    expect(csvText(["a", "b", "c"], [[-1.5, null, undefined]])).toBe("a,b,c\r\n-1.5,,\r\n");
  });

  it("is read by csv-parse as it was, formulas aside", () => {
    const text = fc.string({ minLength: 1 }).filter((each) => !/^[=+\-@\t\r]/u.test(each));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(parse(csvText(["a", "b"], rows)).slice(1)).toEqual(rows);
      }),
    );
  });
});

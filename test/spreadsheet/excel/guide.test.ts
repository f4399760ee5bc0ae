// Every formula that the guides show is computed.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { excelMetadata } from "../../../scripts/spreadsheet/excelMetadata";
import { associateExcelFunctions, cellFunctions } from "../../../src/spreadsheet";
import { startExcel } from "./emulator";
import { asFarAs, shownFormulas, textShown } from "./shownFormulas";

const excel = startExcel(excelMetadata(), ({ CustomFunctions }) => associateExcelFunctions(CustomFunctions));

describe.each(["excel", "spreadsheets-ar", "spreadsheets-fa"])("docs/%s.md", (file) => {
  const guide = readFileSync(`docs/${file}.md`, "utf8");
  const shown = shownFormulas(guide);

  it("shows formulas", () => {
    expect(shown.length).toBeGreaterThanOrEqual(7);
  });

  it.each(shown)("says what %s shows", (formula, result, cells) => {
    // Google Sheets, of which the pages in Arabic and Persian speak too, never takes a blank cell for 0.
    for (const blank of formula.startsWith("=RETAIN.") ? ([0, null] as const) : [null])
      expect(asFarAs(result, textShown(excel, formula, cells, blank))).toBe(result);
  });

  it("names no function that there is not", () => {
    const names = cellFunctions.map(({ name }) => name);
    for (const [, name] of guide.matchAll(/RETAIN[._]([A-Z]\w*)/gu)) expect(names).toContain(name);
  });
});

describe("the pages in Arabic and Persian", () => {
  const call = (answer: string) => excel.call("CHURN_RATE", [answer, "۱۴"], null);

  it("say truly which digits are read", () => {
    expect(call("٤٠٠")).toBe(0.035);
    expect(call("۴۰۰")).toBe(0.035);
    expect(excel.call("CHURN_HALF_LIFE", ["۳٫۵٪"], null)).toBe(excel.call("CHURN_HALF_LIFE", [0.035], null));
  });

  it.each(["03/04/2025", "1404/01/14", "1446-10-05"])("say truly that %s is not read as a date", (text) => {
    const orders = [[["a"], ["a"]], [[{ date: "2025-01-01" }], [text]], 30] as const;
    expect(excel.call("REPEAT_WITHIN", orders, null)).toMatchObject({ code: "#VALUE!" });
  });
});

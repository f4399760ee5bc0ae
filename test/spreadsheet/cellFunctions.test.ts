// What every cell function promises. A new one is held to this without a line of test.
import { describe, expect, it } from "vitest";
import { metricById, metrics } from "../../src/catalogue";
import { inputOf, takesInput, takesLog } from "../../src/metric/inputOf";
import type { Metric } from "../../src/metric/metric";
import { type CellFunction, cellFunctions, functionHelp } from "../../src/spreadsheet";
import type { CellEntry } from "../../src/spreadsheet/cellEntry";
import { entries } from "../../src/spreadsheet/entries";
import { parameterOf } from "../../src/spreadsheet/parameterOf";
import { builtInNames } from "./builtInNames";
import { entryOf } from "./cellsOf";
import { goldenCells } from "./goldenCells";
import { call } from "./plainHost";

const all = metrics.filter((metric) => takesInput(metric) || takesLog(metric));
const names = cellFunctions.map(({ name }) => name);

describe("the cell functions", () => {
  it("are of every metric of the catalogue that has something to show", () => {
    const shown = new Set(cellFunctions.map(({ metric }) => metric));
    for (const { id } of all) expect([id, shown.has(id)]).toEqual([id, entries[id] !== null]);
    for (const id of Object.keys(entries)) expect(metricById(id)?.id).toBe(id);
  });

  it("have names of their own", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it("show the main number of every metric that is one number", () => {
    for (const { id, main } of all)
      if (main?.path === null) expect(cellFunctions.find((each) => each.metric === id)?.returns, id).toBe("value");
  });

  it("have a unit and a formula where they show one number, and neither as a table", () => {
    const [one, table] = ["CHURN_RATE", "CHURN_SCENARIOS"].map((name) =>
      cellFunctions.find((each) => each.name === name),
    );
    expect(one).toMatchObject({ returns: "value", unit: "fraction", formula: "customers_lost / customers_at_start" });
    expect(one?.parameters.map(({ unit }) => unit)).toEqual(["count", "count"]);
    expect(table).toMatchObject({ returns: "table", unit: null, formula: null });
  });

  it("take no rows of a range, nor a cell in place of one, where an argument is one cell", () => {
    for (const { parameters } of cellFunctions)
      for (const { range, matrix, single } of parameters) if (!range) expect([matrix, single]).toEqual([false, false]);
  });

  it("are tried by golden cells, each of them", () => {
    const tried = new Set(goldenCells.map((golden) => golden.call));
    expect(names.filter((name) => !tried.has(name))).toEqual(["CATALOGUE"]);
  });

  it("are those that people were promised", () => {
    for (const name of ["CHURN_RATE", "NPS", "COHORT_TABLE", "RFM_TABLE", "REVENUE_MOVEMENTS", "NPS_DETAIL"])
      expect(names).toContain(name);
    for (const name of ["CHURN_SCENARIOS", "CATALOGUE", "RULE_OF_40", "LIFETIME_VALUE_TO_COST"])
      expect(names).toContain(name);
  });
});

describe.each(cellFunctions.map((each) => [each.name, each] as const))("%s", (name, cellFunction) => {
  const { parameters, metric, returns, columns } = cellFunction;

  it("has a name that spreadsheets take", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/u);
    expect(name.length).toBeGreaterThanOrEqual(3);
    // Room for a prefix.
    expect(name.length).toBeLessThanOrEqual(64 - "RETAIN_".length);
    // Neither A1 nor R1C1.
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/u);
    expect(name).not.toMatch(/^R[0-9]*C[0-9]*$/u);
    expect(builtInNames).not.toContain(name);
  });

  it("has arguments with names of their own, those that may be left out last", () => {
    const own = parameters.map((each) => each.name);
    expect(new Set(own).size).toBe(own.length);
    for (const each of own) expect(each).toMatch(/^[a-z][a-z0-9_]*$/u);
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    if (firstOptional >= 0) for (const { optional } of parameters.slice(firstOptional)) expect(optional).toBe(true);
  });

  it("is asked for its arguments as little as can be", () => {
    expect(cellFunction.parameters).toBe(parameters);
  });

  it("is explained in the words of a spreadsheet", () => {
    const help = functionHelp(cellFunction);
    expect(help.parameters.map((each) => each.name)).toEqual(parameters.map((each) => each.name));
    expectWords(help.description, 1024);
    for (const { description } of help.parameters) expectWords(description, 512);
  });

  it("tells which of the words an argument takes", () => {
    for (const { kind, choices = [], description } of functionHelp(cellFunction).parameters) {
      expect(kind === "choice").toBe(choices.length > 0);
      for (const choice of choices) expect(description).toContain(choice);
    }
  });

  const facts = all.find(({ id }) => id === metric);
  const hasResult = returns === "table" || facts?.main?.undefinedWhen === null;
  it.each(hasResult ? [] : [cellFunction.undefinedWhen])("says why it may have no result: %s", (undefinedWhen) => {
    expect(undefinedWhen).toMatch(/\w/u);
    // No expression of a program, no name but those of its arguments.
    expect(undefinedWhen).not.toMatch(/===|=>|[a-z][A-Z]|\./u);
    for (const [word] of String(undefinedWhen).matchAll(/\b[a-z]+_[a-z_]+\b/gu))
      expect(parameters.map((each) => each.name)).toContain(word);
  });

  it("says what its columns are, if it is a table", () => {
    expect(columns !== undefined).toBe(returns === "table");
    for (const title of columns ?? []) expect(title).toMatch(/^(?:[a-z][a-z0-9_]*|…)$/u);
    expect(new Set(columns).size).toBe((columns ?? []).length);
  });
});

function expectWords(text: string, longest: number): void {
  expect(text).toMatch(/^[A-Z].*[.)]$/su);
  expect(text.length).toBeLessThanOrEqual(longest);
  expect(text).not.toMatch(/`|\{@|\*\//u);
  expect(text).not.toMatch(/\b(?:null|undefined|array|typed|epoch|IANA|holes?|log(?![-"]))\b/u);
  // No name of a field, but choices may be written so.
  expect(text.replace(/"[^"]*"/gu, "").replace(/One of .*$/su, "")).not.toMatch(/\b[a-z]+[A-Z]\w*/u);
}

describe("an entry", () => {
  it("of a table has columns that its rows have", () => {
    const missing = cellFunctions.flatMap((cellFunction) => {
      const { table } = metricById(cellFunction.metric) ? entryOf(cellFunction) : {};
      const golden = goldenCells.filter(({ call, result }) => call === cellFunction.name && Array.isArray(result));
      const filled = golden.flatMap(({ result }) => (result as readonly (readonly unknown[])[]).slice(1));
      if (!table || filled.length === 0) return [];
      const [titles = []] = golden.flatMap(({ result }) => result as readonly (readonly string[])[]);
      // A column that is empty in each of the cases may be misspelled.
      const empty = titles.filter(
        (title, column) => !/_\d+$/u.test(title) && filled.every((row) => (row[column] ?? "") === ""),
      );
      return empty.map((title) => `${cellFunction.name}.${title}`);
    });
    expect(missing).toEqual([]);
  });

  it("names fields that there are", () => {
    const input = inputOf(all[0] as Metric);
    expect(() => parameterOf(input, "nonsense")).toThrow("there is no field nonsense");
    const factors = metricById("churnRisk");
    expect(() => parameterOf(inputOf(factors), "factors")).toThrow("factors is nothing that a cell could hold");
  });

  it("is all that a metric on a log or an input needs", () => {
    for (const { metric, name } of cellFunctions.filter((each) => metricById(each.metric))) {
      const entry: CellEntry = entryOf(cellFunctions.find((each) => each.name === name) as CellFunction);
      expect(entry.columns !== undefined, name).toBe(all.some((each) => each.id === metric && takesLog(each)));
    }
  });
});

describe("CATALOGUE", () => {
  it.each([
    ["where no language is given", []],
    ["in English", ["en"]],
  ])("lists all functions %s", (_, args) => {
    const [titles, ...rows] = call("CATALOGUE", args) as string[][];
    expect(titles).toEqual(["function", "arguments", "returns", "title", "meaning", "formula"]);
    expect(rows.map(([name]) => name)).toEqual(names);
    expect(rows.find(([name]) => name === "CHURN_RATE")).toEqual([
      "CHURN_RATE",
      "customers_at_start, customers_lost",
      "value",
      "Customer churn rate",
      "The share of starting customers no longer active at the end of a period.",
      "customers_lost / customers_at_start",
    ]);
    expect(rows.at(-1)).toEqual([
      "CATALOGUE",
      "[language]",
      "table",
      "Catalogue",
      "All functions with their arguments, what they compute, and how.",
      "",
    ]);
  });

  it.each(["ar", "fa"])("lists them in %s", (language) => {
    const [, ...rows] = call("CATALOGUE", [language]) as string[][];
    for (const [name, , , title, meaning] of rows) {
      expect(title, name).toMatch(/[\u0600-\u06ff]/u);
      expect(meaning, name).toMatch(/[\u0600-\u06ff]/u);
    }
  });
});

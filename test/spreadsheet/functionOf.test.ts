// Cell functions from metrics and their entries: made anew in each test, as the schemas of the metrics say.
import { describe, expect, it } from "vitest";
import { metricById } from "../../src/catalogue";
import { inputOf } from "../../src/metric/inputOf";
import type { Metric } from "../../src/metric/metric";
import type { CellFunction } from "../../src/spreadsheet";
import type { CellEntry } from "../../src/spreadsheet/cellEntry";
import { functionOf } from "../../src/spreadsheet/functionOf";
import { columnParameter, parameterOf } from "../../src/spreadsheet/parameterOf";
import { catalogueFunction } from "../../src/spreadsheet/tables/catalogueFunction";
import { call } from "./plainHost";

const cell = { range: false, matrix: false, single: false, optional: false };
const range = { ...cell, range: true };

const of = (metric: string, field: string) => parameterOf(inputOf(metricById(metric) as Metric), field);
const made = (metric: string, entry: CellEntry): CellFunction =>
  functionOf(metricById(metric) as Metric, entry, "churn");

describe("an argument", () => {
  it("of a number is one cell, with its unit and its default", () => {
    const customersLost = { ...cell, name: "customers_lost", field: "customersLost", kind: "number", unit: "count" };
    expect(of("churnRate", "customersLost")).toStrictEqual(customersLost);
    expect(of("nps", "minimumAnswers")).toStrictEqual({
      ...cell,
      name: "minimum_answers",
      field: "minimumAnswers",
      kind: "number",
      unit: "count",
      optional: true,
      defaultValue: 1,
    });
  });

  it("of a choice lists the choices", () => {
    expect(of("convertChurnRate", "from")).toStrictEqual({
      ...cell,
      name: "from",
      field: "from",
      kind: "choice",
      choices: ["day", "week", "month", "quarter", "year"],
    });
  });

  it("of a field of a field is named after both", () => {
    expect(of("compareNps", "a.promoters")).toStrictEqual({
      ...cell,
      name: "a_promoters",
      field: "a.promoters",
      kind: "number",
      unit: "count",
    });
  });

  it("of a list is a range, whose numbers are answers if they are whole numbers on a scale", () => {
    const answers = { ...range, name: "answers", field: "answers", kind: "number", unit: "scale", answers: true };
    expect(of("nps", "answers")).toStrictEqual(answers);
    expect(of("meanInterval", "values")).toStrictEqual({
      ...range,
      name: "values",
      field: "values",
      kind: "number",
      unit: "scale",
    });
    const { answers: ofWeights, unit, optional } = of("nps", "weights");
    expect([ofWeights, unit, optional]).toEqual([undefined, "count", true]);
  });

  it("of a list of lists is a range of several columns", () => {
    expect(of("pulse", "answers")).toStrictEqual({
      ...range,
      name: "answers",
      field: "answers",
      kind: "number",
      matrix: true,
      unit: "scale",
      answers: true,
    });
  });

  it("of a field of the objects of a list is a column", () => {
    const inRows = { ...range, group: "factors", kind: "number", unit: "scale" };
    expect(of("churnRisk", "factors[].value")).toStrictEqual({
      ...inRows,
      name: "value",
      field: "factors[].value",
      nullable: true,
    });
    expect(of("churnRisk", "factors[].best")).toStrictEqual({ ...inRows, name: "best", field: "factors[].best" });
  });

  it("of a number or a list is a range that may be one cell", () => {
    expect(of("discountedClv", "retentionRate")).toMatchObject({ range: true, single: true, kind: "number" });
  });

  it("of labels is a range of ids, in which a blank has a meaning if it may be null", () => {
    const reasons = { ...range, name: "reasons", field: "reasons", kind: "id", nullable: true };
    expect(of("cumulativeIncidence", "reasons")).toStrictEqual(reasons);
    expect(of("cumulativeIncidence", "groups")).not.toHaveProperty("nullable");
  });

  it("of a column of a log is a range of the log, as needed as asked", () => {
    const ids = { ...range, name: "customer_ids", field: "customerId", kind: "id", group: "log" };
    expect(columnParameter("customerId")).toStrictEqual(ids);
    expect(columnParameter("endedAt", true)).toStrictEqual({
      ...range,
      name: "end_dates",
      field: "endedAt",
      kind: "date",
      nullable: true,
      optional: true,
      group: "log",
    });
  });
});

describe("a function of a metric", () => {
  it("shows its main number, with the formula and the reason of the metric", () => {
    const churnRate = made("churnRate", { arguments: ["customersAtStart", "customersLost"] });
    expect(churnRate).toMatchObject({
      name: "CHURN_RATE",
      metric: "churnRate",
      domain: "churn",
      returns: "value",
      unit: "fraction",
      formula: "customers_lost / customers_at_start",
      undefinedWhen: "customers_at_start = 0",
    });
    for (const name of ["columns", "shows", "reason"]) expect(churnRate).not.toHaveProperty(name);
    expect(churnRate.parameters.map(({ name }) => name)).toEqual(["customers_at_start", "customers_lost"]);
    // Made once: a program asks at every call.
    expect(churnRate.parameters).toBe(churnRate.parameters);
    expect(churnRate.run({ customersAtStart: 400, customersLost: 14 })).toBe(0.035);
  });

  it("says in words when there is no result and which number it shows, if its entry does", () => {
    const entry = { arguments: ["answers"], noResult: "noAnswers", shows: "Shows the score.", name: "SCORE" } as const;
    expect(made("nps", entry)).toMatchObject({
      name: "SCORE",
      formula: null,
      undefinedWhen: "there are no answers, or fewer than minimum_answers",
      reason: "noAnswers",
      shows: "Shows the score.",
      unit: "points",
    });
    const never = made("convertChurnRate", { arguments: ["churnRate", "from", "to"] });
    expect([never.formula, never.undefinedWhen]).toEqual([null, null]);
  });

  it("shows a table with the titles of its columns, one for each item of a list", () => {
    const table = { columns: ["difference", "interval.low", ["cells", "month"]] } as const;
    const detail = made("churnRate", { arguments: [], table });
    expect(detail).toMatchObject({ returns: "table", unit: null, formula: null });
    expect(detail.columns).toEqual(["difference", "interval_low", "month_0", "month_1", "…"]);
  });

  it("reads its ranges together, if they are not of their own", () => {
    const groups = (metric: string, entry: CellEntry) => made(metric, entry).parameters.map(({ group }) => group);
    const fields = { arguments: ["a", "b", "confidence"] } as const;
    expect(groups("compareMeans", fields)).toEqual(["together", "together", undefined]);
    expect(groups("compareMeans", { ...fields, ranges: "apart" })).toEqual(["a", "b", undefined]);
    // Rows of cells are of their own, as are the objects of a list.
    const ofItems = { arguments: ["answers", "items[].name", "previous"] } as const;
    expect(groups("pulse", ofItems)).toEqual(["answers", "items", "previous"]);
    // Beside a log.
    const table = { columns: ["lost"] };
    const columns = ["customerId", "startedAt", "endedAt"] as const;
    expect(groups("churnByTenure", { columns, arguments: ["from", "brackets", "mrr?"], table })).toEqual([
      "log",
      "log",
      "log",
      undefined,
      "brackets",
      "log",
    ]);
  });

  it("keeps blank cells of its ranges if its entry says so", () => {
    const kept = (entry: Partial<CellEntry>) =>
      made("nps", { arguments: ["answers", "invalid"], ...entry }).parameters.map(({ keepsBlanks }) => keepsBlanks);
    expect(kept({ blanks: "kept" })).toEqual([true, undefined]);
    expect(kept({})).toEqual([undefined, undefined]);
  });

  it("takes columns of a log, those with a mark only if given, and times that stand in for those left out", () => {
    const { parameters } = made("cohortTable", {
      columns: ["customerId", "orderedAt"],
      arguments: ["period", "asOf", "measure", "amount?"],
      leftOut: { asOf: "dayAfterLast" },
      columnUnless: ["amount", "measure", "customers"],
      table: { columns: ["start"] },
    });
    const told = parameters.map(({ name, field, optional, leftOut, unless }) => [
      name,
      field,
      optional,
      leftOut,
      unless,
    ]);
    expect(told).toEqual([
      ["customer_ids", "customerId", false, undefined, undefined],
      ["order_dates", "orderedAt", false, undefined, undefined],
      ["period", "period", false, undefined, undefined],
      ["as_of", "asOf", true, "dayAfterLast", undefined],
      ["measure", "measure", true, undefined, undefined],
      ["amounts", "amount", true, undefined, ["measure", "customers"]],
    ]);
  });
});

describe("a time of the log that stands in for one left out", () => {
  const column = (...cells: readonly (string | null)[]) => cells.map((each) => [each]);

  it("is none where there are no times: the table has titles alone", () => {
    const none = [[null], [null]];
    for (const more of [[], [undefined, "revenue"]])
      expect(call("COHORT_TABLE", [none, none, "month", ...more])).toEqual([["start", "size"]]);
    expect(call("SUBSCRIPTION_COHORT_TABLE", [none, none, none, "month"])).toEqual([["start", "size"]]);
  });

  it("is the first or the last of the data, in any order", () => {
    const args = [column("a", "b", "a"), column("2025-02-10", "2025-01-20", "2025-03-05"), "month"];
    const rows = call("LIFECYCLE", args) as readonly (readonly unknown[])[];
    expect(rows.map(([start]) => start)).toEqual(["start", "2025-01-01", "2025-02-01", "2025-03-01"]);
  });

  it("is before 1970 where all times are", () => {
    const args = [column("a", "b"), column("1960-01-10", "1960-02-10"), column("1960-02-20", null), "month"];
    const rows = call("SUBSCRIPTION_COHORT_TABLE", args) as readonly (readonly unknown[])[];
    // The day after the last date, 1960-02-21, ends the table, not the end that is still open.
    expect(rows.map(([start]) => start)).toEqual(["start", "1960-01-01", "1960-02-01"]);
  });
});

describe("CATALOGUE", () => {
  it("takes a language in one cell, which may be left out", () => {
    expect(catalogueFunction(() => []).parameters).toStrictEqual([
      {
        ...cell,
        name: "language",
        field: "language",
        kind: "choice",
        optional: true,
        defaultValue: "en",
        choices: ["en", "ar", "fa"],
      },
    ]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { orderLogFromColumns } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { checkHoldout, fitMbgNbd, holdoutSplit } from "../../src/models";
import { ordersReport, renderHtml, renderTerminal, toCsv, toJson } from "../../src/report";
import { scanOrders } from "../../src/report/orders/scanOrders";
import { type ModelRecord, worthOf } from "../../src/report/orders/worthOf";

const lines = readFileSync(join(__dirname, "../../examples/data/orders.csv"), "utf8").trim().split("\n").slice(1);
const cells = lines.map((line) => line.split(","));
const log = orderLogFromColumns({
  customerId: cells.map(([customer]) => customer),
  orderedAt: cells.map(([, date]) => date),
  amount: cells.map(([, , amount]) => Number(amount)),
});
const report = ordersReport(log, { currency: "USD" });
const section = (id: string) => report.sections.find((each) => each.id === id) as (typeof report.sections)[number];
const number = (id: string, name: string) => section(id).numbers.find((each) => each.id === name)?.value as number;

describe("ordersReport of the bundled sample", () => {
  it("tells value once: the parts add up, and are of the customers of a year ago", () => {
    const parts = ["firstOrder", "restOfFirstYear", "afterFirstYear", "nextYear"].map((id) => number("worth", id));
    // Computed by hand from the file in the report's design.
    expect(parts.map((part) => part.toFixed(2))).toEqual(["35.26", "134.14", "24.02", "35.80"]);
    expect(number("worth", "firstYear")).toBeCloseTo((parts[0] as number) + (parts[1] as number), 10);
    expect(section("worth").answer).toBe(
      "A customer whose first order was at least a year ago has brought $193.42 of revenue so far, and is " +
        "expected to bring $35.80 more in the next 12 months.",
    );
  });

  it("groups of the forecast add up to the total", () => {
    const table = section("worth").tables[0];
    const sum = (column: number) => table?.rows.reduce((all, row) => all + (row[column]?.value as number), 0);
    expect(sum(1)).toBe(700);
    expect(sum(2)).toBeCloseTo(number("worth", "nextYearTotal"), 6);
    expect(number("worth", "nextYearTotal").toFixed(0)).toBe("41362");
  });

  it("writes the same numbers in all three renderers", () => {
    expect(renderHtml(report)).toContain("$41,362");
    expect(renderTerminal(report)).toContain("$41,362");
    expect(JSON.parse(toJson(report))).toEqual(report);
  });

  it("gives a list to each advice that is about some customers", () => {
    for (const { list } of report.sections.flatMap(({ whatToDo }) => whatToDo))
      if (list !== null) expect(toCsv(list).split("\n").length).toBe(list.rows.length + 2);
  });
});

it("tells the record of the model as checkHoldout does", () => {
  const asOf = Date.parse(report.asOf as string);
  const { next } = worthOf(log, asOf, scanOrders(log, asOf), {
    grossMargin: undefined,
    acquisitionCost: undefined,
    resamples: 2,
  });
  const record = next.record as ModelRecord;
  const calibrationUntil = asOf - record.days * 86_400_000;
  const split = holdoutSplit(log, { calibrationUntil, holdoutUntil: asOf, timeUnit: "week" });
  const { model, actualTotal } = checkHoldout(fitMbgNbd(split.calibration), split);
  expect(record.actual).toBe(actualTotal);
  expect(record.expected / model.expected).toBeCloseTo(1, 6);
  expect(record.difference).toBeCloseTo(model.difference as number, 6);
});

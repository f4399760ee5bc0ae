import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src";
import { type Reading, type ReadOptions, readFile, type UnknownReading } from "../../src/files";
import { fileReport } from "../../src/report";

async function readingOf(text: string, options: ReadOptions = {}): Promise<Exclude<Reading, UnknownReading>> {
  const reading = await readFile(new TextEncoder().encode(text), options);
  expect(reading.questions).toEqual([]);
  return reading as Exclude<Reading, UnknownReading>;
}

describe("fileReport", () => {
  it.each<[kind: string, text: string, options?: ReadOptions]>([
    ["orders", readFileSync("examples/data/orders.csv", "utf8")],
    ["subscriptions", readFileSync("examples/data/subscriptions.csv", "utf8")],
    ["survey", readFileSync("examples/data/survey.csv", "utf8"), { question: "recommend", score: "nps" }],
    ["survival", "customer,duration,event\na,3,1\nb,5,0\nc,7,1\n", { kind: "survival", timeUnit: "month" }],
  ])("reports on a file of %s, in the language asked for", async (kind, text, options = {}) => {
    const report = fileReport(await readingOf(text, options), { fileName: "a.csv", locale: "fa" });
    expect(report).toMatchObject({ kind, locale: "fa", direction: "rtl" });
    expect(report.subtitle).toContain("a.csv");
  });

  it("takes the currency of the file, and none where it states none", async () => {
    const stated = await readingOf("order_id,email,date,total,currency\n1,a@example.com,2025-01-03,20.50,EUR\n");
    expect(fileReport(stated, { fileName: "a.csv" }).currency).toBe("EUR");
    const unstated = await readingOf("order_id,email,date,total\n1,a@example.com,2025-01-03,20.50\n");
    expect(fileReport(unstated, { fileName: "a.csv" }).currency).toBeNull();
  });

  it("refuses options as the report of the kind does", async () => {
    const reading = await readingOf("order_id,email,date,total\n1,a@example.com,2025-01-03,20.50\n");
    expect(() => fileReport(reading, { fileName: "a.csv", grossMargin: 40 })).toThrow(MetricInputError);
  });
});

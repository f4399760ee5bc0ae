import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./runCli";

/** Few enough to report on often. */
const orders = readFileSync("examples/data/orders.csv", "utf8").split("\n").slice(0, 400).join("\n");
const FEW = "customer,date,amount,currency\na,2025-01-31,20.50,EUR\na,2025-02-14,9.00,EUR\nb,2025-03-01,5.00,EUR\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  writeFileSync(at("orders.csv"), orders);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe("report", { timeout: 60_000 }, () => {
  it("prints the report in the width of the window, without colors", async () => {
    const { code, stdout, stderr } = await runCli(["report", "-", "--quiet", "--json"], { stdin: FEW });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ kind: "orders", currency: "EUR", asOf: "2025-03-02T00:00:00.000Z" });
    expect(JSON.parse(stdout).headlines[0].value).toBe(2);
    const printed = await runCli(["report", "-"], { stdin: FEW, columns: 60 });
    expect(printed.stdout).toContain("standard input");
    expect(printed.stdout).not.toContain("\u001b[");
    for (const line of printed.stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(60);
  });

  it("counts by the calendar in which dates are written, unless told otherwise", async () => {
    const stdin = FEW.replace("2025-01-31", "1403/11/12")
      .replace("2025-02-14", "1404/01/01")
      .replace("2025-03-01", "1404/01/02");
    const report = async (...flags: string[]) => {
      const args = ["report", "-", "--quiet", "--json", "--window", "month", "--calendar", "persian", ...flags];
      const { stdout, stderr } = await runCli(args, { stdin });
      expect(stderr).toBe("");
      return JSON.parse(stdout);
    };
    const starts = (text: string) => text.match(/20\d\d-\d\d-\d\d/gu);
    const persian = JSON.stringify(await report());
    expect(persian).toContain("Farvardin 1404");
    expect(persian).toContain("Persian; years start in month 1");
    expect(starts(persian)).toContain("2025-03-21");
    const gregorian = JSON.stringify(await report("--period-calendar", "gregory"));
    expect(gregorian).not.toContain("Farvardin");
    expect(starts(gregorian)).toContain("2025-03-01");
    const retail = [
      "--period-calendar",
      "4-5-4",
      "--year-starts-in",
      "2",
      "--year-ends",
      "last",
      "--week-starts-on",
      "0",
    ];
    expect(JSON.stringify(await report(...retail))).toContain("whole weeks, 4-5-4 a quarter; years start in month 2");
    const wrong = await runCli(["report", "-", "--year-starts-in", "13"], { stdin: FEW });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("--year-starts-in") });
  });

  it("compares customers by a column, and suggests the title that is meant", async () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `c${i},2025-0${(i % 2) + 1}-03,9.00,${i % 4 ? "web" : "shop"}\n`,
    );
    const stdin = `customer,date,amount,Channel\n${lines.join("")}c1,2025-03-09,5,web\nc2,2025-04-01,5,web\n`;
    const run = (...flags: string[]) => runCli(["report", "-", "--quiet", "--json", ...flags], { stdin });
    const report = JSON.parse((await run("--by", "channel", "--window", "month")).stdout);
    const section = report.sections.find(({ id }: { id: string }) => id === "cohorts");
    expect(section.tables[1].rows.map(([value]: { text: string }[]) => value?.text)).toEqual(["web", "shop"]);
    const near = await run("--by", "chanel");
    expect(near).toMatchObject({ code: 1, stdout: "" });
    expect(near.stderr).toContain("There is no column chanel to compare customers by. Answer with --by Channel.");
    const other = await run("--by", "Channel", "--attribute", "plan", "--attribute", "chanel");
    expect(other.stderr).toContain("There is no column plan to compare customers by. Answer with --attribute customer");
    expect(other.stderr).toContain(
      "There is no column chanel to compare customers by. Answer with --attribute Channel.",
    );
    const rows = Array.from({ length: 201 }, (_, i) => `c${i},2025-01-03,9.00,v${i}\n`);
    const many = await runCli(["report", "-", "--by", "Channel"], {
      stdin: `customer,date,amount,Channel\n${rows.join("")}`,
    });
    expect(many).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--by must have at most 200 different labels"),
    });
  });

  it("has colors in a terminal, unless they are not wanted", async () => {
    const world = { stdin: FEW, terminal: true };
    expect((await runCli(["report", "-"], world)).stdout).toContain("\u001b[");
    expect((await runCli(["report", "-", "--no-color"], world)).stdout).not.toContain("\u001b[");
    expect((await runCli(["report", "-"], { ...world, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b[");
    expect((await runCli(["report", "-"], { ...world, env: { NO_COLOR: "" } })).stdout).toContain("\u001b[");
  });

  it("writes a page and lists, says where, and replaces nothing unless told", async () => {
    const args = ["report", at("orders.csv"), "--html", at("report.html"), "--csv", at("lists")];
    const { code, stderr } = await runCli(args);
    expect(code).toBe(0);
    const lists = readdirSync(at("lists")).sort();
    expect(lists).toContain("late-customers.csv");
    expect(stderr.split("\n").slice(0, -1).sort()).toEqual(
      [at("report.html"), ...lists.map((name) => at(`lists/${name}`))].map((path) => `Written: ${path}`).sort(),
    );
    expect(readFileSync(at("report.html"), "utf8")).toMatch(/^<!doctype html>/iu);
    expect(readFileSync(at("lists/late-customers.csv"), "utf8")).toMatch(/^customer/u);

    const again = await runCli(args);
    expect(again).toMatchObject({
      code: 1,
      stdout: "",
      stderr: `${at("report.html")} already exists. Add --force to replace it.\n`,
    });
    const onlyLists = await runCli(["report", at("orders.csv"), "--csv", at("lists")]);
    expect(onlyLists).toMatchObject({ code: 1, stdout: "" });
    expect(onlyLists.stderr).toContain(" already exists. Add --force to replace it.");
    const forced = await runCli([...args, "--force", "--quiet"]);
    expect(forced).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("writes no page of a file that leaves something open, or cannot be read", async () => {
    for (const name of ["ambiguous-dates.csv", "two-currencies.csv"]) {
      const ran = await runCli(["report", `test/files/exports/${name}`, "--html", at("none.html")]);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toContain("leaves something open.");
    }
    expect(existsSync(at("none.html"))).toBe(false);
  });

  it("takes margin, cost of acquisition, cutoff and periods into the report", async () => {
    const { stdout } = await runCli([
      "report",
      at("orders.csv"),
      "--json",
      "--margin",
      "40%",
      "--cac",
      "25",
      "--as-of",
      "2025-07-01",
      "--window",
      "quarter",
    ]);
    const report = JSON.parse(stdout);
    expect(report.asOf).toBe("2025-07-01T00:00:00.000Z");
    expect(JSON.stringify(report)).toContain("25");
  });

  it("refuses too many unreadable rows, and takes them if told", async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `c${i % 4},2025-01-${10 + i},5.00`);
    writeFileSync(at("bad.csv"), `customer,date,amount\n${rows.join("\n")}\nx,2025-02-30,5.00\n`);
    const ran = await runCli(["report", at("bad.csv")]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toBe(
      `bad.csv: 1 of 11 rows (9.1%) could not be read, more than the 5% that --max-left-out allows. To see them: retention-metrics read ${at("bad.csv")}\n`,
    );
    expect(await runCli(["report", at("bad.csv"), "--max-left-out", "10%"])).toMatchObject({ code: 0 });
    expect((await runCli(["report", at("bad.csv"), "--lang", "fa"])).stderr).toContain("۹٫۱٪");
  });

  it("reports on durations, with the customers who left", async () => {
    const { code, stdout, stderr } = await runCli(["report", "test/files/exports/telco-churn.csv"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "How long do your customers stay?",
      "telco-churn.csv: 8 customers, 4 of whom have left",
    ]);
    expect(stdout).toContain("lost-customers.csv");
  });

  it("asks for the unit of durations that no title names, and takes it", async () => {
    const stdin = `id,duration,churned\n${Array.from({ length: 40 }, (_, i) => `c${i},${i + 1},${i % 2}`).join("\n")}\n`;
    const args = ["report", "-", "--kind", "survival"];
    const asked = await runCli(args, { stdin });
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain("duration: what are the durations measured in? Answer with --time-unit day");
    expect((await runCli([...args, "--time-unit", "week"], { stdin })).stdout).toMatch(/Stay longer than 13 weeks/u);
  });

  it("counts a late renewal as one stay, and an end as a last day, if told", async () => {
    const stdin = [
      "customer_id,started_at,ended_at,mrr",
      "a,2025-01-01,2025-02-26,10",
      "a,2025-03-03,,10",
      "b,2025-01-01,,20",
    ].join("\n");
    const report = async (...args: string[]) =>
      JSON.parse((await runCli(["report", "-", "--json", "--as-of", "2025-06-01", ...args], { stdin })).stdout);
    const lost = ({ sections }: { sections: { id: string; answer: string }[] }) =>
      sections.find(({ id }) => id === "revenue")?.answer;
    expect(lost(await report())).toContain("40.00 were gained and 10.00 were lost");
    const late = await report("--ends", "inclusive", "--gap-days", "7");
    expect(lost(late)).toContain("30.00 were gained and 0.00 were lost");
    expect(JSON.stringify(late.reading)).toContain("gaps of up to 7 days between two subscriptions are late renewals");
    const wrong = await runCli(["report", "-", "--gap-days", "1.5"], { stdin });
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain("--gap-days must be a whole number of days, but got 1.5.");
  });

  it("reports on sales at a till, and says how many name nobody", async () => {
    const { code, stdout } = await runCli(["report", "test/files/exports/shopify-orders.csv"]);
    expect(code).toBe(0);
    expect(stdout).toContain("! Orders without a customer: 1 (rows 1, first in line 11, USD 12.5).");
  });

  it("says while it computes how far it is", async () => {
    const stdin = `customer,date,amount\n${"a,2025-01-31,20.50\n".repeat(5)}`;
    const clock = [0, 0, 0, 0, 2000, 4000, 6000, 8000, 10_000];
    const { stderr } = await runCli(["report", "-"], { stdin, clock });
    expect(stderr).toMatch(/standard input: computing the report, \d+%\n/u);
    expect((await runCli(["report", "-", "--quiet"], { stdin, clock })).stderr).toBe("");
  });

  it("refuses a value that the report does not take, by the name of the option", async () => {
    const { code, stderr } = await runCli(["report", at("orders.csv"), "--as-of", "2025-02-30"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^retention-metrics: --as-of /u);
  });
});

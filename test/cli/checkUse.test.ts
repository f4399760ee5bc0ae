// Every option with every kind of file: one that is of no use is refused by name.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COLUMN_FIELDS, type FileKind, OPTION_NAMES, optionFacts } from "../../src/cli/options";
import { runCli } from "./runCli";

const folder = mkdtempSync(join(tmpdir(), "retention-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines: Readonly<Record<FileKind, readonly string[]>> = {
  orders: ["order_id,email,date,total", "1,a@x.org,2025-01-03,20.50", "2,a@x.org,2025-02-03,9.50"],
  subscriptions: ["customer_id,start_date,end_date,mrr", "a,2025-01-03,2025-03-04,20.5", "b,2025-01-05,,9.5"],
  survey: ["respondent_id,date,How likely are you to recommend us? (0-10)", "a,2025-01-03,9", "b,2025-01-04,3"],
  survival: ["customerID,tenure,Churn", "a,3,Yes", "b,14,No"],
};
const files = Object.entries(lines).map(([kind, text]) => {
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, text.join("\n"));
  return [kind as FileKind, file] as const;
});
const named: Readonly<Record<FileKind, string>> = {
  orders: "files of orders",
  subscriptions: "files of subscriptions",
  survey: "files of survey answers",
  survival: "files of durations",
};
const values: Readonly<Record<string, string>> = {
  "as-of": "2025-06-01",
  "time-zone": "Asia/Tehran",
  "date-format": "ymd",
  "active-at": "2025-02-01",
  margin: "0.4",
  cac: "20",
  "gap-days": "3",
  "year-starts-in": "4",
  "week-starts-on": "0",
  status: "paid=test",
};
const restricted = OPTION_NAMES.filter((name) => optionFacts(name).kinds !== undefined);

describe.each(files)("a file of %s", (kind, file) => {
  it.each(restricted)("refuses --%s if it is of no use, and only then", async (name) => {
    const { kinds = [], choices, commands } = optionFacts(name);
    const value = values[name] ?? choices?.[0] ?? "channel";
    const command = commands.includes("report") ? "report" : "read";
    const { code, stderr } = await runCli([command, file, `--${name}`, value]);
    const said = `--${name} is of no use for ${named[kind]}: remove it.`;
    if (kinds.includes(kind)) return expect(stderr).not.toContain("is of no use");
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it("refuses columns of fields that it does not have, and takes its own", async () => {
    for (const field of optionFacts("column").keys ?? []) {
      const { code, stderr } = await runCli(["read", file, "--column", `${field}=nothing`]);
      if (COLUMN_FIELDS[kind].includes(field as never)) {
        expect(stderr).not.toContain("is of no use");
        continue;
      }
      expect(code).toBe(2);
      expect(stderr).toContain(`--column ${field} is of no use for ${named[kind]}: remove it.`);
    }
  });

  it("refuses a sheet, and takes what a text file has", async () => {
    const { code, stderr } = await runCli(["read", file, "--sheet", "one"]);
    expect([code, stderr.split("\n")[0]]).toEqual([2, "--sheet is of no use for CSV files: remove it."]);
    expect(await runCli(["read", file, "--delimiter", "comma", "--encoding", "utf-8"])).toMatchObject({ code: 0 });
  });

  it("is asked about first if it leaves open what it is", async () => {
    const unknown = join(folder, `${kind}-unknown.csv`);
    writeFileSync(unknown, "a,b\n1,2\n");
    const { code, stderr } = await runCli(["report", unknown, "--by", "a"]);
    expect(code).toBe(1);
    expect(stderr).toContain("--kind orders");
  });
});

describe("other files", () => {
  it("refuse what their form does not leave open", async () => {
    const rows = join(folder, "orders.jsonl");
    writeFileSync(rows, '{"order_id":1,"email":"a@x.org","date":"2025-01-03","total":20.5}\n');
    const { code, stderr } = await runCli(["read", rows, "--delimiter", "comma"]);
    expect([code, stderr.split("\n")[0]]).toEqual([2, "--delimiter is of no use for JSON files: remove it."]);
    expect((await runCli(["read", rows, "--encoding", "utf-8"])).code).toBe(0);
    for (const option of ["delimiter", "encoding", "sheet"]) {
      const read = await runCli(["read", rows, "--engine", "duckdb", `--${option}`, "comma"]);
      expect([read.code, read.stderr.split("\n")[0]]).toEqual([
        2,
        `--${option} is of no use for files that --engine reads: remove it.`,
      ]);
    }
  });

  it("of a billing system refuse columns, since theirs are known", async () => {
    const stripe = join(folder, "stripe.csv");
    const titles =
      "id,Customer ID,Status,Start (UTC),Ended At (UTC),Plan,Quantity,Currency,Interval,Amount,Canceled At (UTC)," +
      "Trial Start (UTC),Trial End (UTC),Current Period Start (UTC),Current Period End (UTC)";
    writeFileSync(
      stripe,
      `${titles}\nsub_1,cus_1,active,2025-01-03 10:00,,p,1,eur,month,20.00,,,,2025-02-03 10:00,2025-03-03 10:00\n`,
    );
    const plain = await runCli(["read", stripe, "--json"]);
    const { layout } = JSON.parse(plain.stdout) as { layout: { format: string | null } };
    expect(layout.format).toMatch(/Stripe/u);
    const { code, stderr } = await runCli(["read", stripe, "--column", "amount=Quantity"]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--column amount is of no use for ${layout.format}: remove it.`);
  });

  it.each(["ar", "fa"])("are refused in %s", async (lang) => {
    const [, file] = files[3] as (typeof files)[number];
    const { code, stderr } = await runCli(["report", file, "--by", "channel", "--lang", lang]);
    expect(code).toBe(2);
    // Without the marks that keep words of both directions apart.
    const said = stderr.replace(/[\u2066-\u2069]/gu, "");
    expect(said).toMatch(lang === "ar" ? /لا فائدة من.*ملفات المدد/u : /برای فایل‌های مدت کاربردی ندارد/u);
  });
});

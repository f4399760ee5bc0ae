import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./runCli";

const EXPORTS = "test/files/exports";

interface Case {
  readonly options: Readonly<Record<string, string>>;
  readonly facts?: { readonly activeAt?: readonly { readonly at: string }[] };
  readonly refuse?: { readonly option: string | null };
}

const cases = (
  JSON.parse(readFileSync(join(EXPORTS, "expected.json"), "utf8")).files as { file: string; cases: Case[] }[]
).flatMap(({ file, cases: all }) => all.map((each) => [file, each] as const));

const flagsOf = ({ options, facts }: Case) => [
  ...Object.entries(options).flatMap(([name, value]) => [
    `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ]),
  ...(facts?.activeAt ? ["--active-at", facts.activeAt.map(({ at }) => at).join(",")] : []),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("read", () => {
  it.each(cases)("%s has the facts that were computed for it, or the question (%j)", async (file, each) => {
    const { code, stdout, stderr } = await runCli(["read", join(EXPORTS, file), "--json", ...flagsOf(each)]);
    const { facts, questions, told, layout } = JSON.parse(stdout);
    if (each.refuse) {
      expect(code).toBe(1);
      expect(facts).toBeNull();
      expect(questions.map(({ option }: { option: string | null }) => option)).toContain(each.refuse.option);
      if (each.refuse.option) expect(stderr).toContain(`${each.refuse.option} `);
    } else {
      expect({ code, stderr, questions }).toEqual({ code: 0, stderr: "", questions: [] });
      expect(rounded(facts)).toMatchObject(rounded(each.facts) as object);
      expect(told.length).toBeGreaterThan(0);
      expect(layout.records).toBeGreaterThan(0);
    }
  });

  it("says in the terminal what was decided, and marks what is worth a look", async () => {
    const path = join(folder, "orders.csv");
    writeFileSync(path, "customer,date,amount\na,2025-01-31,20.50\na,2025-02-14,9.00\nb,2025-03-01,5.00\n");
    const { stdout, code } = await runCli(["read", path], { columns: 50 });
    expect(code).toBe(0);
    const lines = stdout.replaceAll(folder, "").split("\n");
    expect(lines[0]).toBe("How orders.csv was read");
    expect(lines.slice(2).join("\n")).toMatch(/^- Encoding: utf-8\.\n/u);
    expect(stdout).toMatch(/^! The file does not state the currency\./mu);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
    expect((await runCli(["read", path, "--quiet"])).stdout).toBe("");
    expect((await runCli(["read", path, "--lang", "fa"])).stdout).toContain("خوانده شد");
  });

  it("asks everything at once, with the options that answer", async () => {
    const { code, stderr } = await runCli(["read", join(EXPORTS, "ambiguous-dates.csv"), "--quiet"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^ambiguous-dates\.csv leaves something open\. Answer, then run the command again:\n- date: .*--date-format dmy/u,
    );
    const { stderr: nobody } = await runCli(["read", join(EXPORTS, "amazon-all-orders.txt"), "--quiet"]);
    expect(nobody).toMatch(
      /^amazon-all-orders\.txt cannot be used:\n- Amazon, all orders: no column says who bought\./u,
    );
  });

  it("refuses a value that the reader does not take, by the name of the option", async () => {
    const { code, stderr } = await runCli(["read", join(EXPORTS, "german-excel.csv"), "--time-zone", "Berlin"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^retention-metrics: --time-zone must be .*\nSee retention-metrics read --help\n$/u);
  });

  it("takes answers as options, and a file on standard input", async () => {
    const stdin = "customer;date;amount;sum\nAnn;01.02.2025;1;1.250\nAnn;03.02.2025;2;2.500\n";
    const args = ["read", "-", "--json", "--column", "customer=customer", "--column", "amount=sum"];
    const asked = await runCli(args, { stdin });
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain("standard input leaves something open.");
    for (const option of ["--decimal", "--date-format"]) expect(asked.stderr).toContain(option);
    const read = await runCli([...args, "--decimal", ",", "--date-format", "dmy", "--currency", "EUR"], { stdin });
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout).facts).toMatchObject({ orders: 2, customers: 1, money: { EUR: { net: 3750 } } });
  });

  it("tells how far it is with a long file", async () => {
    const clock = [0, 2000, 3000];
    const stdin = `customer,date,amount\n${"a,2025-01-31,20.50\n".repeat(5)}`;
    const { stderr } = await runCli(["read", "-"], { stdin, clock });
    expect(stderr).toMatch(/rows read in 3 s\n$/u);
    expect((await runCli(["read", "-", "--quiet"], { stdin, clock })).stderr).toBe("");
  });
});

/** Numbers to nine digits: sums of cents differ in the last one. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === "number" ? Number(each.toPrecision(9)) : each,
  );
}

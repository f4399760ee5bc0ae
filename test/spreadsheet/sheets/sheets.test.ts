// The script for Google Sheets, run as Apps Script runs it. It was not tried with a Google account.
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetsFiles } from "../../../scripts/spreadsheet/sheetsFiles";
import { cellFunctions } from "../../../src/spreadsheet";
import { type GoldenArgument, type GoldenCell, type GoldenResult, goldenCells } from "../goldenCells";
import { declaredIn, namesFromOutside, syntaxBeyond2019 } from "./script";
import { SheetsRealm, type SheetsResult } from "./sheetsRealm";

/** What is pasted, in bytes: the comments and headings of all functions, and the whole. */
const CEILING = 413_000;
/** What the functions may use: ECMAScript, of which Apps Script lacks nothing. */
const LANGUAGE =
  /^(?:Array|ArrayBuffer|Boolean|DataView|Date|Error|Float64Array|Infinity|Int32Array|Intl|JSON|Map|Math|NaN|Number|Object|Promise|Proxy|RangeError|Reflect|RegExp|Set|String|Symbol|TypeError|Uint8Array|Uint32Array|WeakMap|WeakSet|globalThis(?:\.__zod_globalConfig)?)$/u;
const ERRORS = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" } as const;

let files: Readonly<Record<string, string>>;
let code: string;
let sheets: SheetsRealm;
/** The same script, not started anew: for what is asked of all functions. */
let up: SheetsRealm;
beforeAll(async () => {
  files = await sheetsFiles("0.0.0");
  code = files["Code.js"] as string;
  sheets = new SheetsRealm(code);
  up = new SheetsRealm(code, { staysUp: true });
}, 60_000);

const column = (...cells: readonly (number | string | null | { readonly date: string })[]) =>
  cells.map((cell) => [cell]);

describe("the script", { timeout: 60_000 }, () => {
  it("declares one function for each cell function, and one that no cell can call", () => {
    const names = declaredIn(code).map(({ name }) => name);
    expect(names).toEqual([...cellFunctions.map(({ name }) => `RETAIN_${name}`), "RETAIN_core_"]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("documents every argument under its own name and in its place, those that may be left out in brackets", () => {
    const declared = new Map(declaredIn(code).map((each) => [each.name, each]));
    for (const { name, parameters } of cellFunctions) {
      const each = declared.get(`RETAIN_${name}`);
      expect(each?.parameters, name).toEqual(parameters.map((parameter) => parameter.name));
      expect(each?.documented.map((tag) => [tag.name, tag.optional])).toEqual(
        parameters.map((parameter) => [parameter.name, parameter.optional]),
      );
      expect(each?.tags).toEqual(["return", "customfunction"]);
      for (const { type, comment } of each?.documented ?? []) {
        expect(type).toMatch(/^(?:number|string|boolean|Date)(?:\[\]\[\])?$/u);
        expect(comment, name).toMatch(/^["\w].*[.!?]$/u);
      }
      expect(each?.comment, name).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it("has the words of every choice in its comment", () => {
    const declared = new Map(declaredIn(code).map((each) => [each.name, each]));
    for (const { name, parameters } of cellFunctions)
      parameters.forEach(({ choices = [] }, place) => {
        const comment = declared.get(`RETAIN_${name}`)?.documented[place]?.comment;
        for (const choice of choices) expect(comment, name).toContain(choice);
      });
  });

  it("uses nothing but the language, in its edition of 2019, and makes no code from texts", () => {
    for (const name of namesFromOutside(code)) expect(name).toMatch(LANGUAGE);
    expect(syntaxBeyond2019(code)).toEqual([]);
  });

  it("is as small as it has become", () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(CEILING);
    // Whoever makes it much smaller should lower the ceiling too.
    expect(Buffer.byteLength(code)).toBeGreaterThan(CEILING - 20_000);
    expect(gzipSync(code).length).toBeLessThan(122_000);
  });

  it("asks for no permissions, and logs nothing", () => {
    expect(JSON.parse(files["appsscript.json"] as string)).toEqual({
      runtimeVersion: "V8",
      exceptionLogging: "NONE",
      oauthScopes: [],
    });
  });

  it("comes with an example for clasp, which is not taken for settings", () => {
    expect(Object.keys(files)).toEqual(["Code.js", "appsscript.json", ".clasp.example.json"]);
    expect(Object.keys(JSON.parse(files[".clasp.example.json"] as string))).toEqual(["scriptId", "rootDir"]);
  });
});

describe("a prefix", { timeout: 60_000 }, () => {
  it("is all that differs, so that it can be replaced in the editor", async () => {
    const other = (await sheetsFiles("0.0.0", "KPI_"))["Code.js"];
    expect(other).toBe(code.replaceAll("RETAIN_", "KPI_"));
    expect(other).not.toContain("RETAIN_");
  });

  it("may be empty", async () => {
    const bare = new SheetsRealm((await sheetsFiles("0.0.0", ""))["Code.js"] as string);
    expect(bare.call("CHURN_RATE", [400, 14])).toEqual({ value: 0.035 });
  });

  it("of its own lets two copies live in one project", async () => {
    const other = (await sheetsFiles("0.0.0", "KPI_"))["Code.js"] as string;
    const names = declaredIn(`${code}\n${other}`).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const both = new SheetsRealm(`${code}\n${other}`);
    for (const prefix of ["RETAIN", "KPI"])
      expect(both.call(`${prefix}_CHURN_RATE`, [400, 14])).toEqual({ value: 0.035 });
  });

  it.each(["retain_", "9_", "_A", "A-", "A.", "A B"])("is not %j", async (prefix) => {
    await expect(sheetsFiles("0.0.0", prefix)).rejects.toThrow("a prefix is made of capitals");
  });
});

/** A cell of a row: Sheets has no errors there, so that it is a text. */
function expectCell(got: unknown, wanted: GoldenResult): void {
  if (typeof wanted === "number")
    expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
  else if (typeof wanted === "object") expect(got).toBe(`${ERRORS[wanted.problem.kind]} ${wanted.problem.message}`);
  else expect(got).toBe(wanted);
}

function expectGolden(got: SheetsResult, { result, error }: GoldenCell): void {
  if (error) {
    expect(got).toEqual({ error: error.message });
    return;
  }
  expect(got).toEqual({ value: expect.anything() });
  const { value } = got as { readonly value: unknown };
  if (!Array.isArray(result)) {
    expectCell(value, result as GoldenResult);
    return;
  }
  const rows = value as readonly (readonly unknown[])[];
  expect(rows.map((row) => row.length)).toEqual(result.map((row) => row.length));
  result.forEach((row: readonly GoldenResult[], r) => {
    row.forEach((wanted, c) => {
      expectCell(rows[r]?.[c], wanted);
    });
  });
}

const here = goldenCells
  .filter(({ notIn }) => !notIn?.sheets)
  .map((golden) => [`${golden.call}: ${golden.title}`, golden] as const);

describe("golden cells in Google Sheets", { timeout: 60_000 }, () => {
  it.each(here)("%s", (_, golden) => {
    expectGolden(sheets.call(`RETAIN_${golden.call}`, golden.args), golden);
  });

  it("come out alike where an argument that is left out arrives as an empty text", () => {
    const partly = here.filter(([, { args }]) => args.includes(undefined));
    expect(partly).not.toEqual([]);
    for (const [, golden] of partly) {
      const args = golden.args.map((argument) => (argument === undefined ? "" : argument));
      expectGolden(sheets.call(`RETAIN_${golden.call}`, args), golden);
    }
  });

  it("come out alike where what is not given at the end arrives as undefined", () => {
    for (const [, golden] of here)
      expectGolden(up.call(`RETAIN_${golden.call}`, [...golden.args, undefined, undefined]), golden);
  });

  it("come out alike without what was added to the language after 2019", () => {
    const old = new SheetsRealm(code, { lacksLater: true, staysUp: true });
    for (const [, golden] of here) expectGolden(old.call(`RETAIN_${golden.call}`, golden.args), golden);
  });

  it.each(["Asia/Tehran", "America/New_York", "Pacific/Apia", "UTC"])(
    "come out alike where the script is in %s",
    (zone) => {
      const before = process.env["TZ"];
      process.env["TZ"] = zone;
      try {
        expect(new Date(2025, 0, 1).getTimezoneOffset() === 0).toBe(zone === "UTC");
        const dated = here.filter(([, { args }]) => JSON.stringify(args).includes('"date"'));
        expect(dated).not.toEqual([]);
        const there = new SheetsRealm(code, { staysUp: true });
        for (const [, golden] of dated) expectGolden(there.call(`RETAIN_${golden.call}`, golden.args), golden);
      } finally {
        if (before === undefined) delete process.env["TZ"];
        else process.env["TZ"] = before;
      }
    },
  );
});

describe("a formula", { timeout: 60_000 }, () => {
  const ask = (name: string, ...args: readonly GoldenArgument[]) => sheets.call(`RETAIN_${name}`, args);

  it("=RETAIN_CHURN_RATE(400, 14) shows 0.035", () => {
    expect(ask("CHURN_RATE", 400, 14)).toEqual({ value: 0.035 });
  });

  it("=RETAIN_NPS(A2:A) scores a column with blanks", () => {
    expect(ask("NPS", column(10, null, 9, 8, null, 6, ...Array<null>(994).fill(null)))).toEqual({ value: 25 });
  });

  it('=RETAIN_COHORT_TABLE(A2:A, B2:B, "month") spills', () => {
    const ids = column("a", "b", "a", "c", "b", null, null);
    const dates = ["2025-01-03", "2025-01-20", "2025-02-11", "2025-02-14", "2025-03-05"].map((date) => ({ date }));
    expect(ask("COHORT_TABLE", ids, column(...dates, null, null), "month")).toEqual({
      value: [
        ["start", "size", "period_0", "period_1", "period_2"],
        // March is not over by the last order: what is not known yet is empty, and not 0.
        ["2025-01-01", 2, 2, 1, ""],
        ["2025-02-01", 1, 1, "", ""],
        ["2025-03-01", 0, "", "", ""],
      ],
    });
  });

  it("makes a cohort table of 20,000 rows in less than 2 seconds, from nothing", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => row);
    const day = (row: number) => new Date(Date.UTC(2023, 0, 1 + ((row * 104_729) % 730))).toISOString().slice(0, 10);
    const ids = column(...rows.map((row) => `customer ${(row * 7919) % 5000}`));
    const dates = column(...rows.map((row) => ({ date: day(row) })));
    // What takes longer is stopped, and shows an error.
    const got = sheets.call("RETAIN_COHORT_TABLE", [ids, dates, "month"], 2000) as { value: unknown[][] };
    expect(got).not.toHaveProperty("error");
    const [, ...cohorts] = got.value;
    expect(cohorts).toHaveLength(24);
    expect(cohorts.reduce((sum, [, size]) => sum + (size as number), 0)).toBe(5000);
  });

  it("with more arguments than there are says so", () => {
    expect(ask("CHURN_RATE", 400, 14, 3)).toEqual({ error: "CHURN_RATE takes 2 arguments, not 3" });
  });

  it("with no arguments says what is wrong, in words for people", () => {
    for (const { name } of cellFunctions.filter((each) => each.parameters.some(({ optional }) => !optional))) {
      const got = up.call(`RETAIN_${name}`, []);
      expect(got, name).toEqual({
        error: expect.stringMatching(/^\w+ (?:is empty|must have|has no result if) ?.*/u),
      });
      expect(got, name).not.toEqual({ error: expect.stringMatching(/undefined|NaN|\[object/u) });
    }
  });
});

describe("the emulator", () => {
  const tell = (body: string) => new SheetsRealm(`function F(a) { ${body} }`);

  it.each([
    ["undefined", "return undefined"],
    ["null", "return null"],
    ["NaN", "return NaN"],
    ["[object Object]", "return {}"],
    ["unequal length", "return [[1], [1, 2]]"],
    ["unequal length", "return [[]]"],
    ["without rows", "return []"],
    ["null", "return [[1], [null]]"],
    ["a cell cannot hold", "return 'x'.repeat(50001)"],
  ])("takes no %s for a result", (what, body) => {
    expect(tell(body).call("F", [])).toEqual({ error: expect.stringContaining(what) });
  });

  it("hands over dates and ranges of its own kind, blanks as empty texts, and takes dates back", () => {
    const own = tell(
      "return [[a instanceof Array && a[0] instanceof Array, a[0][0] === '', a[1][0] instanceof Date, a[1][0]]]",
    );
    const { value } = own.call("F", [column(null, { date: "2025-03-31" })]) as { value: unknown[][] };
    expect(value[0]?.slice(0, 3)).toEqual([true, true, true]);
    expect(Object.prototype.toString.call(value[0]?.[3])).toBe("[object Date]");
  });

  it("makes no code from texts, has nothing but the language, and starts anew unless it stays up", () => {
    expect(tell("return eval('1')").call("F", [])).toEqual({ error: expect.stringContaining("Code generation") });
    expect(tell("return setTimeout(F)").call("F", [])).toEqual({ error: "setTimeout is not defined" });
    const counted = (staysUp: boolean) => {
      const counting = new SheetsRealm("var n = 0; function F() { return ++n }", { staysUp });
      return [counting.call("F", []), counting.call("F", [])];
    };
    expect(counted(false)).toEqual([{ value: 1 }, { value: 1 }]);
    expect(counted(true)).toEqual([{ value: 1 }, { value: 2 }]);
  });

  it("stops what takes too long, and calls nothing private", () => {
    expect(tell("for (;;);").call("F", [], 200)).toEqual({ error: expect.stringContaining("timed out") });
    expect(() => tell("").call("F_", [])).toThrow("private");
  });
});

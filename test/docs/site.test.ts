// What the pages of the site are written with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceOf } from "../../scripts/site/bibliography";
import { checkLinks } from "../../scripts/site/checkLinks";
import { guideGroups } from "../../scripts/site/guides";
import { importLines } from "../../scripts/site/importLines";
import { homePage, metricsIndex } from "../../scripts/site/indexPages";
import { ar } from "../../scripts/site/instead/ar";
import { en } from "../../scripts/site/instead/en";
import { fa } from "../../scripts/site/instead/fa";
import { neighbors } from "../../scripts/site/instead/neighbors";
import { literal } from "../../scripts/site/literal";
import {
  googleSheetsPage,
  spreadsheetLinks,
  spreadsheetTexts,
  webSpreadsheetPage,
} from "../../scripts/site/spreadsheetPages";
import { surfacesOf } from "../../scripts/site/surfaces";
import { LANGUAGES } from "../../scripts/site/texts";
import { vendorNames } from "../../scripts/site/vendors";
import { metricById, metrics } from "../../src/catalogue";

describe("literal", () => {
  it.each([
    [{ a: 1, b: "x", c: null }, '{ a: 1, b: "x", c: null }'],
    [[1, -0, undefined], "[1, -0, undefined]"],
    [{}, "{}"],
    [{ "per cent": true }, '{ "per cent": true }'],
    [Float64Array.of(1, 0.5), "Float64Array.of(1, 0.5)"],
    [new Date(0), 'new Date("1970-01-01T00:00:00.000Z")'],
  ])("writes %j", (value, text) => {
    expect(literal(value)).toBe(text);
  });

  it("breaks what is too long, and is the same value then", () => {
    const value = { customers: Array.from({ length: 40 }, (_, i) => i), nested: [{ first: "a".repeat(60) }, { b: 2 }] };
    const text = literal(value);
    expect(text.split("\n").length).toBeGreaterThan(4);
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(90);
    expect(new Function(`return ${text}`)()).toEqual(value);
  });
});

describe("import lines", () => {
  const paths = new Map([
    ["churnRate", "retention-metrics"],
    ["nps", "retention-metrics"],
    ["formatMetric", "retention-metrics/locales"],
  ]);
  const lines = (code: string) => importLines(code, (name) => paths.get(name));

  it("name what the code uses, by module", () => {
    expect(lines("formatMetric(churnRate({ nps: 1 }), 'nps'); // nps")).toEqual([
      'import { churnRate } from "retention-metrics";',
      'import { formatMetric } from "retention-metrics/locales";',
    ]);
    expect(lines("const all = { ...nps({ answers: [] }) };")).toEqual(['import { nps } from "retention-metrics";']);
  });

  it("leave out fields and what the code declares itself", () => {
    expect(lines("const { nps } = scores; const churnRate = nps.churnRate;")).toEqual([]);
  });
});

describe("the check of links", () => {
  const site = mkdtempSync(join(tmpdir(), "site-"));
  const write = (file: string, html: string) => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), html);
  };
  beforeAll(() => {
    write("index.html", '<a href="/a/b.html#x">b</a><a href="https://example.com/none">away</a><img src="/p.svg">');
    write("a/b.html", '<h2 id="x">x</h2><a href="#x">x</a><a href="/">home</a><a href="../index.html">up</a>');
    write("p.svg", "<svg/>");
  });
  afterAll(() => rmSync(site, { recursive: true }));

  it("is content with links that lead somewhere", () => {
    expect(() => checkLinks(site)).not.toThrow();
  });

  it("tells of links that leave the path of the site", () => {
    const below = mkdtempSync(join(tmpdir(), "site-"));
    writeFileSync(join(below, "index.html"), '<a href="/x/y/#a"><h2 id="a">a</h2></a><a href="/x/y/index.html">up</a>');
    expect(() => checkLinks(below, "/x/y/")).not.toThrow();
    writeFileSync(join(below, "index.html"), '<a href="/index.html">up</a>');
    expect(() => checkLinks(below, "/x/y/")).toThrow("index.html: /index.html");
    rmSync(below, { recursive: true });
  });

  it.each(['<a href="/a/c.html">', '<a href="/a/b.html#y">', '<img src="q.svg">', '<a href="#none">'])(
    "tells of %s",
    (html) => {
      write("bad.html", html);
      expect(() => checkLinks(site)).toThrow(/bad\.html/u);
      rmSync(join(site, "bad.html"));
    },
  );
});

describe("the pages", () => {
  it("tell of vendors only for metrics that there are, with sources that there are", () => {
    for (const [id, names] of Object.entries(vendorNames)) {
      expect(metricById(id)?.id).toBe(id);
      for (const { source } of names) if (source) expect(sourceOf(source)).toMatch(/https?:/u);
    }
  });

  it("say when to use another metric instead, in each language", () => {
    for (const [id, others] of Object.entries(neighbors)) {
      expect(others.length, id).toBeGreaterThan(1);
      expect(others).not.toContain(id);
      expect(new Set(others).size).toBe(others.length);
    }
    for (const [texts, first] of [
      [en, /^when /u],
      [ar, /^عندما /u],
      [fa, /^وقتی /u],
    ] as const) {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(neighbors).sort());
      for (const text of Object.values(texts)) {
        expect(text).toMatch(first);
        expect(text).not.toMatch(/\.$/u);
        expect(text.length).toBeLessThan(120);
      }
      expect(new Set(Object.values(texts)).size).toBe(metrics.length);
    }
  });

  it("cite sources in full", () => {
    expect(() => sourceOf("nobody1900")).toThrow("nobody1900");
    for (const { sources } of metrics) for (const key of sources) expect(sourceOf(key)).toMatch(/\.$|>$/u);
  });

  it.each(LANGUAGES)("list every metric once in %s", (language) => {
    const links = [...metricsIndex(language).matchAll(/\/metrics\/(\w+)\)/gu)].map(([, id]) => id);
    expect(links.sort()).toEqual(metrics.map(({ id }) => id).sort());
    expect(homePage(language)).toMatch(/^---\nlayout: home\n/u);
  });

  it.each(LANGUAGES)("offer a spreadsheet and the code for Google Sheets in %s", (language) => {
    const { web, sheets } = spreadsheetTexts[language];
    expect(webSpreadsheetPage(language)).toContain(`<WebSpreadsheet open="${web.open}"`);
    const page = googleSheetsPage(language);
    expect(page).toContain(`<SheetsCode copy="${sheets.copy}"`);
    expect(page.match(/^\d\. /gmu)).toEqual(["1. ", "2. ", "3. "]);
    for (const { text, link } of spreadsheetLinks(language)) {
      expect(link).toMatch(language === "en" ? /^\/(?:web-spreadsheet|google-sheets)$/u : `/${language}/`);
      expect(homePage(language)).toContain(`${link}.html`);
      expect(homePage(language)).toContain(text);
    }
  });

  it("have every guide in one group only", () => {
    const all = guideGroups.flatMap(({ guides }) => guides);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("the example of a metric", () => {
  it("is the same in a program, in cells and on the command line", async () => {
    const { typescript, cell, command, sql } = await surfacesOf(metricById("churnRate"), () => "retention-metrics");
    expect(typescript).toContain("churnRate({ customersAtStart: 400, customersLost: 14 }); // => 0.035");
    expect(cell).toEqual({ grid: [], call: "CHURN_RATE(400, 14)", shows: "0.035" });
    expect(command.line).toContain("--customers-at-start 400 --customers-lost 14");
    expect(command.prints).toContain("3.5%");
    expect(sql).toBeUndefined();
  });

  it("has cells to fill and SQL where the metric reads a log", async () => {
    const { typescript, cell, sql } = await surfacesOf(metricById("returningCustomerRate"), () => "retention-metrics");
    expect(typescript).toContain("orderLog([");
    expect(cell?.grid[0]?.length).toBeGreaterThan(1);
    expect(cell?.call).toMatch(/^RETURNING_CUSTOMER_RATE\(A2:A\d+, B2:B\d+/u);
    expect(sql?.program).toContain("returningCustomerRateQuery(table");
    expect(sql?.sql).toMatch(/SELECT/u);
  });

  it.each(metrics.map((metric) => [metric.id, metric] as const))("of %s is answered everywhere", async (id, metric) => {
    const { typescript, command } = await surfacesOf(metric, () => "retention-metrics");
    expect(typescript).toContain(`${id}(`);
    expect(command.prints).not.toBe("");
  });
});

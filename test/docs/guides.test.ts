/// <reference types="vite/types/importMeta.d.ts" />
// What the README and the guides show is what happens.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { formulaTex } from "../../scripts/site/formulaTex";
import { guidePage } from "../../scripts/site/guidePage";
import { guideGroups, translatedGuides } from "../../scripts/site/guides";
import { metricById } from "../../src/catalogue";
import { en } from "../../src/locales/en";
import { runExample } from "../contract/run";

const pages = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
);

/** A list of books and papers. */
const WITHOUT_PICTURE = ["docs/sources.md"];

/** Guides that explain numbers; those of the group "Start" and on files and spreadsheets tell what to do. */
const WITH_FORMULAS = [
  "which-of-these-words",
  ...guideGroups
    .filter(({ title }) => ["Who stays, who leaves", "Money", "Surveys and campaigns"].includes(title))
    .flatMap(({ guides }) => guides),
];

/** The public functions that a page may name. */
const functions = new Set(
  Object.values(import.meta.glob<object>(["../../src/*/index.ts", "../../src/index.ts"], { eager: true })).flatMap(
    (module) => Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  ),
);

const codeOf = (page: string) =>
  [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```/gmsu)]
    .map(([, code = ""]) => code)
    .filter((code) => code.includes("// =>"));

describe("the guides", () => {
  it.each(pages.filter((page) => page !== "README.md"))("%s has a title", (page) => {
    expect(readFileSync(page, "utf8")).toMatch(/^---\ntitle: .+\n---\n# /u);
  });

  it.each(pages.filter((page) => codeOf(page).length > 0))("%s shows results that are true", (page) => {
    for (const code of codeOf(page)) expect(runExample(code)).toBeGreaterThan(0);
  });

  it("are all on the site, each once", () => {
    const shown = [...guideGroups.flatMap(({ guides }) => guides), ...Object.values(translatedGuides).flat()];
    expect([...shown].sort()).toEqual(
      pages
        .slice(1)
        .map((page) => page.slice("docs/".length, -".md".length))
        .sort(),
    );
  });

  it.each(pages.filter((page) => !WITHOUT_PICTURE.includes(page)))("%s has a picture, told in words", (page) => {
    const shown = [...readFileSync(page, "utf8").matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, words = "", file = ""] of shown) {
      expect(words.length).toBeGreaterThan(30);
      expect(existsSync(join(dirname(page), file)), file).toBe(true);
    }
  });

  it.each(WITH_FORMULAS)(
    "%s shows formulas that can be typeset, and those of metrics as the metrics have them",
    (guide) => {
      const text = readFileSync(`docs/${guide}.md`, "utf8");
      const formulas = [...text.matchAll(/(?:^<!-- formula: (\w+) -->\n)?^```math\n(.*?)\n```$/gmsu)];
      expect(formulas.length).toBeGreaterThan(0);
      for (const [, id, tex = ""] of formulas) {
        expect(katex.renderToString(tex, { displayMode: true, throwOnError: true, strict: "error" })).toContain(
          "<math",
        );
        if (id) expect(tex).toBe(formulaTex(metricById(id)?.main?.formula ?? "").main);
      }
    },
  );

  it.each(pages.slice(1))("%s links the names of functions on the site", (page) => {
    const linked = guidePage(page, { urlOfName: (name) => (functions.has(name) ? `/${name}` : undefined) });
    const prose = linked
      .replace(/^```.*?^```$/gmsu, "")
      .replace(/^#.*$/gmu, "")
      .replace(/\[`[^`\n]+`\]\([^)\s]+\)/gu, "");
    const bare = [...prose.matchAll(/(?<!`)`=?(\w+)(?:\([^()`]*\))?`(?!`)/gu)].map(([, name = ""]) => name);
    expect(bare.filter((name) => functions.has(name) && /[A-Z]/u.test(name))).toEqual([]);
    expect(bare.filter((name) => name.startsWith("RETAIN_CHURN"))).toEqual([]);
  });

  it("say what to do about every code of an error", () => {
    const guide = readFileSync("docs/errors-and-undefined-results.md", "utf8");
    const { kinds: _kinds, values: _values, input: _input, ...sentences } = en.errors;
    for (const code of Object.keys(sentences)) expect(guide).toContain(`\`${code}\``);
  });
});

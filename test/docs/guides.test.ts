// What the README and the guides show is what happens.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { guideGroups, translatedGuides } from "../../scripts/site/guides";
import { en } from "../../src/locales/en";
import { runExample } from "../contract/run";

const pages = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
);

/** Lists, and figures that depend on the machine. */
const WITHOUT_PICTURE = ["docs/sources.md", "docs/metrics-and-engines.md", "docs/how-fast.md"];

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

  it("say what to do about every code of an error", () => {
    const guide = readFileSync("docs/errors-and-undefined-results.md", "utf8");
    const { kinds: _kinds, values: _values, input: _input, ...sentences } = en.errors;
    for (const code of Object.keys(sentences)) expect(guide).toContain(`\`${code}\``);
  });
});

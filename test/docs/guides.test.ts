// What the README and the guides show is what happens.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../src/locales/en";
import { runExample } from "../contract/run";

const pages = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
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

  it("are all linked from the README", () => {
    const readme = readFileSync("README.md", "utf8");
    for (const page of pages) if (page !== "README.md") expect(readme).toContain(`](${page})`);
  });

  it("say what to do about every code of an error", () => {
    const guide = readFileSync("docs/errors-and-undefined-results.md", "utf8");
    const { kinds: _kinds, values: _values, input: _input, ...sentences } = en.errors;
    for (const code of Object.keys(sentences)) expect(guide).toContain(`\`${code}\``);
  });
});

// What the README and the guides show is what happens.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
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
});

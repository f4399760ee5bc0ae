// The diff in CONTRIBUTING.md is of this repository: what it adds is there.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const [, diff = ""] = /^```diff\n(.*?)^```$/msu.exec(readFileSync("CONTRIBUTING.md", "utf8")) ?? [];
const files = diff
  .split(/^--- /mu)
  .slice(1)
  .map((part) => {
    const [, path = ""] = /^\+\+\+ b\/(.*)$/mu.exec(part) ?? [];
    const added = part.split("\n").filter((line) => /^\+(?!\+\+ )/u.test(line));
    return [path, added.map((line) => line.slice(1))] as const;
  });

describe("the change shown in CONTRIBUTING.md", () => {
  it("touches file, index, test, three languages, other names, neighbors, spreadsheets and changelog", () => {
    expect(files.map(([path]) => path).sort()).toEqual([
      "CHANGELOG.md",
      "scripts/site/instead/ar.ts",
      "scripts/site/instead/en.ts",
      "scripts/site/instead/fa.ts",
      "scripts/site/instead/neighbors.ts",
      "src/catalogue/aliases/churn.ts",
      "src/churn/index.ts",
      "src/churn/winBackRate.ts",
      "src/locales/ar/churn.ts",
      "src/locales/en/churn.ts",
      "src/locales/fa/churn.ts",
      "src/spreadsheet/entries/churn.ts",
      "test/churn/counts.test.ts",
    ]);
  });

  it.each(files)("adds to %s what stands there", (path, added) => {
    const lines = readFileSync(path, "utf8").split("\n");
    expect(added.length).toBeGreaterThan(0);
    for (const line of added) expect(lines).toContain(line);
  });
});

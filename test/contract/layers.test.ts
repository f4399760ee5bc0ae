// Which way imports go: a module may import its own folder, and folders of a lower rank.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./comments";

const RANKS = [
  ["math", "time"],
  ["validation"],
  ["metric"],
  ["logs"],
  ["churn", "subscription", "purchases", "value", "surveys"],
  ["experiments", "impact", "risk", "cohorts", "models", "survival"],
  ["catalogue"],
  ["locales"],
  ["spreadsheet", "files", "charts", "warehouse"],
  ["report"],
  ["cli"],
];
/** Where the packages that we stand on may be imported; nothing else may be. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "zod/mini": /^src\/(?:validation\/|catalogue\/inputJsonSchema)/u,
  "date-fns": /^src\/time\//u,
  "@date-fns/tz": /^src\/time\//u,
  "node:": /^src\/cli\//u,
};

const files = sourceFiles("src");
const rank = (folder: string) => RANKS.findIndex((folders) => folders.includes(folder));

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName);
}

describe("layers", () => {
  it("knows the rank of every folder", () => {
    for (const file of files)
      if (file.split("/").length > 2) expect(rank(file.split("/")[1] as string), file).toBeGreaterThanOrEqual(0);
  });

  it.each(files)("%s imports only what is below it", (file) => {
    const folder = file.split("/")[1] as string;
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith(".")) {
        const target = join(dirname(file), specifier).split("/")[1] as string;
        if (file === "src/index.ts") expect(rank(target), specifier).toBeLessThan(rank("catalogue"));
        else if (target !== folder) expect(rank(target), `${file} imports ${specifier}`).toBeLessThan(rank(folder));
      } else {
        const allowed = Object.entries(PACKAGES).find(
          ([name]) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`),
        );
        expect(allowed?.[1].test(file), `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it.each(files.filter((file) => /^src\/\w+\/index\.ts$/u.test(file)))("%s holds exports and nothing else", (file) => {
    for (const line of readFileSync(file, "utf8").trim().split("\n"))
      expect(line).toMatch(/^export \* from "\.\/[\w/]+";$/u);
  });
});

// Which way imports go: a module may import its own folder, and folders of a lower rank.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./comments";

/** From the bottom up. Folders of one rank do not know each other. */
const RANKS = [
  ["math", "time"],
  ["validation"],
  ["metric"],
  ["logs"],
  [
    ["churn", "subscription", "purchases", "value", "surveys", "experiments", "impact", "risk", "cohorts"],
    ["models", "survival", "files"],
  ].flat(),
  ["catalogue", "schemas"],
  ["locales"],
  ["spreadsheet", "charts", "warehouse"],
  ["report"],
  ["cli"],
];
/** Where the packages that we stand on may be imported; nothing else may be. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "zod/mini": /^src\/(?:validation\/|catalogue\/inputJsonSchema)/u,
  "date-fns": /^src\/time\//u,
  "@date-fns/tz": /^src\/time\//u,
  // These are bundled.
  fflate: /^src\/files\/books\//u,
  fzstd: /^src\/files\/books\//u,
  hyparquet: /^src\/files\/books\//u,
  "@modelcontextprotocol/sdk": /^src\/cli\/mcp\//u,
  "node:": /^src\/cli\//u,
};

const files = sourceFiles("src");
const rank = (folder: string) => RANKS.findIndex((folders) => folders.includes(folder));

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName);
}

/** The file that an import leads to. */
function targetOf(file: string, specifier: string): string {
  const path = join(dirname(file), specifier);
  return files.includes(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`;
}

/** Files that import themselves by way of others: one circle for each place where one closes. */
function circles(): string[] {
  const found: string[] = [];
  const left = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" > "));
    if (trail.includes(file) || left.has(file) || !files.includes(file)) return;
    for (const specifier of importsOf(file))
      if (specifier.startsWith(".")) visit(targetOf(file, specifier), [...trail, file]);
    left.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

/** Whether a file may import a module, or a package. */
function isBelow(specifier: string, file: string): boolean {
  if (specifier.startsWith(".")) {
    const [folder, target] = [file, join(dirname(file), specifier)].map((path) => path.split("/")[1] as string) as [
      string,
      string,
    ];
    if (file === "src/index.ts") return rank(target) < rank("catalogue");
    return target === folder || rank(target) < rank(folder);
  }
  const [, importers] =
    Object.entries(PACKAGES).find(
      ([name]) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`),
    ) ?? [];
  return importers?.test(file) ?? false;
}

describe("layers", () => {
  it("knows the rank of every folder", () => {
    for (const file of files)
      if (file.split("/").length > 2) expect(rank(file.split("/")[1] as string), file).toBeGreaterThanOrEqual(0);
  });

  it.each(files)("%s imports only what is below it", (file) => {
    expect(importsOf(file).filter((specifier) => !isBelow(specifier, file))).toEqual([]);
  });

  it("has no circles, types included", () => {
    expect(circles()).toEqual([]);
  });

  it.each(files.filter((file) => /^src\/\w+\/index\.ts$/u.test(file)))("%s holds exports and nothing else", (file) => {
    const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    expect(statements.filter((statement) => !ts.isExportDeclaration(statement))).toEqual([]);
  });
});

// Lines fit into 120 columns, comments and texts too. The formatter keeps to it where it may break a line: it breaks no
// comment and no string.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { sourceFiles } from "./comments";

const WIDEST = 120;

/** The columns that a text takes: joiners, marks above and below letters and isolates take none. */
function columns(line: string): number {
  return Array.from(line.replace(/[\p{Mn}\p{Cf}]/gu, "")).length;
}

/** What cannot be broken: a regular expression, the text of a template, an address, the path of an import. */
function unbreakable(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const visit = (node: ts.Node): void => {
    const isWhole =
      ts.isRegularExpressionLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node) ||
      ts.isImportDeclaration(node);
    if (isWhole) ranges.push([node.getStart(), node.getEnd()]);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true));
  for (const { 0: address, index } of text.matchAll(/https?:\/\/\S+/gu)) ranges.push([index, index + address.length]);
  return ranges;
}

/** The numbers of the lines that are too wide though they could be broken. */
function wideLines(text: string): readonly number[] {
  const lines = text.split("\n");
  if (lines.every((line) => columns(line) <= WIDEST)) return [];
  const ranges = unbreakable(text);
  let start = 0;
  return lines.flatMap((line, i) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const isWide = columns(line) > WIDEST && !ranges.some(([low, high]) => low < to && high > from + WIDEST / 2);
    return isWide ? [i + 1] : [];
  });
}

const files = ["src", "test", "scripts", "examples"]
  .flatMap((folder) => sourceFiles(folder))
  .filter((file) => !file.includes("generated") && !file.includes("node_modules"));

it("no line of code, comments and texts is wider than 120 columns", () => {
  const wide = files.flatMap((file) => wideLines(readFileSync(file, "utf8")).map((line) => `${file}:${line}`));
  expect(wide).toEqual([]);
});

it("no line of code in the guides is wider than 120 columns", () => {
  const guides = [
    "README.md",
    ...readdirSync("docs")
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file}`),
  ];
  const wide = guides.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^```(?:ts|js|json|html)\n(.*?)^```$/gmsu)].flatMap(([, code = ""]) =>
      code.split("\n").flatMap((line) => (columns(line) > WIDEST ? [`${file}: ${line}`] : [])),
    ),
  );
  expect(wide).toEqual([]);
});

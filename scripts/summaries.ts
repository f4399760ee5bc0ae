import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Description } from "./descriptions";

/** What the comments say, by the metric's id. */
export type Descriptions = Readonly<Record<string, Description>>;

/**
 * The files that repeat the first sentence of a function's comment, with that sentence: the facts and the English
 * texts.
 *
 * The comment is the one place to change it.
 */
export function withSummaries(root: string, descriptions: Descriptions): readonly (readonly [string, string])[] {
  const files = new Map<string, string>();
  const change = (path: string, id: string, summary: string, isIn: (node: ts.Node) => boolean) => {
    if (!existsSync(join(root, path))) return;
    const text = files.get(path) ?? readFileSync(join(root, path), "utf8");
    files.set(path, withSummary(text, summary, isIn, id));
  };
  for (const [id, { file, summary }] of Object.entries(descriptions)) {
    change(file, id, summary, (node) => ts.isVariableDeclaration(node) && node.name.getText() === `${id}Metric`);
    const locale = `src/locales/en/${file.split("/")[1]}.ts`;
    change(locale, id, summary, (node) => ts.isPropertyAssignment(node) && node.name.getText() === id);
  }
  return [...files];
}

/** A file with this summary in the one declaration that is meant. */
function withSummary(text: string, summary: string, isIn: (node: ts.Node) => boolean, id: string): string {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const owner = find(source, isIn);
  const property = owner && find(owner, (node) => ts.isPropertyAssignment(node) && node.name.getText() === "summary");
  if (!owner || !property) throw new Error(`the facts or the English text of ${id} have no summary`);
  const start = property.getStart();
  const indent = " ".repeat(source.getLineAndCharacterOfPosition(start).character);
  const quoted = summary.includes('"') ? `'${summary}'` : JSON.stringify(summary);
  const line = `summary: ${quoted}`;
  // As the formatter breaks it, with the comma.
  const written = indent.length + line.length + 1 > 120 ? line.replace(" ", `\n${indent}  `) : line;
  return text.slice(0, start) + written + text.slice(property.getEnd());
}

function find(node: ts.Node, fits: (node: ts.Node) => boolean): ts.Node | undefined {
  return fits(node) ? node : ts.forEachChild(node, (child) => find(child, fits));
}

import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** The doc comment of an exported declaration. */
export interface DocComment {
  readonly file: string;
  readonly name: string;
  readonly kind: "function" | "other";
  /** The texts of each tag. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
}

/** The source files below a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** Reads the doc comment of every exported declaration of these files. */
export function docComments(files: readonly string[]): readonly DocComment[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    return source.statements.flatMap((node) => {
      const exported =
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const name = ts.isVariableStatement(node)
        ? node.declarationList.declarations[0]?.name
        : (node as { name?: ts.Node }).name;
      if (!exported || !name || !ts.isIdentifier(name)) return [];
      const tags = new Map<string, string[]>();
      for (const tag of ts.getJSDocTags(node)) {
        // The comment of a tag is cut at links, so its own source text is read.
        const text = tag
          .getText()
          .replace(/^@\w+[^\S\n]*/u, "")
          .replace(/\n[^\S\n]*\*(?: |$)?/gu, "\n")
          .replace(/\s*\*?\/?\s*$/u, "");
        tags.set(tag.tagName.text, [...(tags.get(tag.tagName.text) ?? []), text.trim()]);
      }
      const text = ts
        .getJSDocCommentsAndTags(node)
        .filter(ts.isJSDoc)
        .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
        .join("\n");
      return [
        { file, name: name.text, kind: ts.isFunctionDeclaration(node) ? "function" : "other", tags, text } as const,
      ];
    });
  });
}

/** One `expression; // => expected` of an example. */
export interface Expectation {
  readonly expression: string;
  readonly expected: string;
}

/** What follows a statement of an example: its result, on the same line or on the next ones. */
const RESULT = /^(?:[^\S\n]*|[^\S\n]*\n[^\S\n]*)\/\/ => (.*(?:\n\s*\/\/ {2,}.*)*)/u;

/**
 * Splits the code of an example into runnable JavaScript in which every `expression; // => expected` is a call of
 * `check`. The result may stand on the next line, and go on in lines that begin with `//` and two blanks.
 *
 * Digits before an ellipsis (`0.4596…`) are the first digits of the number expected.
 */
export function runnable(code: string): { readonly script: string; readonly checks: number } {
  const body = code.replace(/^import .*$/gmu, "");
  const source = ts.createSourceFile("example.ts", body, ts.ScriptTarget.Latest, true);
  let checks = 0;
  const lines = source.statements.map((statement) => {
    const [, result] = RESULT.exec(body.slice(statement.end)) ?? [];
    const expected = result?.replace(/\n\s*\/\//gu, "\n");
    if (expected === undefined || !ts.isExpressionStatement(statement)) return statement.getText();
    checks++;
    const value = expected.replace(
      /(-?\d+(?:\.\d*)?(?:e[+-]?\d+)?)…/gu,
      (_, digits: string) => `digits(${JSON.stringify(digits)})`,
    );
    return `check(${JSON.stringify(statement.expression.getText())}, (${statement.expression.getText()}), (${value}));`;
  });
  const { outputText } = ts.transpileModule(lines.join("\n"), { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  return { script: outputText, checks };
}

/// <reference types="vite/types/importMeta.d.ts" />
// What a reader copies compiles as it stands, under strict: snippets of guides, comments and pages of metrics.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importLines } from "../../scripts/site/importLines";
import { sqlOf } from "../../scripts/site/sqlOf";
import { typescriptOf } from "../../scripts/site/typescriptOf";
import { metrics } from "../../src/catalogue";
import { docComments, sourceFiles } from "../contract/comments";

const modules = import.meta.glob<object>(["../../src/*/index.ts", "../../src/index.ts"], { eager: true });

/** Where each public name comes from; the root wins. */
const paths = new Map<string, string>();
for (const [file, exported] of Object.entries(modules).sort(([a], [b]) => a.length - b.length)) {
  const module = file.replace("../../src", "retention-metrics").replace(/\/index\.ts$/u, "");
  for (const name of Object.keys(exported)) if (!paths.has(name)) paths.set(name, module);
}
const importPathOf = (name: string) => paths.get(name);

const pages = [
  "README.md",
  ...readdirSync("docs")
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

// What embeds Univer is compiled where Univer is installed, in examples/spreadsheet.
const fromPages = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```/gmsu)].map(
    ([, code = ""], i) => [`${page}, snippet ${i + 1}`, code] as const,
  ),
);
const fromComments = docComments(sourceFiles("src"))
  .filter(({ name }) => paths.has(name))
  .flatMap(({ file, name, tags }) =>
    (tags.get("example") ?? []).map((example, i) => {
      const code = example.replace(/^```ts\n/u, "").replace(/```$/u, "");
      const lines = /^import /mu.test(code) ? [] : importLines(code, importPathOf);
      return [`${file}, ${name}, example ${i + 1}`, `${lines.join("\n")}\n${code}`] as const;
    }),
  );
const fromMetrics = metrics.flatMap((metric) =>
  metric.examples.map(
    (example, i) =>
      [
        `page of ${metric.id}, example ${i + 1}`,
        typescriptOf(metric, example as never, (name) => paths.get(name) as string),
      ] as const,
  ),
);

const fromWarehouse = metrics.flatMap((metric) => {
  const asked = sqlOf(metric, metric.examples[0] as never);
  return asked ? [[`page of ${metric.id}, SQL`, asked.program] as const] : [];
});

const isCompiledHere = ([, code]: readonly [string, string]) => !code.includes("@univerjs/");
const snippets = [...fromPages.filter(isCompiledHere), ...fromComments, ...fromMetrics, ...fromWarehouse];
const fileOf = (i: number) => join(process.cwd(), `test/docs/snippet-${i}.ts`);

/** What the compiler says of each snippet. */
const diagnostics = compiled();

function compiled(): readonly (readonly string[])[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, process.cwd());
  const strict: ts.CompilerOptions = {
    ...options,
    noUnusedLocals: false,
    noPropertyAccessFromIndexSignature: false,
    noUncheckedIndexedAccess: false,
    exactOptionalPropertyTypes: false,
    isolatedModules: false,
    strict: true,
  };
  const host = ts.createCompilerHost(strict);
  const texts = new Map(snippets.map(([, code], i) => [fileOf(i), `${code}\nexport {};\n`]));
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, version, ...rest)
      : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram([...texts.keys()], strict, host);
  return [...texts.keys()].map((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${source?.text.slice(0, start).split("\n").length}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

describe("a snippet", () => {
  it("stands in guides, comments and pages", () => {
    expect(fromWarehouse.length).toBeGreaterThan(10);
    for (const each of [fromPages, fromComments, fromMetrics]) expect(each.length).toBeGreaterThan(50);
  });

  it.each(snippets.map(([name], i) => [name, i] as const))("compiles under strict: %s", (_, i) => {
    expect(diagnostics[i]).toEqual([]);
  });

  it.each(fromPages)("imports what it uses: %s", (_, code) => {
    const [first = ""] = code.split("\n").filter((line) => !line.startsWith("//"));
    expect(first).toMatch(/^import /u);
  });
});

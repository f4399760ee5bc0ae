// What an application pays for what it imports.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { descriptions } from "../../src/catalogue/descriptions.generated";
import { metricsByDomain } from "../../src/catalogue/metrics";
import { en } from "../../src/locales";
import { type BuiltPackage, buildPackage } from "./builtPackage";

/** Bytes of one metric with all it needs, zod included, minified and compressed. */
const CEILING = 9000;

const metrics = Object.entries(metricsByDomain).flatMap(([domain, list]) =>
  list.map(({ id }) => ({ id, file: `src/${domain}/${id}.ts` })),
);

let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage();
}, 60_000);
afterAll(() => built?.remove());

async function sizeOf(code: string): Promise<number> {
  return gzipSync(await built.bundle(code, { minify: true }), { level: 9 }).length;
}

/** The ids of the metrics whose functions are in a bundle: each hands its own name to `parseInput`. */
function functionsIn(bundle: string): string[] {
  return [...new Set([...bundle.matchAll(/\bparseInput\d*\("(\w+)"/gu)].map(([, id]) => id as string))].sort();
}

/** The files that a file imports, directly or not, but for types. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      continue;
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    if (text.startsWith(".")) reachedFrom(`${join(dirname(file), text)}.ts`, reached);
  }
  return reached;
}

describe("a bundle", () => {
  it("of churnRate alone is small and holds no other metric", async () => {
    const bundle = await built.bundle(`export { churnRate } from "retention-metrics"`, { minify: true });
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(8000);
    for (const { id } of metrics) expect(bundle.includes(`"${id}"`), id).toBe(id === "churnRate");
  });

  it.each(metrics)("of $id alone stays small and holds only what it computes with", async ({ id, file }) => {
    const code = `export { ${id} } from "retention-metrics"`;
    expect(await sizeOf(code)).toBeLessThanOrEqual(CEILING);

    const bundle = await built.bundle(code);
    const reached = reachedFrom(file);
    expect(functionsIn(bundle)).toEqual(
      metrics
        .filter((each) => reached.has(each.file))
        .map((each) => each.id)
        .sort(),
    );
    // The facts beside a function are for those who ask for them.
    expect(bundle).not.toMatch(/\bundefinedWhen:/u);
  });

  it("of everything that one computes with has no texts but those of errors", async () => {
    const bundle = await built.bundle(`export * from "retention-metrics"`);
    expect(functionsIn(bundle)).toEqual(metrics.map(({ id }) => id).sort());
    expect(bundle).not.toMatch(/[\u0600-\u06ff]/u);
    for (const { id } of metrics) {
      expect(bundle).not.toContain(en.metrics[id as keyof typeof en.metrics].summary);
      expect(bundle).not.toContain(descriptions[id]?.summary);
    }
  });

  it("of a language has no other language and no metric", async () => {
    const bundle = await built.bundle(`export { en } from "retention-metrics/locales/en"`);
    expect(bundle).toContain(en.metrics.churnRate.summary);
    expect(bundle).not.toMatch(/[\u0600-\u06ff]/u);
    expect(functionsIn(bundle)).toEqual([]);
  });

  it("of the same function by two paths has it once", async () => {
    const bundle = await built.bundle(
      `import { churnRate } from "retention-metrics"; import { churnRate as same } from "retention-metrics/churn"; export const once = churnRate === same;`,
    );
    expect(bundle.match(/\bparseInput\d*\("churnRate"/gu)).toHaveLength(1);
  });
});

// What an application pays for what it imports.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { descriptions } from "../../src/catalogue/descriptions.generated";
import { metricsByDomain } from "../../src/catalogue/metrics";
import { en } from "../../src/locales";
import { takesLog } from "../../src/metric/inputOf";
import { sourceFiles } from "../contract/comments";
import { type BuiltPackage, buildPackage } from "./builtPackage";

/** Bytes of one metric with all it needs, zod included, minified and compressed: plain arithmetic, and the rest. */
const CEILINGS: Readonly<Record<string, number>> = {
  churn: 10_000,
  subscription: 10_000,
  purchases: 10_000,
  value: 10_000,
  // All models of purchases, with powers from tables; Cox regression, with the geometry that tells which coefficients
  // are infinite.
  models: 23_100,
  survival: 25_700,
};
const CEILING = 20_000;

/** The same of those that are larger than their neighbors, and what makes them so. */
const OWN_CEILINGS: Readonly<Record<string, number>> = {
  // Four kinds of calendar, and tables by an attribute.
  cohortTable: 23_000,
  // Covariates: their likelihood and its derivatives.
  fitBgNbd: 24_600,
  fitMbgNbd: 24_600,
  fitParetoNbd: 24_300,
  // The fits of five models, with and without covariates.
  bootstrapFit: 40_000,
  // Customers with covariates.
  checkFrequencies: 24_500,
  checkHoldout: 25_000,
  // Customers with covariates, and random numbers.
  simulatePurchases: 25_000,
  // Customers with covariates; intervals from the spread of the parameters, simulated where purchases are many.
  expectedPurchases: 27_000,
  predictedClv: 27_000,
  probabilityAlive: 25_000,
  totalPurchases: 27_000,
  // Logs with calendars and time zones beside all models of purchases, and customers with covariates.
  trackPurchases: 28_500,
  // Robust and clustered standard errors.
  fitCox: 27_500,
};

const sources = sourceFiles("src");
const metrics = Object.entries(metricsByDomain).flatMap(([domain, list]) =>
  list.map((metric) => ({
    id: metric.id,
    file: sources.find((file) => file.endsWith(`/${metric.id}.ts`)) as string,
    // Logs have calendars and time zones with them.
    ceiling: OWN_CEILINGS[metric.id] ?? (takesLog(metric) ? CEILING : (CEILINGS[domain] ?? CEILING)),
  })),
);

const ids = metrics.map(({ id }) => id).sort();

let built: BuiltPackage;
/** What a bundle of each metric alone is. */
let readable: Record<string, string>;
let minified: Record<string, string>;
beforeAll(async () => {
  built = await buildPackage();
  const alone = Object.fromEntries(metrics.map(({ id }) => [id, `export { ${id} } from "retention-metrics"`]));
  readable = await built.bundle(alone, false);
  minified = await built.bundle(alone, true);
}, 120_000);
afterAll(() => built?.remove());

const sizeOf = (code: string | undefined) => gzipSync(code ?? "", { level: 9 }).length;
const bundleOf = async (code: string) => (await built.bundle({ code }, false)).code;

/**
 * The ids of the metrics whose functions are in a bundle: each hands its own name to `parseInput` or `parseAnswers`.
 */
function functionsIn(bundle = ""): string[] {
  const named = [...bundle.matchAll(/\bparse(?:Input|Answers)\d*\(\s*"(\w+)"/gu)].map(([, name]) => name);
  return ids.filter((id) => named.includes(id));
}

/** The files that a file imports, directly or not, but for types; from a folder, those of the names imported. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file) || !existsSync(file)) return reached;
  reached.add(file);
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  for (const { importClause, moduleSpecifier } of source.statements.filter(ts.isImportDeclaration)) {
    const path = join(dirname(file), (moduleSpecifier as ts.StringLiteral).text);
    const names = importClause?.namedBindings;
    if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || !names || !ts.isNamedImports(names)) continue;
    reachedFrom(`${path}.ts`, reached);
    for (const { name, isTypeOnly } of names.elements) if (!isTypeOnly) reachedFrom(`${path}/${name.text}.ts`, reached);
  }
  return reached;
}

describe("a bundle", () => {
  it("of churnRate alone is small and holds no other metric", () => {
    expect(sizeOf(minified["churnRate"])).toBeLessThanOrEqual(8000);
    for (const id of ids) expect(minified["churnRate"]?.includes(`"${id}"`), id).toBe(id === "churnRate");
  });

  it.each(metrics)("of $id alone stays small and holds only what it computes with", ({ id, file, ceiling }) => {
    expect(sizeOf(minified[id])).toBeLessThanOrEqual(ceiling);
    const reached = reachedFrom(file);
    const expected = metrics.filter((each) => reached.has(each.file)).map((each) => each.id);
    expect(functionsIn(readable[id])).toEqual(expected.sort());
    // The facts beside a function are for those who ask for them.
    expect(readable[id]).not.toMatch(/\bundefinedWhen:/u);
  });

  it("of everything that one computes with has no texts but those of errors", async () => {
    const bundle = await bundleOf(`export * from "retention-metrics"`);
    expect(functionsIn(bundle)).toEqual(ids);
    expect(bundle).not.toMatch(/[\u0600-\u06ff]/u);
    for (const id of ids) {
      for (const comment of Object.values(descriptions[id] ?? {})) expect(bundle).not.toContain(comment);
    }
  });

  it("of a language has no other language and no metric", async () => {
    const bundle = await bundleOf(`export { en } from "retention-metrics/locales/en"`);
    expect(bundle).toContain(en.metrics.churnRate.summary);
    expect(bundle).not.toMatch(/[\u0600-\u06ff]/u);
    expect(functionsIn(bundle)).toEqual([]);
  });

  it("of the same function by two paths has it once", async () => {
    const bundle = await bundleOf(
      `import { churnRate } from "retention-metrics"; import { churnRate as same } from "retention-metrics/churn"; export const once = churnRate === same;`,
    );
    expect(bundle.match(/\bparseInput\d*\("churnRate"/gu)).toHaveLength(1);
  });
});

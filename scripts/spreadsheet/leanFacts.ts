import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "esbuild";
import ts from "typescript";
import { ar } from "../../src/locales/ar";
import { en } from "../../src/locales/en";
import { fa } from "../../src/locales/fa";
import { cellFunctions } from "../../src/spreadsheet/cellFunctions";

const sources = join(__dirname, "../../src");

/** What a spreadsheet never asks the facts of a metric for. */
const UNUSED = ["better", "examples", "formula", "range", "sources", "summary", "undefinedWhen"];

/**
 * Functions that no cell reaches, by module: for attributes, time zones, times and counts as text or as codes, files of
 * rows, misspelled names, models and segments of one's own. A cell has none of these.
 */
const UNREACHED: Readonly<Record<string, readonly string[]>> = {
  "cohorts/cohortEntries": ["entriesByState"],
  "cohorts/groupTables": ["groupTables"],
  "logs/attributes": ["attributeCollector", "attributeReaders", "reordered", "wholeAttributes"],
  "logs/checkLog": ["refuse"],
  "logs/finishedOrders": ["sortedWithAttributes"],
  "logs/missingKeys": ["addMissing"],
  "logs/numbersOfIds": ["numbersOfIds"],
  "logs/typedOrders": ["numbersOfCodes"],
  "models/families/betaDiscreteWeibull/betaDiscreteWeibull": ["betaDiscreteWeibullSum"],
  "models/families/betaDiscreteWeibull/betaDiscreteWeibullLikelihood": ["logShareLeft"],
  "purchases/segmentFinder": ["ownSegmentFinder"],
  "surveys/parseAnswers": ["tallyOfCounts"],
  "surveys/tally": ["countBytes"],
  "time/isoText": ["readIsoText"],
  "time/timeZone": ["isZone", "suggestion"],
  "time/zoneBlock": ["scan"],
  "validation/nearestName": ["nearestName"],
};

/** The metrics that some cell function computes. */
const shown = new Set(cellFunctions.map(({ metric }) => metric));

/**
 * Leaves out of a bundle for cells what they never show: facts of metrics, metrics that are no cell function, texts of
 * neither.
 */
export const leanFacts: Plugin = {
  name: "lean-facts",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/].+[\\/]\w+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (/Metric: Metric</u.test(source)) return { contents: withoutUnused(source), loader: "ts" };
      const unreached = UNREACHED[relative(sources, path).replace(/\\/gu, "/").replace(/\.ts$/u, "")];
      return unreached && { contents: withoutBodies(source, unreached), loader: "ts" };
    });
    // Cells write the sentence of an issue themselves, from its code and its details.
    onLoad({ filter: /[\\/]validation[\\/]makeIssue\.ts$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, "utf8").split(/fillSentence\(sentence, .*?\)/u);
      if (after === undefined || more.length > 0) throw new Error("makeIssue.ts makes its messages in another way");
      return { contents: `${before}""${after}`, loader: "ts" };
    });
    // The catalogue lists all metrics: here it is to find only what some cell function computes.
    onLoad({ filter: /[\\/]catalogue[\\/]facts\.generated\.ts$/ }, ({ path }) => {
      const lines = readFileSync(path, "utf8").split("\n");
      const isShown = (line: string) =>
        ![...line.matchAll(/\b(\w+)Metric\b/gu)].some(([, id]) => !shown.has(id as string));
      const kept = lines.filter((line) => !line.startsWith("export {") && isShown(line));
      return { contents: kept.join("\n"), loader: "ts" };
    });
    // What cells show of a language: what the functions compute. The sentences of errors are in English there.
    onResolve({ filter: /\/locales\/(?:ar|en|fa)$/ }, ({ path, importer }) =>
      /[\\/]src[\\/]spreadsheet[\\/]/u.test(importer) ? { path: path.slice(-2), namespace: "texts" } : undefined,
    );
    onResolve({ filter: /^en$/, namespace: "texts" }, () => ({ path: "en", namespace: "texts" }));
    onLoad({ filter: /^/, namespace: "texts" }, ({ path }) => {
      const { metrics } = { ar, en, fa }[path] as typeof en;
      // In the order of the English ones, which have the ids: without those, and the names of the fields, at each text.
      const ids = (Object.keys(en.metrics) as (keyof typeof metrics)[]).filter((id) => shown.has(id));
      const texts = ids.map((id) => [metrics[id].title, metrics[id].summary]);
      const { keys, letters } = shortLetters(texts.flat().join(""));
      const short = (text: string) => Array.from(text, (each) => keys[letters.indexOf(each)] ?? each).join("");
      const known = path === "en" ? JSON.stringify(ids) : "Object.keys(en.metrics)";
      return {
        contents: `${path === "en" ? "" : 'import { en } from "en";'}
          const ids = ${known};
          const [keys, letters] = ${JSON.stringify([keys.join(""), letters.join("")])};
          const long = (text) => text.replace(/./g, (each) => letters[keys.indexOf(each)] || each);
          export const ${path} = { metrics: {} };
          ${JSON.stringify(texts.map((each) => each.map(short)))}.forEach(([title, summary], i) => {
            ${path}.metrics[ids[i]] = { title: long(title), summary: long(summary) };
          });`,
      };
    });
  },
};

/** Signs that texts need no escape for. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (sign) => !/["\\`$]/u.test(sign),
);

/**
 * The letters beyond ASCII of a text, the most frequent first, each with a sign that the text does not use: written in
 * ASCII, a letter would take six bytes.
 */
function shortLetters(text: string): { readonly keys: readonly string[]; readonly letters: readonly string[] } {
  const counts = new Map<string, number>();
  for (const letter of text.replace(/[\0-\x7f]/gu, "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const keys = SIGNS.filter((sign) => !text.includes(sign)).slice(0, counts.size);
  const letters = [...counts].sort(([, one], [, other]) => other - one).map(([letter]) => letter);
  return { keys, letters: letters.slice(0, keys.length) };
}

/** A module whose facts lack what is unused. */
function withoutUnused(source: string): string {
  const file = ts.createSourceFile("metric.ts", source, ts.ScriptTarget.Latest);
  const unused = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => ts.isIdentifier(name) && name.text.endsWith("Metric"))
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? initializer.properties.flatMap(withInner) : [],
    )
    .filter(({ name }) => name && ts.isIdentifier(name) && UNUSED.includes(name.text));
  let lean = source;
  // From the last to the first, so that the places of the others stay.
  for (const { pos, end } of unused.reverse()) lean = lean.slice(0, pos) + lean.slice(end).replace(/^,/u, "");
  return lean;
}

/** A module with functions that only throw: if a cell reaches one after all, a test of the bundle fails. */
function withoutBodies(source: string, names: readonly string[]): string {
  const file = ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest);
  const functions = file.statements
    .filter(ts.isFunctionDeclaration)
    .filter(({ name }) => names.includes(name?.text ?? ""));
  if (functions.length !== names.length) throw new Error(`not all of ${names.join(", ")} are functions of the module`);
  let lean = source;
  for (const { body } of functions.reverse())
    if (body) lean = `${lean.slice(0, body.pos)}{ throw new Error(); }${lean.slice(body.end)}`;
  return lean;
}

/** A property, and those of the main number. */
function withInner(property: ts.ObjectLiteralElementLike): readonly ts.ObjectLiteralElementLike[] {
  const isMain = ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === "main";
  return isMain && ts.isObjectLiteralExpression(property.initializer)
    ? [...property.initializer.properties]
    : [property];
}

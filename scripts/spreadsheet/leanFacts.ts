import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import ts from "typescript";
import { cellFunctions } from "../../src/spreadsheet/cellFunctions";

/** What a spreadsheet never asks the facts of a metric for. */
const UNUSED = ["better", "examples", "range", "sources"];

/** Leaves out of a bundle for cells what they never show: facts of metrics, and metrics that are no cell function. */
export const leanFacts: Plugin = {
  name: "lean-facts",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/]\w+[\\/]\w+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      return /Metric: (?:Log)?MetricDefinition</u.test(source)
        ? { contents: withoutUnused(source), loader: "ts" }
        : undefined;
    });
    // The catalogue imports every domain as a whole: here it is to find only what some cell function computes.
    onResolve({ filter: /^\.\.\/\w+$/ }, ({ path, importer, resolveDir }) =>
      /[\\/]catalogue[\\/]metrics\.ts$/u.test(importer)
        ? { path: path.slice(3), namespace: "domain", pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: "domain" }, ({ path: domain, pluginData: resolveDir }) => {
      const ids = new Set(cellFunctions.filter((each) => each.domain === domain).map(({ metric }) => metric));
      const names = [...ids].map((id) => `${id}Metric`);
      return { contents: `export { ${names.join(", ")} } from "../${domain}";`, resolveDir };
    });
  },
};

/** A module whose facts lack what is unused. */
function withoutUnused(source: string): string {
  const file = ts.createSourceFile("metric.ts", source, ts.ScriptTarget.Latest);
  const unused = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => ts.isIdentifier(name) && name.text.endsWith("Metric"))
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : [],
    )
    .filter(({ name }) => name && ts.isIdentifier(name) && UNUSED.includes(name.text));
  let lean = source;
  // From the last to the first, so that the places of the others stay.
  for (const { pos, end } of unused.reverse()) lean = lean.slice(0, pos) + lean.slice(end).replace(/^,/u, "");
  return lean;
}

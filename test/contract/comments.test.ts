/// <reference types="vite/types/importMeta.d.ts" />
// The doc comments say what the facts say, and their examples are true.
import { describe, expect, it } from "vitest";
import { inputJsonSchema, metricsByDomain } from "../../src/catalogue";
import type { Metric } from "../../src/metric/metric";
import { docComments, sourceFiles } from "./comments";
import { runAwaitingExample, runExample } from "./run";

const comments = docComments(sourceFiles("src"));
const modules = import.meta.glob<object>("../../src/**/*.ts", { eager: true });

describe.each(
  Object.values(metricsByDomain)
    .flat()
    .map((metric) => [metric.id, metric] as const),
)("the comment of %s", (id, metric) => {
  const tags = comments.find(({ name, kind }) => name === id && kind === "function")?.tags;

  it("gives the formula and the sources of the facts", () => {
    const formulas = (tags?.get("formula") ?? []).map((formula) => formula.replace(/\s+/gu, " "));
    expect(formulas).toEqual(metric.main?.formula ? [metric.main.formula] : []);
    expect(tags?.get("source")).toEqual(metric.sources);
  });

  it("has a parameter, a result, an error and an example", () => {
    for (const tag of ["param", "returns", "throws", "example"]) expect(tags?.has(tag), tag).toBe(true);
  });
});

/** The models of the fits that a metric takes as its argument `fit`; none if it takes none. */
function modelsTaken(metric: Metric): readonly string[] {
  if (!metric.arguments.some(({ name }) => name === "fit")) return [];
  const { properties } = inputJsonSchema(metric) as never as {
    readonly properties: Readonly<Record<string, { readonly anyOf?: readonly object[] }>>;
  };
  return (properties["fit"]?.anyOf ?? []).flatMap((each) => {
    const { properties: own } = each as { readonly properties?: { readonly model?: { readonly const?: string } } };
    return own?.model?.const ?? [];
  });
}

describe("the comment on the fit of", () => {
  const taking = Object.values(metricsByDomain)
    .flat()
    .map((metric) => [metric.id, modelsTaken(metric)] as const)
    .filter(([, models]) => models.length > 0);

  it.each(taking)("%s names the function that fits each model", (id, models) => {
    const tags = comments.find(({ name, kind }) => name === id && kind === "function")?.tags;
    const text = tags?.get("param")?.find((each) => each.startsWith("fit ")) ?? "";
    const named = [...text.matchAll(/\{@link (fit\w+)\}/gu)].map(([, name]) => name);
    expect(named).toEqual(models.map((model) => `fit${model.charAt(0).toUpperCase()}${model.slice(1)}`));
  });
});

const examples = comments.flatMap(({ file, name, tags }) =>
  (tags.get("example") ?? []).map((example) => [name, example, modules[`../../${file}`]] as const),
);

describe("the example in the comment of", () => {
  it.each(examples)("%s is true", async (_, example, module) => {
    const code = example.replace(/^```ts\n/u, "").replace(/```$/u, "");
    const run = /\bawait\b/u.test(code) ? runAwaitingExample : runExample;
    expect(await run(code, module)).toBeGreaterThan(0);
  });
});

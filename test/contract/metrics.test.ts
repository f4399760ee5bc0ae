// What every metric promises. A new metric is held to this without a line of test.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
// biome-ignore lint/style/noRestrictedImports: zod/mini does not read JSON Schema.
import { fromJSONSchema } from "zod";
import { inputJsonSchema, metrics } from "../../src/catalogue";
import * as library from "../../src/index";
import { ar, en, fa } from "../../src/locales";
import { evaluate, headlineOf } from "./expressions";
import { allFieldsOf, fieldsOf, parsed, validInputs } from "./inputs";
import { nearly } from "./nearly";

const LEAST_NORMAL = 2 ** -1022;

const exported = library as Readonly<Record<string, unknown>>;
const bibliography = readFileSync("docs/sources.md", "utf8");

describe.each(metrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  const compute = metric.compute as (input: unknown) => unknown;
  const refusal = expect.objectContaining({ name: "MetricInputError", metric: id });

  it("is exported with its schema and its facts", () => {
    expect(exported[id]).toBe(metric.compute);
    expect(exported[`${id}Input`]).toBe(metric.input);
    expect(exported[`${id}Metric`]).toBe(metric);
  });

  it("computes its examples", () => {
    expect(metric.examples.length).toBeGreaterThan(0);
    for (const { input, result } of metric.examples)
      expect(compute(input)).toEqual(isFit(result) ? nearly(result) : result);
  });

  it("has an example of an undefined result where it can be undefined", () => {
    const undefinedExample = metric.examples.some(({ result }) => headlineOf(metric, result) === null);
    expect(undefinedExample).toBe(metric.undefinedWhen !== null);
  });

  it("cites sources of the bibliography", () => {
    expect(metric.sources.length).toBeGreaterThan(0);
    for (const key of metric.sources) expect(bibliography).toContain(`\n## ${key}\n`);
  });

  it("has texts in every language", () => {
    for (const locale of [en, ar, fa]) {
      const { title, summary } = locale.metrics[id as keyof typeof locale.metrics];
      expect(title.length).toBeGreaterThan(2);
      expect(summary).toMatch(/^\S.*\.$/u);
      if (locale !== en) expect(title, `${locale.locale} title`).toMatch(/[\u0600-\u06ff]/u);
    }
  });

  it("describes its fields", () => {
    for (const [path, field] of allFieldsOf(metric)) expect(field.description, path).toMatch(/^[A-Z].+\.$/su);
  });

  it("gives a JSON Schema that its examples fit", () => {
    const schema = fromJSONSchema(inputJsonSchema(metric) as never);
    for (const { input } of metric.examples) schema.parse(JSON.parse(JSON.stringify(input)));
  });

  it("refuses what is no input, and names itself", () => {
    for (const junk of [undefined, null, 1, "x", true, [], () => 1, new Date(Number.NaN), { nonsense: 1 }])
      expect(() => compute(junk)).toThrow(refusal);
  });

  it("refuses an unknown field and names it", () => {
    const [example] = metric.examples;
    expect(() => compute({ ...(example?.input as object), nonsense: 1 })).toThrow(/nonsense/u);
  });

  it.each(fieldsOf(metric))("refuses a bad %s and names it", (name, field) => {
    const bad: unknown[] = [Number.NaN, Infinity, -Infinity, "1", null, 1n, {}, Symbol("x")];
    if (Number(field["minimum"]) >= 0) bad.push(-1);
    if (field["type"] === "integer") bad.push(0.5);
    fc.assert(
      fc.property(validInputs(metric), fc.constantFrom(...bad), (input, value) => {
        expect(() => compute({ ...input, [name]: value })).toThrow(refusal);
        expect(() => compute({ ...input, [name]: value })).toThrow(name);
      }),
      { numRuns: 30 },
    );
  });

  it("stays within its range, and is null exactly where it says", () => {
    fc.assert(
      fc.property(validInputs(metric), (input) => {
        const result = compute(input);
        const value = headlineOf(metric, result) ?? null;
        const shouldBeNull =
          metric.undefinedWhen !== null && evaluate(metric, metric.undefinedWhen, parsed(metric, input), result);
        expect(value === null).toBe(shouldBeNull);
        if (value === null) return;
        expect(value).toSatisfy(Number.isFinite);
        expect(value).toBeGreaterThanOrEqual(metric.range[0]);
        expect(value).toBeLessThanOrEqual(metric.range[1]);
      }),
    );
  });

  it("leaves its input as it was", () => {
    fc.assert(
      fc.property(validInputs(metric), (input) => {
        const before = structuredClone(input);
        expect(compute(deepFreeze(input))).toEqual(compute(before));
        expect(input).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("returns nothing but finite numbers, null and plain data, or refuses", () => {
    fc.assert(
      fc.property(fc.oneof(validInputs(metric), almostInputs(metric), fc.anything()), (input) => {
        let result: unknown;
        try {
          result = compute(input);
        } catch (error) {
          expect(error).toMatchObject({ name: "MetricInputError", metric: id });
          expect((error as library.MetricInputError).issues.length).toBeGreaterThan(0);
          return;
        }
        expectPlain(result);
      }),
    );
  });
});

describe.each(metrics.filter(({ formula }) => formula !== null).map((metric) => [metric.id, metric] as const))(
  "the formula of %s",
  (_, metric) => {
    it("gives what the function computes", () => {
      fc.assert(
        fc.property(validInputs(metric), (input) => {
          const value = headlineOf(metric, (metric.compute as (input: unknown) => unknown)(input));
          if (value === null) return;
          const formula = evaluate(metric, metric.formula as string, parsed(metric, input)) as number;
          const size = Math.max(Math.abs(value as number), Math.abs(formula));
          // Below the least normal number there are fewer digits: they tell how far down it is, and no more.
          expect(Math.abs((value as number) - formula)).toBeLessThanOrEqual(1e-9 * size + LEAST_NORMAL);
        }),
      );
    });
  },
);

/** Whether a result has been looked for step by step, so that its last digits are not told. */
function isFit(result: unknown): boolean {
  return typeof result === "object" && result !== null && "logLikelihood" in result;
}

/** Inputs with the right names and anything in them. */
function almostInputs(metric: (typeof metrics)[number]): fc.Arbitrary<object> {
  const value = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.anything(),
    fc.constantFrom(0, -0, 1, 5e-324, Infinity, 1e308, -1),
  );
  const names = fieldsOf(metric).map(([name]) => name);
  return fc
    .tuple(validInputs(metric), fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }))
    .map(([input, junk]) => ({
      ...input,
      ...junk,
    }));
}

function expectPlain(value: unknown): void {
  if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
  else if (typeof value === "object" && value !== null) Object.values(value).forEach(expectPlain);
  else expect(["string", "boolean", "undefined"].includes(typeof value) || value === null).toBe(true);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

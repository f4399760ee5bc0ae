import * as z from "zod/mini";
import { inputOf } from "../metric/inputOf";
import type { Metric, Unit } from "../metric/metric";
import { factsAt } from "../validation/fieldFacts";
import { descriptions } from "./descriptions.generated";

/** The JSON Schema of a field, with its description and its unit. */
export interface FieldJsonSchema {
  /** Description of the field. */
  readonly description?: string;
  /** Unit of a number; a custom keyword. */
  readonly unit?: Unit;
  /** Other keywords: `type`, `minimum`, `maximum`, `enum`, `default`, `items`, `properties` … */
  readonly [keyword: string]: unknown;
}

/** The JSON Schema (draft 2020-12) of an input. */
export interface InputJsonSchema {
  /** Dialect of JSON Schema. */
  readonly $schema: string;
  /** Id of the metric. */
  readonly title: string;
  /** Summary of the metric. */
  readonly description: string;
  /** Always an object. */
  readonly type: "object";
  /** Fields by name. */
  readonly properties: Readonly<Record<string, FieldJsonSchema>>;
  /** Required fields. */
  readonly required?: readonly string[];
  /** Always `false`: unknown fields are rejected. */
  readonly additionalProperties: false;
}

/**
 * Returns the input of a metric as JSON Schema, with a description and a unit for every field.
 *
 * It contains types, bounds, choices and defaults. Rules between fields (such as: losses are at most starting
 * customers) cannot be expressed in JSON Schema and appear in the descriptions only. For a metric on a log, the schema
 * is that of the options; for a function of several arguments, it is an object with one field per argument.
 *
 * @param metric - A metric of the catalogue.
 * @returns A new plain object each time.
 *
 * @example
 * ```ts
 * inputJsonSchema(churnRateMetric).required; // => ["customersAtStart", "customersLost"]
 * inputJsonSchema(churnRateMetric).properties.customersAtStart.unit; // => "count"
 * ```
 */
export function inputJsonSchema(metric: Pick<Metric, "id" | "summary" | "arguments">): InputJsonSchema {
  const fields: Readonly<Record<string, string>> = descriptions[metric.id] ?? {};
  const schema = z.toJSONSchema(inputOf(metric), {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const facts = factsAt(zodSchema, []);
      const place = path.filter((key) => key !== "properties").join(".");
      const own = facts?.jsonSchema && describedBelow(facts.jsonSchema, place, fields);
      Object.assign(jsonSchema, facts?.unit && { unit: facts.unit }, own);
      const description = fields[place];
      if (description) jsonSchema.description = description;
    },
  });
  return { title: metric.id, description: metric.summary, ...schema } as never;
}

/** Adds the descriptions to a JSON Schema. */
function describedBelow(
  schema: Readonly<Record<string, unknown>>,
  place: string,
  fields: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const { anyOf, properties } = schema as { readonly anyOf?: object[]; readonly properties?: object };
  const inner = Object.entries(properties ?? {}).map(([name, field]: [string, Readonly<Record<string, unknown>>]) => {
    const at = `${place}.${name}`;
    const description = fields[at];
    return [name, { ...describedBelow(field, at, fields), ...(description && { description }) }];
  });
  return {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map((each) => describedBelow(each as never, place, fields)) }),
    ...(properties && { properties: Object.fromEntries(inner) }),
  };
}

import * as z from "zod/mini";
import { inputOf } from "../metric/inputOf";
import type { Metric, Unit } from "../metric/metric";
import { factsAt } from "../validation/fieldFacts";
import { descriptions } from "./descriptions.generated";

/** The JSON Schema of a field, with its description and its unit. */
export interface FieldJsonSchema {
  /** What the field means. */
  readonly description?: string;
  /** What a number measures; a keyword of our own. */
  readonly unit?: Unit;
  /** Any other keyword: `type`, `minimum`, `maximum`, `enum`, `default`, `items`, `properties` … */
  readonly [keyword: string]: unknown;
}

/** The JSON Schema (draft 2020-12) of an input. */
export interface InputJsonSchema {
  /** The dialect of JSON Schema. */
  readonly $schema: string;
  /** The id of the metric. */
  readonly title: string;
  /** What the metric is, in a sentence. */
  readonly description: string;
  /** Always an object. */
  readonly type: "object";
  /** The fields by name. */
  readonly properties: Readonly<Record<string, FieldJsonSchema>>;
  /** The fields that must be given. */
  readonly required?: readonly string[];
  /** Always `false`: a field that is not known is refused. */
  readonly additionalProperties: false;
}

/**
 * The input of a metric as JSON Schema, with a description and a unit for every field.
 *
 * It states types, bounds, choices and defaults. Rules between fields (such as: not more lost than there were at the
 * start) have no form in JSON Schema and stand in the descriptions only. Of a metric on a log it is that of the
 * options, of a function of several arguments that of an object with a field an argument.
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

/** A JSON Schema of our own with the descriptions of what is in it. */
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

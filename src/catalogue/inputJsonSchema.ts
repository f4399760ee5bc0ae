import * as z from "zod/mini";
import type { Unit } from "../metric/definition";
import { factsAt } from "../validation/fieldFacts";
import { descriptions } from "./descriptions.generated";
import type { CataloguedMetric } from "./metrics";

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
 * start) have no form in JSON Schema and stand in the descriptions only.
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
export function inputJsonSchema(metric: CataloguedMetric): InputJsonSchema {
  const { summary, fields } = descriptions[metric.id] ?? { summary: "", fields: {} };
  const schema = z.toJSONSchema(metric.input, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const facts = factsAt(zodSchema, []);
      Object.assign(jsonSchema, facts?.unit && { unit: facts.unit }, facts?.jsonSchema);
      const description = fields[path.filter((key) => key !== "properties").join(".")];
      if (description) jsonSchema.description = description;
    },
  });
  return { title: metric.id, description: summary, ...schema } as never;
}

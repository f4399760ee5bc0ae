import fc from "fast-check";
import * as z from "zod/mini";
import { type FieldJsonSchema, inputJsonSchema } from "../../src/catalogue";
import { inputOf } from "../../src/metric/inputOf";
import type { Metric } from "../../src/metric/metric";

/** Inputs that a metric accepts, made from its JSON Schema. */
export function validInputs(metric: Metric): fc.Arbitrary<Record<string, unknown>> {
  return possibleInputs(metric).filter((input) => isValid(metric, input));
}

/** Inputs made from a metric's JSON Schema, which rules between fields may yet forbid. */
export function possibleInputs(metric: Metric): fc.Arbitrary<Record<string, unknown>> {
  return objects(inputJsonSchema(metric) as unknown as FieldJsonSchema);
}

/** Whether a metric accepts an input. */
export function isValid(metric: Metric, input: unknown): boolean {
  return z.safeParse(inputOf(metric), input).success;
}

/** The parsed input, as formulas see it. */
export function parsed(metric: Metric, input: unknown): Record<string, unknown> {
  return z.parse(inputOf(metric), input) as Record<string, unknown>;
}

/** The fields of a metric by name, from its JSON Schema. */
export function fieldsOf(metric: Metric): [name: string, field: FieldJsonSchema][] {
  return Object.entries(inputJsonSchema(metric).properties);
}

/** The fields of a metric and, by their paths, those of its groups and of the items of its lists. */
export function allFieldsOf(metric: Metric): [path: string, field: FieldJsonSchema][] {
  const within = (prefix: string, fields: object): [string, FieldJsonSchema][] =>
    Object.entries(fields).flatMap(([name, field]: [string, FieldJsonSchema]) => [
      [`${prefix}${name}`, field],
      ...within(`${prefix}${name}.`, field["properties"] ?? {}),
      ...within(`${prefix}${name}.items.`, (field["items"] as FieldJsonSchema | undefined)?.["properties"] ?? {}),
    ]);
  return within("", inputJsonSchema(metric).properties);
}

function objects(schema: FieldJsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const properties = schema["properties"] as Record<string, FieldJsonSchema>;
  const fields = Object.entries(properties);
  const requiredKeys = (schema["required"] ?? []) as string[];
  const limited = fields.map(([name, field]) => [name, quick(name, field)] as const);
  const record = fc.record(Object.fromEntries(limited.map(([name, field]) => [name, values(field)])), { requiredKeys });
  return record.map((input) =>
    Object.fromEntries(Object.entries(input).map(([name, value]) => [name, fitted(properties[name], value, input)])),
  );
}

/** A field without values that take long: each draw takes time, as does each customer drawn, and few are like many. */
function quick(name: string, field: FieldJsonSchema): FieldJsonSchema {
  if (name === "draws") return { ...field, maximum: 20 };
  const items = field["items"] as FieldJsonSchema | undefined;
  return name === "weights" && items?.["type"] === "integer" ? { ...field, items: { ...items, maximum: 20 } } : field;
}

/** A list that must be as long as that of another field, and one whose items must be, brought to that length. */
function fitted(field: FieldJsonSchema | undefined, value: unknown, input: Readonly<Record<string, unknown>>): unknown {
  const column = field?.["additionalProperties"] as FieldJsonSchema | undefined;
  if (column?.["sameLengthAs"])
    return Object.fromEntries(
      Object.entries(value as object).map(([name, list]) => [name, fitted(column, list, input)]),
    );
  if (!Array.isArray(value)) return value;
  const items = field?.["items"] as FieldJsonSchema | undefined;
  const list = items?.["sameLengthAs"] ? value.map((item) => fitted(items, item, input)) : value;
  const model = input[String(field?.["sameLengthAs"])];
  if (!Array.isArray(model) || list.length === 0) return list;
  return model.map((_, i) => list[i % list.length]);
}

/** Columns of any name, two at most. */
function columns(field: FieldJsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const column = values(field["additionalProperties"] as FieldJsonSchema);
  return fc.dictionary(fc.constantFrom("plan", "seats", "__proto__", "with blank"), column, {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  });
}

function values(field: FieldJsonSchema): fc.Arbitrary<unknown> {
  if (field["enum"]) return fc.constantFrom(...(field["enum"] as unknown[]));
  if (field["anyOf"]) return fc.oneof(...(field["anyOf"] as FieldJsonSchema[]).map(values));
  if ("const" in field) return fc.constant(field["const"]);
  if (Array.isArray(field["type"])) return fc.oneof(...field["type"].map((type) => values({ ...field, type })));
  switch (field["type"]) {
    case "null":
      return fc.constant(null);
    case "object":
      return field["properties"] ? objects(field) : columns(field);
    case "array": {
      const minLength = Number(field["minItems"] ?? 0);
      const maxLength = Number(field["maxItems"] ?? Math.max(12, minLength));
      return fc.array(values(field["items"] as FieldJsonSchema), { minLength, maxLength });
    }
    case "boolean":
      return fc.boolean();
    case "string":
      if (field["format"] === "date-time") return timestamps();
      if (field["format"] === "time-zone") return timeZones();
      return fc.string({ maxLength: Number(field["maxLength"] ?? 10) });
    case undefined:
      // What JSON cannot say, such as another log: it is left out.
      return fc.constant(undefined);
    default:
      return numbers(field);
  }
}

/**
 * Points in time of one winter and spring, in every form: ends of months, midnights, and times that clocks skip or
 * repeat.
 */
export function timestamps(): fc.Arbitrary<Date | number | string> {
  const day = fc.date({
    min: new Date("2024-10-20T00:00:00Z"),
    max: new Date("2025-04-10T00:00:00Z"),
    noInvalidDate: true,
  });
  return fc.oneof(
    day,
    day.map((date) => date.getTime()),
    day.map((date) => date.toISOString().slice(0, 10)),
    day.map((date) => `${date.toISOString().slice(0, 7)}-01`),
    day.map((date) => date.toISOString()),
    fc.constantFrom(
      "2024-10-27T02:30",
      "2024-11-03 01:30:00",
      "2025-01-01T00:00:00+14:00",
      "2025-02-28T23:59:59.999",
      "2025-03-09T02:30",
      "2025-03-30T02:30:00",
    ),
  );
}

/** Time zones at both ends of the day, with and without summer time, and off the hour. */
export function timeZones(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Etc/GMT+12",
    "Australia/Lord_Howe",
  );
}

/** Numbers within the bounds: the ends, 0, everyday ones, and every order of magnitude. */
function numbers(field: FieldJsonSchema): fc.Arbitrary<number> {
  const min = Number(field["minimum"]);
  const max = Number(field["maximum"]);
  const whole = field["type"] === "integer";
  const inside = (value: number) => Math.min(max, Math.max(min, whole ? Math.round(value) : value));
  const everyday = whole
    ? fc.integer({ min: inside(-3), max: inside(1000) })
    : fc.integer({ min: -300, max: 10_000 }).map((cents) => cents / 100);
  const magnitudes = fc
    .tuple(fc.double({ min: -12, max: 16, noNaN: true }), fc.constantFrom(1, 1, 1, -1))
    .map(([exponent, sign]) => sign * 10 ** exponent);
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(0, 1, min, max) },
      { weight: 6, arbitrary: max <= 1 ? fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000) : everyday },
      { weight: 2, arbitrary: magnitudes },
    )
    .map(inside);
}

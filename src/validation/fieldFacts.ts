import type * as z from "zod/mini";
import type { Kind } from "./errorTexts";
import type { RareError } from "./rareErrors";
import type { Unit } from "./unit";

/** The problem to report if a field belongs to another function. */
export type Elsewhere = (field: string) => [problem: RareError, details: { readonly suggestion: string }] | undefined;

/** Facts about a field beyond its zod schema. */
export interface FieldFacts {
  /** Expected kind, for messages. */
  readonly kind: Kind;
  /** English words for a kind used by only some functions. */
  readonly kindWords?: string;
  /** Unit. */
  readonly unit?: Unit;
  /** Whether a value above 1 is probably a percentage. */
  readonly fraction?: boolean;
  /** Facts about the items of a list checked by a loop. */
  readonly items?: FieldFacts;
  /** Names of the fields of an object. */
  readonly names?: readonly string[];
  /** Fields of other functions likely to be passed by mistake. */
  readonly elsewhere?: Elsewhere | undefined;
  /** JSON Schema keywords that the zod schema of a list checked by a loop does not express. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
}

// A zod registry does the same at ten times the size.
const factsOf = /* @__PURE__ */ new WeakMap<z.core.$ZodType, FieldFacts>();

/** Stores the facts of a schema and returns the schema. */
export function withFacts<Schema extends z.core.$ZodType>(schema: Schema, facts: FieldFacts): Schema {
  factsOf.set(schema, facts);
  return schema;
}

/** Returns the facts stored for a schema itself. */
export function factsOfSchema(schema: z.core.$ZodType): FieldFacts | undefined {
  return factsOf.get(schema);
}

/** The parts of a zod schema's definition that contain other schemas. */
interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Returns the facts of the field at `path`, through lazy, optional and default schemas. */
export function factsAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): FieldFacts | undefined {
  if (!schema) return undefined;
  const { innerType, element, getter, shape } = schema._zod.def as Definition;
  if (innerType ?? getter) return factsAt(innerType ?? getter?.(), path);
  if (path.length === 0) return factsOf.get(schema);
  const items = factsOf.get(schema)?.items;
  if (items) return items;
  return factsAt(element ?? shape?.[String(path[0])], path.slice(1));
}

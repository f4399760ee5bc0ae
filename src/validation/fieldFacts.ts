import type * as z from "zod/mini";
import type { Kind } from "./errorTexts";
import type { RareError } from "./rareErrors";
import type { Unit } from "./unit";

/** The problem to report where a field belongs to another function. */
export type Elsewhere = (field: string) => [problem: RareError, details: { readonly suggestion: string }] | undefined;

/** What is known of a field beside its zod schema. */
export interface FieldFacts {
  /** What a value must be, for messages. */
  readonly kind: Kind;
  /** The English words for a kind that only some functions take. */
  readonly kindWords?: string;
  /** What a value measures. */
  readonly unit?: Unit;
  /** Whether a value above 1 is likely to be a percentage. */
  readonly fraction?: boolean;
  /** What is known of the items of a list that is checked by a loop. */
  readonly items?: FieldFacts;
  /** The names of the fields of an object. */
  readonly names?: readonly string[];
  /** Fields of another function that are likely to be meant for it. */
  readonly elsewhere?: Elsewhere | undefined;
  /** JSON Schema keywords that the zod schema does not tell, of a list that is checked by a loop. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
}

// A registry of zod's would do the same at ten times the size.
const factsOf = /* @__PURE__ */ new WeakMap<z.core.$ZodType, FieldFacts>();

/** Notes the facts of a schema, and returns the schema. */
export function withFacts<Schema extends z.core.$ZodType>(schema: Schema, facts: FieldFacts): Schema {
  factsOf.set(schema, facts);
  return schema;
}

/** What was noted of a schema itself. */
export function factsOfSchema(schema: z.core.$ZodType): FieldFacts | undefined {
  return factsOf.get(schema);
}

/** The parts of a zod schema's definition by which schemas hold one another. */
interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** The facts of the field at `path` of a schema, through what is lazy, optional or has a default. */
export function factsAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): FieldFacts | undefined {
  if (!schema) return undefined;
  const { innerType, element, getter, shape } = schema._zod.def as Definition;
  if (innerType ?? getter) return factsAt(innerType ?? getter?.(), path);
  if (path.length === 0) return factsOf.get(schema);
  const items = factsOf.get(schema)?.items;
  if (items) return items;
  return factsAt(element ?? shape?.[String(path[0])], path.slice(1));
}

import type * as z from "zod/mini";
import { type FieldFacts, factsOfSchema } from "./fieldFacts";

/** Facts about a field needed for other forms of input than a JavaScript object, such as a row of cells. */
export interface FieldShape {
  /** Facts about its values. */
  readonly facts: FieldFacts;
  /** Whether it is optional. */
  readonly optional: boolean;
  /** Whether it may be `null` (unknown). */
  readonly nullable: boolean;
  /** Default, if known. */
  readonly defaultValue?: string | number | boolean;
  /** Choices, if any. */
  readonly choices?: readonly string[];
}

/** The parts of a zod schema's definition that determine its shape. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly defaultValue?: string | number | boolean;
  readonly entries?: Readonly<Record<string, string>>;
}

/**
 * Returns the shape of a field of a schema.
 *
 * @param schema - The schema of an input.
 * @param path - Names from the input to the field; `"[]"` stands for the items of a list of objects.
 */
export function fieldShape(schema: z.core.$ZodType, path: readonly string[]): FieldShape | undefined {
  const found: { optional: boolean; nullable: boolean; defaultValue?: string | number | boolean } = {
    optional: false,
    nullable: false,
  };
  let at: z.core.$ZodType | undefined = schema;
  let rest = path;
  while (at) {
    const definition = at._zod.def as unknown as Definition;
    if (definition.type === "optional" || definition.type === "default") found.optional = true;
    if (definition.type === "nullable") found.nullable = true;
    if (definition.defaultValue !== undefined) found.defaultValue = definition.defaultValue;
    const inner: z.core.$ZodType | undefined = definition.innerType ?? definition.getter?.();
    if (inner) at = inner;
    else if (rest.length === 0) {
      const facts = factsOfSchema(at);
      const { entries } = definition;
      return facts && { ...found, facts, ...(entries && { choices: Object.values(entries) }) };
    } else {
      at = rest[0] === "[]" ? definition.element : definition.shape?.[rest[0] as string];
      rest = rest.slice(1);
    }
  }
  return undefined;
}

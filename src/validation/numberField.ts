import type * as z from "zod/mini";

/** The range of a numeric field. */
export interface NumberField {
  /** Whether the numbers are whole. */
  readonly whole: boolean;
  /** The least. */
  readonly least: number;
  /** The greatest. */
  readonly greatest: number;
}

/** The parts of a zod schema's definition that lead to the schema of a field. */
interface Definition {
  readonly type: string;
  readonly check?: string;
  readonly checks?: readonly z.core.$ZodCheck[];
  readonly innerType?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** The content of a check in a schema of numbers. */
interface Check {
  readonly check: string;
  readonly value?: number;
}

/** Returns the names of the fields of an input. */
export function fieldNames(schema: z.core.$ZodType): readonly string[] {
  return Object.keys(bare(schema).shape ?? {});
}

/** Returns the range of a numeric field; `undefined` if there is no such field or it is not a single number. */
export function numberField(schema: z.core.$ZodType, name: string): NumberField | undefined {
  const shape = bare(schema).shape ?? {};
  const field = Object.keys(shape).includes(name) ? shape[name] : undefined;
  if (!field || bare(field).type !== "number") return undefined;
  const { checks = [], check } = bare(field);
  const bounds = (kind: string) =>
    checks.map((each) => each._zod.def as Check).flatMap((each) => (each.check === kind ? [Number(each.value)] : []));
  // A schema of whole numbers has their format as its own check, or among the others.
  const whole = [check, ...checks.map((each) => each._zod.def.check)].includes("number_format");
  const widest = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  return {
    whole,
    least: Math.max(-widest, ...bounds("greater_than")),
    greatest: Math.min(widest, ...bounds("less_than")),
  };
}

function bare(schema: z.core.$ZodType): Definition {
  return innermost(schema)._zod.def as unknown as Definition;
}

/** Unwraps a lazy, optional or default schema. */
function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, getter } = schema._zod.def as unknown as Definition;
  const inner = innerType ?? getter?.();
  return inner ? innermost(inner) : schema;
}

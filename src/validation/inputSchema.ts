import * as z from "zod/mini";
import { type Elsewhere, withFacts } from "./fieldFacts";
import type { Field } from "./fields";
import { zodError } from "./issues";
import type { Rule } from "./rules";

/** The parsed input: `Defaulted` fields are filled in. */
export type Parsed<Input, Defaulted extends keyof Input = never> = Omit<Input, Defaulted> & {
  readonly [Key in Defaulted]-?: Exclude<Input[Key], undefined>;
};

/** The schema of a metric's input: a zod schema built on first use. */
export type InputSchema<Input, Defaulted extends keyof Input = never> = z.ZodMiniType<Parsed<Input, Defaulted>, Input>;

/** The schema of any input, whatever its defaults. */
export type SchemaOf<Input> = z.ZodMiniType<unknown, Input>;

/** A field schema for every key of the input, and rules between fields. */
export interface InputShape<Input, Defaulted extends keyof Input = never> {
  /** One schema per field. */
  readonly fields: {
    readonly [Key in keyof Input]-?: Field<
      Key extends Defaulted ? Exclude<Input[Key], undefined> : Input[Key],
      Input[Key]
    >;
  };
  /** Rules between fields. */
  readonly rules?: readonly Rule<Parsed<Input, Defaulted>>[];
  /** Fields of other functions likely to be passed by mistake. */
  readonly elsewhere?: Elsewhere;
}

/** Creates the schema of a metric's input. Call it with a pure annotation, so that unused schemas can be dropped. */
/* @__NO_SIDE_EFFECTS__ */
export function inputSchema<Input, Defaulted extends keyof Input = never>(
  shape: () => InputShape<Input, Defaulted>,
): InputSchema<Input, Defaulted> {
  return z.lazy(() => {
    const { fields, rules = [], elsewhere } = shape();
    return objectOf(fields, rules as readonly Rule<object>[], elsewhere);
  }) as never;
}

/** A field that is an object with exactly these fields, and rules of its own. */
export function group<Value extends object>(
  fields: { readonly [Key in keyof Value]-?: Field<Value[Key]> },
  rules: readonly Rule<Value>[] = [],
): Field<Value> {
  const schema = objectOf(fields, rules as readonly Rule<object>[]);
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const { value } = payload;
    if (typeof value === "object" && Object.prototype.toString.call(value) !== "[object Object]") {
      // A date or a map has no fields and would pass if all fields are optional.
      payload.issues.push({ code: "invalid_type", expected: "object", input: value, inst: schema });
      return payload;
    }
    // Inherited fields do not count, and each field is read once.
    if (typeof value === "object") payload.value = { ...(value as object) };
    return run(payload, context);
  };
  return schema as never;
}

/** A list of such objects; the list itself is a plain array. */
export function groups<Value extends object>(
  ...[fields, rules]: Parameters<typeof group<Value>>
): Field<readonly Value[]> {
  const facts = { kind: "list" } as const;
  return withFacts(z.array(group(fields, rules), { error: zodError(facts) }), facts) as never;
}

/** An object with exactly these fields, and rules. */
function objectOf(fields: object, rules: readonly Rule<object>[], elsewhere?: Elsewhere): z.ZodMiniType<object> {
  const facts = { kind: "object", names: Object.keys(fields), elsewhere } as const;
  return withFacts(
    z.strictObject(fields as never, { error: zodError(facts) }).check(...(rules as never[])),
    facts,
  ) as never;
}

import type { SchemaOf } from "../validation/inputSchema";
import type { Argument, Metric } from "./metric";

/**
 * Returns the schema of a metric's arguments besides a log: its input, its options, or all arguments as one object.
 *
 * @param metric - The facts of a metric.
 * @returns The schema of an object with named fields.
 */
export function inputOf(metric: Pick<Metric, "arguments">): SchemaOf<unknown> {
  // Every function takes an object; the contract test checks this for every metric of the catalogue.
  return metric.arguments.flatMap(schemasOf)[0] as SchemaOf<unknown>;
}

/** Whether the arguments are fields of one schema. */
export function hasNamedArguments(metric: Pick<Metric, "arguments">): boolean {
  return metric.arguments.some((argument) => "of" in argument);
}

/** Whether a metric takes one object and nothing else. */
export function takesInput(metric: Pick<Metric, "arguments">): boolean {
  const [first, ...others] = metric.arguments;
  return first !== undefined && "schema" in first && others.length === 0;
}

/** Whether the first argument is a log. */
export function takesLog(metric: Pick<Metric, "arguments">): boolean {
  const [first] = metric.arguments;
  return first !== undefined && "log" in first && !("of" in first);
}

function schemasOf(argument: Argument): readonly SchemaOf<unknown>[] {
  if ("schema" in argument) return [argument.schema];
  return "of" in argument ? [argument.of] : [];
}

import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";

/** Refuses options of the function in memory that its query does not have. */
export function refuseOnlyInMemory<Input extends object>(
  query: string,
  given: Input,
  names: readonly (keyof Input & string)[],
): void {
  const found = names.filter((name) => Object(given)[name] !== undefined);
  if (found.length === 0) return;
  throw new MetricInputError(
    query,
    found.map((name) => makeIssue("unknownField", [name], given[name])),
  );
}

import type { MetricIssue } from "../../validation/errors";
import { makeIssue } from "../../validation/makeIssue";
import { nearestName } from "../../validation/nearestName";
import { misspelledChoice, unsupported } from "../../validation/rareErrors";
import { rareKinds } from "../../validation/rareKinds";
import type { Dialect } from "./dialect";
import { dialects } from "./dialects";

/** Engines that have no dialect yet, by the names that people give them. */
const UNSUPPORTED = ["mysql", "mariadb", "sqlserver", "mssql", "oracle"];

/** The parts that a dialect of one's own must have. */
const FUNCTIONS = ["wholePart", "inlineTable"] as const;

/** The dialect of a name, or a dialect of the caller's own; else what is wrong with it. */
export function resolveDialect(value: string | object): Dialect | MetricIssue {
  if (typeof value !== "string") return isDialect(value) ? value : wrong(value);
  if (Object.hasOwn(dialects, value)) return dialects[value as keyof typeof dialects];
  if (UNSUPPORTED.includes(value.toLowerCase()))
    return makeIssue(unsupported, ["dialect"], value, { choice: JSON.stringify(value) });
  const names = Object.keys(dialects);
  const choices = names.map((name) => JSON.stringify(name)).join(", ");
  const suggestion = nearestName(value, names);
  if (suggestion === undefined) return makeIssue("notAChoice", ["dialect"], value, { choices });
  return makeIssue(misspelledChoice, ["dialect"], value, { choices, suggestion: JSON.stringify(suggestion) });
}

function wrong(value: unknown): MetricIssue {
  return makeIssue("wrongType", ["dialect"], value, { expected: "dialect" }, rareKinds.dialect);
}

function isDialect(value: object): value is Dialect {
  const dialect = value as Partial<Dialect>;
  return (
    typeof dialect.name === "string" &&
    typeof dialect.title === "string" &&
    (dialect.quote === '"' || dialect.quote === "`") &&
    (dialect.escape === "double" || dialect.escape === "backslash") &&
    typeof dialect.types?.number === "string" &&
    typeof dialect.types.integer === "string" &&
    typeof dialect.milliseconds === "object" &&
    typeof dialect.literal === "object" &&
    FUNCTIONS.every((name) => typeof dialect[name] === "function")
  );
}

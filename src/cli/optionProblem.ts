import { formatError } from "../locales/formatError";
import { MetricInputError } from "../validation/errors";
import { wrongUse } from "./commandError";
import { flagOf } from "./flagOf";

/**
 * Converts a library error about an option to the name of the option here; returns other errors unchanged.
 *
 * @param names - Options that are called otherwise here.
 */
export function optionProblem(error: unknown, names: Readonly<Record<string, string>> = {}): unknown {
  if (!(error instanceof MetricInputError)) return error;
  const issues = error.issues.map((issue) => ({
    ...issue,
    path: [flagOf(names[String(issue.path[0])] ?? String(issue.path[0]))],
  }));
  // Names with dashes are shown in a form that cannot be code: ["--time-zone"].
  const plain = (text: string) => text.replace(/\["(--[a-z-]+)"\]/gu, "$1");
  return wrongUse((t) => plain(formatError({ metric: "retention-metrics", issues }, t.locale)));
}

import { formatError } from "../locales/formatError";
import { MetricInputError } from "../validation/errors";
import { wrongUse } from "./commandError";
import { flagOf } from "./flagOf";

/** An error of the library about an option, with the name that the option has here; any other error as it is. */
export function optionProblem(error: unknown): unknown {
  if (!(error instanceof MetricInputError)) return error;
  const issues = error.issues.map((issue) => ({ ...issue, path: [flagOf(String(issue.path[0]))] }));
  // Names with dashes are shown as no code could have them: ["--time-zone"].
  const plain = (text: string) => text.replace(/\["(--[a-z-]+)"\]/gu, "$1");
  return wrongUse((t) => plain(formatError({ metric: "retention-metrics", issues }, t.locale)));
}

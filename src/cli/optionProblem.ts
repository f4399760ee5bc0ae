import { formatError } from "../locales/formatError";
import type { MetricInputError } from "../validation/errors";
import { flagOf } from "./flagOf";
import type { CliTexts } from "./texts/cliTexts";

/** What the library says of an option, with the name that the option has here. */
export function optionProblem(error: MetricInputError, { locale }: CliTexts): string {
  const issues = error.issues.map((issue) => ({ ...issue, path: [flagOf(String(issue.path[0]))] }));
  // Names with dashes are shown as no code could have them: ["--time-zone"].
  return formatError({ metric: "retention-metrics", issues }, locale).replace(/\["(--[a-z-]+)"\]/gu, "$1");
}

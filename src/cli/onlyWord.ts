import { wrongUse } from "./commandError";
import { fill } from "./fill";
import type { CommandName } from "./options";

/** The single word after a command: the name of a metric. */
export function onlyWord(command: CommandName, [word, ...more]: readonly string[]): string {
  const metric = command === "sql" ? "cohortTable" : "churnRate";
  if (word === undefined) throw wrongUse((t) => fill(t, t.noMetricNamed, { command, metric }));
  if (more.length === 0) return word;
  throw wrongUse((t) =>
    fill(t, t.tooManyWords, { command, value: "METRIC", count: more.length + 1, words: [word, ...more].join(" ") }),
  );
}

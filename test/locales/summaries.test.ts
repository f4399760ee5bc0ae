// How the English summary of a metric is written: it is read in the catalogue, the help of cells and two translations.
import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalogue";

/** What a summary does not say in these words. */
const PHRASES =
  /\b(?:brought to|so many|beside|held against|yet to|gone|present at|nobody|everybody|of whom|as wanted|likely to be in|times the|over (?:the|their|its))\b/u;
const RELATIVE = /\b(?:that|which|who|whom|whose|what|how|whether|where|when)\b/gu;

/** What is wrong with a summary. */
function faults(summary: string): readonly string[] {
  const found: string[] = [];
  if (!/^(?:The|A|An) [^.]+\.$/u.test(summary)) found.push("is no noun phrase with one full stop");
  if (summary.length > 120) found.push(`has ${summary.length} characters, more than 120`);
  if (/[`{}|;:()…]/u.test(summary)) found.push("has signs of code, a colon, a semicolon or parentheses");
  const clauses = summary.match(RELATIVE) ?? [];
  if (clauses.length > 1) found.push(`has ${clauses.join(", ")}: one of them is enough`);
  const phrase = PHRASES.exec(summary)?.[0];
  if (phrase) found.push(`says "${phrase}"`);
  return found;
}

describe("the summary of", () => {
  it.each(metrics.map(({ id, summary }) => [id, summary]))(
    "%s is one short noun phrase: change the first sentence of its comment, then npm run generate",
    (_, summary) => {
      expect(faults(summary as string)).toEqual([]);
    },
  );
});

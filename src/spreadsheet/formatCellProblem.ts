import type { LocaleTexts } from "../locales/text";
import type { CellIssue, CellPlace, ShownCell } from "./cellIssue";

/** The texts of a language, such as `fa` of `retention-metrics/locales`. */
export type ProblemTexts = Pick<LocaleTexts, "direction" | "errors" | "cells">;

/** Maximum number of problems shown in one cell. */
const MOST_TOLD = 3;

/**
 * Returns the sentences of a problem in English, Arabic or Persian.
 *
 * @param problem - A problem, or any copy of it with its `issues`.
 * @param texts - Texts of a language, such as `fa` of `retention-metrics/locales`.
 * @returns The first three issues, without a final period.
 *
 * @example
 * ```ts
 * const issue = { code: "empty", place: { argument: "answers", row: 3 }, value: null, details: {} } as const;
 * formatCellProblem({ issues: [issue] }, en); // => "answers in row 3 is empty"
 * ```
 */
export function formatCellProblem({ issues }: { readonly issues: readonly CellIssue[] }, texts: ProblemTexts): string {
  const isolate = texts.direction === "rtl" ? (text: string) => `\u2068${text}\u2069` : (text: string) => text;
  const told = issues.slice(0, MOST_TOLD).map((issue) => sentenceOf(issue, texts, isolate));
  return [...told, ...(issues.length > MOST_TOLD ? [texts.cells.more] : [])].join("; ");
}

function sentenceOf(
  { code, place, value, details }: CellIssue,
  { errors, cells }: ProblemTexts,
  isolate: (text: string) => string,
): string {
  const placeText = ({ argument, row }: CellPlace): string =>
    row === undefined
      ? isolate(argument)
      : filled(cells.place, { argument: isolate(argument), row: isolate(`${row}`) });
  const valueText = ({ kind, written }: ShownCell): string =>
    kind === "plain" ? isolate(written) : filled(cells.values[kind], { value: isolate(written) });
  const words: Record<string, string> = {
    field: place ? placeText(place) : errors.input,
    value: value ? valueText(value) : "",
  };
  for (const [name, detail] of Object.entries(details))
    words[name] = typeof detail === "object" ? detail.map(placeText).join(" + ") : isolate(String(detail));
  const { expected, reason } = details;
  if (expected !== undefined)
    words["expected"] = filled({ ...errors.kinds, ...cells.kinds }[expected as "text"], words);
  if (reason !== undefined) words["condition"] = cells.reasons[reason as keyof typeof cells.reasons];
  return filled({ ...errors, ...cells.errors, ...cells.insteadOf }[code], words);
}

/** Replaces the placeholders of a sentence. */
function filled(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => words[name] as string);
}

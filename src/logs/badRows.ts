import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue, type Problem } from "../validation/makeIssue";
import { moreRows } from "../validation/rareErrors";
import { rareWords } from "../validation/rareKinds";

/** What to do with rows that are no valid rows: refuse all, or leave them out and list them. */
export type InvalidRows = "throw" | "skip";

/** The rows that were left out of a log. */
export interface SkippedRows {
  /** How many. */
  readonly count: number;
  /** What is wrong with the first 20 of them: row number (from 0), field, value and what was expected. */
  readonly issues: readonly MetricIssue[];
}

/** The bad rows of a log under construction. */
export interface BadRows {
  /** Notes a bad value, or with `null` for the field a bad row. The values of a row are noted one after another. */
  readonly add: (
    row: number,
    field: string | null,
    problem: Problem,
    value: unknown,
    details?: MetricIssue["details"],
  ) => void;
  /** Throws if there are any, unless they are to be skipped. */
  readonly check: () => void;
  /** What is to be told of them. */
  readonly report: () => SkippedRows;
}

/** So many bad rows are told about; the others are only counted. */
const MOST_TOLD = 20;

/** Makes an empty list of the bad rows of a function's input. */
export function badRows(metric: string, invalidRows: InvalidRows): BadRows {
  const issues: MetricIssue[] = [];
  let count = 0;
  let last = -1;
  return {
    add(row, field, problem, value, details = {}) {
      if (row !== last) count++;
      last = row;
      if (count <= MOST_TOLD)
        issues.push(makeIssue(problem, field === null ? [row] : [row, field], value, details, rareWords(details)));
    },
    check() {
      if (count === 0 || invalidRows === "skip") return;
      const more = count > MOST_TOLD ? [makeIssue(moreRows, [], count - MOST_TOLD)] : [];
      throw new MetricInputError(metric, [...issues, ...more]);
    },
    report: () => Object.freeze({ count, issues: Object.freeze(issues) }),
  };
}

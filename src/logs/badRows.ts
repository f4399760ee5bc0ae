import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue, type Problem } from "../validation/makeIssue";
import { moreRows } from "../validation/rareErrors";
import { rareWords } from "../validation/rareKinds";

/** What to do with invalid rows: reject all rows, or exclude the invalid ones and list them. */
export type InvalidRows = "throw" | "skip";

/** The invalid rows excluded from a log. */
export interface SkippedRows {
  /** Number of excluded rows. */
  readonly count: number;
  /** Problems of the first 20 excluded rows: row number (from 0), field, value and expected kind. */
  readonly issues: readonly MetricIssue[];
}

/** Collects the bad rows of a log under construction. */
export interface BadRows {
  /** Records a bad value, or a bad row if the field is `null`. All values of a row must be recorded together. */
  readonly add: (
    row: number,
    field: string | null,
    problem: Problem,
    value: unknown,
    details?: MetricIssue["details"],
  ) => void;
  /** Throws if there are bad rows, unless they are to be skipped. */
  readonly check: () => void;
  /** The problems to report. */
  readonly report: () => SkippedRows;
}

/** Number of rows reported in detail; further rows are only counted. */
const MOST_TOLD = 20;

/** Creates an empty list of bad rows for the input of a function. */
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

import { MetricInputError, type MetricIssue } from "../validation/errors";
import { type ErrorCode, issueMessage } from "../validation/messages";

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
  /** Notes a bad value, or with `null` for the field a bad row. */
  readonly add: (
    row: number,
    field: string | null,
    code: ErrorCode,
    value: unknown,
    details?: MetricIssue["details"],
  ) => void;
  /** How many problems there are so far. */
  readonly problems: () => number;
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
  let problems = 0;
  let count = 0;
  let last = -1;
  return {
    add(row, field, code, value, details = {}) {
      problems++;
      if (row !== last) count++;
      last = row;
      if (count > MOST_TOLD) return;
      const issue = { path: field === null ? [row] : [row, field], code, value, details };
      issues.push({ ...issue, message: issueMessage(issue) });
    },
    problems: () => problems,
    check() {
      if (count === 0 || invalidRows === "skip") return;
      const more = count - MOST_TOLD;
      if (more <= 0) throw new MetricInputError(metric, issues);
      const rest = { path: [], code: "moreRows", value: more, details: {} } as const;
      throw new MetricInputError(metric, [...issues, { ...rest, message: issueMessage(rest) }]);
    },
    report: () => ({ count, issues }),
  };
}

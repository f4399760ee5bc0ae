import type { ErrorCode } from "./errorTexts";

/** Maximum length of the sentences in an error message; `issues` contains all of them. */
const LONGEST = 420;

/** The path of a field or of an item of a list: `["margins", 3]` is the fourth margin. */
export type IssuePath = readonly (string | number)[];

/** Values of the placeholders in a sentence: numbers, words, and the paths of other fields (of a sum, several). */
export type IssueDetails = Readonly<Record<string, string | number | readonly IssuePath[]>>;

/** One problem of an input: its place, its code, and a sentence. */
export interface MetricIssue {
  /** Path: `["customersLost"]`, or `["margins", 3]` for the fourth item of a list. Empty for the input as a whole. */
  readonly path: IssuePath;
  /** Code of the problem, for programs. */
  readonly code: ErrorCode;
  /** The problem in an English sentence. For other languages, use `formatError` of `retention-metrics/locales`. */
  readonly message: string;
  /** The value received. */
  readonly value: unknown;
  /** Values of the other placeholders in the sentence: a bound, the paths of other fields, a suggestion. */
  readonly details: IssueDetails;
}

/**
 * Thrown by every function of this library for invalid input.
 *
 * All problems of an input are reported together. Test `error.name === "MetricInputError"` rather than `instanceof` if
 * the package may be loaded twice, once by `import` and once by `require`.
 *
 * @example
 * ```ts
 * attempt(churnRate, { customersAtStart: 400, customersLost: 500 }).error?.message;
 * // => "churnRate: customersLost (500) must be at most customersAtStart (400)"
 * ```
 */
export class MetricInputError extends TypeError {
  /** Always `"MetricInputError"`, also after minification. */
  override readonly name = "MetricInputError";
  /** The called function, such as `"churnRate"`. */
  readonly metric: string;
  /**
   * All problems: first those of the fields in order, then unknown names, then rules between fields. For a list, the
   * first twenty bad items.
   */
  readonly issues: readonly MetricIssue[];

  /**
   * Creates the error for one call.
   *
   * @param metric - The called function.
   * @param issues - At least one problem.
   */
  constructor(metric: string, issues: readonly MetricIssue[]) {
    const all = issues.map((issue) => issue.message).join("; ");
    super(`${metric}: ${all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all}`);
    this.metric = metric;
    this.issues = issues;
  }
}

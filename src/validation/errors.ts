import type { ErrorCode } from "./errorTexts";

/** The length of the sentences of an error at most; `issues` has all of them. */
const LONGEST = 420;

/** One problem of one input: where it is, what it is, and a sentence for people. */
export interface MetricIssue {
  /** Where: `["customersLost"]`, or `["margins", 3]` for the fourth item of a list. Empty: the input as a whole. */
  readonly path: readonly (string | number)[];
  /** What is wrong, for programs. */
  readonly code: ErrorCode;
  /** What is wrong, in English, for people. `formatError` of `retention-metrics/locales` says it in other languages. */
  readonly message: string;
  /** The value received. */
  readonly value: unknown;
  /** What fills the sentence besides field and value: the bound, the other field, the name meant. */
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Thrown by every function of this library when its input is not what it needs.
 *
 * All problems of an input are reported together. Test `error.name === "MetricInputError"` rather than `instanceof`
 * where the package may be loaded twice, once by `import` and once by `require`.
 *
 * @example
 * ```ts
 * attempt(churnRate, { customersAtStart: 400, customersLost: 500 }).error.message; // => "churnRate: customersLost (500) must be at most customersAtStart (400)"
 * ```
 */
export class MetricInputError extends TypeError {
  /** Always `"MetricInputError"`, also after minification. */
  override readonly name = "MetricInputError";
  /** The function that was called, such as `"churnRate"`. */
  readonly metric: string;
  /**
   * Every problem that was found: those of the fields in their order, then names that are not known, then rules between
   * fields. Of a list the first twenty bad items.
   */
  readonly issues: readonly MetricIssue[];

  /**
   * Makes the error of one call.
   *
   * @param metric - The function that was called.
   * @param issues - At least one problem.
   */
  constructor(metric: string, issues: readonly MetricIssue[]) {
    const all = issues.map((issue) => issue.message).join("; ");
    super(`${metric}: ${all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all}`);
    this.metric = metric;
    this.issues = issues;
  }
}

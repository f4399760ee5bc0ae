import { cells } from "../locales/en/cells";
import { errors } from "../locales/en/errors";
import type { CellDetails, CellIssue, CellPlace, ShownCell } from "./cellIssue";
import { formatCellProblem, type ProblemTexts } from "./formatCellProblem";

/**
 * Kind of error of a cell: `"value"` if a cell is invalid, `"divide"` if the base is 0, `"none"` if there are no data.
 */
export type CellProblemKind = "value" | "divide" | "none";

const english: ProblemTexts = { direction: "ltr", errors, cells };

/** Why a cell function has no result: in English, and as data for {@link formatCellProblem}. */
export class CellProblem extends Error {
  /** Kind of error to show. */
  readonly kind: CellProblemKind;
  /** The problems, at least one. */
  readonly issues: readonly CellIssue[];

  /**
   * Creates the problem.
   *
   * @param kind - Kind of error to show.
   * @param issues - The problems, at least one.
   */
  constructor(kind: CellProblemKind, issues: readonly CellIssue[]) {
    super(formatCellProblem({ issues }, english));
    this.kind = kind;
    this.issues = issues;
  }
}

/**
 * Creates the problem of a cell, or of a call as a whole, that cannot be used.
 *
 * @param code - What is wrong with it.
 * @param place - The argument and the row; `null` for the call as a whole.
 * @param details - What else the sentence names.
 * @param value - What stands in the cell.
 * @returns The problem.
 */
export function unusable(
  code: CellIssue["code"],
  place: CellPlace | null,
  details: CellDetails = {},
  value: ShownCell | null = null,
): CellProblem {
  return new CellProblem("value", [{ code, place, value, details }]);
}

/**
 * Kind of error of a cell: `"value"` if a cell is invalid, `"divide"` if the base is 0, `"none"` if there are no data.
 */
export type CellProblemKind = "value" | "divide" | "none";

/** Why a cell function has no result, in words for the user of the spreadsheet. */
export class CellProblem extends Error {
  /** Kind of error to show. */
  readonly kind: CellProblemKind;

  /**
   * Creates the problem.
   *
   * @param kind - Kind of error to show.
   * @param message - The problem and its place.
   */
  constructor(kind: CellProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

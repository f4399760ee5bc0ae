/**
 * What kind of error a cell is to show: `"value"` where a cell cannot be used, `"divide"` where the base is 0, `"none"`
 * where there is no data to say anything by.
 */
export type CellProblemKind = "value" | "divide" | "none";

/** Why a cell function has no result, in words for the person at the spreadsheet. */
export class CellProblem extends Error {
  /** Which error the cell is to show. */
  readonly kind: CellProblemKind;

  /**
   * Makes the reason.
   *
   * @param kind - Which error the cell is to show.
   * @param message - What is wrong, and where.
   */
  constructor(kind: CellProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

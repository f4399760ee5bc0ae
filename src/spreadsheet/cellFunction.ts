import type { Domain } from "../catalogue/metrics";
import type { Unit } from "../validation/unit";
import type { CellParameter } from "./cellParameter";

/** A value that a result cell can show; `null` shows as an empty cell. */
export type ResultCell = number | string | boolean | null;

/** A function for the cells of a spreadsheet. */
export interface CellFunction {
  /** Its name, such as `CHURN_RATE`. */
  readonly name: string;
  /**
   * The id of the metric that it computes, such as `"churnRate"`; of a table the one behind it. Of `CATALOGUE`, which
   * computes none, `"catalogue"`.
   */
  readonly metric: string;
  /** The domain of that metric; `null` where there is none. */
  readonly domain: Domain | null;
  /** What it shows, where there is no metric that says it in its first sentence. */
  readonly description?: string;
  /** Which number it shows, where that sentence speaks of several. */
  readonly shows?: string;
  /** Its arguments in their order. */
  readonly parameters: readonly CellParameter[];
  /** Whether the result is one cell, or a table with a row of titles. */
  readonly returns: "value" | "table";
  /** The titles of a table; of a column for each of several periods the first two and `"…"`. */
  readonly columns?: readonly string[];
  /** What the result measures; `null` for a table. */
  readonly unit: Unit | null;
  /**
   * The result as a formula of a spreadsheet over the arguments; `null` where there is none that a person could read.
   */
  readonly formula: string | null;
  /** Where there is no result, in the same words; `null` where there always is one. */
  readonly undefinedWhen: string | null;
  /**
   * Computes the result from typed values.
   *
   * @param input - A value for each argument that is given, by its field.
   * @returns One value, or the rows of a table.
   */
  readonly run: (input: Readonly<Record<string, unknown>>) => ResultCell | readonly (readonly ResultCell[])[];
}

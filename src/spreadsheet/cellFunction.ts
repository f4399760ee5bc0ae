import type { Domain } from "../catalogue/metrics";
import type { NoResultReason } from "../locales/cellTexts";
import type { Unit } from "../validation/unit";
import type { CellParameter } from "./cellParameter";

/** A value of a result cell; `null` shows as an empty cell. */
export type ResultCell = number | string | boolean | null;

/** A function for the cells of a spreadsheet. */
export interface CellFunction {
  /** Name, such as `CHURN_RATE`. */
  readonly name: string;
  /**
   * Id of the metric it computes, such as `"churnRate"`; for a table, of the underlying metric; `"catalogue"` for
   * `CATALOGUE`, which computes none.
   */
  readonly metric: string;
  /** Domain of that metric; `null` if there is none. */
  readonly domain: Domain | null;
  /** Description, if no metric's summary provides it. */
  readonly description?: string;
  /** Which number it shows, if the summary mentions several. */
  readonly shows?: string;
  /** Arguments in order. */
  readonly parameters: readonly CellParameter[];
  /** Whether the result is one cell, or a table with a row of titles. */
  readonly returns: "value" | "table";
  /** Titles of a table; for one column per period, the first two and `"…"`. */
  readonly columns?: readonly string[];
  /** Unit of the result; `null` for a table. */
  readonly unit: Unit | null;
  /** The result as a spreadsheet formula of the arguments; `null` if there is no readable one. */
  readonly formula: string | null;
  /** When there is no result, as a formula or in words; `null` if there always is one. */
  readonly undefinedWhen: string | null;
  /** Key of the reason in the texts of each language, if no expression states it. */
  readonly reason?: NoResultReason;
  /**
   * Computes the result from typed values.
   *
   * @param input - The value of each argument given, by field.
   * @returns One value, or the rows of a table.
   */
  readonly run: (input: Readonly<Record<string, unknown>>) => ResultCell | readonly (readonly ResultCell[])[];
}

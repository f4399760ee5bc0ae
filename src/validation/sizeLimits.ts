import { MetricInputError } from "./errors";
import { makeIssue } from "./makeIssue";
import { tooManyCells } from "./rareErrors";

/** The size of a table. */
export interface TableSize {
  /** Its rows. */
  readonly rows: number;
  /** Its columns. */
  readonly columns: number;
}

/**
 * The greatest tables that functions make: more would take seconds and hundreds of megabytes, and be no table to look
 * at.
 */
const LIMITS = {
  cohortTable: { rows: 100_000, columns: Infinity, cells: 4_000_000 },
  lifecycle: { rows: 1_000_000, columns: Infinity, cells: Infinity },
  renewalSurvivors: { rows: Infinity, columns: 10_000, cells: 10_000_000 },
  revenueMovements: { rows: 1_000_000, columns: Infinity, cells: Infinity },
  trackPurchases: { rows: 100_000, columns: Infinity, cells: Infinity },
} as const;

/**
 * Refuses a table that is too large.
 *
 * @param metric - The function that is to make it.
 * @param path - The option that made it so large.
 * @param value - Its value.
 * @param size - The size of the table; fractions are cut off in the error.
 */
export function checkSize(
  metric: keyof typeof LIMITS,
  path: readonly string[],
  value: unknown,
  { rows, columns }: TableSize,
): void {
  const limit = LIMITS[metric];
  if (rows <= limit.rows && columns <= limit.columns && rows * columns <= limit.cells) return;
  const details = { rows: Math.floor(rows), columns: Math.floor(columns) };
  throw new MetricInputError(metric, [makeIssue(tooManyCells, path, value, details)]);
}

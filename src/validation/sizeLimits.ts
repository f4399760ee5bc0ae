import { MetricInputError } from "./errors";
import { makeIssue } from "./makeIssue";
import { tooManyCells } from "./rareErrors";

/** The size of a table. */
export interface TableSize {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
}

/** Largest tables allowed: larger ones would take seconds and hundreds of megabytes, and are unreadable. */
const LIMITS = {
  cohortTable: { rows: 100_000, columns: Infinity, cells: 4_000_000 },
  lifecycle: { rows: 1_000_000, columns: Infinity, cells: Infinity },
  renewalSurvivors: { rows: Infinity, columns: 10_000, cells: 10_000_000 },
  revenueChurnByReason: { rows: 1_000_000, columns: Infinity, cells: 1_000_000 },
  revenueMovements: { rows: 1_000_000, columns: Infinity, cells: Infinity },
  trackPurchases: { rows: 100_000, columns: Infinity, cells: Infinity },
} as const;

/**
 * Rejects a table that is too large.
 *
 * @param metric - The function that would create it.
 * @param path - The option that determines the size.
 * @param value - Its value.
 * @param size - The size of the table; fractions are truncated in the error.
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

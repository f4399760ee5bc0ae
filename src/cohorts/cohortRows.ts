import { EARLIEST_MS, type PeriodOptions, periodLabel } from "../time";
import { type CohortFrame, isFinished, isPast } from "./cohortFrame";
import type { ParsedCohortTableInput } from "./cohortTableInput";
import type { Cohort } from "./cohortTableResult";
import type { CohortTally } from "./tally";

/** Builds the cohorts of a table. */
export function cohortRows(
  tally: CohortTally,
  frame: CohortFrame,
  measure: ParsedCohortTableInput["measure"],
  calendar: PeriodOptions,
): Cohort[] {
  const { periods, rows, columns } = frame;
  return Array.from({ length: rows }, (_, row) => {
    const size = tally.sizes[row] as number;
    const base = baseOf(tally, frame, measure, row);
    const cells = Array.from({ length: columns.width }, (_, column) => {
      if (!isKnown(tally, frame, row, column)) return null;
      const cell = tally.cells[row * columns.width + column] as number;
      if (measure === "customers" || measure === "revenue") return cell;
      return shareOf(measure, cell, base);
    });
    // The first period may start before the earliest nameable instant.
    const start = periodLabel(Math.max(EARLIEST_MS, periods.starts[row] as number), calendar);
    return { start, size, finished: isFinished(frame, row), cells };
  });
}

/** Returns the base of the shares in a row: customers, or revenue at entry. */
export function baseOf(
  { sizes, cells }: CohortTally,
  { columns }: CohortFrame,
  measure: ParsedCohortTableInput["measure"],
  row: number,
): number {
  const ofRevenue = measure === "grossRevenueRetention" || measure === "netRevenueRetention";
  return (ofRevenue ? cells[row * columns.width] : sizes[row]) as number;
}

/** Returns the share of a part in its base; `null` if the base is 0. */
export function shareOf(measure: ParsedCohortTableInput["measure"], part: number, base: number): number | null {
  if (base === 0) return null;
  // Capped at 1: no customer counts for more than at entry, but rounding may exceed it.
  return measure === "grossRevenueRetention" ? Math.min(1, part / base) : part / base;
}

/** Whether a cell is final. */
export function isKnown({ knownAtEntry }: CohortTally, frame: CohortFrame, row: number, column: number): boolean {
  return column === 0 && knownAtEntry ? isFinished(frame, row) : isPast(frame, row, column);
}

import { sumOf } from "../math";
import type { CohortFrame } from "./cohortFrame";
import { baseOf, isKnown, shareOf } from "./cohortRows";
import type { ParsedCohortTableInput } from "./cohortTableInput";
import type { PooledAge } from "./cohortTableResult";
import type { CohortTally } from "./tally";

/** The curve of all cohorts together: sums over those that are old enough, and their ratio. */
export function pooledCurve(
  tally: CohortTally,
  frame: CohortFrame,
  measure: ParsedCohortTableInput["measure"],
): PooledAge[] {
  const { width, firstAges } = frame.columns;
  return Array.from(firstAges, (age, column) => {
    // Rows age in order: those that are old enough come first.
    let rows = 0;
    while (rows < frame.rows && isKnown(tally, frame, rows, column)) rows++;
    const eligible = sumOf(rows, (row) => baseOf(tally, frame, measure, row));
    const retained = sumOf(rows, (row) => tally.cells[row * width + column] as number);
    return { age, eligible, retained, rate: shareOf(measure, retained, eligible) };
  });
}

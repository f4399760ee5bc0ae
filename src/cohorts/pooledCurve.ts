import { sumOf } from "../math";
import type { CohortFrame } from "./cohortFrame";
import { baseOf, isKnown, shareOf } from "./cohortRows";
import type { ParsedCohortTableInput } from "./cohortTableInput";
import type { PooledAge } from "./cohortTableResult";
import type { CohortTally } from "./tally";

/** Builds the pooled curve: sums over the cohorts old enough for each column, and their quotient. */
export function pooledCurve(
  tally: CohortTally,
  frame: CohortFrame,
  measure: ParsedCohortTableInput["measure"],
): PooledAge[] {
  const { width, firstAges } = frame.columns;
  return Array.from(firstAges, (age, column) => {
    // Rows are in order of age: those old enough come first.
    let rows = 0;
    while (rows < frame.rows && isKnown(tally, frame, rows, column)) rows++;
    const eligible = sumOf(rows, (row) => baseOf(tally, frame, measure, row));
    const retained = sumOf(rows, (row) => tally.cells[row * width + column] as number);
    return { age, eligible, retained, rate: shareOf(measure, retained, eligible) };
  });
}

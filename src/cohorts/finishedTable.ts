import type { CohortRequest } from "./cohortRequest";
import { cohortRows } from "./cohortRows";
import type { CohortTable } from "./cohortTableResult";
import { pooledCurve } from "./pooledCurve";
import type { CohortTally } from "./tally";

/** The table of what was counted; `null` where the request has no rows. */
export function finishedTable({ parsed, calendar, frame }: CohortRequest, tally: CohortTally | null): CohortTable {
  const { period } = calendar;
  if (frame === null || tally === null) return { period, cohorts: [], pooled: [] };
  return {
    period,
    cohorts: cohortRows(tally, frame, parsed.measure, calendar),
    pooled: pooledCurve(tally, frame, parsed.measure),
  };
}

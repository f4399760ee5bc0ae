import type { ResolvedPeriodOptions } from "../time";
import type { CohortRequest } from "./cohortRequest";
import { cohortRows } from "./cohortRows";
import type { CohortTable } from "./cohortTableResult";
import { pooledCurve } from "./pooledCurve";
import type { CohortTally } from "./tally";

/** Whether a calendar is the one that most readers expect. */
function isUsual({ calendar, yearStartsIn }: ResolvedPeriodOptions): boolean {
  return calendar === "gregory" && yearStartsIn === 1;
}

/** The table of what was counted; `null` where the request has no rows. */
export function finishedTable({ parsed, calendar, frame }: CohortRequest, tally: CohortTally | null): CohortTable {
  const { period } = calendar;
  const { timeZone: _, period: _length, ...named } = calendar;
  const head = isUsual(calendar) ? { period } : { period, calendar: named };
  if (frame === null || tally === null) return { ...head, cohorts: [], pooled: [] };
  return {
    ...head,
    cohorts: cohortRows(tally, frame, parsed.measure, calendar),
    pooled: pooledCurve(tally, frame, parsed.measure),
  };
}

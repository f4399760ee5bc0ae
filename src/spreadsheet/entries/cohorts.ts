import type { CellEntries } from "../cellEntry";

/** How the metrics of `cohorts/` look in a spreadsheet. */
export const cohorts: CellEntries<typeof import("../../cohorts")> = {
  cohortTable: null,
};

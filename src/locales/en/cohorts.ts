import type { TextsOf } from "../text";

/** The metrics of cohorts, in English. */
export const cohorts: TextsOf<typeof import("../../cohorts")> = {
  cohortTable: {
    title: "Cohort table",
    summary:
      "The customers of each calendar period, and how many of them were still there one, two, three … periods later.",
  },
};

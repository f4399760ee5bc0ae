import type { TextsOf } from "../text";

/** The metrics of cohorts, in English. */
export const cohorts: TextsOf<typeof import("../../cohorts")> = {
  cohortTable: {
    title: "Cohort table",
    summary:
      "The customers who came in each calendar period, and how many of them, or how much revenue, were still there one, two, three or more periods later.",
  },
};

import type { TextsOf } from "../text";

/** The metrics of cohorts, in English. */
export const cohorts: TextsOf<"cohorts"> = {
  cohortTable: {
    title: "Cohort table",
    summary: "The customers of each start period, with the number or revenue retained in later periods.",
  },
};

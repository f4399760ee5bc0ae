import type { TextsOf } from "../text";

/** The metrics of cohorts, in Arabic. */
export const cohorts: TextsOf<"cohorts"> = {
  cohortTable: {
    title: "جدول الأفواج (Cohort)",
    summary:
      "العملاء الذين انضموا في كل فترة تقويمية، وعدد من بقي منهم أو إيراداتهم الباقية بعد فترة وفترتين وثلاث فترات " +
      "وأكثر.",
  },
};

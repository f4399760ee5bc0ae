import type { TextsOf } from "../text";

/** The metrics of cohorts, in Arabic. */
export const cohorts: TextsOf<typeof import("../../cohorts")> = {
  cohortTable: {
    title: "جدول الأفواج",
    summary:
      "العملاء الذين انضموا في كل فترة من التقويم، وعدد من بقي منهم أو الإيراد الباقي بعد فترة وفترتين وثلاث فترات وأكثر.",
  },
};

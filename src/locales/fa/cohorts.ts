import type { TextsOf } from "../text";

/** The metrics of cohorts, in Persian. */
export const cohorts: TextsOf<"cohorts"> = {
  cohortTable: {
    title: "جدول هم‌دوره‌ها (کوهورت)",
    summary:
      "مشتریانی که در هر دورهٔ تقویمی آمده‌اند، و اینکه یک، دو، سه دوره یا بیشتر پس از آن چند نفرشان مانده‌اند یا " +
      "چه درآمدی مانده است.",
  },
};

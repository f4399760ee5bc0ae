import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of cohorts. */
export const cohorts: AliasesOf<"cohorts"> = {
  cohortTable: {
    en: ["cohort analysis", "cohort retention", "retention table", "retention curve", "heat map", "retention heat map"],
    ar: ["تحليل الأفواج", "تحليل الأتراب", "منحنى الاحتفاظ", "خريطة حرارية"],
    fa: ["تحلیل کوهورت", "کوهورت", "جدول نگهداشت", "منحنی نگهداشت", "نقشهٔ حرارتی"],
  },
};

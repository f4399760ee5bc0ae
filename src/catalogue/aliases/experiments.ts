import type { Aliases } from "../aliasNames";

/** Other names of the metrics of experiments. */
export const experiments: Readonly<Record<string, Aliases>> = {
  compareMeans: {
    en: ["t-test", "Welch's t-test", "difference in means", "A/B test"],
    ar: ["اختبار ت", "اختبار A/B"],
    fa: ["آزمون تی", "تست A/B"],
  },
  compareRates: {
    en: ["A/B test", "two-proportion z-test", "Fisher's exact test", "relative risk", "lift"],
    ar: ["اختبار A/B", "اختبار فيشر"],
    fa: ["تست A/B", "آزمون دقیق فیشر"],
  },
  holdoutChurn: {
    en: ["holdout test", "control group", "incrementality", "uplift", "campaign lift"],
    ar: ["المجموعة الضابطة", "أثر الحملة"],
    fa: ["گروه کنترل", "گروه شاهد", "اثر کمپین"],
  },
  meanInterval: {
    en: ["confidence interval", "t interval", "standard error"],
    ar: ["فترة الثقة"],
    fa: ["فاصلهٔ اطمینان"],
  },
  proportionInterval: {
    en: ["confidence interval", "Wilson interval", "Clopper–Pearson", "margin of error"],
    ar: ["فترة الثقة", "هامش الخطأ"],
    fa: ["فاصلهٔ اطمینان", "حاشیهٔ خطا"],
  },
  ratePower: {
    en: ["statistical power", "power analysis"],
    ar: ["القوة الإحصائية"],
    fa: ["توان آماری", "تحلیل توان"],
  },
  rateSampleSize: {
    en: ["A/B test sample size", "sample size calculator", "MDE"],
    ar: ["حجم العينة", "حجم عينة اختبار A/B"],
    fa: ["حجم نمونه", "حجم نمونهٔ تست A/B"],
  },
};

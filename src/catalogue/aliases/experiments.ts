import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of experiments. */
export const experiments: AliasesOf<"experiments"> = {
  compareManyMeans: {
    en: ["ANOVA", "Welch's ANOVA", "pairwise t-test", "A/B/n test"],
    ar: ["تحليل التباين", "اختبار A/B/n"],
    fa: ["تحلیل واریانس", "آنووا", "تست A/B/n"],
  },
  compareManyRates: {
    en: ["chi-square test", "test of homogeneity", "A/B/n test", "multivariate test", "pairwise proportion test"],
    ar: ["اختبار كاي تربيع", "اختبار A/B/n"],
    fa: ["آزمون خی‌دو", "آزمون کای اسکوئر", "تست A/B/n"],
  },
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
  minimumDetectableEffect: {
    en: ["MDE", "detectable difference", "sensitivity of an A/B test"],
    ar: ["أقل أثر قابل للكشف", "الحد الأدنى للأثر"],
    fa: ["حداقل اثر قابل تشخیص", "کمترین اثر قابل کشف"],
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
    en: ["A/B test sample size", "sample size calculator"],
    ar: ["حجم العينة", "حجم عينة اختبار A/B"],
    fa: ["حجم نمونه", "حجم نمونهٔ تست A/B"],
  },
  sampleRatioMismatch: {
    en: ["SRM", "SRM check", "goodness-of-fit test", "group sizes"],
    ar: ["اختلال نسب المجموعات", "اختبار جودة المطابقة"],
    fa: ["بررسی نسبت گروه‌ها", "آزمون نیکویی برازش"],
  },
};

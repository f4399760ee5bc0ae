import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of survival. */
export const survival: AliasesOf<"survival"> = {
  conditionalSurvival: {
    en: ["remaining lifetime", "residual lifetime", "conditional_after", "survival given tenure", "predict Cox model"],
    ar: ["العمر المتبقي للعميل", "البقاء الشرطي"],
    fa: ["عمر باقی‌ماندهٔ مشتری", "بقا به شرط ماندن"],
  },
  cumulativeIncidence: {
    en: ["competing risks", "Aalen-Johansen", "CIF", "churn by reason", "why customers leave", "AalenJohansenFitter"],
    ar: ["المخاطر المتنافسة", "أسباب المغادرة"],
    fa: ["خطرهای رقیب", "دلیل ریزش"],
  },
  fitCox: {
    en: ["Cox model", "proportional hazards", "hazard ratio", "CoxPHFitter"],
    ar: ["نموذج كوكس", "نسبة المخاطرة"],
    fa: ["مدل کاکس", "نسبت خطر"],
  },
  fitWeibull: {
    en: ["Weibull", "AFT", "accelerated failure time", "parametric survival", "WeibullAFTFitter"],
    ar: ["توزيع ويبل", "وايبل"],
    fa: ["توزیع وایبل", "وایبول"],
  },
  kaplanMeier: {
    en: ["Kaplan-Meier", "survival analysis", "survival function", "KM curve", "KaplanMeierFitter"],
    ar: ["تحليل البقاء", "كابلان ماير"],
    fa: ["تحلیل بقا", "کاپلان مایر"],
  },
  logRankTest: {
    en: ["log-rank", "logrank", "Mantel–Cox", "compare survival curves"],
    ar: ["لوغ رانك"],
    fa: ["لگ‌رنک"],
  },
  medianSurvival: {
    en: ["median survival", "median time to churn"],
    ar: ["وسيط البقاء"],
    fa: ["میانهٔ بقا"],
  },
  nelsonAalen: {
    en: ["Nelson-Aalen", "hazard function", "NelsonAalenFitter"],
    ar: ["دالة المخاطرة"],
    fa: ["تابع خطر"],
  },
  restrictedMeanSurvival: {
    en: ["RMST", "restricted mean survival time"],
    ar: [],
    fa: [],
  },
  splitByChanges: {
    en: ["time-varying covariates", "time-dependent covariates", "tmerge", "survSplit", "add_covariate_to_timeline"],
    ar: ["المتغيرات المرتبطة بالزمن"],
    fa: ["متغیرهای وابسته به زمان"],
  },
  survivalFromSubscriptions: {
    en: ["survival data", "time to event", "censoring"],
    ar: ["بيانات البقاء"],
    fa: ["داده‌های بقا"],
  },
  survivalQuantile: {
    en: ["survival percentile", "time to churn"],
    ar: [],
    fa: [],
  },
};

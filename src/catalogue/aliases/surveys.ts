import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of surveys. */
export const surveys: AliasesOf<"surveys"> = {
  ces: {
    en: ["CES", "effort score"],
    ar: ["مؤشر جهد العميل", "درجة جهد العميل"],
    fa: ["شاخص تلاش مشتری", "نمرهٔ تلاش مشتری"],
  },
  compareNps: {
    en: ["NPS change", "NPS difference", "NPS significance"],
    ar: [],
    fa: [],
  },
  csat: {
    en: ["CSAT", "satisfaction score", "top-2 box"],
    ar: ["مؤشر رضا العملاء", "درجة رضا العملاء"],
    fa: ["شاخص رضایت مشتری", "امتیاز رضایت مشتری"],
  },
  enps: {
    en: ["eNPS", "employee NPS"],
    ar: ["مؤشر صافي ترويج الموظفين"],
    fa: ["شاخص خالص ترویج کارکنان"],
  },
  nps: {
    en: ["NPS", "net promoter", "promoter score"],
    ar: ["مؤشر صافي الترويج", "صافي نقاط المروجين", "المروجون والمنتقدون"],
    fa: ["شاخص خالص ترویج‌کنندگان", "امتیاز خالص ترویج‌کنندگان", "امتیاز خالص مروجان", "ان‌پی‌اس"],
  },
  npsFromCounts: {
    en: ["NPS", "NPS calculator"],
    ar: ["مؤشر صافي الترويج"],
    fa: ["شاخص خالص ترویج‌کنندگان"],
  },
  npsSampleSize: {
    en: ["NPS sample size", "NPS margin of error"],
    ar: ["هامش الخطأ"],
    fa: ["حاشیهٔ خطا"],
  },
  pulse: {
    en: ["employee pulse", "engagement survey"],
    ar: ["استبيان النبض", "استطلاع آراء الموظفين"],
    fa: ["نظرسنجی پالس", "نظرسنجی کارکنان"],
  },
  responseRate: {
    en: ["survey response rate"],
    ar: ["معدل الرد", "نسبة الاستجابة"],
    fa: ["نرخ پاسخ", "نرخ مشارکت"],
  },
};

import type { TextsOf } from "../text";

/** The metrics of churn risk, in Persian. */
export const risk: TextsOf<"risk"> = {
  churnRisk: {
    title: "امتیاز خطر ریزش",
    summary: "میانگین وزن‌دار عامل‌های خطر یک مشتری، از ۰ که همه در بهترین حال باشند تا ۱۰۰ که همه در بدترین حال باشند.",
  },
  churnProbability: {
    title: "احتمال ریزش",
    summary: "احتمال رفتن مشتری، بر پایهٔ ضریب‌های یک مدل لجستیک.",
  },
  evaluateRisk: {
    title: "کیفیت امتیازهای ریزش (AUC)",
    summary: "سهم حالت‌هایی که امتیاز مشتریِ رفته از امتیاز مشتریِ مانده بیشتر بوده است، همراه با بازهٔ اطمینان.",
  },
};

import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of churn and retention. */
export const churn: AliasesOf<"churn"> = {
  addressableChurn: {
    en: ["preventable churn", "avoidable churn"],
    ar: [],
    fa: [],
  },
  churnHalfLife: {
    en: ["half-life"],
    ar: ["نصف العمر"],
    fa: ["نیمه‌عمر"],
  },
  churnRate: {
    en: ["churn", "customer churn", "logo churn", "attrition rate", "customer attrition"],
    ar: ["تسرب", "تسرب العملاء", "معدل التسرب", "معدل فقدان العملاء", "معدل الانسحاب"],
    fa: ["ریزش", "ریزش مشتری", "نرخ ریزش", "نرخ از دست دادن مشتری", "چرن", "چرن ریت"],
  },
  churnRateByMethod: {
    en: ["Stripe churn rate", "Baremetrics churn rate", "churn definitions"],
    ar: [],
    fa: [],
  },
  convertChurnRate: {
    en: ["annualized churn", "annual churn", "monthly churn", "monthly to annual churn"],
    ar: ["معدل التسرب السنوي", "معدل التسرب الشهري"],
    fa: ["نرخ ریزش سالانه", "نرخ ریزش ماهانه"],
  },
  customerGrowthRate: {
    en: ["customer growth", "net customer growth"],
    ar: ["نمو العملاء"],
    fa: ["رشد مشتری"],
  },
  expectedLifetime: {
    en: ["customer lifespan", "average customer lifetime", "1 / churn"],
    ar: ["متوسط عمر العميل", "عمر العميل"],
    fa: ["میانگین طول عمر مشتری", "عمر مشتری"],
  },
  exposureChurnRate: {
    en: ["hazard rate", "churn per customer-day"],
    ar: [],
    fa: [],
  },
  retainedShare: {
    en: ["survival rate"],
    ar: [],
    fa: [],
  },
  retentionRate: {
    en: ["retention", "customer retention", "CRR", "logo retention"],
    ar: ["الاحتفاظ", "معدل الاحتفاظ", "الاحتفاظ بالعملاء"],
    fa: ["نگهداشت", "نرخ نگهداشت", "نگهداشت مشتری", "حفظ مشتری", "نرخ ماندگاری", "ریتنشن"],
  },
  winBackRate: {
    en: ["winback", "reactivation rate", "win-back campaign"],
    ar: ["استعادة العملاء", "استرجاع العملاء"],
    fa: ["بازگرداندن مشتری", "بازگشت مشتری"],
  },
};

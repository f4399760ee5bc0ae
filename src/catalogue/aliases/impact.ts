import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of profit impact. */
export const impact: AliasesOf<"impact"> = {
  acquisitionVersusRetentionCost: {
    en: ["retention cost", "CRC", "CAC vs CRC"],
    ar: ["تكلفة الاحتفاظ بالعميل"],
    fa: ["هزینهٔ حفظ مشتری", "هزینهٔ نگهداشت مشتری"],
  },
  churnCost: {
    en: ["churn cost", "revenue lost to churn"],
    ar: ["خسائر التسرب", "تكلفة فقدان العملاء"],
    fa: ["هزینهٔ از دست دادن مشتری"],
  },
  compareChurnScenarios: {
    en: ["churn scenarios", "leaky bucket", "what-if"],
    ar: ["سيناريوهات التسرب"],
    fa: ["سناریوهای ریزش"],
  },
  incentiveReturn: {
    en: ["loyalty program", "rewards program", "loyalty ROI"],
    ar: ["برنامج الولاء", "برنامج المكافآت"],
    fa: ["برنامهٔ وفاداری", "باشگاه مشتریان"],
  },
  leverImpact: {
    en: ["acquisition vs retention", "growth levers", "profit levers"],
    ar: ["الاكتساب مقابل الاحتفاظ"],
    fa: ["جذب در برابر حفظ مشتری"],
  },
  priceIncreaseImpact: {
    en: ["price increase", "price rise"],
    ar: ["زيادة السعر", "رفع الأسعار"],
    fa: ["افزایش قیمت"],
  },
  projectRevenue: {
    en: ["MRR forecast", "MRR projection", "revenue forecast"],
    ar: ["توقعات الإيرادات", "التنبؤ بالإيرادات"],
    fa: ["پیش‌بینی درآمد"],
  },
  referralValue: {
    en: ["referral program", "referral ROI", "refer a friend"],
    ar: ["برنامج الإحالة", "تسويق الإحالات"],
    fa: ["برنامج معرفی به دوستان", "بازاریابی ارجاعی"],
  },
  repeatSpendUplift: {
    en: ["repeat customer spend"],
    ar: ["إنفاق العملاء الحاليين"],
    fa: [],
  },
  retentionProfitImpact: {
    en: ["retention ROI", "value of retention"],
    ar: ["عائد الاحتفاظ بالعملاء"],
    fa: ["بازده حفظ مشتری"],
  },
  saveOfferImpact: {
    en: ["save offer", "save rate", "cancellation flow", "cancel flow"],
    ar: ["عروض الاحتفاظ بالعملاء"],
    fa: ["پیشنهاد حفظ مشتری"],
  },
};

import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of recurring revenue. */
export const subscription: AliasesOf<"subscription"> = {
  annualRecurringRevenue: {
    en: ["ARR", "annual run rate"],
    ar: ["الإيراد السنوي المتكرر", "الدخل السنوي المتكرر"],
    fa: ["درآمد سالانهٔ تکرارشونده", "درآمد تکراری سالانه"],
  },
  averageRevenuePerAccount: {
    en: ["ARPA", "ARPU", "ARPC", "average revenue per user", "average revenue per customer"],
    ar: ["متوسط الإيراد لكل مستخدم", "متوسط الإيراد لكل عميل"],
    fa: ["میانگین درآمد هر کاربر", "متوسط درآمد هر کاربر"],
  },
  churnByReason: {
    en: ["churn reasons", "cancellation reasons", "involuntary churn", "voluntary churn", "why customers leave"],
    ar: ["أسباب الإلغاء", "أسباب التسرب", "التسرب غير الطوعي"],
    fa: ["دلایل ریزش", "دلایل لغو اشتراک", "ریزش ناخواسته"],
  },
  churnByTenure: {
    en: ["early churn", "new-customer churn", "churn by customer age"],
    ar: ["تسرب العملاء الجدد"],
    fa: ["ریزش مشتریان جدید"],
  },
  customerChurn: {
    en: ["churn", "subscriber churn", "logo churn"],
    ar: ["تسرب المشتركين", "معدل التسرب"],
    fa: ["ریزش مشترکان", "نرخ ریزش"],
  },
  expansionRate: {
    en: ["expansion revenue", "expansion MRR", "upsell rate"],
    ar: ["إيرادات التوسع"],
    fa: [],
  },
  grossRevenueChurnRate: {
    en: ["gross revenue churn", "gross MRR churn", "gross dollar churn", "MRR churn"],
    ar: ["تسرب الإيرادات", "إجمالي تسرب الإيرادات"],
    fa: ["ریزش درآمد", "ریزش ناخالص درآمد"],
  },
  grossRevenueRetention: {
    en: ["GRR", "gross dollar retention", "GDR", "gross retention"],
    ar: ["معدل الاحتفاظ الإجمالي"],
    fa: ["نگهداشت ناخالص درآمد", "نرخ حفظ ناخالص درآمد"],
  },
  magicNumber: {
    en: ["magic number", "sales efficiency"],
    ar: ["الرقم السحري", "كفاءة المبيعات"],
    fa: ["عدد جادویی"],
  },
  monthlyRecurringRevenue: {
    en: ["MRR"],
    ar: ["الإيراد الشهري المتكرر", "الدخل الشهري المتكرر"],
    fa: ["درآمد ماهانهٔ تکرارشونده", "درآمد تکراری ماهانه"],
  },
  netRevenueChurnRate: {
    en: ["net revenue churn", "net MRR churn", "net dollar churn", "negative churn"],
    ar: ["صافي تسرب الإيرادات", "التسرب السلبي"],
    fa: ["ریزش خالص درآمد", "ریزش منفی"],
  },
  netRevenueRetention: {
    en: ["NRR", "NDR", "net dollar retention", "dollar-based net retention", "net retention"],
    ar: ["معدل صافي الاحتفاظ بالإيرادات", "صافي الاحتفاظ"],
    fa: ["نگهداشت خالص درآمد", "نرخ حفظ خالص درآمد"],
  },
  paymentRecoveryRate: {
    en: ["dunning", "recovery rate", "involuntary churn"],
    ar: [],
    fa: [],
  },
  quickRatio: {
    en: ["quick ratio"],
    ar: [],
    fa: ["نسبت سریع"],
  },
  revenueChurnByReason: {
    en: ["churned MRR by reason", "revenue lost by reason", "involuntary revenue churn"],
    ar: ["الإيرادات المفقودة بحسب السبب"],
    fa: ["درآمد ازدست‌رفته به تفکیک دلیل"],
  },
  revenueMovements: {
    en: ["MRR movements", "MRR breakdown", "MRR waterfall"],
    ar: [],
    fa: [],
  },
  revenueRetention: {
    en: ["NRR", "GRR", "net dollar retention", "gross dollar retention"],
    ar: ["صافي الاحتفاظ بالإيرادات", "إجمالي الاحتفاظ بالإيرادات"],
    fa: ["حفظ خالص درآمد", "حفظ ناخالص درآمد"],
  },
  revenueRollForward: {
    en: ["MRR bridge", "MRR waterfall", "ARR snowball", "net new MRR", "roll-forward"],
    ar: ["صافي الإيرادات الجديدة"],
    fa: [],
  },
  ruleOf40: {
    en: ["Rule of Forty"],
    ar: ["قاعدة 40"],
    fa: ["قانون ۴۰", "قانون چهل"],
  },
  trialConversionRate: {
    en: ["trial-to-paid conversion", "free trial conversion", "trial conversion"],
    ar: ["تحويل التجربة المجانية"],
    fa: ["تبدیل دورهٔ آزمایشی به پولی"],
  },
};

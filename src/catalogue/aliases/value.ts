import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of customer lifetime value. */
export const value: AliasesOf<"value"> = {
  clvFromAnnualValue: {
    en: ["CLV", "LTV", "CLTV", "lifetime value"],
    ar: ["قيمة عمر العميل", "القيمة العمرية للعميل"],
    fa: ["ارزش طول عمر مشتری", "ارزش دورهٔ عمر مشتری"],
  },
  clvFromChurn: {
    en: ["CLV", "LTV", "CLTV", "lifetime value", "ARPA / churn"],
    ar: ["قيمة عمر العميل", "القيمة العمرية للعميل"],
    fa: ["ارزش طول عمر مشتری", "ارزش دورهٔ عمر مشتری"],
  },
  clvFromPurchases: {
    en: ["CLV", "LTV", "CLTV", "lifetime value"],
    ar: ["قيمة عمر العميل", "القيمة العمرية للعميل"],
    fa: ["ارزش طول عمر مشتری", "ارزش دورهٔ عمر مشتری"],
  },
  customerAcquisitionCost: {
    en: ["CAC", "cost per acquisition", "CPA"],
    ar: ["تكلفة الاستحواذ على العميل", "تكلفة جذب العميل", "تكلفة كسب العميل"],
    fa: ["هزینهٔ جذب هر مشتری", "هزینهٔ کسب مشتری"],
  },
  customerEquity: {
    en: ["total CLV", "customer base value"],
    ar: [],
    fa: [],
  },
  discountedClv: {
    en: ["CLV", "LTV", "CLTV", "lifetime value", "present value", "DCF"],
    ar: ["قيمة عمر العميل", "القيمة العمرية للعميل", "القيمة الحالية"],
    fa: ["ارزش طول عمر مشتری", "ارزش دورهٔ عمر مشتری", "ارزش فعلی"],
  },
  historicClv: {
    en: ["CLV", "LTV", "CLTV", "lifetime value", "historical CLV", "realized LTV"],
    ar: ["قيمة عمر العميل", "القيمة العمرية للعميل"],
    fa: ["ارزش طول عمر مشتری", "ارزش دورهٔ عمر مشتری"],
  },
  lifetimeValueToCost: {
    en: ["LTV:CAC", "LTV/CAC", "CLV:CAC", "LTV to CAC ratio"],
    ar: ["نسبة LTV إلى CAC"],
    fa: ["نسبت LTV به CAC"],
  },
  paybackPeriod: {
    en: ["CAC payback", "payback time", "months to recover CAC"],
    ar: ["فترة الاسترداد", "استرداد تكلفة الاكتساب"],
    fa: ["دورهٔ بازگشت سرمایه", "بازگشت هزینهٔ جذب"],
  },
};

import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of churn risk. */
export const risk: AliasesOf<"risk"> = {
  churnProbability: {
    en: ["churn prediction", "logistic regression", "propensity to churn"],
    ar: ["التنبؤ بالتسرب", "الانحدار اللوجستي"],
    fa: ["پیش‌بینی ریزش", "رگرسیون لجستیک"],
  },
  churnRisk: {
    en: ["health score", "customer health score", "churn score"],
    ar: ["صحة العميل", "درجة صحة العميل"],
    fa: ["امتیاز سلامت مشتری", "شاخص سلامت مشتری"],
  },
  evaluateRisk: {
    en: ["AUC", "ROC", "Brier score", "lift", "KS", "calibration"],
    ar: ["المساحة تحت المنحنى", "منحنى ROC"],
    fa: ["سطح زیر منحنی", "منحنی ROC"],
  },
};

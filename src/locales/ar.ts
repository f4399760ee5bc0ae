import { churn } from "./ar/churn";
import { errors } from "./ar/errors";
import { experiments } from "./ar/experiments";
import { purchases } from "./ar/purchases";
import { subscription } from "./ar/subscription";
import { value } from "./ar/value";
import type { LocaleTexts } from "./text";

/** The texts in Arabic. */
export const ar: LocaleTexts = {
  locale: "ar",
  direction: "rtl",
  domains: {
    churn: "التسرب والاحتفاظ بالعملاء",
    subscription: "الإيرادات المتكررة",
    purchases: "الطلبات والشراء المتكرر",
    value: "القيمة الدائمة للعميل",
    experiments: "التجارب والمقارنات",
  },
  metrics: { ...churn, ...subscription, ...purchases, ...value, ...experiments },
  errors,
};

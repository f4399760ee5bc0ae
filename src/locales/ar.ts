import { cells } from "./ar/cells";
import { churn } from "./ar/churn";
import { cohorts } from "./ar/cohorts";
import { errors } from "./ar/errors";
import { experiments } from "./ar/experiments";
import { impact } from "./ar/impact";
import { models } from "./ar/models";
import { purchases } from "./ar/purchases";
import { risk } from "./ar/risk";
import { subscription } from "./ar/subscription";
import { surveys } from "./ar/surveys";
import { survival } from "./ar/survival";
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
    surveys: "استطلاعات العملاء والموظفين",
    experiments: "التجارب والمقارنات",
    impact: "الأثر في الربح",
    risk: "خطر التسرب",
    cohorts: "الأفواج (Cohort)",
    models: "نماذج الشراء والاشتراك",
    survival: "تحليل البقاء",
  },
  metrics: {
    ...churn,
    ...subscription,
    ...purchases,
    ...value,
    ...surveys,
    ...experiments,
    ...impact,
    ...risk,
    ...cohorts,
    ...models,
    ...survival,
  },
  errors,
  cells,
};

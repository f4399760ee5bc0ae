import { cells } from "./fa/cells";
import { churn } from "./fa/churn";
import { cohorts } from "./fa/cohorts";
import { errors } from "./fa/errors";
import { experiments } from "./fa/experiments";
import { impact } from "./fa/impact";
import { models } from "./fa/models";
import { purchases } from "./fa/purchases";
import { risk } from "./fa/risk";
import { subscription } from "./fa/subscription";
import { surveys } from "./fa/surveys";
import { survival } from "./fa/survival";
import { value } from "./fa/value";
import type { LocaleTexts } from "./text";

/** The texts in Persian. */
export const fa: LocaleTexts = {
  locale: "fa",
  direction: "rtl",
  domains: {
    churn: "ریزش و حفظ مشتری",
    subscription: "درآمد تکرارشونده",
    purchases: "سفارش‌ها و خرید مجدد",
    value: "ارزش طول عمر مشتری",
    surveys: "نظرسنجی از مشتریان و کارکنان",
    experiments: "آزمایش‌ها و مقایسه‌ها",
    impact: "اثر بر سود",
    risk: "خطر ریزش",
    cohorts: "هم‌دوره‌ها (کوهورت)",
    models: "مدل‌های خرید و اشتراک",
    survival: "تحلیل بقا",
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

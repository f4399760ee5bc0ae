import { churn } from "./fa/churn";
import { errors } from "./fa/errors";
import { experiments } from "./fa/experiments";
import { purchases } from "./fa/purchases";
import { subscription } from "./fa/subscription";
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
    experiments: "آزمایش‌ها و مقایسه‌ها",
  },
  metrics: { ...churn, ...subscription, ...purchases, ...value, ...experiments },
  errors,
};

import { englishErrors } from "../validation/messages";
import { churn } from "./en/churn";
import { experiments } from "./en/experiments";
import { purchases } from "./en/purchases";
import { subscription } from "./en/subscription";
import { value } from "./en/value";
import type { LocaleTexts } from "./text";

/** The texts in English. */
export const en: LocaleTexts = {
  locale: "en",
  direction: "ltr",
  domains: {
    churn: "Churn and retention",
    subscription: "Recurring revenue",
    purchases: "Orders and repeat purchase",
    value: "Customer lifetime value",
    experiments: "Experiments",
  },
  metrics: { ...churn, ...subscription, ...purchases, ...value, ...experiments },
  errors: englishErrors,
};

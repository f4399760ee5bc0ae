import { englishErrors } from "../validation/messages";
import type { LocaleTexts } from "./text";

/** The texts in English. */
export const fa: LocaleTexts = {
  locale: "fa",
  direction: "ltr",
  domains: { churn: "Churn and retention" },
  metrics: {
    churnRate: {
      title: "Customer churn rate",
      summary: "The share of the customers at the start of a period who are gone at its end.",
    },
  },
  errors: englishErrors,
};

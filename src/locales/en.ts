import { cells } from "./en/cells";
import { churn } from "./en/churn";
import { cohorts } from "./en/cohorts";
import { errors } from "./en/errors";
import { experiments } from "./en/experiments";
import { impact } from "./en/impact";
import { models } from "./en/models";
import { purchases } from "./en/purchases";
import { risk } from "./en/risk";
import { subscription } from "./en/subscription";
import { surveys } from "./en/surveys";
import { survival } from "./en/survival";
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
    surveys: "Surveys",
    experiments: "Experiments",
    impact: "Profit impact",
    risk: "Churn risk",
    cohorts: "Cohorts",
    models: "Purchase and contract models",
    survival: "Survival",
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

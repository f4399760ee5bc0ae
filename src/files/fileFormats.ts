import { paymentFormats } from "./formats/paymentFormats";
import { shopFormats } from "./formats/shopFormats";
import { subscriptionFormats } from "./formats/subscriptionFormats";
import { surveyFormats } from "./formats/surveyFormats";
import type { FileKind } from "./readOptions";

/** A format by its name. */
export interface FileFormat {
  /** The value of the option `format`. */
  readonly id: string;
  /** Who writes it, and what. */
  readonly name: string;
  /** What it contains. */
  readonly kind: FileKind;
}

/** The formats that are known by name, for the option `format`. */
export const fileFormats: readonly FileFormat[] = Object.freeze([
  ...[...shopFormats, ...paymentFormats].map(({ id, name }) => ({ id, name, kind: "orders" as const })),
  ...subscriptionFormats.map(({ id, name }) => ({ id, name, kind: "subscriptions" as const })),
  ...surveyFormats.map(({ id, name }) => ({ id, name, kind: "survey" as const })),
  { id: "telco-churn", name: "Kaggle, Telco customer churn", kind: "survival" as const },
]);

import { paymentFormats } from "./formats/paymentFormats";
import { shopFormats } from "./formats/shopFormats";
import { subscriptionFormats } from "./formats/subscriptionFormats";
import { surveyFormats } from "./formats/surveyFormats";
import type { FileKind } from "./readOptions";

/** A known format. */
export interface FileFormat {
  /** Value of the option `format`. */
  readonly id: string;
  /** Source and content of the file. */
  readonly name: string;
  /** Kind of data. */
  readonly kind: FileKind;
}

/** The known formats, for the option `format`. */
export const fileFormats: readonly FileFormat[] = Object.freeze([
  ...[...shopFormats, ...paymentFormats].map(({ id, name }) => ({ id, name, kind: "orders" as const })),
  ...subscriptionFormats.map(({ id, name }) => ({ id, name, kind: "subscriptions" as const })),
  ...surveyFormats.map(({ id, name }) => ({ id, name, kind: "survey" as const })),
  { id: "telco-churn", name: "Kaggle, Telco customer churn", kind: "survival" as const },
]);

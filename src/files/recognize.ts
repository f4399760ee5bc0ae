import { fold } from "./cells/fold";
import { hasMarks } from "./formats/columnsOf";
import type { OrderFormat } from "./formats/orderFormat";
import { paymentFormats } from "./formats/paymentFormats";
import { shopFormats } from "./formats/shopFormats";
import { type SubscriptionFormat, subscriptionFormats } from "./formats/subscriptionFormats";
import { type SurveyFormat, surveyFormats } from "./formats/surveyFormats";
import type { FileKind } from "./readOptions";
import { isAsked } from "./recognizeAsked";
import { isKnownTitle, rankOf, type WordField } from "./words";

/** Kind of a table, and its format unless it is a plain table. */
export type Recognized =
  | { readonly kind: "orders"; readonly format: OrderFormat | undefined }
  | { readonly kind: "subscriptions"; readonly format: SubscriptionFormat | undefined }
  | { readonly kind: "survey"; readonly format: SurveyFormat | undefined }
  | { readonly kind: "survival"; readonly isTelco: boolean }
  | { readonly kind: undefined };

const orderFormats = [...shopFormats, ...paymentFormats];
const SURVIVAL = [
  ["tenure", "churn"],
  ["tenure", "customerID", "Contract"],
];

/** Recognizes kind and format by titles; options take precedence. */
export function recognize(
  titles: readonly string[],
  kind: FileKind | undefined,
  format: string | undefined,
): Recognized {
  for (const each of orderFormats) {
    if (fits(each, "orders")) return { kind: "orders", format: each };
  }
  for (const each of subscriptionFormats) {
    if (fits(each, "subscriptions")) return { kind: "subscriptions", format: each };
  }
  for (const each of surveyFormats) {
    if (fits(each, "survey")) return { kind: "survey", format: each };
  }
  if (fits({ id: "telco-churn", marks: SURVIVAL }, "survival")) return { kind: "survival", isTelco: true };
  const plain = kind ?? plainKind(titles);
  if (plain === "survival") return { kind: plain, isTelco: false };
  return plain === undefined ? { kind: plain } : { kind: plain, format: undefined };

  function fits({ id, marks }: { id: string; marks: readonly (readonly string[])[] }, of: FileKind): boolean {
    if (format !== undefined) return id === format;
    return (kind === undefined || kind === of) && hasMarks(titles, marks);
  }
}

function plainKind(titles: readonly string[]): FileKind | undefined {
  const has = (...fields: WordField[]) => titles.some((title) => fields.some((field) => rankOf(field, title) >= 0));
  const isQuestion = titles.some((title) => isAsked(title));
  if (has("start") && has("end", "mrr", "interval") && !has("order")) return "subscriptions";
  if (has("mrr") && has("customer id", "email", "customer name", "subscription")) return "subscriptions";
  if (isQuestion && !has("order", "total", "price")) return "survey";
  if (has("total", "amount", "price", "order")) return "orders";
  return undefined;
}

const formatTitles = new Set(
  [
    ...orderFormats.flatMap(({ marks, columns }) => [...marks.flat(), ...Object.values(columns).flat()]),
    ...subscriptionFormats.flatMap(({ marks }) => marks.flat()),
    ...surveyFormats.flatMap(({ marks }) => marks.flat()),
    ...SURVIVAL.flat(),
  ].map(fold),
);

/** Whether a title is known, from a format or from plain tables. */
export function isTitle(title: string): boolean {
  return isKnownTitle(title) || formatTitles.has(fold(title)) || isAsked(title);
}

import type { MetricIssue } from "./errors";
import type { RareKind } from "./errorTexts";
import type { FieldFacts } from "./fieldFacts";

/** Those for a text, alone: many functions need no others. */
export const textWords = "a string";

/**
 * English words for the kinds of values used by only some functions; separate, so that other functions do not include
 * them.
 */
export const rareKinds: Readonly<Record<RareKind, string>> = {
  numberOrList: "a number or a list of numbers",
  numberOrFit: "a number or a fitted model",
  survivalFit: "a fit as fitCox() or fitWeibull() makes it",
  boolean: "true or false",
  text: textWords,
  timestamp: "a date or time",
  timeZone: "a time zone",
  accessor: "a key or a function of the row",
  rows: "an iterable of rows, such as an array",
  id: "a string or a whole number as in the other rows",
  orderLog: "an order log, as orderLog() makes it",
  subscriptionLog: "a subscription log, as subscriptionLog() makes it",
  log: "an order log or a subscription log",
  metric: "the facts of a metric, such as churnRateMetric",
  languageTag: 'a language tag such as "fa-IR"',
  callback: "a function",
  label: "a string, a whole number, true or false",
  currencyCode: 'a currency code such as "USD"',
  dialect: "the name of a dialect, or an object with all that a dialect has",
  tableName: "a table name, a list of its parts, { file } or { ref }",
  columnNames: "an object of column names",
  columnName: "a column name",
  orderTable: "an order table, as orderTable() makes it",
  subscriptionTable: "a subscription table, as subscriptionTable() makes it",
  surveyTable: "a survey table, as surveyTable() makes it",
  eventTable: "a table of the same engine, as orderTable() or subscriptionTable() makes it",
  tableSpan: "the span of the table, as the read function of its span query returns it",
};

/** Returns the facts of a field of a rare kind: its name and words. */
export function rareKind(kind: RareKind): Pick<FieldFacts, "kind" | "kindWords"> {
  return { kind, kindWords: rareKinds[kind] };
}

/** Returns the words for the kind expected by an issue, if it is a rare one. */
export function rareWords(details: MetricIssue["details"]): string | undefined {
  return (rareKinds as Readonly<Record<string, string>>)[String(details["expected"])];
}

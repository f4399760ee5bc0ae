import { descriptions } from "../catalogue/descriptions.generated";
import { metricOf } from "../catalogue/metrics";
import type { CellFunction } from "./cellFunction";
import { cellName } from "./cellName";
import type { CellParameter, LeftOutTime } from "./cellParameter";

/** Help on an argument. */
export interface ParameterHelp extends CellParameter {
  /** Description, in one or more sentences. */
  readonly description: string;
}

/** Help on a function, shown while it is typed. */
export interface FunctionHelp {
  /** Name of the function. */
  readonly name: string;
  /** Description, in a sentence. */
  readonly description: string;
  /** Arguments in order. */
  readonly parameters: readonly ParameterHelp[];
}

/**
 * Descriptions that differ from the field's comment, or of arguments that are not fields, by field or by metric and
 * field.
 */
const IN_CELLS: Readonly<Record<string, string>> = {
  customerId: "Customer id: one cell per order or subscription.",
  orderedAt: "Date of each order.",
  amount: "Amount of each order; negative for a refund.",
  // There it is a field of the metric.
  "monthlyRecurringRevenue.amount": "",
  startedAt: "Start date of each subscription.",
  endedAt: "End date of each subscription; blank if it is still running.",
  mrr: "Monthly recurring revenue of each subscription.",
  trial: "Whether each subscription is a trial: TRUE or FALSE.",
  reason: "Why each subscription ended: text; blank if it is unknown or still running.",
  answers: "One answer per cell; a blank cell counts as not answered.",
  weights: "One weight per answer, each 0 or more. Default: all answers count equally.",
  "pulse.answers": "One row per respondent with one answer per item, from 1 to 5; a blank cell counts as not answered.",
  "churnByTenure.brackets":
    "Limits between the groups, in days of tenure, ascending: 30 and 60 make groups of 0 to 29, 30 to 89 and 90 or " +
    "more days.",
  "churnCost.grossMargin":
    "Part of that revenue left after costs, a fraction from 0 to 1. Default: 1 (all of the revenue).",
  "npsSampleSize.variance":
    "Variance of an answer coded 1, 0 or −1: p + d − (p − d)², where p and d are the shares of promoters and " +
    "detractors. Default: 0.67.",
  "churnRisk.factors[].value": "The customer's value, in the unit of best and worst; blank if unknown.",
  "cumulativeIncidence.reasons": "Reason of each customer's churn: text or a whole number; blank if still active.",
  groups: "Group of each customer: text or a whole number.",
  "retentionForecast.survivors":
    "Customers of one cohort: at the start, after the first renewal, after the second, and so on; counts, not " +
    "percentages.",
  "retentionForecast.renewals": "Number of renewals from the start, from 1 to 1000. Default: 12.",
  "catalogue.language": "Language: en, ar or fa. Default: en.",
};

const LEFT_OUT: Readonly<Record<LeftOutTime, string>> = {
  first: "Default: the first date in the data.",
  dayAfterLast: "Default: the day after the last date in the data.",
};

/** What it means to omit an optional column of a log; refunds are recognized by their amount only. */
const WITHOUT_COLUMN: Readonly<Record<string, string>> = {
  amount: "Pass the amounts if there are refunds: without amounts every row counts as an order.",
  mrr: "Default: all subscriptions count as paid.",
};

/**
 * Returns the help of a function, from the comments of the metric and its fields.
 *
 * @param cellFunction - A function.
 * @returns The description of the function and of each argument, in English, with the names used in cells.
 */
export function functionHelp(cellFunction: CellFunction): FunctionHelp {
  const { name, metric, parameters, columns, shows } = cellFunction;
  const summary = forCells(metricOf(metric)?.summary ?? "", metric, "");
  const sentences = cellFunction.description ? [cellFunction.description] : [summary, ...(shows ? [shows] : [])];
  if (columns) sentences.push(`A table of ${columns.join(", ")}.`);
  return {
    name,
    description: sentences.join(" "),
    parameters: parameters.map((parameter) => ({ ...parameter, description: describe(parameter, metric) })),
  };
}

function describe({ field, group, optional, leftOut, unless, choices = [] }: CellParameter, metric: string): string {
  const comment = descriptions[metric]?.[field.replace("[]", ".items")] ?? "";
  const own = IN_CELLS[`${metric}.${field}`] ?? IN_CELLS[field];
  const sentences = [own || forCells(comment, metric, field)];
  if (leftOut) sentences.push(LEFT_OUT[leftOut]);
  const without = group === "log" && optional ? WITHOUT_COLUMN[field] : undefined;
  if (without) sentences.push(without);
  if (unless) sentences.push(`Required unless ${unless[0]} is "${unless[1]}".`);
  const told = sentences.join(" ");
  return choices.every((choice) => told.includes(choice))
    ? told
    : `${told} One of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}.`;
}

/** Adapts a comment to spreadsheets: arguments instead of fields, functions instead of metrics, no code marks. */
function forCells(comment: string, metric: string, field: string): string {
  const fields = descriptions[metric] ?? {};
  const group = field.split(/[.[]/)[0] as string;
  const renamed = (word: string, code: string): string => {
    if (word === "true" || word === "false") return word.toUpperCase();
    // A field does not refer to itself: the metric of the same name is meant.
    if (word in fields && !(word === field && word === code)) return cellName(word);
    if (group !== field && `${group}.${word}` in fields) return cellName(`${group}_${word}`);
    return word in descriptions ? cellName(word).toUpperCase() : word;
  };
  return comment
    .replace(/`([^`]*)`/g, (_, code: string) =>
      code.includes('"') ? code : code.replace(/[a-z]\w*/gi, (word) => renamed(word, code)),
    )
    .replace(/,? as an array or a typed array/g, "")
    .replace(/ An array or a typed array of [^.]*, which may be negative\./g, " They may be negative.")
    .replace(/ An array or a typed array(?: of [^.]*)?\./g, "")
    .replace(/,? as an array or typed array/g, "")
    .replace(/ An array or typed array[^.;]*; items may be negative\./g, " Items may be negative.")
    .replace(/ An array or typed array[^.]*\./g, "")
    .replace(/, and incremental is FALSE/g, "")
    .replace(/\bthe log\b/g, "the data");
}

import { formatError } from "../../locales/formatError";
import type { Metric } from "../../metric/metric";
import { MetricInputError } from "../../validation/errors";
import {
  type DialectName,
  type OrderColumnNames,
  orderTable,
  type Query,
  type SubscriptionColumnNames,
  spanOf,
  subscriptionTable,
  surveyTable,
  type TableName,
} from "../../warehouse";
import { metricQueries, type TableKind } from "../../warehouse/metricQueries";
import { wrongUse } from "../commandError";
import { theMetric } from "../computeMetric";
import { fill } from "../fill";
import type { Io } from "../io";
import { fieldsOf } from "../metricArguments";
import { onlyWord } from "../onlyWord";
import type { OptionName, OptionValues } from "../options";
import { plainJson } from "../plainJson";
import type { Request } from "../readArguments";

/** Prints the query of a metric. */
export async function sql({ operands, fields, values }: Request, io: Io): Promise<void> {
  const metric = theMetric(onlyWord("sql", operands));
  const query = queryOf(metric, values, fieldsOf(fields));
  const { sql: text, columns } = query;
  await io.stdout.write(values.json ? `${plainJson({ sql: text, columns })}\n` : `${text}\n`);
}

function queryOf({ id }: Metric, values: OptionValues, options: Readonly<Record<string, unknown>>): Query<unknown> {
  const found = metricQueries[id];
  if (found === undefined)
    throw wrongUse((t) =>
      fill(t, t.noQuery, { metric: id, command: "sql", metrics: Object.keys(metricQueries).join(", ") }),
    );
  const dialect = needed(values, "dialect") as DialectName;
  const place = { dialect, table: tableName(values) };
  const kind = kindOf(found.tables, values);
  try {
    if (kind === "survey") {
      const answer = needed(values, "question");
      return found.query(surveyTable({ ...place, columns: { answer } }), options);
    }
    const holds = needed(values, "holds") as "utc";
    const ends = { first: needed(values, "first"), last: needed(values, "last") };
    const timeZone = values["time-zone"];
    const { customer, date, amount, start, end, trial, reason } = values.column ?? {};
    const attributes = Object.fromEntries((values.attribute ?? []).map((name) => [name, name]));
    if (kind === "orders") {
      const columns = { ...attributes, customerId: customer, orderedAt: date, amount } as OrderColumnNames;
      const table = orderTable({ ...place, columns, orderedAt: holds, timeZone });
      return found.query(table, options, spanOf(table, ends));
    }
    const columns = { ...attributes, customerId: customer, startedAt: start, endedAt: end, mrr: amount, trial, reason };
    const table = subscriptionTable({
      ...place,
      columns: columns as SubscriptionColumnNames,
      startedAt: holds,
      timeZone,
    });
    return found.query(table, options, spanOf(table, ends));
  } catch (error) {
    if (!(error instanceof MetricInputError)) throw error;
    throw wrongUse((t) => formatError(error, t.locale));
  }
}

/** For a metric on either kind of log, a start column identifies a table of subscriptions. */
function kindOf([kind, ...others]: readonly TableKind[], { column }: OptionValues): TableKind {
  return others.length > 0 && column?.["start"] !== undefined ? "subscriptions" : (kind as TableKind);
}

function tableName(values: OptionValues): TableName {
  return values.ref === undefined ? needed(values, "table").split(".") : { ref: values.ref };
}

function needed(values: OptionValues, name: OptionName): string {
  const value = values[name];
  if (value === undefined) throw wrongUse((t) => fill(t, t.needsOption, { command: "sql", option: `--${name}` }));
  return value as string;
}

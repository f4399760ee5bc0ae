import { problemsOfBy, refuseManyGroups } from "../cohorts/cohortGroups";
import type { CohortRequest } from "../cohorts/cohortRequest";
import type { CohortTableByGroup } from "../cohorts/cohortTableResult";
import { finishedTable } from "../cohorts/finishedTable";
import type { CohortTally } from "../cohorts/tally";
import { labelOrder } from "../metric/labelCodes";
import { MetricInputError } from "../validation/errors";
import type { Label } from "../validation/labelFields";
import type { CohortRow } from "./cohortColumns";
import type { Dialect } from "./dialects/dialect";
import type { WarehouseTable } from "./tableOptions";
import { leastOf, trimmedText } from "./text";

/** The columns that a table must or may have, which are no attributes. */
const FIELDS = ["customerId", "orderedAt", "amount", "startedAt", "endedAt", "mrr", "trial"];

/** Refuses what is not the key of a further column of a table. */
export function checkBy(query: string, path: readonly string[], table: WarehouseTable, by: string | undefined): void {
  if (by === undefined) return;
  const names = Object.keys(table.columns).filter((name) => !FIELDS.includes(name));
  const problems = problemsOfBy(names, path, by);
  if (problems.length > 0) throw new MetricInputError(query, problems);
}

/** The table of all customers, and those of each value, from the rows of a query. */
export function groupedTables(
  query: string,
  by: string,
  request: CohortRequest,
  rows: readonly CohortRow[],
  tallyOf: (rows: readonly CohortRow[]) => CohortTally,
): CohortTableByGroup {
  const groups = byValue(rows);
  refuseManyGroups(`${query}.read`, by, groups.length);
  return {
    ...finishedTable(request, tallyOf(rows)),
    by,
    groups: groups.map(([value, own]) => ({ value, table: finishedTable(request, tallyOf(own)) })),
  };
}

/** Rows by the value of a column, in the order of labels; those without one come last. */
function byValue<Row extends object>(rows: readonly Row[]): [value: Label | null, rows: Row[]][] {
  const groups = new Map<Label | null, Row[]>();
  for (const row of rows) {
    const value = labelOf((row as Row & { readonly attribute: unknown }).attribute);
    const own = groups.get(value);
    if (own) own.push(row);
    else groups.set(value, [row]);
  }
  return [...groups].sort(([one], [other]) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return labelOrder(one, other);
  });
}

/** A value as the driver gives it, as a label: `null` for none, or for blank text; days and decimals as text. */
export function labelOf(value: unknown): Label | null {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return value + 0;
  if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text.trim() === "" ? null : text;
}

/**
 * The attribute of each customer's first row, `firsts(customer, attribute)`: of several at one instant the least, and
 * none where all are blank.
 */
export function firstAttributes(dialect: Dialect, source: string, instant: string, condition: string): string[] {
  const value = `CASE WHEN ${trimmedText(dialect, "s.attribute")} <> '' THEN s.attribute END`;
  return [
    `labels AS (SELECT s.customer, ${value} AS label
  FROM ${source} s JOIN (SELECT customer, min(${instant}) AS entered FROM ${source}${condition && ` WHERE ${condition}`} GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.${instant}${condition && ` WHERE s.${condition}`})`,
    `firsts AS (SELECT customer, ${leastOf(dialect, "label")} AS attribute FROM labels GROUP BY customer)`,
  ];
}

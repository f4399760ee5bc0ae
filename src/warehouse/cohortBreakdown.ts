import type { CohortTable } from "../cohorts/cohortTableResult";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { conflict } from "../validation/rareErrors";
import type { WarehouseTable } from "./tableOptions";

/** One table of a cohort table that is broken down. */
export interface CohortTableOfValue {
  /** The value of the column, as the driver gives it; `null` where there is none. */
  readonly value: unknown;
  /** The table of the customers with it. */
  readonly table: CohortTable;
}

/** Refuses a column that a table does not have, or one beside entries: of which table would the column be? */
export function checkBreakdown(
  query: string,
  table: WarehouseTable,
  { breakdown, entries }: { readonly breakdown?: string | undefined; readonly entries?: unknown },
): void {
  if (breakdown === undefined) return;
  const problems = [];
  if (entries !== undefined) problems.push(makeIssue(conflict, ["breakdown"], breakdown, { other: "entries" }));
  const names = Object.keys(table.columns);
  if (!names.includes(breakdown)) {
    const choices = names.map((name) => JSON.stringify(name)).join(", ");
    problems.push(makeIssue("notAChoice", ["breakdown"], breakdown, { choices }));
  }
  if (problems.length > 0) throw new MetricInputError(query, problems);
}

/** Rows by the value of a column, in the order of the values as texts; those without one come last. */
export function byValue<Row extends object>(rows: readonly Row[]): [value: unknown, rows: Row[]][] {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const { attribute } = row as Row & { readonly attribute: unknown };
    const own = groups.get(attribute);
    if (own) own.push(row);
    else groups.set(attribute, [row]);
  }
  const key = (value: unknown) => (value === null ? "1" : `0${String(value)}`);
  return [...groups].sort(([one], [other]) => (key(one) < key(other) ? -1 : 1));
}

/** The attribute of each customer's first row; of several at one instant the least: `firsts(customer, attribute)`. */
export function firstAttributes(source: string, instant: string, condition: string): string {
  return `firsts AS (SELECT s.customer, min(s.attribute) AS attribute
  FROM ${source} s JOIN (SELECT customer, min(${instant}) AS entered FROM ${source}${condition && ` WHERE ${condition}`} GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.${instant}${condition && ` WHERE s.${condition}`} GROUP BY s.customer)`;
}

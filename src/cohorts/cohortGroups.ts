import type { OrderLog, SubscriptionLog } from "../logs";
import { isOrder } from "../logs/orders";
import { isPaidRow } from "../logs/paidRows";
import { MetricInputError, type MetricIssue } from "../validation/errors";
import type { Label } from "../validation/labelFields";
import { makeIssue } from "../validation/makeIssue";
import { nearestName } from "../validation/nearestName";
import { misspelledChoice, needs, tooManyLabels } from "../validation/rareErrors";
import { checkSize } from "../validation/sizeLimits";
import type { CohortEntries } from "./cohortEntries";
import type { CohortFrame } from "./cohortFrame";

/** Maximum number of groups. */
const MOST_GROUPS = 200;

/** The customers of a table with one value of an attribute. */
export interface OpenersOfValue {
  /** The value; `null` for none. */
  readonly value: Label | null;
  /** Numbers of these customers in the log that opens the cohorts. */
  readonly openers: Int32Array;
}

type AnyLog = OrderLog<string> | SubscriptionLog<string>;

/** Returns the problem of the name of an attribute, if there is one. */
export function problemsOfBy(names: readonly string[], path: readonly string[], by: string | undefined): MetricIssue[] {
  if (by === undefined || names.includes(by)) return [];
  if (names.length === 0) return [makeIssue(needs, ["by"], by, { other: [path] })];
  const choices = names.map((name) => JSON.stringify(name)).join(", ");
  const suggestion = nearestName(by, names);
  return suggestion === undefined
    ? [makeIssue("notAChoice", ["by"], by, { choices })]
    : [makeIssue(misspelledChoice, ["by"], by, { choices, suggestion: JSON.stringify(suggestion) })];
}

/** Divides the customers who enter a table by an attribute of their first event: in the order of values, none last. */
export function openersByValue(log: AnyLog, by: string, entries: CohortEntries, frame: CohortFrame): OpenersOfValue[] {
  const { values } = log.attributes[by] as AnyLog["attributes"][string];
  const codes = firstCodes(log, by);
  const groups = new Map<number, number[]>();
  for (let opener = 0; opener < entries.openers; opener++) {
    if (entries.enter(opener) === 0) continue;
    const code = codes[opener] as number;
    const own = groups.get(code);
    if (own === undefined) groups.set(code, [opener]);
    else own.push(opener);
  }
  refuseManyGroups("cohortTable", by, groups.size);
  checkSize("cohortTable", ["period"], by, { rows: frame.rows * groups.size, columns: frame.columns.width });
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([code, openers]) => ({
      value: code === values.length ? null : (values[code] as Label),
      openers: Int32Array.from(openers),
    }));
}

/** Refuses more groups than anyone can look at. */
export function refuseManyGroups(metric: string, by: string, groups: number): void {
  if (groups > MOST_GROUPS)
    throw new MetricInputError(metric, [makeIssue(tooManyLabels, ["by"], by, { bound: MOST_GROUPS })]);
}

/**
 * Returns the code of each customer's first event: of several at the same instant the least. Those without a value have
 * the number of values.
 */
function firstCodes(log: AnyLog, by: string): Int32Array {
  const { codes, values } = log.attributes[by] as AnyLog["attributes"][string];
  const { starts } = log;
  const times = log.kind === "orders" ? log.times : log.startTimes;
  const isEvent =
    log.kind === "orders" ? (row: number) => isOrder(log.amounts[row] as number) : (row: number) => isPaidRow(log, row);
  const first = new Int32Array(starts.length - 1).fill(values.length);
  for (let customer = 0; customer < first.length; customer++) {
    const end = starts[customer + 1] as number;
    let row = starts[customer] as number;
    while (row < end && !isEvent(row)) row++;
    for (const time = times[row]; row < end && times[row] === time; row++) {
      const code = codes[row] as number;
      if (code >= 0 && code < (first[customer] as number) && isEvent(row)) first[customer] = code;
    }
  }
  return first;
}

/** Entries of some of the customers. */
export function entriesOf(entries: CohortEntries, openers: Int32Array): CohortEntries {
  return {
    ...entries,
    openers: openers.length,
    customerOf: (place) => entries.customerOf(openers[place] as number),
    enter: (place) => entries.enter(openers[place] as number),
  };
}

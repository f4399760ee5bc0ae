import { MetricInputError } from "../validation/errors";
import { oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { rareKinds } from "../validation/rareKinds";
import { isSealed, sealed } from "./sealed";
import {
  columnNames,
  resolveTable,
  type TableDefaults,
  type TableOptions,
  type TimeKind,
  tableFields,
  timeKind,
  type WarehouseTable,
} from "./tableOptions";

/** The columns of a subscription table by the fields of a subscription. */
export interface SubscriptionColumnNames {
  /** The column of customers. */
  readonly customerId: string;
  /** The column of starts. */
  readonly startedAt: string;
  /**
   * The column of ends: the first instant without the subscription, unless `ends` says otherwise; NULL while running.
   */
  readonly endedAt: string;
  /** The column of monthly recurring revenue. */
  readonly mrr: string;
  /** The column that says whether a row is a trial: true or false. No row is one when left out. */
  readonly trial?: string | undefined;
  /** The column that says why a subscription ended; NULL or blank if unknown. */
  readonly reason?: string | undefined;
  /** Further columns, by which {@link cohortTableQuery} and {@link survivalFromSubscriptionsQuery} group customers. */
  readonly [attribute: string]: string | undefined;
}

/** The options of {@link subscriptionTable}. */
export interface SubscriptionTableInput extends TableOptions {
  /** The names of the columns. */
  readonly columns: SubscriptionColumnNames;
  /** What the columns of starts and ends hold. There is no default: a wrong guess would be wrong by hours. */
  readonly startedAt: TimeKind;
  /**
   * Meaning of an end, as in {@link subscriptionLog}: the first instant without the subscription (`"exclusive"`), or
   * its last day, second or millisecond. Ends from 1970 to 2069 are read so. Default: `"exclusive"`.
   */
  readonly ends?: "exclusive" | "inclusive" | undefined;
}

/** The options of {@link subscriptionTable} that have a default. */
export type SubscriptionTableDefaults = TableDefaults | "ends";

/** The schema of {@link SubscriptionTableInput}. */
export const subscriptionTableInput: InputSchema<SubscriptionTableInput, SubscriptionTableDefaults> =
  /* @__PURE__ */ inputSchema<SubscriptionTableInput, SubscriptionTableDefaults>(() => ({
    fields: {
      ...tableFields(),
      columns: columnNames<SubscriptionColumnNames>(),
      startedAt: timeKind(),
      ends: withDefault(oneOf("exclusive", "inclusive"), "exclusive" as const),
    },
  }));

/** A table of subscriptions in a warehouse: what {@link subscriptionTable} makes. */
export interface SubscriptionTable extends WarehouseTable {
  /** Tells the tables apart. */
  readonly kind: "subscriptions";
  /** What the columns of starts and ends hold. */
  readonly startedAt: TimeKind;
  /** Whether an end is the last instant with the subscription. */
  readonly endsInclusive: boolean;
}

/**
 * A table of subscriptions in a warehouse: where it is, and what its columns hold.
 *
 * A row is what a customer had from one time to another at one price, as in {@link subscriptionLog}; the end is the
 * first instant without it. Nothing is read here, and names are always quoted.
 *
 * @param options - The engine, the table and its columns.
 * @returns The table.
 * @throws {@link MetricInputError} if the options break {@link subscriptionTableInput}, the dialect is unknown, or the
 * engine cannot do what they ask for.
 *
 * @example
 * ```ts
 * const subscriptions = subscriptionTable({
 *   dialect: "bigquery",
 *   table: ["billing", "subscriptions"],
 *   columns: { customerId: "customer", startedAt: "start", endedAt: "end", mrr: "mrr" },
 *   startedAt: "instant",
 * });
 * subscriptions.source; // => "`billing`.`subscriptions`"
 * ```
 */
export function subscriptionTable(options: SubscriptionTableInput): SubscriptionTable {
  const parsed = parseInput("subscriptionTable", subscriptionTableInput, options);
  const { startedAt } = parsed;
  const rules = { needed: ["customerId", "startedAt", "endedAt", "mrr"], optional: ["trial", "reason"], others: true };
  const table = resolveTable("subscriptionTable", parsed, { startedAt }, rules);
  return sealed({ kind: "subscriptions", startedAt, endsInclusive: parsed.ends === "inclusive", ...table });
}

/** Whether this module made a table of subscriptions. */
export function isSubscriptionTable(table: unknown): table is SubscriptionTable {
  return isSealed(table) && (table as SubscriptionTable).kind === "subscriptions";
}

/** Refuses what is not a subscription table. */
export function checkSubscriptionTable(query: string, table: unknown): asserts table is SubscriptionTable {
  if (isSubscriptionTable(table)) return;
  const expected = { expected: "subscriptionTable" };
  const issue = makeIssue("wrongType", ["subscriptions"], table, expected, rareKinds.subscriptionTable);
  throw new MetricInputError(query, [issue]);
}

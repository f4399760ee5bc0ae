import { MetricInputError } from "../validation/errors";
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

/** The columns of an order table by the fields of an order. */
export interface OrderColumnNames {
  /** The column of customers. */
  readonly customerId: string;
  /** The column of times. */
  readonly orderedAt: string;
  /** The column of amounts; a negative one is a refund. */
  readonly amount: string;
  /** Further columns, by which {@link cohortTableQuery} can group customers. */
  readonly [attribute: string]: string;
}

/** The options of {@link orderTable}. */
export interface OrderTableInput extends TableOptions {
  /** The names of the columns. */
  readonly columns: OrderColumnNames;
  /** What the column of times holds. There is no default: a wrong guess would be wrong by hours. */
  readonly orderedAt: TimeKind;
}

/** The schema of {@link OrderTableInput}. */
export const orderTableInput: InputSchema<OrderTableInput, TableDefaults> = /* @__PURE__ */ inputSchema<
  OrderTableInput,
  TableDefaults
>(() => ({ fields: { ...tableFields(), columns: columnNames<OrderColumnNames>(), orderedAt: timeKind() } }));

/** A table of orders in a warehouse: what {@link orderTable} makes. */
export interface OrderTable extends WarehouseTable {
  /** Tells the tables apart. */
  readonly kind: "orders";
  /** What the column of times holds. */
  readonly orderedAt: TimeKind;
}

/**
 * A table of orders in a warehouse: where it is, and what its columns hold.
 *
 * Nothing is read here: the table is what queries such as {@link cohortTableQuery} are written for. Names are always
 * quoted, so that a column may be called `order`; upper and lower case count where they do in the engine. A row is an
 * order, or a refund if its amount is negative, as in {@link orderLog}.
 *
 * @param options - The engine, the table and its columns.
 * @returns The table.
 * @throws {@link MetricInputError} if the options break {@link orderTableInput}, the dialect is unknown, or the engine
 * cannot do what they ask for.
 *
 * @example
 * ```ts
 * const orders = orderTable({
 *   dialect: "duckdb",
 *   table: { file: "orders.parquet" },
 *   columns: { customerId: "customer_id", orderedAt: "ordered_at", amount: "total" },
 *   orderedAt: "utc",
 *   timeZone: "Europe/Berlin",
 * });
 * orders.source; // => "'orders.parquet'"
 * orders.columns["amount"]; // => '"total"'
 * ```
 */
export function orderTable(options: OrderTableInput): OrderTable {
  const parsed = parseInput("orderTable", orderTableInput, options);
  const { orderedAt } = parsed;
  const rules = { needed: ["customerId", "orderedAt", "amount"], others: true };
  return sealed({ kind: "orders", orderedAt, ...resolveTable("orderTable", parsed, { orderedAt }, rules) });
}

/** Refuses what is not an order table. */
export function checkOrderTable(query: string, table: unknown, name = "orders"): asserts table is OrderTable {
  if (isSealed(table) && (table as OrderTable).kind === "orders") return;
  const issue = makeIssue("wrongType", [name], table, { expected: "orderTable" }, rareKinds.orderTable);
  throw new MetricInputError(query, [issue]);
}

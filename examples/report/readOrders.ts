import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parseTimestamp, TimeError } from "retention-metrics/time";

/** One row of an orders file; a negative amount is money paid back. */
export interface Order {
  readonly customerId: string;
  /** Epoch milliseconds. */
  readonly orderedAt: number;
  readonly amount: number;
}

/** What was read, and what could not be. */
export interface OrdersFile {
  readonly orders: readonly Order[];
  /** One sentence for each row that was left out, naming line and column. */
  readonly problems: readonly string[];
}

/** Column titles that are understood, the usual exports of shops among them. */
const COLUMNS = {
  customerId: ["customer_id", "customerid", "customer", "email"],
  orderedAt: ["ordered_at", "orderedat", "order_date", "created_at", "date"],
  amount: ["amount", "total", "revenue", "price"],
} as const;

/** Reads a CSV of orders. Rows that cannot be read are left out and told about, never guessed. */
export function readOrders(path: string, timeZone: string): OrdersFile {
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(readFileSync(path), {
    bom: true,
    columns: (titles: string[]) => titles.map((title) => title.trim().toLowerCase()),
    delimiter: [",", ";", "\t"],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as never;
  const titles = Object.keys(rows[0]?.record ?? {});
  const columnOf = (names: readonly string[]) => {
    const found = names.find((name) => titles.includes(name));
    if (found === undefined)
      throw new Error(`${path}: no column ${names[0]} (columns found: ${titles.join(", ") || "none"})`);
    return found;
  };
  const columns = {
    customerId: columnOf(COLUMNS.customerId),
    orderedAt: columnOf(COLUMNS.orderedAt),
    amount: columnOf(COLUMNS.amount),
  };

  const orders: Order[] = [];
  const problems: string[] = [];
  for (const { record, info } of rows) {
    const cell = (column: string) => record[column] ?? "";
    const problem = (column: string, expected: string) =>
      problems.push(
        `line ${info.lines}, column ${column}: expected ${expected}, but found ${JSON.stringify(cell(column))}`,
      );
    const customerId = cell(columns.customerId);
    const amount = cell(columns.amount) === "" ? Number.NaN : Number(cell(columns.amount));
    if (customerId === "") {
      problem(columns.customerId, "a customer");
    } else if (!Number.isFinite(amount)) {
      problem(columns.amount, 'a number such as "12.50"');
    } else {
      try {
        orders.push({ customerId, orderedAt: parseTimestamp(cell(columns.orderedAt), timeZone), amount });
      } catch (error) {
        if (!(error instanceof TimeError)) throw error;
        problem(columns.orderedAt, 'a date such as "2025-03-31"');
      }
    }
  }
  return { orders, problems };
}

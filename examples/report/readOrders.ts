import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { type OrderLog, orderLogFromChunks } from "retention-metrics";
import { inChunks } from "./inChunks";
import { progress } from "./progress";

/** What was read, and what could not be. */
export interface OrdersFile {
  readonly log: OrderLog;
  /** One sentence for each of the first bad values, naming line and column. */
  readonly problems: readonly string[];
}

/** Column titles that are understood, the usual exports of shops among them. */
const COLUMNS = {
  customerId: ["customer_id", "customerid", "customer", "email"],
  orderedAt: ["ordered_at", "orderedat", "order_date", "created_at", "date"],
  amount: ["amount", "total", "revenue", "price"],
} as const;

/** What a cell must hold. */
const EXPECTED = {
  customerId: "a customer",
  orderedAt: 'a date such as "2025-03-31"',
  amount: 'a number such as "12.50"',
} as const;

type Field = keyof typeof COLUMNS;

/** A row with its place in the file. */
interface Row {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/** Reads a CSV of orders, of any length. Rows that cannot be read are left out and told about, never guessed. */
export async function readOrders(path: string, timeZone: string): Promise<OrdersFile> {
  let columns: Readonly<Record<Field, string>> = { customerId: "", orderedAt: "", amount: "" };
  const file = createReadStream(path);
  const tell = progress(basename(path), statSync(path).size);
  file.on("data", () => tell(file.bytesRead));
  const csv = parse({
    bom: true,
    columns: (found: string[]) => {
      const titles = found.map((title) => title.trim().toLowerCase());
      columns = columnsOf(path, titles);
      return titles;
    },
    delimiter: [",", ";", "\t"],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // An error of the file or of its titles arrives where the rows are waited for.
  const rows: AsyncIterable<Row> = pipeline(file, csv, () => {});

  const lines: number[] = [];
  const cell =
    (field: Field) =>
    ({ record }: Row) =>
      record[columns[field]] ?? "";
  const customerId = cell("customerId");
  const amountText = cell("amount");
  const log = await orderLogFromChunks(
    inChunks(rows),
    {
      customerId: (row: Row) => {
        lines.push(row.info.lines);
        return customerId(row);
      },
      orderedAt: cell("orderedAt"),
      // A text that is no number stays as it is, so that the message shows it.
      amount: (row: Row) => {
        const text = amountText(row);
        return text === "" || !Number.isFinite(Number(text)) ? text : Number(text);
      },
    },
    { timeZone, invalidRows: "skip" },
  );
  const problems = log.skipped.issues.map(({ path: [row, field], value }) => {
    return `line ${lines[Number(row)]}, column ${columns[field as Field]}: expected ${EXPECTED[field as Field]}, but found ${JSON.stringify(value)}`;
  });
  return { log, problems };
}

/** The titles of the columns that hold the fields. */
function columnsOf(path: string, titles: readonly string[]): Readonly<Record<Field, string>> {
  const columnOf = (field: Field) => {
    const found = COLUMNS[field].find((name) => titles.includes(name));
    if (found !== undefined) return found;
    throw new Error(`${path}: no column ${COLUMNS[field][0]} (columns found: ${titles.join(", ") || "none"})`);
  };
  return { customerId: columnOf("customerId"), orderedAt: columnOf("orderedAt"), amount: columnOf("amount") };
}

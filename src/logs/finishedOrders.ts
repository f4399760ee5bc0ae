import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import type { OrderLog } from "./log";
import { sealedLog } from "./sealedLog";
import { sortSpans } from "./sortSpans";
import { startsOf } from "./startsOf";

/** Checked orders, one after another. */
export interface CheckedOrders {
  /** How many of them there are; the columns may be longer. */
  readonly rows: number;
  /** The customer of each row: its place in `customerIds`. */
  readonly customers: Int32Array;
  /** When each row was, in epoch milliseconds. */
  readonly times: Float64Array;
  /** The amount of each row. */
  readonly amounts: Float64Array;
  /** The customers, all of whom have a row. */
  readonly customerIds: readonly CustomerId[];
  /** Where dates are read. */
  readonly timeZone: string;
  /** The currency of the amounts, if the rows name one. */
  readonly currency: string | null;
  /** The number of rows left out for their currency. */
  readonly rowsInOtherCurrencies: number;
  /** The rows that were left out. */
  readonly skipped: SkippedRows;
}

/** Makes a log of checked orders. The columns are only read. */
export function finishedOrders(orders: CheckedOrders): OrderLog {
  const { rows, customers, times, amounts, customerIds, ...facts } = orders;
  const starts = startsOf(customers, rows, customerIds.length);
  const sortedTimes = new Float64Array(rows);
  scatter(customers, times, sortedTimes, starts);
  const sortedAmounts = new Float64Array(rows);
  scatter(customers, amounts, sortedAmounts, starts);
  sortSpans(starts, sortedTimes, sortedAmounts);
  return sealedLog({
    kind: "orders",
    rows,
    customerIds: Object.freeze(customerIds),
    starts,
    times: sortedTimes,
    amounts: sortedAmounts,
    ...facts,
  });
}

/** Puts values to the rows of their customers, in the order in which they came. */
function scatter(customers: Int32Array, values: Float64Array, places: Float64Array, starts: Uint32Array): void {
  const next = starts.slice();
  for (let row = 0; row < places.length; row++) {
    const customer = customers[row] as number;
    const place = next[customer] as number;
    next[customer] = place + 1;
    // No negative zero.
    places[place] = (values[row] as number) + 0;
  }
}

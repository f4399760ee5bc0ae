import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import type { OrderLog } from "./log";
import { sealedLog } from "./sealedLog";
import { sortSpans } from "./sortSpans";
import { startsOf } from "./startsOf";

/** Checked orders, in input order. */
export interface CheckedOrders {
  /** Number of orders; the columns may be longer. */
  readonly rows: number;
  /** Customer of each row, as an index in `customerIds`. */
  readonly customers: Int32Array;
  /** Instant of each row, in epoch milliseconds. */
  readonly times: Float64Array;
  /** Amount of each row. */
  readonly amounts: Float64Array;
  /** Customer ids, each with at least one row. */
  readonly customerIds: readonly CustomerId[];
  /** Time zone of dates without a time. */
  readonly timeZone: string;
  /** Currency of the amounts, if the rows name one. */
  readonly currency: string | null;
  /** Number of rows excluded for their currency. */
  readonly rowsInOtherCurrencies: number;
  /** Rows excluded as invalid. */
  readonly skipped: SkippedRows;
}

/** Creates a log from checked orders. The columns are not modified. */
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

/** Moves each value to the rows of its customer, in input order. */
function scatter(customers: Int32Array, values: Float64Array, places: Float64Array, starts: Uint32Array): void {
  const next = starts.slice();
  for (let row = 0; row < places.length; row++) {
    const customer = customers[row] as number;
    const place = next[customer] as number;
    next[customer] = place + 1;
    // Turns −0 into 0.
    places[place] = (values[row] as number) + 0;
  }
}

import { noAttributes, reordered } from "./attributes";
import type { Attributes } from "./attributeTypes";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import { eachCustomer } from "./eachCustomer";
import type { OrderLog } from "./log";
import { sealedLog } from "./sealedLog";
import { gathered, rowsByCustomer, sortPart } from "./sortPart";
import { sortSpans } from "./sortSpans";
import { startsOf } from "./startsOf";

/** Orders as columns of equal length, in input order. */
export interface UnsortedOrders {
  /** Customer of each row, as an index in the `customerIds` of the log. */
  readonly customers: Int32Array;
  /** Instant of each row, in epoch milliseconds. */
  readonly times: Float64Array;
  /** Amount of each row; never −0. */
  readonly amounts: Float64Array;
}

/** Checked orders with the other facts of a log. */
export interface CheckedOrders extends UnsortedOrders {
  /** Attributes of each row. */
  readonly attributes?: Attributes<string> | undefined;
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

// The orders of logs that are not sorted yet.
const waiting = /* @__PURE__ */ new WeakMap<OrderLog, UnsortedOrders>();
// Unsorted logs of which a question has been answered.
const answered = /* @__PURE__ */ new WeakSet<OrderLog>();

/**
 * Creates a log from checked orders. The log keeps the columns.
 *
 * Sorting takes most of the time, and some questions do not need it: a log is sorted when its columns are first read,
 * or when a second question would be answered without order, since most are answered several times as fast with it.
 */
export function finishedOrders(orders: CheckedOrders): OrderLog<string> {
  const { customers, times, amounts, attributes, customerIds, ...facts } = orders;
  const customerCount = customerIds.length;
  let sorted: Pick<OrderLog<string>, "starts" | "times" | "amounts" | "attributes"> | undefined;
  const columns = () => {
    sorted ??=
      attributes === undefined
        ? { ...sortedColumns(waiting.get(log) as UnsortedOrders, customerCount), attributes: noAttributes }
        : sortedWithAttributes(waiting.get(log) as UnsortedOrders, customerCount, attributes);
    waiting.delete(log);
    return sorted;
  };
  const log: OrderLog<string> = sealedLog({
    kind: "orders",
    rows: times.length,
    customerIds: Object.freeze(customerIds),
    get starts() {
      return columns().starts;
    },
    get times() {
      return columns().times;
    },
    get amounts() {
      return columns().amounts;
    },
    get attributes() {
      return columns().attributes;
    },
    ...facts,
  });
  waiting.set(log, { customers, times, amounts });
  return log;
}

/** Returns the orders of a log in input order; `undefined` if the log is sorted already. */
export function unsortedOrders(log: OrderLog): UnsortedOrders | undefined {
  return waiting.get(log);
}

/**
 * Returns the orders of a log in input order for a question that can do without sorting; `undefined` if the log is
 * sorted, or has had such a question: who asks twice will ask again.
 */
export function unsortedOrdersOnce(log: OrderLog): UnsortedOrders | undefined {
  if (answered.has(log)) return undefined;
  answered.add(log);
  return waiting.get(log);
}

function sortedColumns({ customers, times, amounts }: UnsortedOrders, customerCount: number) {
  const starts = startsOf(customers, times.length, customerCount);
  const sorted = { starts, times: scattered(customers, times, starts), amounts: scattered(customers, amounts, starts) };
  sortSpans(starts, sorted.times, sorted.amounts);
  return sorted;
}

/** The same for a log with attributes. Rows alike in time and amount keep their input order. */
function sortedWithAttributes(
  { customers, times, amounts }: UnsortedOrders,
  customerCount: number,
  attributes: Attributes<string>,
) {
  const starts = startsOf(customers, times.length, customerCount);
  const order = rowsByCustomer(customers, starts);
  const compare = (a: number, b: number): number =>
    (times[a] as number) - (times[b] as number) || (amounts[a] as number) - (amounts[b] as number);
  eachCustomer({ starts }, (_, first, end) => sortPart(order, first, end, compare));
  return {
    starts,
    times: gathered(times, order),
    amounts: gathered(amounts, order),
    attributes: reordered(attributes, order),
  };
}

/** Returns the values by customer, in input order. */
function scattered(customers: Int32Array, values: Float64Array, starts: Uint32Array): Float64Array {
  const places = new Float64Array(values.length);
  const next = starts.slice();
  for (let row = 0; row < values.length; row++) {
    const customer = customers[row] as number;
    const place = next[customer] as number;
    next[customer] = place + 1;
    places[place] = values[row] as number;
  }
  return places;
}

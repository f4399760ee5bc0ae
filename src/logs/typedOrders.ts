import type { CodedCustomers } from "./codedCustomers";
import { isCoded } from "./customerColumn";
import { type CustomerId, customerDictionary } from "./customerDictionary";
import { finishedOrders } from "./finishedOrders";
import type { OrderLog } from "./log";
import type { ParsedOrderLogOptions } from "./logOptions";
import { isMoney } from "./money";
import { isWithin, timeBounds } from "./timeBounds";

/** Orders as columns: arrays or typed arrays of equal length. */
export interface OrderColumns {
  /** Who ordered: texts or whole numbers; or a dictionary of them, and one code per row. */
  readonly customerId: ArrayLike<unknown> | CodedCustomers;
  /** When: dates, epoch milliseconds or ISO-8601 texts. */
  readonly orderedAt: ArrayLike<unknown>;
  /** What each order was worth. Below 0: paid back. */
  readonly amount: ArrayLike<unknown>;
  /** What tells orders apart, so that none is counted twice; not needed. A refund may bear the id of its order. */
  readonly orderId?: ArrayLike<unknown> | undefined;
  /**
   * The currency of each amount, such as `"EUR"`; one for all rows, unless the option `currency` chooses; not needed.
   */
  readonly currency?: ArrayLike<unknown> | undefined;
}

/**
 * The log of columns that are numbers throughout, without an object or a call per row.
 *
 * @returns `undefined` if a column is of another type, or a value is bad: then the rows have to be read one by one.
 */
export function typedOrders(
  { customerId, orderedAt, amount, orderId, currency }: OrderColumns,
  options: ParsedOrderLogOptions,
): OrderLog | undefined {
  if (orderId !== undefined || currency !== undefined || options.currency !== undefined) return undefined;
  if (options.refunds === "exclude") return undefined;
  if (!(orderedAt instanceof Float64Array && amount instanceof Float64Array)) return undefined;
  const rows = orderedAt.length;
  const bounds = timeBounds(options);
  for (let row = 0; row < rows; row++) {
    if (!isWithin(orderedAt[row] as number, bounds) || !isMoney(amount[row])) return undefined;
  }
  const coded = isCoded(customerId) ? numbered(customerId) : undefined;
  if (coded === undefined) return undefined;
  const skipped = Object.freeze({ count: 0, issues: Object.freeze([]) });
  return finishedOrders({
    rows,
    times: orderedAt,
    amounts: amount,
    timeZone: options.timeZone,
    currency: null,
    rowsInOtherCurrencies: 0,
    skipped,
    ...coded,
  });
}

/** Customers by the order of their first rows; `undefined` where a code or an id is bad. */
function numbered({ codes, ids }: CodedCustomers) {
  if (!ArrayBuffer.isView(codes)) return undefined;
  const known = ids.length;
  const rows = codes.length;
  const dictionary = customerDictionary();
  // 1 more than the number of each code's customer; 0 until a row has it.
  const numbers = new Int32Array(known);
  const customers = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const code = codes[row] as number;
    let number = numbers[code];
    if (number === 0) {
      number = dictionary.numberOf(ids[code]) + 1;
      numbers[code] = number;
    }
    if (number === undefined || number === 0) return undefined;
    customers[row] = number - 1;
  }
  return { customers, customerIds: dictionary.ids as readonly CustomerId[] };
}

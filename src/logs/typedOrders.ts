import { wholeAttributes } from "./attributes";
import type { AttributeColumns } from "./attributeTypes";
import type { CodedCustomers } from "./codedCustomers";
import { isCoded } from "./customerColumn";
import { customerDictionary } from "./customerDictionary";
import { finishedOrders } from "./finishedOrders";
import type { OrderLog } from "./log";
import type { ParsedOrderLogOptions } from "./logOptions";
import { isMoney } from "./money";
import { type NumberedCustomers, numbersOfIds } from "./numbersOfIds";
import { isWithin, timeBounds } from "./timeBounds";

/** Orders as columns: arrays or typed arrays of equal length. */
export interface OrderColumns<Attribute extends string = never> {
  /** Customer ids: text or whole numbers, or a dictionary of them with one code per row. */
  readonly customerId: ArrayLike<unknown> | CodedCustomers;
  /** Instant of each order: dates, epoch milliseconds or ISO-8601 text. */
  readonly orderedAt: ArrayLike<unknown>;
  /** Amount of each order, in money; negative for a refund. */
  readonly amount: ArrayLike<unknown>;
  /** Id of each order, to count no order twice; not required. A refund may have the id of its order. */
  readonly orderId?: ArrayLike<unknown> | undefined;
  /**
   * Currency of each amount, such as `"EUR"`; the same in all rows, unless the option `currency` is set. Not required.
   */
  readonly currency?: ArrayLike<unknown> | undefined;
  /**
   * Attributes of each order by name, such as its channel: text, whole numbers or booleans, `null` or blank for none;
   * or a dictionary of them with one code per row. Not required.
   */
  readonly attributes?: AttributeColumns<Attribute> | undefined;
}

/**
 * Builds the log from columns of numbers only, without an object or a call per row.
 *
 * @returns `undefined` if a column has another type or a value is bad: then rows must be read one by one.
 */
export function typedOrders(
  { customerId, orderedAt, amount, orderId, currency, attributes }: OrderColumns<string>,
  options: ParsedOrderLogOptions,
): OrderLog<string> | undefined {
  if (orderId !== undefined || currency !== undefined || options.currency !== undefined) return undefined;
  if (options.refunds === "exclude") return undefined;
  if (!(orderedAt instanceof Float64Array && amount instanceof Float64Array)) return undefined;
  const bounds = timeBounds(options);
  const rows = orderedAt.length;
  const times = new Float64Array(rows);
  const amounts = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const time = orderedAt[row] as number;
    const value = amount[row] as number;
    if (!isWithin(time, bounds) || !isMoney(value)) return undefined;
    // No negative zeros.
    times[row] = time + 0;
    amounts[row] = value + 0;
  }
  const numbers = isCoded(customerId) ? numbersOfCodes(customerId) : numbersOfIds(customerId);
  if (numbers === undefined) return undefined;
  const whole = attributes && wholeAttributes(attributes, rows);
  if (attributes !== undefined && whole === undefined) return undefined;
  return finishedOrders({
    ...numbers,
    attributes: whole,
    times,
    amounts,
    timeZone: options.timeZone,
    currency: null,
    rowsInOtherCurrencies: 0,
    skipped: Object.freeze({ count: 0, issues: Object.freeze([]) }),
  });
}

/** Numbers the customers of codes; `undefined` if a code or an id is bad. */
function numbersOfCodes({ codes, ids }: CodedCustomers): NumberedCustomers | undefined {
  if (!ArrayBuffer.isView(codes)) return undefined;
  const dictionary = customerDictionary();
  const isListedOnce = new Set(Array.from(ids)).size === ids.length;
  const numberOf = isListedOnce ? dictionary.append : dictionary.numberOf;
  const customers = new Int32Array(codes.length);
  // Number of each code's customer plus 1; 0 before its first row.
  const numbers = new Int32Array(ids.length);
  for (let row = 0; row < customers.length; row++) {
    const code = codes[row] as number;
    let number = numbers[code];
    if (number === 0) {
      number = numberOf(ids[code]) + 1;
      numbers[code] = number;
    }
    if (number === undefined || number === 0) return undefined;
    customers[row] = number - 1;
  }
  return { customers, customerIds: dictionary.ids };
}

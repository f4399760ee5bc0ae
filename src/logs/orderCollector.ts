import { duplicate, notACustomer, notATime } from "../validation/rareErrors";
import { type BadRows, badRows } from "./badRows";
import { longer, nextCapacity } from "./columns";
import { customerDictionary } from "./customerDictionary";
import { idKind, isBlank } from "./idKind";
import type { ParsedOrderLogOptions } from "./logOptions";
import { addMoneyProblem, isMoney } from "./money";
import type { OrderLog } from "./orderLog";
import { sortSpan } from "./sortSpan";
import { startsOf } from "./startsOf";
import { timeOf } from "./timestamp";

/** Takes orders one by one, and makes a log of them. */
export interface OrderCollector {
  /** The bad rows so far. */
  readonly bad: BadRows;
  /** Checks an order and keeps it, or notes what is wrong with it. */
  readonly add: (row: number, customerId: unknown, orderedAt: unknown, amount: unknown, orderId: unknown) => void;
  /** The log of all orders, or an error that tells of the bad ones. */
  readonly finish: () => OrderLog;
}

/**
 * Makes a collector for the rows of a function's input.
 *
 * It takes 20 bytes a row and half as much again while it grows, and 16 more when it finishes.
 *
 * @param metric - The function that was called.
 * @param options - Its options.
 * @param expected - How many rows to make room for at once; more may come.
 */
export function orderCollector(metric: string, options: ParsedOrderLogOptions, expected: number): OrderCollector {
  const { timeZone, invalidRows } = options;
  const withoutRefunds = options.refunds === "exclude";
  const dictionary = customerDictionary();
  const orderIds = new Set<unknown>();
  const orderIdKind = idKind();
  const bad = badRows(metric, invalidRows);
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let times = new Float64Array(capacity);
  let amounts = new Float64Array(capacity);

  function add(row: number, customerId: unknown, orderedAt: unknown, amount: unknown, orderId: unknown): void {
    const time = timeOf(orderedAt, timeZone);
    const isGood =
      isMoney(amount) &&
      !Number.isNaN(time) &&
      (isBlank(orderId) || (orderIdKind.accepts(orderId) && !(amount >= 0 && orderIds.has(orderId))));
    // Only a row that is good in all else, and kept, makes a new customer.
    const isDropped = isGood && withoutRefunds && amount < 0 && dictionary.accepts(customerId);
    if (isDropped) return;
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, customerId, orderedAt, amount, orderId);
      return;
    }
    // A refund bears the id of what is paid back.
    if (!isBlank(orderId) && (amount as number) >= 0) orderIds.add(orderId);
    if (rows === capacity) grow();
    customers[rows] = customer;
    times[rows] = time;
    // No negative zero.
    amounts[rows] = (amount as number) + 0;
    rows++;
  }

  function addProblems(row: number, customerId: unknown, orderedAt: unknown, amount: unknown, orderId: unknown): void {
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", notACustomer, customerId);
    if (Number.isNaN(timeOf(orderedAt, timeZone))) bad.add(row, "orderedAt", notATime, orderedAt);
    addMoneyProblem(bad, row, "amount", amount);
    if (isBlank(orderId)) return;
    if (!orderIdKind.accepts(orderId)) bad.add(row, "orderId", "wrongType", orderId, { expected: "id" });
    else if (!((amount as number) < 0) && orderIds.has(orderId)) bad.add(row, "orderId", duplicate, orderId);
  }

  function grow(): void {
    capacity = nextCapacity(rows);
    customers = longer(customers, capacity);
    times = longer(times, capacity);
    amounts = longer(amounts, capacity);
  }

  function finish(): OrderLog {
    bad.check();
    const customerCount = dictionary.ids.length;
    const starts = startsOf(customers, rows, customerCount);
    const next = starts.slice();
    const sortedTimes = new Float64Array(rows);
    const sortedAmounts = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const customer = customers[row] as number;
      const place = next[customer] as number;
      next[customer] = place + 1;
      sortedTimes[place] = times[row] as number;
      sortedAmounts[place] = amounts[row] as number;
    }
    for (let customer = 0; customer < customerCount; customer++)
      sortSpan(sortedTimes, sortedAmounts, starts[customer] as number, starts[customer + 1] as number);
    return Object.freeze({
      kind: "orders",
      rows,
      customerIds: Object.freeze(dictionary.ids),
      starts,
      times: sortedTimes,
      amounts: sortedAmounts,
      timeZone,
      skipped: bad.report(),
    });
  }

  return { bad, add, finish };
}

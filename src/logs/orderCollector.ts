import { type BadRows, badRows } from "./badRows";
import { float64Column, int32Column } from "./columns";
import { customerDictionary } from "./customerDictionary";
import type { ParsedOrderLogOptions } from "./logOptions";
import type { OrderLog } from "./orderLog";
import { rowsByCustomer, sortSpan } from "./rowsByCustomer";
import { timeOf } from "./timestamp";

/** Amounts as the metrics take them: 0, or far enough from 0 and from overflow. */
const LARGEST_AMOUNT = 1e15;
const LEAST_AMOUNT = 1e-9;

/** Takes orders one by one, and makes a log of them. */
export interface OrderCollector {
  /** The bad rows so far. */
  readonly bad: BadRows;
  /** Checks an order and keeps it, or notes what is wrong with it. */
  readonly add: (row: number, customerId: unknown, orderedAt: unknown, amount: unknown, orderId: unknown) => void;
  /** The log of all orders, or an error that tells of the bad ones. */
  readonly finish: () => OrderLog;
}

/** Makes a collector for the rows of a function's input. */
export function orderCollector(
  metric: string,
  { timeZone, refunds, invalidRows }: ParsedOrderLogOptions,
): OrderCollector {
  const dictionary = customerDictionary();
  const customers = int32Column();
  const times = float64Column();
  const amounts = float64Column();
  const orderIds = new Set<unknown>();
  const bad = badRows(metric, invalidRows);

  function add(row: number, customerId: unknown, orderedAt: unknown, amount: unknown, orderId: unknown): void {
    const time = timeOf(orderedAt, timeZone);
    const hasOrderId = orderId !== undefined && orderId !== null;
    const problems = bad.problems();
    if (typeof amount !== "number" || Number.isNaN(amount))
      bad.add(row, "amount", "wrongType", amount, { expected: "number" });
    else if (Math.abs(amount) > LARGEST_AMOUNT) bad.add(row, "amount", "tooLarge", amount, { bound: LARGEST_AMOUNT });
    else if (amount !== 0 && Math.abs(amount) < LEAST_AMOUNT)
      bad.add(row, "amount", "nearZero", amount, { bound: LEAST_AMOUNT });
    if (Number.isNaN(time)) bad.add(row, "orderedAt", "notATime", orderedAt);
    if (hasOrderId && orderIds.has(orderId)) bad.add(row, "orderId", "duplicate", orderId);
    // Only a row that is fine in all else makes a new customer.
    if (bad.problems() > problems) return;
    const customer = dictionary.numberOf(customerId);
    if (customer < 0) {
      bad.add(row, "customerId", "notACustomer", customerId);
      return;
    }
    if (hasOrderId) orderIds.add(orderId);
    if (refunds === "exclude" && (amount as number) < 0) return;
    customers.push(customer);
    times.push(time);
    amounts.push(amount as number);
  }

  function finish(): OrderLog {
    bad.check();
    const { starts, places } = rowsByCustomer(customers.values(), dictionary.ids.length);
    const sortedTimes = scattered(times.values(), places);
    const sortedAmounts = scattered(amounts.values(), places);
    for (let customer = 0; customer < dictionary.ids.length; customer++)
      sortSpan(sortedTimes, sortedAmounts, starts[customer] as number, starts[customer + 1] as number);
    return {
      kind: "orders",
      rows: sortedTimes.length,
      customerIds: dictionary.ids,
      starts,
      times: sortedTimes,
      amounts: sortedAmounts,
      timeZone,
      skipped: bad.report(),
    };
  }

  return { bad, add, finish };
}

function scattered(values: Float64Array, places: Uint32Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) sorted[places[row] as number] = values[row] as number;
  return sorted;
}

import { duplicate, notACustomer } from "../validation/rareErrors";
import type { AttributeCollector } from "./attributes";
import { type BadRows, badRows } from "./badRows";
import { longer, nextCapacity } from "./columns";
import { currencies } from "./currencies";
import { customerDictionary } from "./customerDictionary";
import { finishedOrders } from "./finishedOrders";
import { idKind, isBlank } from "./idKind";
import type { OrderLog } from "./log";
import type { ParsedOrderLogOptions } from "./logOptions";
import { addMoneyProblem, isMoney } from "./money";
import { addTimeProblem, boundedTime, isWithin, timeBounds } from "./timeBounds";

/** Collects orders one by one and creates a log. */
export interface OrderCollector {
  /** Bad rows so far. */
  readonly bad: BadRows;
  /** Checks an order and keeps it with the values of its attributes, or records its problems. */
  readonly add: (
    row: number,
    customerId: unknown,
    orderedAt: unknown,
    amount: unknown,
    orderId: unknown,
    currency: unknown,
    values?: readonly unknown[],
  ) => void;
  /** Same, but in a batch with the following orders: faster if their fields are scattered in memory. */
  readonly addSoon: (
    row: number,
    customerId: unknown,
    orderedAt: unknown,
    amount: unknown,
    orderId: unknown,
    currency: unknown,
  ) => void;
  /** Returns the log, or throws an error about the bad rows. */
  readonly finish: () => OrderLog<string>;
}

const NO_VALUES: readonly unknown[] = [];

/** Number of orders per batch. */
const BATCH = 64;

/**
 * Creates a collector for the input of a function.
 *
 * Memory: 20 bytes per row, half as much again while it grows, and 16 more when the log is sorted.
 *
 * @param metric - The calling function.
 * @param options - Its options.
 * @param expected - Number of rows to allocate; more are allowed.
 * @param attributes - Collects the values of attributes, if there are any; then every row is added with them.
 */
export function orderCollector(
  metric: string,
  options: ParsedOrderLogOptions,
  expected: number,
  attributes?: AttributeCollector,
): OrderCollector {
  const { timeZone, invalidRows } = options;
  const withoutRefunds = options.refunds === "exclude";
  const dictionary = customerDictionary();
  const orderIds = new Set<unknown>();
  const orderIdKind = idKind();
  const bad = badRows(metric, invalidRows);
  const bounds = timeBounds(options);
  const money = currencies(metric, options.currency);
  // Where a currency is chosen, a row without one is bad.
  const needsCurrency = options.currency !== undefined;
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let times = new Float64Array(capacity);
  let amounts = new Float64Array(capacity);

  // Pending orders. Their row numbers are consecutive: any other row calls `addWaiting` first.
  const waitingIds = new Array<unknown>(BATCH);
  const waitingTimes = new Float64Array(BATCH);
  const waitingAmounts = new Float64Array(BATCH);
  const waitingCustomers = new Int32Array(BATCH);
  let waiting = 0;
  let firstWaiting = 0;

  function addSoon(
    row: number,
    customerId: unknown,
    orderedAt: unknown,
    amount: unknown,
    orderId: unknown,
    currency: unknown,
  ): void {
    if (
      typeof orderedAt !== "number" ||
      typeof amount !== "number" ||
      orderId !== undefined ||
      currency !== undefined
    ) {
      addWaiting();
      add(row, customerId, orderedAt, amount, orderId, currency);
      return;
    }
    if (waiting === 0) firstWaiting = row;
    waitingIds[waiting] = customerId;
    waitingTimes[waiting] = orderedAt;
    waitingAmounts[waiting] = amount;
    waiting++;
    if (waiting === BATCH) addWaiting();
  }

  function addWaiting(): void {
    const count = waiting;
    waiting = 0;
    if (addPlain(count)) return;
    for (let i = 0; i < count; i++)
      add(firstWaiting + i, waitingIds[i], waitingTimes[i], waitingAmounts[i], undefined, undefined);
  }

  /**
   * Adds the first pending orders if all of them are valid.
   *
   * A loop with nothing but customer look-ups lets the processor overlap the memory accesses, which take most of the
   * time.
   */
  function addPlain(count: number): boolean {
    if (needsCurrency) return false;
    for (let i = 0; i < count; i++) {
      const amount = waitingAmounts[i] as number;
      if (!isWithin(waitingTimes[i] as number, bounds) || !isMoney(amount) || (withoutRefunds && amount < 0))
        return false;
    }
    for (let i = 0; i < count; i++) {
      const customer = dictionary.numberOf(waitingIds[i]);
      if (customer < 0) return false;
      waitingCustomers[i] = customer;
    }
    if (rows + count > capacity) grow();
    // None of these rows names a currency, so any row that does differs from them.
    if (count > 0) money.take(firstWaiting, undefined);
    for (let i = 0; i < count; i++) {
      customers[rows] = waitingCustomers[i] as number;
      // Turns −0 into 0.
      times[rows] = (waitingTimes[i] as number) + 0;
      amounts[rows] = (waitingAmounts[i] as number) + 0;
      rows++;
    }
    return true;
  }

  function add(
    row: number,
    customerId: unknown,
    orderedAt: unknown,
    amount: unknown,
    orderId: unknown,
    currency: unknown,
    values: readonly unknown[] = NO_VALUES,
  ): void {
    const time = boundedTime(orderedAt, bounds);
    const isGood =
      money.accepts(currency) &&
      isMoney(amount) &&
      !Number.isNaN(time) &&
      (attributes === undefined || attributes.accepts(values)) &&
      (isBlank(orderId) || (orderIdKind.accepts(orderId) && !(amount >= 0 && orderIds.has(orderId))));
    if (isGood && !money.take(row, currency)) return;
    // Only a fully valid row that is kept may add a new customer.
    const isDropped = isGood && withoutRefunds && amount < 0 && dictionary.accepts(customerId);
    if (isDropped) return;
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, customerId, orderedAt, amount, orderId, currency, values);
      return;
    }
    // A refund has the id of the refunded order.
    if (!isBlank(orderId) && (amount as number) >= 0) orderIds.add(orderId);
    if (rows === capacity) grow();
    attributes?.keep(rows, values);
    customers[rows] = customer;
    times[rows] = time;
    // Turns −0 into 0.
    amounts[rows] = (amount as number) + 0;
    rows++;
  }

  function addProblems(
    row: number,
    customerId: unknown,
    orderedAt: unknown,
    amount: unknown,
    orderId: unknown,
    currency: unknown,
    values: readonly unknown[],
  ): void {
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", notACustomer, customerId);
    addTimeProblem(bad, row, "orderedAt", orderedAt, bounds);
    addMoneyProblem(bad, row, "amount", amount);
    if (!money.accepts(currency)) bad.add(row, "currency", "wrongType", currency, { expected: "currencyCode" });
    attributes?.addProblems(bad, row, values);
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

  function finish(): OrderLog<string> {
    addWaiting();
    bad.check();
    money.check();
    return finishedOrders({
      customers: customers.subarray(0, rows),
      times: times.subarray(0, rows),
      amounts: amounts.subarray(0, rows),
      attributes: attributes?.finish(rows),
      customerIds: dictionary.ids,
      timeZone,
      ...money.report(),
      skipped: bad.report(),
    });
  }

  // Problems are reported in the order of the rows.
  const addProblem: BadRows["add"] = (...problem) => {
    addWaiting();
    bad.add(...problem);
  };
  return { bad: { ...bad, add: addProblem }, add, addSoon, finish };
}

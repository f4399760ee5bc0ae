import { duplicate, notACustomer, notATime, tooEarly } from "../validation/rareErrors";
import { type BadRows, badRows } from "./badRows";
import { longer, nextCapacity } from "./columns";
import { customerDictionary } from "./customerDictionary";
import { idKind, isBlank } from "./idKind";
import type { ParsedLogOptions } from "./logOptions";
import { addMoneyProblem, isMoney } from "./money";
import { startsOf } from "./startsOf";
import type { SubscriptionLog } from "./subscriptionLog";
import { timeOf } from "./timestamp";

/** Takes subscriptions one by one, and makes a log of them. */
export interface SubscriptionCollector {
  /** The bad rows so far. */
  readonly bad: BadRows;
  /** Checks a row and keeps it, or notes what is wrong with it. */
  readonly add: (
    row: number,
    customerId: unknown,
    startedAt: unknown,
    endedAt: unknown,
    mrr: unknown,
    subscriptionId: unknown,
    trial: unknown,
  ) => void;
  /** The log of all subscriptions, or an error that tells of the bad ones. */
  readonly finish: () => SubscriptionLog;
}

/**
 * Makes a collector for the rows of a function's input.
 *
 * @param metric - The function that was called.
 * @param options - Its options.
 * @param expected - How many rows to make room for at once; more may come.
 */
export function subscriptionCollector(
  metric: string,
  { timeZone, invalidRows }: ParsedLogOptions,
  expected: number,
): SubscriptionCollector {
  const dictionary = customerDictionary();
  const subscriptionIdKind = idKind();
  const startsBySubscription = startTimes();
  const bad = badRows(metric, invalidRows);
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let from = new Float64Array(capacity);
  let to = new Float64Array(capacity);
  let revenues = new Float64Array(capacity);
  let trials = new Uint8Array(capacity);

  function add(
    row: number,
    customerId: unknown,
    startedAt: unknown,
    endedAt: unknown,
    mrr: unknown,
    subscriptionId: unknown,
    trial: unknown,
  ): void {
    const start = timeOf(startedAt, timeZone);
    const end = endOf(endedAt, timeZone);
    const isGood =
      // Not for NaN either.
      end >= start &&
      isMoney(mrr) &&
      mrr >= 0 &&
      isFlag(trial) &&
      (isBlank(subscriptionId) ||
        (subscriptionIdKind.accepts(subscriptionId) && !startsBySubscription.has(subscriptionId, start)));
    // Only a row that is good in all else makes a new customer.
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, customerId, startedAt, endedAt, mrr, subscriptionId, trial);
      return;
    }
    if (!isBlank(subscriptionId)) startsBySubscription.add(subscriptionId as string | number, start);
    if (rows === capacity) grow();
    customers[rows] = customer;
    from[rows] = start;
    to[rows] = end;
    // No negative zero.
    revenues[rows] = (mrr as number) + 0;
    trials[rows] = isBlank(trial) ? 0 : Number(trial);
    rows++;
  }

  function addProblems(row: number, ...values: readonly unknown[]): void {
    const [customerId, startedAt, endedAt, mrr, subscriptionId, trial] = values;
    const start = timeOf(startedAt, timeZone);
    const end = endOf(endedAt, timeZone);
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", notACustomer, customerId);
    if (Number.isNaN(start)) bad.add(row, "startedAt", notATime, startedAt);
    if (Number.isNaN(end)) bad.add(row, "endedAt", notATime, endedAt);
    if (end < start) {
      const otherValue = new Date(start).toISOString();
      bad.add(row, "endedAt", tooEarly, endedAt, { other: "startedAt", otherValue });
    }
    if (isMoney(mrr) && mrr < 0) bad.add(row, "mrr", "tooSmall", mrr, { bound: 0 });
    addMoneyProblem(bad, row, "mrr", mrr);
    if (!isBlank(subscriptionId)) {
      if (!subscriptionIdKind.accepts(subscriptionId))
        bad.add(row, "subscriptionId", "wrongType", subscriptionId, { expected: "id" });
      else if (startsBySubscription.has(subscriptionId, start))
        bad.add(row, "subscriptionId", duplicate, subscriptionId);
    }
    if (!isFlag(trial)) bad.add(row, "trial", "wrongType", trial, { expected: "boolean" });
  }

  function grow(): void {
    capacity = nextCapacity(rows);
    customers = longer(customers, capacity);
    from = longer(from, capacity);
    to = longer(to, capacity);
    revenues = longer(revenues, capacity);
    trials = longer(trials, capacity);
  }

  function finish(): SubscriptionLog {
    bad.check();
    const customerCount = dictionary.ids.length;
    const starts = startsOf(customers, rows, customerCount);
    const next = starts.slice();
    const order = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const customer = customers[row] as number;
      const place = next[customer] as number;
      next[customer] = place + 1;
      order[place] = row;
    }
    const compare = (a: number, b: number): number =>
      difference(from, a, b) || difference(to, a, b) || difference(revenues, a, b) || difference(trials, a, b);
    for (let customer = 0; customer < customerCount; customer++) {
      const first = starts[customer] as number;
      const end = starts[customer + 1] as number;
      for (let i = first + 1; i < end; i++) {
        if (compare(order[i - 1] as number, order[i] as number) <= 0) continue;
        order.subarray(first, end).sort(compare);
        break;
      }
    }
    return Object.freeze({
      kind: "subscriptions",
      rows,
      customerIds: Object.freeze(dictionary.ids),
      starts,
      startTimes: gathered(from, order),
      endTimes: gathered(to, order),
      monthlyRevenues: gathered(revenues, order),
      trials: gathered(trials, order),
      timeZone,
      skipped: bad.report(),
    });
  }

  return { bad, add, finish };
}

/** Epoch milliseconds of an end; `Infinity` where there is none yet, NaN where it is no timestamp. */
function endOf(value: unknown, timeZone: string): number {
  return isBlank(value) || value === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : timeOf(value, timeZone);
}

/** Whether a value says yes or no, as databases do, or nothing. */
function isFlag(value: unknown): boolean {
  return typeof value === "boolean" || value === 0 || value === 1 || isBlank(value);
}

/** Which subscriptions have a row that starts at a time. */
function startTimes() {
  // Nearly all have one row, and a set of their own would take ten times the memory.
  const first = new Map<string | number, number>();
  const others = new Map<string | number, Set<number>>();
  return {
    has: (id: string | number, start: number): boolean =>
      first.get(id) === start || others.get(id)?.has(start) === true,
    add(id: string | number, start: number): void {
      if (!first.has(id)) first.set(id, start);
      else if (others.has(id)) others.get(id)?.add(start);
      else others.set(id, new Set([start]));
    },
  };
}

/** Infinities are equal, and not apart by NaN. */
function difference(values: ArrayLike<number>, a: number, b: number): number {
  const one = values[a] as number;
  const other = values[b] as number;
  return one < other ? -1 : one > other ? 1 : 0;
}

function gathered<Column extends Float64Array | Uint8Array>(values: Column, order: Uint32Array): Column {
  const sorted = new (values.constructor as new (length: number) => Column)(order.length);
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place] as number] as number;
  return sorted;
}

import { notACustomer, tooEarly } from "../validation/rareErrors";
import { afterInclusive } from "./afterInclusive";
import type { AttributeCollector } from "./attributes";
import { type BadRows, badRows } from "./badRows";
import { longer, nextCapacity } from "./columns";
import { currencies } from "./currencies";
import { type CustomerId, customerDictionary } from "./customerDictionary";
import { finishedSubscriptions } from "./finishedSubscriptions";
import { idKind, isBlank } from "./idKind";
import type { SubscriptionLog } from "./log";
import type { ParsedSubscriptionLogOptions } from "./logOptions";
import { addMissing } from "./missingKeys";
import { addMoneyProblem, isMoney } from "./money";
import { resolveOverlaps } from "./overlaps";
import { reasonColumn } from "./reasonColumn";
import { addTimeProblem, boundedTime, isBeyond, timeBounds } from "./timeBounds";

/** Collects subscriptions one by one and creates a log. */
export interface SubscriptionCollector {
  /** Bad rows so far. */
  readonly bad: BadRows;
  /** Checks a row and keeps it with the values of its attributes, or records its problems. */
  readonly add: (
    row: number,
    customerId: unknown,
    startedAt: unknown,
    endedAt: unknown,
    mrr: unknown,
    subscriptionId: unknown,
    trial: unknown,
    reason: unknown,
    currency: unknown,
    source: object | undefined,
    values?: readonly unknown[],
  ) => void;
  /** Returns the log, or throws an error about the bad rows. */
  readonly finish: () => SubscriptionLog<string>;
}

const NO_VALUES: readonly unknown[] = [];

/**
 * Creates a collector for the input of a function.
 *
 * @param metric - The calling function.
 * @param options - Its options.
 * @param expected - Number of rows to allocate; more are allowed.
 * @param attributes - Collects the values of attributes, if there are any; then every row is added with them.
 */
export function subscriptionCollector(
  metric: string,
  options: ParsedSubscriptionLogOptions,
  expected: number,
  attributes?: AttributeCollector,
): SubscriptionCollector {
  const { timeZone, invalidRows, ends, overlaps } = options;
  const dictionary = customerDictionary();
  const subscriptionIdKind = idKind();
  const bad = badRows(metric, invalidRows);
  const bounds = timeBounds(options);
  const money = currencies(metric, options.currency);
  // Rows with a subscription id.
  const places: number[] = [];
  const numbers: number[] = [];
  const ids: CustomerId[] = [];
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let from = new Float64Array(capacity);
  let to = new Float64Array(capacity);
  let revenues = new Float64Array(capacity);
  let trials = new Uint8Array(capacity);
  const reasons = reasonColumn();

  function add(
    row: number,
    customerId: unknown,
    startedAt: unknown,
    endedAt: unknown,
    mrr: unknown,
    subscriptionId: unknown,
    trial: unknown,
    reason: unknown,
    currency: unknown,
    source: object | undefined,
    values: readonly unknown[] = NO_VALUES,
  ): void {
    const start = boundedTime(startedAt, bounds);
    const end = endOf(endedAt);
    const isGood =
      // Also false for NaN.
      end >= start &&
      isMoney(mrr) &&
      mrr >= 0 &&
      isFlag(trial) &&
      isReason(reason) &&
      (isBlank(subscriptionId) || subscriptionIdKind.accepts(subscriptionId)) &&
      money.accepts(currency) &&
      (attributes === undefined || attributes.accepts(values));
    if (isGood && dictionary.accepts(customerId) && !money.take(row, currency)) return;
    // Only a fully valid row may add a new customer.
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, source, customerId, startedAt, endedAt, mrr, subscriptionId, trial, reason, currency);
      attributes?.addProblems(bad, row, values);
      return;
    }
    if (!isBlank(subscriptionId)) {
      places.push(rows);
      numbers.push(row);
      ids.push(subscriptionId as CustomerId);
    }
    if (rows === capacity) grow();
    attributes?.keep(rows, values);
    customers[rows] = customer;
    from[rows] = start;
    to[rows] = end;
    revenues[rows] = mrr as number;
    // Blank is 0, as NaN is.
    trials[rows] = Number(trial);
    if (!isBlank(reason)) reasons.set(rows, reason as string);
    rows++;
  }

  function addProblems(row: number, source: object | undefined, ...values: readonly unknown[]): void {
    const [customerId, startedAt, endedAt, mrr, subscriptionId, trial, reason, currency] = values;
    const start = boundedTime(startedAt, bounds);
    const end = endOf(endedAt);
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", notACustomer, customerId);
    addTimeProblem(bad, row, "startedAt", startedAt, bounds);
    if (endedAt === undefined) addMissing(bad, row, "endedAt", source);
    else if (Number.isNaN(end)) addTimeProblem(bad, row, "endedAt", endedAt, bounds);
    if (end < start) {
      const otherValue = new Date(start).toISOString();
      bad.add(row, "endedAt", tooEarly, endedAt, { other: [["startedAt"]], otherValue });
    }
    if (isMoney(mrr) && mrr < 0) bad.add(row, "mrr", "tooSmall", mrr, { bound: 0 });
    addMoneyProblem(bad, row, "mrr", mrr);
    if (!isBlank(subscriptionId) && !subscriptionIdKind.accepts(subscriptionId))
      bad.add(row, "subscriptionId", "wrongType", subscriptionId, { expected: "id" });
    if (!isFlag(trial)) bad.add(row, "trial", "wrongType", trial, { expected: "boolean" });
    if (!isReason(reason)) bad.add(row, "reason", "wrongType", reason, { expected: "text" });
    if (!money.accepts(currency)) bad.add(row, "currency", "wrongType", currency, { expected: "currencyCode" });
  }

  /**
   * Returns an end in epoch milliseconds; `Infinity` if there is none or it is later than the bounds, NaN if it is not
   * a time.
   */
  function endOf(value: unknown): number {
    if (value === null || value === "" || value === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    const end = boundedTime(value, bounds);
    if (Number.isNaN(end)) return isBeyond(value, bounds) ? Number.POSITIVE_INFINITY : end;
    return ends === "inclusive" ? afterInclusive(end, timeZone) : end;
  }

  function grow(): void {
    capacity = nextCapacity(rows);
    customers = longer(customers, capacity);
    from = longer(from, capacity);
    to = longer(to, capacity);
    revenues = longer(revenues, capacity);
    trials = longer(trials, capacity);
  }

  function finish(): SubscriptionLog<string> {
    const refused = resolveOverlaps({ places, numbers, ids }, from, to, overlaps, bad);
    bad.check();
    money.check();
    const customerIds = leaveOut(refused);
    return finishedSubscriptions({
      customers: customers.subarray(0, rows),
      from,
      to,
      revenues,
      trials,
      ...reasons.upTo(rows),
      attributes: attributes?.finish(rows),
      customerIds,
      timeZone,
      ...money.report(),
      skipped: bad.report(),
    });
  }

  /** Removes rows rejected at the end, and returns the customers who still have a row. */
  function leaveOut(refused: ReadonlySet<number>): readonly CustomerId[] {
    if (refused.size === 0) return dictionary.ids;
    const left = customerDictionary();
    let kept = 0;
    for (let row = 0; row < rows; row++) {
      if (refused.has(row)) continue;
      reasons.move(row, kept);
      customers[kept] = left.numberOf(dictionary.ids[customers[row] as number]);
      for (const column of [from, to, revenues, trials]) column[kept] = column[row] as number;
      attributes?.move(row, kept);
      kept++;
    }
    rows = kept;
    return left.ids;
  }

  return { bad, add, finish };
}

/** Whether a value is a reason, or blank. */
function isReason(value: unknown): boolean {
  return typeof value === "string" || isBlank(value);
}

/** Whether a value is a boolean as databases write it, or blank. */
function isFlag(value: unknown): boolean {
  return typeof value === "boolean" || value === 0 || value === 1 || isBlank(value);
}

import { noAttributes, reordered } from "./attributes";
import type { Attributes } from "./attributeTypes";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import { eachCustomer } from "./eachCustomer";
import type { SubscriptionLog } from "./log";
import { eachShortGap, paidRows } from "./paidRows";
import { sealedLog } from "./sealedLog";
import { gathered, rowsByCustomer, sortPart } from "./sortPart";
import { startsOf } from "./startsOf";

/** Checked subscriptions as columns in input order, with the other facts of a log. */
export interface CheckedSubscriptions {
  /** Customer of each row, as an index in `customerIds`. The other columns may be longer. */
  readonly customers: Int32Array;
  /** Start of each row, in epoch milliseconds. */
  readonly from: Float64Array;
  /** End of each row; `Infinity` if it is running. */
  readonly to: Float64Array;
  /** Monthly recurring revenue of each row, in money. */
  readonly revenues: Float64Array;
  /** 1 for a trial, else 0. */
  readonly trials: Uint8Array;
  /** Reasons that rows name. */
  readonly reasons: readonly string[];
  /** Reason of each row, as an index in `reasons`; −1 without one. */
  readonly reasonNumbers: Int32Array | null;
  /** Attributes of each row. */
  readonly attributes?: Attributes<string> | undefined;
  /** Customer ids, each with at least one row. */
  readonly customerIds: readonly CustomerId[];
  /** Time zone of dates without a time. */
  readonly timeZone: string;
  /** Currency of the revenue, if the rows name one. */
  readonly currency: string | null;
  /** Number of rows excluded for their currency. */
  readonly rowsInOtherCurrencies: number;
  /** Rows excluded as invalid. */
  readonly skipped: SkippedRows;
}

/** Creates a log from checked subscriptions. The columns are not modified. */
export function finishedSubscriptions(subscriptions: CheckedSubscriptions): SubscriptionLog<string> {
  const { customers, from, to, revenues, trials, reasons, reasonNumbers, attributes, customerIds, ...facts } =
    subscriptions;
  const rows = customers.length;
  const starts = startsOf(customers, rows, customerIds.length);
  const order = rowsByCustomer(customers, starts);
  const compare = (a: number, b: number): number =>
    difference(from, a, b) ||
    difference(to, a, b) ||
    difference(revenues, a, b) ||
    difference(trials, a, b) ||
    (reasonNumbers === null ? 0 : difference(reasonNumbers, a, b));

  eachCustomer({ starts }, (_, first, end) => sortPart(order, first, end, compare));
  const log = {
    kind: "subscriptions" as const,
    rows,
    customerIds: Object.freeze(customerIds),
    starts,
    startTimes: gathered(from, order),
    endTimes: gathered(to, order),
    monthlyRevenues: gathered(revenues, order),
    trials: gathered(trials, order),
    reasons: Object.freeze(reasons),
    reasonNumbers: reasonNumbers && gathered(reasonNumbers, order),
    attributes: attributes === undefined ? noAttributes : reordered(attributes, order),
    ...facts,
    shortGaps: 0,
  };
  eachShortGap(paidRows(log), () => {
    log.shortGaps++;
  });
  return sealedLog(log);
}

/** Two infinities are equal, although their difference is NaN. */
function difference(values: ArrayLike<number>, a: number, b: number): number {
  const one = values[a] as number;
  const other = values[b] as number;
  return one < other ? -1 : one > other ? 1 : 0;
}

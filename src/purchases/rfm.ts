import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { localClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import { quantilesInPlace, sum, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { optional, step, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import { rfmSegments } from "./rfmSegments";

/** The options of {@link rfm}. */
export interface RfmInput {
  /** The point in time up to which the log is complete; orders at it or later are not known. */
  readonly asOf: Timestamp;
  /** How many scores there are, from 2 to 100; 5 when left out. */
  readonly bins?: number | undefined;
  /** IANA name of the time zone whose days count; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link RfmInput}. */
export const rfmInput: InputSchema<RfmInput, "bins"> = /* @__PURE__ */ inputSchema<RfmInput, "bins">(() => ({
  fields: { asOf: timestamp(), bins: withDefault(step(2, 100), 5), timeZone: optional(timeZone()) },
}));

/** A customer of {@link rfm}. */
export interface RfmCustomer {
  /** The customer. */
  readonly customerId: string | number;
  /** Days of the calendar from that of the last order to that of `asOf`. */
  readonly recencyDays: number;
  /** How many orders the customer has made. */
  readonly orders: number;
  /** What the customer has paid less what was paid back. */
  readonly revenue: number;
  /** The score of recency, from 1 (long ago) to the number of bins (just now). */
  readonly recency: number;
  /** The score of the number of orders, from 1 (few) to the number of bins (many). */
  readonly frequency: number;
  /** The score of revenue, from 1 (little) to the number of bins (much). */
  readonly monetary: number;
}

/** The quantiles between the bins of {@link rfm}, ascending; a value equal to one is in the lower bin. */
export interface RfmThresholds {
  /** Of the days since the last order; the fewest make the highest score. */
  readonly recency: readonly number[];
  /** Of the numbers of orders. */
  readonly frequency: readonly number[];
  /** Of the revenues. */
  readonly monetary: readonly number[];
}

/** A segment of {@link rfm}. */
export interface RfmSegment {
  /** Its name: one of those in {@link rfmSegments}. */
  readonly id: string;
  /** How many customers are in it. */
  readonly customers: number;
  /** What they have paid less what was paid back. */
  readonly revenue: number;
  /** The customers, in the order of the log. */
  readonly customerIds: readonly (string | number)[];
}

/** What {@link rfm} returns. */
export interface Rfm {
  /** The customers with their scores, in the order of the log. */
  readonly customers: readonly RfmCustomer[];
  /** The values between the bins, one fewer than there are bins; none without customers. */
  readonly thresholds: RfmThresholds;
  /** All segments, empty ones too. */
  readonly segments: readonly RfmSegment[];
}

/**
 * The customers scored by recency, frequency and money: when each ordered last, how many orders each has made, and what
 * each has paid.
 *
 * Each score is the number of the quantile bin that the value lies in: with 5 bins, 5 is the best fifth. Equal values
 * always have equal scores, a value equal to a threshold is in the lower bin, and so where many customers have one
 * order the bins are of unequal size: to cut them into equal fifths would give one-time buyers scores from 1 to 3 by
 * chance. Scores compare customers of one log with each other; they are no forecast. Who has only refunds, or ordered
 * first at `asOf` or later, is left out. Not the recency of {@link customerSummaries}.
 *
 * Segments are named by {@link rfmSegments}; the scores of another number of bins are brought to five for them.
 *
 * @param log - An order log.
 * @param options - Up to when, and how many bins.
 * @returns Customers with their values and scores, thresholds, and segments.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link rfmInput}.
 *
 * @source hughes2012
 * @source hebbaliRfm
 * @source hyndmanFan1996
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-03-20", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-03-30", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 * ]);
 * const { customers, thresholds, segments } = rfm(log, { asOf: "2025-04-01", bins: 2 });
 * customers[0]; // => { customerId: "a", recencyDays: 2, orders: 2, revenue: 50, recency: 2, frequency: 2, monetary: 2 }
 * thresholds; // => { recency: [44.5], frequency: [1.5], monetary: [32.5] }
 * segments[0]; // => { id: "champions", customers: 1, revenue: 50, customerIds: ["a"] }
 * ```
 */
export function rfm(log: OrderLog, options: RfmInput): Rfm {
  checkOrderLog("rfm", log);
  const parsed = parseInput("rfm", rfmInput, options);
  const { bins, timeZone = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const { dayOf } = localClock(log, timeZone, asOf);
  const today = dayOf(asOf);
  const { starts, times, amounts, customerIds } = log;
  const column = () => new Float64Array(customerIds.length);
  const [numbers, recencyDays, orders, revenue] = [column(), column(), column(), column()];
  let count = 0;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const start = starts[customer] as number;
    const next = starts[customer + 1] as number;
    let row = start;
    let own = 0;
    let last = 0;
    for (; row < next && (times[row] as number) < asOf; row++) {
      if (!isOrder(amounts[row] as number)) continue;
      own++;
      last = times[row] as number;
    }
    if (own === 0) continue;
    numbers[count] = customer;
    recencyDays[count] = today - dayOf(last);
    orders[count] = own;
    revenue[count] = sum(amounts, start, row);
    count++;
  }
  const thresholds = {
    recency: thresholdsOf(recencyDays.slice(0, count), bins),
    frequency: thresholdsOf(orders.slice(0, count), bins),
    monetary: thresholdsOf(revenue.slice(0, count), bins),
  };
  const customers = Array.from({ length: count }, (_, i) => ({
    customerId: customerIds[numbers[i] as number] as string | number,
    recencyDays: recencyDays[i] as number,
    orders: orders[i] as number,
    revenue: revenue[i] as number,
    recency: bins + 1 - binOf(recencyDays[i] as number, thresholds.recency),
    frequency: binOf(orders[i] as number, thresholds.frequency),
    monetary: binOf(revenue[i] as number, thresholds.monetary),
  }));
  return { customers, thresholds, segments: segmentsOf(customers, bins) };
}

/** The values between equal shares of the customers. */
function thresholdsOf(values: Float64Array, bins: number): number[] {
  if (values.length === 0) return [];
  return quantilesInPlace(
    values,
    Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins),
  );
}

/** The bin of a value, from 1. */
function binOf(value: number, thresholds: readonly number[]): number {
  let bin = 1;
  for (const threshold of thresholds) if (value > threshold) bin++;
  return bin;
}

function segmentsOf(customers: readonly RfmCustomer[], bins: number): RfmSegment[] {
  const fifths = Uint8Array.from({ length: bins + 1 }, (_, score) => Math.round(((score - 1) * 4) / (bins - 1)));
  const fifth = (score: number) => fifths[score] as number;
  const segments = segmentTable();
  const members = rfmSegments.map(() => [] as RfmCustomer[]);
  for (const customer of customers) {
    const { recency, frequency, monetary } = customer;
    const segment = segments[25 * fifth(recency) + 5 * fifth(frequency) + fifth(monetary)] as number;
    (members[segment] as RfmCustomer[]).push(customer);
  }
  return rfmSegments.map(({ id }, i) => {
    const own = members[i] as RfmCustomer[];
    return {
      id,
      customers: own.length,
      revenue: sumOf(own.length, (each) => (own[each] as RfmCustomer).revenue),
      customerIds: own.map(({ customerId }) => customerId),
    };
  });
}

/** The place of the segment for each of the 125 triples of scores, those of money running first. */
function segmentTable(): Uint8Array {
  const isIn = (score: number, [least, greatest]: readonly [number, number]) => score >= least && score <= greatest;
  return Uint8Array.from({ length: 125 }, (_, i) =>
    rfmSegments.findIndex(
      ({ recency, frequency, monetary }) =>
        isIn(Math.floor(i / 25) + 1, recency) &&
        isIn((Math.floor(i / 5) % 5) + 1, frequency) &&
        isIn((i % 5) + 1, monetary),
    ),
  );
}

/** {@link rfm} as data. */
export const rfmMetric: Metric<[log: OrderLog, options: RfmInput], Rfm> = {
  id: "rfm",
  summary:
    "The customers scored by recency, frequency and money: when each ordered last, how many orders each has made, and what each has paid.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: rfmInput },
  ],
  compute: rfm,
  main: null,
  sources: ["hughes2012", "hebbaliRfm", "hyndmanFan1996"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-03-20", amount: 20 },
            { customerId: "a", orderedAt: "2025-03-30", amount: 30 },
            { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
          ],
        },
        { asOf: "2025-04-01", bins: 2 },
      ],
      result: {
        customers: [
          { customerId: "a", recencyDays: 2, orders: 2, revenue: 50, recency: 2, frequency: 2, monetary: 2 },
          { customerId: "b", recencyDays: 87, orders: 1, revenue: 15, recency: 1, frequency: 1, monetary: 1 },
        ],
        thresholds: { recency: [44.5], frequency: [1.5], monetary: [32.5] },
        segments: [
          { id: "champions", customers: 1, revenue: 50, customerIds: ["a"] },
          { id: "loyalCustomers", customers: 0, revenue: 0, customerIds: [] },
          { id: "newCustomers", customers: 0, revenue: 0, customerIds: [] },
          { id: "promising", customers: 0, revenue: 0, customerIds: [] },
          { id: "potentialLoyalists", customers: 0, revenue: 0, customerIds: [] },
          { id: "needAttention", customers: 0, revenue: 0, customerIds: [] },
          { id: "aboutToSleep", customers: 0, revenue: 0, customerIds: [] },
          { id: "cannotLose", customers: 0, revenue: 0, customerIds: [] },
          { id: "atRisk", customers: 0, revenue: 0, customerIds: [] },
          { id: "lost", customers: 1, revenue: 15, customerIds: ["b"] },
          { id: "others", customers: 0, revenue: 0, customerIds: [] },
        ],
      },
    },
  ],
};

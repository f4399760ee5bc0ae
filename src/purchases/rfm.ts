import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { localClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import { quantilesInPlace, sum, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { type Field, numbers, optional, step, text, wholePeriodsList, withDefault } from "../validation/fields";
import { group, groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { issueAt } from "../validation/issueAt";
import { looked } from "../validation/looked";
import { parseInput } from "../validation/parseInput";
import { duplicate, wrongLength } from "../validation/rareErrors";
import { timestamp, timeZone } from "../validation/timeFields";
import { plainThresholds } from "./plainThresholds";
import { revenueBounds } from "./revenueBounds";
import { OTHERS, type RfmSegmentRule } from "./rfmSegments";
import { namedSegments } from "./segmentFinder";

/** The options of {@link rfm}; `Id` is the names of its own segments. */
export interface RfmInput<Id extends string = never> {
  /** Data cutoff: orders at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /** Number of bins, which is also the highest score, from 2 to 100. Default: 5. */
  readonly bins?: number | undefined;
  /**
   * Thresholds between the bins in place of quantiles, ascending, one fewer than bins in each of the three lists; a
   * value equal to a threshold is in the lower bin. They make scores of different times comparable. Default: the
   * quantiles of the customers.
   */
  readonly thresholds?: RfmThresholds | undefined;
  /**
   * Own segments with ranges of scores from 1 to the number of bins: a customer is in the first segment whose three
   * ranges match, or in `others`. Default: {@link rfmSegments}.
   */
  readonly segments?: readonly RfmSegmentRule<Id>[] | undefined;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** Maximum number of own segments. */
const MOST_SEGMENTS = 1000;

/** The schema of {@link RfmInput}. */
export const rfmInput: InputSchema<RfmInput<string>, "bins"> = /* @__PURE__ */ inputSchema<RfmInput<string>, "bins">(
  () => ({
    fields: {
      asOf: timestamp(),
      bins: withDefault(step(2, 100), 5),
      thresholds: optional(group<RfmThresholds>({ recency: bounds(), frequency: bounds(), monetary: bounds() })),
      segments: optional(
        groups<RfmSegmentRule>({ id: text(), recency: range(), frequency: range(), monetary: range() }),
      ),
      timeZone: optional(timeZone()),
    },
    rules: [
      looked(["thresholds", "bins"], ({ thresholds, bins }, report) => {
        for (const [name, list] of Object.entries(thresholds ?? {}) as [string, readonly number[]][]) {
          const { length } = list;
          if (length !== bins - 1)
            report(issueAt(["thresholds", name], list, wrongLength, { bound: bins - 1, length }));
          for (let i = 1; i < length; i++) {
            const [before, value] = [list[i - 1] as number, list[i] as number];
            if (value < before) report(issueAt(["thresholds", name, i], value, "tooSmall", { bound: before }));
          }
        }
      }),
      looked(["segments", "bins"], ({ segments = [], bins }, report) => {
        if (segments.length > MOST_SEGMENTS) {
          const details = { bound: `≤ ${MOST_SEGMENTS}`, length: segments.length };
          report(issueAt(["segments"], segments, wrongLength, details));
        }
        const seen = new Set<string>([OTHERS]);
        for (const [i, { id, ...ranges }] of segments.entries()) {
          if (seen.has(id) && (id !== OTHERS || i < segments.length - 1))
            report(issueAt(["segments", i, "id"], id, duplicate));
          seen.add(id);
          for (const [name, [least, greatest]] of Object.entries(ranges)) {
            const path = ["segments", i, name];
            if ((greatest as number) > bins) report(issueAt([...path, 1], greatest, "tooLarge", { bound: bins }));
            if ((greatest as number) < (least as number))
              report(issueAt([...path, 1], greatest, "tooSmall", { bound: least as number }));
          }
        }
      }),
    ],
  }),
);

/** A list of thresholds; a typed array will do. */
function bounds(): Field<readonly number[]> {
  return numbers() as never;
}

/** A range of scores. */
function range(): Field<readonly [least: number, greatest: number]> {
  return wholePeriodsList(1, 100, { minLength: 2, maxLength: 2 }) as never;
}

/** The values and scores of one customer. */
export interface RfmCustomer {
  /** The customer id. */
  readonly customerId: string | number;
  /** Calendar days from the last order to `asOf`. */
  readonly recencyDays: number;
  /** Number of orders. */
  readonly orders: number;
  /** Revenue: amounts paid minus refunds, in money. */
  readonly revenue: number;
  /** Recency score, from 1 (long ago) to the number of bins (most recent). */
  readonly recency: number;
  /** Frequency score, from 1 (few orders) to the number of bins (many). */
  readonly frequency: number;
  /** Monetary score, from 1 (little revenue) to the number of bins (much). */
  readonly monetary: number;
}

/** The quantiles between the bins, ascending; a value equal to a threshold is in the lower bin. */
export interface RfmThresholds {
  /** Days since the last order; the fewest days get the highest score. */
  readonly recency: readonly number[];
  /** Numbers of orders. */
  readonly frequency: readonly number[];
  /** Revenues, in money. */
  readonly monetary: readonly number[];
}

/** A segment of customers with similar scores. */
export interface RfmSegment<Id extends string = string> {
  /** Name of the segment: one of {@link rfmSegments}, or of the own ones. */
  readonly id: Id;
  /** Number of customers. */
  readonly customers: number;
  /** Their revenue after refunds, in money. */
  readonly revenue: number;
  /** The customer ids, in the order of the log. */
  readonly customerIds: readonly (string | number)[];
}

/** What {@link rfm} returns. */
export interface RfmResult<Id extends string = string> {
  /** Customers with their scores, in the order of the log. */
  readonly customers: readonly RfmCustomer[];
  /** Thresholds between the bins, one fewer than bins; empty without customers. */
  readonly thresholds: RfmThresholds;
  /** All segments, including empty ones. */
  readonly segments: readonly RfmSegment<Id>[];
}

/**
 * The scores of customers by recency, frequency and monetary value, with named segments.
 *
 * Each score is the number of a quantile bin: with 5 bins, 5 is the best fifth. Equal values get equal scores, and a
 * value equal to a threshold is in the lower bin. So is a revenue above it by 10^-12 of it or less, or by 10^-12 where
 * it is below 1: only rounding differs. If many customers have one order, the bins therefore differ in size; forcing
 * equal sizes would give one-time buyers scores from 1 to 3 at random. Scores compare the customers of one log; they
 * are not a forecast. Customers with only refunds, or with a first order at or after `asOf`, are excluded. Recency here
 * is the time since the last order, unlike in {@link customerSummaries}.
 *
 * Segments are those of {@link rfmSegments}; with another number of bins, scores are rescaled to five for them. Own
 * `segments` have ranges of the scores themselves. Own `thresholds`, such as those of last year, keep the meaning of a
 * score from one log to the next.
 *
 * @param log - An order log.
 * @param options - The data cutoff and the number of bins.
 * @returns Customers with their values and scores, thresholds, and segments.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link rfmInput}.
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
 * customers[0];
 * // => { customerId: "a", recencyDays: 2, orders: 2, revenue: 50, recency: 2, frequency: 2, monetary: 2 }
 * thresholds; // => { recency: [44.5], frequency: [1.5], monetary: [32.5] }
 * segments[0]; // => { id: "champions", customers: 1, revenue: 50, customerIds: ["a"] }
 *
 * const own = rfm(log, {
 *   asOf: "2025-04-01",
 *   bins: 2,
 *   thresholds: { recency: [30], frequency: [1], monetary: [100] },
 *   segments: [{ id: "loyal", recency: [2, 2], frequency: [2, 2], monetary: [1, 2] }],
 * });
 * own.segments.map(({ id, customers }) => [id, customers]); // => [["loyal", 1], ["others", 1]]
 * ```
 */
export function rfm(log: OrderLog, options: RfmInput): RfmResult;
export function rfm<Id extends string>(
  log: OrderLog,
  options: RfmInput<Id> & { readonly segments: readonly RfmSegmentRule<Id>[] },
): RfmResult<Id | "others">;
export function rfm(log: OrderLog, options: RfmInput<string>): RfmResult {
  checkOrderLog("rfm", log);
  const parsed = parseInput("rfm", rfmInput, options);
  const { bins, thresholds: given, segments, timeZone = log.timeZone } = parsed;
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
  const thresholds =
    given === undefined
      ? {
          recency: thresholdsOf(recencyDays.slice(0, count), bins),
          frequency: thresholdsOf(orders.slice(0, count), bins),
          monetary: thresholdsOf(revenue.slice(0, count), bins),
        }
      : plainThresholds(given);
  const bounds = revenueBounds(thresholds.monetary);
  const customers = Array.from({ length: count }, (_, i) => ({
    customerId: customerIds[numbers[i] as number] as string | number,
    recencyDays: recencyDays[i] as number,
    orders: orders[i] as number,
    revenue: revenue[i] as number,
    recency: bins + 1 - binOf(recencyDays[i] as number, thresholds.recency),
    frequency: binOf(orders[i] as number, thresholds.frequency),
    monetary: binOf(revenue[i] as number, bounds),
  }));
  return { customers, thresholds, segments: segmentsOf(customers, bins, segments) };
}

/** Returns the values that divide the customers into equal shares. */
function thresholdsOf(values: Float64Array, bins: number): number[] {
  if (values.length === 0) return [];
  return quantilesInPlace(
    values,
    Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins),
  );
}

/** Returns the bin of a value, from 1. */
function binOf(value: number, thresholds: readonly number[]): number {
  let bin = 1;
  for (const threshold of thresholds) if (value > threshold) bin++;
  return bin;
}

function segmentsOf(
  customers: readonly RfmCustomer[],
  bins: number,
  own: readonly RfmSegmentRule[] | undefined,
): RfmSegment[] {
  const { ids, segmentOf } = namedSegments(bins, own);
  const members = ids.map(() => [] as RfmCustomer[]);
  for (const customer of customers) (members[segmentOf(customer)] as RfmCustomer[]).push(customer);
  return ids.map((id, i) => {
    const found = members[i] as RfmCustomer[];
    return {
      id,
      customers: found.length,
      revenue: sumOf(found.length, (each) => (found[each] as RfmCustomer).revenue),
      customerIds: found.map(({ customerId }) => customerId),
    };
  });
}

/** {@link rfm} as data. */
export const rfmMetric: Metric<[log: OrderLog, options: RfmInput], RfmResult> = {
  id: "rfm",
  summary: "The scores of customers by recency, frequency and monetary value, with named segments.",
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

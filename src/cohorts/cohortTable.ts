import type { OrderLog, SubscriptionLog } from "../logs";
import type { Metric } from "../metric/metric";
import { cohortRequest } from "./cohortRequest";
import { cohortRows } from "./cohortRows";
import { type CohortTableInput, cohortTableInput } from "./cohortTableInput";
import type { CohortTable } from "./cohortTableResult";
import { cohortTally } from "./cohortTally";
import { pooledCurve } from "./pooledCurve";

/**
 * The customers of each start period, with the number or revenue retained in later periods.
 *
 * On orders, a customer belongs to the period of the first order ever in the log, and is retained in every period with
 * an order in it, counted once; refunds are no orders. On subscriptions, a customer belongs to the period in which the
 * first paid one started, and is retained where subscribed at the close of the period (of a recurring cohort: where
 * subscribed at its close); trials and free plans do not count. The last periods are the trap: a month that is not over
 * looks like a bad one. Cells of periods that were not over at `asOf` are therefore `null`, and the pooled curve
 * divides by the cohorts that were old enough, not by all. It is a rate of sums, no mean of the rows' percentages.
 *
 * Revenue of an order log is what was paid in a period less what was paid back in it, `averageRevenue` that over the
 * size of the cohort. On subscriptions it is the monthly revenue at the close of a period, and in the first cell that
 * with which customers entered; net revenue retention divides the one by the other, gross takes of no customer more
 * than at entry. A single period's numbers are in {@link retentionRate}, {@link netRevenueRetention}.
 *
 * @param log - An order log or a subscription log.
 * @param options - Period, `asOf` and what else there is to choose.
 * @returns The table: cohorts with their cells (customers or money; shares from 0 to 1 for gross revenue retention),
 * and the pooled curve, whose rates are `null` where no cohort is old enough or has customers.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link cohortTableInput} or do not go
 * with the log.
 *
 * @source amplitudeRetention
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
 *   { customerId: "c", orderedAt: "2025-02-14", amount: 10 },
 *   { customerId: "b", orderedAt: "2025-03-05", amount: 25 },
 * ]);
 * const table = cohortTable(log, { period: "month", asOf: "2025-03-15" });
 * table.cohorts[0]; // => { start: "2025-01-01", size: 2, finished: true, cells: [2, 1, null] }
 * table.cohorts[1]; // => { start: "2025-02-01", size: 1, finished: true, cells: [1, null, null] }
 * table.pooled[1]; // => { age: 1, eligible: 2, retained: 1, rate: 0.5 }
 * ```
 */
export function cohortTable(log: OrderLog | SubscriptionLog, options: CohortTableInput): CohortTable {
  const { parsed, frame, calendar } = cohortRequest(log, options);
  if (frame === null) return { period: calendar.period, cohorts: [], pooled: [] };
  const tally = cohortTally(log, parsed, frame);
  return {
    period: calendar.period,
    cohorts: cohortRows(tally, frame, parsed.measure, calendar),
    pooled: pooledCurve(tally, frame, parsed.measure),
  };
}

/** {@link cohortTable} as data. */
export const cohortTableMetric: Metric<[log: OrderLog | SubscriptionLog, options: CohortTableInput], CohortTable> = {
  id: "cohortTable",
  summary: "The customers of each start period, with the number or revenue retained in later periods.",
  arguments: [
    { name: "log", log: "either" },
    { name: "options", schema: cohortTableInput },
  ],
  compute: cohortTable,
  main: null,
  sources: ["amplitudeRetention"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
            { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
            { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
          ],
        },
        { period: "month", asOf: "2025-03-15" },
      ],
      result: {
        period: "month",
        cohorts: [
          { start: "2025-01-01", size: 2, finished: true, cells: [2, 1, null] },
          { start: "2025-02-01", size: 0, finished: true, cells: [0, null, null] },
          { start: "2025-03-01", size: 0, finished: false, cells: [null, null, null] },
        ],
        pooled: [
          { age: 0, eligible: 2, retained: 2, rate: 1 },
          { age: 1, eligible: 2, retained: 1, rate: 0.5 },
          { age: 2, eligible: 0, retained: 0, rate: null },
        ],
      },
    },
    {
      arguments: [
        { orders: [{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }] },
        { period: "month", asOf: "2025-02-15" },
      ],
      result: {
        period: "month",
        cohorts: [
          { start: "2025-01-01", size: 1, finished: true, cells: [1, null] },
          { start: "2025-02-01", size: 0, finished: false, cells: [null, null] },
        ],
        pooled: [
          { age: 0, eligible: 1, retained: 1, rate: 1 },
          { age: 1, eligible: 0, retained: 0, rate: null },
        ],
      },
    },
  ],
};

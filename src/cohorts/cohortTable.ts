import type { OrderLog, SubscriptionLog } from "../logs";
import type { Metric } from "../metric/metric";
import { cohortRequest } from "./cohortRequest";
import { type CohortTableInput, cohortTableInput } from "./cohortTableInput";
import type { CohortTable, CohortTableByGroup } from "./cohortTableResult";
import { cohortTally } from "./cohortTally";
import { finishedTable } from "./finishedTable";
import { groupTables } from "./groupTables";

/**
 * The customers of each start period, with the number or revenue retained in later periods.
 *
 * On orders, a customer belongs to the period of the first order ever in the log, and is retained in every period with
 * at least one order. Refunds are not orders. On subscriptions, a customer belongs to the period in which the first
 * paid subscription started, and is retained in every period at whose close a paid subscription is active; trials and
 * free plans do not count. A recurring cohort contains the customers subscribed at the close of its period. An
 * unfinished month would look like a bad one, so cells of periods not over at `asOf` are `null`, and the pooled curve
 * divides by the cohorts old enough for each age. The pooled curve is a quotient of sums, not a mean of the rows.
 *
 * Revenue of an order log is the amounts paid minus the amounts refunded in a period; `averageRevenue` divides it by
 * the size of the cohort. Revenue of a subscription log is the monthly revenue at the close of a period; the first cell
 * is the revenue at entry. Net revenue retention divides the former by the latter; gross retention caps each customer
 * at the revenue at entry.
 *
 * Ages may be days or weeks in cohorts of months: `ages: "days"` counts calendar days from each customer's own entry,
 * so the first column is the day of the entry. A cell is then `null` until its age is over for customers of the last
 * day of the cohort. With `entries`, all who entered are in the first cell; `firstCell: "retained"` keeps those with an
 * event.
 *
 * With `by`, the table has further tables for the values of an attribute of the log, such as the channel of the first
 * order: the first sign of where good customers come from. They add up to the whole. Small groups differ by chance; a
 * group of 20 customers says little. For the numbers of a single period, see {@link retentionRate} and
 * {@link netRevenueRetention}.
 *
 * @param log - An order log or a subscription log.
 * @param options - The period, `asOf` and further choices.
 * @returns The table: cohorts with their cells (customers or money; shares from 0 to 1 for gross revenue retention),
 * and the pooled curve, whose rates are `null` if no cohort is old enough or none has customers.
 * @throws {@link MetricInputError} if `log` is not a log, or `options` breaks {@link cohortTableInput} or does not suit
 * the log.
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
 *
 * const rows = [
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20, source: "ads" },
 *   { customerId: "b", orderedAt: "2025-01-20", amount: 15, source: "friend" },
 *   { customerId: "b", orderedAt: "2025-02-05", amount: 25, source: "ads" },
 * ];
 * const bySource = orderLog(rows, { attributes: { channel: "source" } });
 * const { groups } = cohortTable(bySource, { period: "month", asOf: "2025-03-01", by: "channel" });
 * groups.map(({ value, table }) => [value, table.pooled[1]?.rate]); // => [["ads", 0], ["friend", 1]]
 * ```
 */
export function cohortTable(log: OrderLog | SubscriptionLog, options: CohortTableInput): CohortTable;
export function cohortTable<Attribute extends string>(
  log: OrderLog<Attribute> | SubscriptionLog<Attribute>,
  options: CohortTableInput<Attribute> & { readonly by: Attribute },
): CohortTableByGroup;
export function cohortTable<Attribute extends string>(
  log: OrderLog | SubscriptionLog,
  options: CohortTableInput<Attribute> & {
    readonly by: Attribute;
    readonly entries: OrderLog<Attribute> | SubscriptionLog<Attribute>;
  },
): CohortTableByGroup;
export function cohortTable(
  log: OrderLog | SubscriptionLog,
  options: CohortTableInput<string>,
): CohortTable | CohortTableByGroup {
  const request = cohortRequest(log, options);
  const { parsed, frame } = request;
  const table = finishedTable(request, frame === null ? null : cohortTally(log, parsed, frame));
  const { by, entries = log } = parsed;
  if (by === undefined) return table;
  return { ...table, by, groups: frame === null ? [] : groupTables(log, entries as OrderLog<string>, by, request) };
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

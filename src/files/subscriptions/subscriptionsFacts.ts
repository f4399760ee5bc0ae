import type { SubscriptionLog } from "../../logs/subscriptionLog";
import { subscriptionLogFromColumns } from "../../logs/subscriptionLogFromColumns";
import { parseTimestamp } from "../../time";
import { type AttributePlaces, differentValues, keptAttributes } from "../attributes/attributePlaces";
import { isoOf, MOST_LINES } from "../orders/ordersFacts";
import { exact } from "../orders/putTogether";
import type { SubscriptionsFacts, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import type { SubscriptionReason, SubscriptionRow } from "./subscriptionRow";

const before = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** Computes the facts about the subscriptions. */
export function subscriptionsFacts(
  rows: readonly SubscriptionRow[],
  left: ReadonlyMap<SubscriptionReason, readonly number[]>,
  currency: string,
  { activeAt, timeZone }: ReadOptions,
): SubscriptionsFacts {
  const sorted = [...rows].sort(
    (a, b) => before(a.customer, b.customer) || before(a.start, b.start) || before(a.subscription, b.subscription),
  );
  const paid = sorted.filter(({ trial }) => !trial);
  const paying = new Set(paid.map(({ customer }) => customer));
  const trying = new Set(sorted.map(({ customer }) => customer));
  const last = rows.reduce((latest, { start }) => Math.max(latest, start), Number.NEGATIVE_INFINITY);
  const instants = activeAt?.map((instant) => parseTimestamp(instant, timeZone)) ?? [last];
  return {
    rows: sorted.slice(0, MOST_LINES).map(({ customer, subscription, start, end, monthly, trial }) => ({
      customer,
      subscription,
      start: isoOf(start) as string,
      end: isoOf(end),
      monthlyAmount: monthly,
      trial,
    })),
    currency,
    payingCustomers: paying.size,
    trialsOnly: [...trying].filter((customer) => !paying.has(customer)).length,
    activeAt: instants.map((at) => {
      const running = paid.filter(({ start, end }) => start <= at && at < end);
      return {
        at: isoOf(at) as string,
        customers: new Set(running.map(({ customer }) => customer)).size,
        mrr: exact(running.map(({ monthly }) => monthly)),
      };
    }),
    leftOut: [...left]
      .sort(([a], [b]) => before(a, b))
      .map(([reason, lines]) => ({ reason, rows: lines.length, lines: lines.slice(0, MOST_LINES) })),
  };
}

/** Builds the log of subscriptions. */
export function subscriptionsLog(
  rows: readonly SubscriptionRow[],
  timeZone: string,
  places: AttributePlaces,
): { readonly log: SubscriptionLog<string>; readonly told: readonly Told[] } {
  const columns = places.places.map((_, i) => rows.map(({ attributes }) => attributes?.[i] ?? ""));
  const { attributes, told } = keptAttributes(places, columns, differentValues);
  const log = subscriptionLogFromColumns<string>(
    {
      customerId: rows.map(({ customer }) => customer),
      startedAt: rows.map(({ start }) => start),
      endedAt: rows.map(({ end }) => end),
      mrr: rows.map(({ monthly }) => monthly),
      trial: rows.map(({ trial }) => trial),
      reason: rows.map(({ reason }) => reason),
      attributes,
    },
    { timeZone, earliest: "1900-01-01" },
  );
  return { log, told };
}

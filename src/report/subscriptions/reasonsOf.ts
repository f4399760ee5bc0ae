import type { SubscriptionLog } from "../../logs";
import { sealedLog } from "../../logs/sealedLog";
import { revenueChurnByReason } from "../../subscription";
import { inReasonOrder } from "../../subscription/reasonOrder";
import { cumulativeIncidence, type GroupIncidence, type ReasonIncidence } from "../../survival";
import type { CalendarOptions } from "../../time";
import type { MovementsRow, stayOf } from "./subscriptionLibrary";

/** Customers and monthly revenue lost for one reason. */
export interface ReasonLosses {
  readonly reason: string;
  readonly customers: number;
  readonly revenue: number;
}

/** Why customers left. */
export interface Reasons {
  /** Number of months, the last ones over, and the start of the first. */
  readonly months: number;
  readonly from: string;
  /** Losses of these months by reason, most customers first. */
  readonly named: readonly ReasonLosses[];
  /** Losses for rare reasons of a file with free text. */
  readonly rest: ReasonLosses;
  /** Losses without a reason. */
  readonly unknown: ReasonLosses;
  readonly customers: number;
  readonly revenue: number;
}

const MOST_MONTHS = 12;
/** Reasons counted one by one; a file with more of them has free text. */
const MOST_REASONS = 200;
/** Curves that can be told apart. */
const MOST_CURVES = 4;
/** The name of no reason in columns of lifetimes; a file that says so means the same. */
const UNKNOWN = "unknown";
/** The name of rare reasons; no text of a file is blank. */
const REST = "";

/** Losses by reason in the last 12 months of a table of movements, to which they add up; `null` without a month. */
export function reasonsOf(
  log: SubscriptionLog,
  asOf: number,
  calendar: CalendarOptions,
  movements: readonly MovementsRow[],
): Reasons | null {
  const starts = movements.slice(-MOST_MONTHS).map(({ start }) => start);
  if (log.reasons.length === 0 || starts[0] === undefined) return null;
  const shown = new Set(starts);
  const sums = new Map<string, { reason: string; customers: number; revenue: number }>();
  for (const row of revenueChurnByReason(withFrequentReasons(log), { ...calendar, period: "month", asOf })) {
    if (row.customers === 0 || !shown.has(row.start)) continue;
    const reason = row.reason ?? UNKNOWN;
    const sum = sums.get(reason) ?? noLosses(reason);
    sum.customers += row.customers;
    sum.revenue += row.churned;
    sums.set(reason, sum);
  }
  const all = [...sums.values()];
  return {
    months: starts.length,
    from: starts[0],
    named: inReasonOrder(
      all.filter(({ reason }) => reason !== UNKNOWN && reason !== REST),
      ({ customers }) => customers,
    ),
    rest: sums.get(REST) ?? noLosses(REST),
    unknown: sums.get(UNKNOWN) ?? noLosses(UNKNOWN),
    ...total(all),
  };
}

const noLosses = (reason: string) => ({ reason, customers: 0, revenue: 0 });

/** Sum of losses. */
export function total(losses: readonly Omit<ReasonLosses, "reason">[]): Omit<ReasonLosses, "reason"> {
  return {
    customers: losses.reduce((sum, { customers }) => sum + customers, 0),
    revenue: losses.reduce((sum, { revenue }) => sum + revenue, 0),
  };
}

/** The log with rare reasons under one name, if there are too many for a table. */
function withFrequentReasons(log: SubscriptionLog): SubscriptionLog {
  const { reasons, reasonNumbers } = log;
  if (reasons.length <= MOST_REASONS || reasonNumbers === null) return log;
  const counts = new Float64Array(reasons.length);
  for (const number of reasonNumbers) if (number >= 0) counts[number] = (counts[number] as number) + 1;
  const frequent = [...reasons.keys()]
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, MOST_REASONS);
  const places = new Int32Array(reasons.length).fill(frequent.length);
  for (const [place, number] of frequent.entries()) places[number] = place;
  return sealedLog({
    ...log,
    reasons: [...frequent.map((number) => reasons[number] as string), REST],
    reasonNumbers: reasonNumbers.map((number) => (number < 0 ? number : (places[number] as number))),
  });
}

/** Cumulative churn by reason since joining: the most frequent reasons, and all others under one name. */
export function incidenceOf(
  { durations, entry, reasons }: ReturnType<typeof stayOf>,
  { notGiven, others }: { readonly notGiven: string; readonly others: string },
): GroupIncidence {
  const counts = new Map<string, number>();
  for (const reason of reasons) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const ordered = [...counts.keys()].sort(
    (a, b) => (counts.get(b) as number) - (counts.get(a) as number) || (a < b ? -1 : 1),
  );
  const own = new Set(ordered.length <= MOST_CURVES ? ordered : ordered.slice(0, MOST_CURVES - 1));
  const nameOf = (reason: string | null) =>
    reason === null ? null : !own.has(reason) ? others : reason === UNKNOWN ? notGiven : reason;
  const { groups } = cumulativeIncidence({ durations, entry, reasons: reasons.map(nameOf) });
  const [group] = groups as [GroupIncidence];
  // The colors and the legend follow the table: the most frequent first, all others last.
  const places = new Map([...own].map((reason, place) => [nameOf(reason), place]));
  const placeOf = ({ reason }: ReasonIncidence) => places.get(String(reason)) ?? own.size;
  return { ...group, reasons: [...group.reasons].sort((a, b) => placeOf(a) - placeOf(b)) };
}

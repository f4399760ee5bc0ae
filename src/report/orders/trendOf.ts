import type { RepeatRevenueRow } from "../../charts/repeatRevenueChart";
import type { Interval } from "../../metric/interval";
import { changeOfShares, shareOf } from "../library";
import type { Periods } from "./periodsOf";
import { DAY_MS, type OrderScan } from "./scanOrders";

/** Customers of one or several periods, and how many of them returned in time. */
export interface Returned {
  readonly from: string;
  readonly until: string;
  readonly events: number;
  readonly trials: number;
}

/** Changes of returns and revenue between periods. */
export interface Trend {
  /** Periods whose customers were all observed for the full number of days. */
  readonly rows: readonly { readonly start: string; readonly estimate: number; readonly interval: Interval }[];
  /** Comparison of the earlier and later half of these periods; `null` with fewer than two. */
  readonly halves: {
    readonly before: Returned;
    readonly after: Returned;
    readonly estimate: number;
    readonly interval: Interval;
  } | null;
  /** Revenue of each period. */
  readonly revenue: readonly RepeatRevenueRow[];
}

/**
 * Returns within a number of days by period of the first order. The best and the worst period are never compared: two
 * of many always differ.
 */
export function trendOf(scan: OrderScan, periods: Periods, days: number): Trend {
  const { firstAt, secondAfter, known, firstDayOfLog, firstRevenueOfDay, repeatRevenueOfDay } = scan;
  const count = periods.starts.length;
  const rowOfDay = new Int32Array(firstRevenueOfDay.length);
  let row = 0;
  for (let day = 0; day < rowOfDay.length; day++) {
    while (row + 1 < count && firstDayOfLog + day >= (periods.days[row + 1] as number)) row++;
    rowOfDay[day] = row;
  }
  const size = new Float64Array(count);
  const eligible = new Float64Array(count);
  const returned = new Float64Array(count);
  firstAt.forEach((at, c) => {
    if (Number.isNaN(at)) return;
    const own = rowOfDay[Math.min(rowOfDay.length - 1, Math.floor(at / DAY_MS) - firstDayOfLog)] as number;
    size[own] = (size[own] as number) + 1;
    if (at + days * DAY_MS > known) return;
    eligible[own] = (eligible[own] as number) + 1;
    const after = secondAfter[c] as number;
    if (after >= 0 && after < days) returned[own] = (returned[own] as number) + 1;
  });
  const complete = periods.starts.flatMap((start, i) => {
    const trials = eligible[i] as number;
    return trials > 0 && trials === size[i] ? [{ start, events: returned[i] as number, trials }] : [];
  });
  const revenue = periods.starts.map((start) => ({ start, firstOrders: 0, repeatOrders: 0 }));
  for (let day = 0; day < rowOfDay.length; day++) {
    const own = revenue[rowOfDay[day] as number] as (typeof revenue)[number];
    own.firstOrders += firstRevenueOfDay[day] as number;
    own.repeatOrders += repeatRevenueOfDay[day] as number;
  }
  const together = (list: typeof complete): Returned => ({
    from: (list[0] as (typeof list)[number]).start,
    until: (list[list.length - 1] as (typeof list)[number]).start,
    events: list.reduce((sum, { events }) => sum + events, 0),
    trials: list.reduce((sum, { trials }) => sum + trials, 0),
  });
  let halves: Trend["halves"] = null;
  if (complete.length >= 2) {
    const half = Math.floor(complete.length / 2);
    const before = together(complete.slice(0, half));
    const after = together(complete.slice(half));
    halves = { before, after, ...changeOfShares(before, after) };
  }
  const rows = complete.map(({ start, events, trials }) => ({
    start,
    ...(shareOf(events, trials) as { estimate: number; interval: Interval }),
  }));
  return { rows, halves, revenue };
}

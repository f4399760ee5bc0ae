import { rateSampleSize } from "../../experiments";
import { lapsedCustomers, purchaseGaps } from "../../purchases";
import type { ReportAdvice, ReportList } from "../report";
import type { OrdersContext } from "./ordersContext";
import { DAY_MS } from "./scanOrders";

const iso = (ms: number) => new Date(ms).toISOString();
/** Relative improvement of a rate that makes an offer worthwhile. */
const RISE = 0.2;

/** Advice to get second and later orders. */
export function repeatAdvice(context: OrdersContext): ReportAdvice[] {
  return [...secondOrder(context), ...lateCustomers(context), keepGroup(context)];
}

/** Most returns are early: ask for the second order in time. */
function secondOrder({ writer, returns, threshold, log, scan }: OrdersContext): ReportAdvice[] {
  const words = writer.words.orders.advice;
  const horizon = Math.min(365, returns.longest);
  const first = horizon >= 90 ? 30 : 7;
  const all = returns.within(horizon).rate;
  const early = returns.within(first).rate / all;
  // The section is omitted unless some customers were observed for 30 days.
  const window = threshold as number;
  const rows: (string | number)[][] = [];
  scan.firstAt.forEach((at, c) => {
    if (!(at + window * DAY_MS > scan.known) || scan.orders[c] !== 1) return;
    const row = scan.lastRow[c] as number;
    rows.push([log.customerIds[c] as string | number, iso(log.times[row] as number), log.amounts[row] as number]);
  });
  const list: ReportList | null =
    rows.length === 0
      ? null
      : { id: "waiting-for-second-order", columns: ["customer", "first_order_at", "amount"], rows };
  const why = writer.say(words.second, { days: horizon, early: writer.percent(early), first });
  return [
    {
      id: "secondOrder",
      title: words.secondTitle,
      text: list === null ? why : `${why} ${writer.say(words.secondNow, { n: rows.length, window })}`,
      numbers: [
        writer.number({
          id: "earlyShare",
          label: writer.say(words.earlyShare, { first }),
          value: early,
          unit: "fraction",
          metric: "kaplanMeier",
        }),
        writer.number({
          id: "waiting",
          label: words.waiting,
          value: rows.length,
          unit: "count",
          metric: "repeatWithin",
        }),
      ],
      list,
    },
  ];
}

/** Customers who have waited three times their own usual gap. */
function lateCustomers({ writer, log, asOf, scan, hasMoney }: OrdersContext): ReportAdvice[] {
  const words = writer.words.orders.advice;
  const late = lapsedCustomers(log, { asOf, medianMultiple: 3 });
  if (late.length === 0) return [];
  const place = new Map(late.map(({ customerId }, i) => [customerId, i]));
  const revenues = new Float64Array(late.length);
  log.customerIds.forEach((id, c) => {
    const i = place.get(id);
    if (i !== undefined) revenues[i] = scan.lastYear[c] as number;
  });
  const revenue = revenues.reduce((sum, each) => sum + each, 0);
  const rows = late
    .map(({ customerId, lastOrderedAt, daysSince, threshold }, i) => [
      customerId,
      iso(lastOrderedAt),
      Math.floor(daysSince),
      Math.round((10 * threshold) / 3) / 10,
      Math.round(100 * (revenues[i] as number)) / 100,
    ])
    .sort((a, b) => (b[4] as number) - (a[4] as number));
  const columns = ["customer", "last_order_at", "days_since", "usual_gap_days", "revenue_last_12_months"];
  return [
    {
      id: "late",
      title: writer.say(words.lateTitle, { n: late.length }),
      text: hasMoney ? writer.say(words.late, { revenue: writer.format.money(revenue) }) : words.lateWithoutMoney,
      numbers: [
        writer.number({
          id: "late",
          label: words.lateCustomers,
          value: late.length,
          unit: "count",
          metric: "lapsedCustomers",
        }),
        ...(hasMoney
          ? [
              writer.number({
                id: "lateRevenue",
                label: words.lateRevenue,
                value: revenue,
                unit: "money",
                metric: "purchaseSummary",
              }),
            ]
          : []),
      ],
      list: { id: "late-customers", columns, rows },
    },
  ];
}

/** The customers with most of the revenue. */
export function bestAdvice({ writer, rfm, summary }: OrdersContext): ReportAdvice[] {
  const words = writer.words.orders.advice;
  const champions = rfm.segments.find(({ id }) => id === "champions");
  if (champions === undefined || champions.customers === 0 || !(summary.revenue > 0)) return [];
  const share = champions.customers / summary.customers;
  const revenueShare = champions.revenue / summary.revenue;
  if (revenueShare < 1.5 * share) return [];
  const ids = new Set(champions.customerIds);
  const rows = rfm.customers
    .filter(({ customerId }) => ids.has(customerId))
    .map(({ customerId, recencyDays, orders, revenue }) => [
      customerId,
      recencyDays,
      orders,
      Math.round(100 * revenue) / 100,
    ])
    .sort((a, b) => (b[3] as number) - (a[3] as number));
  const values = { n: champions.customers, share: writer.percent(share), revenueShare: writer.percent(revenueShare) };
  return [
    {
      id: "best",
      title: words.bestTitle,
      text: writer.say(words.best, values),
      numbers: [
        writer.number({
          id: "bestShare",
          label: writer.words.common.share,
          value: share,
          unit: "fraction",
          metric: "rfm",
        }),
        writer.number({
          id: "bestRevenueShare",
          label: writer.words.common.revenueShare,
          value: revenueShare,
          unit: "fraction",
          metric: "rfm",
        }),
      ],
      list: { id: "best-customers", columns: ["customer", "days_since", "orders", "revenue"], rows },
    },
  ];
}

/** Size of a group needed to test whether an offer works. */
function keepGroup({ writer, returns, threshold }: OrdersContext): ReportAdvice {
  const common = writer.words.common;
  const { rate } = returns.within(threshold as number);
  const target = Math.min(1, rate * (1 + RISE));
  if (rate <= 0.001 || target === 1)
    return { id: "keepGroup", title: common.keepGroupTitle, text: common.keepGroupUnknown, numbers: [], list: null };
  const { perGroup } = rateSampleSize({ controlRate: rate, treatedRate: target });
  return {
    id: "keepGroup",
    title: common.keepGroupTitle,
    text: writer.say(common.keepGroup, {
      from: writer.format.percent(rate, 1),
      until: writer.format.percent(target, 1),
      n: perGroup,
    }),
    numbers: [
      writer.number({
        id: "perGroup",
        label: writer.words.orders.advice.perGroup,
        value: perGroup,
        unit: "count",
        metric: "rateSampleSize",
      }),
    ],
    list: null,
  };
}

/** Quantiles of the gaps used in the report. */
export function gapsOf(context: Pick<OrdersContext, "log">): ReturnType<typeof purchaseGaps> {
  return purchaseGaps(context.log, { quantiles: [0.25, 0.75, 0.9] });
}

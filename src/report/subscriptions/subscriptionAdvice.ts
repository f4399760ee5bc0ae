import type { ReportAdvice, ReportList } from "../report";
import type { Payer, SubscriptionContext } from "./subscriptionContext";

const DAY_MS = 86_400_000;
const NEW_DAYS = 90;
const day = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : null);

/** Customers as a list for a CSV file, most revenue first. */
export function payerList({ log }: SubscriptionContext, id: string, payers: readonly Payer[]): ReportList {
  const rows = [...payers]
    .sort((a, b) => b.revenue - a.revenue)
    .map(({ customer, since, until, revenue }) => [
      log.customerIds[customer] as string | number,
      day(since),
      day(until),
      Math.round(100 * revenue) / 100,
    ]);
  return { id, columns: ["customer", "customer_since", "ends_at", "monthly_revenue"], rows };
}

/** Advice to ask lost customers for their reasons. */
export function leavingAdvice(context: SubscriptionContext): ReportAdvice[] {
  const { writer, lost } = context;
  const words = writer.words.subscriptions.advice;
  if (lost.length === 0) return [];
  const revenue = lost.reduce((sum, each) => sum + each.revenue, 0);
  return [
    {
      id: "lost",
      title: writer.say(words.backTitle, { n: lost.length }),
      text: writer.say(words.back, { revenue: writer.format.money(revenue) }),
      numbers: [
        writer.number({
          id: "lostCustomers",
          label: words.lostCustomers,
          value: lost.length,
          unit: "count",
          metric: "customerChurn",
        }),
        writer.number({
          id: "lostRevenue",
          label: words.lostRevenue,
          value: revenue,
          unit: "money",
          metric: "monthlyRecurringRevenue",
        }),
      ],
      list: payerList(context, "lost-customers", lost),
    },
  ];
}

/** Advice to help new customers, if they churn more than others. */
export function newAdvice(context: SubscriptionContext): ReportAdvice[] {
  const { writer, paying, tenure, asOf } = context;
  const words = writer.words.subscriptions.advice;
  const fresh = paying.filter(({ since }) => since + NEW_DAYS * DAY_MS > asOf);
  const rate = tenure.young.lost / tenure.young.base;
  const other = tenure.old.lost / tenure.old.base;
  return [
    {
      id: "new",
      title: writer.say(words.newTitle, { days: NEW_DAYS }),
      text: writer.say(words.new, { rate: writer.percent(rate), other: writer.percent(other), n: fresh.length }),
      numbers: [
        writer.number({
          id: "newCustomers",
          label: words.atRiskCustomers,
          value: fresh.length,
          unit: "count",
          metric: "churnByTenure",
        }),
      ],
      list: fresh.length === 0 ? null : payerList(context, "new-customers", fresh),
    },
  ];
}

/** Advice on the customers who pay most. */
export function largeAdvice(context: SubscriptionContext): ReportAdvice[] {
  const { writer, paying, mrr } = context;
  const words = writer.words.subscriptions.advice;
  if (paying.length < 20) return [];
  const largest = [...paying].sort((a, b) => b.revenue - a.revenue).slice(0, Math.ceil(paying.length / 10));
  const share = largest.reduce((sum, { revenue }) => sum + revenue, 0) / mrr;
  return [
    {
      id: "largest",
      title: words.largeTitle,
      text: writer.say(words.large, { n: largest.length, share: writer.percent(share) }),
      numbers: [
        writer.number({
          id: "largestShare",
          label: words.largeShare,
          value: share,
          unit: "fraction",
          metric: "monthlyRecurringRevenue",
        }),
      ],
      list: payerList(context, "largest-customers", largest),
    },
  ];
}

import { reasonOfEnd } from "../../logs/reasonOfEnd";
import { parseTimestamp } from "../../time";
import { shareOf } from "../library";
import type { ReportAdvice } from "../report";
import type { Writer } from "../words/writer";
import { isFailedPayment } from "./isFailedPayment";
import { isPaid } from "./payersOf";
import { type Reasons, total } from "./reasonsOf";
import { payerList } from "./subscriptionAdvice";
import type { Payer, SubscriptionContext } from "./subscriptionContext";

/** Share of losses, and number of customers, from which failed payments are worth advice. */
const LARGE = 0.2;
const FEWEST = 5;

/** Advice to collect failed payments, where they cost many customers. */
export function failedPaymentsAdvice(context: SubscriptionContext, reasons: Reasons): ReportAdvice[] {
  const { writer } = context;
  const words = writer.words.reasons;
  const { months, customers: lost } = reasons;
  const failed = reasons.named.filter(({ reason }) => isFailedPayment(reason));
  const { customers, revenue } = total(failed);
  const share = shareOf(customers, lost);
  if (customers < FEWEST || share === null || share.estimate < LARGE) return [];
  const names = writer.list(failed.map(({ reason }) => inQuotes(writer, reason)));
  const gone = goneFor(context, reasons.from);
  const text = writer.say(words.failed, {
    n: customers,
    lost,
    months,
    share: writer.percent(share.estimate),
    reasons: names,
    revenue: writer.format.money(revenue),
  });
  return [
    {
      id: "failedPayments",
      title: words.failedTitle,
      text: gone.length === 0 ? text : `${text} ${writer.say(words.failedList, { gone: gone.length })}`,
      numbers: [
        writer.number({
          id: "failedCustomers",
          label: writer.say(words.failedCustomers, { months }),
          value: customers,
          unit: "count",
          metric: "revenueChurnByReason",
        }),
        writer.number({
          id: "failedShare",
          label: words.failedShare,
          value: share.estimate,
          unit: "fraction",
          interval: share.interval,
          metric: "revenueChurnByReason",
        }),
        writer.number({
          id: "failedRevenue",
          label: words.failedRevenue,
          value: revenue,
          unit: "money",
          metric: "revenueChurnByReason",
        }),
      ],
      list: gone.length === 0 ? null : payerList(context, "failed-payments", gone),
    },
  ];
}

/** A reason of the file in a sentence. */
export function inQuotes({ say, quote, words }: Writer, reason: string): string {
  return say(words.reasons.named, { reason: quote(reason) });
}

/** Customers who left for a failed payment in these months, and have not come back. */
function goneFor({ log, asOf }: SubscriptionContext, from: string): Payer[] {
  const { starts, startTimes, endTimes, monthlyRevenues } = log;
  const opened = parseTimestamp(from, log.timeZone);
  const found: Payer[] = [];
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const [firstRow, nextRow] = [starts[customer] as number, starts[customer + 1] as number];
    let [since, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let row = firstRow; row < nextRow; row++) {
      if (!isPaid(log, row) || (startTimes[row] as number) >= asOf) continue;
      since = Math.min(since, startTimes[row] as number);
      until = Math.max(until, endTimes[row] as number);
    }
    if (until < opened || until >= asOf) continue;
    const reason = reasonOfEnd(log, firstRow, nextRow, until);
    if (reason === null || !isFailedPayment(reason)) continue;
    let revenue = 0;
    for (let row = firstRow; row < nextRow; row++)
      if (isPaid(log, row) && endTimes[row] === until) revenue += monthlyRevenues[row] as number;
    found.push({ customer, since, until, revenue });
  }
  return found;
}

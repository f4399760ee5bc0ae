import type { ReportCheck, ReportTerm } from "../report";
import { calendarTerms } from "../words/calendarTerms";
import type { OrdersCheck } from "./checksOf";
import type { OrdersContext } from "./ordersContext";
import { DAY_MS } from "./scanOrders";

/** How the orders were counted. */
export function ordersReading(context: OrdersContext, first: number): ReportTerm[] {
  const { writer, log, summary, scan, asOf, currency } = context;
  const words = writer.words.orders.reading;
  const zone = log.timeZone;
  const rows: ReportTerm[] = [
    {
      term: words.orders,
      text: writer.say(words.ordersText, { orders: summary.orders, customers: summary.customers }),
    },
    {
      term: words.dates,
      text: writer.say(words.datesText, {
        from: writer.date(first, zone),
        until: writer.date(asOf - 1, zone),
        zone: writer.quote(zone),
      }),
    },
    { term: words.cutoff, text: writer.say(words.cutoffText, { date: writer.date(asOf - 1, zone) }) },
    ...calendarTerms(writer),
    { term: words.days, text: writer.say(words.daysText, { n: scan.sameDay }) },
    {
      term: words.refunds,
      text: writer.say(words.refundsText, {
        refunds: writer.format.money(scan.refunds),
        n: scan.refundRows,
        zero: scan.zero,
      }),
    },
    {
      term: words.currency,
      text:
        currency === undefined
          ? words.noCurrency
          : writer.say(words.currencyText, { currency: writer.quote(currency) }),
    },
  ];
  if (log.skipped.count > 0)
    rows.push({ term: words.leftOut, text: writer.say(words.leftOutText, { n: log.skipped.count }) });
  return rows;
}

/** The oddities, in words. */
export function ordersChecks(context: OrdersContext, checks: readonly OrdersCheck[]): ReportCheck[] {
  const { writer, log, period } = context;
  const words = writer.words.orders.checks;
  const day = (value: number) => writer.date(value * DAY_MS, "UTC");
  return checks.map(({ id, values, customer }) => ({
    id,
    text: writer.say(words[id], {
      period: writer.words.periods[period],
      ...(values["date"] === undefined ? {} : { date: day(values["date"]) }),
      ...(values["from"] === undefined ? {} : { from: day(values["from"]), until: day(values["until"] as number) }),
      ...(values["days"] === undefined ? {} : { days: values["days"] }),
      ...(values["share"] === undefined ? {} : { share: writer.percent(values["share"]) }),
      ...(customer === undefined ? {} : { id: writer.quote(String(log.customerIds[customer])) }),
    }),
  }));
}

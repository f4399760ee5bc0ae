import type { ReportNumber } from "../report";
import type { OrdersContext } from "./ordersContext";

/** The most important numbers. */
export function ordersHeadlines({
  writer,
  summary,
  returns,
  threshold,
  gaps,
  worth,
  hasMoney,
}: OrdersContext): ReportNumber[] {
  const words = writer.words.orders.headlines;
  const { number, say, format } = writer;
  const orders = summary.orders;
  const revenue = format.money(summary.revenue);
  const found: ReportNumber[] = [
    number({
      id: "customers",
      label: words.customers,
      value: summary.customers,
      unit: "count",
      metric: "purchaseSummary",
      note: say(hasMoney ? words.customersNote : words.customersNoteWithoutMoney, { orders, revenue }),
    }),
  ];
  if (threshold !== null) {
    const { rate, interval } = returns.within(threshold);
    const label = say(words.repeat, { days: threshold });
    found.push(number({ id: "repeatRate", label, value: rate, unit: "fraction", metric: "kaplanMeier", interval }));
  }
  if (gaps.median !== null)
    found.push(
      number({
        id: "medianGap",
        label: words.gap,
        value: gaps.median,
        unit: "days",
        metric: "purchaseGaps",
        note: say(words.gapNote, { days: gaps.quantiles[2] as number }),
      }),
    );
  if (!hasMoney) return found;
  found.push(
    number({
      id: "averageOrderValue",
      label: words.orderValue,
      value: summary.averageOrderValue,
      unit: "money",
      metric: "averageOrderValue",
      note: say(words.orderValueNote, { revenue, orders }),
    }),
  );
  const { firstYear, soFar, next } = worth;
  const value = firstYear ?? soFar;
  found.push(
    number({
      id: firstYear === null ? "valueSoFar" : "firstYear",
      label: firstYear === null ? words.soFar : words.firstYear,
      value: value.estimate,
      unit: "money",
      metric: "meanInterval",
      interval: value.interval,
    }),
  );
  if (next.reason === null)
    found.push(
      number({
        id: "nextYear",
        label: words.nextYear,
        value: next.total,
        unit: "money",
        metric: "predictedClv",
        interval: next.interval,
      }),
    );
  return found;
}

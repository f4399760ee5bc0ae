import { cohortTable } from "../cohorts";
import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { checkCalendar } from "../logs/periodCalendar";
import { timeOf } from "../logs/timestamp";
import { purchaseSummary, rfm } from "../purchases";
import { nextPeriodStart } from "../time";
import { parseInput } from "../validation/parseInput";
import { checkBy } from "./groupParts";
import { checksOf } from "./orders/checksOf";
import { gapsOf } from "./orders/ordersAdvice";
import { ordersBefore } from "./orders/ordersBefore";
import { ordersBest } from "./orders/ordersBest";
import { ordersCohorts } from "./orders/ordersCohorts";
import type { OrdersContext } from "./orders/ordersContext";
import { ordersHeadlines } from "./orders/ordersHeadlines";
import { ordersChecks, ordersReading } from "./orders/ordersReading";
import { comeBackSection, gapsSection, trendSection } from "./orders/ordersSections";
import { ordersWorth } from "./orders/ordersWorth";
import { periodsOf, suitablePeriod } from "./orders/periodsOf";
import { returnsOf } from "./orders/returnsOf";
import { scanOrders } from "./orders/scanOrders";
import { trendOf } from "./orders/trendOf";
import { worthOf } from "./orders/worthOf";
import { readingChecks, readingTerms } from "./readingOf";
import type { OrdersReportOptions, Report } from "./report";
import { ordersReportOptions } from "./reportOptions";
import { stepsOf } from "./stepsOf";
import { emptyReport, subtitleOf } from "./subtitleOf";
import { withDefinitions } from "./withDefinitions";
import { writerOf } from "./words/writer";

const METRIC = "ordersReport";
const DAY_MS = 86_400_000;
/** Number of days for a second order: the longest that fits in half of the data. */
const THRESHOLDS = [90, 30, 14, 7];

/**
 * Reports on the orders of a shop: whether customers come back, how soon, how often, and their value.
 *
 * Value is reported from past to future for the same customers: the first order, the rest of the first 12 months, later
 * orders, and the next 12 months. Nothing is extrapolated from a short history. A forecast is included only if the same
 * model would have been right about the last months of the data.
 *
 * @param log - An order log.
 * @param options - Language, currency, data cutoff, margin and acquisition cost.
 * @returns The report as plain data, for `renderTerminal`, `renderHtml` and `toJson`.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` is invalid.
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-03-01", amount: 30 },
 * ]);
 * const report = ordersReport(log, { currency: "EUR" });
 * report.title; // => "Do your customers come back?"
 * report.headlines[0].text; // => "2"
 * ```
 */
export function ordersReport(log: OrderLog, options: OrdersReportOptions = {}): Report {
  checkOrderLog(METRIC, log);
  const parsed = parseInput(METRIC, ordersReportOptions, options);
  const { locale, reading, grossMargin, acquisitionCost, resamples, by } = parsed;
  checkBy(METRIC, log, by);
  const { calendar, yearStartsIn, yearEnds, weekStartsOn } = parsed;
  const currency = parsed.currency ?? log.currency ?? undefined;
  const writer = writerOf(locale, currency, { calendar, yearStartsIn, yearEnds, weekStartsOn });
  const words = writer.words.orders;
  const zone = log.timeZone;
  const [, lastOfAll] = span(log);
  const asOf = parsed.asOf === undefined ? endOfDay(lastOfAll, zone) : timeOf(parsed.asOf, zone);
  const known = ordersBefore(log, asOf);
  const step = stepsOf(parsed.onProgress, 7);
  step();
  const summary = purchaseSummary(known);
  if (summary.orders === 0) return emptyReport("orders", writer, words.title, words.empty, currency, reading);
  const [first] = span(known);
  step();
  const scan = scanOrders(known, asOf);
  const days = Math.floor(scan.known / DAY_MS) - scan.firstDayOfLog;
  const returns = returnsOf(scan);
  const threshold = THRESHOLDS.find((each) => each <= Math.max(7, days / 2) && each <= returns.longest) ?? null;
  const period = parsed.window ?? suitablePeriod(days);
  checkCalendar(METRIC, { ...writer.calendar, period, timeZone: zone }, first, asOf);
  const periods = periodsOf(known, first, asOf, { ...writer.calendar, period });
  step();
  const ofTable = { ...writer.calendar, period, asOf };
  const table =
    by === undefined ? cohortTable(known, ofTable) : cohortTable<string>(known as OrderLog<string>, { ...ofTable, by });
  step();
  const gaps = gapsOf({ log: known });
  const trend = trendOf(scan, periods, threshold ?? 30);
  step();
  const segments = rfm(known, { asOf });
  step();
  const worth = worthOf(known, asOf, scan, { grossMargin, acquisitionCost, resamples });
  const context: OrdersContext = {
    log: known,
    asOf,
    days,
    scan,
    summary,
    hasMoney: scan.gross > 0,
    returns,
    threshold,
    period,
    periods,
    table,
    gaps,
    trend,
    rfm: segments,
    worth,
    writer,
    currency,
    locale,
    measure: grossMargin === undefined ? writer.words.common.revenue : writer.words.common.grossProfit,
  };
  step();
  const dates = { from: writer.date(first, zone), until: writer.date(asOf - 1, zone) };
  const hundredths = currency === undefined || writer.format.money(1.5) !== writer.format.money(2);
  return withDefinitions({
    kind: "orders",
    locale,
    direction: writer.rtl ? "rtl" : "ltr",
    title: words.title,
    subtitle: subtitleOf(writer, words.subtitle, words.subtitleOfFile, reading, dates),
    asOf: new Date(asOf).toISOString(),
    currency: currency ?? null,
    headlines: ordersHeadlines(context),
    checks: [...readingChecks(reading, writer), ...ordersChecks(context, checksOf(known, scan, periods, hundredths))],
    sections: [
      comeBackSection(context),
      ordersCohorts(context),
      gapsSection(context),
      trendSection(context),
      ...(context.hasMoney ? [ordersBest(context)] : []),
      ordersWorth(context),
    ],
    reading: [...readingTerms(reading, writer), ...ordersReading(context, first)],
    words: words.glossary,
  });
}

/** The first and the last instant of a log. */
function span({ times }: OrderLog): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < times.length; row++) {
    first = Math.min(first, times[row] as number);
    last = Math.max(last, times[row] as number);
  }
  return [first, last];
}

/** First instant of the next day; any instant for an empty log. */
function endOfDay(last: number, timeZone: string): number {
  return Number.isFinite(last) ? nextPeriodStart(last, { period: "day", timeZone }) : 0;
}

import { cohortTable } from "../cohorts";
import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { checkCalendar } from "../logs/periodCalendar";
import { timeOf } from "../logs/timestamp";
import { addDays, nextPeriodStart } from "../time";
import { parseInput } from "../validation/parseInput";
import { checkBy } from "./groupParts";
import { survivalAt } from "./library";
import { suitablePeriod } from "./orders/periodsOf";
import { readingChecks, readingTerms } from "./readingOf";
import type { Report, ReportCheck, ReportNumber, ReportTerm, SubscriptionsReportOptions } from "./report";
import { subscriptionsReportOptions } from "./reportOptions";
import { stepsOf } from "./stepsOf";
import { firstYearOf, payersOf } from "./subscriptions/payersOf";
import { reasonsOf } from "./subscriptions/reasonsOf";
import { reasonsSection } from "./subscriptions/reasonsSection";
import type { SubscriptionContext } from "./subscriptions/subscriptionContext";
import {
  churnBetween,
  churnOfNew,
  monthlyMovements,
  retentionBetween,
  stayOf,
} from "./subscriptions/subscriptionLibrary";
import {
  churnSection,
  cohortsSection,
  movementsSection,
  retentionSection,
  survivalSection,
  tenureSection,
  worthSection,
} from "./subscriptions/subscriptionSections";
import { withoutGaps } from "./subscriptions/withoutGaps";
import { emptyReport, subtitleOf } from "./subtitleOf";
import { withDefinitions } from "./withDefinitions";
import { calendarTerms } from "./words/calendarTerms";
import { writerOf } from "./words/writer";

const METRIC = "subscriptionsReport";
const DAY_MS = 86_400_000;
const NEW_DAYS = 90;
/** Ends further than this after the last start are planned and have not happened yet. */
const PLANNED_DAYS = 31;

/**
 * Reports on the subscriptions of a business: recurring revenue, churn, lifetimes, and the value of customers.
 *
 * @param log - A subscription log.
 * @param options - Language, currency, data cutoff, margin and acquisition cost. Default cutoff: the end of the day of
 * the last start, or of the last end within a month of it.
 * @returns The report as plain data, for `renderTerminal`, `renderHtml` and `toJson`.
 * @throws {@link MetricInputError} if `log` is not a subscription log or `options` is invalid.
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-04-10", mrr: 20 },
 *   { customerId: "b", startedAt: "2025-01-15", endedAt: null, mrr: 35 },
 * ]);
 * const report = subscriptionsReport(log, { asOf: "2025-06-01" });
 * report.headlines[0].text; // => "1"
 * ```
 */
export function subscriptionsReport(log: SubscriptionLog, options: SubscriptionsReportOptions = {}): Report {
  checkSubscriptionLog(METRIC, log);
  const parsed = parseInput(METRIC, subscriptionsReportOptions, options);
  const { locale, reading, grossMargin, acquisitionCost, gapDays, by } = parsed;
  checkBy(METRIC, log, by);
  const { calendar, yearStartsIn, yearEnds, weekStartsOn } = parsed;
  const currency = parsed.currency ?? log.currency ?? undefined;
  const writer = writerOf(locale, currency, { calendar, yearStartsIn, yearEnds, weekStartsOn });
  const words = writer.words.subscriptions;
  const zone = log.timeZone;
  const asOf = parsed.asOf === undefined ? cutoffOf(log) : timeOf(parsed.asOf, zone);
  const joined = withoutGaps(log, gapDays, asOf);
  const quarterAgo = addDays(asOf, -91, zone);
  const payers = payersOf(joined, quarterAgo, asOf);
  if (payers.everPaid === 0) return emptyReport("subscriptions", writer, words.title, words.empty, currency, reading);
  const yearAgo = addDays(asOf, -365, zone);
  const period = parsed.window ?? suitablePeriod((asOf - payers.first) / DAY_MS);
  const months = { ...writer.calendar, period: "month", timeZone: zone } as const;
  for (const length of ["month", period] as const)
    checkCalendar(METRIC, { ...months, period: length }, payers.first, asOf);
  const step = stepsOf(parsed.onProgress, 3);
  step();
  const movements = monthlyMovements(joined, asOf, writer.calendar);
  const churn = churnBetween(joined, quarterAgo, asOf);
  const churnBefore = churnBetween(joined, addDays(asOf, -182, zone), quarterAgo);
  const kept = retentionBetween(joined, yearAgo, asOf);
  step();
  const stay = stayOf(joined, asOf);
  const tenure = churnOfNew(joined, quarterAgo, asOf, NEW_DAYS);
  step();
  const ofTable = { ...writer.calendar, period, asOf };
  const context: SubscriptionContext = {
    log: joined,
    asOf,
    quarterAgo,
    yearAgo,
    movements,
    churn,
    churnBefore,
    kept,
    stay,
    tenure,
    period,
    table:
      by === undefined
        ? cohortTable(joined, ofTable)
        : cohortTable<string>(joined as SubscriptionLog<string>, { ...ofTable, by }),
    firstYear: firstYearOf(joined, asOf, grossMargin ?? 1, acquisitionCost),
    trials: log.trials.reduce((sum, each) => sum + each, 0),
    writer,
    currency,
    grossMargin,
    acquisitionCost,
    measure: grossMargin === undefined ? writer.words.common.revenue : writer.words.common.grossProfit,
    ...payers,
  };
  const reasons = reasonsOf(joined, asOf, writer.calendar, movements);
  const dates = { from: writer.date(payers.first, zone), until: writer.date(asOf - 1, zone) };
  return withDefinitions({
    kind: "subscriptions",
    locale,
    direction: writer.rtl ? "rtl" : "ltr",
    title: words.title,
    subtitle: subtitleOf(writer, words.subtitle, words.subtitleOfFile, reading, dates),
    asOf: new Date(asOf).toISOString(),
    currency: currency ?? null,
    headlines: headlinesOf(context),
    checks: [...readingChecks(reading, writer), ...checksOf(context)],
    sections: [
      movementsSection(context),
      churnSection(context),
      ...(reasons === null ? [] : [reasonsSection(context, reasons)]),
      survivalSection(context),
      retentionSection(context),
      cohortsSection(context),
      tenureSection(context),
      worthSection(context),
    ],
    reading: [...readingTerms(reading, writer), ...readingOf(context, gapDays)],
    words: words.glossary,
  });
}

/** Data cutoff of the log; any instant for an empty log. */
function cutoffOf({ startTimes, endTimes, timeZone }: SubscriptionLog): number {
  const lastStart = startTimes.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
  if (lastStart === Number.NEGATIVE_INFINITY) return 0;
  const planned = lastStart + PLANNED_DAYS * DAY_MS;
  const last = endTimes.reduce((latest, time) => (time <= planned ? Math.max(latest, time) : latest), lastStart);
  return nextPeriodStart(last, { period: "day", timeZone });
}

function headlinesOf({
  writer,
  paying,
  everPaid,
  mrr,
  churn,
  kept,
  stay,
  firstYear,
}: SubscriptionContext): ReportNumber[] {
  const words = writer.words.subscriptions.headlines;
  const { number, say } = writer;
  const found = [
    number({
      id: "customers",
      label: words.customers,
      value: paying.length,
      unit: "count",
      metric: "customerChurn",
      note: say(words.customersNote, { ever: everPaid }),
    }),
    number({
      id: "mrr",
      label: words.mrr,
      value: mrr,
      unit: "money",
      metric: "monthlyRecurringRevenue",
      ...(paying.length === 0 ? {} : { note: say(words.mrrNote, { each: writer.format.money(mrr / paying.length) }) }),
    }),
  ];
  if (churn.rate !== null && churn.interval !== null)
    found.push(
      number({
        id: "churn",
        label: words.churn,
        value: churn.rate,
        unit: "fraction",
        metric: "customerChurn",
        interval: churn.interval,
        note: say(words.churnNote, {
          lost: churn.lost,
          base: churn.base,
          range: writer.between(churn.interval, "fraction"),
        }),
      }),
    );
  if (kept.net !== null)
    found.push(
      number({
        id: "nrr",
        label: words.nrr,
        value: kept.net,
        unit: "fraction",
        metric: "revenueRetention",
        note: say(words.nrrNote, { gross: writer.percent(kept.gross as number, 1) }),
      }),
    );
  const days = [365, 90, 30].find((each) => each <= stay.longest);
  if (days !== undefined && stay.lost > 0) {
    const { estimate, interval } = survivalAt(stay.curve, days);
    const label = days === 365 ? words.stay : say(words.stayNote, { days });
    found.push(number({ id: "stay", label, value: estimate, unit: "fraction", metric: "kaplanMeier", interval }));
  }
  if (firstYear !== null)
    found.push(
      number({
        id: "firstYear",
        label: words.worth,
        value: firstYear.estimate,
        unit: "money",
        metric: "meanInterval",
        interval: firstYear.interval,
      }),
    );
  return found;
}

function checksOf({
  writer,
  log,
  stay,
  everPaid,
  first,
  lastStart,
  asOf,
  paying,
  mrr,
}: SubscriptionContext): ReportCheck[] {
  const words = writer.words.subscriptions.checks;
  const found: ReportCheck[] = [];
  if (everPaid >= 20 && stay.lost === 0) found.push({ id: "noEnds", text: words.noEnds });
  const silent = (asOf - lastStart) / DAY_MS;
  if (everPaid >= 20 && silent >= 60 && silent > (asOf - first) / DAY_MS / 3)
    found.push({ id: "oneGroup", text: writer.say(words.oneGroup, { date: writer.date(lastStart, log.timeZone) }) });
  const largest = [...paying].sort((a, b) => b.revenue - a.revenue)[0];
  if (largest !== undefined && paying.length >= 20 && largest.revenue >= 0.1 * mrr) {
    const id = writer.quote(String(log.customerIds[largest.customer]));
    found.push({
      id: "oneCustomer",
      text: writer.say(words.oneCustomer, { id, share: writer.percent(largest.revenue / mrr) }),
    });
  }
  if (nextPeriodStart(asOf - 1, { ...writer.calendar, period: "month", timeZone: log.timeZone }) !== asOf)
    found.push({ id: "unfinished", text: writer.say(words.unfinished, { date: writer.date(asOf - 1, log.timeZone) }) });
  return found;
}

function readingOf({ writer, log, trials, asOf, currency, first }: SubscriptionContext, gapDays: number): ReportTerm[] {
  const words = writer.words.subscriptions.reading;
  const shared = writer.words.orders.reading;
  const zone = log.timeZone;
  return [
    { term: words.rows, text: writer.say(words.rowsText, { rows: log.rows, customers: log.customerIds.length }) },
    {
      term: shared.dates,
      text: writer.say(shared.datesText, {
        from: writer.date(first, zone),
        until: writer.date(asOf - 1, zone),
        zone: writer.quote(zone),
      }),
    },
    { term: shared.cutoff, text: writer.say(shared.cutoffText, { date: writer.date(asOf - 1, zone) }) },
    ...calendarTerms(writer),
    { term: words.trials, text: writer.say(words.trialsText, { n: trials }) },
    { term: words.churned, text: words.churnedText },
    ...(gapDays > 0 ? [{ term: "", text: writer.say(words.gapsText, { n: gapDays }) }] : []),
    {
      term: shared.currency,
      text:
        currency === undefined
          ? shared.noCurrency
          : writer.say(shared.currencyText, { currency: writer.quote(currency) }),
    },
    ...(log.skipped.count > 0
      ? [{ term: shared.leftOut, text: writer.say(shared.leftOutText, { n: log.skipped.count }) }]
      : []),
  ];
}

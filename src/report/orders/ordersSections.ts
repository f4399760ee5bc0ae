import { gapCounts } from "../../charts/gapCounts";
import { gapHistogramOf } from "../../charts/gapHistogramOf";
import { rateTrend } from "../../charts/rateTrend";
import { repeatRevenueChart } from "../../charts/repeatRevenueChart";
import { survivalCurve } from "../../charts/survivalCurve";
import { emptySection } from "../emptySection";
import type { ReportNumber, ReportSection } from "../report";
import { repeatAdvice } from "./ordersAdvice";
import type { OrdersContext } from "./ordersContext";

const MARKS = [30, 60, 90, 180, 365];
const BARS = 26;

/** The section on returning customers, and how soon they return. */
export function comeBackSection(context: OrdersContext): ReportSection {
  const { writer, returns, days, locale } = context;
  const words = writer.words.orders.comeBack;
  const section = emptySection("comeBack", words.question);
  const marks = MARKS.filter((mark) => mark <= returns.longest);
  if (marks.length === 0) return { ...section, answer: writer.say(words.few, { days }) };
  const numbers = marks.map((mark): ReportNumber => {
    const { rate, interval } = returns.within(mark);
    const label = writer.say(words.number, { days: mark });
    return writer.number({
      id: `repeatWithin${mark}`,
      label,
      value: rate,
      unit: "fraction",
      interval,
      metric: "kaplanMeier",
    });
  });
  const last = numbers[numbers.length - 1] as ReportNumber;
  if (last.value === 0) {
    const isAnyLater = returns.within(returns.longest + 1).rate > 0;
    const answer = isAnyLater ? writer.say(words.later, { days: marks[marks.length - 1] as number }) : words.none;
    return { ...section, answer, numbers };
  }
  const told = [30, 90, 365].filter((mark) => marks.includes(mark));
  const items = told.map((mark) =>
    writer.say(words.item, { rate: writer.percent(returns.within(mark).rate), days: mark }),
  );
  const until = Math.min(365, returns.longest);
  return {
    ...section,
    answer: writer.say(words.answer, { list: writer.list(items) }),
    numbers,
    charts: [
      {
        id: "comeBack",
        caption: words.caption,
        spec: survivalCurve(returns.curve, {
          locale,
          complement: true,
          until,
          timeUnit: "day",
          timeTitle: words.axis,
          description: writer.say(words.answer, { list: writer.list(items) }),
        }),
        metric: "kaplanMeier",
      },
    ],
    notes: [words.note],
    whatToDo: repeatAdvice(context),
  };
}

/** The section on the time between two purchases. */
export function gapsSection({ writer, gaps, log, locale }: OrdersContext): ReportSection {
  const words = writer.words.orders.gaps;
  const section = emptySection("gaps", words.question);
  const [, three, nine] = gaps.quantiles;
  if (gaps.median === null || three === null || three === undefined || nine === undefined)
    return { ...section, answer: words.none };
  const number = (id: string, label: string, value: number | null): ReportNumber =>
    writer.number({ id, label, value, unit: "days", metric: "purchaseGaps" });
  const { counts, beyond } = gapCounts(log, 7, BARS);
  const answer = writer.say(words.answer, { median: gaps.median, three });
  return {
    ...section,
    answer,
    numbers: [
      number("medianGap", words.median, gaps.median),
      number("gapOfThreeQuarters", words.three, three),
      number("gapOfNineTenths", words.nine, nine),
    ],
    charts: [
      {
        id: "gaps",
        caption: writer.say(words.caption, { beyond, all: gaps.gaps, end: 7 * BARS }),
        spec: gapHistogramOf(gaps.median, counts, { locale, bars: BARS, description: answer }),
        metric: "purchaseGaps",
      },
    ],
    notes: [words.note],
  };
}

/** The section on trends of returns and revenue. */
export function trendSection(context: OrdersContext): ReportSection {
  const { writer, trend, threshold, periods, period, hasMoney, locale, currency, scan } = context;
  const words = writer.words.orders.trend;
  const section = emptySection("trend", words.question);
  const name = writer.words.periods[period];
  const days = threshold ?? 30;
  const charts: ReportSection["charts"][number][] = [];
  const numbers: ReportNumber[] = [];
  let answer = writer.say(words.early, { days });
  if (trend.halves !== null) {
    const { before, after, estimate, interval } = trend.halves;
    const span = ({ from, until }: typeof before) => {
      const [first, last] = [writer.format.period(from, period), writer.format.period(until, period)];
      return first === last ? first : writer.say(writer.words.common.groupsCompared, { from: first, until: last });
    };
    const verdict = interval.low > 0 ? words.better : interval.high < 0 ? words.worse : words.same;
    const share = ({ events, trials }: typeof before) => events / trials;
    answer = writer.say(words.answer, {
      before: span(before),
      p: writer.percent(share(before)),
      days,
      after: span(after),
      q: writer.percent(share(after)),
      change: writer.signed(estimate),
      low: writer.signed(interval.low),
      high: writer.signed(interval.high),
      verdict,
    });
    const number = (id: string, label: string, value: number) =>
      writer.number({ id, label: writer.say(label, { days }), value, unit: "fraction", metric: "repeatWithin" });
    numbers.push(
      number("repeatBefore", words.before, share(before)),
      number("repeatAfter", words.after, share(after)),
      writer.number({
        id: "change",
        label: words.change,
        value: estimate,
        unit: "percentagePoints",
        interval,
        metric: "compareRates",
      }),
    );
    charts.push({
      id: "repeatTrend",
      caption: writer.say(words.caption, { days, period: name }),
      spec: rateTrend(trend.rows, {
        ...writer.calendar,
        locale,
        period,
        periodTitle: writer.words.orders.cohorts.first,
      }),
      metric: "repeatWithin",
    });
  }
  if (hasMoney) {
    // Refunds are not known to be of first or of repeat orders.
    const { repeatGross, gross, refundRows } = scan;
    if (gross > 0)
      numbers.push(
        writer.number({
          id: "repeatShare",
          label: refundRows > 0 ? words.repeatShareOfGross : words.repeatShare,
          value: repeatGross / gross,
          unit: "fraction",
          metric: "purchaseSummary",
        }),
      );
    charts.push({
      id: "revenue",
      caption: writer.say(words.revenue, { period: name }),
      spec: repeatRevenueChart(trend.revenue.slice(-36), { ...writer.calendar, locale, currency, period }),
      metric: "purchaseSummary",
    });
  }
  const notes = periods.finished || !hasMoney ? [] : [unfinishedNote(context)];
  return { ...section, answer, numbers, charts, notes };
}

function unfinishedNote({ writer, period, periods, scan }: OrdersContext): string {
  const start = periods.days[periods.days.length - 2] as number;
  const days = Math.ceil(scan.known / 86_400_000 - start);
  return writer.say(writer.words.common.unfinishedCheck, { period: writer.words.periods[period], days });
}

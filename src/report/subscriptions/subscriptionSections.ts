import { rateTrend } from "../../charts/rateTrend";
import { revenueMovementsChart } from "../../charts/revenueMovementsChart";
import { revenueWaterfall } from "../../charts/revenueWaterfall";
import { survivalCurve } from "../../charts/survivalCurve";
import { cohortParts } from "../cohortParts";
import { emptySection } from "../emptySection";
import { groupParts, joined } from "../groupParts";
import { changeOfShares, shareOf, survivalAt } from "../library";
import type { ReportCell, ReportSection } from "../report";
import { largeAdvice, leavingAdvice, newAdvice } from "./subscriptionAdvice";
import type { SubscriptionContext } from "./subscriptionContext";

const MOST_MONTHS = 24;
const NEW_DAYS = 90;
const MARKS = [30, 90, 180, 365, 730];

/** The section on recurring revenue. */
export function movementsSection({ writer, movements, currency }: SubscriptionContext): ReportSection {
  const words = writer.words.subscriptions.movements;
  const section = emptySection("revenue", words.question);
  const rows = movements.slice(-MOST_MONTHS);
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return { ...section, answer: words.none };
  const { locale } = writer;
  const money = writer.format.money;
  const total = (names: readonly ("new" | "expansion" | "reactivation" | "contraction" | "churned")[]) =>
    rows.reduce((sum, row) => sum + names.reduce((all, name) => all + row[name], 0), 0);
  const answer = writer.say(words.answer, {
    starting: money(first.starting),
    ending: money(last.ending),
    n: rows.length,
    gained: money(total(["new", "expansion", "reactivation"])),
    lost: money(total(["contraction", "churned"])),
  });
  const cell = (value: number | null, text: (value: number) => string): ReportCell => ({
    value,
    text: value === null ? "" : text(value),
  });
  const whole = rows.some((row) => Math.max(row.starting, row.ending) >= 1000);
  const inColumn = (value: number) => money(value, whole);
  const names = writer.words.subscriptions.movementNames;
  return {
    ...section,
    answer,
    numbers: [
      writer.number({
        id: "mrrGained",
        label: words.gained,
        value: total(["new", "expansion", "reactivation"]),
        unit: "money",
        metric: "revenueMovements",
      }),
      writer.number({
        id: "mrrLost",
        label: words.lost,
        value: total(["contraction", "churned"]),
        unit: "money",
        metric: "revenueMovements",
      }),
    ],
    tables: [
      {
        id: "movements",
        caption: words.table,
        kind: "list",
        columns: [
          writer.words.common.month,
          words.start,
          names.new,
          names.expansion,
          names.reactivation,
          names.contraction,
          names.churned,
          words.end,
          words.kept,
        ],
        rows: rows
          .slice(-12)
          .map((row) => [
            { value: row.start, text: writer.format.period(row.start, "month") },
            ...[
              row.starting,
              row.new,
              row.expansion,
              row.reactivation,
              0 - row.contraction,
              0 - row.churned,
              row.ending,
            ].map((value) => cell(value, inColumn)),
            cell(row.netRevenueRetention, writer.percent),
          ]),
        total: null,
        metric: "revenueMovements",
      },
    ],
    charts: [
      {
        id: "movements",
        caption: words.caption,
        spec: revenueMovementsChart(rows, { ...writer.calendar, locale, currency }),
        metric: "revenueMovements",
      },
      {
        id: "waterfall",
        caption: words.waterfall,
        spec: revenueWaterfall(rows, { locale, currency, description: answer }),
        metric: "revenueMovements",
      },
    ],
  };
}

/** The section on churn. */
export function churnSection(context: SubscriptionContext): ReportSection {
  const { writer, churn, churnBefore, movements } = context;
  const words = writer.words.subscriptions.churn;
  const section = emptySection("churn", words.question);
  if (churn.rate === null) return { ...section, answer: words.none };
  let verdict = words.early;
  if (churnBefore.base > 0) {
    const { interval } = changeOfShares(
      { events: churnBefore.lost, trials: churnBefore.base },
      { events: churn.lost, trials: churn.base },
    );
    verdict = interval.low > 0 ? words.worse : interval.high < 0 ? words.better : words.same;
  }
  const months = movements.slice(-MOST_MONTHS).flatMap(({ start, customers }) => {
    const share = shareOf(customers.churned, customers.starting);
    return share === null ? [] : [{ start, ...share }];
  });
  return {
    ...section,
    answer: writer.say(words.answer, { lost: churn.lost, base: churn.base, rate: writer.percent(churn.rate), verdict }),
    numbers: [
      writer.number({
        id: "churn",
        label: words.rate,
        value: churn.rate,
        unit: "fraction",
        metric: "customerChurn",
        interval: churn.interval,
      }),
      writer.number({ id: "lost", label: words.lost, value: churn.lost, unit: "count", metric: "customerChurn" }),
    ],
    charts: [
      {
        id: "churn",
        caption: words.caption,
        spec: rateTrend(months, { ...writer.calendar, locale: writer.locale, period: "month" }),
        metric: "revenueMovements",
      },
    ],
    whatToDo: leavingAdvice(context),
  };
}

/** The section on lifetimes. */
export function survivalSection({ writer, stay }: SubscriptionContext): ReportSection {
  const words = writer.words.subscriptions.survival;
  const section = emptySection("stay", words.question);
  if (stay.lost === 0) return { ...section, answer: words.none };
  const marks = MARKS.filter((mark) => mark <= stay.longest);
  const numbers = marks.map((days) => {
    const { estimate, interval } = survivalAt(stay.curve, days);
    return writer.number({
      id: `stay${days}`,
      label: writer.say(words.number, { days }),
      value: estimate,
      unit: "fraction",
      interval,
      metric: "kaplanMeier",
    });
  });
  const days = marks.includes(365) ? 365 : (marks[marks.length - 1] ?? stay.longest);
  const answer =
    stay.median === null
      ? writer.say(words.answer, { share: writer.percent(survivalAt(stay.curve, days).estimate), days })
      : writer.say(words.median, { median: stay.median });
  return {
    ...section,
    answer,
    numbers: [
      ...numbers,
      writer.number({ id: "median", label: words.half, value: stay.median, unit: "days", metric: "medianSurvival" }),
    ],
    charts: [
      {
        id: "stay",
        caption: words.caption,
        spec: survivalCurve(stay.curve, {
          locale: writer.locale,
          timeUnit: "day",
          timeTitle: words.axis,
          description: answer,
        }),
        metric: "kaplanMeier",
      },
    ],
  };
}

/** The section on cohorts. */
export function cohortsSection({ writer, table, period }: SubscriptionContext): ReportSection {
  const words = writer.words.subscriptions.cohorts;
  const section = emptySection("cohorts", words.question);
  const name = writer.words.periods[period];
  const shared = writer.words.orders.cohorts;
  const caption = writer.say(words.caption, { period: name });
  const parts = cohortParts(
    table,
    period,
    { caption, first: words.first, size: shared.size, curve: shared.curve, age: words.axis },
    writer,
  );
  if (parts.rates.length === 0) return { ...section, answer: writer.say(words.early, { period: name }) };
  const late = parts.rates[parts.rates.length - 1] as number;
  const first = parts.rates[0] as number;
  const groups = "groups" in table ? groupParts(table, "subscriptions", period, words.axis, writer) : null;
  return {
    ...section,
    answer: joined(
      writer.say(words.answer, {
        early: writer.percent(first),
        period: name,
        late: writer.percent(late),
        age: parts.rates.length,
      }),
      groups?.answer,
    ),
    numbers: [
      writer.number({ id: "stayFirst", label: words.number, value: first, unit: "fraction", metric: "cohortTable" }),
      ...(groups?.numbers ?? []),
    ],
    tables: [parts.table, ...(groups?.tables ?? [])],
    charts: [...parts.charts, ...(groups?.charts ?? [])],
    notes: groups?.notes ?? [],
  };
}

/** The section on revenue retention. */
export function retentionSection({ writer, kept }: SubscriptionContext): ReportSection {
  const words = writer.words.subscriptions.retention;
  const section = emptySection("retention", words.question);
  if (kept.net === null || kept.gross === null) return { ...section, answer: words.none };
  return {
    ...section,
    answer: writer.say(words.answer, { net: writer.percent(kept.net), gross: writer.percent(kept.gross) }),
    numbers: [
      writer.number({ id: "net", label: words.net, value: kept.net, unit: "fraction", metric: "revenueRetention" }),
      writer.number({
        id: "gross",
        label: words.gross,
        value: kept.gross,
        unit: "fraction",
        metric: "revenueRetention",
      }),
    ],
    notes: [words.note],
  };
}

/** The section on churn of new customers. */
export function tenureSection(context: SubscriptionContext): ReportSection {
  const { writer, tenure } = context;
  const words = writer.words.subscriptions.tenure;
  const section = emptySection("tenure", words.question);
  const { young, old } = tenure;
  if (young.base === 0 || old.base === 0) return { ...section, answer: words.none };
  const { interval } = changeOfShares(
    { events: old.lost, trials: old.base },
    { events: young.lost, trials: young.base },
  );
  const row = (label: string, id: string, { base, lost }: typeof young): ReportCell[] => [
    { value: id, text: label },
    { value: base, text: writer.format.count(base) },
    { value: lost, text: writer.format.count(lost) },
    { value: lost / base, text: writer.percent(lost / base, 1) },
  ];
  const share = shareOf(young.lost, young.base);
  return {
    ...section,
    answer:
      interval.low > 0
        ? writer.say(words.answer, {
            days: NEW_DAYS,
            rate: writer.percent(young.lost / young.base),
            other: writer.percent(old.lost / old.base),
          })
        : words.even,
    numbers: [
      writer.number({
        id: "newChurn",
        label: writer.say(words.until, { days: NEW_DAYS }),
        value: young.lost / young.base,
        unit: "fraction",
        interval: share?.interval,
        metric: "churnByTenure",
      }),
    ],
    tables: [
      {
        id: "tenure",
        caption: words.caption,
        kind: "list",
        columns: [words.tenure, words.base, words.lost, words.rate],
        rows: [
          row(writer.say(words.until, { days: NEW_DAYS }), "new", young),
          row(writer.say(words.from, { from: NEW_DAYS }), "others", old),
        ],
        total: null,
        metric: "churnByTenure",
      },
    ],
    whatToDo: interval.low > 0 ? newAdvice(context) : [],
  };
}

/** The section on the value of a customer. */
export function worthSection(context: SubscriptionContext): ReportSection {
  const { writer, firstYear, mrr, paying, measure, acquisitionCost, grossMargin } = context;
  const words = writer.words.subscriptions.worth;
  const section = emptySection("worth", words.question);
  const money = writer.format.money;
  const arpa = paying.length === 0 ? null : mrr / paying.length;
  const numbers = [
    writer.number({ id: "arpa", label: words.arpa, value: arpa, unit: "money", metric: "averageRevenuePerAccount" }),
  ];
  const whatToDo = largeAdvice(context);
  if (firstYear === null)
    return {
      ...section,
      answer: writer.say(words.early, { arpa: arpa === null ? "–" : money(arpa) }),
      numbers,
      whatToDo,
    };
  const { estimate, interval, customers, payback } = firstYear;
  const notes = [writer.say(words.note, { n: customers })];
  if (acquisitionCost !== undefined) {
    const cost = money(acquisitionCost);
    notes.unshift(
      payback === null ? writer.say(words.notPaidBack, { cost }) : writer.say(words.payback, { cost, month: payback }),
    );
    if (grossMargin === undefined) notes.push(words.needsMargin);
  }
  return {
    ...section,
    answer:
      interval === null
        ? writer.say(words.answerOfFew, { year: money(estimate), measure })
        : writer.say(words.answer, {
            year: money(estimate),
            measure,
            low: money(interval.low),
            high: money(interval.high),
          }),
    numbers: [
      writer.number({
        id: "firstYear",
        label: words.firstYear,
        value: estimate,
        unit: "money",
        interval,
        metric: "meanInterval",
      }),
      ...numbers,
    ],
    notes,
    whatToDo,
  };
}

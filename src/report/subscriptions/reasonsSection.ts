import { incidenceCurve } from "../../charts/incidenceCurve";
import type { GroupIncidence } from "../../survival";
import { emptySection } from "../emptySection";
import { shareOf } from "../library";
import type { ReportCell, ReportNumber, ReportSection } from "../report";
import { failedPaymentsAdvice, inQuotes } from "./failedPaymentsAdvice";
import { incidenceOf, type ReasonLosses, type Reasons, total } from "./reasonsOf";
import type { SubscriptionContext } from "./subscriptionContext";

/** Reasons in the table. */
const MOST_ROWS = 8;
/** Losses below which no reason is called the most frequent. */
const FEWEST_LOST = 10;
const FEWEST_ALIKE = 3;
/** Customers below which a curve is not read off. */
const FEWEST = 10;
const MARKS = [365, 180, 90, 30];
const METRIC = "revenueChurnByReason";

/** The section on why customers leave, of a log with reasons. */
export function reasonsSection(context: SubscriptionContext, reasons: Reasons): ReportSection {
  const { writer, stay } = context;
  const words = writer.words.reasons;
  const section = emptySection("reasons", words.question);
  const { months, customers: lost, revenue } = reasons;
  const number = writer.number;
  const [top] = reasons.named;
  const unknown = reasons.unknown.customers;
  const answer = answerOf(context, reasons);
  if (lost === 0) return { ...section, answer };
  const incidence = incidenceOf(stay, words);
  const share = top === undefined ? null : shareOf(top.customers, lost);
  return {
    ...section,
    answer,
    numbers: [
      number({
        id: "reasonLost",
        label: writer.say(words.lost, { months }),
        value: lost,
        unit: "count",
        metric: METRIC,
      }),
      number({ id: "reasonRevenue", label: words.lostRevenue, value: revenue, unit: "money", metric: METRIC }),
      ...(top === undefined || share === null
        ? []
        : [
            number({
              id: "topReason",
              label: writer.say(words.top, { reason: inQuotes(writer, top.reason) }),
              value: share.estimate,
              unit: "fraction",
              interval: lost < FEWEST_LOST ? null : share.interval,
              metric: METRIC,
            }),
            ...incidenceNumber(context, incidence, top.reason),
          ]),
    ],
    tables: [
      {
        id: "reasons",
        caption: writer.say(words.table, { months }),
        kind: "list",
        columns: [words.reason, words.customers, words.share, words.revenue],
        rows: rowsOf(context, reasons),
        total: [cell(null, writer.words.common.all), ...cellsOf(context, { customers: lost, revenue }, reasons)],
        metric: METRIC,
      },
    ],
    charts: [
      {
        id: "incidence",
        caption: words.caption,
        spec: incidenceCurve(incidence, { locale: writer.locale, timeTitle: words.axis, description: answer }),
        metric: "cumulativeIncidence",
      },
    ],
    notes: unknown > 0 ? [words.note, words.unknownNote] : [words.note],
    whatToDo: failedPaymentsAdvice(context, reasons),
  };
}

function answerOf({ writer }: SubscriptionContext, { months, customers: lost, named, unknown }: Reasons): string {
  const words = writer.words.reasons;
  const [top] = named;
  if (lost === 0) return writer.say(words.none, { months });
  if (lost === unknown.customers) return writer.say(words.noReason, { months, lost });
  if (top === undefined || lost < FEWEST_LOST || top.customers < FEWEST_ALIKE)
    return writer.say(words.few, { months, lost });
  const equal = named.filter(({ customers }) => customers === top.customers);
  const names = equal.map(({ reason }) => inQuotes(writer, reason));
  const said = { lost, months, n: top.customers };
  const first =
    equal.length > 1
      ? writer.say(words.tied, { ...said, reasons: writer.list(names) })
      : writer.say(words.answer, {
          ...said,
          reason: names[0] as string,
          share: writer.percent(top.customers / lost),
        });
  return unknown.customers === 0 ? first : `${first} ${writer.say(words.notGivenToo, { n: unknown.customers })}`;
}

/** The reasons of most customers, all others together, and losses without a reason. */
function rowsOf(context: SubscriptionContext, reasons: Reasons): ReportCell[][] {
  const { named, rest, unknown } = reasons;
  const { writer } = context;
  const words = writer.words.reasons;
  const own = named.length <= MOST_ROWS ? named : named.slice(0, MOST_ROWS - 1);
  const others = named.slice(own.length);
  const rows = own.map((row) => [cell(row.reason, row.reason), ...cellsOf(context, row, reasons)]);
  const sum = total([...others, rest]);
  const name = rest.customers > 0 ? words.others : writer.say(words.otherReasons, { n: others.length });
  if (sum.customers > 0) rows.push([cell("others", name), ...cellsOf(context, sum, reasons)]);
  if (unknown.customers > 0) rows.push([cell(null, words.notGiven), ...cellsOf(context, unknown, reasons)]);
  return rows;
}

const cell = (value: ReportCell["value"], text: string): ReportCell => ({ value, text });

function cellsOf(
  { writer }: SubscriptionContext,
  { customers, revenue }: Pick<ReasonLosses, "customers" | "revenue">,
  all: Pick<ReasonLosses, "customers" | "revenue">,
): ReportCell[] {
  const share = customers / all.customers;
  return [
    cell(customers, writer.format.count(customers)),
    cell(share, writer.percent(share)),
    // Amounts of one column have the same digits.
    cell(revenue, writer.format.money(revenue, all.revenue >= 1000)),
  ];
}

/** Share of customers lost for a reason within a year, or within the longest time that the data have. */
function incidenceNumber(
  { writer, stay }: SubscriptionContext,
  { time, reasons, customers }: GroupIncidence,
  reason: string,
): ReportNumber[] {
  const own = reasons.find((each) => each.reason === reason);
  const days = MARKS.find((mark) => mark <= stay.longest);
  if (own === undefined || days === undefined) return [];
  const { incidence, interval } = own;
  const row = time.filter((each) => each <= days).length - 1;
  const isKnown = row >= 0 && customers >= FEWEST && (incidence[row] as number) > 0;
  return [
    writer.number({
      id: "leaveFor",
      label: writer.say(writer.words.reasons.by, { days, reason: inQuotes(writer, reason) }),
      value: incidence[row] ?? 0,
      unit: "fraction",
      metric: "cumulativeIncidence",
      interval: isKnown
        ? {
            low: interval.low[row] as number,
            high: interval.high[row] as number,
            confidence: interval.confidence,
            method: interval.method,
          }
        : null,
    }),
  ];
}

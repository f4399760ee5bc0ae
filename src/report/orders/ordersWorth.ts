import { lifetimeValueBars } from "../../charts/lifetimeValueBars";
import { emptySection } from "../emptySection";
import type { ReportNumber, ReportSection, ReportTable } from "../report";
import type { OrdersContext } from "./ordersContext";
import type { ModelRecord, NextYear } from "./worthOf";

/** The section on the value of a customer, from past to future. */
export function ordersWorth(context: OrdersContext): ReportSection {
  const { writer, worth, hasMoney, days, measure, locale, currency } = context;
  const words = writer.words.orders.worth;
  const section = emptySection("worth", words.question);
  if (!hasMoney) return { ...section, answer: words.noMoney };
  const { parts, firstYear, soFar, next } = worth;
  const money = writer.format.money;
  const number = (id: string, label: string, value: number, metric: string, interval?: NextYear["interval"] | null) =>
    writer.number({ id, label, value, unit: "money", metric, interval });
  const numbers: ReportNumber[] = [];
  const notes: string[] = [];
  let answer: string;
  if (parts === null || firstYear === null) {
    answer = writer.say(words.short, { days, soFar: money(soFar.estimate) });
    numbers.push(number("valueSoFar", words.soFar, soFar.estimate, "meanInterval", soFar.interval));
  } else {
    const all = parts.firstOrder + parts.restOfFirstYear + parts.afterFirstYear;
    const values = { all: money(all), measure, year: money(firstYear.estimate) };
    answer =
      parts.nextYear === null
        ? writer.say(words.observed, values)
        : writer.say(words.full, { ...values, next: money(parts.nextYear) });
    numbers.push(
      number("firstOrder", words.firstOrder, parts.firstOrder, "historicClv"),
      number("restOfFirstYear", words.restOfFirstYear, parts.restOfFirstYear, "historicClv"),
      number("afterFirstYear", words.afterFirstYear, parts.afterFirstYear, "historicClv"),
    );
    if (parts.nextYear !== null) numbers.push(number("nextYear", words.nextYear, parts.nextYear, "predictedClv"));
    numbers.push(number("firstYear", words.firstYear, firstYear.estimate, "meanInterval", firstYear.interval));
    notes.push(writer.say(words.parts, { measure, n: worth.eligible }));
  }
  if (next.reason === null)
    numbers.push(number("nextYearTotal", words.total, next.total, "predictedClv", next.interval));
  notes.push(...paybackNotes(context), ...forecastNotes(context), words.why);
  return {
    ...section,
    answer,
    numbers,
    tables: next.reason === null ? [bandTable(context, next)] : [],
    charts:
      parts === null
        ? []
        : [
            {
              id: "worth",
              caption: notes[0] as string,
              spec: lifetimeValueBars(parts, { locale, currency, description: answer }),
              metric: "historicClv",
            },
          ],
    notes,
  };
}

function paybackNotes({ writer, worth, measure }: OrdersContext): string[] {
  const words = writer.words.orders.worth;
  const { payback, firstYear, margin } = worth;
  if (payback === null || firstYear === null) return [];
  const values = { cost: writer.format.money(payback.cost), year: writer.format.money(firstYear.estimate), measure };
  const told =
    payback.month === null
      ? writer.say(words.notPaidBack, values)
      : writer.say(words.payback, { ...values, month: payback.month });
  return margin === null ? [told, words.needsMargin] : [told];
}

function forecastNotes({ writer, worth, measure }: OrdersContext): string[] {
  const words = writer.words.orders.worth;
  const { next } = worth;
  if (next.reason !== null)
    return next.reason === "badRecord" ? [recordOf(words.badRecord, next.record as ModelRecord)] : [words[next.reason]];
  return [
    writer.say(words.topTenth, { share: writer.percent(next.topTenth), measure }),
    recordOf(words.record, next.record),
    writer.say(words.interval, { n: next.resamples }),
    ...(next.fitted === null ? [] : [writer.say(words.sample, { fitted: next.fitted })]),
  ];

  function recordOf(template: string, { days, expected, actual, difference, money }: ModelRecord): string {
    const off = (share: number) => `${share > 0 ? "+" : ""}${writer.format.percent(share)}`;
    const purchases = writer.say(template, { days, expected, actual, difference: off(difference) });
    if (money === null) return purchases;
    const inMoney = {
      expected: writer.format.money(money.expected, money.expected >= 1000),
      actual: writer.format.money(money.actual, money.actual >= 1000),
      difference: off(money.difference),
      measure,
    };
    return `${purchases} ${writer.say(words.recordMoney, inMoney)}`;
  }
}

function bandTable({ writer, measure, summary }: OrdersContext, next: NextYear): ReportTable {
  const words = writer.words.orders.worth;
  const common = writer.words.common;
  const cells = (customers: number, expected: number) => [
    { value: customers, text: writer.format.count(customers) },
    { value: expected, text: writer.format.money(expected, next.total >= 1000) },
    {
      value: customers > 0 ? expected / customers : null,
      text: customers > 0 ? writer.format.money(expected / customers) : "–",
    },
  ];
  return {
    id: "nextYear",
    caption: words.bands,
    kind: "list",
    columns: [words.band, common.customers, writer.say(words.expected, { measure }), words.each],
    rows: next.bands.map(({ id, customers, expected }) => {
      const [name, detail] = writer.words.orders.bands[id];
      return [{ value: id, text: name, detail }, ...cells(customers, expected)];
    }),
    total: [{ value: "all", text: common.all }, ...cells(summary.customers, next.total)],
    metric: "predictedClv",
  };
}

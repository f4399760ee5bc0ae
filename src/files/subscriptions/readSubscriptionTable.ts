import { afterInclusive } from "../../logs/afterInclusive";
import type { DateCalendar } from "../../time";
import { attributePlaces } from "../attributes/attributePlaces";
import { statedCurrency } from "../cells/currencies";
import { decideAmounts } from "../cells/decideAmounts";
import { dateEvidence } from "../dates/dateEvidence";
import { instantReader } from "../dates/dateRule";
import { decideDates } from "../dates/decideDates";
import { columnFinder } from "../formats/columnsOf";
import type { SubscriptionFormat } from "../formats/subscriptionFormats";
import { UNSTATED } from "../orders/orderItem";
import { idOf } from "../orders/orderItems";
import type { ReadingQuestion, SubscriptionsReading, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { statusWord } from "../statuses";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";
import { withoutHeadings } from "../table/withoutHeadings";
import { type BillingFormat, billingFormats } from "./billingFormats";
import { intervalMonths } from "./intervalMonths";
import { newestVersions } from "./newestVersions";
import { plainSubscriptions } from "./plainSubscriptions";
import type { SubscriptionCells, SubscriptionReason, SubscriptionRow } from "./subscriptionRow";
import { subscriptionsFacts, subscriptionsLog } from "./subscriptionsFacts";

/** Decimals of currencies whose smallest unit is not a hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  PYG: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  RWF: 0,
  KMF: 0,
  GNF: 0,
  DJF: 0,
  BIF: 0,
  VUV: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
  IQD: 3,
  LYD: 3,
};

/** Reads a table of subscriptions. */
export function readSubscriptionTable(
  whole: Table,
  format: SubscriptionFormat | undefined,
  options: ReadOptions,
): SubscriptionsReading {
  const { table, headings } = withoutHeadings(whole);
  const told: Told[] = [...table.told];
  const questions: ReadingQuestion[] = [];
  told.push(telling(format ? "format" : "format-plain", "inferred", "format", { format: format?.name ?? "" }));
  const plain = format ? undefined : plainSubscriptions(table.titles, options, told, questions);
  const billing = (format ? billingFormats[format.id] : plain) as BillingFormat;
  const finder = columnFinder(table.titles);

  const datePlaces = finder.all(billing.dates);
  const dates = decideDates(dateEvidence(cellsOf(table, datePlaces)), {
    title: table.titles[datePlaces[0] ?? -1] ?? "",
    dateFormat: options.dateFormat,
    calendar: options.calendar as DateCalendar | undefined,
    timeZone: options.timeZone,
    known: undefined,
    zoneOfFile: billing.zone,
    zoneColumn: false,
  });
  const amountPlaces = finder.all(billing.amounts);
  const amountTitle = table.titles[amountPlaces[0] ?? -1] ?? "";
  const amounts = decideAmounts(
    amountTitle,
    () => cellsOf(table, amountPlaces),
    options.decimal,
    format ? "." : undefined,
  );
  told.push(...dates.told, ...amounts.told);
  const places = attributePlaces(table.titles, options);
  questions.push(...dates.questions, ...amounts.questions, ...unknownStatuses(table, billing, options));
  questions.push(...places.questions);
  for (const code of billing.tells) told.push(telling(code, "certain"));

  const read = instantReader(dates.rule);
  const currencyPlace = finder.first(billing.currency);
  const currencyOf = (cells: readonly string[]) => {
    if (billing.fixedCurrency) return billing.fixedCurrency;
    const stated = cells[currencyPlace] ?? "";
    return stated === "" ? amounts.currency(cells[amountPlaces[0] ?? -1] ?? "") : statedCurrency(stated);
  };
  const rows: { row: SubscriptionRow; line: number; currency: string }[] = [];
  const left = new Map<SubscriptionReason, number[]>();
  const leave = (reason: SubscriptionReason, line: number) => {
    const lines = left.get(reason);
    if (lines) lines.push(line);
    else left.set(reason, [line]);
  };
  for (const line of headings) leave("repeated heading", line);
  const isInclusive = options.ends === "inclusive";
  if (isInclusive) told.push(telling("ends-inclusive", "certain", "ends"));
  const endOf = ({ end }: SubscriptionRow) =>
    isInclusive && Number.isFinite(end) ? afterInclusive(end, options.timeZone ?? "UTC") : end;
  const superseded = format?.id === "revenuecat-transactions" ? newestVersions(table, read) : new Set<number>();
  for (const [i, { line, cells }] of table.rows.entries()) {
    if (superseded.has(i)) {
      leave("superseded", line);
      continue;
    }
    const cell = finder.reader(cells);
    const currency = currencyOf(cells);
    const unit = billing.inCents ? 10 ** (DECIMALS[currency] ?? 2) : 1;
    const reason = billing.reasons?.map(cell).find((text) => text.trim() !== "");
    const found = billing.read(cellsFor(cell, read, (text) => amounts.read(text) / unit, options));
    if (typeof found === "string") leave(found, line);
    else {
      const attributes = places.places.map(({ place }) => cells[place] ?? "");
      for (const row of found)
        rows.push({
          row: { ...row, reason, attributes, customer: idOf(row.customer), end: endOf(row) },
          line,
          currency,
        });
    }
  }
  const currencies = [...new Set(rows.filter(({ row }) => !row.trial).map(({ currency }) => currency))]
    .filter(Boolean)
    .sort();
  const wanted = options.currency?.toUpperCase();
  if (wanted === undefined && currencies.length > 1) {
    questions.push(question("currencies", "currency", { sums: currencies }, currencies));
  } else if (wanted !== undefined && currencies.length > 0 && !currencies.includes(wanted)) {
    questions.push(question("currency-not-there", "currency", { currency: wanted, sums: currencies }, currencies));
  }
  const currency = wanted ?? currencies[0] ?? UNSTATED;
  const kept = rows.filter((each) => {
    const isOther = each.currency !== "" && each.currency !== currency;
    if (isOther) leave("other currency", each.line);
    return !isOther;
  });
  told.push(
    currency === UNSTATED
      ? telling("currency-unstated", "warning", "currency")
      : telling("currency", "certain", "currency", { currency }),
  );
  if (questions.length === 0 && kept.length === 0)
    questions.push(question("no-subscriptions", null, { rows: table.rows.length }));
  const layout = layoutOf(whole, {
    format: format?.name ?? null,
    decimalMark: amounts.shown,
    dateFormat: dates.pattern,
    timeZoneOfFile: billing.zone ?? null,
  });
  if (questions.length > 0) {
    return { kind: "subscriptions", log: null, facts: null, currency: null, layout, told, questions };
  }
  const subscriptions = kept.map(({ row }) => row);
  const facts = subscriptionsFacts(subscriptions, left, currency, options);
  told.push(
    telling("subscription-counts", "certain", null, { rows: whole.rows.length, customers: facts.payingCustomers }),
  );
  for (const { reason, rows: out, lines } of facts.leftOut) {
    told.push(telling("rows-left-out", "certain", null, { reason, rows: out, line: lines[0] as number }));
  }
  const { log, told: toldOfAttributes } = subscriptionsLog(subscriptions, options.timeZone ?? "UTC", places);
  told.push(...toldOfAttributes);
  return { kind: "subscriptions", log, facts, currency, layout, told, questions };
}

function* cellsOf(table: Table, places: readonly number[]): Generator<readonly [number, string]> {
  for (const place of places) for (const { line, cells } of table.rows) yield [line, cells[place] ?? ""];
}

function cellsFor(
  cell: (title: string) => string,
  read: (cell: string) => number,
  amount: (cell: string) => number,
  { status = {} }: ReadOptions,
): SubscriptionCells {
  const firstNumber = (titles: readonly string[], of: (cell: string) => number) => {
    for (const title of titles) {
      const value = of(cell(title));
      if (!Number.isNaN(value)) return value;
    }
    return Number.NaN;
  };
  return {
    text: (...titles) => titles.map(cell).find((text) => text !== "") ?? "",
    instant: (...titles) => firstNumber(titles, read),
    amount: (...titles) => firstNumber(titles, amount),
    months: intervalMonths,
    status: (word) => {
      const folded = statusWord(word);
      return Object.entries(status).find(([text]) => statusWord(text) === folded)?.[1] ?? folded;
    },
  };
}

function unknownStatuses(table: Table, billing: BillingFormat, { status = {} }: ReadOptions): ReadingQuestion[] {
  if (billing.status === undefined || billing.statuses === undefined) return [];
  const known = new Set(["", ...billing.statuses, ...Object.keys(status).map(statusWord)]);
  const [place = -1] = columnFinder(table.titles).all([billing.status]);
  const words = new Map<string, { rows: number; line: number }>();
  for (const { line, cells } of table.rows) {
    const cell = cells[place] ?? "";
    if (known.has(statusWord(cell))) continue;
    const word = words.get(cell) ?? { rows: 0, line };
    words.set(cell, { ...word, rows: word.rows + 1 });
  }
  return [...words].map(([word, details]) =>
    question("word-unknown", "status", { title: table.titles[place] as string, word, ...details }, [
      "paid",
      "not paid",
      "cancelled",
    ]),
  );
}

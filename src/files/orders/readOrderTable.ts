import type { DateCalendar } from "../../time";
import { type AmountColumn, decideAmounts } from "../cells/decideAmounts";
import { dateEvidence } from "../dates/dateEvidence";
import { instantReader } from "../dates/dateRule";
import { type DateDecision, decideDates } from "../dates/decideDates";
import { zoneOf } from "../dates/zones";
import type { OrderFormat } from "../formats/orderFormat";
import type { OrdersReading, ReadingQuestion, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { type KnownMeaning, plainStatus, statusWord } from "../statuses";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";
import { customerColumn } from "./customers";
import { decideCurrency } from "./decideCurrency";
import type { OrderItem } from "./orderItem";
import { momentOf, orderItems, withCustomersOfOrders } from "./orderItems";
import { ordersFacts, ordersLog, summaryOf, tellOrders } from "./ordersFacts";
import { type OrderPlan, planOrders } from "./planOrders";
import { leftOut, putTogether } from "./putTogether";
import { settleRepeats } from "./settleRepeats";
import { zoneInTitle } from "./zoneInTitle";

/** Reads a table of orders. */
export function readOrderTable(table: Table, format: OrderFormat | undefined, options: ReadOptions): OrdersReading {
  const plan = planOrders(table, format, options);
  const { places } = plan;
  const told: Told[] = [...table.told];
  const questions: ReadingQuestion[] = [...plan.questions];
  told.push(
    telling(format ? "format" : "format-plain", "inferred", "format", { format: format?.name ?? "" }),
    ...plan.told,
  );
  const refused = (decimalMark: string | null, dateFormat: string | null): OrdersReading => ({
    kind: "orders",
    log: null,
    facts: null,
    currency: null,
    layout: layoutOf(table, { format: format?.name ?? null, decimalMark, dateFormat }),
    told,
    questions,
  });
  if (places.date < 0 || places.amount < 0) return refused(null, null);

  const amounts = amountColumns(table, plan, options);
  const dates = dateDecision(table, plan, options);
  const customers = customerColumn(table, plan);
  for (const each of [dates, ...Object.values(amounts)]) {
    if (each === undefined) continue;
    told.push(...each.told);
    questions.push(...each.questions);
  }
  const zoneOfRow = places.zone < 0 ? () => undefined : (cell: string) => (cell === "" ? undefined : zoneOf(cell));
  questions.push(...unknownZones(table, plan));
  const statuses = statusReader(plan, options);
  const read = instantReader(dates.rule);
  const items = orderItems(table, plan, {
    ...amounts,
    date: read,
    zone: zoneOfRow,
    status: statuses,
    customer: customers.customer,
  });
  withCustomersOfOrders(items);
  told.push(...customers.told);
  if (Math.max(places.id, places.email, places.name) < 0) return refused(amounts.amount.shown, dates.pattern);
  questions.push(...unknownStatuses(table, items, plan, statuses, amounts.amount));
  const repeats = settleRepeats(table, items, plan, options);
  told.push(...repeats.told);
  questions.push(...repeats.questions);
  const currency = decideCurrency(items, options.currency);
  told.push(...currency.told);
  questions.push(...currency.questions);
  const bad = items.filter(
    ({ reason }) => reason === "no date" || reason === "no amount" || reason === "too many cells",
  );
  if (options.invalidRows === "throw" && bad.length > 0) {
    questions.push(
      question("invalid-rows", "invalidRows", { rows: bad.length, line: bad[0]?.line as number }, ["skip"]),
    );
  }
  if (questions.length > 0) return refused(amounts.amount.shown, dates.pattern);

  const found = putTogether(items);
  if (found.orders.length === 0) {
    questions.push(noOrders(table.rows.length, leftOut(items)));
    return refused(amounts.amount.shown, dates.pattern);
  }
  const facts = ordersFacts(found, leftOut(items), currency.currency);
  const zone = dates.rule.timeZone;
  const made = ordersLog(found, zone, items, plan.attributes);
  told.push(...tellOrders(plan, summaryOf(items, found), facts, zone), ...made.told);
  return {
    kind: "orders",
    log: made.log,
    facts,
    currency: currency.currency,
    layout: layoutOf(table, {
      format: format?.name ?? null,
      decimalMark: amounts.amount.shown,
      dateFormat: dates.pattern,
      timeZoneOfFile: zoneInFile(table, plan),
      columns: Object.fromEntries(columnsUsed(table, plan)),
    }),
    told,
    questions: [],
  };
}

/** Why there are no orders: the most frequent reason for excluded rows, if any. */
function noOrders(rows: number, left: ReturnType<typeof leftOut>): ReadingQuestion {
  if (rows === 0) return question("no-rows", null);
  const [most] = [...left].sort((a, b) => b.rows - a.rows);
  if (most === undefined) return question("only-refunds", null, { rows });
  return question("no-orders", null, { rows, reason: most.reason, line: most.lines[0] as number });
}

function* columnsUsed({ titles }: Table, { told }: OrderPlan): Generator<[string, string[]]> {
  for (const { code, details } of told) {
    if (code === "column")
      yield [String(details["field"]), [titles.find((title) => title === details["title"]) as string]];
  }
}

function amountColumns(table: Table, { places, format }: OrderPlan, { decimal }: ReadOptions) {
  const column = (place: number, others: readonly number[] = []): AmountColumn => {
    const cells = function* (): Generator<readonly [number, string]> {
      for (const at of [place, ...others]) for (const { line, cells: row } of table.rows) yield [line, row[at] ?? ""];
    };
    return decideAmounts(table.titles[place] as string, cells, decimal, format?.decimal);
  };
  const orNone = (place: number) => (place < 0 ? undefined : column(place));
  return {
    amount: column(places.amount, [...places.plus, ...places.minus]),
    quantity: orNone(places.quantity),
    refund: orNone(places.refund),
    adjusted: orNone(places.adjusted),
    // Only its sign is used.
    sign: places.sign < 0 ? undefined : { ...column(places.sign), told: [], questions: [] },
  };
}

function dateDecision(table: Table, plan: OrderPlan, options: ReadOptions): DateDecision {
  const { places, format } = plan;
  const cells = function* (): Generator<readonly [number, string]> {
    for (const row of table.rows) yield [row.line, momentOf(places, row)];
  };
  const title = table.titles[places.date] as string;
  return decideDates(dateEvidence(cells()), {
    title,
    dateFormat: options.dateFormat,
    calendar: options.calendar as DateCalendar | undefined,
    timeZone: options.timeZone,
    known: format?.dateOrder,
    zoneOfFile: format?.zone ?? zoneInTitle(title),
    zoneColumn: places.zone >= 0,
  });
}

function zoneInFile(table: Table, { places, format }: OrderPlan): string | null {
  if (places.zone >= 0) return table.rows.find(({ cells }) => cells[places.zone])?.cells[places.zone] ?? null;
  return format?.zone ?? zoneInTitle(table.titles[places.date] as string) ?? null;
}

function unknownZones({ rows }: Table, { places }: OrderPlan): ReadingQuestion[] {
  if (places.zone < 0) return [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cell = cells[places.zone] ?? "";
    if (cell !== "" && !seen.has(cell)) seen.set(cell, zoneOf(cell) === undefined ? line : -1);
  }
  return [...seen]
    .filter(([, line]) => line >= 0)
    .map(([text, line]) => question("zone-unknown", "columns", { text, line }));
}

function statusReader({ format }: OrderPlan, { status = {} }: ReadOptions) {
  const own = new Map(Object.entries(status).map(([text, meaning]) => [statusWord(text), meaning] as const));
  const known = new Map<string, KnownMeaning | undefined>([["", undefined]]);
  return (cell: string): KnownMeaning | undefined => {
    if (known.has(cell)) return known.get(cell);
    const folded = statusWord(cell);
    const listed = format?.statuses && Object.hasOwn(format.statuses, folded) ? format.statuses[folded] : undefined;
    const meaning =
      own.get(folded) ?? listed ?? format?.otherStatus ?? (format?.statuses ? undefined : plainStatus(cell));
    known.set(cell, meaning);
    return meaning;
  };
}

/** Unknown statuses, with their numbers of rows and amounts. */
function unknownStatuses(
  { rows }: Table,
  items: readonly OrderItem[],
  { places, format }: OrderPlan,
  status: (cell: string) => KnownMeaning | undefined,
  amount: AmountColumn,
): ReadingQuestion[] {
  const words = new Map<string, { rows: number; money: number; line: number }>();
  for (const place of places.statuses) {
    for (const [i, { line, cells }] of rows.entries()) {
      const cell = items[i]?.reason === "repeated heading" ? "" : (cells[place] ?? "");
      if (cell === "" || status(cell) !== undefined) continue;
      const word = words.get(cell) ?? { rows: 0, money: 0, line };
      const value = amount.read(cells[places.amount] ?? "");
      words.set(cell, { ...word, rows: word.rows + 1, money: word.money + (Number.isNaN(value) ? 0 : value) });
    }
  }
  const answers = ["paid", "refunded", "cancelled", "not paid"];
  return [...words].map(([word, details]) =>
    question("status-unknown", "status", { word, ...details, format: format?.name ?? "" }, answers),
  );
}

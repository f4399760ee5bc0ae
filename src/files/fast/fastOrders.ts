import { wholeAttributes } from "../../logs/attributes";
import type { AttributeColumns, CodedValues } from "../../logs/attributeTypes";
import { finishedOrders } from "../../logs/finishedOrders";
import type { OrderLog } from "../../logs/orderLog";
import { keptAttributes } from "../attributes/attributePlaces";
import { decoder, isUtf8, markedEncoding, zeroedEncoding } from "../bytes/decoding";
import { headOf, type Pieces } from "../bytes/pieces";
import { currencyInTitle } from "../cells/currencyInTitle";
import { amountsBy } from "../cells/decideAmounts";
import type { DateEvidence } from "../dates/dateEvidence";
import { decideDates } from "../dates/decideDates";
import { tellCurrency } from "../orders/decideCurrency";
import { isName } from "../orders/isName";
import { UNSTATED } from "../orders/orderItem";
import { isoOf, leftFacts, tellOrders } from "../orders/ordersFacts";
import { type OrderPlan, planOrders } from "../orders/planOrders";
import { exact, type Left } from "../orders/putTogether";
import { isTypeTitle } from "../orders/rowType";
import { zoneInTitle } from "../orders/zoneInTitle";
import type { OrdersFacts, OrdersReading, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { isTitle, recognize } from "../recognize";
import { delimiterOf, findDialect } from "../table/dialect";
import { layoutOf } from "../table/layoutOf";
import { HEAD, knowing, newlineOf, textLayout } from "../table/readText";
import { telling } from "../table/table";
import { rankOf } from "../words";
import { adder } from "./adder";
import { Role, type Scanned, type ScannedAttribute, scanner } from "./scanner";

/** Options that allow the fast path. */
const PLAIN_OPTIONS: ReadonlySet<string> = new Set([
  "kind",
  "format",
  "columns",
  "attributes",
  "delimiter",
  "sheet",
  "encoding",
  "decimal",
  "timeZone",
  "invalidRows",
  "onProgress",
  "activeAt",
]);

/**
 * Reads a plain table of orders from its bytes: customers, ISO dates and amounts with a decimal point, in UTF-8.
 *
 * The result equals that of reading all cells as text, but several times as fast and with less memory.
 *
 * @returns `undefined` at the first input that is not plain: then the file has to be read as text.
 */
export async function fastOrders(file: Pieces, options: ReadOptions): Promise<OrdersReading | undefined> {
  if (!isPlain(options)) return undefined;
  const head = await headOf(file, HEAD);
  const marked = markedEncoding(head);
  if ((marked ?? "utf-8") !== "utf-8" || zeroedEncoding(head) !== undefined || !isUtf8(head)) return undefined;
  const text = decoder("utf-8").decode(head, { stream: true });
  const wanted = delimiterOf(options);
  const dialect = findDialect(text, head.length < HEAD, knowing(options, isTitle), wanted);
  if (dialect === undefined || !dialect.known || !dialect.quoting || dialect.headerLine !== 1) return undefined;
  const { titles } = dialect;
  const newline = newlineOf(text);
  // Titles on one line, whose end is determined below.
  const header = text.slice(0, text.indexOf("\n") + 1);
  if (header === "" || newline === "CR" || (header.split('"').length - 1) % 2 !== 0) return undefined;
  const found = recognize(titles, options.kind, options.format);
  if (found.kind !== "orders" || found.format !== undefined) return undefined;
  const { layout, told } = textLayout({ bom: marked !== undefined, encoding: "utf-8", dialect, newline }, options);
  const plan = planOrders({ titles, rows: [], layout, told }, undefined, options);
  const roles = rolesOf(titles, plan);
  if (roles === undefined) return undefined;

  const customerTitle = titles[roles.indexOf(Role.customer)] as string;
  const timeZone = options.timeZone ?? "UTC";
  const dateTitle = titles[plan.places.date] as string;
  const zone = zoneInTitle(dateTitle);
  const foldCase = plan.places.email >= 0;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const scan = scanner({ delimiter, roles, foldCase, timeZone: zone ?? timeZone }, 2);
  const skip = lengthOf(header) + (marked === undefined ? 0 : 3);
  if (!(await scanAll(file, scan, skip, options))) return undefined;
  const scanned = scan.finish();
  if (scanned.proof === undefined && scanned.ambiguous !== undefined && options.decimal === undefined) return undefined;
  const customers = customersOf(scanned);
  // Names of customers are checked over all rows, including excluded ones.
  if (plan.places.name >= 0 && scanned.left.length > 0) return undefined;

  told.push(telling("format-plain", "inferred", "format", { format: "" }), ...plan.told);
  const dates = decideDates(dateEvidenceOf(scanned), {
    title: dateTitle,
    dateFormat: undefined,
    calendar: undefined,
    timeZone: options.timeZone,
    known: undefined,
    zoneOfFile: zone,
    zoneColumn: false,
  });
  const amountTitle = titles[plan.places.amount] as string;
  const currency = currencyInTitle(amountTitle).currency || UNSTATED;
  const { proof, ambiguous } = scanned;
  const amounts = amountsBy(
    amountTitle,
    { proofs: proof ? { ".": proof } : {}, ambiguous, arabic: false, strangeWords: new Map(), amounts: scanned.rows },
    options.decimal,
    undefined,
  );
  told.push(...dates.told, ...amounts.told);

  const attributes = keptAttributes(
    plan.attributes,
    scanned.attributes.map(codedValues),
    ({ values }) => values.length,
  );
  const log = logOf(scanned, customers, zone ?? timeZone, attributes.attributes);
  const { facts, largest, filled, names } = factsOf(log, scanned, plan.places.name >= 0, currency);
  if (facts.orders === 0 || (scanned.left.length > 0 && options.invalidRows === "throw")) return undefined;
  if (names && names >= 0.9 * filled)
    told.push(telling("customers-are-names", "warning", "columns", { title: customerTitle }));
  told.push(...tellCurrency(currency));
  const summary = { rows: scanned.rows, byStatus: false, byRow: facts.refundRows > 0, severalCustomers: 0, largest };
  told.push(...tellOrders(plan, summary, facts, zone ?? timeZone), ...attributes.told);
  return {
    kind: "orders",
    log,
    facts,
    currency,
    layout: layoutOf(
      { layout, rows: { length: scanned.rows } },
      {
        decimalMark: amounts.shown,
        dateFormat: dates.pattern,
        timeZoneOfFile: zone ?? null,
        columns: columnsOf(plan.told),
      },
    ),
    told,
    questions: [],
  };
}

function isPlain(options: ReadOptions): boolean {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  if (given.some(([name]) => !PLAIN_OPTIONS.has(name))) return false;
  const { format, decimal, encoding, kind } = options;
  return (
    (format === undefined || format === "plain") &&
    decimal !== "," &&
    (encoding === undefined || encoding.toLowerCase() === "utf-8") &&
    (kind === undefined || kind === "orders")
  );
}

/** The roles of all columns; `undefined` if there are others than customer, date, amount and order. */
function rolesOf(titles: readonly string[], { places, attributes, questions }: OrderPlan): Uint8Array | undefined {
  const { id, email, name, order, date, amount } = places;
  const customer = [id, email, name].filter((place) => place >= 0);
  const isAmbiguous = titles.filter((title) => rankOf("total", title) >= 0 || rankOf("amount", title) >= 0).length > 1;
  const others = [places.time, places.zone, places.quantity, places.currency, places.refund, ...places.statuses];
  // E-mail addresses may replace the ids of guests, who are known only at the end.
  if (
    titles.some(isTypeTitle) ||
    places.flags.length > 0 ||
    questions.length > 0 ||
    isAmbiguous ||
    (id >= 0 && email >= 0) ||
    others.some((place) => place >= 0)
  )
    return undefined;
  const kept = attributes.places.map(({ place }) => place);
  const used = [customer[0] as number, date, amount, order, ...kept].filter((place) => place >= 0);
  if (new Set(used).size < used.length) return undefined;
  const roles = new Uint8Array(titles.length);
  roles[customer[0] as number] = Role.customer;
  roles[date] = Role.date;
  roles[amount] = Role.amount;
  if (order >= 0) roles[order] = Role.order;
  for (const place of kept) roles[place] = Role.attribute;
  return roles;
}

/** Scans the whole file after its titles; false at the first input that is not plain. */
async function scanAll(
  file: Pieces,
  scan: ReturnType<typeof scanner>,
  skip: number,
  { onProgress }: ReadOptions,
): Promise<boolean> {
  const check = decoder("utf-8");
  const isValid = (bytes: Uint8Array) => {
    try {
      check.decode(bytes, { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let work = new Uint8Array(1 << 17);
  let kept = 0;
  let before = skip;
  let bytes = 0;
  for await (const whole of file.read()) {
    const piece = before > 0 ? whole.subarray(Math.min(before, whole.length)) : whole;
    before -= whole.length - piece.length;
    bytes += whole.length;
    if (kept + piece.length + 1 > work.length) {
      const room = new Uint8Array(2 * (kept + piece.length));
      room.set(work.subarray(0, kept));
      work = room;
    }
    work.set(piece, kept);
    const end = kept + piece.length;
    const used = scan.scan(work, 0, end);
    if (used < 0 || (scan.sawOther() && !isValid(piece))) return false;
    work.copyWithin(0, used, end);
    kept = end - used;
    onProgress?.(bytes, scan.rows());
  }
  work[kept] = 10;
  if (kept > 0 && scan.scan(work, 0, kept + 1) !== kept + 1) return false;
  try {
    check.decode();
    return true;
  } catch {
    return false;
  }
}

/** Number of bytes of text in UTF-8. */
function lengthOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65_536 ? 3 : 4;
  }
  return bytes;
}

function customersOf({ table }: Scanned): string[] {
  const ids = decoder("utf-8").decode(table.take()).split("\n");
  ids.pop();
  return ids;
}

function codedValues({ table, codes }: ScannedAttribute): CodedValues & { readonly values: readonly string[] } {
  const values = decoder("utf-8").decode(table.take()).split("\n");
  values.pop();
  return { codes, values };
}

/** The log of all rows; one with attributes keeps the order of equal rows, as reading texts does. */
function logOf(
  { blocks }: Scanned,
  customerIds: readonly string[],
  timeZone: string,
  columns: AttributeColumns<string> | undefined,
): OrderLog<string> {
  if (columns === undefined) return blocks.toLog(customerIds, timeZone);
  const orders = blocks.toColumns();
  return finishedOrders({
    ...orders,
    attributes: wholeAttributes(columns, orders.times.length),
    customerIds,
    timeZone,
    currency: null,
    rowsInOtherCurrencies: 0,
    skipped: Object.freeze({ count: 0, issues: Object.freeze([]) }),
  });
}

function dateEvidenceOf({ firstDate, withoutZone, rows }: Scanned): DateEvidence {
  return {
    forms: firstDate ? { "year first": firstDate } : {},
    dayFirst: undefined,
    monthFirst: undefined,
    either: undefined,
    hijri: undefined,
    gregorian: firstDate,
    digits: new Map(),
    least: Number.POSITIVE_INFINITY,
    greatest: Number.NEGATIVE_INFINITY,
    withoutZone,
    bad: undefined,
    separator: "-",
    shortYear: false,
    padded: true,
    dates: rows,
  };
}

function factsOf(log: NonNullable<OrdersReading["log"]>, { left }: Scanned, areNames: boolean, currency: string) {
  const { starts, times, amounts, customerIds, rows } = log;
  const gross = adder();
  const back = adder();
  let refunds = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const amount = amounts[row] as number;
    if (amount < 0) {
      back.add(-amount);
      refunds++;
      continue;
    }
    gross.add(amount);
    const time = times[row] as number;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const orders = rows - refunds;
  let customers = 0;
  let repeatCustomers = 0;
  let names = 0;
  let largest = { customer: "", orders: 0 };
  for (let customer = 0; customer < customerIds.length; customer++) {
    const from = starts[customer] as number;
    const to = starts[customer + 1] as number;
    let count = to - from;
    if (refunds > 0) for (let row = from; row < to; row++) if ((amounts[row] as number) < 0) count--;
    if (count > 0) customers++;
    if (count > 1) repeatCustomers++;
    if (count > largest.orders) largest = { customer: customerIds[customer] as string, orders: count };
    if (areNames && isName(customerIds[customer] as string)) names += to - from;
  }
  const money = { orders, gross: gross.total(), refunds: back.total(), net: exact([gross.total(), -back.total()]) };
  const facts: OrdersFacts = {
    orders,
    customers,
    repeatCustomers,
    repeatPurchaseRate: customers > 0 ? repeatCustomers / customers : null,
    firstOrderAt: isoOf(first),
    lastOrderAt: isoOf(last),
    money: { [currency]: money },
    refundRows: refunds,
    leftOut: leftOutOf(left, currency).map(leftFacts),
  };
  return { facts, largest, filled: rows, names };
}

function leftOutOf(left: Scanned["left"], currency: string): Left[] {
  const all = new Map<string, Left>();
  for (const { reason, line, amount } of left) {
    const one = all.get(reason) ?? {
      reason,
      rows: 0,
      orders: new Set<string>(),
      lines: [],
      money: new Map<string, number[]>(),
    };
    one.rows++;
    one.orders.add(String(line));
    one.lines.push(line);
    if (!Number.isNaN(amount)) {
      const sums = one.money.get(currency);
      if (sums) sums.push(amount);
      else one.money.set(currency, [amount]);
    }
    all.set(reason, one);
  }
  return [...all.values()].sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

function columnsOf(told: readonly Told[]): Record<string, string[]> {
  const columns = told.filter(({ code }) => code === "column");
  return Object.fromEntries(columns.map(({ details }) => [String(details["field"]), [String(details["title"])]]));
}

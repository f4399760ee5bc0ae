import { statedCurrency } from "../cells/currencies";
import { currencyInTitle } from "../cells/currencyInTitle";
import type { AmountColumn } from "../cells/decideAmounts";
import { fold } from "../cells/fold";
import { yesOrNo } from "../cells/yesOrNo";
import type { Zone } from "../dates/zones";
import { columnFinder } from "../formats/columnsOf";
import type { RowFacts } from "../formats/orderFormat";
import type { KnownMeaning } from "../statuses";
import type { Table, TableRow } from "../table/table";
import type { OrderItem, Reason } from "./orderItem";
import type { OrderPlan } from "./planOrders";
import { rowType } from "./rowType";

/** How to read the cells of the columns. */
export interface OrderReaders {
  readonly amount: AmountColumn;
  readonly quantity: AmountColumn | undefined;
  readonly refund: AmountColumn | undefined;
  readonly adjusted: AmountColumn | undefined;
  readonly sign: AmountColumn | undefined;
  readonly date: (cell: string, zone?: Zone) => number;
  readonly zone: (cell: string) => Zone | undefined;
  readonly status: (cell: string) => KnownMeaning | undefined;
  readonly customer: (row: TableRow) => string | undefined;
}

const WHOLE = /^(\d+)\.0$/u;

/** Normalizes an id: a whole number written with a decimal place equals that number. */
export function idOf(cell: string): string {
  return cell.endsWith(".0") ? cell.replace(WHOLE, "$1") : cell;
}

/** Joins the cells of date and time. */
export function momentOf({ date, time }: OrderPlan["places"], { cells }: TableRow): string {
  const day = cells[date] ?? "";
  const hour = time < 0 ? "" : (cells[time] ?? "");
  return hour === "" || day === "" ? day : `${day} ${hour}`;
}

/** Reads every row, before rows of one order are combined. */
export function orderItems(table: Table, plan: OrderPlan, readers: OrderReaders): OrderItem[] {
  const { places, format } = plan;
  const reader = columnFinder(table.titles).reader;
  const firstRows = new Map<string, TableRow>();
  const parts = new Set<string>();
  const seen = new Set<string>();
  const width = table.titles.length;
  const ofTitle = currencyInTitle(table.titles[places.amount] as string).currency;

  return table.rows.map((row) => {
    const { line } = row;
    const ownId = idOf(row.cells[places.order] ?? "");
    const isOnce = format?.rows === "once" && ownId !== "";
    const first = isOnce ? (firstRows.get(ownId) ?? row) : row;
    if (isOnce) firstRows.set(ownId, first);
    const { cells } = first;
    const isFirst = first === row;

    const amountCell = cells[places.amount] ?? "";
    const amount = isFirst ? amountWith(row) : 0;
    const facts: RowFacts = format?.facts?.(reader(cells), amount) ?? {};
    const at = readers.date(momentOf(places, first), readers.zone(cells[places.zone] ?? ""));
    const customer = facts.customer === undefined ? readers.customer(first) : facts.customer.toLowerCase() || undefined;
    const currency = currencyOf(cells, amountCell);
    const meanings = [...places.statuses.map((place) => readers.status(cells[place] ?? "")), ...flagged(cells)];
    const isPaidBack = meanings.includes("refunded");
    const order = (facts.order === undefined ? ownId : idOf(facts.order)) || `\u0000${line}`;
    const type = places.type < 0 ? undefined : rowType(cells[places.type] ?? "");
    const isRefund = facts.isRefund || type === "refund" || (amount < 0 && (format?.negativeIsRefund || isPaidBack));
    const kind = facts.isRefundUndone ? "undone" : isRefund ? "refund" : "open";

    let reason: Reason | undefined;
    if (isHeading(row)) reason = "repeated heading";
    else if (customer === undefined && Number.isNaN(at) && !Number.isNaN(amount) && isFirst) reason = "total row";
    else if (format?.rows === "single" && kind === "open" && seen.has(order)) reason = "repeated row";
    else if (facts.part && parts.has(`${order}\u0000${facts.part}`)) reason = "repeated row";
    else if (row.cells.slice(width).some((cell) => cell !== "")) reason = "too many cells";
    else
      reason = outOf([
        facts.reason,
        type === "not a sale" ? type : undefined,
        (cells[places.cancelled] ?? "") === "" ? undefined : "cancelled",
        ...meanings,
      ]);
    if (reason === undefined && Number.isNaN(at)) reason = "no date";
    if (reason === undefined && Number.isNaN(isFirst ? amount : amountWith(first))) reason = "no amount";
    if (reason === undefined && customer === undefined) reason = "no customer";
    if (kind === "open") seen.add(order);
    if (facts.part) parts.add(`${order}\u0000${facts.part}`);
    const refund = isFirst && kind === "open" ? refundOf(cells, amount, isPaidBack) : 0;
    const item = { line, order, customer, at, amount, currency, reason, refund, isPaidBack: isPaidBack && isFirst };
    const attributes = plan.attributes.places.map(({ place }) => row.cells[place] ?? "");
    return { ...item, kind, attributes };
  });

  function flagged(cells: readonly string[]): KnownMeaning[] {
    return places.flags.flatMap(({ place, meaning, when }) => {
      const cell = cells[place] ?? "";
      // A date says yes.
      const says = cell === "" ? undefined : (yesOrNo(cell) ?? meaning === "cancelled");
      return says === (when === "yes") ? [meaning] : [];
    });
  }

  function amountWith({ cells }: TableRow): number {
    const amount = readers.amount.read(cells[places.amount] ?? "");
    const add = (total: number, place: number, sign: 1 | -1) => {
      const value = readers.amount.read(cells[place] ?? "");
      if (Number.isNaN(value)) return total;
      return total + (sign === 1 ? value : -Math.abs(value));
    };
    let total = amount;
    for (const place of places.plus) total = add(total, place, 1);
    for (const place of places.minus) total = add(total, place, -1);
    if (readers.quantity) total *= readers.quantity.read(cells[places.quantity] ?? "");
    // Turns −0 into 0.
    return total === 0 ? 0 : total;
  }

  function currencyOf(cells: readonly string[], amountCell: string): string {
    const stated = places.currency < 0 ? "" : (cells[places.currency] ?? "");
    if (stated !== "") return statedCurrency(stated);
    const sign = readers.amount.currency(amountCell) || (readers.sign?.currency(cells[places.sign] ?? "") ?? "");
    return sign || (amountCell === "" ? "" : ofTitle);
  }

  function isHeading({ cells }: TableRow): boolean {
    const used = [places.date, places.amount];
    return used.every((place) => fold(cells[place] ?? "") === fold(table.titles[place] as string));
  }

  function refundOf(cells: readonly string[], amount: number, isPaidBack: boolean): number {
    if (readers.adjusted) {
      const adjusted = readers.adjusted.read(cells[places.adjusted] ?? "");
      return adjusted && amount > adjusted ? amount - adjusted : 0;
    }
    const paidBack = readers.refund?.read(cells[places.refund] ?? "") ?? Number.NaN;
    // A yes in another column says more than a 0 in the column of amounts.
    const isBlank = Number.isNaN(paidBack) || (paidBack === 0 && places.flags.length > 0 && isPaidBack);
    if (!isBlank) return Math.abs(paidBack);
    return isPaidBack && amount > 0 ? amount : 0;
  }
}

const OUT: readonly (KnownMeaning & Reason)[] = ["test", "not a sale", "cancelled", "not paid"];

function outOf(meanings: readonly (KnownMeaning | undefined)[]): Reason | undefined {
  return OUT.find((out) => meanings.includes(out));
}

/** Refunds that name nobody belong to the customer of their order. */
export function withCustomersOfOrders(items: readonly OrderItem[]): void {
  const nameless = items.filter(
    ({ reason, kind, amount }) => reason === "no customer" && (kind !== "open" || amount < 0),
  );
  if (nameless.length === 0) return;
  const customers = new Map<string, string>();
  for (const { order, customer, amount, reason } of items)
    if (customer !== undefined && amount >= 0 && reason === undefined && !customers.has(order))
      customers.set(order, customer);
  for (const item of nameless) {
    const customer = customers.get(item.order);
    if (customer === undefined) continue;
    item.customer = customer;
    item.reason = undefined;
  }
}

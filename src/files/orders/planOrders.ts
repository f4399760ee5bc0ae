import { type AttributePlaces, attributePlaces } from "../attributes/attributePlaces";
import { columnFinder } from "../formats/columnsOf";
import type { OrderFormat } from "../formats/orderFormat";
import type { ReadingQuestion, Told } from "../reading";
import type { ColumnField, ReadOptions } from "../readOptions";
import type { Table } from "../table/table";
import { question, telling } from "../table/table";
import { type FlagColumn, plainColumns } from "./plainColumns";

/** Indexes of the columns of an order, -1 for none. */
export interface OrderPlaces {
  readonly id: number;
  readonly email: number;
  readonly name: number;
  readonly order: number;
  readonly date: number;
  readonly time: number;
  readonly zone: number;
  readonly amount: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly quantity: number;
  readonly currency: number;
  readonly sign: number;
  readonly statuses: readonly number[];
  readonly refund: number;
  readonly adjusted: number;
  readonly cancelled: number;
  /** Columns that say yes or no; of plain tables alone. */
  readonly flags: readonly FlagColumn[];
  /** The kind of each row; of plain tables alone. */
  readonly type: number;
  /** Price of an item besides a total; for plain tables only. */
  readonly price: number;
  /** Whether rows are items. */
  readonly hasItems: boolean;
}

/** How to read a table of orders. */
export interface OrderPlan {
  readonly format: OrderFormat | undefined;
  readonly places: OrderPlaces;
  /** Columns kept as attributes. */
  readonly attributes: AttributePlaces;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** Chooses the columns by format or by titles; options take precedence. */
export function planOrders(table: Table, format: OrderFormat | undefined, options: ReadOptions): OrderPlan {
  const { titles } = table;
  const told: Told[] = [];
  const questions: ReadingQuestion[] = [];
  const finder = columnFinder(titles);
  const chosen = chosenColumns(titles, options.columns ?? {}, questions);
  const plain = format === undefined ? plainColumns(table, new Set(Object.keys(chosen) as ColumnField[])) : undefined;
  if (plain) {
    told.push(...plain.told);
    questions.push(...plain.questions);
  }
  const of = format?.columns;
  const found: OrderPlaces = {
    id: plain ? plain.id : finder.first(of?.id),
    email: plain ? plain.email : finder.first(of?.email),
    name: plain ? plain.name : finder.first(of?.name),
    order: chosen.order ?? (plain ? plain.order : finder.first(of?.order)),
    date: chosen.date ?? (plain ? plain.date : finder.first(of?.date)),
    time: chosen.time ?? (plain ? plain.time : finder.first(of?.time)),
    zone: chosen.zone ?? finder.first(of?.zone),
    amount: chosen.amount ?? (plain ? plain.amount : finder.first(of?.amount)),
    plus: chosen.amount === undefined ? finder.all(of?.plus) : [],
    minus: chosen.amount === undefined ? finder.all(of?.minus) : [],
    quantity:
      chosen.quantity ?? (chosen.amount === undefined ? (plain ? plain.quantity : finder.first(of?.quantity)) : -1),
    currency: chosen.currency ?? (plain ? plain.currency : finder.first(of?.currency)),
    sign: finder.first(of?.sign),
    statuses:
      chosen.status === undefined ? (plain ? plain.statuses : finder.all(of?.status).slice(0, 1)) : [chosen.status],
    refund: chosen.refund ?? (plain ? plain.refund : finder.first(of?.refund)),
    adjusted: finder.first(of?.adjusted),
    cancelled: finder.first(of?.cancelled),
    flags: plain ? plain.flags.filter(({ place }) => !Object.values(chosen).includes(place)) : [],
    type: plain ? plain.type : -1,
    price: plain ? plain.price : -1,
    hasItems: plain ? plain.hasItems : true,
  };
  const places = chosen.customer === undefined ? found : { ...found, id: chosen.customer, email: -1, name: -1 };
  const attributes = attributePlaces(titles, options);
  questions.push(...missingColumns(titles, places, format), ...attributes.questions);
  for (const [field, place] of Object.entries(used(places))) {
    told.push(
      telling("column", field in chosen ? "certain" : "inferred", "columns", { field, title: titles[place] as string }),
    );
  }
  return { format, places, attributes, told, questions };
}

function chosenColumns(
  titles: readonly string[],
  columns: NonNullable<ReadOptions["columns"]>,
  questions: ReadingQuestion[],
): Partial<Record<ColumnField, number>> {
  const chosen: Partial<Record<ColumnField, number>> = {};
  for (const [field, title] of Object.entries(columns)) {
    const place = titles.findIndex((each) => each.replace(/\s+/gu, " ") === title?.trim().replace(/\s+/gu, " "));
    if (place >= 0) chosen[field as ColumnField] = place;
    else questions.push(question("no-such-column", "columns", { field, title: String(title) }, titles.filter(Boolean)));
  }
  return chosen;
}

function missingColumns(titles: readonly string[], places: OrderPlaces, format: OrderFormat | undefined) {
  const questions: ReadingQuestion[] = [];
  const answers = titles.filter((title) => title !== "");
  const { id, email, name, date, amount } = places;
  if (Math.max(id, email, name) < 0) {
    if (format?.withoutBuyer) questions.push(question("no-buyer", null, { format: format.name }));
    else questions.push(question("no-customer-column", "columns", { field: "customer" }, answers));
  }
  if (date < 0) questions.push(question("no-date-column", "columns", { field: "date" }, answers));
  if (amount < 0) questions.push(question("no-amount-column", "columns", { field: "amount" }, answers));
  return questions;
}

/** Columns to report. */
function used({ id, email, name, order, date, amount, quantity, statuses, refund, currency }: OrderPlaces) {
  const customer = [id, email, name].find((place) => place >= 0) ?? -1;
  const all = { customer, order, date, amount, quantity, status: statuses[0] ?? -1, refund, currency };
  return Object.fromEntries(Object.entries(all).filter(([, place]) => place >= 0));
}

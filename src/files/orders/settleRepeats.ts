import type { ReadingQuestion, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { question, type Table, type TableRow, telling } from "../table/table";
import type { OrderItem } from "./orderItem";
import type { OrderPlan } from "./planOrders";

/** A kept row with its index in the table. */
interface Member {
  readonly item: OrderItem;
  readonly cells: readonly string[];
}

/**
 * Decides what several rows of one order are in a plain table: items with their own money, repetitions of the same
 * money, or duplicates of a row.
 */
export function settleRepeats(
  table: Table,
  items: readonly OrderItem[],
  { places, format }: OrderPlan,
  { amountsPer }: ReadOptions,
): { readonly told: readonly Told[]; readonly questions: readonly ReadingQuestion[] } {
  const none = { told: [], questions: [] };
  if (format !== undefined || places.order < 0) return none;
  const groups = repeatedOrders(table, items);
  if (groups.length === 0) return none;
  const first = groups[0]?.[1]?.item.line as number;
  const details = { orders: groups.length, line: first };
  if (!places.hasItems) {
    const copies = groups.flatMap(copiesIn);
    const others = groups.some((group) => group.length > copiesIn(group).length + 1);
    if (copies.length > 0 && !others && amountsPer !== "row") {
      for (const { item } of copies) item.reason = "repeated row";
      return {
        told: [telling("rows-repeated", "inferred", "amountsPer", { rows: copies.length, line: first })],
        questions: [],
      };
    }
  }
  const blank = groups.every((group) => group.slice(1).every(({ item, cells }) => isBlank(item, cells, places.amount)));
  const equal = groups.every((group) => group.every(({ item }) => item.amount === group[0]?.item.amount));
  if (amountsPer === "order" || (amountsPer === undefined && (blank || (equal && isTold(table, places))))) {
    for (const group of groups) for (const { item } of group.slice(1)) takeFirst(item, group[0]?.item as OrderItem);
    return {
      told: [telling("amount-once", amountsPer ? "certain" : "inferred", "amountsPer", details)],
      questions: [],
    };
  }
  if (equal && amountsPer === undefined) {
    return { told: [], questions: [question("amount-per", "amountsPer", details, ["order", "row"])] };
  }
  return {
    told: [telling("rows-are-items", amountsPer ? "certain" : "inferred", "amountsPer", details)],
    questions: [],
  };
}

/** Orders with several rows that are not refunds, and are kept or have no amount of their own. */
function repeatedOrders(table: Table, items: readonly OrderItem[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const [i, item] of items.entries()) {
    const isKept = item.reason === undefined || item.reason === "no amount";
    if (!isKept || item.kind !== "open" || item.amount < 0) continue;
    const member = { item, cells: (table.rows[i] as TableRow).cells };
    const group = groups.get(item.order);
    if (group) group.push(member);
    else groups.set(item.order, [member]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Rows equal to an earlier one in every cell. */
function copiesIn(group: readonly Member[]): Member[] {
  const seen = new Set<string>();
  return group.filter(({ cells }) => {
    const key = JSON.stringify(cells);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function isBlank({ reason }: OrderItem, cells: readonly string[], place: number): boolean {
  return reason === "no amount" && (cells[place] ?? "") === "";
}

/** Whether the amount is that of the order: by its title, or because the item price is in another column. */
function isTold({ titles }: Table, { amount, price }: OrderPlan["places"]): boolean {
  return price >= 0 || /order|grand|bestell|commande|pedido|طلب|سفارش/iu.test(titles[amount] as string);
}

function takeFirst(item: OrderItem, first: OrderItem): void {
  item.amount = 0;
  item.refund = 0;
  if (item.reason === "no amount") item.reason = first.reason;
}

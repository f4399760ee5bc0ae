import { rawAmount } from "../cells/amounts";
import { yesOrNo } from "../cells/yesOrNo";
import type { ReadingQuestion, Told } from "../reading";
import type { ColumnField } from "../readOptions";
import { question, type Table, telling } from "../table/table";
import { rankOf, type WordField } from "../words";
import { isTypeTitle, rowType } from "./rowType";

/** Indexes of the columns of a plain table, -1 for none. */
export interface PlainColumns {
  readonly id: number;
  readonly email: number;
  readonly name: number;
  readonly order: number;
  readonly date: number;
  readonly time: number;
  readonly amount: number;
  readonly quantity: number;
  readonly price: number;
  readonly currency: number;
  readonly statuses: readonly number[];
  readonly refund: number;
  readonly flags: readonly FlagColumn[];
  /** The column that says of each row whether it is a sale or money paid back. */
  readonly type: number;
  readonly hasItems: boolean;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** A column that says yes or no of each row, or has a date where it happened. */
export interface FlagColumn {
  readonly place: number;
  /** What it means of a row. */
  readonly meaning: "cancelled" | "test" | "refunded";
  /** Whether a no says it, as in `livemode`. */
  readonly when: "yes" | "no";
}

/** Chooses the columns of a plain table of orders by their titles; fields chosen by options need no question. */
export function plainColumns(table: Table, chosen: ReadonlySet<ColumnField>): PlainColumns {
  const { titles } = table;
  const told: Told[] = [];
  const questions: ReadingQuestion[] = [];
  /** Columns of a field, most certain title first. */
  const ranked = (field: WordField) =>
    titles
      .map((title, place) => ({ place, rank: rankOf(field, title) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank)
      .map(({ place }) => place);
  const best = (field: WordField, choice: ColumnField) => {
    const [first = -1, ...others] = ranked(field);
    if (others.length > 0 && !chosen.has(choice)) tellOthers(choice, first, others);
    return first;
  };
  const tellOthers = (field: ColumnField, first: number, others: readonly number[]) =>
    told.push(
      telling("columns-not-taken", "inferred", "columns", {
        field,
        title: titles[first] as string,
        others: others.map((place) => titles[place] as string),
      }),
    );

  const id = best("customer id", "customer");
  const email = best("email", "customer");
  const name = best("customer name", "customer");
  const amounts = chooseAmount();
  // A column that is called "refunded" may hold amounts, or say of each order whether it was.
  const refunds = ranked("refund");
  const refunded = chosen.has("refund") ? [] : refunds.filter((place) => saysYesOrNo(table, place));
  const [refund = -1, ...otherRefunds] = refunds.filter((place) => !refunded.includes(place));
  if (otherRefunds.length > 0 && !chosen.has("refund")) tellOthers("refund", refund, otherRefunds);
  const flags = flagColumns();
  return {
    id,
    email,
    name,
    order: best("order", "order"),
    date: best("date", "date"),
    time: titles.findIndex((title) => /^(?:time|uhrzeit|heure|hora|الوقت|ساعت|زمان)$/iu.test(title.trim())),
    ...amounts,
    currency: best("currency", "currency"),
    statuses: ranked("status").slice(0, 2),
    refund,
    flags,
    type: typeColumn(),
    hasItems: ranked("item").length + ranked("price").length + ranked("quantity").length > 0,
    told,
    questions,
  };

  /** A column of kinds of rows counts only where some of them are refunds: others may be anything. */
  function typeColumn(): number {
    const place = titles.findIndex((title) => isTypeTitle(title));
    if (place < 0 || !table.rows.some(({ cells }) => rowType(cells[place] ?? "") === "refund")) return -1;
    told.push(telling("flag-column", "inferred", null, { title: titles[place] as string, reason: "paid back" }));
    return place;
  }

  function flagColumns(): FlagColumn[] {
    const found: FlagColumn[] = [
      ...ranked("cancelled").map((place) => ({ place, meaning: "cancelled" as const, when: "yes" as const })),
      ...ranked("test").map((place) => ({ place, meaning: "test" as const, when: "yes" as const })),
      ...ranked("live").map((place) => ({ place, meaning: "test" as const, when: "no" as const })),
      ...refunded.map((place) => ({ place, meaning: "refunded" as const, when: "yes" as const })),
    ];
    for (const { place, meaning } of found)
      told.push(
        telling("flag-column", "inferred", null, {
          title: titles[place] as string,
          reason: meaning === "refunded" ? "paid back" : meaning,
        }),
      );
    return found;
  }

  function chooseAmount() {
    const prices = ranked("price");
    const [price = -1] = prices;
    const [quantity = -1] = ranked("quantity");
    const candidates = [...ranked("total"), ...ranked("amount")];
    const [first = -1, ...others] = candidates;
    if (chosen.has("amount")) return { amount: first, quantity: -1, price };
    if (first < 0) return { amount: price, quantity: price < 0 ? -1 : quantity, price: -1 };
    const differing = others.filter((place) => !table.rows.every(({ cells }) => same(cells[first], cells[place])));
    if (differing.length > 0) {
      const answers = [first, ...differing].map((place) => titles[place] as string);
      questions.push(question("amount-columns", "columns", { field: "amount", titles: answers }, answers));
    }
    return { amount: first, quantity: -1, price };
  }
}

/** Whether all filled cells of a column say yes or no. */
function saysYesOrNo({ rows }: Table, place: number): boolean {
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[place] ?? "";
    if (cell === "") continue;
    if (yesOrNo(cell) === undefined) return false;
    filled++;
  }
  return filled > 0;
}

function same(cell = "", other = ""): boolean {
  return cell === other || rawAmount(cell)?.digits === rawAmount(other)?.digits;
}

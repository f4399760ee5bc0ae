import { rawAmount } from "../cells/amounts";
import type { ReadingQuestion, Told } from "../reading";
import type { ColumnField } from "../readOptions";
import { question, type Table, telling } from "../table/table";
import { rankOf, type WordField } from "../words";

/** Places of the columns of a plain table, -1 for none. */
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
  readonly hasItems: boolean;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** Chooses the columns of a plain table of orders by their titles; fields that options choose are not asked about. */
export function plainColumns(table: Table, chosen: ReadonlySet<ColumnField>): PlainColumns {
  const { titles } = table;
  const told: Told[] = [];
  const questions: ReadingQuestion[] = [];
  /** Columns of a field, the surest title first. */
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
    refund: best("refund", "refund"),
    hasItems: ranked("item").length + ranked("price").length + ranked("quantity").length > 0,
    told,
    questions,
  };

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

function same(cell = "", other = ""): boolean {
  return cell === other || rawAmount(cell)?.digits === rawAmount(other)?.digits;
}

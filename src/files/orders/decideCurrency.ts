import type { ReadingQuestion, Told } from "../reading";
import { question, telling } from "../table/table";
import { type OrderItem, UNSTATED } from "./orderItem";
import { exact } from "./putTogether";

/** Codes of the currencies that share a sign. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "ARS", "CLP", "COP", "TWD"],
  "£": ["GBP", "EGP", "LBP", "GIP"],
  "¥": ["JPY", "CNY"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
  Rs: ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
  lei: ["RON", "MDL"],
  درهم: ["AED", "MAD"],
  "د.ا": ["JOD", "AED"],
  ريال: ["SAR", "QAR", "OMR", "YER", "IRR"],
};

/** Decides the currency of the rows to keep, and excludes rows in others. */
export function decideCurrency(
  items: readonly OrderItem[],
  wanted: string | undefined,
): { readonly currency: string; readonly told: readonly Told[]; readonly questions: readonly ReadingQuestion[] } {
  const told: Told[] = [];
  const sums = new Map<string, number[]>();
  for (const { reason, currency, amount } of items) {
    if (reason !== undefined || currency === "") continue;
    const all = sums.get(currency);
    if (all) all.push(amount);
    else sums.set(currency, [amount]);
  }
  const found = [...sums.keys()].sort();
  const listed = found.map((currency) => `${currency} ${exact(sums.get(currency) as number[])}`);
  const [only = UNSTATED] = found;
  const choice = wanted === undefined || /^[a-z]{3}$/iu.test(wanted) === false ? wanted : wanted.toUpperCase();
  if (choice === undefined) {
    if (found.length > 1)
      return { currency: only, told, questions: [question("currencies", "currency", { sums: listed }, found)] };
    settle(only);
    told.push(...tellCurrency(only));
    return { currency: only, told, questions: [] };
  }
  const sign = found.find((each) => SHARED[each]?.includes(choice));
  const isThere = found.includes(choice);
  if (!isThere && sign === undefined && found.length > 0) {
    return {
      currency: choice,
      told,
      questions: [question("currency-not-there", "currency", { currency: choice, sums: listed }, found)],
    };
  }
  for (const item of items) if (item.currency === sign && !isThere) item.currency = choice;
  if (found.length > 1)
    told.push(telling("currencies-in-file", "certain", "currency", { currency: choice, sums: listed }));
  else told.push(telling("currency-stated", "certain", "currency", { currency: choice }));
  settle(found.length > 1 ? undefined : choice);
  for (const item of items) {
    if (item.reason === undefined && item.currency !== choice) item.reason = "other currency";
  }
  return { currency: choice, told, questions: [] };

  /** Amounts without a currency have the only one of the file. */
  function settle(currency: string | undefined): void {
    if (currency === undefined) return;
    const blank = items.filter((item) => item.currency === "");
    if (currency !== UNSTATED && wanted === undefined && blank.some(({ reason }) => reason === undefined)) {
      told.push(telling("currency-of-others", "inferred", "currency", { currency, rows: blank.length }));
    }
    for (const item of blank) item.currency = currency;
  }
}

/** What is told of the only currency of a file. */
export function tellCurrency(currency: string): Told[] {
  if (currency === UNSTATED) return [telling("currency-unstated", "warning", "currency")];
  if (currency in SHARED) return [telling("currency-sign", "warning", "currency", { currency })];
  const code = /^[A-Z]{3}$/u.test(currency) ? "currency" : "currency-without-code";
  return [telling(code, "certain", "currency", { currency })];
}

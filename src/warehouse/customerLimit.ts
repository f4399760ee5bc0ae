import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { tooManyCustomers } from "../validation/rareErrors";

/** As many customers as come back by default. */
const MOST_CUSTOMERS = 1_000_000;

/** How many customers may come back, as the caller says or by default. */
export function customerLimit(query: string, limit: unknown): number {
  if (limit === undefined) return MOST_CUSTOMERS;
  if (typeof limit !== "number") throw new MetricInputError(query, [wrong(limit)]);
  if (!Number.isSafeInteger(limit)) throw new MetricInputError(query, [makeIssue("notWhole", ["limit"], limit)]);
  if (limit < 1) throw new MetricInputError(query, [makeIssue("tooSmall", ["limit"], limit, { bound: 1 })]);
  return limit;
}

const wrong = (limit: unknown) => makeIssue("wrongType", ["limit"], limit, { expected: "wholeNumber" });

/** Refuses more customers than may come back. */
export function checkLimit(metric: string, customers: number | null, limit: number, suggestion: string): void {
  if (customers === null || customers <= limit) return;
  throw new MetricInputError(metric, [makeIssue(tooManyCustomers, ["limit"], customers, { bound: limit, suggestion })]);
}

/** The id of a customer: whole numbers of 64 bits as numbers, unless they are too large to be told apart. */
export function customerId(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value !== "bigint") return String(value);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

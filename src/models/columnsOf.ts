import type { CustomerHistories, CustomerHistory } from "./customerHistory";

/** The columns of many customers as they are, and one customer as columns of length 1. */
export function columnsOf(customers: CustomerHistory | CustomerHistories): CustomerHistories {
  const { frequency, recency, age } = customers;
  if (typeof frequency !== "number") return customers as CustomerHistories;
  return { frequency: [frequency], recency: [recency as number], age: [age as number] };
}

import type { OfHistory, PurchaseModel } from "../families/family";

/** Probability that a customer is active after a number of periods. */
export function activeAfter({ probabilityAlive, stillActive }: PurchaseModel, periodsAhead: number): OfHistory {
  if (periodsAhead === 0) return probabilityAlive;
  const stays = stillActive(periodsAhead);
  return (frequency, recency, age) => probabilityAlive(frequency, recency, age) * stays(frequency, age);
}

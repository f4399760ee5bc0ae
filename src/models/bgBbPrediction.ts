import { oddsOfLeaving } from "./bgBbLikelihood";
import type { BgBbParameters } from "./bgBbParameters";
import { MOST_OPPORTUNITIES } from "./bgBbShapes";
import { forCustomers } from "./forCustomers";
import type { OpportunityHistories, OpportunityHistory } from "./opportunityHistory";

/**
 * A number for one customer or one for each row, from the probability of being there at the end of the history. Of equal
 * histories it is computed once.
 */
export function fromHistories(
  parameters: BgBbParameters,
  customers: OpportunityHistory | OpportunityHistories,
  compute: (alive: number, frequency: number, age: number) => number,
): number | Float64Array {
  const known = new Map<number, number>();
  return forCustomers(customers, (frequency, recency, age) => {
    const key = (frequency * DISTINCT + recency) * DISTINCT + age;
    const before = known.get(key);
    if (before !== undefined) return before;
    let odds = 1;
    let all = 1;
    for (let last = age - 1; last >= recency; last--) {
      odds *= oddsOfLeaving(parameters, frequency, last, age);
      all += odds;
    }
    const value = compute(1 / all, frequency, age);
    known.set(key, value);
    return value;
  });
}

const DISTINCT = MOST_OPPORTUNITIES + 1;

/** How many of the next opportunities a customer who is there after `age` of them is expected to be there at. */
export function opportunitiesAhead({ gamma, delta }: BgBbParameters, age: number, periods: number): number {
  let there = 1;
  let total = 0;
  for (let i = 0; i < periods; i++) {
    there *= (delta + age + i) / (gamma + delta + age + i);
    total += there;
  }
  return total;
}

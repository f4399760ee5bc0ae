import fc from "fast-check";

/** What a customer paid at the start of a period and at its end, in whole money. */
export type Customer = readonly [start: number, end: number];

/** Customers who all pay at the start: some leave, some pay less, some more. */
export const customers: fc.Arbitrary<Customer[]> = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2e6 }))),
  { minLength: 1, maxLength: 30 },
);

/** The starting revenue of customers and the movements up to the end. */
export function totals(all: readonly Customer[]) {
  const result = { startingRevenue: 0, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 0, ending: 0 };
  for (const [start, end] of all) {
    result.startingRevenue += start;
    result.ending += end;
    if (end === 0) result.churnedRevenue += start;
    else if (end < start) result.contractionRevenue += start - end;
    else result.expansionRevenue += end - start;
  }
  return result;
}

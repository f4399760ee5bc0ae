import fc from "fast-check";

/** Amounts of money: nothing, whole cents, and every order of magnitude. */
export const money = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: cents(10_000_000) },
  { weight: 1, arbitrary: fc.double({ min: -9, max: 14, noNaN: true }).map((exponent) => 10 ** exponent) },
);

/** Amounts above 0. */
export const someMoney = money.filter((amount) => amount > 0);

/** Whole cents up to a greatest number of them, as amounts. */
export function cents(greatest: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: greatest }).map((each) => each / 100);
}

/** Starting revenue of a period with what is lost of it: what is kept and lost adds up to it, but for rounding. */
export const losses = fc
  .record({ kept: money, churnedRevenue: money, contractionRevenue: money })
  .map(({ kept, churnedRevenue, contractionRevenue }) => ({
    startingRevenue: kept + churnedRevenue + contractionRevenue,
    churnedRevenue,
    contractionRevenue,
  }))
  .filter(({ startingRevenue }) => startingRevenue > 0);

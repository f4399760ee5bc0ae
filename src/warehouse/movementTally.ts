import { cellSums } from "../math";
import type { MovementTally } from "../subscription/movementTally";
import { checkPlace, type TallyRow } from "./rows";

type MovementRow = TallyRow<
  | "period_no"
  | "new_customers"
  | "back_customers"
  | "churned_customers"
  | "short_gaps"
  | "new_money"
  | "back_money"
  | "churned_money"
  | "expansion"
  | "contraction"
>;

/** The tally of the movements, and the short gaps of each period. Rows of several parts add up. */
export function readMovements(
  query: string,
  rows: readonly MovementRow[],
  periods: number,
): { readonly tally: MovementTally; readonly shortGaps: Float64Array } {
  const counts = () => new Float64Array(periods);
  const sums = () => cellSums(periods);
  const tally = {
    new: sums(),
    expansion: sums(),
    reactivation: sums(),
    contraction: sums(),
    churned: sums(),
    change: sums(),
    newCustomers: counts(),
    reactivatedCustomers: counts(),
    churnedCustomers: counts(),
  };
  const shortGaps = counts();
  for (const [place, row] of rows.entries()) {
    const period = row.period_no;
    checkPlace(query, place, "period_no", period, periods);
    const add = (into: Float64Array, count: number) => {
      into[period] = (into[period] as number) + count;
    };
    const moved = [
      ["new", row.new_money, 1],
      ["expansion", row.expansion, 1],
      ["reactivation", row.back_money, 1],
      ["contraction", row.contraction, -1],
      ["churned", row.churned_money, -1],
    ] as const;
    for (const [name, amount, sign] of moved) {
      tally[name].add(period, amount);
      tally.change.add(period, sign * amount);
    }
    add(tally.newCustomers, row.new_customers);
    add(tally.reactivatedCustomers, row.back_customers);
    add(tally.churnedCustomers, row.churned_customers);
    add(shortGaps, row.short_gaps);
  }
  return { tally, shortGaps };
}

/** The input of {@link revenuePath}. */
export interface RevenueModel {
  /** Recurring revenue at the start. */
  readonly startingRevenue: number;
  /** New revenue in the first period. */
  readonly newRevenue: number;
  /** Growth of new revenue per period, a fraction. */
  readonly newRevenueGrowth: number;
  /** Expansion of existing revenue per period, a fraction. */
  readonly expansionRate: number;
  /** Number of months. */
  readonly months: number;
}

/** New revenue of each period, from the first on. */
export function newRevenues({ newRevenue, newRevenueGrowth, months }: RevenueModel): Float64Array {
  const each = new Float64Array(months);
  for (let t = 0, amount = newRevenue; t < months; t++, amount *= 1 + newRevenueGrowth) each[t] = amount;
  return each;
}

/** Recurring revenue at the start and after each period, at a churn rate. */
export function revenuePath(model: RevenueModel, churnRate: number, added = newRevenues(model)): Float64Array {
  const revenue = new Float64Array(model.months + 1);
  const kept = 1 - churnRate + model.expansionRate;
  revenue[0] = model.startingRevenue;
  for (let t = 0; t < model.months; t++) revenue[t + 1] = (revenue[t] as number) * kept + (added[t] as number);
  return revenue;
}

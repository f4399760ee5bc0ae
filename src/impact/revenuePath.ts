/** What {@link revenuePath} needs to know. */
export interface RevenueModel {
  /** Recurring revenue at the start. */
  readonly startingRevenue: number;
  /** New revenue in the first period. */
  readonly newRevenue: number;
  /** By which share the new revenue grows from one period to the next. */
  readonly newRevenueGrowth: number;
  /** By which share of itself present revenue grows in a period. */
  readonly expansionRate: number;
  /** How many months there are. */
  readonly months: number;
}

/** The new revenue of each period; the first item is of the first period. */
export function newRevenues({ newRevenue, newRevenueGrowth, months }: RevenueModel): Float64Array {
  const each = new Float64Array(months);
  for (let t = 0, amount = newRevenue; t < months; t++, amount *= 1 + newRevenueGrowth) each[t] = amount;
  return each;
}

/** The recurring revenue at the start and after each period, where this share of it churns in each. */
export function revenuePath(model: RevenueModel, churnRate: number, added = newRevenues(model)): Float64Array {
  const revenue = new Float64Array(model.months + 1);
  const kept = 1 - churnRate + model.expansionRate;
  revenue[0] = model.startingRevenue;
  for (let t = 0; t < model.months; t++) revenue[t + 1] = (revenue[t] as number) * kept + (added[t] as number);
  return revenue;
}

import { amount, signedFraction, wholePeriods, withDefault } from "../validation/fields";

/** The fields of a projection, except the churn rate. */
export const revenueFields = () => ({
  startingRevenue: amount(),
  newRevenue: amount(),
  newRevenueGrowth: withDefault(signedFraction(-1, 0.5), 0),
  expansionRate: withDefault(signedFraction(0, 0.5), 0),
  months: wholePeriods(0, 1200),
});

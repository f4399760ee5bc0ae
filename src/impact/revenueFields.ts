import { amount, signedRatio, wholePeriods, withDefault } from "../validation/fields";

/** The fields of a projection, except the churn rate. */
export const revenueFields = () => ({
  startingRevenue: amount(),
  newRevenue: amount(),
  newRevenueGrowth: withDefault(signedRatio(-1, 0.5), 0),
  expansionRate: withDefault(signedRatio(0, 0.5), 0),
  months: wholePeriods(0, 1200),
});

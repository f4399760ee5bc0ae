// Arquero, a data-frame library for JavaScript.
import { op, table } from "arquero";

/** Customers by month of the first order and months since. */
export function cohorts({ customerId, orderedAt, amount }) {
  return table({ customerId, orderedAt, amount })
    .filter((d) => d.amount >= 0)
    .derive({ month: (d) => (op.utcyear(d.orderedAt) - 2022) * 12 + op.utcmonth(d.orderedAt) })
    .groupby("customerId", "month")
    .rollup()
    .groupby("customerId")
    .derive({ cohort: (d) => op.min(d.month) })
    .groupby("cohort", "month")
    .count()
    .orderby("cohort", "month")
    .objects()
    .map(({ cohort, month, count }) => [cohort, month - cohort, count]);
}

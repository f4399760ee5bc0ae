import { timeOf } from "../logs/timestamp";
import type { RfmInput } from "../purchases/rfm";
import { localDay } from "../time/wallTime";
import type { OrderTable } from "./orderTable";
import { localOrders } from "./relations";
import { type OrderSpan, stretchOf } from "./spans";
import { countIf, IS_ORDER, sumOf, type Tables } from "./text";

/** The customers with what is scored of them: `buyers(customer, recency_days, orders, revenue)`. */
export function rfmBuyers(
  query: string,
  orders: OrderTable,
  { asOf, timeZone = orders.timeZone }: Pick<RfmInput, "asOf" | "timeZone">,
  span: OrderSpan,
): Tables {
  const before = timeOf(asOf, timeZone);
  return [
    localOrders(query, orders, timeZone, { before, stretch: stretchOf(span) }),
    `histories AS (SELECT customer, max(CASE WHEN ${IS_ORDER} THEN day_no END) AS last_day, ${countIf(IS_ORDER)} AS orders,
    ${sumOf(orders.dialect, "amount")} AS revenue FROM local GROUP BY customer)`,
    `buyers AS (SELECT customer, ${localDay(before, timeZone)} - last_day AS recency_days, orders, revenue
  FROM histories WHERE orders > 0)`,
  ];
}

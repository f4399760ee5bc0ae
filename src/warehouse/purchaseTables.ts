import type { Period } from "../time";
import { periodStarts } from "../time";
import type { OrderTable } from "./orderTable";
import { localOrders } from "./relations";
import { type OrderSpan, stretchOf } from "./spans";
import { calendarSteps } from "./steps";
import { countIf, IS_ORDER, sumOf, type Tables } from "./text";

/** What purchases are made of. */
export interface PurchaseOptions {
  /** The calendar period whose orders are one purchase. */
  readonly granularity: Exclude<Period, "hour">;
  readonly timeZone: string;
  /** Only orders before this instant are known. */
  readonly before: number;
  /** Whether only numbers and days are asked for, neither money nor times. */
  readonly counts?: boolean;
}

/**
 * The purchases of each customer: orders of one day, or of one longer period, are one. `purchases(customer, number_no,
 * orders, money, first_moment, last_moment, first_day, last_day)`; a row of refunds alone has no orders.
 */
export function purchaseTables(
  query: string,
  orders: OrderTable,
  { granularity, timeZone, before, counts = false }: PurchaseOptions,
  span: OrderSpan,
): Tables {
  const stretch = stretchOf(span);
  const calendar =
    granularity === "day"
      ? undefined
      : calendarSteps(
          query,
          orders.dialect,
          "calendar",
          periodStarts(stretch.from, stretch.to, { period: granularity, timeZone }),
        );
  const number = calendar ? calendar.value("l.moment", "c", "period") : "l.day_no";
  const ofOrders = (aggregate: string, value: string) => `${aggregate}(CASE WHEN ${IS_ORDER} THEN ${value} END)`;
  const more = `${sumOf(orders.dialect, "amount")} AS money, ${ofOrders("min", "moment")} AS first_moment,
    ${ofOrders("max", "moment")} AS last_moment, `;
  return [
    calendar?.table,
    localOrders(query, orders, timeZone, { before, stretch }),
    `numbered AS (SELECT l.customer, l.moment, l.amount, l.day_no, ${number} AS number_no
  FROM local l ${calendar ? calendar.join("l.moment", "c") : ""})`,
    `purchases AS (SELECT customer, number_no, ${countIf(IS_ORDER)} AS orders,
    ${counts ? "" : more}${ofOrders("min", "day_no")} AS first_day, ${ofOrders("max", "day_no")} AS last_day
  FROM numbered GROUP BY customer, number_no)`,
  ];
}

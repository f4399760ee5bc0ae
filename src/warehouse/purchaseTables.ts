import type { Period } from "../time";
import { periodStarts } from "../time";
import type { OrderTable } from "./orderTable";
import { localOrders } from "./relations";
import { type OrderSpan, stretchOf } from "./spans";
import { calendarSteps, type Steps } from "./steps";
import { countIf, IS_ORDER, type Tables } from "./text";

/** What purchases are made of. */
export interface PurchaseOptions {
  /** The calendar period whose orders are one purchase. */
  readonly granularity: Exclude<Period, "hour">;
  readonly timeZone: string;
  /** Only orders before this instant are known. */
  readonly before: number;
}

/** The calendar whose periods make purchases, where these are longer than a day. */
export function purchaseCalendar(
  query: string,
  orders: OrderTable,
  { granularity, timeZone }: Pick<PurchaseOptions, "granularity" | "timeZone">,
  span: OrderSpan,
): Steps {
  const { from, to } = stretchOf(span);
  return calendarSteps(query, orders.dialect, "calendar", periodStarts(from, to, { period: granularity, timeZone }));
}

/**
 * The purchases of each customer: orders of one day, or of one longer period, are one. `purchases(customer, number_no,
 * orders, money, first_moment, last_moment, first_day, last_day)`; a row of refunds alone has no orders.
 */
export function purchaseTables(query: string, orders: OrderTable, options: PurchaseOptions, span: OrderSpan): Tables {
  const { granularity, timeZone, before } = options;
  const calendar = granularity === "day" ? undefined : purchaseCalendar(query, orders, options, span);
  const number = calendar ? calendar.value("l.moment", "c", "period") : "l.day_no";
  const ofOrders = (aggregate: string, value: string) => `${aggregate}(CASE WHEN ${IS_ORDER} THEN ${value} END)`;
  return [
    calendar?.table,
    localOrders(query, orders, timeZone, { before, stretch: stretchOf(span) }),
    `numbered AS (SELECT l.customer, l.moment, l.amount, l.day_no, ${number} AS number_no
  FROM local l${calendar ? ` ${calendar.join("l.moment", "c")}` : ""})`,
    `purchases AS (SELECT customer, number_no, ${countIf(IS_ORDER)} AS orders, sum(amount) AS money,
    ${ofOrders("min", "moment")} AS first_moment, ${ofOrders("max", "moment")} AS last_moment,
    ${ofOrders("min", "day_no")} AS first_day, ${ofOrders("max", "day_no")} AS last_day
  FROM numbered GROUP BY customer, number_no)`,
  ];
}

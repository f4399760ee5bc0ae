import { describe, expect, it } from "vitest";
import {
  cohortTableQuery,
  lapsedCustomersQuery,
  lifecycleQuery,
  type OrderSpan,
  type OrderTable,
  orderSpanQuery,
  orderTable,
  purchaseSummaryQuery,
  type Query,
  repeatWithinQuery,
  returningCustomerRateQuery,
  rfmSegmentsQuery,
  rfmThresholdsQuery,
  stickinessQuery,
} from "../../src/warehouse";
import { engine } from "./engines";
import { PATIENCE, random } from "./random";
import { ask, loadOrders, NAMES, randomOrders } from "./randomOrders";
import { difference, isDifferent } from "./same";

const DAY = 86_400_000;

describe.each(["duckdb", "postgresql"] as const)("parts of the customers in %s", (name) => {
  it(
    "add up to the whole, and none of them is the whole",
    async () => {
      const db = await engine(name);
      const choice = random(31);
      let partial = 0;
      for (let each = 0; each < 15; each++) {
        const data = randomOrders(choice);
        const { orders, span } = await loadOrders(db, data, choice);
        if (span.rows === 0) continue;
        const of = choice.whole(2, 5);
        const part = (number: number) =>
          orderTable({
            dialect: name,
            table: "or'der\" s",
            columns: NAMES,
            orderedAt: orders.orderedAt,
            timeZone: data.timeZone,
            part: { of, number },
          });
        expect(await ask(db, orderSpanQuery(part(0)))).toEqual(span);
        const last = Math.max(...data.times);
        const first = Math.min(...data.times);
        const asOf = last + 1;
        const window = { from: first + Math.floor((last - first) / 2), until: last + DAY };
        const rfm = { asOf, bins: 3 };
        const bounds = await ask(db, rfmThresholdsQuery(orders, rfm, span));
        const queries: ((table: OrderTable, known: OrderSpan) => Query<unknown>)[] = [
          (table) => cohortTableQuery(table, { period: "week", asOf }, span),
          (table) => cohortTableQuery(table, { period: "month", asOf, measure: "revenue" }, span),
          (table) =>
            cohortTableQuery(table, { period: "month", asOf, retained: "onOrAfter", cohort: "recurring" }, span),
          (table) => purchaseSummaryQuery(table, {}, span),
          (table) => returningCustomerRateQuery(table, window, span),
          (table) => repeatWithinQuery(table, { days: 30, asOf: last + 40 * DAY }, span),
          (table) => rfmSegmentsQuery(table, rfm, span, bounds),
          (table) => lifecycleQuery(table, { period: "month", ...window }, span),
          (table) => stickinessQuery(table, { month: last }, span),
          (table) => lapsedCustomersQuery(table, { asOf: last + 30 * DAY, days: 20, minimumPurchases: 1 }, span),
        ];
        for (const query of queries) {
          const whole = query(orders, span);
          const tallies: object[][] = [];
          for (let number = 0; number < of; number++) tallies.push(await db.run(query(part(number), span).sql));
          const rows = await db.run(whole.sql);
          expect(difference(whole.read(rows), whole.read(tallies.flat())), whole.sql).toBeUndefined();
          if (tallies.every((own) => isDifferent(whole.read(rows), whole.read(own)) !== undefined)) partial++;
        }
      }
      expect(partial).toBeGreaterThan(20);
    },
    PATIENCE,
  );
});

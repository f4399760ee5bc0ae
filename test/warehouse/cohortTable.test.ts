import { describe, expect, it } from "vitest";
import { type CohortTableInput, cohortTable } from "../../src/cohorts";
import { cohortTableQuery } from "../../src/warehouse";
import { ENGINES, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { ask, loadOrders, type RandomOrders, randomOrders } from "./randomOrders";
import { difference, outcome } from "./same";

const DAY = 86_400_000;

function randomOptions(
  { pick, maybe, whole, chance }: Random,
  { times }: RandomOrders,
): Omit<CohortTableInput, "entries"> {
  const first = times.length > 0 ? Math.min(...times) : Date.UTC(2024, 0, 1);
  const last = times.length > 0 ? Math.max(...times) : first + 90 * DAY;
  const near = () => first + Math.floor(((last - first) * whole(-1, 11)) / 10) + pick([-1, 0, 1, DAY]);
  const long = last - first > 60 * DAY;
  const period = pick(
    long ? (["day", "week", "month", "quarter", "year"] as const) : (["hour", "day", "week"] as const),
  );
  const measure = pick(["customers", "customers", "revenue", "averageRevenue"] as const);
  const counts = measure === "customers";
  const brackets = chance(0.3) ? Array.from({ length: whole(1, 4) }, () => whole(1, 5)) : undefined;
  return {
    period,
    measure,
    asOf: chance(0.3) ? near() : last + pick([0, 1, DAY]),
    from: chance(0.3) ? near() : undefined,
    until: chance(0.2) ? near() : undefined,
    weekStartsOn: maybe(() => pick([0, 1, 3, 6] as const)),
    cohort: maybe(() => pick(["first", "recurring"] as const)),
    retained: counts ? maybe(() => pick(["on", "onOrAfter"] as const)) : undefined,
    ages: chance(0.2) ? "rolling24h" : undefined,
    brackets,
    columns: brackets === undefined ? maybe(() => whole(1, 12)) : undefined,
    minimumEvents: counts && chance(0.3) ? whole(1, 3) : undefined,
    timeZone: chance(0.2) ? pick(["Asia/Tokyo", "America/New_York"]) : undefined,
    calendar: chance(0.4) ? pick(["persian", "islamic-umalqura", "4-5-4"] as const) : undefined,
    yearStartsIn: chance(0.3) ? pick([2, 4, 9] as const) : undefined,
  };
}

describe.each(ENGINES)("cohortTableQuery on orders in %s", (name) => {
  it(
    "gives what cohortTable gives, for random orders and options",
    async () => {
      const db = await engine(name);
      const choice = random(1);
      for (let each = 0; each < LOGS; each++) {
        const data = randomOrders(choice);
        const { log, orders, span } = await loadOrders(db, data, choice);
        for (let turn = 0; turn < 3; turn++) {
          const options = randomOptions(choice, data);
          const expected = outcome(() => cohortTable(log, options));
          const query = outcome(() => cohortTableQuery(orders, options, span));
          const got = typeof query === "string" ? query : await ask(db, query);
          const found = difference(expected, got);
          expect(
            found && `${found}\n${JSON.stringify(options)}\n${typeof query === "string" ? "" : query.sql}`,
          ).toBeUndefined();
        }
      }
    },
    PATIENCE,
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CustomerChurnMethod,
  churnByTenure,
  churnRate,
  churnRateByMethod,
  customerChurn,
  proportionInterval,
  revenueRetention,
  type SubscriptionLog,
} from "../../src/index";
import { addDays, parseTimestamp } from "../../src/time";
import { timeZones } from "../contract/inputs";
import { subscriptionRows } from "../contract/logs";
import { subscriptionLog } from "../logs/anyTime";
import { expectNear } from "../near";
import { revenueAt } from "./movementsByHand";

const METHODS: readonly CustomerChurnMethod[] = ["cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"];
const march = { from: "2025-03-01", until: "2025-04-01" };
const logs = fc
  .tuple(subscriptionRows, timeZones())
  .map(([rows, timeZone]) => subscriptionLog(rows, {}, { timeZone, invalidRows: "skip" }));

/** A hundred at the start of March, of whom eight leave and two of these return; forty join, of whom five leave. */
function monthOfTheTable(): SubscriptionLog {
  const rows: object[] = [];
  const add = (customerId: string, startedAt: string, endedAt: string | null) =>
    rows.push({ customerId, startedAt, endedAt, mrr: 10 });
  for (let i = 0; i < 100; i++) add(`old ${i}`, "2025-01-01", i < 8 ? "2025-03-10" : null);
  for (let i = 0; i < 2; i++) add(`old ${i}`, "2025-03-20", null);
  for (let i = 0; i < 40; i++) add(`new ${i}`, "2025-03-05", i < 5 ? "2025-03-25" : null);
  return subscriptionLog(rows);
}

describe("customerChurn", () => {
  it.each<[CustomerChurnMethod, number, number]>([
    ["cohort", 6, 100],
    ["startLosses", 8, 100],
    ["stripe", 13, 140],
    ["midpoint", 13, 120],
    ["average", 13, 114.5],
    ["allLosses", 13, 100],
  ])("gives the month of a hundred customers as %s", (method, lost, base) => {
    const result = customerChurn(monthOfTheTable(), { ...march, method });
    expect(result).toMatchObject({ rate: lost / base, lost, base, method });
    const isProportion = METHODS.indexOf(method) < 3;
    const interval = isProportion ? proportionInterval({ events: lost, trials: base }) : null;
    if (interval === null) expect(result.interval).toBe(null);
    else
      expect(result.interval).toEqual({
        low: interval.interval.low,
        high: interval.interval.high,
        confidence: 0.95,
        method: "wilson",
      });
  });

  it.each([
    ["2024-01-03", "2024-02-02"],
    ["2024-02-01", "2024-03-02"],
  ])("gives 20 % as polarsource/polar test_churn_rate_rolling_window does (%s to %s)", (from, until) => {
    const canceledAt = [null, null, null, null, "2024-02-01"];
    const rows = canceledAt.map((at, id) => ({
      id,
      startedAt: "2024-01-01",
      canceledAt: at,
      endedAt: at && "2024-03-01",
    }));
    const accessors = { customerId: "id", mrr: () => 10 } as const;
    // Polar books a loss when it is announced.
    const byCancellation = subscriptionLog(rows, { ...accessors, endedAt: "canceledAt" });
    expect(customerChurn(byCancellation, { from, until, method: "allLosses" }).rate).toBe(0.2);
    const byEnd = subscriptionLog(rows, accessors);
    expect(customerChurn(byEnd, { from, until, method: "allLosses" }).lost).toBe(until === "2024-03-02" ? 1 : 0);
  });

  it("counts at both ends who started before and has not ended before", () => {
    const of = (startedAt: string, endedAt: string | null) =>
      METHODS.map((method) => {
        const log = subscriptionLog([{ customerId: 1, startedAt, endedAt, mrr: 1 }]);
        const { lost, base } = customerChurn(log, { ...march, method });
        return `${lost}/${base}`;
      }).join(" ");
    expect(of("2025-02-01", null)).toBe("0/1 0/1 0/1 0/1 0/1 0/1");
    // Ends at `from`: still there, and lost right after.
    expect(of("2025-02-01", "2025-03-01")).toBe("1/1 1/1 1/1 1/1 1/0.5 1/1");
    expect(of("2025-02-01", "2025-02-28T23:59:59.999")).toBe("0/0 0/0 0/0 0/0 0/0 0/0");
    // Ends at `to`: there at the end, and lost in the next window.
    expect(of("2025-02-01", "2025-04-01")).toBe("0/1 0/1 0/1 0/1 0/1 0/1");
    // Starts at `from`: not there before, and joins.
    expect(of("2025-03-01", null)).toBe("0/0 0/0 0/1 0/0.5 0/0.5 0/0");
    expect(of("2025-03-01", "2025-03-02")).toBe("0/0 0/0 1/1 1/0.5 1/0 1/0");
    expect(of("2025-04-01", null)).toBe("0/0 0/0 0/0 0/0 0/0 0/0");
    expect(of("2025-03-05", "2025-03-05")).toBe("0/0 0/0 0/0 0/0 0/0 0/0");
  });

  it("takes a change of plan, an overlap and a second subscription for no loss", () => {
    const log = subscriptionLog([
      { customerId: "changes", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 10 },
      { customerId: "changes", startedAt: "2025-03-10", endedAt: null, mrr: 20 },
      { customerId: "has two", startedAt: "2025-01-01", endedAt: null, mrr: 10 },
      { customerId: "has two", startedAt: "2025-02-01", endedAt: "2025-03-10", mrr: 20 },
      { customerId: "tries", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 10, trial: true },
      { customerId: "pays nothing", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 0 },
    ]);
    for (const method of METHODS) expect(customerChurn(log, { ...march, method })).toMatchObject({ lost: 0, base: 2 });
  });

  it("reads its window in the zone of the log, or in its own", () => {
    const log = subscriptionLog(
      [{ customerId: 1, startedAt: "2025-02-01", endedAt: "2025-04-01", mrr: 1 }],
      {},
      { timeZone: "Asia/Tehran" },
    );
    expect(customerChurn(log, march).lost).toBe(0);
    expect(customerChurn(log, { ...march, timeZone: "America/New_York" }).lost).toBe(1);
    expect(customerChurn(log, { ...march, confidence: 0.99 }).interval?.confidence).toBe(0.99);
  });

  it("refuses a window that is empty or runs backwards", () => {
    for (const until of ["2025-03-01", "2025-02-01"])
      expect(() => customerChurn(monthOfTheTable(), { from: "2025-03-01", until })).toThrow(
        `customerChurn: until must be after from (2025-03-01), but got the string "${until}"`,
      );
    expect(() => churnByTenure(monthOfTheTable(), { from: new Date(5), until: 5, brackets: [30] })).toThrow(
      "churnByTenure: until must be after from (1970-01-01T00:00:00.005Z), but got 5",
    );
  });

  it("agrees with the scalar functions on counts by hand", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const window = { from: "2025-01-01", until: "2025-02-15" };
        const [from, until] = [window.from, window.until].map((text) => parseTimestamp(text, log.timeZone)) as [
          number,
          number,
        ];
        const customers = log.customerIds.map((_, customer) => customer);
        const isThere = (customer: number, time: number) => revenueAt(log, customer, time) > 0;
        const all = customers.filter((customer) => isThere(customer, from));
        const ending = customers.filter((customer) => isThere(customer, until));
        // States change at starts and ends only: right after each of them is enough to see who was there and who left.
        const moments = [...log.startTimes, ...log.endTimes, from].filter((time) => time >= from && time < until);
        const wasThere = customers.filter((customer) => moments.some((time) => isThere(customer, time + 1)));
        const left = customers.filter((customer) =>
          moments.some((time) => isThere(customer, time) && !isThere(customer, time + 1)),
        );
        const joined = wasThere.filter((customer) => !all.includes(customer));
        const gone = all.filter((customer) => !ending.includes(customer));
        expect(customerChurn(log, window).rate).toBe(
          churnRate({ customersAtStart: all.length, customersLost: gone.length }),
        );
        expect(customerChurn(log, { ...window, method: "startLosses" }).lost).toBe(
          all.filter((customer) => left.includes(customer)).length,
        );
        const counts = {
          customersAtStart: all.length,
          customersLost: left.length,
          newCustomers: joined.length,
          customersAtEnd: ending.length,
        };
        for (const method of ["stripe", "midpoint", "average", "allLosses"] as const)
          expect(customerChurn(log, { ...window, method }).rate).toBe(churnRateByMethod({ ...counts, method }));
      }),
    );
  });
});

describe("revenueRetention", () => {
  it("takes the lesser of start and end customer by customer, and leaves new customers out", () => {
    const log = subscriptionLog([
      { customerId: "grows", startedAt: "2025-01-01", endedAt: null, mrr: 100 },
      { customerId: "grows", startedAt: "2025-03-10", endedAt: null, mrr: 50 },
      { customerId: "shrinks", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 100 },
      { customerId: "shrinks", startedAt: "2025-03-10", endedAt: null, mrr: 60 },
      { customerId: "leaves", startedAt: "2025-01-01", endedAt: "2025-03-10", mrr: 50 },
      { customerId: "joins", startedAt: "2025-03-10", endedAt: null, mrr: 1000 },
      { customerId: "tries", startedAt: "2025-01-01", endedAt: null, mrr: 70, trial: true },
    ]);
    expect(revenueRetention(log, march)).toEqual({ gross: 0.64, net: 0.84, starting: 250, retained: 160 });
  });

  it("does not take rounding for a gain", () => {
    const thirds = Array.from({ length: 7 }, (_, i) => ({
      customerId: i,
      startedAt: 0,
      endedAt: null,
      mrr: 0.1 + i / 3,
    }));
    expect(revenueRetention(subscriptionLog(thirds), march)).toMatchObject({ gross: 1, net: 1 });
  });

  it("keeps no more gross than net, and no more than all", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { gross, net, starting, retained } = revenueRetention(log, { from: "2025-01-01", until: "2025-02-15" });
        expect(retained).toBeLessThanOrEqual(starting);
        if (gross !== null) expect(gross).toBeLessThanOrEqual((net as number) * (1 + 1e-12));
      }),
    );
  });
});

describe("churnByTenure", () => {
  it("groups by calendar days since the first paid subscription ever", () => {
    const from = "2025-03-31";
    const start = (days: number) => addDays(parseTimestamp(from, "Europe/Berlin"), -days, "Europe/Berlin");
    const rows = [0, 1, 29, 30, 89, 90, 5000].map((days) => ({
      customerId: days,
      startedAt: days === 0 ? start(0) - 1 : start(days),
      endedAt: days % 2 === 1 ? "2025-04-10" : null,
      mrr: 1,
    }));
    const log = subscriptionLog(rows, {}, { timeZone: "Europe/Berlin" });
    expect(churnByTenure(log, { from, until: "2025-04-30", brackets: Uint8Array.of(30, 60) })).toEqual([
      { from: 0, until: 30, base: 3, lost: 2, rate: 2 / 3 },
      { from: 30, until: 90, base: 2, lost: 1, rate: 0.5 },
      { from: 90, until: null, base: 2, lost: 0, rate: 0 },
    ]);
  });

  it("goes by the first start, trials aside, also after a time away", () => {
    const log = subscriptionLog([
      { customerId: "back", startedAt: "2024-01-01", endedAt: "2024-02-01", mrr: 1 },
      { customerId: "back", startedAt: "2025-02-20", endedAt: null, mrr: 1 },
      { customerId: "tried", startedAt: "2024-01-01", endedAt: "2025-02-20", mrr: 1, trial: true },
      { customerId: "tried", startedAt: "2025-02-20", endedAt: null, mrr: 1 },
    ]);
    expect(churnByTenure(log, { ...march, brackets: [30] }).map(({ base }) => base)).toEqual([1, 1]);
  });

  it("adds up to the churn of all, whatever the groups are", () => {
    const brackets = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(logs, brackets, (log, widths) => {
        const window = { from: "2025-01-15", until: "2025-02-15" };
        const groups = churnByTenure(log, { ...window, brackets: widths });
        const total = (name: "base" | "lost") => groups.reduce((sum, group) => sum + group[name], 0);
        const { base, lost } = customerChurn(log, window);
        expect([total("base"), total("lost")]).toEqual([base, lost]);
        groups.forEach((group, i) => {
          expect(group.until).toBe(groups[i + 1]?.from ?? null);
          if (group.base > 0) expectNear(group.rate, group.lost / group.base, 0);
          else expect(group.rate).toBe(null);
        });
      }),
    );
  });
});

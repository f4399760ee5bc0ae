// Retention by the values of an attribute, in the reports on orders and on subscriptions.
import { type OrderLog, orderLog, type SubscriptionLog, subscriptionLog } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src";
import { ordersReport, type Report, type ReportSection, subscriptionsReport } from "../../src/report";
import { checkReport } from "./checkReport";

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 1);

/** Customers of channels of given sizes; of each channel another share orders again, 35 days after the first order. */
function shop(channels: Readonly<Record<string, { size: number; again: number }>>): OrderLog<"channel"> {
  const rows = Object.entries(channels).flatMap(([channel, { size, again }]) =>
    Array.from({ length: size }, (_, i) => {
      const customer = {
        customerId: `${channel} ${i}`,
        amount: 10 + (i % 9),
        channel: channel === "none" ? null : channel,
      };
      const orderedAt = START + (i % 150) * DAY;
      const first = { ...customer, orderedAt };
      return i % 100 < 100 * again ? [first, { ...first, orderedAt: orderedAt + 35 * DAY, channel: "other" }] : [first];
    }).flat(),
  );
  return orderLog(rows, { attributes: { channel: "channel" } });
}

const two = shop({ web: { size: 900, again: 0.6 }, store: { size: 600, again: 0.2 }, none: { size: 30, again: 0.5 } });
const cohorts = (report: Report) => report.sections.find(({ id }) => id === "cohorts") as ReportSection;
const plain = (text: string | undefined) => (text ?? "").replace(/[\u2068\u2069]/gu, "");
const orders = (log: OrderLog, options = {}) => ordersReport(log, { by: "channel", window: "month", ...options });

describe("orders by channel", () => {
  it("follow all general rules in three languages, and keep the pooled table", () => {
    const report = checkReport((locale) => orders(two, { locale }));
    const without = cohorts(ordersReport(two, { window: "month" }));
    expect(without.tables.map(({ id }) => id)).toEqual(["cohorts"]);
    const section = cohorts(report);
    expect(section.tables[0]).toEqual(without.tables[0]);
    expect(section.answer.startsWith(without.answer)).toBe(true);
    expect(section.tables[1]?.rows.map((row) => row.slice(0, 2).map(({ text }) => text))).toEqual([
      ["web", "900"],
      ["store", "600"],
      ["Not given", "30"],
    ]);
    expect(section.charts.map(({ id }) => id)).toEqual(["cohorts", "retention", "groups"]);
  });

  it("draw the groups that the answer names, however small", () => {
    const sizes = { a: 600, b: 500, c: 400, d: 300, e: 200, f: 100 };
    const channels = Object.entries(sizes).map(([name, size]) => [name, { size, again: name === "f" ? 0.9 : 0.3 }]);
    const section = cohorts(orders(shop(Object.fromEntries(channels))));
    expect(plain(section.answer)).toMatch(/customers of f come back most/u);
    const drawn = new Set(section.charts[2]?.spec.data.values.map(({ group }) => group));
    expect([drawn.size, drawn.has("f"), drawn.has("a")]).toEqual([4, true, true]);
  });

  it("say which group comes back most and which least, if they differ clearly", () => {
    expect(plain(cohorts(orders(two)).answer)).toMatch(
      /By channel, customers of web come back most in the first month after the first order \(\d+%\), and those of store least \(\d+%\)\.$/u,
    );
    const alike = shop({ web: { size: 900, again: 0.4 }, store: { size: 600, again: 0.4 } });
    expect(plain(cohorts(orders(alike)).answer)).toMatch(/By channel, there is no clear difference\.$/u);
  });

  it("conclude nothing from few customers", () => {
    const few = cohorts(orders(shop({ web: { size: 900, again: 0.6 }, store: { size: 15, again: 0 } })));
    expect(plain(few.answer)).toMatch(/there are no two groups large enough to compare\.$/u);
    expect(few.charts.map(({ id }) => id)).not.toContain("groups");
    const cells = few.tables[1]?.rows[1]?.slice(2).map(({ value }) => value);
    expect(cells?.length).toBeGreaterThan(2);
    expect(cells?.every((value) => value === null)).toBe(true);
  });

  it("show the largest groups, and tell how many are left out", () => {
    const many = shop(
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`c${i}`, { size: 400 - 20 * i, again: 0.3 }])),
    );
    const section = cohorts(orders(many));
    expect(section.tables[1]?.rows.map(([value]) => value?.text)).toEqual(Array.from({ length: 8 }, (_, i) => `c${i}`));
    expect(plain(section.notes[0])).toBe("4 smaller groups by channel with 840 customers are left out here.");
    expect(
      section.charts[2]?.spec.data.values.map(({ group }) => group).filter((g, i, all) => all.indexOf(g) === i),
    ).toEqual(["c0", "c1", "c2", "c3"]);
  });

  it("shorten long values", () => {
    const section = cohorts(orders(shop({ [`https://example.org/${"x".repeat(90)}`]: { size: 100, again: 0.3 } })));
    expect(section.tables[1]?.rows[0]?.[0]?.text).toBe("https://example.org/xxx…");
  });

  it("are those before the cutoff", () => {
    const asOf = START + 100 * DAY;
    const early = orderLog(
      ["web", "store"].flatMap((channel) =>
        Array.from({ length: 80 }, (_, i) => ({
          customerId: `${channel} ${i}`,
          orderedAt: START + ((i * 7) % 160) * DAY,
          amount: 5,
          channel,
        })),
      ),
      { attributes: { channel: "channel" } },
    );
    const rows = cohorts(orders(early, { asOf })).tables[1]?.rows.map((row) =>
      row.slice(0, 2).map(({ value }) => value),
    );
    const before = Array.from({ length: 80 }, (_, i) => (i * 7) % 160).filter((day) => day < 100).length;
    expect(rows).toEqual([
      ["store", before],
      ["web", before],
    ]);
  });

  it("need an attribute of the log", () => {
    expect(() => orders(two, { by: "chanel" })).toThrow(
      'ordersReport: by must be one of "channel", but got the string "chanel": did you mean "channel"?',
    );
    expect(() => orders(orderLog([{ customerId: "a", orderedAt: START, amount: 1 }]))).toThrow(MetricInputError);
    const many = shop(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`c${i}`, { size: 1, again: 0 }])));
    expect(() => orders(many)).toThrow("by must have at most 200 different labels");
  });
});

describe("subscriptions by plan", () => {
  const log: SubscriptionLog<"plan"> = subscriptionLog(
    Array.from({ length: 800 }, (_, i) => ({
      customerId: i,
      startedAt: START + (i % 200) * DAY,
      endedAt: i % 10 < (i % 2 === 0 ? 2 : 8) ? START + ((i % 200) + 20) * DAY : null,
      mrr: 10,
      plan: i % 2 === 0 ? "yearly" : "monthly",
    })),
    { attributes: { plan: "plan" } },
  );

  it("follow all general rules, and say which group stays best", () => {
    const report = checkReport((locale) =>
      subscriptionsReport(log, { by: "plan", window: "month", locale, asOf: START + 300 * DAY }),
    );
    const section = cohorts(report);
    expect(plain(section.answer)).toMatch(
      /By plan, customers of yearly stay best through the first month \(\d+%\), and those of monthly worst \(\d+%\)\.$/u,
    );
    expect(section.tables.map(({ id }) => id)).toEqual(["cohorts", "groups"]);
    expect(section.numbers.map(({ id }) => id)).toEqual(["stayFirst", "group1", "group2"]);
  });

  it("stay with the log whose late renewals are closed", () => {
    const report = subscriptionsReport(log, { by: "plan", window: "month", gapDays: 5, asOf: START + 300 * DAY });
    expect(cohorts(report).tables[1]?.rows.map(([value]) => value?.value)).toEqual(["monthly", "yearly"]);
    expect(() => subscriptionsReport(log, { by: "plans" })).toThrow("subscriptionsReport: by must be one of");
  });
});

// Reports on durations: what the numbers are, and that every report at the edges is whole.
import { describe, expect, it } from "vitest";
import { type SurvivalReportRows, survivalReport } from "../../src/report";
import { checkReport } from "./checkReport";

/** Half of the customers leave, at a rate that halves after 12 units; the same in every run. */
function customers(n: number, scale = 1): SurvivalReportRows {
  let state = 7;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const rows = Array.from({ length: n }, () => {
    const early = -Math.log(random()) * 15;
    const stays = early < 12 ? early : 12 + (early - 12) * 4;
    const seen = 70 * random();
    return { duration: Math.ceil(scale * Math.min(stays, seen)), left: stays < seen };
  });
  return {
    customers: rows.map((_, i) => `c${i}`),
    durations: rows.map(({ duration }) => duration),
    events: rows.map(({ left }) => left),
  };
}

const none = { durations: [], events: [] };
const edges: Readonly<Record<string, SurvivalReportRows>> = {
  "no customer": none,
  "one customer who left": { durations: [3], events: [1] },
  "one customer who is there": { durations: [3], events: [0], customers: [7] },
  "all at time 0": { durations: Array(40).fill(0), events: Array(40).fill(1) },
  "nobody left": { durations: Array.from({ length: 60 }, (_, i) => i), events: new Uint8Array(60) },
  "everybody left": { durations: Array.from({ length: 60 }, (_, i) => i + 1), events: new Uint8Array(60).fill(1) },
  "fractions of a unit": { durations: [0.2, 0.4, 0.9, 0.95], events: [true, false, true, false] },
  many: customers(2000),
  days: { ...customers(500, 30), timeUnit: "day" },
};

describe("the report on durations", () => {
  it.each(Object.entries(edges))("%s", (_, rows) => {
    for (const timeUnit of [undefined, "week", "year"] as const)
      checkReport((locale) => survivalReport(rows, { locale, timeUnit, reading: { fileName: "a.csv" } }));
  });

  // By hand: S(1) = 3/4, S(3) = 3/4 · 1/2; the area below to 4 is 1 + 2 · 3/4 + 1 · 3/8.
  it("tells what Kaplan and Meier's estimate says", () => {
    const report = survivalReport({ durations: [1, 2, 3, 4], events: [1, 0, 1, 0] });
    const value = (id: string) => report.headlines.find((each) => each.id === id)?.value;
    expect(value("stay")).toBe(0.375);
    expect(value("median")).toBe(3);
    expect(value("mean")).toBeCloseTo(2.875, 12);
    expect(report.headlines[0]?.note).toBe("2 have left, 2 are still there");
  });

  it("agrees with itself: who stays longer than a span has not left within it", () => {
    const { sections } = survivalReport(edges["many"] as SurvivalReportRows);
    const [stay, leaving] = sections;
    const longer = stay?.numbers.find(({ id }) => id === "stay12")?.value as number;
    const first = leaving?.tables[0]?.rows[0]?.[3]?.value as number;
    expect(first).toBeCloseTo(1 - longer, 12);
    expect(leaving?.answer).toMatch(/^Customers leave most at the beginning: \d+% in the first 12 months/u);
    expect(leaving?.whatToDo.map(({ id }) => id)).toEqual(["new", "lost"]);
    const counted = leaving?.tables[0]?.rows.reduce((sum, row) => sum + (row[2]?.value as number), 0);
    expect(counted).toBeLessThanOrEqual(leaving?.whatToDo[1]?.list?.rows.length as number);
  });

  it("doubts lists of one kind of customers, and customers who never started", () => {
    const checks = (name: string) => survivalReport(edges[name] as SurvivalReportRows).checks.map(({ id }) => id);
    expect(checks("nobody left")).toEqual(["noEnds"]);
    expect(checks("everybody left")).toEqual(["onlyEnds"]);
    expect(checks("all at time 0")).toEqual(["onlyEnds", "zero"]);
    expect(checks("one customer who left")).toEqual(["few"]);
  });

  it("names no customers where they have no ids", () => {
    const { customers: _, ...rows } = edges["many"] as SurvivalReportRows;
    for (const { whatToDo } of survivalReport(rows).sections) for (const { list } of whatToDo) expect(list).toBeNull();
  });

  it("has no list of new customers where nobody is new", () => {
    const durations = Array.from({ length: 200 }, (_, i) => (i < 100 ? 1 + (i % 12) : 30 + (i % 40)));
    const rows = { durations, events: durations.map((_, i) => i < 100), customers: durations.map((_, i) => i) };
    const advice = survivalReport(rows).sections[1]?.whatToDo[0];
    expect(advice).toMatchObject({ id: "new", list: null });
    expect(advice?.text).toContain("0 customers are this new today");
  });

  it("takes the unit of the options before that of the rows", () => {
    const rows = edges["days"] as SurvivalReportRows;
    expect(survivalReport(rows).headlines[1]?.label).toBe("How many stay longer than 365 days?");
    expect(survivalReport(rows, { timeUnit: "week" }).headlines[1]?.label).toBe("How many stay longer than 52 weeks?");
  });

  it("refuses rows that cannot be right", () => {
    expect(() => survivalReport({ durations: [1, -2], events: [0, 1] })).toThrow(/survivalReport: durations\[1\]/u);
    expect(() => survivalReport({ durations: [1, 2], events: [0] })).toThrow(/survivalReport: events/u);
    expect(() => survivalReport({ durations: [1], events: [0], customers: [] })).toThrow(/survivalReport: customers/u);
    expect(() => survivalReport({ durations: [1], events: [0], customers: 5 as never })).toThrow(/customers/u);
  });
});

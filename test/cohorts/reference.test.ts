// Published cohort tables: the tests of PostHog, which print the events and the table. Its tables have 0 where a period
// lies in the future; so asOf is set to where all of their periods are over, and `to` to the last row.
import { describe, expect, it } from "vitest";
import { type CohortTableInput, cohortTable, type OrderLog, orderLog } from "../../src";

/**
 * A log of events by customer: an event is an order of no value. Times are of June and July 2020: "10 05" is 10 June,
 * 05:00 UTC.
 */
function eventLog(events: Readonly<Record<string, readonly string[]>>): OrderLog {
  const rows = Object.entries(events).flatMap(([customerId, times]) =>
    times.map((time) => ({ customerId, orderedAt: `2020-${time.replace(" ", "T")}:00:00Z`, amount: 0 })),
  );
  return orderLog(rows);
}

const cellsOf = (log: OrderLog, options: CohortTableInput) =>
  cohortTable(log, options).cohorts.map(({ cells }) => cells);

/** Rows and columns of a table as lists of digits. */
const table = (text: string) =>
  text
    .trim()
    .split(/\s+/u)
    .map((row) => [...row].map(Number));

const source = "PostHog/posthog test_retention_query_runner.py";

const twoPeople = {
  person1: ["06-10 05", "06-11 05", "06-12 05", "06-15 05", "06-15 09", "06-16 05"],
  person2: ["06-11 05", "06-12 05", "06-13 05", "06-16 05"],
};
const byWeek = {
  person1: ["06-10 05", "06-11 05", "06-17 05", "06-24 05", "07-04 05", "07-11 05"],
  person2: ["06-10 05", "06-11 05", "06-17 05", "07-04 05", "07-11 05", "07-25 05"],
};
const fivePeople = {
  person1: ["06-10 05", "06-13 05", "06-14 05"],
  person2: ["06-10 05", "06-11 05"],
  person3: ["06-11 05", "06-12 05", "06-13 05"],
  person4: ["06-13 05", "06-14 05"],
  person5: ["06-14 05"],
};

describe(`${source}: tables`, () => {
  it("test_all_events_with_minimum_occurrences", () => {
    const options = { period: "day", cohort: "recurring", minimumEvents: 2, columns: 11 } as const;
    const span = { from: "2020-06-10", until: "2020-06-20T06:00Z", asOf: "2020-07-30" };
    expect(cellsOf(eventLog(twoPeople), { ...options, ...span })).toEqual(
      table(`
        10000100000 20001000000 20010000000 10000000000 00000000000 10000000000
        20000000000 00000000000 00000000000 00000000000 00000000000`),
    );
  });

  it.each([
    ["Sunday", 0, "2020-06-07"],
    ["Monday", 1, "2020-06-08"],
  ] as const)("test_week_interval, weeks from %s", (_, weekStartsOn, first) => {
    const options = { period: "week", cohort: "recurring", weekStartsOn, columns: 7 } as const;
    const result = cohortTable(eventLog(byWeek), { ...options, until: "2020-07-21", asOf: "2020-09-30" });
    expect(result.cohorts.map(({ cells }) => cells)).toEqual(
      table("2212201 2122010 1110000 2201000 2010000 0000000 1000000"),
    );
    expect(result.cohorts[0]?.start).toBe(first);
  });

  it("test_rolling_retention", () => {
    const options = { period: "day", cohort: "recurring", retained: "onOrAfter", columns: 5 } as const;
    const span = { from: "2020-06-11", until: "2020-06-15T06:00Z", asOf: "2020-06-30" };
    expect(cellsOf(eventLog(fivePeople), { ...options, ...span })).toEqual(table("21100 11000 32000 30000 00000"));
  });

  it("test_rolling_retention_doesnt_double_count_same_user", () => {
    const options = { period: "day", cohort: "recurring", retained: "onOrAfter", columns: 6 } as const;
    const span = { until: "2020-06-15T06:00Z", asOf: "2020-06-30" };
    expect(cellsOf(eventLog(fivePeople), { ...options, ...span })).toEqual(
      table("221110 211000 110000 320000 300000 000000"),
    );
  });

  it("test_retention_any_event", () => {
    const log = eventLog({
      person1: ["06-10 05", "06-11 05", "06-12 05", "06-13 05", "06-15 05", "06-16 05"],
      person2: ["06-10 05", "06-11 05", "06-12 05", "06-13 05", "06-15 05"],
      person3: ["06-15 05"],
    });
    const span = { until: "2020-06-16T06:00Z", asOf: "2020-06-30" };
    expect(cellsOf(log, { period: "day", cohort: "recurring", columns: 7, ...span })).toEqual(
      table("2222021 2220210 2202100 2021000 0000000 3100000 1000000"),
    );
  });

  it("test_first_time_retention_weeks", () => {
    const signUps = eventLog({
      shouldnt_include: ["06-05 05", "06-09 05"],
      person1: ["06-09 05", "06-11 05", "06-12 05", "06-13 05", "06-14 05"],
      person2: ["06-09 05"],
      person3: ["06-10 05"],
      person4: ["06-12 05"],
    });
    const views = eventLog({
      person1: ["06-10 05", "06-11 05", "06-12 05", "06-15 05", "06-15 09", "06-16 05"],
      person2: ["06-11 05", "06-12 05", "06-13 05", "06-16 05"],
      person3: ["06-11 05", "06-13 05", "06-14 05", "06-15 05"],
      person4: ["06-13 05", "06-15 05"],
    });
    const options = { period: "week", weekStartsOn: 0, entries: signUps, columns: 7 } as const;
    const span = { from: "2020-05-03", until: "2020-06-15T06:00Z", asOf: "2020-08-30" };
    expect(cellsOf(views, { ...options, ...span })).toEqual(
      table("0000000 0000000 0000000 0000000 1000000 4400000 0000000"),
    );
  });

  it("test_filter_test_accounts", () => {
    // Who is not to be counted is left out of the log.
    const log = eventLog({ person2: twoPeople.person2 });
    const span = { from: "2020-06-10", until: "2020-06-20T06:00Z", asOf: "2020-07-30" };
    expect(cellsOf(log, { period: "day", cohort: "recurring", columns: 11, ...span })).toEqual(
      table(`
        00000000000 11100100000 11001000000 10010000000 00000000000 00000000000
        10000000000 00000000000 00000000000 00000000000 00000000000`),
    );
  });
});

describe(`${source}: brackets`, () => {
  it("test_custom_brackets_day_period_single_day_bracket_label", () => {
    const options = { period: "day", cohort: "recurring", brackets: [7, 2], asOf: "2020-06-20T05:00Z" } as const;
    const { cohorts, pooled } = cohortTable(eventLog({ a1: ["06-10 05", "06-17 05"] }), options);
    expect(cohorts[0]?.cells).toEqual([1, 1, 0]);
    expect(pooled.map(({ age }) => age)).toEqual([0, 1, 8]);
  });

  it.each([0, 3])("test_custom_brackets_different_start_cohorts, row %i", (row) => {
    const log = eventLog({ person1: ["06-10 05", "06-12 05"], person2: ["06-13 05", "06-15 05"] });
    const options = { period: "day", cohort: "recurring", brackets: [3, 4], asOf: "2020-06-30" } as const;
    expect(cellsOf(log, options)[row]).toEqual([1, 1, 0]);
  });
});

describe(`${source}: windows of 24 hours`, () => {
  const windows = { period: "day", ages: "rolling24h", columns: 3, asOf: "2020-06-30" } as const;

  it("test_retention_24h_window_calculation: 22 hours later is still window 0, 24 hours are window 1", () => {
    const log = eventLog({
      person1: ["06-10 23", "06-11 01", "06-11 23"],
      person2: ["06-11 01", "06-11 23", "06-12 02"],
    });
    expect(cellsOf(log, { ...windows, until: "2020-06-12" })).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ]);
    // 22 hours later alone would not count.
    expect(cellsOf(eventLog({ person2: ["06-11 01", "06-11 23"] }), { ...windows, until: "2020-06-12" })).toEqual([
      [1, 0, 0],
    ]);
  });

  it("cohort breakdown 24h: 23 hours later is window 0, on the next day of the calendar though", () => {
    const log = eventLog({ person1: ["06-10 14", "06-11 13"] });
    expect(cellsOf(log, { ...windows, until: "2020-06-11" })).toEqual([[1, 0, 0]]);
    expect(cellsOf(log, { ...windows, ages: "calendar", until: "2020-06-11" })).toEqual([[1, 1, 0]]);
  });
});

describe("Amplitude's documentation, How time works in a retention analysis", () => {
  const rows = [
    { customerId: "a", orderedAt: "2020-12-01T17:59:00Z", amount: 0 },
    { customerId: "a", orderedAt: "2020-12-02T17:00:00Z", amount: 0 },
  ];
  const windows = { period: "day", ages: "rolling24h", columns: 2, until: "2020-12-02", asOf: "2020-12-31" } as const;

  it("calls 23 hours and a minute later day 1, because it floors to the hour; we count elapsed hours", () => {
    expect(cellsOf(orderLog(rows), windows)).toEqual([[1, 0]]);
    const floored = rows.map((row) => ({ ...row, orderedAt: row.orderedAt.replace(":59:", ":00:") }));
    expect(cellsOf(orderLog(floored), windows)).toEqual([[1, 1]]);
  });
});

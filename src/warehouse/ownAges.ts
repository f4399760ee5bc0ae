import { type CohortFrame, WINDOW_MS } from "../cohorts/cohortFrame";
import type { ParsedCohortTableInput } from "../cohorts/cohortTableInput";
import type { EventTable } from "./cohortOpeners";
import { clockSteps } from "./steps";
import type { Tables } from "./text";

/** Rows whose ages are counted from each customer's own entry. */
export interface AgedRows {
  /** The table of the rows. */
  readonly name: string;
  /** Its columns. */
  readonly columns: readonly string[];
  /** Those of them that are instants. */
  readonly instants: readonly string[];
}

/** How ages are counted from each customer's own entry. */
export interface OwnAges {
  /** What has to be added to both tables before. */
  readonly tables: Tables;
  /** The rows, with all of their columns. */
  readonly rows: string;
  /** The entries: customer, cohort, entered, and a value where there is one. */
  readonly entries: string;
  /** The age of a row `s` at one of its instants, after an entry `e`. */
  readonly age: (instant: string) => string;
}

/** Ages from the entry: windows of 24 hours, or days of the calendar, or weeks of seven such days. */
export function ownAges(
  query: string,
  table: EventTable,
  { ages, timeZone = table.timeZone, by }: ParsedCohortTableInput,
  { periods, asOf }: CohortFrame,
  { name, columns, instants }: AgedRows,
): OwnAges {
  const { dialect } = table;
  if (ages === "calendar" || ages === "rolling24h") {
    const age = (instant: string) => dialect.wholePart(`s.${instant} - e.entered`, String(WINDOW_MS));
    return { tables: [], rows: name, entries: "entries", age };
  }
  const { starts } = periods;
  // Before and after these instants nobody enters, and no age is over.
  const stretch = { from: starts[0] as number, to: Math.max(starts[starts.length - 1] as number, asOf) };
  const clock = clockSteps(query, dialect, "age_clock", timeZone, stretch);
  const withDays = (from: string, kept: readonly string[], known: readonly string[]) => {
    const days = known.map((instant, i) => {
      const alias = `k${i}`;
      const [at, join] = [`r.${instant}`, clock.join(`r.${instant}`, alias)];
      return { day: `${clock.day(clock.wall(at, alias), clock.reached(at, alias))} AS ${instant}_day`, join };
    });
    const list = [...kept.map((each) => `r.${each}`), ...days.map(({ day }) => day)].join(", ");
    return `${from}_days AS (SELECT ${list} FROM ${from} r ${days.map(({ join }) => join).join(" ")})`;
  };
  const entered = [
    "customer",
    "cohort",
    "entered",
    ...(by === undefined || table.kind === "orders" ? [] : ["attribute"]),
  ];
  return {
    tables: [clock.table, withDays(name, columns, instants), withDays("entries", entered, ["entered"])],
    rows: `${name}_days`,
    entries: "entries_days",
    age: (instant) => {
      const days = `s.${instant}_day - e.entered_day`;
      return ages === "days" ? days : dialect.wholePart(days, "7");
    },
  };
}

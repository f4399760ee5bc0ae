import type { OrderLog, SubscriptionLog } from "../logs";
import { checkLog } from "../logs/checkLog";
import { checkCalendar, periodCalendar, timeInCalendar } from "../logs/periodCalendar";
import { shownTime } from "../logs/timeWindow";
import type { ResolvedPeriodOptions } from "../time";
import { periodLength } from "../time/periodLength";
import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { conflict, notACustomer, notAfter } from "../validation/rareErrors";
import { checkSize } from "../validation/sizeLimits";
import { type CohortFrame, cohortFrame } from "./cohortFrame";
import { problemsOfBy } from "./cohortGroups";
import { type CohortTableInput, cohortTableInput, type ParsedCohortTableInput } from "./cohortTableInput";
import { firstEvent } from "./customerEvents";

/** A checked request for a cohort table. */
export interface CohortRequest {
  /** The options with defaults filled in. */
  readonly parsed: ParsedCohortTableInput;
  /** Calendar of the rows. */
  readonly calendar: ResolvedPeriodOptions;
  /** Periods and columns of the table; `null` if it has no rows. */
  readonly frame: CohortFrame | null;
}

/** What a table has to know of its log before anything is counted. */
export interface CohortFacts {
  /** The kind of the log. */
  readonly kind: (OrderLog | SubscriptionLog)["kind"];
  /** The time zone of the log. */
  readonly timeZone: string;
  /** The time of the first event that can open a cohort; `Infinity` without one. */
  readonly firstEvent: () => number;
}

/** Checks the options, by themselves and against the log. */
export function cohortRequest(log: OrderLog | SubscriptionLog, options: CohortTableInput<string>): CohortRequest {
  checkLog("cohortTable", log);
  const parsed = parseInput("cohortTable", cohortTableInput, options);
  const facts = { kind: log.kind, timeZone: log.timeZone, firstEvent: () => firstEvent(parsed.entries ?? log) };
  const { entries, by } = parsed;
  const [opener, openerName] = entries === undefined ? [log, "log"] : [entries, "entries"];
  const problems = [
    ...problemsOfEntries(log, parsed),
    // The attributes are put into order when they are first asked for.
    ...(by === undefined ? [] : problemsOfBy(Object.keys(opener.attributes), [openerName, "attributes"], by)),
  ];
  return cohortPlan(facts, parsed, problems);
}

/** The same from the facts of a log, wherever its rows are, and the parsed options. */
export function cohortPlan(
  facts: CohortFacts,
  parsed: ParsedCohortTableInput,
  found: readonly MetricIssue[] = [],
): CohortRequest {
  const problems = [...problemsOfKind(facts.kind, parsed), ...found];
  if (problems.length > 0) throw new MetricInputError("cohortTable", problems);
  const { period, brackets, columns } = parsed;
  const calendar = periodCalendar(facts, parsed);
  const asOf = timeInCalendar(parsed.asOf, calendar);
  const until = parsed.until === undefined ? asOf : timeInCalendar(parsed.until, calendar);
  const from = parsed.from === undefined ? facts.firstEvent() : timeInCalendar(parsed.from, calendar);
  if (parsed.from === undefined && from >= Math.min(asOf, until)) return { parsed, calendar, frame: null };
  if (parsed.from !== undefined && from >= until) {
    const blamed = parsed.until === undefined ? "asOf" : "until";
    const details = { other: [["from"]], otherValue: shownTime(parsed.from) };
    throw new MetricInputError("cohortTable", [makeIssue(notAfter, [blamed], parsed[blamed], details)]);
  }
  const { ages } = parsed;
  const ageUnit = ages === "weeks" ? "week" : "day";
  const widths = brackets ?? (columns === undefined ? undefined : new Uint8Array(columns - 1).fill(1));
  // First check the least possible size, before any part of the table is built.
  checkSize("cohortTable", ["period"], period, {
    rows: (until - from) / periodLength(calendar).most,
    columns: widths?.length ?? (asOf - from) / periodLength(ages === "calendar" ? calendar : { period: ageUnit }).most,
  });
  checkCalendar("cohortTable", calendar, from, Math.max(until, asOf));
  const frame = cohortFrame({ from, until, asOf, calendar, ages, widths });
  checkSize("cohortTable", ["period"], period, { rows: frame.rows, columns: frame.columns.width });
  return { parsed, calendar, frame };
}

/** Returns the problems of options that do not suit the kind of log. */
function problemsOfKind(kind: CohortFacts["kind"], options: ParsedCohortTableInput): MetricIssue[] {
  const { measure, minimumEvents, gapDays, cohort, ages, entries } = options;
  const problems: MetricIssue[] = [];
  if (kind === "orders") {
    if (measure === "grossRevenueRetention" || measure === "netRevenueRetention") {
      const choices = '"customers", "revenue", "averageRevenue"';
      problems.push(makeIssue("notAChoice", ["measure"], measure, { choices }));
    }
    if (gapDays > 0) problems.push(makeIssue("tooLarge", ["gapDays"], gapDays, { bound: 0 }));
    return problems;
  }
  if (minimumEvents > 1) problems.push(makeIssue("tooLarge", ["minimumEvents"], minimumEvents, { bound: 1 }));
  // A recurring cohort of subscriptions is a state at a close; there is no event from which windows could start.
  if (ages !== "calendar" && cohort === "recurring" && entries === undefined)
    problems.push(makeIssue(conflict, ["ages"], ages, { other: [["cohort"]] }));
  return problems;
}

/** Ids of another type would silently match no customers. */
function problemsOfEntries(log: OrderLog | SubscriptionLog, { entries }: ParsedCohortTableInput): MetricIssue[] {
  const [one] = log.customerIds;
  const [other] = entries?.customerIds ?? [];
  if (one === undefined || other === undefined || typeof one === typeof other) return [];
  return [makeIssue(notACustomer, ["entries", "customerIds", 0], other)];
}

// Functions of survival analysis, as used by the report on durations.
import type { Interval } from "../../metric/interval";
import { kaplanMeier, medianSurvival, restrictedMeanSurvival } from "../../survival";
import { eventsBy, shareOf } from "../library";
import type { SurvivalReportRows, TimeUnit } from "../report";

/** Customers who reached the beginning of an interval of tenure, and churned within it. */
export interface Span {
  readonly from: number;
  /** End (inclusive). */
  readonly until: number;
  /** Customers observed at its beginning. */
  readonly base: number;
  /** Customers who churned within it. */
  readonly lost: number;
  /** Share of these customers who churn within it. */
  readonly share: number;
  readonly interval: Interval;
}

/** Lifetimes of customers. */
export function lifetimesOf({ durations, events: churned }: SurvivalReportRows, horizon: number) {
  const rows = { durations, churned };
  return {
    curve: kaplanMeier(rows),
    median: medianSurvival(rows),
    mean: restrictedMeanSurvival({ ...rows, horizon }),
  };
}

/** Usual lengths of time, by unit. */
const LENGTHS = {
  day: [1, 7, 14, 30, 90, 180, 365, 730],
  week: [1, 2, 4, 13, 26, 52, 104],
  month: [1, 2, 3, 6, 12, 24, 60],
  year: [1, 2, 5, 10],
} as const;
const MOST_SPANS = 8;
/** Number of customers below which the share of an interval is not shown. */
const FEWEST = 20;

/**
 * Churn by interval of tenure: intervals of equal length, as long as enough customers reach them. Each includes its
 * end.
 */
export function spansOf({ durations, events }: SurvivalReportRows, unit: TimeUnit, longest: number): Span[] {
  const lengths: readonly number[] = LENGTHS[unit];
  const length = lengths.find((each) => longest / each <= MOST_SPANS) ?? Math.ceil(longest / MOST_SPANS);
  const all = Array.from(durations, (_, i) => i);
  const spans: Span[] = [];
  for (let from = 0; from < longest; from += length) {
    const until = from + length;
    const rows = all.filter((i) => from === 0 || (durations[i] as number) > from);
    if (rows.length < FEWEST) break;
    const churned = rows.map((i) => Boolean(events[i]) && (durations[i] as number) <= until);
    const curve = kaplanMeier({
      durations: rows.map((i) => Math.min(durations[i] as number, until) - from),
      churned,
    });
    const { estimate, interval } = eventsBy(curve, length);
    // Without an event the curve has no interval, but the share does.
    const ofShare = (shareOf(0, rows.length) as { interval: Interval }).interval;
    spans.push({
      from,
      until,
      base: rows.length,
      lost: churned.filter(Boolean).length,
      share: estimate,
      interval: interval ?? ofShare,
    });
  }
  return spans;
}

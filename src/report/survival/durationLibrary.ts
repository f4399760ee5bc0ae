// The functions of survival analysis as the report on durations uses them.
import type { Interval } from "../../metric/interval";
import { kaplanMeier, medianSurvival, restrictedMeanSurvival } from "../../survival";
import { eventsBy, shareOf } from "../library";
import type { SurvivalReportRows, TimeUnit } from "../report";

/** Customers who reached the beginning of a span, and how many of them left within it. */
export interface Span {
  readonly from: number;
  /** The end (inclusive). */
  readonly until: number;
  /** Customers seen at its beginning. */
  readonly base: number;
  /** Those of them who left within it. */
  readonly lost: number;
  /** The share who leave within it, of those who reach it. */
  readonly share: number;
  readonly interval: Interval;
}

/** How long customers stay. */
export function lifetimesOf({ durations, events: churned }: SurvivalReportRows, horizon: number) {
  const rows = { durations, churned };
  return {
    curve: kaplanMeier(rows),
    median: medianSurvival(rows),
    mean: restrictedMeanSurvival({ ...rows, horizon }),
  };
}

/** Lengths that people count in, by unit of time. */
const LENGTHS = {
  day: [1, 7, 14, 30, 90, 180, 365, 730],
  week: [1, 2, 4, 13, 26, 52, 104],
  month: [1, 2, 3, 6, 12, 24, 60],
  year: [1, 2, 5, 10],
} as const;
const MOST_SPANS = 8;
/** Customers who reach a span, below which its share says nothing. */
const FEWEST = 20;

/** Who leaves when: spans of one length, as many as enough customers reach. Each includes its end. */
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
    // Without an event the curve has no interval; the share has.
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

import { OTHERS, type RfmSegmentRule, rfmSegments } from "./rfmSegments";

/** The three scores of a customer, each from 1 to the number of bins. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** The names of all segments, and a function that gives the index of that of three scores. */
export function namedSegments(bins: number, own: readonly RfmSegmentRule[] | undefined) {
  const isClosed = own === undefined || own[own.length - 1]?.id === OTHERS;
  return {
    ids: [...(own ?? rfmSegments).map(({ id }) => id), ...(isClosed ? [] : [OTHERS])],
    segmentOf: own === undefined ? segmentFinder(bins) : ownSegmentFinder(own),
  };
}

/** Returns a function that gives the index in {@link rfmSegments} of the segment of three scores. */
export function segmentFinder(bins: number): (scores: RfmScores) => number {
  const fifths = Uint8Array.from({ length: bins + 1 }, (_, score) => Math.round(((score - 1) * 4) / (bins - 1)));
  const fifth = (score: number) => fifths[score] as number;
  const segments = segmentTable();
  return ({ recency, frequency, monetary }) =>
    segments[25 * fifth(recency) + 5 * fifth(frequency) + fifth(monetary)] as number;
}

/** Index of the segment for each of the 125 triples of scores; the monetary score varies fastest. */
function segmentTable(): Uint8Array {
  return Uint8Array.from({ length: 125 }, (_, i) =>
    rfmSegments.findIndex(
      ({ recency, frequency, monetary }) =>
        isIn(Math.floor(i / 25) + 1, recency) &&
        isIn((Math.floor(i / 5) % 5) + 1, frequency) &&
        isIn((i % 5) + 1, monetary),
    ),
  );
}

/**
 * Returns a function that gives the index of the first of these segments that three scores are in; their number if they
 * are in none.
 */
export function ownSegmentFinder(segments: readonly RfmSegmentRule[]): (scores: RfmScores) => number {
  return (scores) => {
    const found = segments.findIndex(
      ({ recency, frequency, monetary }) =>
        isIn(scores.recency, recency) && isIn(scores.frequency, frequency) && isIn(scores.monetary, monetary),
    );
    // A last segment of the name "others" takes them too.
    return found < 0 ? segments.length - (segments[segments.length - 1]?.id === OTHERS ? 1 : 0) : found;
  };
}

function isIn(score: number, [least, greatest]: readonly [number, number]): boolean {
  return score >= least && score <= greatest;
}

import { rfmSegments } from "./rfmSegments";

/** The three scores of a customer, each from 1 to the number of bins. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
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
  const isIn = (score: number, [least, greatest]: readonly [number, number]) => score >= least && score <= greatest;
  return Uint8Array.from({ length: 125 }, (_, i) =>
    rfmSegments.findIndex(
      ({ recency, frequency, monetary }) =>
        isIn(Math.floor(i / 25) + 1, recency) &&
        isIn((Math.floor(i / 5) % 5) + 1, frequency) &&
        isIn((i % 5) + 1, monetary),
    ),
  );
}

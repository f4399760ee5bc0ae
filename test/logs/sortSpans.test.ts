import { describe, expect, it } from "vitest";
import { sortSpans } from "../../src/logs/sortSpans";

/** Spans of these lengths, each with times of few values in no order: sorted by time, and by amount within a time. */
function sortedAs(lengths: readonly number[], timeOf: (i: number) => number, amountOf: (i: number) => number): void {
  const starts = Uint32Array.from([0, ...lengths], (_, i) => lengths.slice(0, i).reduce((sum, each) => sum + each, 0));
  const rows = starts[lengths.length] as number;
  const times = Float64Array.from({ length: rows }, (_, i) => timeOf(i));
  const amounts = Float64Array.from({ length: rows }, (_, i) => amountOf(i));
  const expected = lengths.flatMap((_, span) => {
    const own = Array.from({ length: lengths[span] as number }, (__, i) => (starts[span] as number) + i);
    return own
      .map((row) => [times[row] as number, amounts[row] as number] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  });
  sortSpans(starts, times, amounts);
  expect(Array.from(times, (time, row) => [time, amounts[row]])).toEqual(expected);
}

describe("sortSpans", () => {
  it("sorts spans of every length up to some runs, as Array.sort does", () => {
    for (let length = 0; length < 140; length++) {
      // Descending, and by steps of 7 modulo a prime, which are far from in order.
      sortedAs(
        [length],
        (i) => -i,
        (i) => i,
      );
      sortedAs(
        [length],
        (i) => (i * 7) % 151,
        (i) => i % 3,
      );
      sortedAs(
        [length],
        (i) => (i * 7) % 5,
        (i) => (i * 11) % 13,
      );
    }
  });

  it("sorts by the amount alone where all times are equal", () => {
    for (const length of [2, 15, 16, 17, 33, 100])
      sortedAs(
        [length],
        () => 5,
        (i) => (i * 7) % 103,
      );
  });

  it("sorts each span by itself, long ones after short ones and the other way round", () => {
    for (const lengths of [
      [40, 3, 70, 0, 1, 200, 64],
      [2, 2, 2, 2],
      [200, 40, 300, 17],
      [16, 32, 48, 33],
    ])
      sortedAs(
        lengths,
        (i) => (i * 37) % 101,
        (i) => (i * 5) % 7,
      );
  });

  it("leaves as they are the rows after the last span", () => {
    const times = Float64Array.of(9, 8, 7, 6);
    const amounts = Float64Array.of(1, 2, 3, 4);
    sortSpans(Uint32Array.of(0, 2), times, amounts);
    expect([...times]).toEqual([8, 9, 7, 6]);
    expect([...amounts]).toEqual([2, 1, 3, 4]);
  });
});

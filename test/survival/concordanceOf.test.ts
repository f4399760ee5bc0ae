// The concordance of risk scores, counted pair by pair by hand.
import { describe, expect, it } from "vitest";
import { concordanceOf } from "../../src/survival/regression/concordanceOf";
import { coxRows } from "../../src/survival/regression/coxRows";

/** Of rows in the order of strata and times, which is that of the scores. */
const concordance = (
  durations: readonly number[],
  churned: readonly number[],
  scores: readonly number[],
  strata?: readonly string[],
  weights?: readonly number[],
) => concordanceOf(coxRows({ durations, churned, weights }, strata, []), Float64Array.from(scores));

describe("concordance", () => {
  it("compares no customers of different strata, though one stratum ends at the time at which the next begins", () => {
    const all = concordance([1, 5, 5, 8], [1, 1, 1, 1], [2, 1, 1, 2], ["a", "a", "b", "b"]);
    // The first pair is right, the second is not, and the two at 5 are in different strata.
    expect(all).toMatchObject({
      concordance: 0.5,
      concordant: 1,
      discordant: 1,
      tiedRisk: 0,
      tiedTime: 0,
      tiedBoth: 0,
    });
    // Each of the four is in one pair: (1 − ½) / 2 or (0 − ½) / 2.
    expect(all?.standardError).toBeCloseTo(Math.sqrt(4 * 0.25 ** 2), 14);
    // One pair, which is not right: who is active at 5 is in the other stratum, in which nobody churned before.
    const one = concordance([1, 5, 5, 8], [1, 1, 0, 1], [1, 2, 1, 2], ["a", "a", "b", "b"]);
    expect(one).toMatchObject({ concordance: 0, standardError: 0, concordant: 0, discordant: 1 });
  });

  it("is null where no two can be compared", () => {
    expect(concordance([1, 2], [0, 1], [1, 2])).toBeNull();
    expect(concordance([1, 2], [0, 0], [1, 2])).toBeNull();
    expect(concordance([3, 3], [1, 1], [1, 2])).toBeNull();
    expect(concordance([], [], [])).toBeNull();
  });

  it("counts pairs at one time, and those that a row stands for", () => {
    // Three at time 2, two of them of one score; the last row stands for three customers.
    const all = concordance([2, 2, 2, 4], [1, 1, 1, 1], [1, 1, 3, 2], undefined, [1, 1, 1, 3]);
    // With the three at 4: two of score 1 are below them, one of 3 above.
    expect(all).toMatchObject({ concordant: 3, discordant: 6, tiedRisk: 0, tiedTime: 2, tiedBoth: 1 + 3 });
    expect(all?.concordance).toBeCloseTo(1 / 3, 14);
  });
});

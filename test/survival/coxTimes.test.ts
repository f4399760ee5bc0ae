import { describe, expect, it } from "vitest";
import { coxRows } from "../../src/survival/regression/coxRows";
import { churnTimes, coxTimes } from "../../src/survival/regression/coxTimes";

describe("the times of churn", () => {
  const rows = () =>
    coxRows(
      {
        durations: [5, 3, 3, 4, 5, 3, 7, 5],
        churned: [1, 1, 0, 0, 1, 1, 0, 1],
        weights: [2, 1, 9, 1, 3, 4, 1, 0.5],
      },
      ["b", "a", "a", "a", "a", "a", "b", "b"],
      [{ name: "x", values: new Float64Array(8), mean: 0, center: 0, deviation: 1, range: 1 }],
    );

  it("are by stratum and time, with the customers who leave", () => {
    const { time, stratum, departures } = churnTimes(rows());
    expect([...time]).toEqual([3, 5, 5]);
    expect([...stratum]).toEqual([0, 0, 1]);
    expect([...departures]).toEqual([5, 3, 2.5]);
    expect(churnTimes({ ...rows(), left: new Uint8Array(8) }).time).toHaveLength(0);
  });

  it("are visited from last to first, with their places and hazards", () => {
    const visits: (readonly [number, number])[] = [];
    const churns = churnTimes(rows());
    const { hazard } = coxTimes(rows(), Float64Array.of(0), "breslow", churns, (moment, place) => {
      visits.push([place, moment.departures]);
    });
    expect(visits).toEqual([
      [2, 2.5],
      [1, 3],
      [0, 5],
    ]);
    // Of 18 and 3 customers of the first stratum, and of 3.5 of the second.
    expect([...hazard]).toEqual([5 / 18, 1, 2.5 / 3.5]);
  });
});

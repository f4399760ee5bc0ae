// The future of customers by a handmade Cox fit: survival and its band are from NumPy, by
// H = e^(b (x − 1)) (H₀(t) − H₀(s)), whose logarithm has the variance v / H₀² + (x − 1 + d / H₀)² c.
import { describe, expect, it } from "vitest";
import type { CoxBaseline } from "../../src/survival/regression/coxBaseline";
import type { CoxFit } from "../../src/survival/regression/coxFit";
import { futureOfCox } from "../../src/survival/regression/futureOfCox";
import { expectNear } from "../near";

const baseline: CoxBaseline = {
  at: { x: 1 },
  stratum: null,
  time: [1, 2, 3, 4],
  cumulativeHazard: [0.1, 0.3, 0.6, 1.5],
  survival: [0.1, 0.3, 0.6, 1.5].map((hazard) => Math.exp(-hazard)),
  variance: [0.01, 0.02, 0.04, 0.09],
  derivatives: { x: [-0.05, -0.1, 0.1, 0.2] },
};

/** The future by a fit of the log hazard ratio log 2, with a band of two errors. */
function futureWith(
  changes: Partial<CoxBaseline>,
  covariance: CoxFit["covariance"] = [[0.04]],
  coefficient = Math.LN2,
) {
  const fit = { coefficients: [{ name: "x", coefficient }], covariance, baseline: { ...baseline, ...changes } };
  return futureOfCox(fit as unknown as CoxFit, 2);
}

const none = { survival: null, low: null, high: null };

describe("the future by a Cox fit", () => {
  it.each([
    [2, 0, 2, 0.5488116360940265, 0.20223043093658327, 0.7983304853293067],
    [2, 1, 2, 0.6703200460356393, 0.321018204599934, 0.8686515965075202],
    [2, 1, 4, 0.06081006262521797, 0.005463545118377338, 0.2220400693917548],
    [1, 1, 3, 0.6065306597126334, 0.3642048824585435, 0.7807383011462594],
    [0, 0, 4, 0.4723665527410147, 0.27989778285736633, 0.6429072542213154],
  ])("has survival of x = %d, from %d to %d, with its band", (x, from, to, survival, low, high) => {
    const found = futureWith({})([x], null, from).at(to - from);
    for (const [key, wanted] of Object.entries({ survival, low, high }))
      expectNear(found[key as keyof typeof found], wanted, 1e-14);
  });

  it("has the median of each curve of the band, where it falls to one half or below", () => {
    const future = futureWith({});
    // Of x = 2 from 0, the lower curve is 0.22 at 1, and the upper one 0.59 at 3 and 0.19 at 4.
    expect(future([2], null, 0).median()).toEqual({ value: 3, low: 1, high: 4, method: "band" });
    expect(future([2], null, 1.5).median()).toMatchObject({ value: 1.5, low: 0.5, high: 2.5 });
    expect(future([0], null, 0).median()).toMatchObject({ value: 4, low: 4, high: null });
    const half = futureWith({ cumulativeHazard: [0.1, Math.LN2, 1, 1.5] }, null);
    expect(half([1], null, 0).median()).toMatchObject({ value: 2, low: null, high: null });
  });

  it("has nothing of other strata", () => {
    const strata = { stratum: ["a", "a", "b", "b"], time: [1, 2, 1, 3], cumulativeHazard: [0.1, 0.3, 4, 5] };
    const future = futureWith(strata, null);
    expect(future([1], "a", 0).median()).toMatchObject({ value: null, low: null, high: null });
    expectNear(future([1], "a", 0).at(2).survival, Math.exp(-0.3), 1e-15);
    expect(future([1], "a", 0).at(2.5)).toEqual(none);
    expect(future([1], "b", 0).at(0.5)).toEqual({ survival: 1, low: 1, high: 1 });
    expectNear(future([1], "b", 0).at(2).survival, Math.exp(-4), 1e-15);
    expect(future([1], "b", 0).median()).toMatchObject({ value: 1 });
    expectNear(future([1], "b", 1).at(2).survival, Math.exp(-1), 1e-15);
    expect(future([1], "c", 0).at(0)).toEqual(none);
    expect(future([1], "c", 0).median()).toMatchObject({ value: null, low: null, high: null });
  });

  it("has no band without all that it rests on, and no survival without hazards or coefficients", () => {
    for (const [changes, covariance] of [
      [{ variance: null }, [[0.04]]],
      [{ derivatives: null }, [[0.04]]],
      [{}, null],
    ] as const) {
      const { survival, ...band } = futureWith(changes, covariance)([2], null, 0).at(2);
      expectNear(survival, 0.5488116360940265, 1e-14);
      expect(band).toEqual({ low: null, high: null });
    }
    const unknown = futureWith({ cumulativeHazard: [0.1, null, 3, null] });
    expect(unknown([1], null, 0).at(2)).toEqual(none);
    // At 2 it may have been below one half already; the lower curve is 0.47 at 1.
    expect(unknown([1], null, 0).median()).toMatchObject({ value: null, low: 1, high: null });
    expect(futureWith({}, [[0.04]], null as never)([1], null, 0).at(2)).toEqual(none);
    expect(futureWith({ at: { x: null } })([1], null, 0).at(2)).toEqual(none);
  });
});

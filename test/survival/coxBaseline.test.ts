import { describe, expect, it } from "vitest";
import { fitCox } from "../../src/survival";
import { expectNear } from "../near";
import { randomFrom } from "./arbitraries";

/** Customers of few times, so that many churn together; some come late, some stand for several. */
function customers(seed: number, size: number) {
  const random = randomFrom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: size }, () => {
    const duration = whole(1, 9);
    const late = random() < 0.3 ? whole(0, duration - 1) : 0;
    return {
      duration,
      left: random() < 0.7,
      from: late,
      weight: whole(0, 3),
      x: whole(-2, 2),
      y: whole(0, 9),
      stratum: ["b", "a", "c"][whole(0, 2)] as string,
    };
  });
}

describe("the baseline of a Cox model", () => {
  const cases = [1, 2, 3, 4].flatMap((seed) =>
    (["efron", "breslow"] as const).flatMap((ties) => [true, false].map((split) => [seed, ties, split] as const)),
  );

  it.each(cases)("is the sum of its definition at the mean covariates: %d, %s, strata %s", (seed, ties, split) => {
    const all = customers(seed, 60);
    const fit = fitCox({
      durations: all.map(({ duration }) => duration),
      churned: all.map(({ left }) => (left ? 1 : 0)),
      entry: all.map(({ from }) => from),
      weights: all.map(({ weight }) => weight),
      covariates: { x: all.map(({ x }) => x), y: all.map(({ y }) => y) },
      strata: split ? all.map(({ stratum }) => stratum) : undefined,
      ties,
    });
    expect(fit.boundary).toEqual([]);
    const [ofX, ofY] = fit.coefficients.map(({ coefficient }) => coefficient) as [number, number];
    // A weight is so many customers.
    const each = all.flatMap((row) => Array.from({ length: row.weight }, () => row));
    const mean = (key: "x" | "y") => each.reduce((sum, row) => sum + row[key], 0) / each.length;
    expectNear(fit.baseline.at["x"], mean("x"), 1e-12);
    expectNear(fit.baseline.at["y"], mean("y"), 1e-12);
    const riskOf = ({ x, y }: (typeof each)[number]) => Math.exp(ofX * (x - mean("x")) + ofY * (y - mean("y")));
    /** Sum over rows of the risk, times a covariate less its mean if there is one. */
    const risk = (rows: typeof each, key?: "x" | "y") =>
      rows.reduce((sum, row) => sum + riskOf(row) * (key ? row[key] - mean(key) : 1), 0);
    const expected = (split ? ["a", "b", "c"] : [null]).flatMap((stratum) => {
      const own = each.filter((row) => stratum === null || row.stratum === stratum);
      const times = [...new Set(own.filter(({ left }) => left).map(({ duration }) => duration))].sort((a, b) => a - b);
      const sums = { hazard: 0, variance: 0, byX: 0, byY: 0 };
      return times.map((time) => {
        const there = own.filter(({ duration, from }) => duration >= time && (from < time || from === 0));
        const leaving = there.filter(({ duration, left }) => left && duration === time);
        for (const gone of leaving.keys()) {
          const share = ties === "efron" ? gone / leaving.length : 0;
          const at = (key?: "x" | "y") => risk(there, key) - share * risk(leaving, key);
          sums.hazard += 1 / at();
          sums.variance += 1 / at() ** 2;
          // The derivative of 1 / risk.
          sums.byX -= at("x") / at() ** 2;
          sums.byY -= at("y") / at() ** 2;
        }
        return { stratum, time, ...sums };
      });
    });
    expect(fit.baseline.stratum).toEqual(split ? expected.map(({ stratum }) => stratum) : null);
    expect(fit.baseline.time).toEqual(expected.map(({ time }) => time));
    for (const [i, { hazard, variance, byX, byY }] of expected.entries()) {
      expectNear(fit.baseline.cumulativeHazard[i], hazard, 1e-9);
      expectNear(fit.baseline.survival[i], Math.exp(-hazard), 1e-9);
      expectNear(fit.baseline.variance?.[i], variance, 1e-9);
      expectNear(fit.baseline.derivatives?.["x"]?.[i], byX, 1e-9);
      expectNear(fit.baseline.derivatives?.["y"]?.[i], byY, 1e-9);
    }
  });

  it("has no variance where the risks of all are so far from that of the average customer that it overflows", () => {
    // Somebody who is compared with nobody moves the average.
    const fitWith = (far: number) =>
      fitCox({
        durations: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        churned: [1, 1, 1, 1, 1, 1, 1, 1, 0],
        strata: [1, 1, 1, 1, 1, 1, 1, 1, 2],
        covariates: { x: [1, 0, 1, 1, 0, 1, 0, 0, far] },
      });
    const near = fitWith(0);
    const coefficient = near.coefficients[0]?.coefficient as number;
    // The average is far / 9: the risks are about e^−400, and a variance about e^800.
    const { baseline, boundary, coefficients } = fitWith((9 * 400) / coefficient);
    expect(boundary).toEqual([]);
    expectNear(coefficients[0]?.coefficient, coefficient, 1e-6);
    expect(baseline.cumulativeHazard).not.toContain(null);
    expect([baseline.variance, baseline.derivatives]).toEqual([null, null]);
    expect(near.baseline.variance).toHaveLength(8);
  });

  it("has no time of −0, and no variance where a coefficient is infinite", () => {
    const table = { durations: [-0, 1, 2, 3], churned: [1, 1, 1, 0] };
    const fit = fitCox({ ...table, covariates: { x: [1, 3, 0, 2] } });
    expect(fit.baseline.time).toEqual([0, 1, 2]);
    expect(fit.baseline.variance).toHaveLength(3);
    const separated = fitCox({ ...table, covariates: { x: [3, 2, 1, 0] } });
    expect(separated.boundary).toEqual(["x"]);
    expect(separated.baseline).toMatchObject({ at: { x: null }, variance: null, derivatives: null });
  });
});

import { describe, expect, it } from "vitest";
import { fitCox } from "../../src/survival";
import { expectNear } from "../near";

/** Customers of two levels x + y: all of the upper level churn while those of the lower are still there. */
const upper = {
  durations: [1, 2, 2, 3, 4, 4],
  churned: [1, 1, 1, 1, 1, 1],
  x: [0, 1, 3, 0, 2, 1],
  weights: [1, 2, 1, 3, 1, 2],
};
const lower = {
  durations: [5, 5.5, 6, 6, 7, 8, 8],
  churned: [1, 0, 1, 0, 1, 0, 1],
  x: [2, 3, 0, 1, 1, 3, 0],
  weights: [1, 1, 1, 2, 1, 1, 1],
};
const levels = [...upper.x.map(() => 1), ...lower.x.map(() => 0)];
const x = [...upper.x, ...lower.x];
const table = {
  durations: [...upper.durations, ...lower.durations],
  churned: [...upper.churned, ...lower.churned],
  weights: [...upper.weights, ...lower.weights],
};
/** The level alone decides who churns first; x and y differ within it by one another. */
const y = x.map((each, i) => (levels[i] as number) - each);

/** Breslow's increments of the hazard of those who churn at each time, against the rest of their level. */
function increments(slope: number): { readonly time: number; readonly hazard: number }[] {
  const rows = table.durations.map((time, i) => ({
    time,
    left: table.churned[i] === 1,
    level: levels[i],
    weight: table.weights[i] as number,
    x: x[i] as number,
  }));
  const times = [...new Set(rows.filter(({ left }) => left).map(({ time }) => time))].sort((a, b) => a - b);
  return times.map((time) => {
    const leaving = rows.filter((row) => row.left && row.time === time);
    const level = leaving[0]?.level;
    const weight = leaving.reduce((sum, row) => sum + row.weight, 0);
    const mean = leaving.reduce((sum, row) => sum + row.weight * row.x, 0) / weight;
    const risk = rows
      .filter((row) => row.level === level && row.time >= time)
      .reduce((sum, row) => sum + row.weight * Math.exp(slope * (row.x - mean)), 0);
    return { time, hazard: weight / risk };
  });
}

describe("coefficients that diverge together", () => {
  const fitted = () => fitCox({ ...table, covariates: { x, y }, ties: "breslow" });
  const fittedWithin = () => fitCox({ ...table, covariates: { x }, ties: "breslow", strata: levels });

  it("leave the likelihood of those at one level", () => {
    const [fit, within] = [fitted(), fittedWithin()];
    expect(fit.boundary).toEqual(["x", "y"]);
    expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(["plusInfinity", "plusInfinity"]);
    expect(within.boundary).toEqual([]);
    expectNear(fit.logLikelihood, within.logLikelihood, 1e-10);
    expect(fit.converged).toBe(true);
  });

  it("have no test of a change over time, though their levels have one", () => {
    const fit = fitted();
    for (const { proportionalHazards } of fit.coefficients)
      expect(proportionalHazards).toEqual({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
    expect(fit.proportionalHazards.chiSquare).not.toBeNull();
  });

  it("leave the same baseline whatever the order of covariates", () => {
    const z = x.map((_, i) => (i * i) % 5);
    const [first, last] = [
      { z, x, y },
      { x, y, z },
    ].map((covariates) => fitCox({ ...table, covariates, ties: "breslow" }).baseline.cumulativeHazard);
    expect(first).toHaveLength(increments(0).length);
    for (const [i, hazard] of (last ?? []).entries()) expectNear(first?.[i], hazard as number, 1e-8);
  });

  it("leave a baseline of those who churn, by time whichever level they are of", () => {
    const fit = fitted();
    const expected = increments(fittedWithin().coefficients[0]?.coefficient as number);
    expect(fit.baseline.at).toEqual({ x: null, y: null });
    expect(fit.baseline.time).toEqual(expected.map(({ time }) => time));
    let total = 0;
    for (const [i, { hazard }] of expected.entries()) {
      total += hazard;
      expectNear(fit.baseline.cumulativeHazard[i], total, 1e-9);
      expectNear(fit.baseline.survival[i], Math.exp(-total), 1e-9);
    }
  });

  it("leave each stratum its own baseline", () => {
    const fit = fitted();
    const twice = <Item>(items: readonly Item[]) => [...items, ...items];
    const strata = [...table.durations.map(() => "b"), ...table.durations.map(() => "a")];
    // The lower level of "b" begins where the upper one of "a" ends.
    const both = fitCox({
      durations: [...table.durations.map((each) => each - 1), ...table.durations],
      churned: twice(table.churned),
      weights: twice(table.weights),
      covariates: { x: twice(x), y: twice(y) },
      strata,
      ties: "breslow",
    });
    const { time, cumulativeHazard } = fit.baseline;
    expect(both.baseline.stratum).toEqual([...time.map(() => "a"), ...time.map(() => "b")]);
    expect(both.baseline.time).toEqual([...time, ...time.map((each) => each - 1)]);
    for (const [i, each] of twice(cumulativeHazard).entries())
      expectNear(both.baseline.cumulativeHazard[i], each as number, 1e-8);
    expectNear(both.logLikelihood, 2 * fit.logLikelihood, 1e-9);
  });

  it("leave the order of levels to the concordance", () => {
    // Of two levels the upper is of higher risk; within one, the risk is that of the fit within levels.
    const slope = fittedWithin().coefficients[0]?.coefficient as number;
    const rows = table.durations.map((time, i) => ({
      time,
      left: table.churned[i] === 1,
      weight: table.weights[i] as number,
      score: 1e6 * (levels[i] as number) + slope * (x[i] as number),
    }));
    let concordant = 0;
    let pairs = 0;
    for (const one of rows)
      for (const other of rows) {
        if (!one.left || other.time < one.time || (other.time === one.time && other.left)) continue;
        const weight = one.weight * other.weight;
        pairs += weight;
        concordant += one.score > other.score ? weight : one.score === other.score ? weight / 2 : 0;
      }
    expectNear(fitted().concordance?.concordance, concordant / pairs, 1e-12);
  });
});

describe("strata that end and begin at one time", () => {
  const one = { durations: [1, 2, 2, 4, 4], churned: [1, 1, 0, 1, 1], x: [3, 1, 2, 0, 1] };
  const other = { durations: [4, 4, 5, 6, 6], churned: [1, 0, 1, 1, 0], x: [2, 3, 1, 1, 0] };

  it("count the pairs of each alone", () => {
    const of = ({ x: values, ...rows }: typeof one, slope: number) => {
      const counts = { concordant: 0, discordant: 0, tiedRisk: 0, tiedTime: 0, tiedBoth: 0 };
      for (const [i, time] of rows.durations.entries())
        for (const [j, later] of rows.durations.entries()) {
          if (i === j || rows.churned[i] === 0 || later < time) continue;
          const ahead = slope * ((values[i] as number) - (values[j] as number));
          if (later === time && rows.churned[j] === 1) {
            if (i < j) counts[ahead === 0 ? "tiedBoth" : "tiedTime"]++;
          } else counts[ahead > 0 ? "concordant" : ahead < 0 ? "discordant" : "tiedRisk"]++;
        }
      return counts;
    };
    const fit = fitCox({
      durations: [...one.durations, ...other.durations],
      churned: [...one.churned, ...other.churned],
      covariates: { x: [...one.x, ...other.x] },
      strata: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2],
    });
    const slope = Math.sign(fit.coefficients[0]?.coefficient as number);
    const [first, second] = [of(one, slope), of(other, slope)];
    expect(fit.concordance).toMatchObject({
      concordant: first.concordant + second.concordant,
      discordant: first.discordant + second.discordant,
      tiedRisk: first.tiedRisk + second.tiedRisk,
      tiedTime: first.tiedTime + second.tiedTime,
      tiedBoth: first.tiedBoth + second.tiedBoth,
    });
  });
});

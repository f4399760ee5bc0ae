import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleRiskFactors, churnProbability, churnRisk, type RiskFactor, riskBands } from "../../src/risk";
import { expectNear } from "../near";

const percent = fc.integer({ min: -100, max: 200 }).map((each) => each / 100);
const factor: fc.Arbitrary<RiskFactor> = fc
  .record(
    {
      name: fc.string({ maxLength: 5 }),
      value: fc.option(percent),
      weight: fc.integer({ min: 0, max: 100 }).map((each) => each / 10),
      best: percent,
      worst: percent,
      reference: percent,
    },
    { requiredKeys: ["name", "value", "weight", "best", "worst"] },
  )
  .filter(({ best, worst }) => best !== worst);
const factors = fc.array(factor, { minLength: 1, maxLength: 8 });

describe("churnRisk", () => {
  it("does not depend on the order of the factors", () => {
    fc.assert(
      fc.property(factors, (given) => {
        const there = churnRisk({ factors: given, minimumCoverage: 0.3 });
        const back = churnRisk({ factors: [...given].reverse(), minimumCoverage: 0.3 });
        expect(back.reason).toBe(there.reason);
        expectNear(back.coverage, there.coverage, 1e-13);
        if (there.score !== null) expectNear(back.score, there.score, 1e-13);
      }),
    );
  });

  it("renormalizes the weights of what is known: leaving a factor out is not knowing it", () => {
    fc.assert(
      fc.property(factors, (given) => {
        const known = given.filter(({ value }) => value !== null);
        const blank = churnRisk({ factors: given, minimumCoverage: 0 });
        const without = churnRisk({ factors: known, minimumCoverage: 0 });
        expect(blank.score).toBe(without.score);
        expect(blank.drivers).toEqual(without.drivers);
      }),
    );
  });

  it("does not depend on the unit of the weights or of a factor", () => {
    fc.assert(
      fc.property(factors, (given) => {
        const scaled = given.map((each): RiskFactor => {
          const convert = (value: number) => 8 * value;
          return {
            ...each,
            weight: 4 * each.weight,
            value: each.value === null ? null : convert(each.value),
            best: convert(each.best),
            worst: convert(each.worst),
            reference: each.reference === undefined ? undefined : convert(each.reference),
          };
        });
        expect(churnRisk({ factors: scaled, minimumCoverage: 0 })).toEqual(
          churnRisk({ factors: given, minimumCoverage: 0 }),
        );
      }),
    );
  });

  it("is made of its drivers, the greatest excess first", () => {
    fc.assert(
      fc.property(factors, (given) => {
        const { score, drivers } = churnRisk({ factors: given, minimumCoverage: 0 });
        if (score === null) return;
        expectNear(
          drivers.reduce((sum, { contribution }) => sum + contribution, 0),
          score,
          1e-12,
        );
        const excesses = drivers.map(({ excess }) => excess);
        expect(excesses).toEqual([...excesses].sort((a, b) => b - a));
        for (const { risk, contribution, excess } of drivers) {
          expect(risk).toBeGreaterThanOrEqual(0);
          expect(risk).toBeLessThanOrEqual(1);
          expect(excess).toBeLessThanOrEqual(contribution);
        }
      }),
    );
  });

  it("rises as a value goes from best to worst, whichever is the larger", () => {
    fc.assert(
      fc.property(factor, percent, percent, (each, a, b) => {
        fc.pre(each.weight > 0);
        const at = (value: number) => churnRisk({ factors: [{ ...each, value }] }).score as number;
        const [low, high] = [a, b].sort((x, y) => (x - y) * (each.worst - each.best)) as [number, number];
        expect(at(low)).toBeLessThanOrEqual(at(high));
        expect(at(each.best)).toBe(0);
        expect(at(each.worst)).toBe(100);
      }),
    );
  });

  it("takes the order of worry from the reference, and not from the points", () => {
    const { drivers } = churnRisk({
      factors: [
        { name: "always bad", value: 9, weight: 5, best: 0, worst: 10, reference: 9 },
        { name: "worse than usual", value: 5, weight: 1, best: 0, worst: 10, reference: 1 },
        { name: "better than usual", value: 1, weight: 1, best: 0, worst: 10, reference: 3 },
      ],
    });
    expect(drivers.map(({ name }) => name)).toEqual(["worse than usual", "always bad", "better than usual"]);
    expect(drivers[1]?.excess).toBe(0);
    expect(drivers[2]?.excess).toBeLessThan(0);
  });

  const known = { name: "a", value: 1, weight: 0.3, best: 0, worst: 1 };
  const unknown = { ...known, name: "b", value: null, weight: 0.1 + 0.2 };

  it("gives no score where too little is known", () => {
    expect(churnRisk({ factors: [] })).toMatchObject({ score: null, reason: "noValues", coverage: 0 });
    expect(churnRisk({ factors: [unknown], minimumCoverage: 0 })).toMatchObject({ score: null, reason: "noValues" });
    expect(churnRisk({ factors: [{ ...known, weight: 0 }] })).toMatchObject({ score: null, reason: "noValues" });
    expect(churnRisk({ factors: [known, unknown], minimumCoverage: 0.6 })).toMatchObject({
      score: null,
      reason: "belowCoverage",
      band: null,
      drivers: [],
    });
  });

  it("takes a coverage that is the minimum but for rounding", () => {
    // 0.3 of 0.6000000000000001.
    expect(churnRisk({ factors: [known, unknown], minimumCoverage: 0.5 }).score).toBe(100);
  });

  it("names the band, the upper end of which belongs to the next one", () => {
    const at = (value: number) => churnRisk({ factors: [{ ...known, value, worst: 100 }] }).band?.id;
    expect([0, 32.9, 33, 66.9, 67, 100].map(at)).toEqual(["low", "low", "medium", "medium", "high", "high"]);
    const own = [{ id: "call", from: 60, until: 90 }];
    expect(churnRisk({ factors: [{ ...known, value: 0.7 }], bands: own }).band).toEqual(own[0]);
    expect(churnRisk({ factors: [{ ...known, value: 0.9 }], bands: own }).band).toEqual(own[0]);
    expect(churnRisk({ factors: [{ ...known, value: 0.95 }], bands: own }).band).toBeNull();
    expect(churnRisk({ factors: [{ ...known, value: 0.5 }], bands: own }).band).toBeNull();
  });

  it.each([
    [{ ...known, worst: 0 }, "factors[0].best and factors[0].worst must differ, but both are 0"],
    [{ ...known, value: undefined }, "factors[0].value is missing: a number is needed"],
    [{ ...known, weight: -1 }, "factors[0].weight must be at least 0, but got -1"],
    [{ ...known, wieght: 1 }, "factors[0].wieght is not a field of this function: did you mean weight?"],
  ])("refuses the factor %j", (each, message) => {
    expect(() => churnRisk({ factors: [each as RiskFactor] })).toThrow(message);
  });

  it("refuses bands out of range or upside down", () => {
    const bands = [
      { id: "x", from: 50, until: 40 },
      { id: "y", from: 0, until: 101 },
    ];
    expect(() => churnRisk({ factors: [known], bands })).toThrow(
      /bands\[0\]\.from \(50\) must be at most bands\[0\]\.until \(40\).*bands\[1\]\.until must be at most 100/u,
    );
  });
});

describe("the ready data", () => {
  it("has six factors of equal weight that churnRisk takes as they are", () => {
    expect(articleRiskFactors).toHaveLength(6);
    const at = (end: "best" | "worst") =>
      churnRisk({ factors: articleRiskFactors.map((each) => ({ ...each, value: each[end] })) });
    expect(at("best")).toMatchObject({ score: 0, coverage: 1, band: riskBands[0] });
    expect(at("worst").score).toBeCloseTo(100, 12);
    expect(new Set(at("worst").drivers.map(({ contribution }) => contribution)).size).toBe(1);
  });

  it("has bands that meet and cover all scores", () => {
    expect(riskBands[0]?.from).toBe(0);
    expect(riskBands.at(-1)?.until).toBe(100);
    for (const [i, { from }] of riskBands.entries()) if (i > 0) expect(from).toBe(riskBands[i - 1]?.until);
  });
});

describe("churnProbability", () => {
  it("of a logit of −1.44 is 0.1915, and each term has its share (by the definition)", () => {
    const result = churnProbability({
      intercept: -2,
      terms: [
        { name: "a", coefficient: 0.8, value: 1.5 },
        { name: "b", coefficient: -0.5, value: 2 },
        { name: "c", coefficient: 1.2, value: 0.3 },
      ],
    });
    expectNear(result.logit, -1.44, 1e-12);
    expectNear(result.probability, 0.191545348561468, 1e-12);
    [1.2, -1, 0.36].forEach((contribution, i) => {
      expectNear(result.contributions[i]?.contribution, contribution, 1e-12);
    });
  });

  const terms = fc.array(fc.record({ name: fc.string(), coefficient: percent, value: percent, baseline: percent }), {
    maxLength: 6,
  });

  it("adds up: the contributions lead from the baseline to the customer", () => {
    fc.assert(
      fc.property(percent, terms, (intercept, given) => {
        const { logit, contributions } = churnProbability({ intercept, terms: given });
        const atBaseline = churnProbability({
          intercept,
          terms: given.map(({ baseline, ...term }) => ({ ...term, value: baseline })),
        });
        const moved = contributions.reduce((sum, { contribution }) => sum + contribution, 0);
        expectNear(logit - atBaseline.logit, moved, 1e-12);
      }),
    );
  });

  it("turns over with the signs", () => {
    fc.assert(
      fc.property(percent, terms, (intercept, given) => {
        const there = churnProbability({ intercept, terms: given });
        const back = churnProbability({
          intercept: -intercept,
          terms: given.map((term) => ({ ...term, coefficient: -term.coefficient })),
        });
        expectNear(there.probability + back.probability, 1, 1e-14);
      }),
    );
  });

  it("keeps small terms beside large ones that cancel, and its ends at the farthest logits", () => {
    const term = (coefficient: number, value: number) => ({ name: "x", coefficient, value });
    expect(churnProbability({ intercept: 0.5, terms: [term(1e15, 1), term(-1, 1e15)] }).logit).toBe(0.5);
    expect(churnProbability({ intercept: 0, terms: [term(1e15, 1e15)] }).probability).toBe(1);
    expect(churnProbability({ intercept: 0, terms: [term(-1e15, 1e15)] }).probability).toBe(0);
    expect(churnProbability({ intercept: -700, terms: [] }).probability).toBeCloseTo(Math.exp(-700), 310);
    expectNear(churnProbability({ intercept: -700, terms: [] }).probability / Math.exp(-700), 1, 1e-13);
    expect(Object.is(churnProbability({ intercept: 0, terms: [term(0, -2)] }).contributions[0]?.contribution, 0)).toBe(
      true,
    );
  });
});

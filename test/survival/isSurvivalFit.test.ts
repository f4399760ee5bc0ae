// A fit may come from JSON that somebody has edited: what its parts must be before a future is told from it.
import { describe, expect, it } from "vitest";
import { fitCox, fitWeibull } from "../../src/survival";
import { copyOf, isSurvivalFit } from "../../src/survival/regression/isSurvivalFit";

const rows = {
  durations: [3, 5, 7, 9, 2, 3, 4, 6],
  churned: [1, 1, 0, 0, 1, 1, 1, 1],
  covariates: { monthly: [0, 0, 0, 1, 1, 0, 1, 1] },
};
type Fields = Record<string, unknown>;
const plain = (fit: object): Fields => JSON.parse(JSON.stringify(fit));
const cox = plain(fitCox({ ...rows, strata: ["a", "a", "a", "a", "b", "b", "b", "b"] }));
const weibull = plain(fitWeibull(rows));
const baseline = cox["baseline"] as Fields;
const [first] = cox["coefficients"] as Fields[];
const { length } = baseline["time"] as number[];
const column = Array.from({ length }, () => 0);

describe("a fit that tells the future of customers", () => {
  it("is one of Cox or Weibull, read from JSON or not, whose numbers may be unknown", () => {
    for (const fit of [cox, weibull]) expect(isSurvivalFit(fit)).toBe(true);
    expect(isSurvivalFit({ ...cox, covariance: null })).toBe(true);
    expect(isSurvivalFit({ ...cox, coefficients: [{ ...first, coefficient: null }] })).toBe(true);
    expect(isSurvivalFit({ ...cox, baseline: { ...baseline, stratum: null, variance: null, derivatives: null } })).toBe(
      true,
    );
    expect(isSurvivalFit({ ...weibull, intercept: null, parameters: null })).toBe(true);
    expect(isSurvivalFit({ ...weibull, parameters: { shape: null } })).toBe(true);
  });

  it.each<[string, Fields]>([
    ["is of no model", { ...cox, model: "exponential" }],
    ["has no coefficients", { ...cox, coefficients: undefined }],
    ["has a coefficient that is no object", { ...cox, coefficients: [null] }],
    ["has a coefficient without a name", { ...cox, coefficients: [{ ...first, name: 1 }] }],
    ["has a coefficient that is a text", { ...cox, coefficients: [{ ...first, coefficient: "1" }] }],
    ["has a covariance that is a number", { ...cox, covariance: 1 }],
    ["has a covariance that is not square", { ...cox, covariance: [[1, 2]] }],
    ["has a covariance of texts", { ...cox, covariance: [["1"]] }],
    ["has no baseline", { ...cox, baseline: null }],
    ["has a baseline without times", { ...cox, baseline: { ...baseline, time: null } }],
    ["has a baseline whose times are no list", { ...cox, baseline: { ...baseline, time: { length } } }],
    [
      "has a baseline with a time that is a text",
      { ...cox, baseline: { ...baseline, time: ["1", ...column.slice(1)] } },
    ],
    ["has a baseline of no customer", { ...cox, baseline: { ...baseline, at: 1 } }],
    ["has a baseline of a customer with a text", { ...cox, baseline: { ...baseline, at: { monthly: "0" } } }],
    ["has too few hazards", { ...cox, baseline: { ...baseline, cumulativeHazard: [] } }],
    ["has a stratum that is a text", { ...cox, baseline: { ...baseline, stratum: "a".repeat(length) } }],
    ["has too few strata", { ...cox, baseline: { ...baseline, stratum: ["a"] } }],
    ["has too many variances", { ...cox, baseline: { ...baseline, variance: [...column, 0] } }],
    ["has derivatives that are a number", { ...cox, baseline: { ...baseline, derivatives: 1 } }],
    ["has too few derivatives", { ...cox, baseline: { ...baseline, derivatives: { monthly: [] } } }],
    ["is a Weibull fit whose intercept is a text", { ...weibull, intercept: "1" }],
    ["is a Weibull fit whose parameters are a number", { ...weibull, parameters: 1 }],
    ["is a Weibull fit whose shape is a text", { ...weibull, parameters: { shape: "1" } }],
  ])("is none if it %s", (_, fit) => {
    expect(isSurvivalFit(fit)).toBe(false);
  });

  it("is copied as deep as fits are, lists of numbers included, and no deeper", () => {
    const deepest = { five: {} };
    const given = { one: { two: Float64Array.of(1, 2), list: [{ three: { four: deepest } }] } };
    const copy = copyOf(given) as { one: { two: number[]; list: { three: { four: object } }[] } };
    expect(copy).toEqual({ one: { two: [1, 2], list: [{ three: { four: deepest } }] } });
    expect(copy.one.list).not.toBe(given.one.list);
    expect(copy.one.list[0]?.three).not.toBe(given.one.list[0]?.three);
    expect(copy.one.list[0]?.three.four).toBe(deepest);
    expect([null, undefined, 1, "a"].map((each) => copyOf(each))).toEqual([null, undefined, 1, "a"]);
  });
});

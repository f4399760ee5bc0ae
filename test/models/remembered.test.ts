import { describe, expect, it } from "vitest";
import { betaDiscreteWeibullLikelihood } from "../../src/models/families/betaDiscreteWeibull/betaDiscreteWeibullLikelihood";
import { bgBb } from "../../src/models/families/bgBb/bgBb";
import { paretoNbdProbabilities } from "../../src/models/families/paretoNbd/paretoNbdProbabilities";
import { remembered } from "../../src/models/families/remembered";
import { risingLog } from "../../src/models/families/risingLog";
import { expectNear } from "../near";

/** A function with a cache, and the number of times that it was computed. */
function counted() {
  let times = 0;
  const compute = (frequency: number, age: number) => {
    times++;
    return 7 + frequency + 1000 * age;
  };
  return { compute: remembered(compute), times: () => times };
}

describe("remembered", () => {
  it("computes what it has not computed before, zeros and ones included", () => {
    const { compute, times } = counted();
    expect([compute(1, 0), compute(0, 0), compute(0, 1)]).toEqual([8, 7, 1007]);
    expect(times()).toBe(3);
  });

  it("computes once what differs in neither, and again what differs in either", () => {
    const { compute, times } = counted();
    expect([compute(3, 5), compute(3, 5), compute(3, 6), compute(4, 5)]).toEqual([5010, 5010, 6010, 5011]);
    expect(times()).toBe(3);
    expect(compute(3, 5)).toBe(5010);
    expect(times()).toBe(3);
  });

  it("has a place for customers of many ages and frequencies, also if the numbers are large", () => {
    for (const [one, other] of [
      [
        [2, 10_000],
        [2, 20_000],
      ],
      [
        [200_000, 3],
        [300_000, 3],
      ],
    ] as const) {
      const { compute, times } = counted();
      for (const [frequency, age] of [one, other, one, other]) compute(frequency, age);
      expect(times()).toBe(2);
    }
  });

  it("computes again where two share a place", () => {
    const { compute, times } = counted();
    // 4096 places: both ages fall into the same.
    // The first eight are found without a table.
    for (let age = 100; age < 108; age++) compute(0, age);
    const before = times();
    expect([compute(1, 3), compute(1, 3 + 4096), compute(1, 3)]).toEqual([3008, 4_099_008, 3008]);
    expect(times() - before).toBe(3);
  });
});

describe("a sum of logarithms", () => {
  const rising = (q: number, from: number, until: number) => ({ ...risingLog(q, from, until, { value: 0, slope: 0 }) });

  it("has all its digits up to 500 terms, where the difference of two gamma functions has none", () => {
    expectNear(rising(1e12, 0, 500).value, 500 * Math.log(1e12), 1e-9);
    expectNear(rising(1e12, 0, 500).slope, 500 / 1e12, 1e-8);
    expectNear(rising(1e10, 400, 402).value, 2 * Math.log(1e10), 1e-8);
  });

  it("is the difference of two gamma functions beyond", () => {
    // log 2000! by mpmath.
    expectNear(rising(1, 0, 2000).value, 13206.52435051381, 1e-13);
    expectNear(rising(1, 0, 2000).slope, 8.178368103610282, 1e-13);
  });
});

describe("BG/BB", () => {
  const model = bgBb.modelOf({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
  const histories: readonly (readonly [frequency: number, recency: number, age: number])[] = [
    [1, 2, 4],
    [2, 2, 3],
    [1, 2, 3],
    [1, 3, 4],
    [2, 3, 3],
    [2, 3, 4],
  ];

  it("gives each history what it gives to it alone", () => {
    const alone = histories.map((history) =>
      bgBb.modelOf({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }).probabilityAlive(...history),
    );
    // Once computed, and once remembered.
    for (let time = 0; time < 2; time++)
      expect(histories.map((history) => model.probabilityAlive(...history))).toEqual(alone);
    expect(new Set(alone).size).toBe(alone.length);
  });
});

describe("the likelihood of the beta-discrete-Weibull model", () => {
  const gradientOver = (before: number) => {
    const into = new Float64Array(3).fill(before);
    betaDiscreteWeibullLikelihood(counts, parameters, into);
    return [...into];
  };
  const counts = { renewed: Float64Array.of(80, 60, 0), lost: Float64Array.of(20, 20, 0) };
  const parameters = Float64Array.of(0.7, 1.2, 1.1);

  it("has a gradient that does not depend on what stood there before", () => {
    expect(gradientOver(5)).toEqual(gradientOver(0));
  });

  it("is not changed by renewals that no customer faced", () => {
    const shorter = { renewed: counts.renewed.slice(0, 2), lost: counts.lost.slice(0, 2) };
    const of = (each: typeof counts) => betaDiscreteWeibullLikelihood(each, parameters, new Float64Array(3));
    expect(of(counts)).toBe(of(shorter));
  });

  it("is 0 if no customer can leave and none has left", () => {
    const into = new Float64Array(3);
    const none = { renewed: Float64Array.of(5), lost: Float64Array.of(0) };
    expect(betaDiscreteWeibullLikelihood(none, Float64Array.of(1e-320, 1e300, 1), into)).toBeCloseTo(0, 300);
    expect([...into].every(Number.isFinite)).toBe(true);
  });

  it("has the derivative of its differences where the transformed time is beyond all numbers", () => {
    const far = { renewed: Float64Array.of(80, 60, 50, 45), lost: Float64Array.of(20, 20, 10, 5) };
    const at = (alpha: number, beta: number, c: number) =>
      betaDiscreteWeibullLikelihood(far, Float64Array.of(alpha, beta, c), new Float64Array(3));
    const into = new Float64Array(3);
    betaDiscreteWeibullLikelihood(far, Float64Array.of(0.01, 2, 800), into);
    const step = 1e-6;
    expectNear(into[0] as number, (at(0.01 + step, 2, 800) - at(0.01 - step, 2, 800)) / (2 * step), 1e-5);
  });
});

// By mpmath with 40 digits: the negative binomial distribution, integrated over the time of leaving.
it.each([
  [
    { r: 5, alpha: 1, s: 2, beta: 3 },
    4,
    [0.129930600857851, 0.104204393006023, 0.0854935511733256, 0.0715153441190396],
  ],
  [
    { r: 0.5, alpha: 1, s: 0.7, beta: 1e-6 },
    1e9,
    [0.999903887326439, 6.67789863284304e-5, 1.0266750714239e-5, 4.4489477478809e-6],
  ],
  [
    { r: 3, alpha: 1e-6, s: 0.7, beta: 2 },
    1e9,
    [1.74999851252563e-7, 1.74999702507489e-7, 1.74999553764677e-7, 1.74999405024059e-7],
  ],
] as const)("the probabilities of purchases by Pareto/NBD with %j within %s", (parameters, horizon, expected) => {
  const got = paretoNbdProbabilities(parameters, horizon, 30);
  for (const [x, probability] of expected.entries()) expectNear(got[x] as number, probability, 1e-11);
});

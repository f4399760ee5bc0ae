import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import { ces, compareNps, enps, type NpsMethod, nps, npsFromCounts, npsSampleSize } from "../../src/index";
import { npsInput } from "../../src/schemas";
import { expectNear } from "../near";

const METHODS: readonly NpsMethod[] = ["adjustedWald", "wald", "score"];
const answer = fc.integer({ min: 0, max: 10 });
const answers = fc.array(answer, { minLength: 1, maxLength: 40 });
const groups = fc
  .record({ promoters: fc.nat(300), passives: fc.nat(300), detractors: fc.nat(300) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
const method = fc.constantFrom(...METHODS);
const blank = fc.constantFrom(null, undefined, "" as const);
const offScale = fc.constantFrom(-1, 11, 6.5, NaN, "9", true, 9n, Infinity, {}, " ");
const throwing = (message: string | RegExp) =>
  expect.objectContaining({
    name: "MetricInputError",
    message: typeof message === "string" ? message : expect.stringMatching(message),
  });

describe("the scale in a result", () => {
  it.each([
    ["nps", () => nps({ answers: [7] })],
    ["npsFromCounts", () => npsFromCounts({ promoters: 1, passives: 0, detractors: 0 })],
    ["enps", () => enps({ answers: [7] })],
    ["ces", () => ces({ answers: [7] })],
  ] as const)("of %s is the caller's own: changing it changes no later result", (_, score) => {
    const before = structuredClone(score());
    Object.assign(score().scale, { min: 5, max: 6, promotersFrom: 0, passivesFrom: 0, easyFrom: 1 });
    expect(score()).toEqual(before);
  });
});

describe("the answers of nps", () => {
  it.each([
    ["11", "nps: answers[2] must be at most 10, but got 11", 11],
    ["-1", "nps: answers[2] must be at least 0, but got -1", -1],
    ["6.5", "nps: answers[2] must be a whole number, but got 6.5", 6.5],
    ["NaN", "nps: answers[2] must be a whole number, but got NaN", NaN],
    ["Infinity", "nps: answers[2] must be at most 10, but got Infinity", Infinity],
    ['"9"', 'nps: answers[2] must be a whole number, but got the string "9"', "9"],
    ["a blank that is none", 'nps: answers[2] must be a whole number, but got the string " "', " "],
    ["true", "nps: answers[2] must be a whole number, but got true", true],
    ["9n", "nps: answers[2] must be a whole number, but got 9n", 9n],
  ])("may not be %s: index and value are named", (_, message, value) => {
    expect(() => nps({ answers: [10, null, value] as never })).toThrow(throwing(message));
  });

  it("are named in lists of every kind, the first twenty of them together", () => {
    const bad = (input: unknown) => {
      try {
        nps({ answers: input as never });
      } catch (error) {
        return (error as { issues: { path: unknown; value: unknown }[] }).issues.map(({ path, value }) => [
          path,
          value,
        ]);
      }
      return [];
    };
    expect(bad([10, 11, "x", 3])).toEqual([
      [["answers", 1], 11],
      [["answers", 2], "x"],
    ]);
    expect(bad(Uint8Array.of(10, 200))).toEqual([[["answers", 1], 200]]);
    expect(bad(Float64Array.of(10, NaN, 6.5))).toEqual([
      [["answers", 1], NaN],
      [["answers", 2], 6.5],
    ]);
    expect(bad(BigInt64Array.of(3n))).toEqual([[["answers", 0], 3n]]);
    expect(bad(new Array(25).fill(11))).toHaveLength(20);
    expect(bad([...new Array(20_000).fill(5), 12])).toEqual([[["answers", 20_000], 12]]);
  });

  it.each([[{ length: 2 }], ["99"], [new DataView(new ArrayBuffer(2))], [new Set([9])], [undefined]])(
    "must be a list, not %o",
    (value) => {
      expect(() => nps({ answers: value as never })).toThrow(throwing(/^nps: answers (?:must be a list|is missing)/u));
    },
  );

  it("add up: counts and missing and invalid are the length, and the counts those of the groups", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(answer, blank, offScale), { maxLength: 60 }), (list) => {
        const result = nps({ answers: list as never, invalid: "exclude" });
        expect(result.answered + result.missing + result.invalid).toBe(list.length);
        expect(result.promoters + result.passives + result.detractors).toBe(result.answered);
        expect(result.counts.map((each) => each.answer)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(result.counts.reduce((sum, { count }) => sum + count, 0)).toBe(result.answered);
        expect(result.missing).toBe(list.filter((each) => each === null || each === undefined || each === "").length);
      }),
    );
  });

  it("count the same in an array, with holes, and in typed arrays", () => {
    fc.assert(
      fc.property(answers, (list) => {
        const result = nps({ answers: list });
        for (const typed of [Uint8Array, Int8Array, Uint8ClampedArray, Int32Array, Float32Array, Float64Array])
          expect(nps({ answers: typed.from(list) })).toEqual(result);
        const holes = new Array<number>(list.length * 2);
        for (const [i, each] of list.entries()) holes[2 * i] = each;
        expect(nps({ answers: holes })).toEqual({ ...result, missing: list.length });
      }),
    );
  });

  it.each([
    ["all given", (_: number) => false],
    ["a blank at the start", (i: number) => i === 0],
    ["a blank in the middle", (i: number) => i === 15_001],
    ["many blanks", (i: number) => i % 7 === 3],
  ])("count right in a long list: %s", (_, isBlank) => {
    const list = Array.from({ length: 30_001 }, (_, i) => (isBlank(i) ? null : (i * i) % 11));
    const result = nps({ answers: list });
    for (const { answer, count } of result.counts) expect(count).toBe(list.filter((each) => each === answer).length);
    expect(result.missing).toBe(list.filter((each) => each === null).length);
    const wrong = [...list.slice(0, 20_000), "9", ...list.slice(20_000)] as never;
    expect(nps({ answers: wrong, invalid: "exclude" })).toEqual({ ...result, invalid: 1 });
  });

  it("may be in any order", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(answer, fc.double({ min: 0.001, max: 1e6, noNaN: true })), { minLength: 1 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const of = (rows: readonly (readonly [number, number])[]) =>
            nps({ answers: rows.map(([each]) => each), weights: rows.map(([, weight]) => weight) });
          const [one, other] = [of(list), of(shuffled)];
          expect(other.counts).toEqual(one.counts);
          expectNear(other.score, one.score as number, 1e-12);
          expectNear(other.effectiveAnswers, one.effectiveAnswers, 1e-12);
        },
      ),
    );
  });
});

describe("the score of nps", () => {
  it("is that of npsFromCounts", () => {
    fc.assert(
      fc.property(answers, method, (list, method) => {
        const { counts: _, ...result } = nps({ answers: list, method });
        const { promoters, passives, detractors } = result;
        expect(npsFromCounts({ promoters, passives, detractors, method })).toEqual(result);
      }),
    );
  });

  it("comes nearer to 0 with a passive more, and keeps its sign", () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const score = npsFromCounts(counts).score as number;
        const more = npsFromCounts({ ...counts, passives: counts.passives + 1 }).score as number;
        expect(Math.sign(more)).toBe(Math.sign(score));
        if (score !== 0) expect(Math.abs(more)).toBeLessThan(Math.abs(score));
      }),
    );
  });

  it("changes its sign when promoters and detractors change places, and its interval turns around", () => {
    fc.assert(
      fc.property(groups, method, ({ promoters, passives, detractors }, method) => {
        const one = npsFromCounts({ promoters, passives, detractors, method });
        const other = npsFromCounts({ promoters: detractors, passives, detractors: promoters, method });
        expect((other.score as number) + (one.score as number)).toBe(0);
        expect(other.variance).toBe(one.variance);
        expectNear(other.interval?.low, -(one.interval?.high as number), 1e-12);
        expectNear(other.interval?.high, -(one.interval?.low as number), 1e-12);
      }),
    );
  });

  it("is null, with the reason, where there are too few answers", () => {
    const nothing = { score: null, variance: null, standardError: null, interval: null };
    expect(nps({ answers: [] })).toMatchObject({ ...nothing, reason: "noAnswers", effectiveAnswers: 0 });
    expect(nps({ answers: [], minimumAnswers: 5 }).reason).toBe("noAnswers");
    expect(nps({ answers: [9, 10, null], minimumAnswers: 3 })).toMatchObject({
      ...nothing,
      reason: "belowMinimum",
      promoters: 2,
      answered: 2,
      missing: 1,
    });
    expect(nps({ answers: [9, 10, null], minimumAnswers: 2 })).not.toHaveProperty("reason");
    expect(npsFromCounts({ promoters: 0, passives: 0, detractors: 0 })).toMatchObject({
      ...nothing,
      reason: "noAnswers",
    });
  });

  it("has a type that tells why there is none", () => {
    const result = nps({ answers: [] });
    expectTypeOf(result.reason).toEqualTypeOf<"noAnswers" | "belowMinimum" | undefined>();
    if (result.score === null) expectTypeOf(result.reason).toEqualTypeOf<"noAnswers" | "belowMinimum">();
    else expectTypeOf(result.interval.low).toBeNumber();
    // @ts-expect-error a text is no answer
    expect(() => nps({ answers: ["9"] })).toThrow(/answers\[0\]/u);
  });

  it("has a schema that an application can make a part of its own", () => {
    const form = z.object({ survey: npsInput });
    const { error } = form.safeParse({ survey: { answers: [9, 11] } });
    expect(error?.issues).toMatchObject([
      { path: ["survey", "answers", 1], message: "survey.answers[1] must be at most 10, but got 11" },
    ]);
    expect(nps(form.parse({ survey: { answers: [9, 10] } }).survey).score).toBe(100);
  });

  it("is exact at the largest counts", () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const method of METHODS) {
      expect(npsFromCounts({ promoters: most, passives: 0, detractors: 0, method }).score).toBe(100);
      expect(npsFromCounts({ promoters: 0, passives: 0, detractors: most, method }).score).toBe(-100);
      const { score, interval } = npsFromCounts({ promoters: most, passives: 0, detractors: 818, method });
      expect(interval?.low).toBeLessThanOrEqual(score as number);
      expect(interval?.high).toBeGreaterThanOrEqual(score as number);
      expect(interval?.low).toBeGreaterThan(99.999999);
    }
  });
});

describe("weights", () => {
  it("of 1 change nothing", () => {
    fc.assert(
      fc.property(answers, method, (list, method) => {
        expect(nps({ answers: list, weights: list.map(() => 1), method })).toEqual(nps({ answers: list, method }));
      }),
    );
  });

  it("that are whole give the score and the variance of as many answers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 }),
        (rows) => {
          const weighted = nps({ answers: rows.map(([each]) => each), weights: rows.map(([, weight]) => weight) });
          const repeated = nps({ answers: rows.flatMap(([each, weight]) => new Array<number>(weight).fill(each)) });
          expect(weighted.score).toBe(repeated.score);
          expect(weighted.variance).toBe(repeated.variance);
          expect(weighted.answered).toBe(rows.length);
        },
      ),
    );
  });

  it("of any common size change nothing but rounding, and never say more than the answers that there are", () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 1e-9, max: 1e15, noNaN: true }), method, (list, weight, method) => {
        const plain = nps({ answers: list, method });
        const weighted = nps({ answers: list, weights: Float64Array.from(list, () => weight), method });
        expectNear(weighted.score, plain.score as number, 1e-12);
        expectNear(weighted.effectiveAnswers, list.length, 1e-12);
        expect(weighted.effectiveAnswers).toBeLessThanOrEqual(list.length);
        expectNear(weighted.interval?.low, plain.interval?.low as number, 1e-9);
        expectNear(weighted.interval?.high, plain.interval?.high as number, 1e-9);
      }),
    );
  });

  it("make the base (Σw)² / Σw² answers wide", () => {
    const { score, effectiveAnswers, variance, standardError, promoters } = nps({ answers: [10, 0], weights: [3, 1] });
    expect(score).toBe(50);
    expect(promoters).toBe(1);
    expect(effectiveAnswers).toBe(1.6);
    expect(variance).toBe(0.75);
    expectNear(standardError, Math.sqrt(0.75 / 1.6), 1e-15);
  });

  it("of blanks and excluded answers do not count", () => {
    const weights = [2, 1e6, 5, 1e6];
    const result = nps({ answers: [10, null, 0, 12], weights, invalid: "exclude" });
    expect(result).toMatchObject({ answered: 2, missing: 1, invalid: 1 });
    expectNear(result.score, (100 * (2 - 5)) / 7, 1e-12);
  });

  it.each([
    [{ answers: [1, 2], weights: [1] }, "nps: weights must have 2 items, but got 1"],
    [{ answers: [1, 2], weights: [1, -1] }, "nps: weights[1] must be at least 0, but got -1"],
    [{ answers: [1, 2], weights: [1, NaN] }, "nps: weights[1] must be a number, but got NaN"],
    [{ answers: [1, null], weights: [0, 1] }, "nps: weights must contain at least one value above 0"],
    [{ answers: [1, 12], weights: [0, 1] }, "nps: answers[1] must be at most 10, but got 12"],
  ])("that are wrong are refused: %j", (input, message) => {
    expect(() => nps(input)).toThrow(throwing(message));
  });

  it("may all be 0 where nobody answered", () => {
    expect(nps({ answers: [null], weights: [0] }).reason).toBe("noAnswers");
  });
});

describe("the interval of nps", () => {
  it("contains the score at 95 % and more, except the adjusted one of a single answer", () => {
    fc.assert(
      fc.property(groups, method, fc.double({ min: 0.95, max: 0.9999, noNaN: true }), (counts, method, confidence) => {
        const { score, interval, answered } = npsFromCounts({ ...counts, method, confidence });
        if (score === null || (method === "adjustedWald" && answered === 1)) return;
        expect(interval.low).toBeLessThanOrEqual(score + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
    expect(npsFromCounts({ promoters: 1, passives: 0, detractors: 0 }).interval?.high).toBeLessThan(100);
  });

  it("shrinks with more answers of the same kind, and grows with the confidence", () => {
    fc.assert(
      fc.property(groups, method, fc.integer({ min: 2, max: 9 }), (counts, method, k) => {
        const width = (factor: number, confidence = 0.95) => {
          const { interval } = npsFromCounts({
            promoters: counts.promoters * factor,
            passives: counts.passives * factor,
            detractors: counts.detractors * factor,
            method,
            confidence,
          });
          return (interval?.high as number) - (interval?.low as number);
        };
        expect(width(k)).toBeLessThanOrEqual(width(1));
        expect(width(1, 0.99)).toBeGreaterThanOrEqual(width(1));
      }),
    );
  });

  it("is the score test turned around: at its ends the test statistic is the normal quantile", () => {
    // The most likely shares given a net score, found by search instead of the quadratic.
    const statistic = (p: number, a: number, d: number, at: number) => {
      const n = p + a + d;
      const logLikelihood = (q: number) =>
        [
          [p, q + at],
          [a, 1 - at - 2 * q],
          [d, q],
        ].reduce((sum, [count = 0, share = 0]) => sum + (count === 0 ? 0 : count * Math.log(share)), 0);
      let [low, high] = [Math.max(0, -at), (1 - at) / 2];
      for (let i = 0; i < 200; i++) {
        const [x, y] = [low + (high - low) / 3, high - (high - low) / 3];
        if (logLikelihood(x) < logLikelihood(y)) low = x;
        else high = y;
      }
      return (p - d - n * at) / Math.sqrt(n * (2 * low + at - at * at));
    };
    for (const [promoters, passives, detractors] of [
      [18, 11, 2],
      [2, 11, 18],
      [5, 0, 3],
      [1, 6, 1],
      [40, 1, 2],
    ] as const) {
      const { interval } = npsFromCounts({ promoters, passives, detractors, method: "score" });
      const at = (end: number | undefined) => statistic(promoters, passives, detractors, (end as number) / 100);
      expectNear(at(interval?.low), 1.959963984540054, 1e-5);
      expectNear(at(interval?.high), -1.959963984540054, 1e-5);
    }
  });

  it.each([5, 10, 20])("covers the true score in 93 %% of all samples and more, on average, of %i answers", (n) => {
    const logFactorial = [0];
    for (let i = 1; i <= n; i++) logFactorial.push((logFactorial[i - 1] as number) + Math.log(i));
    const samples: { p: number; a: number; d: number; low: number; high: number; ways: number }[] = [];
    for (let p = 0; p <= n; p++)
      for (let d = 0; p + d <= n; d++) {
        const a = n - p - d;
        const { interval } = npsFromCounts({ promoters: p, passives: a, detractors: d });
        const [low, high] = [(interval?.low as number) / 100, (interval?.high as number) / 100];
        const ways = [p, a, d].reduce((sum, k) => sum - (logFactorial[k] as number), logFactorial[n] as number);
        samples.push({ p, a, d, low, high, ways });
      }
    const coverages: number[] = [];
    for (let i = 1; i < 20; i++)
      for (let j = 1; i + j < 20; j++) {
        const [promoters, detractors] = [i / 20, j / 20];
        const score = promoters - detractors;
        const passives = 1 - promoters - detractors;
        const covered = samples.filter(({ low, high }) => low <= score + 1e-12 && score <= high + 1e-12);
        coverages.push(
          covered.reduce(
            (sum, { p, a, d, ways }) =>
              sum + Math.exp(ways + p * Math.log(promoters) + a * Math.log(passives) + d * Math.log(detractors)),
            0,
          ),
        );
      }
    expect(coverages.reduce((sum, each) => sum + each, 0) / coverages.length).toBeGreaterThan(0.93);
  });
});

describe("enps", () => {
  it("is nps on 0 to 10", () => {
    fc.assert(
      fc.property(answers, (list) => {
        expect(enps({ answers: list })).toEqual(nps({ answers: list }));
      }),
    );
  });

  it("takes the scale from 1 to 10 when told so, on which a 0 is wrong", () => {
    expect(enps({ answers: [1, 6, 7, 8, 9, 10], scale: "1-10" })).toMatchObject({
      score: 0,
      scale: { min: 1, max: 10, passivesFrom: 7, promotersFrom: 9 },
    });
    expect(enps({ answers: [1], scale: "1-10" }).counts).toHaveLength(10);
    expect(() => enps({ answers: [10, 0], scale: "1-10" })).toThrow(
      throwing("enps: answers[1] must be at least 1, but got 0"),
    );
    expect(() => enps({ answers: Uint8Array.of(0, 10), scale: "1-10" })).toThrow(/answers\[0\]/u);
    expect(enps({ answers: Uint8Array.of(0, 10), scale: "1-10", invalid: "exclude" }).invalid).toBe(1);
  });

  it("reports a wrong scale rather than its answers", () => {
    expect(() => enps({ answers: [11], scale: "1-5" as never })).toThrow(
      throwing('enps: scale must be one of "0-10", "1-10", but got the string "1-5"'),
    );
  });
});

describe("compareNps", () => {
  it("is antisymmetric", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [one, other] = [compareNps({ a, b }), compareNps({ a: b, b: a })];
        expect((one.difference as number) + (other.difference as number)).toBe(0);
        expectNear(one.interval?.low, -(other.interval?.high as number), 1e-12);
        expect((one.z as number) + (other.z as number)).toBe(0);
        expect(one.pValue).toBe(other.pValue);
      }),
    );
  });

  it("finds nothing between equal groups, and 0 outside the interval where the p-value is small", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        expect(compareNps({ a, b: a })).toMatchObject({ difference: 0, z: 0, pValue: 1 });
        const { interval, pValue } = compareNps({ a, b });
        const { low, high } = interval as { low: number; high: number };
        expect(low > 0 || high < 0).toBe((pValue as number) < 0.05);
      }),
    );
  });

  it("is null, with the reason, where a group is empty", () => {
    const empty = { promoters: 0, passives: 0, detractors: 0 };
    const some = { promoters: 1, passives: 0, detractors: 0 };
    const nothing = { difference: null, reason: "noAnswers", interval: null, z: null, pValue: null };
    expect(compareNps({ a: empty, b: some })).toEqual(nothing);
    expect(compareNps({ a: some, b: empty })).toEqual(nothing);
  });

  it("names the field of the group that is wrong", () => {
    const good = { promoters: 1, passives: 0, detractors: 0 };
    expect(() => compareNps({ a: good, b: { ...good, passives: 0.5 } })).toThrow(
      throwing("compareNps: b.passives must be a whole number, but got 0.5"),
    );
  });
});

describe("npsSampleSize", () => {
  it("is the least number of answers whose adjusted interval is as narrow as wanted", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (margin, variance) => {
          const n = npsSampleSize({ marginOfError: margin, variance });
          const reach = (answers: number) => 100 * 1.959963984540054 * Math.sqrt(variance / (answers + 3));
          expect(reach(n)).toBeLessThanOrEqual(margin * (1 + 1e-12));
          if (n > 1) expect(reach(n - 1)).toBeGreaterThan(margin * (1 - 1e-12));
        },
      ),
    );
  });

  it("is at least one answer", () => {
    expect(npsSampleSize({ marginOfError: 100 })).toBe(1);
    expect(npsSampleSize({ marginOfError: 5, variance: 0 })).toBe(1);
  });
});

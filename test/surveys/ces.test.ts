import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ces, csat, meanInterval, npsFromCounts, proportionInterval } from "../../src/index";
import { expectNear } from "../near";

const METHODS = ["wilson", "clopperPearson", "jeffreys", "agrestiCoull"] as const;
const ease = (max: number) => fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 40 });
const throwing = (message: string) => expect.objectContaining({ name: "MetricInputError", message });
const custom = { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 } as const;

describe("ces", () => {
  it("repeats the instrument, so that 1.0 is not taken for 2.0", () => {
    const highIsGood = { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 };
    expect(ces({ answers: [7] })).toMatchObject({ version: "2.0", direction: "highIsGood", scale: highIsGood });
    expect(ces({ answers: [1], version: "1.0" })).toMatchObject({
      version: "1.0",
      direction: "lowIsGood",
      scale: custom,
    });
    expect(ces({ answers: [1], scale: custom })).toMatchObject({ version: "custom", direction: "lowIsGood" });
    expect(ces({ answers: [4, 2, 3], version: "2.0-5" })).toMatchObject({ easy: 1, difficult: 1, netEasy: 0 });
  });

  it("has the same shares in version 1.0 and on its scale as a custom one, but another score", () => {
    fc.assert(
      fc.property(ease(5), (answers) => {
        const { score, interval, version, ...readings } = ces({ answers, version: "1.0" });
        const own = ces({ answers, scale: custom });
        expect(own).toMatchObject(readings);
        expect(score).toBe(readings.mean);
        expect(own.score).toBe(readings.easyShare);
        expect(interval?.method ?? "t").toBe("t");
        expect(own.interval?.method).toBe("wilson");
        expect(version).toBe("1.0");
      }),
    );
  });

  it("has the mean of equal answers, whatever their weights: rounding does not bring it past them", () => {
    expect(ces({ answers: [7], weights: [0.1] })).toMatchObject({ mean: 7, shareOfRange: 1 });
    expect(csat({ answers: [4, 4], weights: [0.1, 0.7], scaleMax: 7 })).toMatchObject({ mean: 4, shareOfRange: 0.5 });
    const weight = fc.double({ min: 1e-9, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(weight, { minLength: 1, maxLength: 9 }),
        (answer, weights) => {
          const answers = weights.map(() => answer);
          expect(csat({ answers, weights })).toMatchObject({ mean: answer, shareOfRange: (answer - 1) / 4 });
          const { score, interval } = ces({ answers, weights, version: "1.0" });
          expect(score).toBe(answer);
          if (interval) expect([interval.low, interval.high]).toEqual([answer, answer]);
        },
      ),
    );
  });

  it("turns around with its scale: effort and ease say the same", () => {
    fc.assert(
      fc.property(ease(5), (answers) => {
        const effort = ces({ answers, version: "1.0" });
        const easy = ces({ answers: answers.map((each) => 6 - each), version: "2.0-5" });
        for (const key of ["easyShare", "difficultShare", "netEasy", "easy", "difficult"] as const)
          expect(effort[key]).toBe(easy[key]);
        expectNear(effort.shareOfRange, easy.shareOfRange as number, 1e-12);
        expectNear(effort.mean, 6 - (easy.mean as number), 1e-12);
      }),
    );
  });

  it("adds up: net is easy less difficult, and all is as the answers are", () => {
    fc.assert(
      fc.property(ease(7), (answers) => {
        const { easy, difficult, easyShare, difficultShare, netEasy, mean, answered, counts } = ces({ answers });
        expect(easy).toBe(answers.filter((each) => each >= 5).length);
        expect(difficult).toBe(answers.filter((each) => each <= 3).length);
        expectNear(netEasy, (easyShare as number) - (difficultShare as number), 1e-12);
        expectNear(mean, answers.reduce((sum, each) => sum + each, 0) / answers.length, 1e-12);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
        const net = npsFromCounts({ promoters: easy, passives: answered - easy - difficult, detractors: difficult });
        expectNear(netEasy, (net.score as number) / 100, 1e-12);
      }),
    );
  });

  it("has the interval of a proportion, by any method, and in 1.0 that of a mean, cut at the scale", () => {
    fc.assert(
      fc.property(ease(5), fc.constantFrom(...METHODS), (answers, method) => {
        const { interval, easy } = ces({ answers, version: "2.0-5", method, confidence: 0.9 });
        const { interval: expected } = proportionInterval({
          events: easy,
          trials: answers.length,
          method,
          confidence: 0.9,
        });
        expectNear(interval?.low, expected.low, 1e-12);
        expectNear(interval?.high, expected.high, 1e-12);
        expect(interval).toMatchObject({ method, confidence: 0.9 });
        const effort = ces({ answers, version: "1.0", confidence: 0.9 });
        const t = meanInterval({ values: answers, confidence: 0.9 });
        if (t === null) expect(effort.interval).toBeNull();
        else {
          expectNear(effort.interval?.low, Math.max(1, t.interval.low), 1e-9);
          expectNear(effort.interval?.high, Math.min(5, t.interval.high), 1e-9);
        }
      }),
    );
  });

  it("weighs shares and means, and scales the interval to the effective number", () => {
    const { easyShare, mean, easy, interval, effectiveAnswers } = ces({ answers: [7, 1], weights: [3, 1] });
    expect([easyShare, mean, easy, effectiveAnswers]).toEqual([0.75, 5.5, 1, 1.6]);
    expect(interval?.low).toBeGreaterThan(0.1);
    expect(ces({ answers: [1, 5], weights: [1, 0], version: "1.0" })).toMatchObject({ score: 1, interval: null });
  });

  it("is null, with the reason, where there are too few answers", () => {
    const nothing = { score: null, easyShare: null, difficultShare: null, netEasy: null, mean: null, interval: null };
    expect(ces({ answers: [null] })).toMatchObject({ ...nothing, reason: "noAnswers", missing: 1 });
    expect(ces({ answers: [5, 6], minimumAnswers: 3 })).toMatchObject({ ...nothing, reason: "belowMinimum", easy: 2 });
  });

  it.each([
    [{ answers: [7, 8] }, "ces: answers[1] must be at most 7, but got 8"],
    [{ answers: [5, 6], version: "2.0-5" }, "ces: answers[1] must be at most 5, but got 6"],
    [{ answers: [0], version: "1.0" }, "ces: answers[0] must be at least 1, but got 0"],
    [{ answers: [3], scale: { ...custom, max: 1 } }, "ces: scale.max must be at least 2, but got 1"],
    [{ answers: [3], scale: { ...custom, easyFrom: 6 } }, "ces: scale.easyFrom must be at most 5, but got 6"],
    [
      { answers: [3], scale: { ...custom, difficultFrom: 2 } },
      "ces: scale.difficultFrom must be at least 3, but got 2",
    ],
    [
      { answers: [3], scale: { ...custom, direction: "highIsGood" } },
      "ces: scale.difficultFrom must be at most 1, but got 4",
    ],
    [
      { answers: [3], version: "2.0", scale: custom },
      "ces: version and scale cannot be used together: pass only one of them",
    ],
  ])("refuses %j in clear words", (input, message) => {
    expect(() => ces(input as never)).toThrow(throwing(message));
  });
});

describe("csat", () => {
  it("rises with every satisfied customer, and keeps the neutral in the base", () => {
    fc.assert(
      fc.property(ease(5), (answers) => {
        const share = csat({ answers }).share as number;
        expect(csat({ answers: [...answers, 5] }).share).toBeGreaterThanOrEqual(share);
        if (share > 0) expect(csat({ answers: [...answers, 3] }).share).toBeLessThan(share);
        expect(csat({ answers: [...answers, null] }).share).toBe(share);
      }),
    );
  });

  it("is that of the same customers on a scale that is shifted", () => {
    fc.assert(
      fc.property(ease(7), fc.integer({ min: -11, max: 93 }), (answers, shift) => {
        const { share, mean, shareOfRange, satisfied, interval } = csat({ answers, scaleMax: 7 });
        const shifted = csat({
          answers: answers.map((each) => each + shift),
          scaleMin: 1 + shift,
          scaleMax: 7 + shift,
        });
        expect(shifted).toMatchObject({ share, satisfied, interval });
        expectNear(shifted.mean, (mean as number) + shift, 1e-12);
        expectNear(shifted.shareOfRange, shareOfRange as number, 1e-12);
      }),
    );
  });

  it("has the interval of a proportion", () => {
    const { interval } = csat({ answers: [5, 5, 5], method: "clopperPearson" });
    const { interval: expected } = proportionInterval({ events: 3, trials: 3, method: "clopperPearson" });
    expect(interval).toEqual(expected);
  });

  it("weighs the share, and counts people", () => {
    expect(csat({ answers: [5, 1], weights: [3, 1] })).toMatchObject({ share: 0.75, mean: 4, satisfied: 1 });
  });

  it("is null, with the reason, where there are too few answers", () => {
    const nothing = { share: null, mean: null, shareOfRange: null, interval: null };
    expect(csat({ answers: ["", null, undefined] })).toMatchObject({ ...nothing, reason: "noAnswers", missing: 3 });
    expect(csat({ answers: [5], minimumAnswers: 2 })).toMatchObject({
      ...nothing,
      reason: "belowMinimum",
      satisfied: 1,
    });
  });

  it.each([
    [{ answers: [5, 11] }, "csat: answers[1] must be at most 5, but got 11"],
    [{ answers: [0] }, "csat: answers[0] must be at least 1, but got 0"],
    [{ answers: [3], scaleMin: 5 }, "csat: scaleMax must be at least 6, but got 5"],
    [{ answers: [3], satisfiedFrom: 6 }, "csat: satisfiedFrom must be at most 5, but got 6"],
    [{ answers: [3], satisfiedFrom: 1 }, "csat: satisfiedFrom must be at least 2, but got 1"],
    [{ answers: [3], scaleMin: 0, scaleMax: 10 }, "csat: satisfiedFrom is missing: a whole number is needed"],
  ])("refuses %j in clear words", (input, message) => {
    expect(() => csat(input)).toThrow(throwing(message));
  });

  it("counts bytes on a scale that goes below 0, of which none can be", () => {
    const scale = { scaleMin: -2, scaleMax: 2 };
    expect(csat({ answers: Uint8Array.of(0, 1, 2, 2), ...scale })).toMatchObject({ share: 0.75, mean: 1.25 });
    expect(csat({ answers: Int8Array.of(-2, -1, 2, 2), ...scale })).toMatchObject({ share: 0.5, mean: 0.25 });
    expect(() => csat({ answers: Uint8Array.of(2, 3), ...scale })).toThrow(
      throwing("csat: answers[1] must be at most 2, but got 3"),
    );
  });

  it("takes any scale that says where satisfied begins", () => {
    expect(csat({ answers: [0, 10, 8, 7], scaleMin: 0, scaleMax: 10, satisfiedFrom: 8 })).toMatchObject({
      share: 0.5,
      scale: { min: 0, max: 10, satisfiedFrom: 8 },
    });
    expect(csat({ answers: [5, 4, 3], satisfiedFrom: 5 }).satisfied).toBe(1);
  });
});

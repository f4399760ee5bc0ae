// Surveys against published values and values computed with R.
import { describe, expect, it } from "vitest";
import { ces, compareNps, csat, enps, nps, npsFromCounts, npsSampleSize, pulse, responseRate } from "../../src/index";
import { expectNear } from "../near";
import { repeated } from "./repeated";

/** What is read off a result, and what the source gives for it. */
type Reading = readonly [read: () => unknown, expected: number, tolerance?: number];

const READINGS: readonly (readonly [source: string, ...readings: readonly Reading[]])[] = [
  [
    "PostHog's survey tests: counts 1 1 1 1 1 1 1 2 2 3 3 of the answers 0 to 10",
    [() => nps({ answers: repeated([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3], 0) }).score, -5.88235294117647],
    [() => nps({ answers: repeated([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3], 0) }).promoters, 6],
    [() => nps({ answers: repeated([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3], 0) }).passives, 4],
    [() => nps({ answers: repeated([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3], 0) }).detractors, 7],
    [() => nps({ answers: repeated([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3], 0) }).answered, 17],
  ],
  [
    "PostHog's survey tests: only promoters",
    [() => nps({ answers: repeated([5, 5], 9) }).score, 100, 1e-12],
    [() => nps({ answers: repeated([5, 5], 9) }).promoters, 10],
  ],
  [
    "PostHog's blog: 50 promoters, 30 passives, 20 detractors",
    [() => npsFromCounts({ promoters: 50, passives: 30, detractors: 20 }).score, 30, 1e-12],
  ],
  [
    "Formbricks' survey summary tests: 'invalid', null and 5",
    [() => nps({ answers: ["invalid", null, 5] as never, invalid: "exclude" }).score, -100, 1e-12],
    [() => nps({ answers: ["invalid", null, 5] as never, invalid: "exclude" }).answered, 1],
  ],
  [
    "SurveyJS Analytics' tests: 1 10 8 7 9 9",
    [() => nps({ answers: [1, 10, 8, 7, 9, 9] }).score, 33.3333333333333],
    [() => nps({ answers: [1, 10, 8, 7, 9, 9] }).promoters, 3],
    [() => nps({ answers: [1, 10, 8, 7, 9, 9] }).passives, 2],
    [() => nps({ answers: [1, 10, 8, 7, 9, 9] }).detractors, 1],
  ],
  [
    "the R package NPS: answers 7 and 9",
    [() => nps({ answers: [7, 9] }).score, 50],
    [() => nps({ answers: [7, 9] }).variance, 0.25],
    [() => nps({ answers: [7, 9] }).standardError, 0.353553390593274],
  ],
  [
    "the R package NPS: 1 to 15 with breaks at 0, 6, 8 and 15, which is 7 against 2 and 6",
    [() => npsFromCounts({ promoters: 7, passives: 2, detractors: 6 }).score, 6.66666666666667],
    [() => npsFromCounts({ promoters: 7, passives: 2, detractors: 6 }).variance, 0.862222222222222],
  ],
  ["the npm package net-promoter-score's test: 1 9 10", [() => nps({ answers: [1, 9, 10] }).score, 33.3333333333333]],
  [
    "the example of the Dart package satisfaction: 1 7 7 8 9 10",
    [() => nps({ answers: [1, 7, 7, 8, 9, 10] }).score, 16.6666666666667],
  ],
  [
    "calculator.city's guide, without its premature rounding: 120, 45 and 30",
    [() => npsFromCounts({ promoters: 120, passives: 45, detractors: 30 }).score, 46.1538461538462],
  ],
  [
    "Zenefits' eNPS methodology: 25, 55 and 20",
    [() => enps({ answers: repeated([20, 55, 0, 25], 6) }).score, 5, 1e-12],
  ],
  [
    "Workleap's help: 70 % promoters, 10 % detractors",
    [() => enps({ answers: repeated([10, 20, 0, 70], 6) }).score, 60, 1e-12],
  ],
  [
    "the definition of the eNPS on 0 to 10: one answer of each",
    [() => enps({ answers: repeated(new Array(11).fill(1), 0) }).score, -45.4545454545455],
    [() => enps({ answers: repeated(new Array(11).fill(1), 0) }).detractors, 7],
  ],
  [
    "whuber on Cross Validated: shares 1/2, 1/3 and 1/6 of 324",
    [() => npsFromCounts({ promoters: 162, passives: 108, detractors: 54 }).score, 33.3333333333333],
    [() => npsFromCounts({ promoters: 162, passives: 108, detractors: 54 }).variance, 0.555555555555556],
    [
      () => 100 * (npsFromCounts({ promoters: 162, passives: 108, detractors: 54 }).standardError ?? 0),
      4.14086662499961,
    ],
  ],
  [
    "Maturen's gist: 250 promoters and 75 detractors of 1000",
    [() => npsFromCounts({ promoters: 250, passives: 675, detractors: 75 }).score, 17.5],
    [() => npsFromCounts({ promoters: 250, passives: 675, detractors: 75 }).variance, 0.294375],
    [() => npsFromCounts({ promoters: 250, passives: 675, detractors: 75 }).standardError, 0.0171573599367735],
  ],
  [
    "R: Tango's score interval of 18, 11 and 2",
    [() => scoreInterval({ promoters: 18, passives: 11, detractors: 2 })?.low, 26.0919091659173, 1e-5],
    [() => scoreInterval({ promoters: 18, passives: 11, detractors: 2 })?.high, 69.9158989471766, 1e-5],
  ],
  [
    "R: the adjusted Wald interval of 50, 30 and 20 at 90 and at 99 %",
    [() => halves(0.9).low, 16.474804778176, 1e-7],
    [() => halves(0.9).high, 41.77762240629, 1e-7],
    [() => halves(0.99).low, 9.3141956591708, 1e-7],
    [() => halves(0.99).high, 48.9382315252952, 1e-7],
  ],
  [
    "MeasuringU's sample size: a margin of 10 points at a variance of 0.67",
    [() => npsSampleSize({ marginOfError: 10, variance: 0.67 }), 255, 0],
    [() => npsSampleSize({ marginOfError: 10 }), 255, 0],
  ],
  [
    "MeasuringU's sample size: a margin of 5 points in the worst case",
    [() => npsSampleSize({ marginOfError: 5, variance: 1 }), 1534, 0],
  ],
  [
    "relock2's nps_sample_size: half promoters, a fifth detractors, margins of 10 and 5 points",
    [() => npsSampleSize({ marginOfError: 10, variance: 0.61 }), 232, 0],
    [() => npsSampleSize({ marginOfError: 5, variance: 0.61 }), 935, 0],
  ],
  [
    "Delighted's help: 5 disagree, 5 neutral, 10 agree on 1 to 5",
    [() => ces({ answers: repeated([0, 5, 5, 10, 0], 1), version: "2.0-5" }).score, 0.5, 1e-12],
  ],
  [
    "PostHog's blog: a sum of 450 over 100 answers",
    [() => ces({ answers: repeated([50, 50], 4), version: "2.0-5" }).mean, 4.5, 1e-12],
  ],
  [
    "Formbricks' survey summary tests: CES 5 4 2 3 on 1 to 5",
    [() => ces({ answers: [5, 4, 2, 3], version: "2.0-5" }).mean, 3.5, 1e-12],
  ],
  [
    "Formbricks' survey summary tests: CES 7 6 1 on 1 to 7",
    [() => ces({ answers: [7, 6, 1] }).mean, 4.66666666666667],
    [() => ces({ answers: [7, 6, 1] }).easyShare, 0.666666666666667],
    [() => ces({ answers: [7, 6, 1] }).netEasy, 0.333333333333333],
    [() => ces({ answers: [7, 6, 1] }).shareOfRange, 0.611111111111111],
  ],
  [
    "the definition of CES 2.0: counts 4 3 5 8 20 35 25",
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).score, 0.8],
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).answered, 100],
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).mean, 5.42],
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).difficultShare, 0.12],
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).netEasy, 0.68],
    [() => ces({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1) }).shareOfRange, 0.736666666666667],
    [() => csat({ answers: repeated([4, 3, 5, 8, 20, 35, 25], 1), scaleMax: 7 }).share, 0.6],
  ],
  [
    "the definition of CES 1.0 (Harvard Business Review, 2010): counts 40 30 15 10 5",
    [() => ces({ answers: repeated([40, 30, 15, 10, 5], 1), version: "1.0" }).score, 2.1],
    [() => ces({ answers: repeated([40, 30, 15, 10, 5], 1), version: "1.0" }).easyShare, 0.7],
    [() => ces({ answers: repeated([40, 30, 15, 10, 5], 1), version: "1.0" }).difficultShare, 0.15],
    [() => ces({ answers: repeated([40, 30, 15, 10, 5], 1), version: "1.0" }).netEasy, 0.55],
    [() => 1 + 4 * (ces({ answers: repeated([40, 30, 15, 10, 5], 1), version: "1.0" }).shareOfRange ?? 0), 3.9],
  ],
  [
    "the npm package @solucx/indicators: 60 positive, 25 neutral, 15 negative",
    [() => ces({ answers: repeated([15, 25, 60], 3) }).netEasy, 0.45, 1e-12],
  ],
  [
    "R: Wilson's interval of 80 easy answers among 100 (prop.test)",
    [() => ces({ answers: repeated([20, 80], 4) }).interval?.low, 0.711170834406841, 1e-8],
    [() => ces({ answers: repeated([20, 80], 4) }).interval?.high, 0.866633066668967, 1e-8],
  ],
  [
    "the adjusted Wald interval of a net easy score: 60, 25 and 15",
    [() => npsFromCounts({ promoters: 60, passives: 25, detractors: 15 }).interval?.low, 29.3431112017341, 1e-7],
    [() => npsFromCounts({ promoters: 60, passives: 25, detractors: 15 }).interval?.high, 58.0355295749649, 1e-7],
  ],
  ["merren.io's CSAT benchmark: 150 of 200", [() => csat({ answers: repeated([50, 150], 3) }).share, 0.75, 1e-12]],
  [
    "Formbricks' survey summary tests: a 5 and two dismissed",
    [() => csat({ answers: [5, null, null] }).share, 1, 1e-12],
    [() => csat({ answers: [5, null, null] }).mean, 5, 1e-12],
    [() => csat({ answers: [5, null, null] }).answered, 1],
  ],
  [
    "the README of the PyPI package take-satisfaction: counts 0 1 35 350 3330",
    [() => csat({ answers: repeated([0, 1, 35, 350, 3330], 1) }).shareOfRange, 0.971541980624327, 1e-12],
  ],
  [
    "Zendesk: 45 good, 5 bad, 150 not rated",
    [() => csat({ answers: zendesk(), scaleMin: 0, scaleMax: 1 }).share, 0.9, 1e-12],
    [() => responseRate({ sent: 200, answered: 50 }), 0.25, 1e-12],
  ],
  [
    "the definition of favorability: 5 4 4 3 2 1 5 blank 4 3",
    [() => favourability()?.answered, 9],
    [() => favourability()?.favorable, 0.555555555555556],
    [() => favourability()?.neutral, 0.222222222222222],
    [() => favourability()?.unfavorable, 0.222222222222222],
  ],
  [
    "Trengo's help: of 3 sent in the window 1 was answered in it",
    [() => responseRate({ sent: 3, answered: 1 }), 0.333333333333333],
  ],
];

const scoreInterval = (groups: { promoters: number; passives: number; detractors: number }) =>
  npsFromCounts({ ...groups, method: "score" }).interval;
const halves = (confidence: number) =>
  npsFromCounts({ promoters: 50, passives: 30, detractors: 20, confidence }).interval ?? { low: NaN, high: NaN };
const zendesk = () => [...repeated([5, 45], 0), ...new Array<null>(150).fill(null)];
const favourability = () =>
  pulse({ items: [{ name: "item" }], answers: [5, 4, 4, 3, 2, 1, 5, null, 4, 3].map((each) => [each]) }).items[0];

describe("agrees with", () => {
  it.each(READINGS.map(([source, ...readings]) => [source, readings] as const))("%s", (_, readings) => {
    for (const [read, expected, tolerance = 1e-9] of readings) expectNear(read(), expected, tolerance);
  });

  it("the definition where nobody answered: null, which Formbricks' and PostHog's summaries print as 0", () => {
    expect(nps({ answers: [] })).toMatchObject({ score: null, reason: "noAnswers", answered: 0 });
    expect(nps({ answers: [null, null] })).toMatchObject({ score: null, reason: "noAnswers", answered: 0, missing: 2 });
  });

  it.each([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
    [7, 2],
    [10, 3],
  ])("Formbricks' and Zendesk's documentation: on a scale of %i the best %i are satisfied", (scaleMax, boxes) => {
    const { scale } = csat({ answers: [1], scaleMax });
    expect(scaleMax - scale.satisfiedFrom + 1).toBe(boxes);
  });
});

describe("the intervals of Rocks (2016), computed with R, for", () => {
  it.each([
    [
      { promoters: 250, passives: 675, detractors: 75 },
      { score: 17.5, variance: 0.294375, standardError: 0.0171573599367735 },
      { wald: [14.1372192454134, 20.8627807545866], adjustedWald: [14.0858830610971, 20.8094309967294] },
    ],
    [
      { promoters: 50, passives: 30, detractors: 20 },
      { score: 30, variance: 0.61, standardError: 0.0781024967590665 },
      { wald: [14.6921919249573, 45.3078080750427], adjustedWald: [14.0511301787616, 44.2012970057044] },
    ],
    [
      { promoters: 6, passives: 4, detractors: 7 },
      { score: -5.88235294117647, variance: 0.761245674740484, standardError: 0.211610862995442 },
      { wald: [-47.357319962027, 35.592614079674], adjustedWald: [-42.2522079745047, 32.2522079745047] },
    ],
    [
      { promoters: 3, passives: 2, detractors: 1 },
      { score: 33.3333333333333, variance: 0.555555555555556, standardError: 0.304290309725092 },
      { wald: [-26.3064714572386, 92.9731381239052], adjustedWald: [-26.7432587941045, 71.187703238549] },
    ],
    [
      { promoters: 0, passives: 0, detractors: 5 },
      { score: -100, variance: 0, standardError: 0 },
      { wald: [-100, -100], adjustedWald: [-107.508546965831, -17.491453034169] },
    ],
    [
      { promoters: 120, passives: 45, detractors: 30 },
      { score: 46.1538461538462, variance: 0.556213017751479, standardError: 0.0534076253919568 },
      { wald: [35.6861439270419, 56.6215483806504], adjustedWald: [35.0447399613067, 55.8643509477842] },
    ],
  ])("%j", (groups, expected, intervals) => {
    for (const method of ["adjustedWald", "wald"] as const) {
      const result = npsFromCounts({ ...groups, method });
      for (const [name, value] of Object.entries(expected)) expectNear(result[name as "score"], value, 1e-7);
      // R's are not cut at −100.
      expectNear(result.interval?.low, Math.max(-100, intervals[method][0] as number), 1e-7);
      expectNear(result.interval?.high, intervals[method][1] as number, 1e-7);
      expect(result.interval).toMatchObject({ method, confidence: 0.95 });
    }
  });
});

describe("the test of two scores of Lewis and Sauro (MeasuringU), computed with R, for", () => {
  it.each([
    [
      { promoters: 50, passives: 30, detractors: 20 },
      { promoters: 40, passives: 30, detractors: 30 },
      {
        difference: 20,
        low: -2.55159598282726,
        high: 41.3865474391379,
        z: 1.73232413269604,
        pValue: 0.0832158675315712,
      },
    ],
    [
      { promoters: 18, passives: 11, detractors: 2 },
      { promoters: 15, passives: 12, detractors: 9 },
      {
        difference: 34.9462365591398,
        low: -1.26466560789502,
        high: 64.6130818974878,
        z: 1.88471250318793,
        pValue: 0.0594686633801413,
      },
    ],
    [
      { promoters: 250, passives: 675, detractors: 75 },
      { promoters: 200, passives: 700, detractors: 100 },
      {
        difference: 7.5,
        low: 2.74115168891001,
        high: 12.2139829073014,
        z: 3.09427292820497,
        pValue: 0.00197295897178015,
      },
    ],
    [
      { promoters: 180, passives: 200, detractors: 120 },
      { promoters: 220, passives: 190, detractors: 90 },
      {
        difference: -14,
        low: -23.2376817962647,
        high: -4.59532019180687,
        z: -2.92622161481984,
        pValue: 0.00343106426982403,
      },
    ],
  ])("%j against %j", (a, b, expected) => {
    const result = compareNps({ a, b });
    const flat = { ...result, ...result.interval };
    for (const [name, value] of Object.entries(expected)) expectNear(flat[name as "z"], value, 1e-7);
  });
});

/** Values of the same kind that other definitions lead to: what it is, its value, what we say instead, and why. */
const DEFINED_OTHERWISE: readonly (readonly [what: string, value: number, ours: () => unknown, why: string])[] = [
  [
    "a score from rounded percentages (calculator.city): 61.54 − 15.38",
    46.16,
    () => npsFromCounts({ promoters: 120, passives: 45, detractors: 30 }).score,
    "nothing is rounded before the end",
  ],
  [
    "the t interval of answers coded −1, 0 and 1 (R's t.test), 18, 11 and 2",
    28.6650506709827,
    () => npsFromCounts({ promoters: 18, passives: 11, detractors: 2, method: "wald" }).interval?.low,
    "for three values the t distribution has no ground, and Rocks found its coverage no better",
  ],
  [
    "the plain Wald p-value of two scores (the R package's nps.test)",
    0.0794106259989422,
    () =>
      compareNps({
        a: { promoters: 50, passives: 30, detractors: 20 },
        b: { promoters: 40, passives: 30, detractors: 30 },
      }).pValue,
    "the test belongs to the adjusted interval that is shown with it",
  ],
  [
    "the sample size for a plain Wald interval: a margin of 5 points at equal thirds",
    1025,
    () => npsSampleSize({ marginOfError: 5, variance: 2 / 3 }),
    "our interval is the adjusted one, which needs three answers less",
  ],
  [
    "the sample size per group to tell two scores 10 points apart with a power of 0.8",
    1052,
    () => npsSampleSize({ marginOfError: 10 }),
    "npsSampleSize is about one score; the test of two has no sample size here",
  ],
  [
    "the ACSI of 8, 7 and 9 on 1 to 10 (Verint's blog)",
    0.777777777777778,
    () => csat({ answers: [8, 7, 9], scaleMax: 10 }).share,
    "an index of three questions with fitted weights is another instrument than CSAT",
  ],
  [
    "the mean engagement index of the respondents who answered all items (engagement-widget)",
    0.645833333333333,
    () =>
      pulse({
        items: ["a", "b", "c", "d", "e", "f"].map((name) => ({ name, factor: "engagement" })),
        answers: [
          [5, 4, 4, 5, 3, 4],
          [3, 3, 4, 2, 3, 3],
          [5, 5, null, 5, 5, 5],
        ],
      }).factors[0]?.favorable,
    "a pulse reports favorable shares an item, and who left one item blank still counts in the others",
  ],
  [
    "a score rounded half away from zero",
    13,
    () => npsFromCounts({ promoters: 3, passives: 3, detractors: 2 }).score,
    "rounding is for formatMetric, whose tests are about it",
  ],
];

describe("differs, by definition, from", () => {
  it.each(DEFINED_OTHERWISE)("%s", (_, value, ours, why) => {
    expect(Math.abs((ours() as number) - value), why).toBeGreaterThan(1e-3);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRates, proportionInterval, pulse } from "../../src/index";
import { expectNear } from "../near";

const items = (...factors: (string | undefined)[]) => factors.map((factor, i) => ({ name: `question ${i}`, factor }));
const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(null, "" as const));
const wave = (columns: number, minLength = 0) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength, maxLength: 40 });
const given = (rows: readonly (readonly unknown[])[], column: number) =>
  rows.map((row) => row[column]).filter((each): each is number => typeof each === "number");
const throwing = (message: string) => expect.objectContaining({ name: "MetricInputError", message });

describe("pulse", () => {
  it("has for each item the shares of those who answered it, which add up", () => {
    fc.assert(
      fc.property(wave(3), (answers) => {
        const { items: results, respondents } = pulse({ answers, items: items("a", "b").concat(items("a")) });
        for (const [column, result] of results.entries()) {
          const valid = given(answers, column);
          expect(result.answered).toBe(valid.length);
          expect(result.answered + result.missing + result.invalid).toBe(answers.length);
          expect(result.counts.map(({ count }) => count)).toEqual(
            [1, 2, 3, 4, 5].map((answer) => valid.filter((each) => each === answer).length),
          );
          expect(result.reason).toBe(valid.length === 0 ? "noAnswers" : undefined);
          if (result.favorable === null) continue;
          const favorable = valid.filter((each) => each >= 4).length;
          expectNear(result.favorable + result.neutral + result.unfavorable, 1, 1e-12);
          const { estimate, interval } = proportionInterval({ events: favorable, trials: valid.length });
          expect(result.favorable).toBe(estimate);
          expectNear(result.interval.low, interval.low, 1e-12);
          expectNear(result.interval.high, interval.high, 1e-12);
        }
        expect(respondents).toBe(answers.filter((row) => row.some((each) => typeof each === "number")).length);
      }),
    );
  });

  it("averages the shares of a factor's items, each alike, in the order in which the factors come", () => {
    const answers = [
      [5, 1, 5, 4],
      [4, null, 2, 4],
      [1, null, 2, 3],
      [2, null, 2, null],
    ];
    const { factors } = pulse({ answers, items: items("work", "pay", "work", undefined) });
    expect(factors).toEqual([
      { name: "work", favorable: (2 / 4 + 1 / 4) / 2, change: null },
      { name: "pay", favorable: 0, change: null },
    ]);
  });

  it("leaves out of a factor the items without enough answers, and is null without any", () => {
    const answers = [
      [5, null],
      [1, 5],
    ];
    const { factors, items: results } = pulse({ answers, items: items("a", "a"), minimumAnswers: 2 });
    expect(results[1]).toMatchObject({ favorable: null, reason: "belowMinimum", interval: null, change: null });
    expect(factors).toEqual([{ name: "a", favorable: 0.5, change: null }]);
    expect(pulse({ answers: [], items: items("a"), previous: [] }).factors).toEqual([
      { name: "a", favorable: null, change: null },
    ]);
  });

  it("counts who answered anything among those invited", () => {
    const answers = [
      [null, null],
      [null, 3],
      ["", undefined],
    ] as const;
    expect(pulse({ answers, items: items("a", "b"), invited: 4 })).toMatchObject({
      participation: 0.25,
      respondents: 1,
    });
    expect(pulse({ answers, items: items("a", "b") }).participation).toBeNull();
    expect(pulse({ answers: [], items: [], invited: 0 }).participation).toBeNull();
    expect(() => pulse({ answers, items: items("a", "b"), invited: 0 })).toThrow(
      throwing("pulse: invited must be at least 1, but got 0"),
    );
  });

  it("warns of more than ten items", () => {
    const many = (n: number) =>
      pulse({ answers: [new Array<number>(n).fill(3)], items: items(...new Array(n).fill("a")) });
    expect(many(10).warnings).toEqual([]);
    expect(many(11).warnings).toEqual(["moreThanTenItems"]);
  });

  it.each([
    [{ answers: [[5, 3], [4]] }, "pulse: answers[1] must have 2 items, but got 1"],
    [
      {
        answers: [
          [5, 6],
          [0, 4],
        ],
      },
      "pulse: answers[0][1] must be at most 5, but got 6; answers[1][0] must be at least 1, but got 0",
    ],
    [
      { answers: [[5, 5]], previous: [[5, "5"]] },
      'pulse: previous[0][1] must be a whole number, but got the string "5"',
    ],
    [{ answers: [5] }, "pulse: answers[0] must be a list, but got 5"],
    [{ answers: "55" }, 'pulse: answers must be a list, but got the string "55"'],
  ])("refuses %j in clear words", (input, message) => {
    expect(() => pulse({ items: items("a", "b"), ...input } as never)).toThrow(throwing(message));
  });

  it("leaves out answers that are not on the scale when told so", () => {
    const result = pulse({
      answers: [
        [5, 9],
        [Number.NaN, 2],
      ],
      items: items("a", "b"),
      invalid: "exclude",
    });
    expect(result.items).toMatchObject([
      { favorable: 1, answered: 1, invalid: 1 },
      { favorable: 0, answered: 1, invalid: 1 },
    ]);
  });

  it("names the first twenty bad answers", () => {
    const answers = new Array(30).fill([9]);
    try {
      pulse({ answers, items: items("a") });
      expect.unreachable();
    } catch (error) {
      expect((error as { issues: unknown[] }).issues).toHaveLength(20);
    }
  });
});

describe("the change of a pulse", () => {
  it("is, for an item, what compareRates says of the two waves", () => {
    fc.assert(
      fc.property(wave(1, 1), wave(1, 1), (answers, previous) => {
        const { items: results } = pulse({ answers, previous, items: items(undefined) });
        const change = results[0]?.change;
        const [now, then] = [given(answers, 0), given(previous, 0)];
        expect(change === null).toBe(now.length === 0 || then.length === 0);
        if (change === null) return;
        const side = (list: number[]) => ({ customers: list.length, events: list.filter((each) => each >= 4).length });
        const { difference, interval, pValue } = compareRates({ control: side(now), treated: side(then) });
        expectNear(change?.difference, difference, 1e-12);
        expectNear(change?.interval.low, interval.low, 1e-9);
        expectNear(change?.interval.high, interval.high, 1e-9);
        expectNear(change?.pValue, pValue, 1e-9);
      }),
    );
  });

  it("agrees with the test of two rates where answers are many", () => {
    const answers = Array.from({ length: 200 }, (_, i) => [i < 120 ? 5 : 2]);
    const previous = Array.from({ length: 250 }, (_, i) => [i < 100 ? 4 : 3]);
    const change = pulse({ answers, previous, items: items(undefined) }).items[0]?.change;
    const rates = compareRates({ control: { customers: 200, events: 120 }, treated: { customers: 250, events: 100 } });
    expect(rates.test).toBe("z");
    expectNear(change?.pValue, rates.pValue, 1e-12);
  });

  it("is, for a factor, antisymmetric, within its bounds, and around the difference", () => {
    fc.assert(
      fc.property(wave(2, 1), wave(2, 1), (answers, previous) => {
        const [one] = pulse({ answers, previous, items: items("a", "a") }).factors;
        const [other] = pulse({ answers: previous, previous: answers, items: items("a", "a") }).factors;
        expect(one?.change === null).toBe(other?.change === null);
        if (!one?.change || !other?.change) return;
        expectNear(one.change.difference, -other.change.difference, 1e-12);
        expectNear(one.change.interval.low, -other.change.interval.high, 1e-9);
        expectNear(one.change.pValue, other.change.pValue, 1e-9);
        expect(one.change.interval.low).toBeGreaterThanOrEqual(-1);
        expect(one.change.interval.low).toBeLessThanOrEqual(one.change.difference + 1e-12);
        expect(one.change.interval.high).toBeGreaterThanOrEqual(one.change.difference - 1e-12);
        expect(one.change.interval.high).toBeLessThanOrEqual(1);
        expect(one.change.pValue).toBeGreaterThanOrEqual(0);
        expect(one.change.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is that of one item where two items are answered alike, and surer where they are answered apart", () => {
    const column = (n: number, favorable: number, shift = 0) =>
      Array.from({ length: n }, (_, i) => ((i + shift) % n < favorable ? 5 : 1));
    const both = (first: number[], second: number[]) => first.map((each, i) => [each, second[i] as number]);
    const factor = (now: number[][], then: number[][]) =>
      pulse({ answers: now, previous: then, items: items("a", "a") }).factors[0]?.change;
    const [now, then] = [column(200, 120), column(250, 100)];
    const alike = factor(both(now, now), both(then, then));
    const [item] = pulse({ answers: both(now, now), previous: both(then, then), items: items("a", "a") }).items;
    expectNear(alike?.difference, item?.change?.difference as number, 1e-12);
    expectNear(alike?.interval.low, item?.change?.interval.low as number, 1e-9);
    expectNear(alike?.pValue, item?.change?.pValue as number, 1e-9);
    const apart = factor(both(now, column(200, 120, 80)), both(then, column(250, 100, 100)));
    expectNear(apart?.difference, alike?.difference as number, 1e-12);
    expect((apart?.interval.high as number) - (apart?.interval.low as number)).toBeLessThan(
      (alike?.interval.high as number) - (alike?.interval.low as number),
    );
  });

  it("is unsure where all answers are of one kind", () => {
    const change = (n: number) =>
      pulse({
        answers: new Array(n).fill([5, 5]),
        previous: new Array(n).fill([4, 4]),
        items: items("a", "a"),
      }).factors[0]?.change;
    expect(change(4)).toMatchObject({ difference: 0, pValue: 1 });
    expect(change(4)?.interval.low).toBeLessThan(-0.3);
    expect(change(400)?.interval.low).toBeGreaterThan(-0.02);
  });

  it("is null where either wave has too few answers", () => {
    const { items: results, factors } = pulse({
      answers: [
        [5, 5],
        [4, 4],
      ],
      previous: [
        [5, null],
        [4, 4],
      ],
      items: items("a", "b"),
      minimumAnswers: 2,
    });
    expect(results.map(({ change }) => change === null)).toEqual([false, true]);
    expect(factors.map(({ change }) => change === null)).toEqual([false, true]);
  });
});

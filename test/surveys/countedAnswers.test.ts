import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ces, csat, enps, nps } from "../../src/index";
import type { Answers } from "../../src/surveys";
import { type CountedAnswer, CountedAnswers } from "../../src/surveys/countedAnswers";

const asAnswers = (rows: readonly CountedAnswer[]) => new CountedAnswers(rows) as unknown as Answers;

/** The rows that a database would return: one for each answer, in any order. */
function countedRows(answers: readonly (number | null)[], weights?: readonly number[]): CountedAnswer[] {
  return [...new Set(answers)].map((answer) => {
    const own = answers.flatMap((each, i) => (each === answer ? [weights?.[i] ?? 1] : []));
    const weight = own.reduce((sum, each) => sum + each, 0);
    return { answer, count: own.length, weight, squares: own.reduce((sum, each) => sum + each ** 2, 0) };
  });
}

/** Sums of halves and of their squares are exact, so that results are equal to the last digit. */
const answered = (min: number, max: number) =>
  fc.array(fc.tuple(fc.option(fc.integer({ min, max })), fc.integer({ min: 1, max: 8 })), { maxLength: 60 });

describe("answers that were counted elsewhere", () => {
  const questions = [
    ["nps", nps, 0, 10],
    ["enps", enps, 0, 10],
    ["csat", csat, 1, 5],
    ["ces", ces, 1, 7],
  ] as const;

  it.each(questions)("%s gives what it gives for the list", (_, score, min, max) => {
    fc.assert(
      fc.property(answered(min, max), (rows) => {
        const answers = rows.map(([answer]) => answer);
        const weights = rows.map(([, halves]) => halves / 2);
        expect(score({ answers: asAnswers(countedRows(answers)) })).toEqual(score({ answers }));
        expect(score({ answers: asAnswers(countedRows(answers, weights)) })).toEqual(score({ answers, weights }));
      }),
    );
  });

  it("names an answer that is not on the scale, or counts it apart", () => {
    const answers = asAnswers(countedRows([10, 11, 11, null]));
    expect(() => nps({ answers })).toThrow("nps: answers must be at most 10, but got 11");
    expect(nps({ answers, invalid: "exclude" })).toEqual(nps({ answers: [10, 11, 11, null], invalid: "exclude" }));
  });

  it("refuses answers of no weight at all", () => {
    const answers = asAnswers([{ answer: 9, count: 3, weight: 0, squares: 0 }]);
    expect(() => nps({ answers })).toThrow("nps: weights must contain at least one value above 0");
  });
});

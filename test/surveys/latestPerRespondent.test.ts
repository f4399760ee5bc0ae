import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestPerRespondent, nps } from "../../src/index";

const DAY = 86_400_000;

describe("latestPerRespondent", () => {
  it("keeps the last answer of each person, and the later row of the same instant", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ respondent: fc.nat(5), at: fc.nat(4).map((day) => day * DAY), answer: fc.nat(10) })),
        (rows) => {
          const people = [...new Set(rows.map(({ respondent }) => respondent))];
          const expected = people.map((person) => {
            const own = rows.filter(({ respondent }) => respondent === person);
            const last = Math.max(...own.map(({ at }) => at));
            return own.filter(({ at }) => at === last).at(-1)?.answer;
          });
          expect(latestPerRespondent(rows)).toEqual(expected);
        },
      ),
    );
  });

  it("does not mind other orders of rows where no two are of the same instant", () => {
    const rows = [
      { respondent: "a", at: "2025-03-01", answer: 6 },
      { respondent: "a", at: new Date("2025-04-01T10:00:00Z"), answer: 9 },
      { respondent: "b", at: Date.UTC(2025, 0, 1), answer: 7 },
      { respondent: "a", at: "2025-04-01T09:00:00Z", answer: 3 },
    ];
    expect(latestPerRespondent(rows)).toEqual([9, 7]);
    expect(latestPerRespondent([...rows].reverse())).toEqual([9, 7]);
  });

  it("lets a blank win, which then counts as missing", () => {
    const answers = latestPerRespondent([
      { respondent: 1, at: 0, answer: 10 },
      { respondent: 1, at: DAY, answer: null },
      { respondent: 2, at: DAY, answer: 9 },
    ]);
    expect(answers).toEqual([null, 9]);
    expect(nps({ answers })).toMatchObject({ score: 100, missing: 1 });
  });

  it("leaves other fields of the rows alone, and takes no rows", () => {
    expect(latestPerRespondent([{ respondent: "a", at: 0, answer: 5, country: "x" } as never])).toEqual([5]);
    expect(latestPerRespondent([])).toEqual([]);
  });

  it.each([
    [{ respondent: "a", at: "03/04/2025", answer: 1 }, /^latestPerRespondent: \[0\]\.at must be/u],
    [{ respondent: "", at: 0, answer: 1 }, /^latestPerRespondent: \[0\]\.respondent must be/u],
    [{ respondent: null, at: null, answer: 1 }, /\[0\]\.at .*\[0\]\.respondent/u],
    [null, /^latestPerRespondent: \[0\] must be an object/u],
  ])("refuses %j and names it", (row, message) => {
    expect(() => latestPerRespondent([row] as never)).toThrow(
      expect.objectContaining({ name: "MetricInputError", message: expect.stringMatching(message) }),
    );
  });

  it("refuses respondents of two kinds, and what is no list", () => {
    const rows = [
      { respondent: "7", at: 0, answer: 1 },
      { respondent: 7, at: 0, answer: 1 },
    ];
    expect(() => latestPerRespondent(rows)).toThrow(/\[1\]\.respondent/u);
    expect(() => latestPerRespondent(5 as never)).toThrow(expect.objectContaining({ name: "MetricInputError" }));
  });
});

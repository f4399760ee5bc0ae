import { describe, expect, it } from "vitest";
import { ces, csat, enps, nps } from "../../src/surveys";
import { cesQuery, csatQuery, enpsQuery, npsQuery, type SurveyTable, surveyTable } from "../../src/warehouse";
import { ENGINES, type Engine, engine } from "./engines";
import { LOGS, PATIENCE, type Random, random } from "./random";
import { difference, outcome } from "./same";

interface RandomAnswers {
  readonly answers: readonly (number | null)[];
  readonly weights: readonly number[] | undefined;
}

/** Answers, missing ones, and now and then one that is not on the scale. */
function randomAnswers({ whole, chance }: Random, most: number): RandomAnswers {
  const answers = Array.from({ length: whole(0, 60) }, () => {
    if (chance(0.1)) return null;
    return chance(0.01) ? most + 1 : whole(chance(0.02) ? 0 : 1, most);
  });
  return { answers, weights: chance(0.4) ? answers.map(() => whole(0, 8) / 3) : undefined };
}

async function load(db: Engine, { answers, weights }: RandomAnswers): Promise<SurveyTable> {
  await db.load(
    "sur'vey\"",
    [
      ["answer; --", "milliseconds"],
      ["weight", "number"],
    ],
    answers.map((answer, row) => [answer, weights?.[row] ?? 1]),
  );
  const columns = { answer: "answer; --", weight: weights === undefined ? undefined : "weight" };
  return surveyTable({ dialect: db.dialect, table: "sur'vey\"", columns });
}

/** What a function says, without the place of an answer in a list: a database has none. */
const placeless = (result: unknown) =>
  typeof result === "string" ? result.replaceAll(/answers\[\d+\]/gu, "answers").split("\n")[0] : result;

const questions = [
  ["nps", 10, nps, npsQuery],
  ["enps", 10, enps, enpsQuery],
  ["csat", 5, csat, csatQuery],
  ["ces", 7, ces, cesQuery],
] as const;

describe.each(ENGINES)("a query of answers in %s", (name) => {
  it.each(questions)(
    "gives what %s gives, for random answers",
    async (metric, most, score, queryOf) => {
      const db = await engine(name);
      const choice = random(most + metric.length);
      for (let each = 0; each < LOGS; each++) {
        const data = randomAnswers(choice, most);
        const survey = await load(db, data);
        const options = {
          invalid: choice.pick(["throw", "exclude"] as const),
          minimumAnswers: choice.maybe(() => choice.whole(1, 10)),
        };
        const expected = placeless(outcome(() => score({ ...data, ...options })));
        const { sql, read } = queryOf(survey, options);
        const rows = await db.run(sql);
        const got = placeless(outcome(() => read(rows) as unknown));
        const refused = typeof expected === "string" && typeof got === "string";
        const found = refused ? undefined : difference(expected, got);
        expect(found && `${found}\n${JSON.stringify({ ...data, ...options })}\n${sql}`).toBeUndefined();
      }
    },
    PATIENCE,
  );
});

describe("a query of answers", () => {
  const survey = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "score" } });

  it("refuses options before it is run", () => {
    expect(() => npsQuery(survey, { minimumAnswers: 0 })).toThrow("nps: minimumAnswers must be at least 1, but got 0");
  });

  it("names an answer that is not on the scale", () => {
    const read = () => npsQuery(survey).read([{ answer: 11, answers: 2, weight: 2, squares: 2, bad_weights: 0 }]);
    expect(read).toThrow("nps: answers must be at most 10, but got 11");
  });

  it("reads answers as any driver gives them", () => {
    const counted = { answers: "2", weight: 2, squares: 2n, bad_weights: 0 };
    const given = [9n, "9", "9.000", 9].map((answer) => npsQuery(survey).read([{ ...counted, ANSWER: answer }]).score);
    expect(given).toEqual([100, 100, 100, 100]);
    expect(() => npsQuery(survey).read([{ ...counted, answer: "nine" }])).toThrow(
      'nps: answers must be a whole number, but got the string "nine"',
    );
  });

  it("refuses rows whose weight is none", () => {
    const weighted = surveyTable({ dialect: "duckdb", table: "survey", columns: { answer: "score", weight: "w" } });
    const row = { answer: 9, answers: 3, weight: 2, squares: 2, bad_weights: 1 };
    expect(() => npsQuery(weighted).read([row])).toThrow("npsQuery.read: bad_weights must be at most 0, but got 1");
  });

  it("refuses another table", () => {
    expect(() => npsQuery({} as SurveyTable)).toThrow("npsQuery: survey must be");
  });
});

import { badRows } from "../logs/badRows";
import { customerDictionary } from "../logs/customerDictionary";
import { readRows } from "../logs/rowReader";
import { type Timestamp, timeOf } from "../logs/timestamp";
import { notACustomer, notATime } from "../validation/rareErrors";

/** One answer of a respondent. */
export interface DatedAnswer<Answer> {
  /** Id of the respondent: text or number, of the same kind in all rows. */
  readonly respondent: string | number;
  /** Time of the answer: a `Date`, whole epoch milliseconds, or ISO-8601 text; text without a zone is in UTC. */
  readonly at: Timestamp;
  /** The answer; `null`, `undefined` and `""` are missing answers. */
  readonly answer: Answer;
}

/**
 * Returns the latest answer of each respondent, for surveys with repeated answers.
 *
 * Without it, respondents who answer often have more weight. The latest answer counts even if it is blank, as a missing
 * answer: remove blank rows beforehand if the previous answer should count. Of rows with the same instant, the later
 * row counts. Other fields of the rows are ignored.
 *
 * @param answers - Rows in any order.
 * @returns One answer per respondent, in the order of their first rows: the `answers` of {@link nps} and the other
 * scores.
 * @throws {@link MetricInputError} if a row has no respondent or no time, naming the first 20 such rows.
 *
 * @example
 * ```ts
 * latestPerRespondent([
 *   { respondent: "a", at: "2025-03-01", answer: 6 },
 *   { respondent: "b", at: "2025-03-02", answer: 9 },
 *   { respondent: "a", at: "2025-04-01", answer: 10 },
 * ]); // => [10, 9]
 * ```
 */
export function latestPerRespondent<Answer>(answers: Iterable<DatedAnswer<Answer>>): Answer[] {
  const bad = badRows("latestPerRespondent", "throw");
  const people = customerDictionary();
  const latest: Answer[] = [];
  const times: number[] = [];
  readRows("latestPerRespondent", answers, 0, bad, (given, row) => {
    // Fields that the row inherits do not count.
    const { respondent, at, answer } = { ...given };
    const time = timeOf(at, "UTC");
    if (Number.isNaN(time)) bad.add(row, "at", notATime, at);
    const person = people.numberOf(respondent);
    if (person === -1) bad.add(row, "respondent", notACustomer, respondent);
    else if (!(time < (times[person] ?? -Infinity))) {
      latest[person] = answer;
      times[person] = time;
    }
  });
  bad.check();
  return latest;
}

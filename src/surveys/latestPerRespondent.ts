import { badRows } from "../logs/badRows";
import { customerDictionary } from "../logs/customerDictionary";
import { readRows } from "../logs/rowReader";
import { type Timestamp, timeOf } from "../logs/timestamp";
import { notACustomer, notATime } from "../validation/rareErrors";

/** One answer of a person. */
export interface DatedAnswer<Answer> {
  /** Who answered: a text or a number, the same kind in all rows. */
  readonly respondent: string | number;
  /** When: a `Date`, whole epoch milliseconds, or ISO-8601 text; a date or time without a zone is in UTC. */
  readonly at: Timestamp;
  /** What was answered; `null`, `undefined` and `""` are answers that were not given. */
  readonly answer: Answer;
}

/**
 * The last answer of each person, for surveys that some people answer again and again.
 *
 * Without this who answers often counts often. The last answer wins also where it is blank, and then counts as missing: leave blank rows out
 * beforehand where the one before is to count. Rows of the same instant: the later row wins. Other fields of the rows are not looked at.
 *
 * @param answers - Rows in any order.
 * @returns One answer a person, in the order in which the rows first name them: the `answers` of {@link nps} and its kin.
 * @throws {@link MetricInputError} when a row has no respondent or no time, naming the first 20 of them.
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
  readRows("latestPerRespondent", answers, 0, bad, ({ respondent, at, answer }, row) => {
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

// Two waves of a survey: has the score really changed?
import { compareNps, nps, npsSampleSize } from "retention-metrics";
import { answersOf } from "./survey/readSurvey";

const spring = nps({ answers: answersOf("spring", "recommend") });
const autumn = nps({ answers: answersOf("autumn", "recommend") });
const groupOf = ({ promoters, passives, detractors }: typeof spring) => ({ promoters, passives, detractors });
const { difference, interval, pValue } = compareNps({ a: groupOf(autumn), b: groupOf(spring) });

const points = (value: number | null) => (value === null ? "—" : `${value >= 0 ? "+" : ""}${value.toFixed(1)}`);
for (const [name, { score, interval, answered }] of Object.entries({ spring, autumn }))
  console.log(
    `${name}: ${points(score)} (${points(interval?.low ?? null)} to ${points(interval?.high ?? null)}), ${answered} answers`,
  );
console.log(
  `change: ${points(difference)} points (${points(interval?.low ?? null)} to ${points(interval?.high ?? null)}), p = ${pValue?.toFixed(3)}`,
);
console.log(
  interval !== null && interval.low <= 0 && interval.high >= 0
    ? "Zero lies in the interval: such a change may be chance."
    : "Zero lies outside of the interval.",
);
console.log(`Answers for a margin of error of 5 points: ${npsSampleSize({ marginOfError: 5 })}`);

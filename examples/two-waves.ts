// Two waves of a survey: has the score really changed?
import { compareNps, nps, npsSampleSize } from "retention-metrics";
import { answersOf } from "./survey/readSurvey";

const spring = nps({ answers: answersOf("spring", "recommend") });
const autumn = nps({ answers: answersOf("autumn", "recommend") });
const groupOf = ({ promoters, passives, detractors }: typeof spring) => ({ promoters, passives, detractors });
const { difference, low, high, pValue } = compareNps({ a: groupOf(autumn), b: groupOf(spring) });

const points = (value: number | null) => (value === null ? "—" : `${value >= 0 ? "+" : ""}${value.toFixed(1)}`);
for (const [name, { score, interval, answered }] of Object.entries({ spring, autumn }))
  console.log(
    `${name}: ${points(score)} (${points(interval?.low ?? null)} to ${points(interval?.high ?? null)}), ${answered} answers`,
  );
console.log(`change: ${points(difference)} points (${points(low)} to ${points(high)}), p = ${pValue?.toFixed(3)}`);
console.log(
  low !== null && high !== null && low <= 0 && high >= 0
    ? "Zero lies in the interval: such a change may be chance."
    : "Zero lies outside of the interval.",
);
console.log(`Answers for a margin of 5 points: ${npsSampleSize({ margin: 5 })}`);

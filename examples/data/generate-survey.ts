// Writes examples/data/survey.csv: the answers of two waves of a made-up survey, the same in every run.
//
//     npx ts-node examples/data/generate-survey.ts
//
// One row per respondent: would recommend (0–10), satisfied (1–5), easy (1–7). Some questions are left blank, some
// respondents answer twice.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomNumbers } from "./random";

const random = randomNumbers(7);
const pick = (weights: readonly number[]) => {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
};
const maybe = (answer: number, blank: number) => (random() < blank ? "" : String(answer));

const rows: string[] = [];
for (const [wave, day, people, better] of [
  ["spring", "2025-04", 180, 0],
  ["autumn", "2025-10", 210, 1],
] as const) {
  for (let i = 1; i <= people; i++) {
    const times = random() < 0.04 ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const recommend = pick([3, 1, 2, 2, 3, 6, 6, 12, 16, 14 + 6 * better, 15 + 8 * better]);
      const satisfied = 1 + pick([3, 5, 12, 34, 26 + 8 * better]);
      const easy = 1 + pick([2, 4, 6, 10, 20, 24, 18]);
      const at = `${day}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
      const id = `${wave[0]}${String(i).padStart(3, "0")}`;
      rows.push([wave, id, at, maybe(recommend, 0.03), maybe(satisfied, 0.08), maybe(easy, 0.15)].join(","));
    }
  }
}
writeFileSync(
  join(__dirname, "survey.csv"),
  `wave,respondent,answered_at,recommend,satisfied,easy\n${rows.join("\n")}\n`,
);
console.log(`survey.csv: ${rows.length} rows`);

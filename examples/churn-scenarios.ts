// Two companies that differ only in churn, over five years: the comparison of the articles. They give the result (57
// million of annual revenue at 0.5% per month, 42 million less at 4%), but not the starting point. The two figures
// below are solved for, and are not the article's.
import { breakEven, compareChurnScenarios } from "retention-metrics";
import { projectRevenueMetric } from "retention-metrics/catalogue";

const startingRevenue = 3_506_577;
const newRevenue = 41_469;
const churnRates = [0.005, 0.01, 0.02, 0.04];

const { scenarios } = compareChurnScenarios({ startingRevenue, newRevenue, churnRates, months: 60 });

const million = (money: number) => (money / 1e6).toFixed(1).padStart(9);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
const line = (name: string, cells: readonly string[]) => console.log(`${name.padEnd(24)}${cells.join("")}`);

console.log("Annual recurring revenue in millions, by monthly churn\n");
line(
  "",
  scenarios.map(({ churnRate }) => percent(churnRate)),
);
for (const year of [0, 1, 2, 3, 4, 5])
  line(
    year === 0 ? "at the start" : `after year ${year}`,
    scenarios.map(({ revenue }) => million(12 * (revenue[12 * year] as number))),
  );
line(
  "gap at the end",
  scenarios.map(({ endingGap }) => million(12 * endingGap)),
);
line(
  "not earned on the way",
  scenarios.map(({ cumulativeGap }) => million(cumulativeGap)),
);

// New revenue that the last company would need to end level with the first.
const last = { startingRevenue, newRevenue, churnRate: 0.04, months: 60 };
const needed = breakEven(projectRevenueMetric, last, "newRevenue", scenarios[0]?.endingRevenue as number);
console.log(
  `\nTo end level with 0.5 %, the company at 4 % would have to sell ${Math.round(needed).toLocaleString("en")} of new monthly`,
);
console.log(
  `revenue each month instead of ${newRevenue.toLocaleString("en")}: ${(needed / newRevenue).toFixed(1)} times as much.`,
);

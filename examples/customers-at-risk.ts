// Which customers to call first, and why: a ranked list from a CSV file, and an evaluation of the last list.
//
//     npx ts-node examples/customers-at-risk.ts [customers.csv]
//
// One row per customer: six signs of the last weeks (blank if unknown), the score of last quarter's list, and whether
// the customer left after that. The customers in the sample file are made up.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type ArticleRiskFactor, articleRiskFactors, churnRisk, evaluateRisk } from "retention-metrics";

const [path = join(__dirname, "data/customers-at-risk.csv")] = process.argv.slice(2);
const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, trim: true });

const columns: Readonly<Record<ArticleRiskFactor, string>> = {
  decliningEngagement: "activity_ratio",
  badSupportExperience: "support_rating",
  competitorOffers: "competitor_mentions",
  poorAdoption: "features_in_use",
  pricingAndBilling: "billing_problems",
  changedNeeds: "idle_share",
};
const words: Readonly<Record<ArticleRiskFactor, string>> = {
  decliningEngagement: "less activity",
  badSupportExperience: "bad support",
  competitorOffers: "competitors",
  poorAdoption: "poor adoption",
  pricingAndBilling: "bills",
  changedNeeds: "idle seats",
};
const numberIn = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));

// Customers who left are excluded; an ordinary customer has the values of `reference`.
const ordinary = { decliningEngagement: 0.9, badSupportExperience: 4, poorAdoption: 0.7, changedNeeds: 0.2 };
const list = rows
  .filter(({ left }) => left === "0")
  .map((row) => {
    const factors = articleRiskFactors.map((factor) => ({
      ...factor,
      value: numberIn(row[columns[factor.name]]),
      reference: (ordinary as Partial<Record<ArticleRiskFactor, number>>)[factor.name] ?? factor.best,
    }));
    return { customer: row["customer"] ?? "", ...churnRisk({ factors }) };
  });
const ranked = list.filter(({ score }) => score !== null).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));

console.log("customer   score  band    known  why");
for (const { customer, score, band, coverage, drivers } of ranked) {
  const why = drivers
    .filter(({ excess }) => excess >= 1)
    .slice(0, 3)
    .map(({ name, excess }) => `${words[name as ArticleRiskFactor]} +${excess.toFixed(0)}`)
    .join(", ");
  const known = `${Math.round(100 * coverage)} %`;
  const shown = (score ?? 0).toFixed(0).padStart(5);
  console.log(`${customer.padEnd(10)} ${shown}  ${(band?.id ?? "-").padEnd(6)} ${known.padStart(6)}  ${why}`.trimEnd());
}
const unknown = list.filter(({ score }) => score === null).map(({ customer }) => customer);
console.log(`\nToo little is known of: ${unknown.join(", ") || "nobody"}`);

// Last quarter's scores, compared with the customers who have left since.
const share = 0.25;
const { customers, churned, auc, capture, lift } = evaluateRisk({
  scores: rows.map((row) => Number(row["last_score"])),
  churned: rows.map((row) => row["left"] === "1"),
  share,
});
console.log(`\nLast quarter's list: ${churned} of ${customers} have left`);
if (auc !== null && capture !== null && lift !== null) {
  const two = (number: number) => number.toFixed(2);
  console.log(`  AUC ${two(auc.estimate)}, from ${two(auc.interval.low)} to ${two(auc.interval.high)}; 0.50 is a coin`);
  console.log(
    `  its top quarter had ${Math.round(100 * capture)} % of those who left, ${two(lift)} times as many as at random`,
  );
}

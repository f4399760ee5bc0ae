// Hand-written cards: among about 800 customers with a card, churn was half as high as among those without. The story
// gives no counts: the ones here are chosen for illustration, with half the churn in each case.
import { type HoldoutGroup, holdoutChurn, rateSampleSize } from "retention-metrics";

const stories: readonly [story: string, treated: HoldoutGroup, control: HoldoutGroup][] = [
  ["5 % against 10 %, 800 without a card", { customers: 800, churned: 40 }, { customers: 800, churned: 80 }],
  ["5 % against 10 %, 100 without a card", { customers: 800, churned: 40 }, { customers: 100, churned: 10 }],
  ["1 % against 2 %, 800 without a card", { customers: 800, churned: 8 }, { customers: 800, churned: 16 }],
];
/** Spending of a remaining customer within the year: an assumption too. */
const valuePerCustomer = 300;

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const whole = (number: number) => number.toFixed(0);

for (const [story, treated, control] of stories) {
  const { relativeReduction, pValue, customersSaved, valueSaved, numberNeeded } = holdoutChurn({
    treated,
    control,
    valuePerCustomer,
  });
  // Both are null only if no control customer left, or without a value per customer.
  if (relativeReduction === null || valueSaved === null) continue;
  console.log(story);
  console.log(
    `  less churn       ${percent(relativeReduction.estimate)}, from ${percent(relativeReduction.interval.low)} to ${percent(relativeReduction.interval.high)}`,
  );
  console.log(`  p-value          ${pValue.toFixed(4)}${pValue < 0.05 ? "" : ": may well be luck"}`);
  console.log(`  customers kept   ${whole(customersSaved)}`);
  console.log(
    `  their spending   ${whole(valueSaved.estimate)}, from ${whole(valueSaved.interval.low)} to ${whole(valueSaved.interval.high)}`,
  );
  if (numberNeeded !== null) console.log(`  cards for each   ${whole(numberNeeded)}`);
  console.log();
}

const { perGroup } = rateSampleSize({ controlRate: 0.02, treatedRate: 0.01 });
console.log(`To see 1 % against 2 % four times in five takes ${perGroup} customers with a card and as many without.`);

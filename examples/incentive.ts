// A reward program: its profit, the highest reward at which it pays, and the effect of members who would have bought
// anyway. The figures are made up.
import { breakEven, compareMeans, incentiveReturn } from "retention-metrics";
import { incentiveReturnMetric } from "retention-metrics/catalogue";

// A pilot: yearly spending of members, and of customers held out at random.
const members = [310, 0, 145, 620, 275, 90, 410, 180, 520, 60, 335, 240];
const heldOut = [250, 0, 120, 480, 300, 0, 350, 160, 410, 80, 270, 210];
const pilot = compareMeans({ a: members, b: heldOut });

const programme = {
  members: 5000,
  grossMargin: 0.45,
  rewardsIssued: 9000,
  redemptionRate: 0.6,
  reward: 8,
  fixedCost: 20_000,
  targetReturn: 0.2,
};

const money = (amount: number | null) =>
  amount === null ? "none" : amount.toLocaleString("en", { maximumFractionDigits: 2 });
const percent = (share: number | null) => (share === null ? "none" : `${(100 * share).toFixed(1)} %`);
const line = (name: string, value: string) => console.log(`${name.padEnd(44)}${value.padStart(12)}`);

function report(title: string, incrementalRevenuePerMember: number): void {
  const result = incentiveReturn({ ...programme, incrementalRevenuePerMember });
  console.log(title);
  line("  more spent a member", money(incrementalRevenuePerMember));
  line("  margin on it", money(result.incrementalMargin));
  line("  cost of rewards and programme", money(result.cost));
  line("  profit", money(result.profit));
  line("  return on the cost", percent(result.returnOnInvestment));
  line("  reward at which the profit is 0", money(result.breakEvenReward));
  line("  highest reward for a return of 20 %", money(result.highestReward));
  console.log();
}

const spendOfMembers = members.reduce((sum, spend) => sum + spend, 0) / members.length;
report("If all that members spend came from the programme (it does not)", spendOfMembers);
if (pilot !== null) {
  report("What they spend more than customers held out", pilot.difference);
  line("The pilot alone: more spent a member, from", money(pilot.interval.low));
  line("to", money(pilot.interval.high));
}
const needed = breakEven(
  incentiveReturnMetric,
  { ...programme, incrementalRevenuePerMember: 50 },
  "incrementalRevenuePerMember",
  0,
);
line("It pays from this much more a member on", money(needed));
console.log("\nThe interval of the pilot reaches from loss to gain: twelve customers a side settle nothing.");

// An agency raises its price by 25%. How many clients may leave before the increase does not pay?
import { breakEven, type PriceIncreaseImpactInput, priceIncreaseImpact, sensitivity } from "retention-metrics";
import { priceIncreaseImpactMetric } from "retention-metrics/catalogue";

// 40 clients at 2,000 a month, of which 1,200 are salaries; over two years. All of it is made up.
const agency: PriceIncreaseImpactInput = {
  customers: 40,
  price: 2000,
  costPerCustomer: 1200,
  increase: 0.25,
  customersLostShare: 0.1,
  churnRate: 0.02,
  churnRateAfter: 0.03,
  periods: 24,
  customerGain: 3000,
};

const money = (amount: number) => Math.round(amount).toLocaleString("en").padStart(11);
const percent = (share: number | null) => (share === null ? "none" : `${(100 * share).toFixed(1)} %`).padStart(11);
const line = (name: string, ...cells: readonly string[]) => console.log(`${name.padEnd(46)}${cells.join("")}`);

const rise = priceIncreaseImpact(agency);
line("", "before".padStart(11), "after".padStart(11), "difference".padStart(11));
line("Revenue", money(rise.before.revenue), money(rise.after.revenue), money(rise.difference.revenue));
line("Profit", money(rise.before.profit), money(rise.after.profit), money(rise.difference.profit));

console.log("\nUntil the profit is what it was");
line("  clients that may leave at once", percent(rise.breakEvenLoss.profit));
line("  churn a month, with 10 % gone at once", percent(rise.breakEvenChurnRate));
const gone = breakEven(priceIncreaseImpactMetric, agency, "customersLostShare", 0);
line("  gone at once, with 3 % a month after that", percent(gone));

if (rise.customerReturn) {
  console.log("\nA client who gains 3,000 a month from the work");
  line("  return before", percent(rise.customerReturn.returnBefore));
  line("  return after", percent(rise.customerReturn.returnAfter));
  line("  the highest increase without a loss", percent(rise.customerReturn.highestIncrease));
}

console.log("\nWhich guess matters: the gain in profit at both ends of each");
const { rows } = sensitivity(priceIncreaseImpactMetric, agency, {
  customersLostShare: [0, 0.25],
  churnRateAfter: [0.02, 0.06],
  costPerCustomer: [1000, 1400],
});
for (const { field, atLow, atHigh } of rows) line(`  ${field}`, money(atLow ?? 0), money(atHigh ?? 0));

console.log("\nThe return left to clients by what the work brings them");
for (const customerGain of [2000, 2500, 3000, 4000]) {
  const { customerReturn } = priceIncreaseImpact({ ...agency, customerGain });
  line(`  ${customerGain.toLocaleString("en")} a month`, percent(customerReturn?.returnAfter ?? null));
}

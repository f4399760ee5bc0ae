// One month, seven churn rates: computes the table of the guide "Which churn rate do I mean?".
import { churnRate, churnRateByMethod, retentionRate } from "retention-metrics";

// 100 customers at the start. 8 of them leave, and 2 of those 8 return before the month ends. 40 join, and 5 of these
// leave again. At the end there are 129.
const start = 100;
const end = 129;
const joined = 40;
const counts = { customersAtStart: start, newCustomers: joined, customersAtEnd: end, customersLost: 8 + 5 };

const rows: [definition: string, rate: number | null][] = [
  [
    "cohort (our default): of the starting customers, who is gone at the end",
    churnRate({ customersAtStart: start, customersLost: 6 }),
  ],
  [
    "the same from the retention rate, with the 35 joiners who stayed",
    1 - (retentionRate({ customersAtStart: start, customersAtEnd: end, newCustomers: 35 }) ?? 0),
  ],
  ["ProfitWell: leavers from the starting set, back or not", churnRate({ customersAtStart: start, customersLost: 8 })],
  ["Stripe: all leavers / (start + joiners)", churnRateByMethod({ ...counts, method: "stripe" })],
  ["midpoint: all leavers / (start + half of the joiners)", churnRateByMethod({ ...counts, method: "midpoint" })],
  [
    "the slip: 1 - (end - all joiners) / start",
    1 - (retentionRate({ customersAtStart: start, customersAtEnd: end, newCustomers: joined }) ?? 0),
  ],
  ["average: all leavers / mean of start and end", churnRateByMethod({ ...counts, method: "average" })],
  ["Baremetrics, Recurly, Polar: all leavers / start", churnRateByMethod({ ...counts, method: "allLosses" })],
];
for (const [definition, rate] of rows) console.log(`${((rate ?? 0) * 100).toFixed(2).padStart(6)} %  ${definition}`);

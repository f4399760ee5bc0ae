// The first five minutes: a metric, an undefined result, a bad input.
import {
  attempt,
  churnRate,
  clvFromChurn,
  convertChurnRate,
  MetricInputError,
  netRevenueRetention,
} from "retention-metrics";

// 400 customers on March 1; 14 of them have left by April 1.
const monthly = churnRate({ customersAtStart: 400, customersLost: 14 });
console.log("monthly churn         ", monthly); // a fraction: 0.035 is 3.5 %

// null means: there is nothing to divide by. Never 0% or NaN.
console.log("churn of nobody       ", churnRate({ customersAtStart: 0, customersLost: 0 }));

if (monthly !== null) {
  console.log("the same over a year  ", convertChurnRate({ churnRate: monthly, from: "month", to: "year" }));
  console.log("lifetime value        ", clvFromChurn({ revenuePerPeriod: 50, churnRate: monthly, grossMargin: 0.8 }));
}

console.log(
  "net revenue retention ",
  netRevenueRetention({
    startingRevenue: 200_000,
    churnedRevenue: 6000,
    contractionRevenue: 4000,
    expansionRevenue: 20_000,
  }),
);

// Invalid input is always rejected: the error names metric, field, bound and value.
try {
  churnRate({ customersAtStart: 400, customersLost: 500 });
} catch (error) {
  if (error instanceof MetricInputError) console.log("refused:", error.message);
}

// The same without try and catch.
const outcome = attempt(churnRate, { customersAtStart: "400", customersLost: 14 });
console.log(outcome.ok ? outcome.value : `refused: ${outcome.error.message}`);

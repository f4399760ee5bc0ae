// The unit economics of a subscription business, from one month of its books.
import {
  annualRecurringRevenue,
  averageRevenuePerAccount,
  churnRate,
  clvFromChurn,
  customerAcquisitionCost,
  grossRevenueRetention,
  lifetimeValueToCost,
  netRevenueRetention,
  paybackPeriod,
  quickRatio,
  revenueRollForward,
} from "retention-metrics";
import { formatMetric } from "retention-metrics/locales";

const customers = { customersAtStart: 1200, customersLost: 36 };
const newCustomers = 90;
const month = {
  startingRevenue: 60_000,
  newRevenue: 4300,
  expansionRevenue: 1500,
  contractionRevenue: 400,
  churnedRevenue: 1700,
};
const grossMargin = 0.8;
const acquisitionSpend = 27_000;

const { endingRevenue, netNewRevenue, growthRate } = revenueRollForward(month);
const { startingRevenue, churnedRevenue, contractionRevenue, expansionRevenue, newRevenue } = month;
const churn = churnRate(customers);
const revenuePerPeriod = averageRevenuePerAccount({
  recurringRevenue: startingRevenue,
  customers: customers.customersAtStart,
});
const acquisitionCost = customerAcquisitionCost({ acquisitionSpend, newCustomers });
if (churn === null || revenuePerPeriod === null || acquisitionCost === null)
  throw new Error("a month without customers");
const lifetimeValue = clvFromChurn({ revenuePerPeriod, churnRate: churn, grossMargin });

const money = (value: number | null) => formatMetric(value, "money", { locale: "en", currency: "USD" });
const percent = (value: number | null) => formatMetric(value, "fraction", { locale: "en" });
const plain = (value: number | null) => formatMetric(value, "periods", { locale: "en" });

const table: Readonly<Record<string, string>> = {
  "MRR at the end": money(endingRevenue),
  "  net new": money(netNewRevenue),
  "  growth": percent(growthRate),
  ARR: money(annualRecurringRevenue({ monthlyRecurringRevenue: endingRevenue })),
  "Gross revenue retention": percent(grossRevenueRetention({ startingRevenue, churnedRevenue, contractionRevenue })),
  "Net revenue retention": percent(
    netRevenueRetention({ startingRevenue, churnedRevenue, contractionRevenue, expansionRevenue }),
  ),
  "Quick ratio": plain(quickRatio({ newRevenue, expansionRevenue, churnedRevenue, contractionRevenue })),
  "Customer churn": percent(churn),
  "Revenue per account": money(revenuePerPeriod),
  "Acquisition cost": money(acquisitionCost),
  "Lifetime value": money(lifetimeValue),
  "LTV : CAC": plain(lifetimeValue === null ? null : lifetimeValueToCost({ lifetimeValue, acquisitionCost })),
  "Payback in months": plain(paybackPeriod({ acquisitionCost, revenuePerPeriod, grossMargin, churnRate: churn })),
};
for (const [name, value] of Object.entries(table)) console.log(`${name.padEnd(26)} ${value.padStart(12)}`);

// A dashboard with numbers from another source: some tiles are invalid, and the others must still show.
import { attempt, churnRate, netRevenueRetention, quickRatio } from "retention-metrics";
import { formatError, formatMetric } from "retention-metrics/locales";

/** The unchecked result of a warehouse query. */
const data: unknown = JSON.parse(`{
  "churn": { "customersAtStart": 400, "customersLost": 14 },
  "revenue": { "startingRevenue": 200000, "churnedRevenue": 6000, "contractionRevenue": "4000", "expansionRevenue": 20000 },
  "movements": { "newRevenue": 12000, "expansionRevenue": 20000, "churnedRevenue": 0, "contractionRevenue": 0 }
}`);
const of = (name: string) => (data as Readonly<Record<string, unknown>>)[name];

const tiles = [
  { title: "Customer churn", unit: "fraction", outcome: attempt(churnRate, of("churn")) },
  { title: "Net revenue retention", unit: "fraction", outcome: attempt(netRevenueRetention, of("revenue")) },
  { title: "Quick ratio", unit: "scale", outcome: attempt(quickRatio, of("movements")) },
] as const;

for (const locale of ["en", "ar", "fa"]) {
  console.log(`[${locale}]`);
  for (const { title, unit, outcome } of tiles)
    console.log(
      `${title}: ${outcome.ok ? formatMetric(outcome.value, unit, { locale }) : formatError(outcome.error, locale)}`,
    );
}

// The retention report of a shop, from a CSV of its orders.
//
//     npx ts-node examples/retention-report.ts [orders.csv] [--locale en|ar|fa] [--window month|quarter|year]
//         [--cac 25] [--margin 0.4] [--discount 0.1] [--currency USD] [--time-zone Europe/Berlin]
//
// The file needs a column for the customer, the date and the amount; see examples/report/readOrders.ts for their names.
// It may be longer than fits into memory: only the log of its orders is kept. In a terminal the cohort table has colors;
// with NO_COLOR set, or written to a file, it is plain.
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import {
  attempt,
  churnRate,
  clvFromAnnualValue,
  clvFromPurchases,
  cohortTable,
  customerSummaries,
  expectedLifetime,
  expectedPurchases,
  fitGammaGamma,
  fitMbgNbd,
  impliedPurchaseGap,
  lifecycle,
  lifetimeValueToCost,
  type OrderLog,
  predictedClv,
  probabilityAlive,
  purchaseSummary,
  type Unit,
} from "retention-metrics";
import { ar, en, fa, formatMetric } from "retention-metrics/locales";
import { addDays, addPeriods, daysBetween, nextPeriodStart, periodLabel, periodStart } from "retention-metrics/time";
import { heatMap } from "./report/heatMap";
import { readOrders } from "./report/readOrders";
import { reportTexts } from "./report/texts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: "string", default: "en" },
    window: { type: "string", default: "quarter" },
    cac: { type: "string", default: "25" },
    margin: { type: "string", default: "1" },
    discount: { type: "string", default: "0.1" },
    currency: { type: "string", default: "USD" },
    "time-zone": { type: "string", default: "UTC" },
  },
});
const language = options.locale as "en" | "ar" | "fa";
const period = options.window as "month" | "quarter" | "year";
if (!(language in reportTexts)) fail(`--locale must be en, ar or fa, but is ${language}`);
if (!(period in reportTexts.en.periods)) fail(`--window must be month, quarter or year, but is ${period}`);
const timeZone = options["time-zone"];
const path = positionals[0] ?? join(__dirname, "data/orders.csv");
const words = reportTexts[language];
const { metrics: names, direction } = { en, ar, fa }[language];

main().catch((error: Error) => fail(error.message));

async function main(): Promise<void> {
  const { log, problems } = await readOrders(path, timeZone);
  for (const problem of problems) console.error(`${path}, ${problem}`);
  const summary = purchaseSummary(log);
  const { customers, orders, revenue } = summary;
  if (orders === 0) fail(`${path}: no orders`);

  // What is known reaches from the first order to the end of the day of the last one.
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  log.times.forEach((time, row) => {
    if ((log.amounts[row] as number) < 0) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  });
  const asOf = nextPeriodStart(last, { period: "day", timeZone });
  const days = daysBetween(first, asOf, timeZone);

  // The newest window of the calendar that is over, and the one before it.
  const inPeriods = { period, timeZone };
  const windowEnd = periodStart(asOf, inPeriods);
  const window = addPeriods(windowEnd, -1, inPeriods);
  const before = addPeriods(windowEnd, -2, inPeriods);
  const windowsPerYear = { month: 12, quarter: 4, year: 1 }[period];

  const frequency = summary.purchaseFrequency;
  const orderValue = summary.averageOrderValue;

  const [then, now] = lifecycle(log, { ...inPeriods, from: before, until: window });
  const customersBefore = (then?.new ?? 0) + (then?.returning ?? 0) + (then?.resurrecting ?? 0);
  const customersLost = Math.abs(now?.dormant ?? 0);
  const churn = churnRate({ customersAtStart: customersBefore, customersLost });
  const lifetime = churn === null ? null : expectedLifetime({ churnRate: churn });
  const years = lifetime === null ? null : lifetime / windowsPerYear;

  const yearStart = Math.max(first, addDays(asOf, -365, timeZone));
  const lastYear = purchaseSummary(log, { from: yearStart, until: asOf });
  const grossMargin = Number(options.margin);
  const acquisitionCost = Number(options.cac);
  const annualValue = (lastYear.revenue / lastYear.customers) * (365 / daysBetween(yearStart, asOf, timeZone));
  const purchasesPerYear = ((frequency as number) * 365) / days;
  const byAnnualValue = years === null ? null : clvFromAnnualValue({ annualValue, lifetimeYears: years, grossMargin });
  const byPurchases =
    years === null || orderValue === null
      ? null
      : clvFromPurchases({ purchasesPerYear, averageOrderValue: orderValue, lifetimeYears: years, grossMargin });

  console.log(`${words.title}: ${relative(process.cwd(), path)}`);
  console.log(`${words.from} ${day(first)} ${words.to} ${day(last)}`);
  if (log.skipped.count > 0) console.log(`${show(log.skipped.count, "count")} ${words.leftOut}`);

  section("");
  line(words.customers, show(customers, "count"));
  line(words.orders, show(orders, "count"));
  line(words.revenue, show(revenue, "money"));
  line(`  ${words.refunds}`, show(summary.refunds, "money"));

  section(words.purchases);
  line(names.repeatPurchaseRate.title, show(summary.repeatPurchaseRate, "fraction"));
  line(names.purchaseFrequency.title, show(frequency, "scale"));
  line(names.averageOrderValue.title, show(orderValue, "money"));
  line(
    names.impliedPurchaseGap.title,
    show(frequency === null ? null : impliedPurchaseGap({ purchaseFrequency: frequency, days }), "days"),
  );

  section(words.churn);
  console.log(words.churnWording.replace("{before}", span(before)).replace("{window}", span(window)));
  line(words.customersAtStart, show(customersBefore, "count"));
  line(`  ${words.customersLost}`, show(customersLost, "count"));
  line(names.churnRate.title, show(churn, "fraction"));
  if (years === null) {
    line(names.expectedLifetime.title, words.undefinedResult);
  } else {
    line(names.expectedLifetime.title, `${show(lifetime, "periods")} ${words.periods[period]}`);
    line(`  ${words.inYears}`, show(years, "periods"));
  }

  section(words.value);
  line(words.grossMargin, show(grossMargin, "fraction"));
  line(words.annualValue, show(annualValue, "money"));
  line(`  ${names.clvFromAnnualValue.title}`, show(byAnnualValue, "money"));
  line(words.purchasesPerYear, show(purchasesPerYear, "scale"));
  line(`  ${names.clvFromPurchases.title}`, show(byPurchases, "money"));
  line(words.acquisitionCost, show(acquisitionCost, "money"));
  line(
    `  ${names.lifetimeValueToCost.title}`,
    show(byPurchases === null ? null : lifetimeValueToCost({ lifetimeValue: byPurchases, acquisitionCost }), "scale"),
  );

  const nextYear = nextYearOf(log, asOf, grossMargin);
  section(words.prediction);
  if (nextYear === null) {
    console.log(words.notDetermined);
  } else {
    line(words.stillCustomers, show(Math.round(nextYear.customers), "count"));
    line(names.expectedPurchases.title, show(Math.round(nextYear.purchases), "count"));
    line(words.discountRate, show(nextYear.discountRate, "fraction"));
    line(`${names.predictedClv.title}${words.allCustomers}`, show(nextYear.value, "money"));
    line(`  ${words.perCustomer}`, show(nextYear.value / nextYear.customers, "money"));
  }

  section(names.cohortTable.title);
  console.log(words.cohortWording);
  const colors = process.stdout.isTTY && !process.env["NO_COLOR"];
  const table = cohortTable(log, { period: "month", asOf, until: last, timeZone, columns: 13 });
  for (const row of heatMap(table, { locale: language, colors })) console.log(row);
}

/** What customers are expected to do in the 365 days from `asOf` on; `null` where too few have bought again to tell. */
function nextYearOf(log: OrderLog, asOf: number, margin: number) {
  const summary = customerSummaries(log, { asOf, timeUnit: "week", timeZone });
  const purchases = fitMbgNbd(summary);
  const spend = attempt(fitGammaGamma, summary);
  if (purchases.boundary.length > 0 || !spend.ok) return null;
  const horizon = 365 / 7;
  const discountRate = Number(options.discount);
  const weekly = Math.expm1(Math.log1p(discountRate) / horizon);
  const given = { horizon, discountRate: weekly, grossMargin: margin };
  const { total } = predictedClv(purchases, spend.value, summary, given);
  const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0);
  if (total === null) return null;
  return {
    customers: sum(probabilityAlive(purchases, summary)),
    purchases: sum(expectedPurchases(purchases, summary, { horizon })),
    discountRate,
    value: total,
  };
}

function show(value: number | null, unit: Unit): string {
  return formatMetric(value, unit, { locale: language, currency: options.currency });
}

function day(ms: number): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: "medium", timeZone }).format(ms);
}

function section(title: string): void {
  console.log(title === "" ? "" : `\n${title}`);
}

function line(label: string, value: string): void {
  // Columns only where letters have one width: joined letters and a terminal's bidi would not keep them.
  console.log(direction === "rtl" ? `${label}: ${value}` : `${label.padEnd(48)} ${value.padStart(16)}`);
}

function span(start: number): string {
  const [year = "", month = ""] = periodLabel(start, { period, timeZone }).split("-");
  if (period === "month") return `${year}-${month}`;
  return period === "year" ? year : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

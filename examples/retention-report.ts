// The retention report of a shop, from a CSV of its orders.
//
//     npx ts-node examples/retention-report.ts [orders.csv] [--locale en|ar|fa] [--window month|quarter|year]
//         [--cac 25] [--margin 0.4] [--currency USD] [--time-zone Europe/Berlin]
//
// The file needs a column for the customer, the date and the amount; see examples/report/readOrders.ts for their names.
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import {
  averageOrderValue,
  churnRate,
  clvFromAnnualValue,
  clvFromPurchases,
  expectedLifetime,
  impliedPurchaseInterval,
  lifetimeValueToCost,
  purchaseFrequency,
  repeatPurchaseRate,
  type Unit,
} from "retention-metrics";
import { ar, en, fa, formatMetric } from "retention-metrics/locales";
import {
  addDays,
  addPeriods,
  contains,
  daysBetween,
  nextPeriodStart,
  periodLabel,
  periodStart,
  type TimeWindow,
} from "retention-metrics/time";
import { type Order, readOrders } from "./report/readOrders";
import { reportTexts } from "./report/texts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: "string", default: "en" },
    window: { type: "string", default: "quarter" },
    cac: { type: "string", default: "25" },
    margin: { type: "string", default: "1" },
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

const { orders: rows, problems } = readOrders(path, timeZone);
for (const problem of problems.slice(0, 20)) console.error(`${path}, ${problem}`);
const orders = rows.filter(({ amount }) => amount >= 0);
if (orders.length === 0) fail(`${path}: no orders`);

// What is known reaches from the first order to the end of the day of the last one.
const inPeriods = { period, timeZone };
const times = orders.map(({ orderedAt }) => orderedAt);
const first = times.reduce((a, b) => Math.min(a, b));
const last = times.reduce((a, b) => Math.max(a, b));
const asOf = nextPeriodStart(last, { period: "day", timeZone });
const days = daysBetween(first, asOf, timeZone);

// The newest window of the calendar that is over, and the one before it.
const windowEnd = periodStart(asOf, inPeriods);
const window: TimeWindow = { start: addPeriods(windowEnd, -1, inPeriods), end: windowEnd };
const before: TimeWindow = { start: addPeriods(windowEnd, -2, inPeriods), end: window.start };
const windowsPerYear = { month: 12, quarter: 4, year: 1 }[period];

const customersOf = (list: readonly Order[]) => new Set(list.map(({ customerId }) => customerId));
const totalOf = (list: readonly Order[]) => list.reduce((sum, { amount }) => sum + amount, 0);
const inWindow = (list: readonly Order[], span: TimeWindow) =>
  list.filter(({ orderedAt }) => contains(span, orderedAt));

const ordersByCustomer = new Map<string, number>();
for (const { customerId } of orders) ordersByCustomer.set(customerId, (ordersByCustomer.get(customerId) ?? 0) + 1);
const customers = ordersByCustomer.size;
const repeatCustomers = [...ordersByCustomer.values()].filter((count) => count >= 2).length;
const revenue = totalOf(rows);

const frequency = purchaseFrequency({ orders: orders.length, customers });
const orderValue = averageOrderValue({ revenue, orders: orders.length });

const customersBefore = customersOf(inWindow(orders, before));
const customersNow = customersOf(inWindow(orders, window));
const customersLost = [...customersBefore].filter((id) => !customersNow.has(id)).length;
const churn = churnRate({ customersAtStart: customersBefore.size, customersLost });
const lifetime = churn === null ? null : expectedLifetime({ churnRate: churn });
const years = lifetime === null ? null : lifetime / windowsPerYear;

const lastYear: TimeWindow = { start: Math.max(first, addDays(asOf, -365, timeZone)), end: asOf };
const grossMargin = Number(options.margin);
const acquisitionCost = Number(options.cac);
const activeLastYear = customersOf(inWindow(orders, lastYear)).size;
const daysLastYear = daysBetween(lastYear.start, asOf, timeZone);
const annualValue = (totalOf(inWindow(rows, lastYear)) / activeLastYear) * (365 / daysLastYear);
const purchasesPerYear = ((frequency as number) * 365) / days;
const byAnnualValue = years === null ? null : clvFromAnnualValue({ annualValue, tenureYears: years, grossMargin });
const byPurchases =
  years === null || orderValue === null
    ? null
    : clvFromPurchases({ purchasesPerYear, averageOrderValue: orderValue, lifespanYears: years, grossMargin });

const show = (value: number | null, unit: Unit) =>
  formatMetric(value, unit, { locale: language, currency: options.currency });
const day = (ms: number) =>
  new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: "medium", timeZone }).format(ms);
const span = ({ start }: TimeWindow) => (period === "month" ? periodLabel(start, inPeriods).slice(0, 7) : named(start));

console.log(`${words.title}: ${relative(process.cwd(), path)}`);
console.log(`${words.from} ${day(first)} ${words.to} ${day(last)}`);
if (problems.length > 0) console.log(`${show(problems.length, "count")} ${words.leftOut}`);

section("");
line(words.customers, show(customers, "count"));
line(words.orders, show(orders.length, "count"));
line(words.revenue, show(revenue, "money"));
line(`  ${words.refunds}`, show(totalOf(orders) - revenue, "money"));

section(words.purchases);
line(names.repeatPurchaseRate.title, show(repeatPurchaseRate({ customers, repeatCustomers }), "ratio"));
line(names.purchaseFrequency.title, show(frequency, "scale"));
line(names.averageOrderValue.title, show(orderValue, "money"));
line(
  names.impliedPurchaseInterval.title,
  show(frequency === null ? null : impliedPurchaseInterval({ purchaseFrequency: frequency, days }), "days"),
);

section(words.churn);
console.log(words.churnWording.replace("{before}", span(before)).replace("{window}", span(window)));
line(words.customersAtStart, show(customersBefore.size, "count"));
line(`  ${words.customersLost}`, show(customersLost, "count"));
line(names.churnRate.title, show(churn, "ratio"));
if (years === null) {
  line(names.expectedLifetime.title, words.undefinedResult);
} else {
  line(names.expectedLifetime.title, `${show(lifetime, "periods")} ${words.periods[period]}`);
  line(`  ${words.inYears}`, show(years, "periods"));
}

section(words.value);
line(words.grossMargin, show(grossMargin, "ratio"));
line(words.annualValue, show(annualValue, "money"));
line(`  ${names.clvFromAnnualValue.title}`, show(byAnnualValue, "money"));
line(words.purchasesPerYear, show(purchasesPerYear, "scale"));
line(`  ${names.clvFromPurchases.title}`, show(byPurchases, "money"));
line(words.acquisitionCost, show(acquisitionCost, "money"));
line(
  `  ${names.lifetimeValueToCost.title}`,
  show(byPurchases === null ? null : lifetimeValueToCost({ lifetimeValue: byPurchases, acquisitionCost }), "scale"),
);

function section(title: string): void {
  console.log(title === "" ? "" : `\n${title}`);
}

function line(label: string, value: string): void {
  // Columns only where letters have one width: joined letters and a terminal's bidi would not keep them.
  console.log(direction === "rtl" ? `${label}: ${value}` : `${label.padEnd(48)} ${value.padStart(16)}`);
}

function named(start: number): string {
  const [year = "", month = ""] = periodLabel(start, inPeriods).split("-");
  return period === "year" ? year : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

// Functions on logs against DuckDB, Arquero and programs as people write them, all on columns in memory. What a peer
// answers is compared with our answer before anything is timed. Build first: npm run build, at the root.
//
//     node --max-old-space-size=12000 logs.mjs [orders, 1e7 by default]
import * as library from "../dist/index.mjs";
import { connect, load, ORDERS, SUBSCRIPTIONS } from "./duckdb.mjs";
import { END, orders, subscriptions } from "./logData.mjs";
import * as arquero from "./peers/arquero.mjs";
import * as database from "./peers/database.mjs";
import * as plain from "./peers/plain.mjs";
import { print, slowRatio } from "./ratio.mjs";

const count = Number(process.argv[2] ?? 1e7);
const monthly = { period: "month", asOf: END };
const quarter = { from: Date.UTC(2024, 6, 1), until: Date.UTC(2024, 9, 1) };
const known = { asOf: END };
const amount = (n) => n.toLocaleString("en");

const connection = await connect();
const columns = orders(count);
const log = library.orderLogFromColumns(columns);
await load(connection, "orders", columns, ORDERS);
console.log(`${amount(log.rows)} orders of ${amount(log.customerIds.length)} customers, 36 months`);

const cells = ({ cohorts }) =>
  cohorts.flatMap((cohort, row) =>
    cohort.cells.flatMap((cell, age) => (cell === null || cell === 0 ? [] : [[row, age, cell]])),
  );
const monthlyTable = () => library.cohortTable(log, monthly);
await race("monthly cohortTable", "DuckDB", () => database.cohorts(connection), monthlyTable, cells);
const fromColumns = () => library.cohortTable(library.orderLogFromColumns(columns), monthly);
await race(
  "columns → log → monthly cohortTable",
  "DuckDB on its own table",
  () => database.cohorts(connection),
  fromColumns,
  cells,
);
await race("monthly cohortTable", "Arquero", () => arquero.cohorts(columns), monthlyTable, cells, 3);
await race("monthly cohortTable", "a plain program", () => plain.cohorts(columns), monthlyTable, cells, 3);

const customers = (summaries) => ({
  customers: summaries.customerId.length,
  ...Object.fromEntries(
    ["orders", "frequency", "recency", "age", "meanRepeatValue"].map((name) => [name, total(summaries[name])]),
  ),
});
const summaries = () => library.customerSummaries(log, known);
await race("customerSummaries", "DuckDB", () => database.customers(connection), summaries, customers);
const summary = () => library.purchaseSummary(log, quarter);
const ofQuarter = ({ customers, orders, repeatCustomers, revenue, refunds }) => [
  customers,
  orders,
  repeatCustomers,
  revenue,
  refunds,
];
await race("purchaseSummary of a quarter", "DuckDB", () => database.summary(connection, quarter), summary, ofQuarter);

const some = Math.min(1e6, count / 10);
const rows = Array.from({ length: some }, (_, i) => ({
  customerId: `customer-${columns.customerId[i]}`,
  orderedAt: columns.orderedAt[i],
  amount: columns.amount[i],
}));
const size = ({ rows, customerIds }) => [rows, customerIds.length];
const fromRows = () => library.orderLog(rows);
check("orderLog", "a bare loop", size(fromRows()), plain.log(rows));
print(`orderLog from ${amount(some)} rows: ours : a bare loop`, await slowRatio(fromRows, () => plain.log(rows), 15));

const plans = subscriptions(some);
const subscriptionLog = library.subscriptionLogFromColumns(plans);
await load(connection, "subscriptions", plans, SUBSCRIPTIONS);
const movements = () => library.revenueMovements(subscriptionLog, { ...monthly, until: END });
const byMonth = (months) =>
  months.map(({ customers, ...month }) => [
    ...["starting", "new", "expansion", "reactivation", "contraction", "churned", "ending"].map((name) => month[name]),
    ...["starting", "new", "reactivated", "churned", "ending"].map((name) => customers[name]),
  ]);
const title = `revenueMovements of ${amount(some)} subscriptions`;
await race(title, "DuckDB", () => database.movements(connection), movements, byMonth);

memory();
growth();

/** Compares what a peer and we answer, then how long it takes; more than 1 is faster than the peer. */
async function race(name, peer, theirs, ours, read, rounds = 5) {
  check(name, peer, read(ours()), await theirs());
  print(`${name}: ${peer} : ours`, await slowRatio(theirs, ours, rounds));
}

function check(name, peer, ours, theirs) {
  const difference = firstDifference(ours, theirs, "");
  if (difference !== undefined) throw new Error(`${name}: ${difference} by ${peer}`);
}

function firstDifference(a, b, path) {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? undefined : `${path} ${a}, but ${b}`;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? undefined : `${path} ${a}, but ${b}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = firstDifference(a[key], b[key], `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function total(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** What a log holds, beside the ids of its customers. */
function memory() {
  const held = ["starts", "times", "amounts"].reduce((sum, name) => sum + log[name].buffer.byteLength, 0);
  console.log(`${"memory of a log, an order".padEnd(64)} ${(held / log.rows).toFixed(1).padStart(8)} bytes`);
}

/** Time an order as logs grow. */
function growth() {
  const questions = {
    cohortTable: (each) => library.cohortTable(each, monthly),
    customerSummaries: (each) => library.customerSummaries(each, known),
    purchaseSummary: (each) => library.purchaseSummary(each, quarter),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const times = [count / 100, count / 10, count].map((size) => {
      const each = size === count ? log : library.orderLogFromColumns(orders(size));
      const rounds = Array.from({ length: 7 }, () => {
        const start = performance.now();
        ask(each);
        return performance.now() - start;
      });
      return `${amount(size)}: ${((Math.min(...rounds) / size) * 1e6).toFixed(1)}`;
    });
    console.log(`${`${name}, ns an order`.padEnd(64)} ${times.join("   ")}`);
  }
}

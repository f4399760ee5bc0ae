// Writes examples/data/orders.csv: the orders of a made-up shop over two years, the same in every run.
//
//     npx ts-node examples/data/generate-orders.ts
//
// Every customer has an individual buying rate and risk of leaving: some buy once, some every other week. December
// sells more. Some orders are refunded.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomNumbers } from "./random";

const CUSTOMERS = 700;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 731;
const DAY = 86_400_000;

const random = randomNumbers(20_240_101);
const exponential = (mean: number) => -mean * Math.log(1 - random());
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const dateOf = (day: number) => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
const isDecember = (day: number) => new Date(FIRST_DAY + day * DAY).getUTCMonth() === 11;

interface Row {
  readonly day: number;
  readonly customer: string;
  readonly amount: number;
}

const rows: Row[] = [];
for (let i = 1; i <= CUSTOMERS; i++) {
  const customer = `C${String(i).padStart(4, "0")}`;
  const meanGap = 18 + exponential(85);
  const leavesAfter = exponential(330);
  const basket = Math.exp(3.4 + 0.45 * normal());
  const joined = Math.floor(random() * DAYS);
  for (let age = 0; age <= leavesAfter && joined + age < DAYS; age += exponential(meanGap)) {
    const day = Math.floor(joined + age);
    const amount = Math.round(basket * Math.exp(0.3 * normal()) * (isDecember(day) ? 1.25 : 1) * 100) / 100;
    rows.push({ day, customer, amount });
    // One order in forty is returned within two weeks.
    const returned = Math.floor(day + 2 + random() * 12);
    if (random() < 0.025 && returned < DAYS) rows.push({ day: returned, customer, amount: -amount });
  }
}
rows.sort((a, b) => a.day - b.day || (a.customer < b.customer ? -1 : 1));

const lines = rows.map(({ day, customer, amount }) => `${customer},${dateOf(day)},${amount.toFixed(2)}`);
writeFileSync(join(__dirname, "orders.csv"), `customer_id,ordered_at,amount\n${lines.join("\n")}\n`);
console.log(`orders.csv: ${rows.length} rows of ${new Set(rows.map((row) => row.customer)).size} customers`);

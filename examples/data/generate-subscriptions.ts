// Writes examples/data/subscriptions.csv: the subscriptions of a made-up business over two years, the same in every
// run.
//
//     npx ts-node examples/data/generate-subscriptions.ts
//
// New customers leave faster than long-standing ones; some change plans, some return.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomNumbers } from "./random";

const random = randomNumbers(20_240_201);
const PRICES = [29, 49, 99, 199];
const MONTHS = 24;

/** The day of a month, counted from January 2024. */
const dateOf = (month: number, day: number) => new Date(Date.UTC(2024, month, day)).toISOString().slice(0, 10);

const rows: string[] = [];
let subscription = 0;
function add(customer: string, start: number, end: number, day: number, mrr: number): void {
  subscription++;
  rows.push(
    `S${String(subscription).padStart(4, "0")},${customer},${dateOf(start, day)},${end < MONTHS ? dateOf(end, day) : ""},${mrr}`,
  );
}

for (let i = 1; i <= 260; i++) {
  const customer = `A${String(i).padStart(4, "0")}`;
  const day = 1 + Math.floor(random() * 28);
  const loyal = random() < 0.6;
  let plan = Math.floor(random() * 3);
  let month = Math.floor(random() * MONTHS);
  let start = month;
  let gone = false;
  while (month < MONTHS) {
    month++;
    if (random() < (loyal ? 0.015 : 0.14)) {
      add(customer, start, month, day, PRICES[plan] as number);
      gone = random() > 0.15;
      if (gone) break;
      month += 2 + Math.floor(random() * 4);
      start = month;
    } else if (random() < 0.03) {
      add(customer, start, month, day, PRICES[plan] as number);
      plan = Math.max(0, Math.min(3, plan + (random() < 0.7 ? 1 : -1)));
      start = month;
    }
  }
  if (!gone && start < MONTHS) add(customer, start, MONTHS, day, PRICES[plan] as number);
}
writeFileSync(
  join(__dirname, "subscriptions.csv"),
  `subscription_id,customer_id,started_at,ended_at,mrr\n${rows.join("\n")}\n`,
);
console.log(`subscriptions.csv: ${rows.length} rows`);

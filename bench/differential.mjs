// The same questions asked of this library and, in SQL, of DuckDB, on random logs with nasty dates: the answers must be
// equal. Build first: npm run build, at the root.
//
//     node differential.mjs [logs, 12 by default] [seed]
import * as library from "../dist/index.mjs";
import { cohortQuestions } from "./differential/cohorts.mjs";
import { orderQuestions } from "./differential/orders.mjs";
import { subscriptionQuestions } from "./differential/subscriptions.mjs";
import { connect } from "./duckdb.mjs";
import { random } from "./logData.mjs";

const [logs = 12, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
console.log(`seed ${seed}: node differential.mjs ${logs} ${seed} repeats this run`);

const connection = await connect();
const next = random(seed);
const counts = new Map();
let failures = 0;

/** Compares two answers: numbers to 1e-9, all else exactly. */
function compare(question, ours, theirs, about) {
  counts.set(question, (counts.get(question) ?? 0) + 1);
  const difference = firstDifference(ours, theirs, "");
  if (difference === undefined) return;
  failures++;
  if (failures <= 10) console.log(`DIFFERS  ${question} ${JSON.stringify(about)}\n  ${difference}`);
}

function firstDifference(a, b, path) {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? undefined : `${path}: ${a}, not ${b}`;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? undefined : `${path}: ${a}, not ${b}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = firstDifference(a[key], b[key], `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

for (let i = 0; i < logs; i++)
  for (const ask of [cohortQuestions, orderQuestions, subscriptionQuestions])
    await ask({ library, connection, next, compare });

for (const [question, count] of [...counts].sort()) console.log(`${question.padEnd(40)} ${count} comparisons`);
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total - failures} comparisons equal, ${failures} not`);
process.exitCode = failures > 0 || total === 0 ? 1 : 0;

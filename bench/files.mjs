// A file of orders to its monthly cohort table, against DuckDB with given types and the quickest SQL found, on one
// thread and on its default ones, and against Polars with given types where Python has it. Every reader runs in a process
// of its own, so that the peak of memory is its own; the tables are compared. Build first: npm run build, at the root.
//
//     PYTHON=/path/to/python node files.mjs [orders, 1e7 by default] [rounds, 3 by default]
import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, existsSync, openSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [, , count = "1e7", rounds = "3", reader] = process.argv;
const file = join(tmpdir(), `orders-${count}.csv`);
const START = Date.UTC(2022, 0);
const SPAN = Date.UTC(2026, 0) - START;
const PYTHON = process.env.PYTHON ?? "python3";
const POLARS = fileURLToPath(new URL("peers/files.py", import.meta.url));

if (reader === undefined) await main();
else await run(reader);

async function main() {
  if (!existsSync(file)) write(Number(count));
  console.log(`${Number(count).toLocaleString("en")} orders, ${Math.round(statSync(file).size / 1e6)} MB of CSV`);
  const own = (name) => [name, process.execPath, [fileURLToPath(import.meta.url), count, rounds, name]];
  const readers = [own("retention-metrics"), own("DuckDB, 1 thread"), own("DuckDB")];
  if (spawnSync(PYTHON, ["-c", "import polars"]).status === 0) {
    const one = { ...process.env, POLARS_MAX_THREADS: "1" };
    readers.push(["Polars, 1 thread", PYTHON, [POLARS, file], one], ["Polars", PYTHON, [POLARS, file]]);
  } else console.log("Polars is not installed");
  for (let round = 0; round < Number(rounds); round++) {
    let table;
    for (const [name, program, args, env] of readers) {
      const { stdout, stderr, status } = spawnSync(program, args, { encoding: "utf8", env });
      if (status !== 0) throw new Error(stderr);
      const { seconds, cpu, megabytes, cells: found } = JSON.parse(stdout);
      const cells = typeof found === "string" ? found : JSON.stringify(found);
      table ??= cells;
      if (cells !== table) throw new Error(`${name} has another table`);
      console.log(`${name.padEnd(18)} ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, peak ${megabytes} MB`);
    }
  }
}

/** Writes orders in the order of time, half of them by few customers. */
function write(orders) {
  const out = openSync(file, "w");
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  writeSync(out, "customer_id,ordered_at,amount\n");
  for (let i = 0, lines = []; i < orders; i++) {
    const share = random() < 0.5 ? random() * random() : random();
    const customer = String(Math.floor((share * orders) / 10)).padStart(7, "0");
    const at = new Date(START + Math.floor(((i / orders) * SPAN) / 1000) * 1000).toISOString().slice(0, 19);
    lines.push(`C${customer},${at}Z,${(5 + random() * 120).toFixed(2)}\n`);
    if (lines.length === 50_000 || i + 1 === orders) writeSync(out, lines.splice(0).join(""));
  }
  closeSync(out);
}

async function run(name) {
  const start = performance.now();
  const cells = name.startsWith("DuckDB") ? await duckdb(name) : await ours();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, megabytes, cells }));
  process.exit(0);
}

async function ours() {
  const { cohortTable } = await import("../dist/index.mjs");
  const { readOrders } = await import("../dist/files/index.mjs");
  const { log } = await readOrders(() => createReadStream(file, { highWaterMark: 1 << 19 }));
  const { cohorts } = cohortTable(log, { period: "month", asOf: "2026-01-01" });
  return JSON.stringify(
    cohorts.flatMap(({ cells }, row) => cells.flatMap((cell, age) => (cell ? [[row, age, cell]] : []))),
  );
}

async function duckdb(name) {
  const { connect, rows } = await import("./duckdb.mjs");
  const connection = await connect();
  if (name.endsWith("1 thread")) await connection.run("set threads = 1");
  const types = "{ customer_id: 'varchar', ordered_at: 'timestamp', amount: 'double' }";
  const table = await rows(
    connection,
    `with orders as (
       select customer_id, date_diff('month', timestamp '2022-01-01', ordered_at) as month
       from read_csv('${file}', header = true, columns = ${types})
     ),
     customers as (select bit_or(1::bigint << month) as months from orders group by customer_id),
     masks as (select months, bit_count((months & -months) - 1) as first, count(*) as customers from customers group by all)
     select first::integer, age::integer, sum(customers)::double
     from masks, range(48) ages(age)
     where (months >> first >> age) & 1 = 1
     group by all
     order by all`,
  );
  return JSON.stringify(table);
}

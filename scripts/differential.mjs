// npm run differential:all: the queries of the warehouse on every engine that is there, against the functions in memory,
// and by the parser of all dialects. What is not installed is not run, and said.
//
//   npm run differential:all -- spark trino     only these
//
// FC_SEED, which it prints, says which random logs are tried.
//
// WAREHOUSE_PYTHON names a Python with
//   pip install chdb pyspark 'psycopg[binary]' fakesnow 'snowflake-connector-python<4.5' zetasql sqlglot
// Spark and Trino need Java 17; PostgreSQL the package of Debian; Trino the jars that
//   mvn -f test/warehouse/trino.pom.xml dependency:copy-dependencies -DoutputDirectory=FOLDER
// fetches, in the folder that WAREHOUSE_TRINO names. WAREHOUSE_LOGS is on how many random logs each query is tried.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const python = process.env.WAREHOUSE_PYTHON ?? "python3";
const folder = mkdtempSync(join(tmpdir(), "differential-"));

/** Engines with what they need, and the number of logs: some take seconds for a query. */
const engines = [
  { name: "duckdb", npm: "@duckdb/node-api", logs: 100 },
  { name: "sqlite", npm: "node-sqlite3-wasm", logs: 100 },
  { name: "postgresql", npm: "@electric-sql/pglite", logs: 100 },
  { name: "postgresql-server", module: "psycopg", logs: 100 },
  { name: "clickhouse", module: "chdb", logs: 30 },
  { name: "trino", jar: "trino-main", logs: 10 },
  { name: "spark", module: "pyspark", logs: 2 },
  { name: "snowflake", module: "fakesnow", logs: 20 },
  { name: "bigquery", module: "zetasql", logs: 5 },
];
/** The tests that are run on every engine. */
const TESTS = ["answers", "cohortOptions", "cohortTable", "orderMetrics", "subscriptionOptions", "subscriptions"];
const only = process.argv.slice(2);
const seed = process.env.FC_SEED ?? String(Date.now() % 2 ** 31);
console.log(`FC_SEED=${seed}`);

/** The version of a package of Python's; `undefined` where it is not installed. */
function pythonVersion(module) {
  try {
    const code = `import importlib.metadata as m; print(m.version("${module}"))`;
    return execFileSync(python, ["-c", code], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

const npmVersion = (at) => JSON.parse(readFileSync(join(root, "node_modules", at, "package.json"), "utf8")).version;

/** The version of a jar of the folder that `WAREHOUSE_TRINO` names. */
function jarVersion(jar) {
  const folder = process.env.WAREHOUSE_TRINO;
  const found = folder && existsSync(folder) ? readdirSync(folder) : [];
  return found.map((file) => new RegExp(`^${jar}-(\\d+)\\.jar$`, "u").exec(file)?.[1]).find((version) => version);
}

/** What an engine is run with, and its version; or what is missing. */
function foundOf({ npm, module, jar, name }) {
  if (npm !== undefined) return { found: `${npm} ${npmVersion(npm)}` };
  if (jar !== undefined) {
    const version = jarVersion(jar);
    return version === undefined
      ? { missing: `WAREHOUSE_TRINO names no folder with ${jar}` }
      : { found: `${jar} ${version}` };
  }
  const version = pythonVersion(module);
  if (version === undefined) return { missing: `${python} has no ${module}` };
  if (name !== "postgresql-server") return { found: `${module} ${version}` };
  const servers = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  return servers.length === 0 ? { missing: "there is no server" } : { found: `PostgreSQL ${servers.sort().at(-1)}` };
}

let failed = false;
for (const engine of engines) {
  const { name, logs } = engine;
  if (only.length > 0 && !only.includes(name)) continue;
  const { found, missing } = foundOf(engine);
  if (missing !== undefined) {
    console.log(`${name}: not run, ${missing}`);
    continue;
  }
  const counts = join(folder, name);
  const env = { ...process.env, WAREHOUSE_ENGINES: name, WAREHOUSE_COUNTS: counts, FC_SEED: seed };
  env.WAREHOUSE_LOGS ??= String(logs);
  const files = TESTS.map((test) => `test/warehouse/${test}.test.ts`);
  // Each engine is opened once, by the one worker.
  const once = ["--no-isolate", "--maxWorkers=1", "--no-file-parallelism"];
  const args = ["vitest", "run", ...files, ...once, "--testTimeout=7200000", "--reporter=json"];
  const report = join(folder, `${name}.json`);
  spawnSync("npx", [...args, `--outputFile=${report}`], { cwd: root, env, stdio: "ignore" });
  const lines = existsSync(counts) ? readFileSync(counts, "utf8").split("\n") : [];
  const same = lines.filter((line) => line === "same").length;
  const different = lines.filter((line) => line === "different").length;
  const { numFailedTests = 1, testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  console.log(
    `${name} (${found}): ${same + different} comparisons, ` +
      `${different} differences, ${numFailedTests} tests failed`,
  );
  for (const { assertionResults } of testResults)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === "failed") console.log(`  ${fullName}: ${failureMessages[0]?.slice(0, 500)}`);
  failed ||= numFailedTests > 0;
}

if (only.length === 0 || only.includes("parse")) {
  const version = pythonVersion("sqlglot");
  if (version === undefined) console.log(`parsers: not run, ${python} has no sqlglot`);
  else {
    const { status, stdout } = spawnSync(python, [join(root, "test/warehouse/parse.py")], { cwd: root });
    console.log(`sqlglot ${version}: ${stdout.toString().trim()}`);
    failed ||= status !== 0;
  }
}
process.exitCode = failed ? 1 : 0;

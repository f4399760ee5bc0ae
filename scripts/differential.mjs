// npm run differential:all: the queries of the warehouse on engines that are no npm packages, against the functions in
// memory, and by the parsers of all dialects. Python must have them: pip install chdb pyspark sqlglot, and Java 17.
// WAREHOUSE_PYTHON names the Python to use; WAREHOUSE_LOGS how many random logs each query is tried on.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const python = process.env.WAREHOUSE_PYTHON ?? "python3";
const folder = mkdtempSync(join(tmpdir(), "differential-"));

/** Engines with the package that Python needs, and the number of logs: Spark takes seconds for each. */
const engines = [
  { name: "duckdb", logs: 100 },
  { name: "sqlite", logs: 100 },
  { name: "postgresql", logs: 100 },
  { name: "clickhouse", module: "chdb", logs: 30 },
  { name: "spark", module: "pyspark", logs: 2 },
];
const only = process.argv.slice(2);

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

function npmVersion(name) {
  const at = { duckdb: "@duckdb/node-api", sqlite: "node-sqlite3-wasm", postgresql: "@electric-sql/pglite" }[name];
  return `${at} ${JSON.parse(readFileSync(join(root, "node_modules", at, "package.json"), "utf8")).version}`;
}

let failed = false;
for (const { name, module, logs } of engines) {
  if (only.length > 0 && !only.includes(name)) continue;
  const found = module === undefined ? npmVersion(name) : pythonVersion(module);
  if (found === undefined) {
    console.log(`${name}: not run, ${python} has no ${module}`);
    continue;
  }
  const counts = join(folder, name);
  const env = { ...process.env, WAREHOUSE_ENGINES: name, WAREHOUSE_COUNTS: counts };
  env.WAREHOUSE_LOGS ??= String(logs);
  const args = ["vitest", "run", "test/warehouse", "--testTimeout=3600000", "--reporter=json"];
  const report = join(folder, `${name}.json`);
  spawnSync("npx", [...args, `--outputFile=${report}`], { cwd: root, env, stdio: "ignore" });
  const lines = existsSync(counts) ? readFileSync(counts, "utf8").split("\n") : [];
  const same = lines.filter((line) => line === "same").length;
  const different = lines.filter((line) => line === "different").length;
  const { numFailedTests = 1, testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  console.log(
    `${name} (${module === undefined ? found : `${module} ${found}`}): ${same + different} comparisons, ` +
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

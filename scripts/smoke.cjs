// node scripts/smoke.cjs: loads the built package by every way in, on whichever Node runs this, and computes with it.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { dirname, join } = require("node:path");
const vm = require("node:vm");

const manifest = require("retention-metrics/package.json");
const root = dirname(require.resolve("retention-metrics/package.json"));
const good = { customersAtStart: 400, customersLost: 14 };
const bad = { customersAtStart: 400, customersLost: 500 };
const message = "churnRate: customersLost (500) must be at most customersAtStart (400)";

function computes({ churnRate, attempt }) {
  assert.equal(churnRate(good), 0.035);
  assert.equal(churnRate({ customersAtStart: 0, customersLost: 0 }), null);
  assert.throws(() => churnRate(bad), { name: "MetricInputError", message });
  assert.equal(attempt(churnRate, bad).error.message, message);
}

function examplesAreTrue({ metrics }, logs) {
  for (const { id, compute, examples } of metrics)
    for (const { arguments: args, result } of examples) {
      const got = compute(...args.map((each) => argument(each, logs)));
      assert.deepEqual(asIn(got, result), result, id);
    }
  return metrics.length;
}

/** An argument of an example, with rows as the log of them. */
function argument(each, { orderLog, subscriptionLog }) {
  if (Array.isArray(each?.orders)) return orderLog(each.orders);
  return Array.isArray(each?.subscriptions) ? subscriptionLog(each.subscriptions) : each;
}

/**
 * A result with the numbers of the example in place of those that agree with them: fits are printed with fewer digits.
 */
function asIn(got, example) {
  if (typeof got === "number" && typeof example === "number")
    return Math.abs(got - example) <= 1e-8 * Math.max(1, Math.abs(example)) ? example : got;
  if (Array.isArray(got) && Array.isArray(example)) return got.map((each, i) => asIn(each, example[i]));
  if (typeof got !== "object" || got === null || typeof example !== "object" || example === null) return got;
  if (ArrayBuffer.isView(got)) return got.map((each, i) => asIn(each, example[i]));
  return Object.fromEntries(Object.entries(got).map(([name, each]) => [name, asIn(each, example[name])]));
}

async function main() {
  const paths = Object.keys(manifest.exports).filter((path) => path !== "./package.json");
  for (const path of paths) {
    const name = path.replace(/^\./u, "retention-metrics");
    const names = (module) =>
      Object.keys(module)
        .filter((each) => !["default", "module.exports"].includes(each))
        .sort();
    assert.deepEqual(names(await import(name)), names(require(name)), name);
    assert.notEqual(names(require(name)).length, 0, name);
  }
  computes(require("retention-metrics"));
  computes(await import("retention-metrics"));
  const count = examplesAreTrue(require("retention-metrics/catalogue"), require("retention-metrics"));
  assert.equal(examplesAreTrue(await import("retention-metrics/catalogue"), require("retention-metrics")), count);
  // By whichever path: a function, and the class of the errors, exist once.
  assert.equal(require("retention-metrics").churnRate, require("retention-metrics/churn").churnRate);
  const { error } = require("retention-metrics").attempt(require("retention-metrics/churn").churnRate, bad);
  assert.ok(error instanceof require("retention-metrics").MetricInputError);

  // The command, in a process of its own.
  const command = join(root, manifest.bin["retention-metrics"]);
  const run = (...args) => execFileSync(process.execPath, [command, ...args], { encoding: "utf8" });
  assert.equal(run("--version"), `${manifest.version}\n`);
  const fields = Object.entries(good).flatMap(([name, value]) => [`--${name}`, String(value)]);
  assert.equal(run("compute", "churnRate", "--json", ...fields), "0.035\n");
  const orders = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  writeFileSync(
    join(orders, "orders.csv"),
    "customer,date,amount\na,2025-01-31,20.50\na,2025-02-14,9.00\nb,2025-03-01,5.00\n",
  );
  assert.equal(JSON.parse(run("read", join(orders, "orders.csv"), "--json")).facts.repeatPurchaseRate, 0.5);
  assert.match(run("report", join(orders, "orders.csv")), /orders\.csv/u);
  rmSync(orders, { recursive: true });

  // A realm with nothing but the language, and no eval, such as a spreadsheet's.
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(readFileSync(join(root, manifest.unpkg), "utf8"), realm);
  const inRealm = (code) => vm.runInContext(code, realm);
  assert.equal(inRealm(`RetentionMetrics.churnRate(${JSON.stringify(good)})`), 0.035);
  assert.equal(
    inRealm(`RetentionMetrics.attempt(RetentionMetrics.churnRate, ${JSON.stringify(bad)}).error.message`),
    message,
  );
  // The script for Google Sheets, in a realm without even a console.
  const sheet = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(readFileSync(join(root, "dist/sheets/Code.js"), "utf8"), sheet);
  assert.equal(vm.runInContext("RETAIN_CHURN_RATE(400, 14)", sheet), 0.035);
  assert.throws(() => vm.runInContext("RETAIN_CHURN_RATE(400, 500)", sheet), {
    message: "customers_lost (500) must be at most customers_at_start (400)",
  });
  // The add-in for Excel: its functions, and what fills in its manifest.
  const excel = vm.createContext({ associated: {} }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("var CustomFunctions = { ErrorCode: {}, associate(id, run) { associated[id] = run } }", excel);
  vm.runInContext(readFileSync(join(root, "dist/excel/functions.js"), "utf8"), excel);
  assert.equal(excel.associated["CHURN_RATE"](400, 14, {}), 0.035);
  const addIn = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  const { stamp, versionOf } = require(join(root, "dist/excel/stamp.cjs"));
  stamp(join(root, "dist/excel"), {
    base: "https://example.com/retention",
    version: versionOf(manifest.version),
    out: addIn,
  });
  assert.match(
    readFileSync(join(addIn, "manifest.xml"), "utf8"),
    /"https:\/\/example\.com\/retention\/functions\.js"/u,
  );
  rmSync(addIn, { recursive: true });
  console.log(
    `Node ${process.version}: ${paths.length} entries, ${count} metrics, the command, the global bundle, the sheet, the add-in: ok`,
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

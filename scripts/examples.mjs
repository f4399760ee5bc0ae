// npm run examples: runs every example as a reader would, with ts-node, and the built command, and compares what they
// print with the kept copy in examples/output/. With --update it keeps what is printed now. Their types are checked with
// all others, by npm run typecheck.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "examples/output");
const update = process.argv.includes("--update");

/** The command on the bundled files, by the name of the kept copy. */
const commands = [
  ["report", ["report", "examples/data/orders.csv"]],
  ["report.ar", ["report", "examples/data/orders.csv", "--lang", "ar", "--window", "quarter"]],
  ["report.fa", ["report", "examples/data/orders.csv", "--lang", "fa", "--margin", "40%", "--cac", "25"]],
  ["report.bad-rows", ["report", "examples/data/bad-rows.csv"]],
  ["report.subscriptions", ["report", "examples/data/subscriptions.csv"]],
  ["read", ["read", "examples/data/orders.csv"]],
].map(([name, args]) => [name, ["dist/cli.mjs", ...args]]);
const runs = readdirSync(join(root, "examples"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => [file.replace(/\.ts$/u, ""), ["node_modules/ts-node/dist/bin.js", "-T", `examples/${file}`]])
  .concat(commands)
  .sort(([a], [b]) => (a < b ? -1 : 1));

mkdirSync(kept, { recursive: true });
let failed = 0;
for (const [name, args] of runs) {
  const printed = run(args);
  const path = join(kept, `${name}.txt`);
  const expected = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (printed === expected) {
    console.log(`ok       ${name}`);
  } else if (update) {
    writeFileSync(path, printed);
    console.log(`kept     ${name}`);
  } else {
    failed++;
    console.log(
      `DIFFERS  ${name}: printed\n${printed}\nbut examples/output/${name}.txt says\n${expected ?? "nothing: npm run examples -- --update"}`,
    );
  }
}
console.log(`${runs.length - failed} examples as kept, ${failed} not`);
process.exitCode = failed > 0 ? 1 : 0;

function run(args) {
  try {
    // A time zone of its own, since nothing may depend on the machine's. Progress, which depends on its speed, is on
    // stderr.
    return execFileSync(process.execPath, args, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", TZ: "Pacific/Auckland" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    return `${error.stdout ?? ""}${error.stderr ?? ""}exit code ${error.status}\n`;
  }
}

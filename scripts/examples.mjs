// npm run examples: runs every example as a reader would, with ts-node, and compares what it prints with the kept copy
// in examples/output/. With --update it keeps what is printed now.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "examples/output");
const update = process.argv.includes("--update");

/** Further runs of an example, by the name of the kept copy. */
const variants = [
  ["retention-report.ar", ["examples/retention-report.ts", "--locale", "ar"]],
  ["retention-report.fa", ["examples/retention-report.ts", "--locale", "fa", "--window", "month"]],
  ["retention-report.bad-rows", ["examples/retention-report.ts", "examples/data/bad-rows.csv"]],
];
const runs = readdirSync(join(root, "examples"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => [file.replace(/\.ts$/u, ""), [`examples/${file}`]])
  .concat(variants)
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
    // A time zone of its own, since nothing may depend on the machine's; errors and output in one, as a reader sees them.
    const command = [process.execPath, join(root, "node_modules/ts-node/dist/bin.js"), ...args]
      .map((each) => `"${each}"`)
      .join(" ");
    return execFileSync(`${command} 2>&1`, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", TZ: "Pacific/Auckland" },
      shell: true,
    });
  } catch (error) {
    return `${error.stdout ?? ""}${error.stderr ?? ""}exit code ${error.status}\n`;
  }
}

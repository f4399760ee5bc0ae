// npm run report: the command's report on the sample shop, or on the file named: npm run report -- orders.csv --lang ar
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const args = process.argv.slice(2);
// A value of an option has no extension, but for what is written.
const isFile = (arg, i) =>
  !arg.startsWith("-") && /\.\w+$/u.test(arg) && !/^--(?:html|csv|cac|margin)$/u.test(args[i - 1]);
const file = args.some(isFile) ? [] : [path("examples/data/orders.csv")];
const { status } = spawnSync(process.execPath, [path("dist/cli.mjs"), "report", ...file, ...args], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;

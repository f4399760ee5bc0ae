// Import time of the root, against that of zod/mini alone; each in a fresh process, in turns.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { print } from "./ratio.mjs";

const ROUNDS = 21;
const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Nanoseconds that a fresh process needs for one import, its own start not counted. */
function importTime(specifier) {
  const script = `const t = process.hrtime.bigint(); await import(${JSON.stringify(specifier)}); console.log(Number(process.hrtime.bigint() - t))`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: file("."), encoding: "utf8" }),
  );
}

for (const [name, path] of [
  ["import of the root", "../dist/node/index.mjs"],
  ["import of retention-metrics/churn", "../dist/node/churn/index.mjs"],
]) {
  const rounds = Array.from({ length: ROUNDS }, () => [importTime(file(path)), importTime("zod/mini")]);
  const sorted = (list) => [...list].sort((p, q) => p - q);
  const at = (list, share) => sorted(list)[Math.floor(share * (list.length - 1))];
  const ratios = rounds.map(([ours, zod]) => ours / zod);
  print(`${name} : import of zod/mini`, {
    median: at(ratios, 0.5),
    low: at(ratios, 0.1),
    high: at(ratios, 0.9),
    a: at(
      rounds.map(([ours]) => ours),
      0.5,
    ),
    b: at(
      rounds.map(([, zod]) => zod),
      0.5,
    ),
  });
}

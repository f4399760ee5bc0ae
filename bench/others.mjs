// Models and survival beside lifetimes and scipy (Python) and survival (R), on the same columns, if they are installed.
// Build first: npm run build, at the root.
//
//     PYTHON=/path/to/python node others.mjs      pip install lifetimes scipy pandas
//     Rscript is looked for on the path.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as library from "../dist/node/index.mjs";
import { lifetimes, meanValues, purchases } from "./customers.mjs";
import { print, warm } from "./ratio.mjs";

const PYTHON = process.env.PYTHON ?? "python3";
const ROUNDS = 5;
const peer = (file) => fileURLToPath(new URL(`peers/${file}`, import.meta.url));
const amount = (n) => n.toLocaleString("en");
let sink = 0;

for (const size of [2357, 100_000]) {
  const customers = purchases(size);
  const fit = library.fitBgNbd(customers);
  compare(`lifetimes, ${amount(size)} customers`, [PYTHON, peer("models.py")], customers, {
    fitBgNbd: () => Object.values(library.fitBgNbd(customers).parameters),
    probabilityAlive: () => total(library.probabilityAlive(fit, customers)),
    expectedPurchases: () => total(library.expectedPurchases(fit, customers, { horizon: 273 })),
    fitParetoNbd: () => Object.values(library.fitParetoNbd(customers).parameters),
  });
}

for (const [size, whole] of [
  [2357, true],
  [100_000, true],
  [1_000_000, false],
]) {
  const columns = purchases(size, whole);
  const customers = { ...columns, meanRepeatValue: meanValues(columns.frequency) };
  const fit = library.fitBgNbd(customers);
  const spend = library.fitGammaGamma(customers);
  const pareto = size > 100_000 ? undefined : library.fitParetoNbd(customers);
  const kind = whole ? "in days" : "all different";
  compare(`scipy, ${amount(size)} customers ${kind}`, [PYTHON, peer("scipy_models.py")], customers, {
    fitBgNbd: () => Object.values(library.fitBgNbd(customers).parameters),
    fitMbgNbd: () => Object.values(library.fitMbgNbd(customers).parameters),
    "probabilityAlive (BG/NBD)": () => total(library.probabilityAlive(fit, customers)),
    "expectedPurchases (BG/NBD)": () => total(library.expectedPurchases(fit, customers, { horizon: 273 })),
    fitGammaGamma: () => Object.values(library.fitGammaGamma(customers).parameters),
    expectedSpend: () => total(library.expectedSpend(spend, customers)),
    fitParetoNbd: () => Object.values(library.fitParetoNbd(customers).parameters),
    "probabilityAlive (Pareto/NBD)": () => total(library.probabilityAlive(pareto, customers)),
    "expectedPurchases (Pareto/NBD)": () => total(library.expectedPurchases(pareto, customers, { horizon: 273 })),
  });
}

for (const size of [10_000, 100_000]) {
  const { durations, churned, covariates } = lifetimes(size);
  const columns = { durations, churned: Float64Array.from(churned), ...covariates };
  compare(`R survival, ${amount(size)} customers`, ["Rscript", peer("survival.R")], columns, {
    kaplanMeier: () => library.kaplanMeier({ durations, churned }).finalSurvival,
    logRankTest: () => library.logRankTest({ durations, churned, groups: covariates.monthly }).chiSquare,
    fitWeibull: () => library.fitWeibull({ durations, churned }).parameters.shape,
    fitCox: () => library.fitCox({ durations, churned, covariates }).logLikelihood,
  });
}
if (!Number.isFinite(sink)) throw new Error("a result is no number");

/** Times a program on columns, and ours in the same run; more than 1 is faster than the program. */
function compare(title, [program, script], columns, ours) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    for (const [name, column] of Object.entries(columns))
      writeFileSync(join(folder, `${name}.f64`), Buffer.from(Float64Array.from(column).buffer));
    const { status, stdout } = spawnSync(program, [script, folder, String(ROUNDS)], { encoding: "utf8" });
    if (status !== 0) return console.log(`${title}: not installed`);
    for (const line of stdout.trim().split("\n")) {
      const { name, value, seconds } = JSON.parse(line);
      check(`${title}, ${name}`, ours[name](), value);
      const [theirs, own] = [seconds.map((each) => each * 1e9), timesOf(ours[name])];
      const ratios = theirs.map((each) => each / median(own)).sort((a, b) => a - b);
      print(`${name}: ${title} : ours`, {
        median: median(theirs) / median(own),
        low: ratios[0],
        high: ratios.at(-1),
        a: median(theirs),
        b: median(own),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Times of compiled code, as that of the other programs is. */
function timesOf(run) {
  warm(run, 200);
  return Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    sink += [run()].flat()[0];
    return Number(process.hrtime.bigint() - start);
  });
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** Fits that stop elsewhere differ a little; anything else is another answer. */
function check(name, ours, theirs) {
  const [a, b] = [[ours].flat(), [theirs].flat()];
  const far = a.some((each, i) => Math.abs(each - b[i]) > 0.02 * Math.max(1e-6, Math.abs(each)));
  if (far)
    console.log(`! ${name}: ${a.map((each) => each.toPrecision(4))}, but ${b.map((each) => each.toPrecision(4))}`);
}

/** A loop, since numpy's sum takes next to nothing, and `reduce` as long as the prediction. */
function total(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

// npm run consumers: installs the package as it would be published into empty folders, and uses it in each way that
// the README speaks of.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { buildSync } from "esbuild";
import { pack, run } from "./tarball.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const tool = (name) => `${name}@${devDependencies[name]}`;

const PROGRAM = `
import { attempt, churnRate, MetricInputError, type ChurnRateInput } from "retention-metrics";
import { churnRateMetric } from "retention-metrics/catalogue";
import { inputJsonSchema, metricById } from "retention-metrics/catalogue";
import { en } from "retention-metrics/locales/en";

const input: ChurnRateInput = { customersAtStart: 400, customersLost: 14 };
const rate: number | null = churnRate(input);
// @ts-expect-error A typo.
const typo = () => churnRate({ customersAtStart: 400, customerLost: 14 });
// @ts-expect-error Not a number everywhere.
const certain: number = churnRate(input);
const outcome = attempt(churnRate, { customersAtStart: "400" });
if (!outcome.ok && !(outcome.error instanceof MetricInputError)) throw outcome.error;
const title: string = en.metrics.churnRate.title;
const facts = metricById("churnRate");
console.log(rate, certain, typeof typo, title, facts.main?.formula, inputJsonSchema(churnRateMetric).required);
`;

const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
try {
  const tarball = pack(folder);
  const app = consumer("app", tarball, tool("typescript"), tool("ts-node"), tool("@types/node"));
  step("ESM, CommonJS and the global bundle", () => smoke(app));
  for (const [module, moduleResolution] of [
    ["node16", "node16"],
    ["esnext", "bundler"],
  ])
    step(`TypeScript, resolution ${moduleResolution}`, () => compile(app, { module, moduleResolution }));
  step("ts-node", () => tsNode(app));
  step("a browser bundle of one metric", () => browserBundle(app));
  const oldest = consumer("oldest-zod", tarball, "zod@4.0.0");
  step("ESM, CommonJS and the global bundle, with zod 4.0.0", () => smoke(oldest));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function step(name, use) {
  const start = performance.now();
  use();
  console.log(`ok  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

function consumer(name, ...packages) {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "package.json"), JSON.stringify({ name, private: true }));
  step(`installed: ${name}`, () =>
    run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], path),
  );
  return path;
}

function smoke(path) {
  copyFileSync(join(root, "scripts/smoke.cjs"), join(path, "smoke.cjs"));
  run(process.execPath, ["smoke.cjs"], path);
}

function compile(path, options) {
  writeFileSync(join(path, "program.mts"), PROGRAM);
  writeFileSync(join(path, "program.cts"), PROGRAM);
  const compilerOptions = {
    ...options,
    target: "es2022",
    rootDir: ".",
    strict: true,
    noEmit: true,
    types: [],
    lib: ["es2022", "dom"],
  };
  writeFileSync(
    join(path, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["program.mts", "program.cts"] }),
  );
  run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], path);
}

function tsNode(path) {
  const compilerOptions = { module: "nodenext", target: "es2022", rootDir: ".", types: ["node"], strict: true };
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(join(path, "program.ts"), PROGRAM);
  const printed = run(process.execPath, ["node_modules/ts-node/dist/bin.js", "program.ts"], path);
  if (!printed.includes("customersLost / customersAtStart")) throw new Error(`ts-node printed ${printed}`);
}

function browserBundle(path) {
  writeFileSync(
    join(path, "page.js"),
    `import { churnRate } from "retention-metrics"; globalThis.rate = churnRate({ customersAtStart: 400, customersLost: 14 });`,
  );
  const { outputFiles } = buildSync({
    entryPoints: [join(path, "page.js")],
    absWorkingDir: path,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    write: false,
  });
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(outputFiles[0].text, realm);
  if (realm.rate !== 0.035) throw new Error(`The bundle computed ${realm.rate}`);
}

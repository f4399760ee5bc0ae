// npm run mutate -- purchases logs    which changes of the code no test notices; all folders that compute without names
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { mutantsOf } from "./files";

/** Folders that hold texts, facts and what runs elsewhere. */
const COMPUTES_NOTHING = ["catalogue", "locales", "schemas"];
/** The share of mutants that the tests of a folder are to notice. */
const ENOUGH = 0.95;

const root = join(__dirname, "../..");
const given = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const workers = Number(/--workers=(\d+)/u.exec(process.argv.join(" "))?.[1] ?? Math.max(1, availableParallelism() - 1));
const all = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((each) => each.isDirectory() && !COMPUTES_NOTHING.includes(each.name))
  .map(({ name }) => name);

/** What became of a mutant. */
interface Fate {
  readonly id?: number;
  readonly fate?: "killed" | "survived" | "unreached";
  readonly failed?: string;
  readonly done?: boolean;
}

async function main(): Promise<void> {
  let enough = true;
  for (const folder of given.length > 0 ? given : all) enough = (await score(folder)) >= ENOUGH && enough;
  process.exitCode = enough ? 0 : 1;
}

/** Tries the mutants of a folder, and prints those that live; returns the share of the others. */
async function score(folder: string): Promise<number> {
  const started = Date.now();
  const parts = await Promise.all(Array.from({ length: workers }, (_, shard) => tried(folder, shard)));
  const fates = new Map(parts.flat().map(({ id, fate }) => [id, fate]));
  const mutants = mutantsOf(root, [folder]);
  const alive = mutants.filter(({ id }) => fates.get(id) !== "killed");
  for (const { id, file, line, before, after } of alive)
    console.log(`${file}:${line} ${fates.get(id) ?? "not tried"}: ${before} → ${after || "(removed)"}`);
  const share = mutants.length === 0 ? 1 : (mutants.length - alive.length) / mutants.length;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${folder}: ${(100 * share).toFixed(1)}% of ${mutants.length} mutants noticed, in ${seconds} s`);
  return share;
}

/** Runs the tests of a folder against a part of its mutants; begins anew where one has spoiled the rest. */
async function tried(folder: string, shard: number): Promise<readonly Fate[]> {
  const temporary = mkdtempSync(join(tmpdir(), "mutate-"));
  const output = join(temporary, "fates");
  writeFileSync(output, "");
  const events = () =>
    readFileSync(output, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line): Fate => JSON.parse(line));
  const told = () => events().filter(({ id }) => id !== undefined);
  for (let before = -1; told().length > before && !events().some(({ done }) => done); ) {
    before = told().length;
    await run(
      folder,
      shard,
      output,
      told()
        .map(({ id }) => id)
        .join(","),
    );
  }
  const failed = events().find((event) => event.failed !== undefined);
  if (failed) throw new Error(`"${failed.failed}" fails without any mutant: ${folder} cannot be tried`);
  const fates = told();
  rmSync(temporary, { recursive: true });
  return fates;
}

function run(folder: string, shard: number, output: string, done: string): Promise<void> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const own = {
    MUTATE_FOLDERS: folder,
    MUTATE_SHARD: `${shard}/${workers}`,
    MUTATE_OUTPUT: output,
    MUTATE_DONE: done,
    FC_SEED: "1",
    // Tests that run again add a listener each time.
    NODE_NO_WARNINGS: "1",
    VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
  };
  const child = spawn(process.execPath, [vitest, "run", "--config", "scripts/mutate/vitest.config.mts"], {
    cwd: root,
    env: { ...process.env, ...own },
    stdio: process.env["MUTATE_DEBUG"] ? "inherit" : "ignore",
  });
  return new Promise((resolve) => child.on("exit", () => resolve()));
}

void main();

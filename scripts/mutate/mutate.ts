// npm run mutate -- purchases logs    which changes of the code no test notices; all folders that compute without names
// npm run mutate -- models/fit src/logs/money.ts    those of a part of a folder, or of one file
// npm run mutate -- src/logs/money.ts --tests=test/logs/orderLog.test.ts    which of them these tests do not notice
// npm run mutate -- survival --quick    those in code that runs once count as living, instead of a process for each
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { mutantsOf } from "./files";

/** Folders that hold texts, facts and what runs elsewhere. */
const COMPUTES_NOTHING = ["catalogue", "locales", "schemas"];
/** The share of mutants that the tests of a folder, or of a file, are to notice. */
const ENOUGH = 0.95;

const root = join(__dirname, "../..");
const given = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const workers = Number(/--workers=(\d+)/u.exec(process.argv.join(" "))?.[1] ?? Math.max(1, availableParallelism() - 1));
const tests = /--tests=(\S+)/u.exec(process.argv.join(" "))?.[1] ?? "";
const all = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((each) => each.isDirectory() && !COMPUTES_NOTHING.includes(each.name))
  .map(({ name }) => name);

const quick = process.argv.includes("--quick");

/** What became of a mutant. */
interface Fate {
  readonly id?: number;
  readonly fate?: "killed" | "survived" | "unreached" | "once";
  readonly failed?: string;
  readonly done?: boolean;
}

async function main(): Promise<void> {
  let enough = true;
  for (const part of given.length > 0 ? given : all) enough = (await score(part)) >= ENOUGH && enough;
  process.exitCode = enough ? 0 : 1;
}

/** Tries the mutants of a folder or a file, and prints those that live; returns the share of the others. */
async function score(part: string): Promise<number> {
  const started = Date.now();
  const parts = await Promise.all(Array.from({ length: workers }, (_, shard) => tried(part, shard)));
  const fates = new Map(parts.flat().map(({ id, fate }) => [id, fate]));
  const mutants = mutantsOf(root, [part]);
  const alive = mutants.filter(({ id }) => fates.get(id) !== "killed");
  for (const { id, file, line, before, after } of alive)
    console.log(`${file}:${line} ${fates.get(id) ?? "not tried"}: ${before} → ${after || "(removed)"}`);
  const share = mutants.length === 0 ? 1 : (mutants.length - alive.length) / mutants.length;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${part}: ${(100 * share).toFixed(1)}% of ${mutants.length} mutants noticed, in ${seconds} s`);
  return share;
}

/** Runs the tests against one shard of the mutants; begins anew where one has spoiled the rest. */
async function tried(part: string, shard: number): Promise<readonly Fate[]> {
  const temporary = mkdtempSync(join(tmpdir(), "mutate-"));
  const output = join(temporary, "fates");
  writeFileSync(output, "");
  const events = (file = output) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line): Fate => JSON.parse(line));
  const told = () => events().filter(({ id }) => id !== undefined);
  for (let before = -1; told().length > before && !events().some(({ done }) => done); ) {
    before = told().length;
    const done = told().map(({ id }) => id);
    await run(part, { MUTATE_SHARD: `${shard}/${workers}`, MUTATE_OUTPUT: output, MUTATE_DONE: done.join(",") });
  }
  const failed = events().find((event) => event.failed !== undefined);
  if (failed) throw new Error(`"${failed.failed}" fails without any mutant: ${part} cannot be tried`);
  if (!events().some(({ done }) => done)) throw new Error(`the tests of ${part} ended early: MUTATE_DEBUG=1 shows why`);
  if (quick) return told();
  const fates = told().filter(({ fate }) => fate !== "once");
  for (const { id, fate } of told()) {
    if (fate !== "once") continue;
    const own = join(temporary, `${id}`);
    writeFileSync(own, "");
    await run(part, { MUTATE_ACTIVE: String(id), MUTATE_OUTPUT: own });
    fates.push(events(own)[0] ?? { id: id as number, fate: "killed" });
  }
  rmSync(temporary, { recursive: true });
  return fates;
}

function run(part: string, asked: Readonly<Record<string, string>>): Promise<void> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const own = {
    MUTATE_PART: part,
    MUTATE_TESTS: tests,
    ...asked,
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

// Runs all tests once, noting which mutants each reaches, and then for every mutant those that reach it. What runs
// once, when a module is loaded, tests are described or a value is first used, has run by then: a mutant that is
// reached there and that no test has noticed is left to a process of its own, in which it is on from the start.
import { appendFileSync } from "node:fs";
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from "vitest";
import { filesOf, folderOf, mutantsOf } from "./files";
import { switches } from "./switches";

type Task = RunnerTestCase | RunnerTestSuite | RunnerTestFile;

/** A test that passes without mutants. */
interface Reached {
  readonly test: RunnerTestCase;
  readonly hits: ReadonlySet<number>;
  readonly ticks: number;
  readonly milliseconds: number;
}

const root = process.cwd();
const part = process.env["MUTATE_PART"] as string;
/** The one mutant that is on from the start. */
const active = process.env["MUTATE_ACTIVE"] === undefined ? undefined : Number(process.env["MUTATE_ACTIVE"]);
const output = process.env["MUTATE_OUTPUT"] as string;
const known = new Set((process.env["MUTATE_DONE"] ?? "").split(",").filter(Boolean).map(Number));
const [shard, shards] = (process.env["MUTATE_SHARD"] ?? "0/1").split("/").map(Number) as [number, number];

export default class MutationRunner extends TestRunner {
  private readonly tests: Reached[] = [];
  private started = 0;
  private atLoad: ReadonlySet<number> = new Set();

  onCollected(files: Task[]): void {
    this.atLoad = switches.recorded().hits;
    // Of the tests of all metrics those of the metrics of this folder.
    const own = new Set(filesOf(root, folderOf(part)).map(nameOf));
    const all = new Set(filesOf(root, ".").map(nameOf));
    for (const file of files as RunnerTestFile[])
      for (const task of file.tasks) if (task.type === "suite" && all.has(task.name) && !own.has(task.name)) skip(task);
  }

  override async onBeforeRunTask(test: Task): Promise<void> {
    await super.onBeforeRunTask(test as never);
    if (active === undefined) switches.record();
    this.started = performance.now();
  }

  override onAfterRunTask(test: Task): void {
    super.onAfterRunTask(test as never);
    if (test.type !== "test" || test.mode !== "run" || test.result?.state === "skip") return;
    if (test.result?.state !== "pass" && active !== undefined) {
      report({ id: active, fate: "killed", by: test.name });
      process.exit(3);
    }
    if (test.result?.state !== "pass") report({ failed: test.name });
    else this.tests.push({ test, ...switches.recorded(), milliseconds: performance.now() - this.started });
  }

  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    if (active !== undefined) {
      // No test at all: a module could not be loaded.
      report({ id: active, fate: this.tests.length > 0 ? "survived" : "killed" });
      return;
    }
    const quickFirst = [...this.tests].sort((one, other) => one.milliseconds - other.milliseconds);
    for (const { id } of mutantsOf(root, [part])) {
      if (id % shards !== shard || known.has(id)) continue;
      // Lets the worker answer.
      await new Promise((resolve) => setImmediate(resolve));
      const reaching = quickFirst.filter(({ hits }) => hits.has(id));
      const { killer, again } = await triedWith(id, reaching);
      const alive = reaching.length === 0 ? "unreached" : "survived";
      const fate = killer ? "killed" : this.atLoad.has(id) || !again ? "once" : alive;
      report({ id, fate, by: killer?.test.name });
      // What a mutant has left behind in memory must not count against the next.
      if (killer && !(await passes(killer, -1))) {
        report({ spoiled: id });
        process.exit(3);
      }
    }
    report({ done: true });
  }
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/u, "").replace(/\.ts$/u, "");
}

function skip(task: Task): void {
  task.mode = "skip";
  if ("tasks" in task) for (const each of task.tasks) skip(each);
}

/** The test that notices a mutant, and whether all before it have reached the mutant again. */
async function triedWith(id: number, reaching: readonly Reached[]): Promise<{ killer?: Reached; again: boolean }> {
  let again = true;
  for (const killer of reaching) {
    if (!(await passes(killer, id))) return { killer, again };
    again &&= switches.isReached();
  }
  return { again };
}

async function passes({ test, ticks, milliseconds }: Reached, id: number): Promise<boolean> {
  switches.activate(id, id < 0 ? Infinity : 20 * ticks + 100_000, id < 0 ? Infinity : 10 * milliseconds + 1000);
  try {
    await TestRunner.getTestFn(test as never)();
    return true;
  } catch {
    return false;
  } finally {
    switches.deactivate();
  }
}

function report(event: object): void {
  appendFileSync(output, `${JSON.stringify(event)}\n`);
}

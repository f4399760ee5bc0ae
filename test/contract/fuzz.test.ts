// Every change is tried with 200,000 calls (.ci/run). FUZZ_CALLS=5000000 npm run fuzz makes more, FC_SEED=123 the same
// ones again.
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { callsFor } from "./calls";
import { type Call, type Computing, computing } from "./functions";
import { mutated, randomOf } from "./mutated";
import { strangeIn } from "./plain";

const CALLS = Number(process.env["FUZZ_CALLS"] ?? 20_000);
const LIMIT_MS = 2000;
const LONGEST_MESSAGE = 500;
/** Valid calls of each function, from which all others are made. */
const POOL = 24;
/** Calls by which the share of a function is found: the slower it is, the fewer calls it gets. */
const TRIAL = 25;

const seed = inject("fcSeed");

const targets = computing.map(({ pool, metric, ...each }) => ({
  ...each,
  pool: metric === undefined ? pool : [...pool, ...fc.sample(callsFor(metric), { seed, numRuns: POOL })],
}));

/** What is wrong with what a call did; `undefined` if nothing is. */
function problemOf(compute: Computing["compute"], call: Call): string | undefined {
  try {
    const [strange] = strangeIn(compute(...(call as never[])));
    return strange === undefined ? undefined : `returned ${String(strange)}`;
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== "MetricInputError") return `threw ${name}: ${message}`;
    return message.length < LONGEST_MESSAGE ? undefined : `has a message of ${message.length} letters: ${message}`;
  }
}

/**
 * Makes calls; returns the first thing that is wrong. The time of a machine that was busy elsewhere is measured anew.
 */
function fuzz({ id, compute, pool }: Omit<Computing, "metric">, from: number, until: number): string | undefined {
  for (let i = from; i < until; i++) {
    const random = randomOf(seed + 7919 * i);
    const call = mutated(pool[Math.floor(random() * pool.length)] as Call, random);
    const start = performance.now();
    const problem = problemOf(compute, call);
    let time = performance.now() - start;
    if (time > LIMIT_MS) {
      const again = performance.now();
      problemOf(compute, call);
      time = Math.min(time, performance.now() - again);
    }
    const found = problem ?? (time > LIMIT_MS ? `took ${time.toFixed(0)} ms` : undefined);
    if (found !== undefined) return `${id} ${found}\ncall ${i} of seed ${seed}: ${fc.stringify(call).slice(0, 2000)}`;
  }
  return undefined;
}

const speeds = new Map<string, number>();

describe("every public function returns plain finite data or a short MetricInputError, in two seconds", () => {
  it.each(targets)("$id", (target) => {
    const start = performance.now();
    expect(fuzz(target, 0, TRIAL)).toBeUndefined();
    speeds.set(target.id, TRIAL / Math.max(0.25, performance.now() - start));
  });

  it(
    `in ${CALLS} calls`,
    () => {
      const total = [...speeds.values()].reduce((sum, speed) => sum + speed, 0);
      const rest = CALLS - TRIAL * targets.length;
      const found = targets.flatMap((target) => {
        const share = Math.ceil((rest * (speeds.get(target.id) ?? 0)) / total);
        return fuzz(target, TRIAL, TRIAL + share) ?? [];
      });
      expect(found).toEqual([]);
    },
    Math.max(600_000, CALLS * 3),
  );
});

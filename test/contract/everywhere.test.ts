// What holds for every public function, whatever it computes: no −0 in results, lists that are read once, no inherited
// fields, short messages.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { isLog } from "../../src/logs/checkLog";
import { callsFor } from "./calls";
import { type Call, computing } from "./functions";
import { strangeIn } from "./plain";

const seed = inject("fcSeed");
/** Calls of each function, beside its examples. */
const CALLS = 3;
const LONGEST_MESSAGE = 500;

const calls = computing.map(({ id, compute, pool, metric }) => ({
  id,
  compute,
  calls: [...pool, ...(metric ? fc.sample(callsFor(metric), { seed, numRuns: CALLS }) : [])],
}));

/** What a call comes to: its result, or the message of its error. */
function outcomeOf(compute: (...args: never[]) => unknown, call: Call): unknown {
  try {
    return { result: compute(...(call as never[])) };
  } catch (error) {
    return { refused: (error as Error).name };
  }
}

/** Compares outcomes: tables of many cells without a matcher for each, unless they differ. */
function expectSame(outcome: unknown, expected: unknown): void {
  expect(isDeepStrictEqual(outcome, expected) ? expected : outcome).toEqual(expected);
}

type Change = (value: unknown) => unknown;

/** A copy of a value with `change` made to all that is in it, the innermost first; logs stay what they are. */
function rebuilt(value: unknown, change: Change): unknown {
  if (typeof value !== "object" || value === null || isLog(value) || value instanceof Date) return change(value);
  if (ArrayBuffer.isView(value)) return change((value as Float64Array).slice());
  if (Array.isArray(value)) return change(value.map((each) => rebuilt(each, change)));
  return change(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rebuilt(each, change)])));
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype && !isLog(value);

describe("no result holds −0, and −0 counts as 0", () => {
  const signed: Change = (value) => {
    if (value === 0) return -0;
    return ArrayBuffer.isView(value) ? (value as Float64Array).map((each) => (each === 0 ? -0 : each)) : value;
  };
  /** All numbers but those of one place are 0 there: sums and differences of nothing. */
  const emptied: Change = (value) => {
    if (typeof value === "number") return -0;
    return ArrayBuffer.isView(value) ? (value as Float64Array).map(() => -0) : value;
  };

  it.each(calls)("$id", ({ compute, calls: all }) => {
    for (const call of all) {
      const plain = outcomeOf(compute, call);
      const withSigns = outcomeOf(
        compute,
        call.map((each) => rebuilt(each, signed)),
      );
      expectSame(withSigns, plain);
      for (const each of [
        plain,
        withSigns,
        outcomeOf(
          compute,
          call.map((one) => rebuilt(one, emptied)),
        ),
      ])
        expect(strangeIn(each)).toEqual([]);
    }
  });
});

describe("a list is read once: what it holds later does not count", () => {
  /** Lists whose items are something else from the second time on at which they are read. */
  const changing =
    (later: unknown): Change =>
    (value) => {
      if (!Array.isArray(value)) return value;
      const read = new Set<string | symbol>();
      return new Proxy(value, {
        get(list, key, receiver) {
          const isItem = typeof key === "string" && /^\d+$/u.test(key);
          if (!isItem || !read.has(key)) {
            read.add(key);
            return Reflect.get(list, key, receiver);
          }
          return later;
        },
      });
    };

  it.each(calls)("$id", ({ compute, calls: all }) => {
    for (const call of all) {
      const plain = outcomeOf(compute, call);
      for (const later of [Number.NaN, "x"]) {
        const outcome = outcomeOf(
          compute,
          call.map((each) => rebuilt(each, changing(later))),
        );
        expectSame(outcome, plain);
      }
    }
  });
});

describe("what an object inherits does not count", () => {
  const inherited: Change = (value) => (isFields(value) ? Object.create(value) : value);

  const bare: Change = (value) => (isFields(value) ? {} : value);

  it.each(calls)("$id", ({ compute, calls: all }) => {
    for (const call of all) {
      const changed = (change: Change) => call.map((each) => rebuilt(each, change));
      expectSame(outcomeOf(compute, changed(inherited)), outcomeOf(compute, changed(bare)));
    }
  });
});

describe("a message is short, whatever it is about", () => {
  const long = "x".repeat(20_000);
  const many = Array.from({ length: 2_000 }, (_, i) => `${long.slice(0, 50)}${i}`);
  /** In the place of an argument. */
  const junk: readonly unknown[] = [
    long,
    many,
    new Float64Array(20_000).fill(Number.NaN),
    Object.fromEntries(many.map((name) => [name, [name]])),
    { [long]: 1, [`${long}y`]: 2 },
    Symbol(long),
    10n ** 5000n,
    new Error(long),
  ];
  /** In the place of each field. */
  const short: readonly unknown[] = [long, many.slice(0, 100), { [long]: long }, Array(100).fill(Number.NaN)];

  it.each(calls)("$id", ({ compute, calls: [call] }) => {
    const messageOf = (args: Call) => {
      try {
        compute(...(args as never[]));
        return "";
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    const places = (call as Call).map((each, i) => [i, isFields(each) ? Object.keys(each) : []] as const);
    const expectShort = (place: number, value: unknown) => {
      const message = messageOf((call as Call).map((each, i) => (i === place ? value : each)));
      expect(message).toMatch(/^(?:MetricInputError: |$)/u);
      expect(message.length).toBeLessThan(LONGEST_MESSAGE + "MetricInputError: ".length);
    };
    for (const [place, names] of places) {
      for (const value of junk) expectShort(place, value);
      for (const name of names)
        for (const value of short) expectShort(place, { ...((call as Call)[place] as object), [name]: value });
    }
  });
});

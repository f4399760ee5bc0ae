import { inject } from "vitest";

/** How many logs each query is tried on; `WAREHOUSE_LOGS=10` for engines that are slow. */
export const LOGS = Number(process.env["WAREHOUSE_LOGS"] ?? 100);

/** How long a test may take, in milliseconds: Spark takes seconds for a query. */
export const PATIENCE = process.env["WAREHOUSE_ENGINES"] === undefined ? 600_000 : 7_200_000;

/** Random choices that can be repeated: the seed is that of the run. */
export interface Random {
  /** A number from 0 to below 1. */
  readonly next: () => number;
  /** A whole number from the first to the last. */
  readonly whole: (first: number, last: number) => number;
  /** True with a probability. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <Value>(list: readonly Value[]) => Value;
  /** A value, or nothing as often as not. */
  readonly maybe: <Value>(value: () => Value) => Value | undefined;
}

/** The generator mulberry32. */
export function random(salt: number): Random {
  let state = (inject("fcSeed") + salt * 0x9e3779b9) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <Value>(list: readonly Value[]) => list[whole(0, list.length - 1)] as Value,
    maybe: (value) => (next() < 0.5 ? value() : undefined),
  };
}

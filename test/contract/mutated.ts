import { isLog } from "../../src/logs/checkLog";

/** A source of random numbers from 0 to 1. */
export type Random = () => number;

/** Random numbers from a seed (Mulberry32): fast, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NUMBERS = [0, -0, 1, -1, 2, 0.5, 0.1 + 0.2, 1 / 3, 1e-9, 1e-300, 5e-324, 1e9, 1e15, 2 ** 53, 1e300, 1.7e308];
const ODD: readonly unknown[] = [
  ...[Number.NaN, Infinity, -Infinity, null, undefined, true, false, 1n, "", "x", "1", "5%", [], {}, [1], [[1]]],
  ...[new Date(0), new Date(Number.NaN), () => 1, Symbol("x"), Object.create(null), { length: 3 }, new Float64Array(2)],
  ...["2025-02-01", "0001-01-01", "9999-12-31T23:59:59Z", "__proto__", "x".repeat(2000), new Map(), new Set([1])],
];

/** A copy of the arguments of a call with up to three changes; logs stay what they are, or go. */
export function mutated(call: readonly unknown[], random: Random): unknown[] {
  const copy = call.map(copyOf);
  for (let changes = Math.floor(random() * 4); changes > 0; changes--) {
    const place = Math.floor(random() * (copy.length + 0.1));
    copy[place] = changed(copy[place], random);
  }
  return copy;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isLog(value) || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function changed(value: unknown, random: Random): unknown {
  if (random() < 0.06) return pick(ODD, random);
  if (typeof value === "number") return changedNumber(value, random);
  if (Array.isArray(value)) return changedList(value, random);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype && !isLog(value))
    return changedObject(value as Record<string, unknown>, random);
  if (isLog(value)) return value;
  return random() < 0.5 ? value : pick(ODD, random);
}

function changedNumber(value: number, random: Random): number {
  const way = Math.floor(random() * 6);
  if (way === 0) return -value;
  if (way === 1) return value * 10 ** Math.floor(random() * 40 - 20);
  if (way === 2) return value * (1 + (random() - 0.5) * 1e-12);
  if (way === 3) return Math.round(value);
  return pick(NUMBERS, random) * (random() < 0.9 ? 1 : -1);
}

function changedList(list: readonly unknown[], random: Random): unknown {
  const at = Math.floor(random() * list.length);
  const one = () => list.map((each, i) => (i === at ? changed(each, random) : each));
  const way = Math.floor(random() * 12);
  if (way === 0) return list.slice(0, at);
  if (way === 1) return list.filter((_, i) => i !== at);
  if (way === 2) return [...list, ...list.slice(at)];
  if (way === 3) return list.map(() => list[at]);
  if (way === 4) return [...list].reverse();
  if (way === 5 && list.every((each) => typeof each === "number")) return Float64Array.from(list as number[]);
  if (way === 6 && list.every((each) => typeof each === "number")) {
    const factor = 10 ** Math.floor(random() * 30 - 15);
    return (list as number[]).map((each) => each * factor);
  }
  return one();
}

function changedObject(object: Readonly<Record<string, unknown>>, random: Random): Record<string, unknown> {
  const names = Object.keys(object);
  const name = pick(names, random);
  if (name === undefined || random() < 0.02) return { ...object, unknown: 1 };
  if (random() < 0.05) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
  return { ...object, [name]: changed(object[name], random) };
}

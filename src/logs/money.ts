import type { BadRows } from "./badRows";

/** Amounts as the metrics take them: 0, or far enough from 0 and from overflow. */
const LARGEST = 1e15;
const LEAST = 1e-9;

/** Whether a value is an amount of money; it may be negative. */
export function isMoney(value: unknown): value is number {
  if (typeof value !== "number") return false;
  const size = Math.abs(value);
  return size <= LARGEST && (size >= LEAST || size === 0);
}

/** Notes what keeps a value from being an amount of money, if anything does. */
export function addMoneyProblem(bad: BadRows, row: number, field: string, value: unknown): void {
  if (isMoney(value)) return;
  if (typeof value !== "number" || Number.isNaN(value)) bad.add(row, field, "wrongType", value, { expected: "number" });
  else if (Math.abs(value) > LARGEST) bad.add(row, field, "tooLarge", value, { bound: LARGEST });
  else bad.add(row, field, "nearZero", value, { bound: LEAST });
}

import type { BadRows } from "./badRows";

/** Amounts accepted by the metrics: 0, or far enough from 0 and from overflow. */
const LARGEST = 1e15;
const LEAST = 1e-9;

/** Whether a value is an amount of money; may be negative. */
export function isMoney(value: unknown): value is number {
  if (typeof value !== "number") return false;
  const size = Math.abs(value);
  return size <= LARGEST && (size >= LEAST || size === 0);
}

/** Records why a value is not an amount of money, if it is not. */
export function addMoneyProblem(bad: BadRows, row: number, field: string, value: unknown): void {
  if (isMoney(value)) return;
  if (typeof value !== "number" || Number.isNaN(value)) bad.add(row, field, "wrongType", value, { expected: "number" });
  else if (Math.abs(value) > LARGEST) bad.add(row, field, "tooLarge", value, { bound: LARGEST });
  else bad.add(row, field, "nearZero", value, { bound: LEAST });
}

import { appendFileSync } from "node:fs";

/** Where two results differ, as a sentence; `undefined` where they do not. Money may be out by rounding. */
export function difference(expected: unknown, got: unknown): string | undefined {
  const counts = process.env["WAREHOUSE_COUNTS"];
  const found = isDifferent(expected, got);
  // `npm run differential:all` adds them up.
  if (counts !== undefined) appendFileSync(counts, found === undefined ? "same\n" : "different\n");
  return found;
}

/** The same without being counted, where a difference is no mistake. */
export function isDifferent(expected: unknown, got: unknown): string | undefined {
  return differenceAt(expected, got, "result");
}

function differenceAt(expected: unknown, got: unknown, path: string): string | undefined {
  if (typeof expected === "number" && typeof got === "number") {
    const slack = Number.isInteger(expected) ? 0 : 1e-9 * Math.max(1, Math.abs(expected));
    if (Object.is(expected, got) || (slack > 0 && Math.abs(expected - got) <= slack)) return undefined;
    // A sum of money may be whole in one place only.
    if (!Number.isInteger(got) && Math.abs(expected - got) <= 1e-9 * Math.max(1, Math.abs(expected))) return undefined;
    return `${path}: ${expected} in memory, ${got} in the engine`;
  }
  if (typeof expected !== "object" || expected === null || typeof got !== "object" || got === null)
    return Object.is(expected, got) ? undefined : `${path}: ${expected} in memory, ${got} in the engine`;
  const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
  for (const name of names) {
    const found = differenceAt(
      (expected as Readonly<Record<string, unknown>>)[name],
      (got as Readonly<Record<string, unknown>>)[name],
      `${path}.${name}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a function gives: its result, or the message of its error. */
export function outcome<Result>(compute: () => Result): Result | string {
  try {
    return compute();
  } catch (error) {
    return (error as Error).message;
  }
}

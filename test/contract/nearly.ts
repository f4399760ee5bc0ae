/** What an example says that comes out: its numbers are printed with fewer digits. */
export function nearly(expected: unknown): unknown {
  if (typeof expected === "number") return near(expected);
  if (ArrayBuffer.isView(expected) || Array.isArray(expected)) return Array.from(expected as number[], nearly);
  if (typeof expected !== "object" || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, nearly(value)]));
}

function near(expected: number): unknown {
  return {
    asymmetricMatch: (value: unknown) =>
      typeof value === "number" && Math.abs(value - expected) <= 1e-8 * Math.max(1, Math.abs(expected)),
    toAsymmetricMatcher: () => String(expected),
    toString: () => String(expected),
  };
}

import type { Dialect } from "./dialect";
import { valuesTable } from "./inlineTables";

/** SQLite, run with version 3.53. It has no type for an instant, and no hash. */
export const sqlite: Dialect = {
  name: "sqlite",
  title: "SQLite",
  quote: '"',
  escape: "double",
  types: { number: "REAL", integer: "INTEGER" },
  milliseconds: { wall: (x) => `CAST(round((julianday(${x}) - 2440587.5) * 86400000) AS INTEGER)` },
  literal: {},
  wholePart: (a, b) => `(${a}) / ${b}`,
  inlineTable: valuesTable,
  trimmed: (x) => `trim(CAST(${x} AS TEXT), char(32, 9, 10, 11, 12, 13))`,
  // The sum of different powers of two is their union.
  bits: { union: (x) => `sum(DISTINCT ${x})`, common: (a, b) => `(${a} & ${b})` },
  longestText: 1_000_000_000,
};

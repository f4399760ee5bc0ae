import type { Dialect } from "./dialect";
import { typedValuesTable } from "./inlineTables";

// `extract` gives a numeric, which is slow; the double of `date_part` may be a little below the millisecond.
const sinceEpoch = (x: string) => `CAST(floor(date_part('epoch', ${x}) * 1000 + 0.0005) AS bigint)`;

/** The least value whatever the collation of the database: numbers by size, all else by the code points of its text. */
function leastByCodePoint(x: string): string {
  const isNumber = `CAST(pg_typeof(${x}) AS text) IN ('smallint', 'integer', 'bigint', 'numeric')`;
  const size = `CASE WHEN ${isNumber} THEN CAST(CAST(${x} AS text) AS numeric) END`;
  return `(array_agg(${x} ORDER BY ${size}, CAST(${x} AS text) COLLATE "C") FILTER (WHERE ${x} IS NOT NULL))[1]`;
}

/** PostgreSQL, run with version 18. */
export const postgresql: Dialect = {
  name: "postgresql",
  title: "PostgreSQL",
  quote: '"',
  escape: "double",
  types: { number: "double precision", integer: "bigint" },
  milliseconds: { instant: sinceEpoch, wall: (x) => sinceEpoch(`CAST(${x} AS timestamp)`) },
  literal: { instant: (text) => `TIMESTAMPTZ '${text}+00'`, wall: (text) => `TIMESTAMP '${text}'` },
  wholePart: (a, b) => `(${a}) / ${b}`,
  inlineTable: typedValuesTable,
  least: leastByCodePoint,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `mod(abs(hashtextextended(CAST(${x} AS text), 0) / 2), ${parts})`,
  longestText: 1_000_000_000,
};

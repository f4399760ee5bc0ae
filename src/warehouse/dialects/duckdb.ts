import type { Dialect } from "./dialect";
import { valuesTable } from "./inlineTables";

/** DuckDB, run with version 1.5. */
export const duckdb: Dialect = {
  name: "duckdb",
  title: "DuckDB",
  quote: '"',
  escape: "double",
  types: { number: "DOUBLE", integer: "BIGINT" },
  milliseconds: { instant: (x) => `epoch_ms(${x})`, wall: (x) => `epoch_ms(CAST(${x} AS TIMESTAMP))` },
  literal: { instant: (text) => `TIMESTAMPTZ '${text}+00'`, wall: (text) => `TIMESTAMP '${text}'` },
  wholePart: (a, b) => `(${a}) // ${b}`,
  inlineTable: valuesTable,
  sum: (x) => `fsum(${x})`,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `hash(${x}) % ${parts}`,
  file: (literal) => literal,
};

import type { Dialect } from "./dialect";
import { structsTable } from "./inlineTables";

/** BigQuery: its queries are parsed, and have not been run. */
export const bigquery: Dialect = {
  name: "bigquery",
  title: "BigQuery",
  quote: "`",
  escape: "backslash",
  types: { number: "FLOAT64", integer: "INT64" },
  milliseconds: { instant: (x) => `UNIX_MILLIS(${x})`, wall: (x) => `UNIX_MILLIS(TIMESTAMP(${x}))` },
  literal: { instant: (text) => `TIMESTAMP '${text}+00'`, wall: (text) => `DATETIME '${text}'` },
  wholePart: (a, b) => `DIV(${a}, ${b})`,
  inlineTable: structsTable,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `MOD(ABS(DIV(FARM_FINGERPRINT(CAST(${x} AS STRING)), 2)), ${parts})`,
  longestText: 1_000_000,
};

import type { Dialect } from "./dialect";
import { structsTable } from "./inlineTables";

/** BigQuery: its queries have been run in the reference implementation of its language, and not in BigQuery itself. */
export const bigquery: Dialect = {
  name: "bigquery",
  title: "BigQuery",
  quote: "`",
  escape: "backslash",
  types: { number: "FLOAT64", integer: "INT64" },
  // Without a zone, that of the project would count.
  milliseconds: { instant: (x) => `UNIX_MILLIS(${x})`, wall: (x) => `UNIX_MILLIS(TIMESTAMP(${x}, 'UTC'))` },
  literal: { instant: (text) => `TIMESTAMP '${text}+00'`, wall: (text) => `DATETIME '${text}'` },
  wholePart: (a, b) => `DIV(${a}, ${b})`,
  inlineTable: structsTable,
  // The default of its functions must be a constant.
  neighbor: (name, x, none, window) => `coalesce(${name}(${x}, 1) OVER (${window}), ${none})`,
  // A literal has no ends of lines as they are.
  trimmed: (x) => `TRIM(CAST(${x} AS STRING), ' \\t\\n\\v\\f\\r')`,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `MOD(ABS(DIV(FARM_FINGERPRINT(CAST(${x} AS STRING)), 2)), ${parts})`,
  longestText: 1_000_000,
};

import { BLANKS } from "../text";
import type { Dialect } from "./dialect";
import { unionTable } from "./inlineTables";

/** Amazon Redshift: its queries are parsed, and have not been run. */
export const redshift: Dialect = {
  name: "redshift",
  title: "Redshift",
  quote: '"',
  escape: "double",
  types: { number: "double precision", integer: "bigint" },
  milliseconds: {
    instant: (x) => `DATEDIFF(ms, TIMESTAMPTZ '1970-01-01 00:00:00+00', ${x})`,
    wall: (x) => `DATEDIFF(ms, TIMESTAMP '1970-01-01 00:00:00', CAST(${x} AS timestamp))`,
  },
  literal: { instant: (text) => `TIMESTAMPTZ '${text}+00'`, wall: (text) => `TIMESTAMP '${text}'` },
  wholePart: (a, b) => `(${a}) / ${b}`,
  inlineTable: unionTable,
  // Its functions take no default.
  neighbor: (name, x, none, window) => `coalesce(${name}(${x}, 1) OVER (${window}), ${none})`,
  trimmed: (x) => `btrim(CAST(${x} AS varchar), ${BLANKS})`,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `MOD(ABS(FARMFINGERPRINT64(CAST(${x} AS varchar)) / 2), ${parts})`,
  longestText: 16_000_000,
};

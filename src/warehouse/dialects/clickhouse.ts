import type { Dialect } from "./dialect";
import { clickhouseTable } from "./inlineTables";

/** ClickHouse, run with version 26. */
export const clickhouse: Dialect = {
  name: "clickhouse",
  title: "ClickHouse",
  quote: "`",
  escape: "backslash",
  // A cast of NULL to another type is refused.
  types: { number: "Nullable(Float64)", integer: "Nullable(Int64)" },
  milliseconds: {
    instant: (x) => `toUnixTimestamp64Milli(toDateTime64(${x}, 3))`,
    wall: (x) => `toUnixTimestamp64Milli(toDateTime64(${x}, 3, 'UTC'))`,
  },
  literal: {
    instant: (text) => `toDateTime64('${text}', 3, 'UTC')`,
    wall: (text) => `toDateTime64('${text}', 3, 'UTC')`,
  },
  wholePart: (a, b) => `intDiv(${a}, ${b})`,
  inlineTable: clickhouseTable,
  sum: (x) => `sumKahan(${x})`,
  trimmed: (x) => `trim(BOTH ' \\t\\n\\v\\f\\r' FROM toString(${x}))`,
  bits: { union: (x) => `groupBitOr(${x})`, common: (a, b) => `bitAnd(${a}, ${b})` },
  part: (x, parts) => `sipHash64(${x}) % ${parts}`,
  longestText: 262_144,
};

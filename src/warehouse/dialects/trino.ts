import { BLANKS } from "../text";
import type { Dialect } from "./dialect";
import { bigintValuesTable } from "./inlineTables";

const sinceEpoch = (x: string) => `CAST(floor(to_unixtime(${x}) * 1000 + 0.0005) AS bigint)`;

/** Trino, run with version 435. */
export const trino: Dialect = {
  name: "trino",
  title: "Trino",
  quote: '"',
  escape: "double",
  types: { number: "double", integer: "bigint" },
  milliseconds: {
    instant: sinceEpoch,
    wall: (x) => sinceEpoch(`with_timezone(CAST(${x} AS timestamp(3)), 'UTC')`),
  },
  literal: { instant: (text) => `TIMESTAMP '${text} UTC'`, wall: (text) => `TIMESTAMP '${text}'` },
  wholePart: (a, b) => `(${a}) / ${b}`,
  inlineTable: bigintValuesTable,
  trimmed: (x) => `trim(BOTH (${BLANKS}) FROM CAST(${x} AS varchar))`,
  bits: { union: (x) => `bitwise_or_agg(${x})`, common: (a, b) => `bitwise_and(${a}, ${b})` },
  part: (x, parts) => `mod(abs(from_big_endian_64(xxhash64(to_utf8(CAST(${x} AS varchar)))) / 2), ${parts})`,
  longestText: 1_000_000,
};

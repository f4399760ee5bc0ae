import { BLANKS } from "../text";
import type { Dialect } from "./dialect";
import { sparkTable } from "./inlineTables";

/** Spark, run with version 4. */
export const spark: Dialect = {
  name: "spark",
  title: "Spark",
  quote: "`",
  escape: "double",
  types: { number: "DOUBLE", integer: "BIGINT" },
  milliseconds: {
    instant: (x) => `unix_millis(${x})`,
    wall: (x) => `timestampdiff(MILLISECOND, TIMESTAMP_NTZ '1970-01-01 00:00:00', CAST(${x} AS TIMESTAMP_NTZ))`,
  },
  literal: { instant: (text) => `TIMESTAMP '${text}Z'`, wall: (text) => `TIMESTAMP_NTZ '${text}'` },
  wholePart: (a, b) => `(${a}) div ${b}`,
  inlineTable: sparkTable,
  trimmed: (x) => `trim(BOTH (${BLANKS}) FROM CAST(${x} AS STRING))`,
  bits: { union: (x) => `bit_or(${x})`, common: (a, b) => `(${a} & ${b})` },
  part: (x, parts) => `pmod(xxhash64(${x}), ${parts})`,
};

import type { Dialect } from "./dialect";
import { selectedValuesTable } from "./inlineTables";

/** Snowflake: its queries have been run as fakesnow translates them, and not in Snowflake itself. */
export const snowflake: Dialect = {
  name: "snowflake",
  title: "Snowflake",
  quote: '"',
  escape: "double",
  types: { number: "DOUBLE", integer: "NUMBER(38, 0)" },
  milliseconds: {
    instant: (x) => `DATE_PART(epoch_millisecond, ${x})`,
    wall: (x) => `DATE_PART(epoch_millisecond, CAST(${x} AS TIMESTAMP_NTZ))`,
  },
  literal: {
    instant: (text) => `CAST('${text} +0000' AS TIMESTAMP_TZ)`,
    wall: (text) => `CAST('${text}' AS TIMESTAMP_NTZ)`,
  },
  // A quotient of whole numbers is rounded to six digits, up to the next whole number at worst: doubles are not.
  wholePart: (a, b) => `CAST(FLOOR(CAST(${a} AS DOUBLE) / ${b}) AS NUMBER(38, 0))`,
  inlineTable: selectedValuesTable,
  bits: { union: (x) => `BITOR_AGG(${x})`, common: (a, b) => `BITAND(${a}, ${b})` },
  part: (x, parts) => `MOD(ABS(HASH(${x})), ${parts})`,
  longestText: 1_000_000,
};

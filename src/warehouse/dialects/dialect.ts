/**
 * The SQL of one engine, as data: what the queries are made of where engines differ. All else is standard SQL.
 *
 * Functions take expressions and return one. What they are given is already checked and quoted.
 */
export interface Dialect {
  /** The name, such as `"duckdb"`. */
  readonly name: string;
  /** The name for people, such as `"DuckDB"`. */
  readonly title: string;
  /** What encloses names. */
  readonly quote: '"' | "`";
  /** How the quote is written within a name: twice, or with a backslash, which is itself written twice then. */
  readonly escape: "double" | "backslash";
  /** The types of money and of whole numbers of 64 bits. */
  readonly types: {
    /** The type of money. */
    readonly number: string;
    /** The type of whole numbers. */
    readonly integer: string;
  };
  /** Whole epoch milliseconds of a column; left out where the engine has no such type. */
  readonly milliseconds: {
    /** Of an instant, a time with a zone. */
    readonly instant?: (column: string) => string;
    /** Of a time without a zone, or of a date, read as if it were in UTC. */
    readonly wall?: (column: string) => string;
  };
  /**
   * A literal of such a type from text like `2025-01-31 00:00:00.000` in UTC; left out where a column cannot be
   * compared with one. Partitions are pruned by it.
   */
  readonly literal: {
    /** An instant. */
    readonly instant?: (text: string) => string;
    /** A time without a zone. */
    readonly wall?: (text: string) => string;
  };
  /** The whole part of a quotient of whole numbers, of which the first is 0 or more and the second is above 0. */
  readonly wholePart: (dividend: string, divisor: string) => string;
  /** A table of whole numbers for a `WITH` clause; it has at least one row. */
  readonly inlineTable: (
    name: string,
    columns: readonly string[],
    rows: readonly (readonly (number | bigint)[])[],
  ) => string;
  /** The sum of an expression, compensated; `sum` when left out. */
  readonly sum?: (expression: string) => string;
  /**
   * The value of an expression in the row before (`lag`) or after (`lead`) within a window, and what stands for it
   * where there is none; the function with its default when left out.
   */
  readonly neighbor?: (name: "lag" | "lead", expression: string, none: string, window: string) => string;
  /**
   * A value as text, without the white space around it: spaces, tabs and the ends of lines. Left out where `trim` takes
   * the characters second, and a text is a `varchar`.
   */
  readonly trimmed?: (expression: string) => string;
  /** The least value over rows, of texts by code points; `min` when left out. */
  readonly least?: (expression: string) => string;
  /** Sets as bits of a whole number; left out where the engine has no such functions. */
  readonly bits?: {
    /** The union over rows; each has at most one bit. */
    readonly union: (expression: string) => string;
    /** The bits that two numbers have in common. */
    readonly common: (one: string, other: string) => string;
  };
  /** The number of the part, from 0, of so many equal parts of all customers; left out where there is no hash. */
  readonly part?: (customer: string, parts: string) => string;
  /** A file as a table, from a text literal; left out where an engine reads tables only. */
  readonly file?: (literal: string) => string;
  /** The longest query that the engine takes, in bytes. */
  readonly longestText?: number;
}

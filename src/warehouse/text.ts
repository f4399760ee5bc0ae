import type { Dialect } from "./dialects/dialect";

/** What a query file counts rows by. */
export const countIf = (condition: string): string => `count(CASE WHEN ${condition} THEN 1 END)`;

/** An order, not a refund. */
export const IS_ORDER = "amount >= 0";

/** What opens a text of dbt's: a model is read as a template before it is SQL. */
const TEMPLATE = /\{[{%#]/u;

/** Whether a text can be a name: not empty, without a NUL or half of a character, and no template. */
export function isName(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value !== "" &&
    value.length <= 1000 &&
    !value.includes("\0") &&
    !/\p{Cs}/u.test(value) &&
    !TEMPLATE.test(value)
  );
}

/** A name in quotes. */
export function quotedName({ quote, escape: way }: Dialect, name: string): string {
  if (way === "double") return quote + name.replaceAll(quote, quote + quote) + quote;
  return quote + name.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`) + quote;
}

/** A text literal. Only dialects that read files have one, and they write a quote twice. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A number that is not whole: a decimal literal would have another type, and lose its last digit. */
export function numberLiteral({ types }: Dialect, value: number): string {
  return `CAST('${value}' AS ${types.number})`;
}

/** An instant as text in UTC. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace("T", " ").replace("Z", "");
}

/** The sum of an expression: compensated where the engine has such a sum. */
export function sumOf({ sum }: Dialect, expression: string): string {
  return sum === undefined ? `sum(${expression})` : sum(expression);
}

/** The white space of ASCII, as an expression. */
export const BLANKS = "' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)";

/** A value as text, without the white space around it. */
export function trimmedText({ trimmed }: Dialect, expression: string): string {
  return trimmed === undefined ? `trim(CAST(${expression} AS varchar), ${BLANKS})` : trimmed(expression);
}

/** The least value over rows, of texts by code points, as the library orders them. */
export function leastOf({ least }: Dialect, expression: string): string {
  return least === undefined ? `min(${expression})` : least(expression);
}

/** The value of an expression in the row before or after within a window, or what stands for it where there is none. */
export function neighborOf(
  { neighbor }: Dialect,
  name: "lag" | "lead",
  expression: string,
  none: string,
  window: string,
): string {
  if (neighbor !== undefined) return neighbor(name, expression, none, window);
  return `${name}(${expression}, 1, ${none}) OVER (${window})`;
}

/** Tables of a `WITH` clause; what is left out is `false` or `undefined`. */
export type Tables = readonly (string | false | undefined | Tables)[];

/** A query of several named tables, each of which may use those before it. */
export function withTables(tables: Tables, select: string): string {
  return `WITH ${flat(tables).join(",\n")}\n${select}`;
}

function flat(tables: Tables): string[] {
  return tables.flatMap((each) => (typeof each === "string" ? [each] : each ? flat(each) : []));
}

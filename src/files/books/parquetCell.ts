import { plainNumber } from "./plainNumber";

/** The parts used of a column in the schema of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type?: string;
  readonly converted_type?: string;
  readonly logical_type?: { readonly type: string; readonly isAdjustedToUTC?: boolean };
}

/** A value of a Parquet file as text. */
export function parquetCell(value: unknown, column: ParquetColumn): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, column);
  if (value instanceof Date) return dateText(value, column);
  if (typeof value === "object")
    return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}` : part));
  return String(value);
}

function numberText(value: number, { type }: ParquetColumn): string {
  if (!Number.isFinite(value)) return "";
  return plainNumber(type === "FLOAT" ? shortest(value) : value);
}

/** The shortest decimal number equal to a 32-bit number: 19.99, not 19.989999771118164. */
function shortest(value: number): number {
  const digits = [7, 8].find((count) => Math.fround(Number(value.toPrecision(count))) === value) ?? 9;
  return Number(value.toPrecision(digits));
}

function dateText(date: Date, { converted_type: converted, logical_type: logical }: ParquetColumn): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  if (converted === "DATE" || logical?.type === "DATE") return iso.slice(0, 10);
  // Local times are written without a zone, so that the option for the time zone applies as in any other table.
  return logical?.isAdjustedToUTC === false ? iso.slice(0, -1) : iso;
}

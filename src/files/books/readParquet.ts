/*! Contains hyparquet, (c) Hyperparam, and fflate and fzstd, (c) Arjun Barrett, under the MIT License. */
import { gunzipSync } from "fflate";
import { decompress } from "fzstd";
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet/src/index.js";
import { bytesOf, type Pieces } from "../bytes/pieces";
import { question } from "../table/table";
import type { BookFound } from "./book";
import { CsvLines } from "./csvLines";
import { type ParquetColumn, parquetCell } from "./parquetCell";

const COMPRESSORS = {
  GZIP: (bytes: Uint8Array) => gunzipSync(bytes),
  ZSTD: (bytes: Uint8Array, length: number) => decompress(bytes, new Uint8Array(length)),
};
/** Number of rows in memory as objects. */
const ROWS = 1 << 16;

/** Reads a Parquet file as one sheet. */
export async function readParquet(file: Pieces): Promise<BookFound> {
  try {
    const bytes = await bytesOf(file);
    const buffer = {
      byteLength: bytes.length,
      slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
    };
    const metadata = await parquetMetadataAsync(buffer);
    const columns = parquetSchema(metadata).children.map(({ element }) => element as ParquetColumn);
    const lines = new CsvLines();
    lines.write(
      1,
      columns.map(({ name }) => name),
    );
    const rows = Number(metadata.num_rows);
    for (let at = 0; at < rows; at += ROWS) {
      const found = await parquetReadObjects({
        file: buffer,
        metadata,
        compressors: COMPRESSORS,
        rowStart: at,
        rowEnd: Math.min(at + ROWS, rows),
      });
      for (const [i, row] of found.entries())
        lines.write(
          at + i + 2,
          columns.map((column) => parquetCell(row[column.name], column)),
        );
    }
    return { container: "parquet", sheets: [{ name: "", isHidden: false, text: lines.end() }] };
  } catch (error) {
    return question("parquet", null, { text: String((error as Error).message) });
  }
}

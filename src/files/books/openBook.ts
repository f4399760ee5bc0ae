import { headOf, type Pieces } from "../bytes/pieces";
import type { BookFound } from "./book";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PARQUET = [0x50, 0x41, 0x52, 0x31];

/** Opens a file of tables in a binary format; `undefined` for any other file. The readers are loaded only if needed. */
export async function openBook(file: Pieces): Promise<BookFound | undefined> {
  const head = await headOf(file, 4);
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  if (begins(ZIP)) return (await import("./readWorkbook")).readWorkbook(file);
  if (begins(PARQUET)) return (await import("./readParquet")).readParquet(file);
  return undefined;
}

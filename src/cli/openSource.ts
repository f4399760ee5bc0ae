import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { badData, CommandError } from "./commandError";
import { fill } from "./fill";
import type { Io } from "./io";

/** A file to read, possibly more than once. */
export interface Source {
  /** Name as passed; `-` for standard input. */
  readonly name: string;
  /** Length in bytes; `null` if unknown. */
  readonly bytes: number | null;
  /** Opens it. */
  open(): AsyncIterable<Uint8Array>;
}

/** Opens a file, or standard input for `-`; reports problems in a sentence. */
export function openSource(name: string, io: Io): Source {
  if (name === "-") return { name, bytes: null, open: keptOpener(io.stdin) };
  try {
    const stat = statSync(name);
    if (stat.isDirectory()) throw badData((t) => fill(t, t.fileIsFolder, { file: name }));
    accessSync(name, constants.R_OK);
    // A pipe or a device has no known length and can be read only once.
    if (!stat.isFile()) return { name, bytes: null, open: keptOpener(pieces(name)) };
    return { name, bytes: stat.size, open: () => pieces(name) };
  } catch (error) {
    throw sourceError(name, error);
  }
}

async function* pieces(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw sourceError(name, error);
  }
}

function sourceError(file: string, error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const reason = String((error as NodeJS.ErrnoException).code);
  if (reason === "ENOENT" || reason === "ENOTDIR") return badData((t) => fill(t, t.fileMissing, { file }));
  if (reason === "EACCES" || reason === "EPERM") return badData((t) => fill(t, t.fileForbidden, { file }));
  return badData((t) => fill(t, t.fileUnreadable, { file, reason }));
}

/** Input that can be read only once is kept in memory. */
function keptOpener(stream: AsyncIterable<Uint8Array>): () => AsyncIterable<Uint8Array> {
  const kept: Uint8Array[] = [];
  const rest = stream[Symbol.asyncIterator]();
  return async function* () {
    yield* kept;
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      kept.push(next.value);
      yield next.value;
    }
  };
}

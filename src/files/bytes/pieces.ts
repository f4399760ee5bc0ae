import type { ByteStream, FileSource, WebStream } from "../source";

/** A file that can be read from its start repeatedly. */
export interface Pieces {
  /** All pieces, from the start. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Makes a source readable repeatedly. The pieces of a stream are kept; bytes, blobs and functions need no copy. */
export function pieces(source: FileSource): Pieces {
  if (source instanceof Uint8Array) return { read: () => inPieces(source) };
  if (typeof source === "function") return { read: () => each(source()) };
  if ("stream" in source && typeof source.stream === "function") return { read: () => each(source.stream()) };
  return remembered(each(source as ByteStream));
}

/** Length of the pieces of a file in memory. */
const PIECE = 1 << 20;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function* each(stream: ByteStream): AsyncGenerator<Uint8Array> {
  if (isWebStream(stream)) {
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value as Uint8Array;
  } else yield* stream;
}

function isWebStream(stream: ByteStream): stream is WebStream {
  return "getReader" in stream;
}

function remembered(stream: AsyncGenerator<Uint8Array>): Pieces {
  const kept: Uint8Array[] = [];
  return {
    async *read() {
      yield* kept;
      for (let next = await stream.next(); !next.done; next = await stream.next()) {
        kept.push(next.value);
        yield next.value;
      }
    },
  };
}

/** The first bytes of a file, up to a number. */
export async function headOf(file: Pieces, most: number): Promise<Uint8Array> {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.read()) {
    head.push(piece);
    length += piece.length;
    if (length >= most) break;
  }
  return joined(head).subarray(0, most);
}

/** All bytes of a file. */
export async function bytesOf(file: Pieces): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of file.read()) all.push(piece);
  return joined(all);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

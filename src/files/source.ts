/** A piece of a stream, or its end. */
export interface StreamPiece {
  /** Whether the stream has ended. */
  readonly done: boolean;
  /** The bytes; missing at the end. */
  readonly value?: Uint8Array | undefined;
}

/** Reads a stream piece by piece. */
export interface WebStreamReader {
  /** Returns the next piece. */
  read(): Promise<StreamPiece>;
}

/** A file that opens streams, such as a `Blob`. */
export interface StreamSource {
  /** Opens a stream of the bytes. */
  stream(): WebStream;
}

/** A web stream, as provided by `fetch` and by files in a browser. */
export interface WebStream {
  /** Returns a reader of its pieces. */
  getReader(): WebStreamReader;
}

/** Pieces of a file in order: a stream of the web or of Node, or a list. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | WebStream;

/**
 * Bytes from any source: all at once, in pieces, or a file in a browser.
 *
 * A file may have to be read twice. A stream can be read only once, so its pieces are kept in memory. A `Blob` (such as
 * a `File`) and a function that opens a stream are read again instead, without extra memory.
 */
export type FileSource = Uint8Array | StreamSource | ByteStream | (() => ByteStream);

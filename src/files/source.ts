/** A piece of a stream, or its end. */
export interface StreamPiece {
  /** Whether the stream has ended. */
  readonly done: boolean;
  /** The bytes; absent at the end. */
  readonly value?: Uint8Array | undefined;
}

/** Reads a stream piece by piece. */
export interface WebStreamReader {
  /** Gives the next piece. */
  read(): Promise<StreamPiece>;
}

/** A file that opens streams, such as a `Blob`. */
export interface StreamSource {
  /** Opens a stream of the bytes. */
  stream(): WebStream;
}

/** A stream of the web, as `fetch` and files of a browser give it. */
export interface WebStream {
  /** Gives a reader of its pieces. */
  getReader(): WebStreamReader;
}

/** Pieces of a file, one after another: a stream of the web or of Node, or a list. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | WebStream;

/**
 * Bytes from anywhere: all at once, in pieces, or a file of a browser.
 *
 * A file may need a second look. A stream can be read only once, so its pieces are kept. A `Blob` (such as a `File`)
 * and a function that opens a stream are read again instead, which takes no memory.
 */
export type FileSource = Uint8Array | StreamSource | ByteStream | (() => ByteStream);

/** A stream of the web, as `fetch` and files of a browser give it. */
export interface WebStream {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
}

/** Pieces of a file, one after another: a stream of the web or of Node, or a list. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | WebStream;

/**
 * Bytes from anywhere: all at once, in pieces, or a file of a browser.
 *
 * A file may need a second look. A stream can be read only once, so its pieces are kept. A `Blob` (such as a `File`) and
 * a function that opens a stream are read again instead, which takes no memory.
 */
export type FileSource = Uint8Array | { stream(): WebStream } | ByteStream | (() => ByteStream);

import { decoder, isUtf8, markedEncoding, zeroedEncoding } from "../bytes/decoding";
import { headOf, type Pieces } from "../bytes/pieces";
import { recordParser } from "../cells/records";
import type { Layout, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { type Dialect, delimiterName, delimiterOf, findDialect } from "./dialect";
import { NO_LAYOUT, type NoTable, question, type Table, type TableLayout, type TableRow, telling } from "./table";

/** Size of the part examined to find delimiter and titles. */
export const HEAD = 1 << 18;

/** Reads delimited text: encoding, delimiter, titles, records. */
export async function readText(
  file: Pieces,
  options: ReadOptions,
  isKnown: (title: string) => boolean,
): Promise<Table | NoTable> {
  const head = await headOf(file, HEAD);
  const marked = markedEncoding(head);
  const layout: TableLayout = { ...NO_LAYOUT, bom: marked !== undefined };
  if (head.length === 0) return { layout, questions: [question("empty", null)] };
  const zeroed = zeroedEncoding(head);
  if (marked === undefined && zeroed === undefined && options.encoding === undefined && isBinary(head)) {
    return { layout, questions: [question("binary", null)] };
  }
  const wanted = delimiterOf(options);
  const isKnownHere = knowing(options, isKnown);
  const isWhole = head.length < HEAD;
  const first = options.encoding?.toLowerCase() ?? marked ?? zeroed ?? (isUtf8(head) ? "utf-8" : undefined);
  const dialectBy = (encoding: string) => findDialect(textOf(head, encoding), isWhole, isKnownHere, wanted);
  let encoding = first ?? oneByte(dialectBy);
  if (encoding === undefined) {
    return { layout, questions: [question("encoding-unknown", "encoding", {}, ["windows-1252", "windows-1256"])] };
  }
  let dialect = dialectBy(encoding);
  if (dialect === undefined)
    return { layout: { ...layout, encoding }, questions: [question("one-column", "delimiter")] };

  let read = await readRows(file, encoding, dialect, options);
  if (read === "encoding") {
    // Valid at first, but not further down.
    encoding = options.encoding === undefined && marked === undefined ? oneByte(dialectBy) : undefined;
    dialect = encoding === undefined ? undefined : dialectBy(encoding);
    if (encoding === undefined || dialect === undefined) {
      const details = { encoding: options.encoding ?? marked ?? "utf-8" };
      return {
        layout,
        questions: [question("not-in-encoding", "encoding", details, ["windows-1252", "windows-1256"])],
      };
    }
    read = (await readRows(file, encoding, dialect, options)) as RowsRead;
  }
  if (read.openLine !== undefined && dialect.delimiter === "\t") {
    dialect = { ...dialect, quoting: false };
    read = (await readRows(file, encoding, dialect, options)) as RowsRead;
  }
  const { rows, openLine, tooLong } = read;
  const newline = newlineOf(textOf(head, encoding));
  const { layout: whole, told } = textLayout({ bom: marked !== undefined, encoding, dialect, newline }, options);
  if (tooLong.length > 0) {
    told.push(telling("too-many-cells", "warning", null, { rows: tooLong.length, line: tooLong[0] as number }));
  }
  if (openLine !== undefined) {
    return { layout: whole, questions: [question("quote-open", null, { line: openLine })] };
  }
  return { titles: dialect.titles, rows, layout: whole, told };
}

/** Titles are known, or named in the options. */
export function knowing(options: ReadOptions, isKnown: (title: string) => boolean): (title: string) => boolean {
  const named = new Set<string | undefined>([...Object.values(options.columns ?? {}), options.question]);
  return (title) => isKnown(title) || named.has(title) || named.has(title.replace(/\s+/gu, " "));
}

export function textOf(bytes: Uint8Array, encoding: string): string {
  try {
    return decoder(encoding).decode(bytes, { stream: true });
  } catch {
    // Invalid in the middle: the part before is decoded piece by piece.
    return "";
  }
}

/** The single-byte encoding in which titles are known. */
function oneByte(dialectBy: (encoding: string) => Dialect | undefined): string | undefined {
  return ["windows-1252", "windows-1256"].find((encoding) => dialectBy(encoding)?.known);
}

/** Whether there are bytes that do not occur in text. */
function isBinary(head: Uint8Array): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) strange++;
  return strange > 0 && strange > head.length / 1000;
}

interface RowsRead {
  readonly rows: TableRow[];
  readonly openLine: number | undefined;
  /** Lines of records with more cells than titles. */
  readonly tooLong: number[];
}

/** The decisions about encoding and delimiter, and the layout. */
export function textLayout(
  { bom, encoding, dialect, newline }: TextFound,
  options: ReadOptions,
): { readonly layout: TableLayout; readonly told: Told[] } {
  const told: Told[] = [];
  const isStated = bom || options.encoding !== undefined || encoding === "utf-8";
  told.push(telling("encoding", isStated ? "certain" : "inferred", "encoding", { encoding }));
  const delimiter = delimiterName(dialect.delimiter);
  told.push(telling("delimiter", options.delimiter === undefined ? "inferred" : "certain", "delimiter", { delimiter }));
  if (!dialect.quoting) told.push(telling("no-quoting", "inferred"));
  const { headerLine } = dialect;
  const preambleLines = headerLine - 1;
  if (preambleLines > 0) told.push(telling("preamble", "inferred", null, { lines: preambleLines }));
  return { layout: { ...NO_LAYOUT, bom, encoding, delimiter, newline, headerLine, preambleLines }, told };
}

/** How the text is written, as recognized. */
export interface TextFound {
  readonly bom: boolean;
  readonly encoding: string;
  readonly dialect: Dialect;
  readonly newline: Layout["newline"];
}

async function readRows(
  file: Pieces,
  encoding: string,
  dialect: Dialect,
  options: ReadOptions,
): Promise<RowsRead | "encoding"> {
  const rows: TableRow[] = [];
  const tooLong: number[] = [];
  const width = dialect.titles.length;
  const parser = recordParser(dialect.delimiter, dialect.quoting, (line, cells) => {
    if (line <= dialect.headerLine) return;
    if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) tooLong.push(line);
    rows.push({ line, cells });
  });
  const decode = decoder(encoding);
  let bytes = 0;
  const textOfPiece = (piece?: Uint8Array) => {
    try {
      return piece ? decode.decode(piece, { stream: true }) : decode.decode();
    } catch {
      return undefined;
    }
  };
  for await (const piece of file.read()) {
    const text = textOfPiece(piece);
    if (text === undefined) return "encoding";
    parser.push(text);
    bytes += piece.length;
    options.onProgress?.(bytes, rows.length);
  }
  const last = textOfPiece();
  if (last === undefined) return "encoding";
  parser.push(last);
  return { rows, tooLong, openLine: parser.end() };
}

/** The line end of the first part of a text; of a mixture, the longer one. */
export function newlineOf(text: string): Layout["newline"] {
  if (text.includes("\r\n")) return "CRLF";
  return text.includes("\r") && !text.includes("\n") ? "CR" : "LF";
}

import type { Pieces } from "../bytes/pieces";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Number of characters collected before encoding. */
const PIECE = 1 << 20;

/** Writes rows of cells as CSV in memory. */
export class CsvLines {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  #text = "";
  #line = 1;

  /** Writes a row on a later line than before, from 1; lines in between stay blank. */
  write(line: number, cells: readonly string[]): void {
    const between = "\n".repeat(line - this.#line);
    this.#line = line + 1;
    this.#text += `${between}${cells.map(escaped).join(",")}\n`;
    if (this.#text.length >= PIECE) this.#flush();
  }

  /** Everything written, readable repeatedly. */
  end(): Pieces {
    this.#flush();
    const pieces = this.#pieces;
    return {
      async *read() {
        yield* pieces;
      },
    };
  }

  #flush(): void {
    this.#pieces.push(this.#encoder.encode(this.#text));
    this.#text = "";
  }
}

/** Formats a cell on one line. */
function escaped(cell: string): string {
  const text = cell.replace(/\s*[\r\n]+\s*/gu, " ");
  return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

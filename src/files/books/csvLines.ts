import type { Pieces } from "../bytes/pieces";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Collects so many letters before they are encoded. */
const PIECE = 1 << 20;

/** Writes rows of cells as lines of CSV in memory. */
export class CsvLines {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  #text = "";
  #line = 1;

  /** Writes a row on a line from 1 that was not reached yet; lines between stay blank. */
  write(line: number, cells: readonly string[]): void {
    const between = "\n".repeat(line - this.#line);
    this.#line = line + 1;
    this.#text += `${between}${cells.map(escaped).join(",")}\n`;
    if (this.#text.length >= PIECE) this.#flush();
  }

  /** Everything written, to be read as often as needed. */
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

/** A cell on one line. */
function escaped(cell: string): string {
  const text = cell.replace(/\s*[\r\n]+\s*/gu, " ");
  return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

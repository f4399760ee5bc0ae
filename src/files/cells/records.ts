/** A record: its first line, from 1, and its cells. */
export type OnRecord = (line: number, cells: string[]) => void;

/** Receives text in pieces and emits records. */
export interface RecordParser {
  push(text: string): void;
  /** Ends the file; returns the line of an unclosed quote, or `undefined`. */
  end(): number | undefined;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** State of the parser: start of a cell, unquoted cell, quoted cell, or a quote within a quoted cell. */
type State = "start" | "plain" | "quoted" | "closing";

/**
 * Splits delimited text into records, in pieces of any length.
 *
 * A quote opens a quoted cell only at its start, and text after the closing quote belongs to the cell. Lines end in CR,
 * LF or both, also mixed in one file. Blank records are dropped.
 */
export function recordParser(delimiter: string, quoting: boolean, onRecord: OnRecord): RecordParser {
  const cut = delimiter.charCodeAt(0);
  let state: State = "start";
  let cells: string[] = [];
  let held = "";
  let line = 1;
  let recordLine = 1;
  let quoteLine = 1;
  // Whether the last character was a CR, possibly followed by its LF.
  let afterCr = false;

  function endRecord(): void {
    cells.push(held.trim());
    held = "";
    state = "start";
    if (cells.some((cell) => cell !== "")) onRecord(recordLine, cells);
    cells = [];
    line++;
    recordLine = line;
  }

  function countLines(text: string, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === CR || (code === LF && !afterCr)) line++;
      afterCr = code === CR;
    }
  }

  function push(text: string): void {
    const { length } = text;
    let i = 0;
    while (i < length) {
      if (state === "quoted") {
        const found = text.indexOf('"', i);
        const end = found < 0 ? length : found;
        countLines(text, i, end);
        held += text.slice(i, end);
        i = end + 1;
        if (found >= 0) state = "closing";
        continue;
      }
      const code = text.charCodeAt(i);
      if (state === "closing") {
        if (code === QUOTE) {
          held += '"';
          state = "quoted";
          afterCr = false;
          i++;
          continue;
        }
        state = "plain";
        afterCr = false;
      }
      if (afterCr) {
        afterCr = false;
        if (code === LF) {
          i++;
          continue;
        }
      }
      if (code === QUOTE && quoting && state === "start") {
        state = "quoted";
        quoteLine = line;
        i++;
        continue;
      }
      let end = i;
      let stop = code;
      while (stop !== cut && stop !== LF && stop !== CR && ++end < length) stop = text.charCodeAt(end);
      if (end > i) {
        held += text.slice(i, end);
        state = "plain";
      }
      if (end === length) return;
      i = end + 1;
      if (stop === cut) {
        cells.push(held.trim());
        held = "";
        state = "start";
      } else {
        endRecord();
        afterCr = stop === CR;
      }
    }
  }

  function end(): number | undefined {
    const open = state === "quoted" ? quoteLine : undefined;
    if (held !== "" || cells.length > 0) endRecord();
    return open;
  }

  return { push, end };
}

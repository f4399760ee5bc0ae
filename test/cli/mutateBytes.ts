import { randomNumbers } from "../../examples/data/random";

type Random = () => number;

/** What can happen to a file on its way; each changes the bytes a little. */
const MUTATIONS: readonly ((bytes: Uint8Array, next: Random) => Uint8Array)[] = [
  flipBytes,
  swapCells,
  truncate,
  mixLineEnds,
  repeatLine,
  dropLine,
  noise,
  oneColumn,
  quotes,
  otherDelimiter,
  asUtf16,
  emptyCells,
];

/** Bytes that are no longer what they were, the same for the same seed. */
export function mutateBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const next = randomNumbers(seed);
  const mutate = MUTATIONS[seed % MUTATIONS.length] as (typeof MUTATIONS)[number];
  return mutate(bytes, next);
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytesOf = (content: string) => Buffer.from(content, "latin1");
const place = (next: Random, length: number) => Math.floor(next() * length);

function flipBytes(bytes: Uint8Array, next: Random): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  for (let i = 0; i < 1 + place(next, 8); i++) flipped[place(next, bytes.length)] = place(next, 256);
  return flipped;
}

function swapCells(bytes: Uint8Array, next: Random): Uint8Array {
  const lines = text(bytes).split("\n");
  const row = place(next, lines.length);
  const cells = (lines[row] as string).split(/([,;\t|])/u);
  const [a, b] = [2 * place(next, Math.ceil(cells.length / 2)), 2 * place(next, Math.ceil(cells.length / 2))];
  [cells[a], cells[b]] = [cells[b] as string, cells[a] as string];
  lines[row] = cells.join("");
  return bytesOf(lines.join("\n"));
}

function truncate(bytes: Uint8Array, next: Random): Uint8Array {
  return bytes.slice(0, place(next, bytes.length));
}

function mixLineEnds(bytes: Uint8Array, next: Random): Uint8Array {
  return bytesOf(text(bytes).replace(/\r?\n/gu, () => ["\n", "\r\n", "\r"][place(next, 3)] as string));
}

function repeatLine(bytes: Uint8Array, next: Random): Uint8Array {
  const lines = text(bytes).split("\n");
  lines.splice(place(next, lines.length), 0, lines[place(next, lines.length)] as string);
  return bytesOf(lines.join("\n"));
}

function dropLine(bytes: Uint8Array, next: Random): Uint8Array {
  const lines = text(bytes).split("\n");
  lines.splice(place(next, lines.length), 1);
  return bytesOf(lines.join("\n"));
}

function noise(_bytes: Uint8Array, next: Random): Uint8Array {
  return Uint8Array.from({ length: place(next, 2000) }, () => place(next, 256));
}

function oneColumn(bytes: Uint8Array): Uint8Array {
  return bytesOf(text(bytes).replace(/[,;\t|][^\n]*/gu, ""));
}

function quotes(bytes: Uint8Array, next: Random): Uint8Array {
  const content = text(bytes);
  const at = place(next, content.length);
  return bytesOf(`${content.slice(0, at)}"${content.slice(at)}`);
}

function otherDelimiter(bytes: Uint8Array, next: Random): Uint8Array {
  return bytesOf(text(bytes).replace(/[,;\t]/gu, (mark) => (next() < 0.2 ? ";" : mark)));
}

function asUtf16(bytes: Uint8Array, next: Random): Uint8Array {
  const wide = Buffer.from(text(bytes), "utf16le");
  return next() < 0.5 ? wide : Buffer.concat([Buffer.from([0xff, 0xfe]), wide]);
}

function emptyCells(bytes: Uint8Array, next: Random): Uint8Array {
  return bytesOf(text(bytes).replace(/([,;\t])[^,;\t\r\n]+/gu, (cell, mark) => (next() < 0.15 ? mark : cell)));
}

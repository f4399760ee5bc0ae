/** Numbers customers by the bytes of their ids, in order of first appearance. */
export interface IdTable {
  /** Returns the number of the id in these bytes. */
  readonly numberOf: (bytes: Uint8Array, from: number, to: number) => number;
  /** Returns the numbers of several ids; ids of at most eight bytes are passed as two words of four. */
  readonly numberAll: (
    bytes: Uint8Array,
    froms: Int32Array,
    tos: Int32Array,
    lows: Int32Array,
    highs: Int32Array,
    count: number,
    numbers: Int32Array,
    start: number,
  ) => void;
  /** All ids, each followed by a line feed. The table is released. */
  readonly take: () => Uint8Array;
}

const LINE_FEED = 10;
/** Words per entry of the table of short ids: low, high, number + 1, and padding to fill the cache line evenly. */
const STRIDE = 4;

/**
 * Creates an empty table.
 *
 * Short ids are compared as two words in an open-addressing table, one cache line per look-up; longer ones by hash and
 * then byte by byte.
 */
export function idTable(): IdTable {
  let count = 0;
  let arena = new Uint8Array(1 << 16);
  let used = 0;
  // Start of each id in the arena.
  let starts = new Uint32Array(1 << 12);
  let shortSize = 1 << 12;
  let short = new Int32Array(shortSize * STRIDE);
  let shortUsed = 0;
  let longSize = 1 << 12;
  let long = new Int32Array(longSize * 2);
  let longUsed = 0;

  function append(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (used + length + 1 > arena.length) {
      const room = new Uint8Array(2 * arena.length + length);
      room.set(arena.subarray(0, used));
      arena = room;
    }
    if (count + 1 >= starts.length) {
      const room = new Uint32Array(2 * starts.length);
      room.set(starts);
      starts = room;
    }
    for (let i = from; i < to; i++) arena[used++] = bytes[i] as number;
    arena[used++] = LINE_FEED;
    starts[count + 1] = used;
    return count++;
  }

  const numberAll: IdTable["numberAll"] = (bytes, froms, tos, lows, highs, ids, numbers, start) => {
    // First probes of all ids together, so that the processor overlaps the memory accesses.
    const mask = shortSize - 1;
    const table = short;
    for (let i = 0; i < ids; i++) {
      const low = lows[i] as number;
      const high = highs[i] as number;
      const at = (hashOfWords(low, high) & mask) * STRIDE;
      const isFound = table[at] === low && table[at + 1] === high;
      numbers[start + i] = isFound ? (table[at + 2] as number) - 1 : -1;
    }
    for (let i = 0; i < ids; i++) {
      const from = froms[i] as number;
      const to = tos[i] as number;
      if (to - from > 8) numbers[start + i] = numberOf(bytes, from, to);
      else if ((numbers[start + i] as number) < 0) {
        numbers[start + i] = numberOfWords(lows[i] as number, highs[i] as number, bytes, from, to);
      }
    }
  };

  function numberOfWords(low: number, high: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = shortSize - 1;
    let place = hashOfWords(low, high) & mask;
    for (;;) {
      const at = place * STRIDE;
      const number = short[at + 2] as number;
      if (number === 0) break;
      if (short[at] === low && short[at + 1] === high) return number - 1;
      place = (place + 1) & mask;
    }
    const number = append(bytes, from, to);
    short[place * STRIDE] = low;
    short[place * STRIDE + 1] = high;
    short[place * STRIDE + 2] = number + 1;
    if (2 * ++shortUsed > shortSize) growShort();
    return number;
  }

  function growShort(): void {
    const old = short;
    shortSize *= 2;
    short = new Int32Array(shortSize * STRIDE);
    const mask = shortSize - 1;
    for (let at = 0; at < old.length; at += STRIDE) {
      const number = old[at + 2] as number;
      if (number === 0) continue;
      let place = hashOfWords(old[at] as number, old[at + 1] as number) & mask;
      while (short[place * STRIDE + 2] !== 0) place = (place + 1) & mask;
      short[place * STRIDE] = old[at] as number;
      short[place * STRIDE + 1] = old[at + 1] as number;
      short[place * STRIDE + 2] = number;
    }
  }

  function numberOf(bytes: Uint8Array, from: number, to: number): number {
    if (to - from <= 8) {
      return numberOfWords(wordAt(bytes, from, to), wordAt(bytes, from + 4, to), bytes, from, to);
    }
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = longSize - 1;
    let place = hash & mask;
    for (;;) {
      const number = long[2 * place + 1] as number;
      if (number === 0) break;
      if (long[2 * place] === hash && isSame(number - 1, bytes, from, to)) return number - 1;
      place = (place + 1) & mask;
    }
    const number = append(bytes, from, to);
    long[2 * place] = hash;
    long[2 * place + 1] = number + 1;
    if (2 * ++longUsed > longSize) growLong();
    return number;
  }

  function isSame(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - 1 - start !== to - from) return false;
    for (let i = from; i < to; i++) if (arena[start + i - from] !== bytes[i]) return false;
    return true;
  }

  function growLong(): void {
    const old = long;
    longSize *= 2;
    long = new Int32Array(2 * longSize);
    const mask = longSize - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let place = (old[at] as number) & mask;
      while (long[2 * place + 1] !== 0) place = (place + 1) & mask;
      long[2 * place] = old[at] as number;
      long[2 * place + 1] = old[at + 1] as number;
    }
  }

  function take(): Uint8Array {
    short = new Int32Array(0);
    long = new Int32Array(0);
    starts = new Uint32Array(0);
    const ids = arena.subarray(0, used);
    arena = new Uint8Array(0);
    return ids;
  }

  return { numberOf, numberAll, take };
}

/** Up to four bytes as a word, lowest first; 0 beyond the end, which does not occur within an id. */
export function wordAt(bytes: Uint8Array, from: number, to: number): number {
  let word = 0;
  for (let i = Math.min(from + 4, to) - 1; i >= from; i--) word = (word << 8) | (bytes[i] as number);
  return word;
}

function hashOfWords(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

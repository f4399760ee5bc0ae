import { longer, nextCapacity } from "../../logs/columns";
import { dayOfDate, daysInMonth } from "../../time";
import { instantOfWall, startOfLocalDay, zoneOffset } from "../../time/wallTime";
import { instantOf } from "../dates/dateRule";
import { rawInstant } from "../dates/rawInstant";
import { idTable, wordAt } from "./idTable";
import { BLOCK, orderBlocks } from "./orderBlocks";

/** Role of a column. */
export const Role = { skip: 0, customer: 1, date: 2, amount: 3, order: 4, attribute: 5 } as const;

/** How to scan plain delimited bytes. */
export interface ScanPlan {
  readonly delimiter: number;
  /** Role of each column. */
  readonly roles: Uint8Array;
  /** Whether customers are compared without case, as e-mail addresses are. */
  readonly foldCase: boolean;
  readonly timeZone: string;
}

/** An excluded row. */
export interface LeftRow {
  readonly reason: "no date" | "no amount" | "no customer" | "total row";
  readonly line: number;
  readonly amount: number;
}

interface Place {
  readonly text: string;
  readonly line: number;
}

/** Result of scanning. */
export interface Scanned {
  readonly table: ReturnType<typeof idTable>;
  readonly blocks: ReturnType<typeof orderBlocks>;
  readonly left: readonly LeftRow[];
  /** Rows, including excluded ones. */
  readonly rows: number;
  readonly firstDate: Place | undefined;
  readonly withoutZone: boolean;
  readonly proof: Place | undefined;
  readonly ambiguous: Place | undefined;
  /** Attributes of the kept rows, in the order of their columns. */
  readonly attributes: readonly ScannedAttribute[];
}

/** An attribute as codes of the values in a table; −1 for none. */
export interface ScannedAttribute {
  readonly table: ReturnType<typeof idTable>;
  readonly codes: Int32Array;
}

/** Scans pieces of a file. */
export interface Scanner {
  /** Scans whole records; returns the number of bytes used, or -1 for input that is not plain. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
  readonly rows: () => number;
  /** Whether there was a non-ASCII byte since the last call. */
  readonly sawOther: () => boolean;
  readonly finish: () => Scanned;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const NINE = 57;
const ZERO = 48;
const BATCH = 512;
const DAY_MS = 86_400_000;
const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
/** Results of record readers: the record continues in the next piece, or it is not plain. */
const MORE = -2;
const NOT_PLAIN = -1;

/** Creates a scanner for ISO dates, amounts with a decimal point, quoted and unquoted cells, and both line ends. */
export function scanner({ delimiter, roles, foldCase, timeZone }: ScanPlan, firstLine: number): Scanner {
  const table = idTable();
  const blocks = orderBlocks();
  const left: LeftRow[] = [];
  const width = roles.length;
  const hasOrders = roles.includes(Role.order);
  const isUtc = timeZone === "UTC";
  let line = firstLine;
  let rows = 0;
  let firstDate: Place | undefined;
  let proof: Place | undefined;
  let ambiguous: Place | undefined;
  let withoutZone = false;

  // Rows of the current block.
  const customers = new Int32Array(BLOCK);
  const times = new Float64Array(BLOCK);
  const amounts = new Float64Array(BLOCK);
  let filled = 0;

  // Pending customers, looked up in batches so that memory accesses overlap.
  const lows = new Int32Array(BATCH);
  const highs = new Int32Array(BATCH);
  const froms = new Int32Array(BATCH);
  const tos = new Int32Array(BATCH);
  let waiting = 0;

  let view: DataView<ArrayBufferLike> = new DataView(new ArrayBuffer(8));
  // OR of all bytes so far, for the highest bit.
  let seen = 0;
  // Cells of the current record.
  let orderFrom = 0;
  let orderTo = 0;
  let hasCapitals = false;
  const lowered = new Uint8Array(256);
  let customerFrom = 0;
  let customerTo = 0;
  let time = Number.NaN;
  let amount = Number.NaN;
  // The previous order id, by length and bytes: ids that only increase or only decrease are all different.
  const lastOrder = new Uint8Array(64);
  let lastOrderLength = -1;
  let direction = 0;
  // The previous day, and its offset if constant.
  let dayText = -1;
  let dayMs = Number.NaN;
  let clockMs = 0;
  let localDay = Number.NaN;
  let localOffset = Number.NaN;

  // Number of each column's attribute, and its cell in the current record.
  const attributeOf = Int32Array.from(
    roles,
    (_, i) => roles.subarray(0, i).filter((role) => role === Role.attribute).length,
  );
  const attributes = Array.from(
    roles.filter((role) => role === Role.attribute),
    () => ({
      table: idTable(),
      codes: new Int32Array(1 << 12),
      from: 0,
      to: 0,
    }),
  );
  let kept = 0;

  function keepAttributes(bytes: Uint8Array): void {
    for (const each of attributes) {
      if (kept === each.codes.length) each.codes = longer(each.codes, nextCapacity(kept));
      each.codes[kept] = each.to === each.from ? -1 : each.table.numberOf(bytes, each.from, each.to);
    }
    kept++;
  }

  function lookUp(bytes: Uint8Array): void {
    table.numberAll(bytes, froms, tos, lows, highs, waiting, customers, filled - waiting);
    waiting = 0;
  }

  function flush(bytes: Uint8Array): void {
    lookUp(bytes);
    blocks.add(customers, times, amounts, filled);
    filled = 0;
  }

  function scan(bytes: Uint8Array, start: number, to: number): number {
    if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = start;
    while (at < to) {
      const code = bytes[at] as number;
      if (code === LF) {
        line++;
        at++;
        continue;
      }
      if (code === CR && at + 1 < to && bytes[at + 1] === LF) {
        line++;
        at += 2;
        continue;
      }
      const lineBefore = line;
      const end = record(bytes, at, to);
      if (end === MORE) {
        line = lineBefore;
        break;
      }
      if (end === NOT_PLAIN || !keep(bytes, lineBefore)) return -1;
      at = end;
    }
    lookUp(bytes);
    return at - start;
  }

  /** Adds the current record or excludes it; false if the slow path has to decide. */
  function keep(bytes: Uint8Array, at: number): boolean {
    rows++;
    if (hasOrders && !isNewOrder(bytes)) return false;
    const isBlank = customerTo === customerFrom;
    if (isBlank || Number.isNaN(time) || Number.isNaN(amount)) {
      if (isBlank && Number.isNaN(time) && Number.isNaN(amount)) return false;
      const reason =
        isBlank && Number.isNaN(time)
          ? "total row"
          : Number.isNaN(time)
            ? "no date"
            : Number.isNaN(amount)
              ? "no amount"
              : "no customer";
      left.push({ reason, line: at, amount });
      return true;
    }
    if (attributes.length > 0) keepAttributes(bytes);
    times[filled] = time;
    amounts[filled] = amount;
    if (hasCapitals) {
      lookUp(bytes);
      customers[filled++] = table.numberOf(lowered, 0, customerTo - customerFrom);
      if (filled === BLOCK) flush(bytes);
      return true;
    }
    if (customerTo - customerFrom === 8) {
      lows[waiting] = view.getInt32(customerFrom, true);
      highs[waiting] = view.getInt32(customerFrom + 4, true);
    } else {
      lows[waiting] = wordAt(bytes, customerFrom, customerTo);
      highs[waiting] = wordAt(bytes, customerFrom + 4, customerTo);
    }
    froms[waiting] = customerFrom;
    tos[waiting] = customerTo;
    filled++;
    waiting++;
    if (filled === BLOCK) flush(bytes);
    else if (waiting === BATCH) lookUp(bytes);
    return true;
  }

  /** Reads a record; returns the start of the next one, `MORE` or `NOT_PLAIN`. */
  function record(bytes: Uint8Array, start: number, to: number): number {
    const recordLine = line;
    customerFrom = 0;
    customerTo = 0;
    orderFrom = 0;
    orderTo = 0;
    for (const each of attributes) each.to = each.from;
    hasCapitals = false;
    time = Number.NaN;
    amount = Number.NaN;
    let at = start;
    for (let column = 0; ; column++) {
      if (column === width) return NOT_PLAIN;
      const role = roles[column] as number;
      let from = at;
      let end = at;
      let code = 0;
      if (at < to && bytes[at] === QUOTE) {
        from = ++at;
        for (;;) {
          while (at < to) {
            code = bytes[at] as number;
            if (code === QUOTE) break;
            if (code === LF || code === CR) {
              if (role !== Role.skip) return NOT_PLAIN;
              if (code === CR && at + 1 >= to) return MORE;
              if (code === CR && bytes[at + 1] !== LF) return NOT_PLAIN;
              if (code === LF) line++;
            }
            seen |= code;
            at++;
          }
          if (at + 1 >= to) return MORE;
          if (bytes[at + 1] !== QUOTE) break;
          if (role !== Role.skip) return NOT_PLAIN;
          at += 2;
        }
        end = at++;
        code = bytes[at] as number;
        if (code !== delimiter && code !== LF && code !== CR) return NOT_PLAIN;
      } else if (role === Role.date && at + 20 < to && bytes[at + 20] === delimiter && isInstant(bytes, at)) {
        // Most dates have this form and need no second pass.
        if (firstDate === undefined) firstDate = { text: ascii(bytes, at, at + 20), line: recordLine };
        time = dayMs + clockMs;
        at += 21;
        continue;
      } else {
        while (at < to) {
          code = bytes[at] as number;
          if (code === delimiter || code === LF || code === CR) break;
          seen |= code;
          at++;
        }
        if (at >= to) return MORE;
        end = at;
      }
      if (end > from && role !== Role.skip) {
        const first = bytes[from] as number;
        const last = bytes[end - 1] as number;
        if (first <= 32 || last <= 32) return NOT_PLAIN;
        if (role === Role.amount) {
          if (!readAmount(bytes, from, end, recordLine)) return NOT_PLAIN;
        } else if (role === Role.date) {
          if (!readDate(bytes, from, end, recordLine)) return NOT_PLAIN;
        } else if (role === Role.customer) {
          if (!isPlainId(bytes, from, end)) return NOT_PLAIN;
          customerFrom = from;
          customerTo = end;
        } else if (role === Role.attribute) {
          if (!isPlainText(bytes, from, end)) return NOT_PLAIN;
          const attribute = attributes[attributeOf[column] as number] as (typeof attributes)[number];
          attribute.from = from;
          attribute.to = end;
        } else {
          orderFrom = from;
          orderTo = end;
        }
      }
      at++;
      if (code === delimiter) continue;
      if (code === CR) {
        if (at >= to) return MORE;
        if (bytes[at] !== LF) return NOT_PLAIN;
        at++;
      }
      line++;
      return at;
    }
  }

  function isPlainId(bytes: Uint8Array, from: number, end: number): boolean {
    for (let i = from; i < end; i++) {
      const code = bytes[i] as number;
      // Anything that looks like an e-mail address counts as one, in any column.
      if (code < 32 || (code === 64 && !foldCase) || (foldCase && (code > 126 || end - from > lowered.length)))
        return false;
      if (foldCase && code >= 65 && code <= 90) hasCapitals = true;
    }
    if (hasCapitals) for (let i = from; i < end; i++) lowered[i - from] = lowerCase(bytes[i] as number);
    // A number with a decimal place may equal one without.
    if (bytes[end - 1] === ZERO && bytes[end - 2] === 46) return false;
    return hasPlainEnds(bytes, from, end);
  }

  function isPlainText(bytes: Uint8Array, from: number, end: number): boolean {
    for (let i = from; i < end; i++) if ((bytes[i] as number) < 32) return false;
    return hasPlainEnds(bytes, from, end);
  }

  function isNewOrder(bytes: Uint8Array): boolean {
    const from = orderFrom;
    const length = orderTo - from;
    if (length === 0 || length > lastOrder.length) return false;
    let difference = length - lastOrderLength;
    for (let i = 0; difference === 0 && i < length; i++)
      difference = (bytes[from + i] as number) - (lastOrder[i] as number);
    if (lastOrderLength >= 0) {
      const sign = Math.sign(difference);
      if (sign === 0 || (direction !== 0 && sign !== direction)) return false;
      direction = sign;
    }
    for (let i = 0; i < length; i++) lastOrder[i] = bytes[from + i] as number;
    lastOrderLength = length;
    return true;
  }

  /** Digits with or without a decimal point, at most 15. */
  function readAmount(bytes: Uint8Array, from: number, end: number, at: number): boolean {
    const isNegative = bytes[from] === 45;
    const first = isNegative ? from + 1 : from;
    let digits = 0;
    let dot = -1;
    for (let i = first; i < end; i++) {
      const code = bytes[i] as number;
      if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
      else if (code === 46 && dot < 0 && i > first && i + 1 < end) dot = i;
      else return false;
    }
    if (end - first > 15 || end === first) return false;
    amount = isNegative ? 0 - digits : digits;
    if (dot < 0) return true;
    const decimals = end - dot - 1;
    amount /= POWERS[decimals] as number;
    if (proof === undefined) {
      if (decimals !== 3 || dot - first > 3 || bytes[first] === ZERO)
        proof = { text: ascii(bytes, from, end), line: at };
      else ambiguous ??= { text: ascii(bytes, from, end), line: at };
    }
    return true;
  }

  /** `2025-01-31`, optionally followed by `T` or a space, `10:20:30` and `Z`; other ISO dates use the slow path. */
  function readDate(bytes: Uint8Array, from: number, end: number, at: number): boolean {
    const length = end - from;
    if (firstDate === undefined) firstDate = { text: ascii(bytes, from, end), line: at };
    const isDate = length === 10;
    const isTime = length === 19 || (length === 20 && bytes[end - 1] === 90);
    if (!(isDate || isTime) || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return otherDate(bytes, from, end);
    const year = two(bytes, from) * 100 + two(bytes, from + 2);
    const month = two(bytes, from + 5);
    const day = two(bytes, from + 8);
    if (!(year > 1500 && month >= 0 && day >= 0)) return otherDate(bytes, from, end);
    toDay(year, month, day);
    if (isDate) {
      withoutZone = true;
      time = isUtc || Number.isNaN(dayMs) ? dayMs : inLogs(startOfLocalDay(dayMs / DAY_MS, timeZone));
      return true;
    }
    const separator = bytes[from + 10];
    const hour = two(bytes, from + 11);
    const minute = two(bytes, from + 14);
    const second = two(bytes, from + 17);
    const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!isClock || (separator !== 84 && separator !== 32) || bytes[from + 13] !== 58 || bytes[from + 16] !== 58) {
      return otherDate(bytes, from, end);
    }
    const wall = dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
    if (length === 20) time = wall;
    else {
      withoutZone = true;
      time = isUtc || Number.isNaN(wall) ? wall : inLogs(wall - offsetOf(wall));
    }
    return true;
  }

  /** Whether 20 bytes have the form `2025-01-31T10:20:30Z`; sets day and clock. */
  function isInstant(bytes: Uint8Array, at: number): boolean {
    const separator = bytes[at + 10];
    if (bytes[at + 19] !== 90 || (separator !== 84 && separator !== 32)) return false;
    if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45 || bytes[at + 13] !== 58 || bytes[at + 16] !== 58) return false;
    const year = two(bytes, at) * 100 + two(bytes, at + 2);
    const month = two(bytes, at + 5);
    const day = two(bytes, at + 8);
    const hour = two(bytes, at + 11);
    const minute = two(bytes, at + 14);
    const second = two(bytes, at + 17);
    if (!(year > 1500 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0 && second >= 0)) return false;
    if (hour > 23 || minute > 59 || second > 59) return false;
    toDay(year, month, day);
    clockMs = ((hour * 60 + minute) * 60 + second) * 1000;
    return true;
  }

  function toDay(year: number, month: number, day: number): void {
    const text = (year * 100 + month) * 100 + day;
    if (text === dayText) return;
    dayText = text;
    const exists =
      year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    dayMs = exists ? dayOfDate(year, month, day) * DAY_MS : Number.NaN;
  }

  /** The offset of a local time: on most days, that of the whole day. */
  function offsetOf(wall: number): number {
    if (localDay !== dayMs) {
      localDay = dayMs;
      const before = zoneOffset(dayMs - 2 * DAY_MS, timeZone);
      const isConstant =
        before === zoneOffset(dayMs + DAY_MS, timeZone) && before === zoneOffset(dayMs + 3 * DAY_MS, timeZone);
      localOffset = isConstant ? before : Number.NaN;
    }
    return Number.isNaN(localOffset) ? wall - instantOfWall(wall, timeZone) : localOffset;
  }

  /** ISO dates of other lengths. */
  function otherDate(bytes: Uint8Array, from: number, end: number): boolean {
    const raw = rawInstant(ascii(bytes, from, end));
    if (raw === undefined || raw.form !== "year first" || raw.parts[0] <= 1500) return false;
    if (raw.zone === undefined) withoutZone = true;
    time = instantOf(raw, { order: "ymd", numbers: undefined, calendar: "gregory", timeZone });
    return true;
  }

  return {
    scan,
    rows: () => rows,
    sawOther() {
      const saw = seen > 127;
      seen = 0;
      return saw;
    },
    finish() {
      if (filled > 0) blocks.add(customers, times, amounts, filled);
      return {
        table,
        blocks,
        left,
        rows,
        firstDate,
        withoutZone,
        proof,
        ambiguous,
        attributes: attributes.map((each) => ({ table: each.table, codes: each.codes.subarray(0, kept) })),
      };
    },
  };
}

const FIRST = Date.UTC(1900);
const AFTER = Date.UTC(2200);

function inLogs(ms: number): number {
  return ms >= FIRST && ms < AFTER ? ms : Number.NaN;
}

/** Non-ASCII spaces, and letters of some scripts, have these bytes at an end: they are left to the slow path. */
function hasPlainEnds(bytes: Uint8Array, from: number, end: number): boolean {
  const first = bytes[from] as number;
  const last = bytes[end - 1] as number;
  if (first === 0xc2 || first === 0xef || (first >= 0xe1 && first <= 0xe3)) return false;
  return last < 128 || !(bytes[end - 2] === 0xc2 || (end - from > 2 && isBlankLead(bytes[end - 3] as number)));
}

function lowerCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isBlankLead(code: number): boolean {
  return (code >= 0xe1 && code <= 0xe3) || code === 0xef;
}

/** The number written by two digits; negative or `NaN` if they are not digits. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000;
}

/** Bytes as text; non-ASCII bytes are decoded incorrectly, but such text is not plain anyway. */
function ascii(bytes: Uint8Array, from: number, end: number): string {
  let text = "";
  for (let i = from; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

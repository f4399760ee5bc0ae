import { longer, nextCapacity } from "./columns";

/** The reasons of the rows of a log, as numbers. */
export interface Reasons {
  /** Reasons, sorted. */
  readonly reasons: readonly string[];
  /** Reason of each row, as an index in `reasons`, −1 without one; `null` if no row has a reason. */
  readonly reasonNumbers: Int32Array | null;
}

/** The column of reasons of a log under construction; it takes no memory until a row has a reason. */
export interface ReasonColumn {
  /** Sets the reason of a row. */
  readonly set: (row: number, reason: string) => void;
  /** Copies the reason of a row to an earlier one. */
  readonly move: (from: number, to: number) => void;
  /** Returns the reasons of the first rows. */
  readonly upTo: (rows: number) => Reasons;
}

/** Creates an empty column. */
export function reasonColumn(): ReasonColumn {
  const known = new Map<string, number>();
  // Number of the reason of each row from 1, 0 without one.
  let numbers = new Int32Array(0);

  function set(row: number, reason: string): void {
    const text = reason.trim();
    if (text === "") return;
    if (row >= numbers.length) numbers = longer(numbers, nextCapacity(row));
    if (!known.has(text)) known.set(text, known.size + 1);
    numbers[row] = known.get(text) as number;
  }

  function upTo(rows: number): Reasons {
    const ownNumbers = numbers.subarray(0, rows);
    // Rows may have been removed, and reasons with them.
    const used = new Set(ownNumbers);
    const reasons = [...known.keys()].filter((reason) => used.has(known.get(reason) as number)).sort();
    if (reasons.length === 0) return { reasons, reasonNumbers: null };
    const places = new Int32Array(known.size + 1).fill(-1);
    for (const [place, reason] of reasons.entries()) places[known.get(reason) as number] = place;
    const reasonNumbers = new Int32Array(rows).fill(-1);
    for (let row = 0; row < ownNumbers.length; row++) reasonNumbers[row] = places[ownNumbers[row] as number] as number;
    return { reasons, reasonNumbers };
  }

  return {
    set,
    move(from, to) {
      // Beyond the column there are no reasons, and what is written there is ignored.
      numbers[to] = numbers[from] ?? 0;
    },
    upTo,
  };
}

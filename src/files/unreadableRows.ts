import type { Reading } from "./reading";

/**
 * Reasons of rows that could not be read; others, such as canceled orders, are left out on purpose. A blank customer
 * is readable: sales at a till name nobody, and the report says how many there are.
 */
const UNREADABLE = [
  "no date",
  "no end",
  "no amount",
  "no interval",
  "no duration",
  "not on the scale",
  "too many cells",
];

/** As large a share of rows may be unreadable before no report is made of a file, unless another is asked for. */
export const MOST_UNREADABLE = 0.05;

/** How many rows of a file could not be read. */
export function unreadableRows({ facts }: Reading): number {
  const leftOut = facts !== null && "leftOut" in facts ? facts.leftOut : [];
  return leftOut.reduce((sum, each) => sum + (UNREADABLE.includes(each.reason) ? each.rows : 0), 0);
}

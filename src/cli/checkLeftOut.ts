import type { Reading } from "../files";
import { badData } from "./commandError";
import { fileLabel } from "./fileLabel";
import { fill } from "./fill";
import { numberLocale } from "./progress";

/**
 * Reasons of rows that could not be read; other rows, such as canceled orders, are excluded on purpose. A blank
 * customer is readable: sales at a till have no customer, and the report states their number.
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
const DEFAULT_LIMIT = 0.05;

/** Rejects a file with too many unreadable rows. */
export function checkLeftOut(file: string, { facts, layout }: Reading, limit = DEFAULT_LIMIT): void {
  const leftOut = facts !== null && "leftOut" in facts ? facts.leftOut : [];
  const rows = leftOut.reduce((sum, each) => sum + (UNREADABLE.includes(each.reason) ? each.rows : 0), 0);
  if (rows <= limit * layout.records) return;
  throw badData((t) => {
    const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
      new Intl.NumberFormat(numberLocale(t), options).format(value);
    const percent = { style: "percent", maximumSignificantDigits: 2 } as const;
    return fill(t, t.leftOutTooMuch, {
      file: fileLabel(file, t),
      rows: number(rows),
      records: number(layout.records),
      share: number(rows / layout.records, percent),
      limit: number(limit, percent),
      read: `retention-metrics read ${file}`,
    });
  });
}

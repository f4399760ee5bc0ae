import type { Reading } from "../files";
import { MOST_UNREADABLE, unreadableRows } from "../files/unreadableRows";
import { badData } from "./commandError";
import { fileLabel } from "./fileLabel";
import { fill } from "./fill";
import { numberLocale } from "./progress";

/** Rejects a file with too many unreadable rows. */
export function checkLeftOut(file: string, reading: Reading, limit = MOST_UNREADABLE): void {
  const { layout } = reading;
  const rows = unreadableRows(reading);
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

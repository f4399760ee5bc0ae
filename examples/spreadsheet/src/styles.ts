import type { IStyleData } from "@univerjs/core";

const line = { s: 1, cl: { rgb: "#d0d7de" } };

const format = (pattern: string): IStyleData => ({ n: { pattern } });

/** How cells look. */
export const styles = {
  /** Whatever has no look of its own. */
  cell: { ff: "Arial", fs: 10, cl: { rgb: "#24292f" }, vt: 2 },
  title: { fs: 20, bl: 1 },
  subtitle: { cl: { rgb: "#57606a" } },
  section: { fs: 12, bl: 1, cl: { rgb: "#0a5c5c" }, bd: { b: { s: 1, cl: { rgb: "#0a5c5c" } } } },
  columnTitle: { bl: 1, vt: 2, bg: { rgb: "#eef6f6" }, bd: { b: line } },
  label: { bd: { b: line } },
  /** A cell to be changed. */
  input: { bg: { rgb: "#fff8c5" }, bd: { b: line }, ht: 3 },
  result: { bl: 1, bd: { b: line }, ht: 3 },
  formula: { ff: "Courier New", fs: 8, cl: { rgb: "#57606a" }, bd: { b: line } },
  percent: format("0.0%"),
  date: { ...format("yyyy-mm-dd"), ht: 3 },
  cents: format("#,##0.00"),
  whole: format("#,##0"),
  tenths: format("#,##0.0"),
  signed: format("+0.0;-0.0;0"),
} as const satisfies Record<string, IStyleData>;

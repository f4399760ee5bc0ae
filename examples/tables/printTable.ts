/**
 * Prints rows below titles, in columns as wide as what stands in them.
 *
 * `sides` has a letter a column, `l` or `r`; all but the first are at the right when left out.
 */
export function printTable(titles: readonly string[], rows: readonly (readonly string[])[], sides = ""): void {
  const widths = titles.map((title, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), title.length),
  );
  const isLeft = (column: number) => (sides[column] ?? (column === 0 ? "l" : "r")) === "l";
  for (const row of [titles, ...rows]) {
    const cells = row.map((cell, column) => {
      const width = widths[column] as number;
      return isLeft(column) ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(`  ${cells.join("  ")}`.trimEnd());
  }
}

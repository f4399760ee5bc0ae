import type { CohortTable } from "retention-metrics";

/** Backgrounds from pale to deep, as numbers of the 256 colors of a terminal. */
const SHADES = [194, 157, 120, 83, 77, 71, 65, 29, 22];

/** How a heat map is written. */
export interface HeatMapOptions {
  /** The language of the digits. */
  readonly locale: string;
  /** Whether the terminal shows colors. */
  readonly colors: boolean;
}

/**
 * The lines of a cohort table in per cent: a row a cohort that has customers, a column an age, and at the end all
 * cohorts together.
 *
 * No word stands in it, so that it looks alike in languages that are written from right to left.
 */
export function heatMap({ cohorts, pooled }: CohortTable, { locale, colors }: HeatMapOptions): string[] {
  const whole = new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale, { maximumFractionDigits: 0 });
  const later = cohorts.flatMap(({ size, cells }) => cells.slice(1).map((cell) => (cell ?? 0) / Math.max(1, size)));
  const highest = later.reduce((a, b) => Math.max(a, b), 0);

  function cellOf(share: number | null, age: number): string {
    const text = (share === null ? "" : whole.format(100 * share)).padStart(4);
    if (!colors || share === null || age === 0 || highest === 0) return ` ${text}`;
    const shade = Math.min(SHADES.length - 1, Math.floor((share / highest) * SHADES.length));
    const ink = shade < 5 ? 16 : 231;
    return ` \u001b[48;5;${SHADES[shade]};38;5;${ink}m${text}\u001b[0m`;
  }
  const line = (label: string, size: string, cells: readonly string[]) =>
    `${label.padEnd(8)}${size.padStart(7)} ${cells.join("")}`.trimEnd();
  const total = cohorts.reduce((sum, { size }) => sum + size, 0);
  return [
    line(
      "",
      "n",
      pooled.map(({ age }) => ` ${whole.format(age).padStart(4)}`),
    ),
    ...cohorts
      .filter(({ size }) => size > 0)
      .map(({ start, size, cells }) =>
        line(
          start.slice(0, 7),
          whole.format(size),
          cells.map((cell, age) => cellOf(cell === null ? null : cell / size, age)),
        ),
      ),
    line(
      "Σ",
      whole.format(total),
      pooled.map(({ rate, age }) => cellOf(rate, age)),
    ),
  ];
}

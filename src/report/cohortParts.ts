import { cohortHeatMap } from "../charts/cohortHeatMap";
import { retentionCurve } from "../charts/retentionCurve";
import type { CohortTable } from "../cohorts";
import type { ReportCell, ReportChart, ReportLocale, ReportTable } from "./report";
import type { PeriodName } from "./words/words";
import type { Writer } from "./words/writer";

/** Oldest age of a table that fits on a page. */
const OLDEST = 18;
const SHADES = 9;

/** The texts around a cohort table. */
export interface CohortTexts {
  readonly caption: string;
  readonly first: string;
  readonly size: string;
  readonly curve: string;
  readonly age: string;
}

/** The shade of a rate between the lowest and the highest of a table; a rate beyond them has theirs. */
export function shadeOf(rate: number, low: number, high: number): number {
  const share = high > low ? (rate - low) / (high - low) : 0;
  return Math.max(0, Math.min(SHADES - 1, Math.floor(SHADES * share)));
}

/** The heat map and the curve of a cohort table. */
export function cohortParts(
  table: CohortTable,
  period: PeriodName,
  texts: CohortTexts,
  writer: Writer,
): { readonly table: ReportTable; readonly charts: readonly ReportChart[]; readonly rates: readonly number[] } {
  const locale: ReportLocale = writer.locale;
  const pooled = table.pooled.filter(({ age, rate }) => age > 0 && age <= OLDEST && rate !== null);
  const cohorts = table.cohorts.filter(({ size }) => size > 0);
  const rates = cohorts.flatMap(({ size, cells }) =>
    cells.slice(1, OLDEST + 1).flatMap((cell) => (cell === null ? [] : [cell / size])),
  );
  const [low, high] = [Math.min(1, ...rates), Math.max(0, ...rates)];
  const shaded = (rate: number): ReportCell => ({
    value: rate,
    text: writer.format.count(100 * rate),
    shade: shadeOf(rate, low, high),
  });
  const plain = (text: string, value: string | number): ReportCell => ({ value, text });
  const rows = cohorts.map(({ start, size, cells }) => [
    plain(writer.format.period(start, period), start),
    plain(writer.format.count(size), size),
    ...pooled.map(({ age }): ReportCell => {
      const cell = cells[age] ?? null;
      return cell === null ? { value: null, text: "" } : shaded(cell / size);
    }),
  ]);
  const all = cohorts.reduce((sum, { size }) => sum + size, 0);
  return {
    rates: pooled.map(({ rate }) => rate as number),
    table: {
      id: "cohorts",
      caption: texts.caption,
      kind: "heatMap",
      columns: [texts.first, texts.size, ...pooled.map(({ age }) => writer.format.count(age))],
      rows,
      total: [
        plain(writer.words.common.all, writer.words.common.all),
        plain(writer.format.count(all), all),
        ...pooled.map(({ rate }) => shaded(Math.min(high, Math.max(low, rate as number)))),
      ],
      metric: "cohortTable",
    },
    charts:
      pooled.length === 0
        ? []
        : [
            {
              id: "cohorts",
              caption: texts.caption,
              spec: cohortHeatMap(table, { locale, maximumAge: OLDEST }),
              metric: "cohortTable",
            },
            {
              id: "retention",
              caption: texts.curve,
              spec: retentionCurve(table, { locale, maximumAge: OLDEST, ageTitle: texts.age }),
              metric: "cohortTable",
            },
          ],
  };
}

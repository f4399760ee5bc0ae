import type { ChartKind, ChartSpec } from "../../charts/chartSpec";
import type { CanvasSize } from "./canvas";
import { colorClass } from "./canvas";
import { drawColumns } from "./drawColumns";
import { drawCurve } from "./drawCurve";
import { drawHistogram } from "./drawHistogram";
import { drawSegments } from "./drawSegments";
import { drawWhiskers } from "./drawWhiskers";
import { escapeHtml } from "./escapeHtml";
import { seriesOf } from "./plotOf";

type Draw = (spec: ChartSpec, size: CanvasSize, id: string) => string;

/** The drawing function of each chart. Heat maps and segment bars are shown as tables. */
const DRAWINGS: Readonly<Partial<Record<ChartKind, Draw>>> = {
  retentionCurve: drawCurve,
  survivalCurve: drawCurve,
  incidenceCurve: drawCurve,
  revenueMovements: drawColumns,
  revenueWaterfall: drawColumns,
  monthlyRevenue: drawColumns,
  answerBars: drawColumns,
  rateTrend: drawWhiskers,
  scoreTrend: drawWhiskers,
  npsBar: drawSegments,
  lifetimeValueBars: drawSegments,
  clvDistribution: drawHistogram,
  gapHistogram: drawHistogram,
};

const WIDE = { width: 880, height: 280, narrow: false };
const NARROW = { width: 340, height: 240, narrow: true };

/** Draws a chart as two static drawings, for wide and narrow screens, with its legend; empty if a table shows it. */
export function drawChart(spec: ChartSpec, id: string): string {
  const draw = DRAWINGS[spec.usermeta.chart];
  if (draw === undefined || spec.data.values.length === 0) return "";
  const series = [...seriesOf(spec)];
  const used = new Set(spec.data.values.flatMap((row) => [row["series"], row["part"], row["group"]]));
  const shown = series.filter(([name]) => used.has(name));
  const legend =
    shown.length === 0 || spec.usermeta.chart === "revenueWaterfall"
      ? ""
      : `<ul class="key" aria-hidden="true">${shown.map(([name, color]) => `<li><i class="${colorClass(color)}"></i><bdi>${escapeHtml(name)}</bdi></li>`).join("")}</ul>`;
  return `<div class="wide">${draw(spec, WIDE, `${id}-w`)}</div><div class="narrow">${draw(spec, NARROW, `${id}-n`)}</div>${legend}`;
}

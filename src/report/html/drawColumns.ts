import type { ChartSpec } from "../../charts/chartSpec";
import { type CanvasSize, canvasOf, colorClass, everyNth, round } from "./canvas";
import { axisTitle, plotAxis, seriesOf } from "./plotOf";

const CATEGORY = {
  revenueMovements: "period",
  monthlyRevenue: "period",
  revenueWaterfall: "step",
  answerBars: "answer",
} as const;

/** Height of a line of labels. */
const LINE = 15;

/** Draws bars from one value to another, by category. */
export function drawColumns(spec: ChartSpec, size: CanvasSize, id: string): string {
  const field = CATEGORY[spec.usermeta.chart as keyof typeof CATEGORY];
  const yAxis = plotAxis(spec, "y");
  const canvas = canvasOf(spec, size, id, yAxis.texts);
  const y = (value: number) => canvas.y((value - yAxis.from) / (yAxis.until - yAxis.from));
  const series = seriesOf(spec);
  const categories = [...new Set(spec.data.values.map((row) => String(row[field])))];
  const count = categories.length;
  const room = Math.abs(canvas.x(1) - canvas.x(0));
  const width = (0.8 * room) / count;
  const middle = (category: string) => canvas.x((categories.indexOf(category) + 0.5) / count);
  const bars = spec.data.values.map((row) => {
    const [top, bottom] = [y(Number(row["until"])), y(Number(row["from"]))];
    const color = colorClass(series.get(String(row["series"])) ?? "#0b6b74");
    return `<rect class="bar ${color}" x="${round(middle(String(row[field])) - width / 2)}" y="${top}" width="${round(width)}" height="${round(bottom - top)}"/>`;
  });
  const every = everyNth(categories, room);
  // Labels of periods can be skipped, labels of steps cannot: if they overlap, every other one is one line lower.
  const steps = field === "step";
  const labels = categories.map((category, i) => {
    if (!steps && i % every !== 0) return "";
    const lower = steps && every > 1 && i % 2 === 1 ? LINE : 0;
    return canvas.xLabel(middle(category), category, lower);
  });
  return canvas.svg(canvas.yAxis(yAxis) + bars.join("") + labels.join("") + canvas.xTitle(axisTitle(spec, "x")));
}

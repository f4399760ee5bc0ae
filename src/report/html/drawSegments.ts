import type { ChartSpec } from "../../charts/chartSpec";
import { type CanvasSize, canvasOf, colorClass, everyNth, round } from "./canvas";
import { plotAxis, seriesOf } from "./plotOf";

const BAR = 44;
const ROW = 58;

/** Draws segmented horizontal bars with a label in each segment. */
export function drawSegments(spec: ChartSpec, size: CanvasSize, id: string): string {
  const xAxis = plotAxis(spec, "x");
  const rows = spec.data.values;
  const names = [...new Set(rows.map((row) => String(row["name"])))];
  const canvas = canvasOf(spec, { ...size, height: 60 + ROW * names.length }, id, names);
  const x = (value: unknown) => canvas.x((Number(value) - xAxis.from) / (xAxis.until - xAxis.from));
  const series = seriesOf(spec);
  const top = (name: string) => 14 + ROW * names.indexOf(name);
  const bars = rows.map((row) => {
    const [a, b] = [x(row["from"]), x(row["until"])];
    const line = top(String(row["name"]));
    const color = colorClass(series.get(String(row["part"])) as string);
    const width = Math.abs(b - a);
    const text = String(row["text"]);
    const label =
      width < 7 * text.length + 6
        ? ""
        : canvas.text(x(row["middle"]), line + BAR / 2 + 5, text, { className: `in ${color}` });
    return `<rect class="bar ${color}" x="${Math.min(a, b)}" y="${line}" width="${round(width)}" height="${BAR}"/>${label}`;
  });
  const labels = names.map((name) =>
    canvas.text(canvas.x(0) + (canvas.rtl ? 8 : -8), top(name) + BAR / 2 + 5, name, { anchor: "end" }),
  );
  const every = everyNth(xAxis.texts, Math.abs(canvas.x(1) - canvas.x(0)));
  const ticks = xAxis.ticks.map((value, i) =>
    i % every === 0 ? canvas.xLabel(x(value), xAxis.texts[i] as string) : "",
  );
  return canvas.svg(bars.join("") + labels.join("") + ticks.join("") + canvas.xTitle(xAxis.title));
}

import type { ChartSpec } from "../../charts/chartSpec";
import { type CanvasSize, canvasOf, everyNth } from "./canvas";
import { axisTitle, plotAxis } from "./plotOf";

/** With more points, their labels would overlap. */
const MOST_TEXTS = 8;

/** Draws a point per period, with a whisker for its interval. */
export function drawWhiskers(spec: ChartSpec, size: CanvasSize, id: string): string {
  const yAxis = plotAxis(spec, "y");
  const canvas = canvasOf(spec, size, id, yAxis.texts);
  const y = (value: unknown) => canvas.y((Number(value) - yAxis.from) / (yAxis.until - yAxis.from));
  const rows = spec.data.values;
  const x = (i: number) => canvas.x((i + 0.5) / rows.length);
  const points = rows.map((row, i) => {
    const [at, middle] = [x(i), y(row["estimate"])];
    const label =
      rows.length > MOST_TEXTS || size.narrow
        ? ""
        : canvas.text(at + (canvas.rtl ? -10 : 10), middle + 4, String(row["text"]), {
            anchor: "start",
            className: "strong",
          });
    return `<path class="whisker" d="M${at} ${y(row["low"])}V${y(row["high"])}"/><circle class="dot k0b6b74" cx="${at}" cy="${middle}" r="4.5"/>${label}`;
  });
  const names = rows.map((row) => String(row["period"]));
  const every = everyNth(names, Math.abs(canvas.x(1) - canvas.x(0)));
  const labels = names.map((name, i) => (i % every === 0 ? canvas.xLabel(x(i), name) : ""));
  return canvas.svg(canvas.yAxis(yAxis) + points.join("") + labels.join("") + canvas.xTitle(axisTitle(spec, "x")));
}

import type { ChartSpec } from "../../charts/chartSpec";
import { type CanvasSize, canvasOf, everyNth, round } from "./canvas";
import { plotAxis } from "./plotOf";

interface Line {
  readonly encoding: { readonly x: { readonly datum?: number }; readonly text?: { readonly datum: string } };
}

/** Draws a histogram with a line at its median. */
export function drawHistogram(spec: ChartSpec, size: CanvasSize, id: string): string {
  const [xAxis, yAxis] = [plotAxis(spec, "x"), plotAxis(spec, "y")];
  const canvas = canvasOf(spec, size, id, yAxis.texts, 30);
  const x = (value: number) => canvas.x(value / xAxis.until);
  const y = (value: number) => canvas.y((value - yAxis.from) / (yAxis.until - yAxis.from));
  const bars = spec.data.values.map((row) => {
    const [a, b] = [x(Number(row["from"])), x(Number(row["until"]))];
    const top = y(Number(row["count"]));
    return `<rect class="bar k0b6b74" x="${round(Math.min(a, b) + 0.5)}" y="${top}" width="${round(Math.abs(b - a) - 1)}" height="${round(y(0) - top)}"/>`;
  });
  const text = (spec["layer"] as readonly Line[]).find(({ encoding }) => encoding.text !== undefined);
  let line = "";
  if (text?.encoding.text !== undefined) {
    const at = x(text.encoding.x.datum as number);
    line = `<path class="mark" d="M${at} ${y(0)}V12"/>${canvas.text(at + (canvas.rtl ? -6 : 6), 20, text.encoding.text.datum, { anchor: "start", className: "strong" })}`;
  }
  const every = everyNth(xAxis.texts, Math.abs(canvas.x(1) - canvas.x(0)));
  const ticks = xAxis.ticks.map((value, i) =>
    i % every === 0 ? canvas.xLabel(x(value), xAxis.texts[i] as string) : "",
  );
  return canvas.svg(canvas.yAxis(yAxis) + bars.join("") + line + ticks.join("") + canvas.xTitle(xAxis.title));
}

import type { ChartSpec } from "../../charts/chartSpec";
import { type CanvasSize, canvasOf, colorClass, everyNth } from "./canvas";
import { plotAxis } from "./plotOf";

interface Point {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

const COLORS = ["#0b6b74", "#f0a955", "#b3412e", "#6fbcb3"];

/** Draws one or several curves with bands; curves over time are step curves. */
export function drawCurve(spec: ChartSpec, size: CanvasSize, id: string): string {
  const steps = spec.usermeta.chart !== "retentionCurve";
  const [xAxis, yAxis] = [plotAxis(spec, "x"), plotAxis(spec, "y")];
  const canvas = canvasOf(spec, size, id, yAxis.texts);
  const x = (value: number) => canvas.x((value - xAxis.from) / (xAxis.until - xAxis.from));
  const y = (value: number) => canvas.y((value - yAxis.from) / (yAxis.until - yAxis.from));
  const groups = new Map<string, Point[]>();
  for (const row of spec.data.values) {
    const group = String(row["group"] ?? "");
    const points = groups.get(group) ?? [];
    points.push({
      x: Number(steps ? row["time"] : row["age"]),
      y: Number(steps ? row["share"] : row["rate"]),
      low: Number(row["low"]),
      high: Number(row["high"]),
    });
    groups.set(group, points);
  }
  const path = (points: readonly Point[], of: "y" | "low" | "high") =>
    points
      .map(
        (point, i) =>
          `${i === 0 ? "" : steps ? `H${x(point.x)}V` : `L${x(point.x)} `}${i === 0 ? `${x(point.x)} ` : ""}${y(point[of])}`,
      )
      .join("");
  const back = (points: readonly Point[]) =>
    [...points]
      .reverse()
      .map((point, i) =>
        i === 0
          ? `L${x(point.x)} ${y(point.low)}`
          : steps
            ? `V${y(point.low)}H${x(point.x)}`
            : `L${x(point.x)} ${y(point.low)}`,
      )
      .join("");
  const curves = [...groups.values()].map((points, i) => {
    const color = colorClass(COLORS[i % COLORS.length] as string);
    const band = `<path class="band ${color}" d="M${path(points, "high")}${back(points)}Z"/>`;
    const dots =
      steps || points.length > 40
        ? ""
        : points.map((point) => `<circle class="dot ${color}" cx="${x(point.x)}" cy="${y(point.y)}" r="3"/>`).join("");
    return { band, line: `<path class="line ${color}" d="M${path(points, "y")}"/>${dots}` };
  });
  const every = everyNth(xAxis.texts, Math.abs(canvas.x(1) - canvas.x(0)));
  const ticks = xAxis.ticks.map((value, i) =>
    i % every === 0 ? canvas.xLabel(x(value), xAxis.texts[i] as string) : "",
  );
  // No band lies over the line of another curve.
  const drawn = [...curves.map(({ band }) => band), ...curves.map(({ line }) => line)];
  return canvas.svg(canvas.yAxis(yAxis) + drawn.join("") + ticks.join("") + canvas.xTitle(xAxis.title));
}

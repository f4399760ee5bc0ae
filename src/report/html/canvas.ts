import type { ChartSpec } from "../../charts/chartSpec";
import { escapePlain } from "./escapeHtml";
import type { PlotAxis } from "./plotOf";

/** Sizes of a drawing. The page contains a wide and a narrow version of each chart, and shows one. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

/** A drawing in progress. Shares run from 0 to 1 in reading direction, and from the bottom up. */
export interface Canvas extends CanvasSize {
  readonly rtl: boolean;
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
  readonly text: (
    x: number,
    y: number,
    body: string,
    options?: { anchor?: "start" | "middle" | "end"; className?: string },
  ) => string;
  /** Grid lines and labels. */
  readonly yAxis: (axis: PlotAxis) => string;
  readonly xTitle: (title: string) => string;
  /** A label below the plot, optionally one line lower, within the drawing. */
  readonly xLabel: (x: number, body: string, lower?: number) => string;
  readonly svg: (body: string) => string;
}

export const round = (value: number) => Math.round(10 * value) / 10 + 0;
/** Width of a character of a label, in units of the drawing. */
const LETTER = 7;

/** Number of characters of a label, without direction marks. */
const lengthOf = (label: string) => [...label.replace(/[\u200e\u200f\u061c]/gu, "")].length;

/** Creates a drawing with room for its labels. */
export function canvasOf(
  spec: ChartSpec,
  size: CanvasSize,
  id: string,
  startLabels: readonly string[],
  top = 14,
): Canvas {
  const { width, height } = size;
  const rtl = spec.usermeta.direction === "rtl";
  const longest = Math.max(0, ...startLabels.map(lengthOf));
  const start = Math.min(width / 3, 16 + LETTER * longest);
  const [end, bottom] = [16, 48];
  const anchors = rtl
    ? { start: "end", middle: "middle", end: "start" }
    : { start: "start", middle: "middle", end: "end" };
  const x = (share: number) => {
    const place = start + share * (width - start - end);
    return round(rtl ? width - place : place);
  };
  const y = (share: number) => round(top + (1 - share) * (height - top - bottom));
  const text: Canvas["text"] = (at, line, body, { anchor = "middle", className } = {}) =>
    `<text x="${round(at)}" y="${round(line)}" text-anchor="${anchors[anchor]}"${className === undefined ? "" : ` class="${className}"`}>${escapePlain(body)}</text>`;
  const labels = height - bottom + 18;
  return {
    ...size,
    rtl,
    x,
    y,
    text,
    xLabel: (at, body, lower = 0) => {
      const half = (LETTER * lengthOf(body)) / 2;
      return text(Math.max(half, Math.min(width - half, at)), labels + lower, body);
    },
    yAxis: ({ ticks, texts, from, until }) =>
      ticks
        .map((value, i) => {
          const line = y((value - from) / (until - from));
          const path = `<path class="${value === 0 ? "zero" : "grid"}" d="M${x(0)} ${line}H${x(1)}"/>`;
          return `${path}${text(x(0) + (rtl ? 8 : -8), line + 4, texts[i] as string, { anchor: "end" })}`;
        })
        .join(""),
    xTitle: (title) => (title === "" ? "" : text(x(1), height - 8, title, { anchor: "end" })),
    svg: (body) =>
      `<svg class="chart" viewBox="0 0 ${width} ${height}" style="max-width:${width}px" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapePlain(spec.title)}</title><desc id="${id}-d">${escapePlain(spec.description)}</desc>${body}</svg>`,
  };
}

/** The CSS class of a chart color, which has a light and a dark variant. */
export const colorClass = (color: string) => `k${color.slice(1)}`;

/** Selects labels so that none overlaps the next. */
export function everyNth(labels: readonly string[], room: number): number {
  const longest = Math.max(1, ...labels.map(lengthOf));
  return Math.max(1, Math.ceil((labels.length * (LETTER * longest + 10)) / room));
}

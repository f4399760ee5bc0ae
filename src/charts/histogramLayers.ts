import { axisOf, type ChartContext, mirrored, startSide, ticks } from "./chartParts";

/** The parts that differ between histograms. */
export interface Histogram {
  readonly x: {
    readonly title: string;
    readonly values: readonly number[];
    readonly text: (value: number) => string;
    readonly until: number;
  };
  readonly y: { readonly title: string; readonly most: number; readonly text: (value: number) => string };
  /** Position and label of a vertical line; `null` without one. */
  readonly line: { readonly at: number; readonly text: string } | null;
}

/** Bars of a histogram, from `from` to `until` of each row. */
export function histogramLayers({ x, y, line }: Histogram, context: ChartContext): Record<string, unknown> {
  const marks = ticks(y.most, 5);
  const bars = {
    mark: { type: "bar", color: "#0b6b74" },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        bin: { binned: true },
        title: x.title,
        axis: { ...axisOf(x.values, x.text), grid: false },
        scale: { domain: [0, x.until], nice: false, ...mirrored(context) },
      },
      x2: { field: "until" },
      y: {
        field: "count",
        type: "quantitative",
        title: y.title,
        axis: { ...axisOf(marks, y.text), ...startSide(context) },
        scale: { domain: [0, marks[marks.length - 1]], nice: false },
      },
    },
  };
  if (line === null) return { layer: [bars] };
  const at = { datum: line.at, type: "quantitative" };
  return {
    layer: [
      bars,
      { mark: { type: "rule", color: "#b3412e", strokeDash: [4, 3], strokeWidth: 2 }, encoding: { x: at } },
      {
        mark: { type: "text", align: context.rtl ? "right" : "left", dx: context.rtl ? -5 : 5, fontWeight: "bold" },
        encoding: { x: at, y: { value: 6 }, text: { datum: line.text } },
      },
    ],
  };
}

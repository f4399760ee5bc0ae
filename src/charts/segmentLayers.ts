import { axisOf, type ChartContext, mirrored, startSide } from "./chartParts";

/** The parts that differ between charts of segmented horizontal bars. */
export interface Segments {
  readonly axis: {
    readonly values: readonly number[];
    readonly text: (value: number) => string;
    readonly title: string;
  };
  readonly labels: readonly string[];
  readonly colors: readonly string[];
}

/** Segmented horizontal bars, from `from` to `until`, with a label in each segment. */
export function segmentLayers({ axis, labels, colors }: Segments, context: ChartContext): Record<string, unknown> {
  return {
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        title: axis.title,
        axis: { ...axisOf(axis.values, axis.text), grid: false },
        scale: { domain: [axis.values[0], axis.values[axis.values.length - 1]], nice: false, ...mirrored(context) },
      },
      y: {
        field: "name",
        type: "nominal",
        sort: null,
        title: null,
        axis: { ...startSide(context), domain: false, ticks: false },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: 34 },
        encoding: {
          x2: { field: "until" },
          color: {
            field: "part",
            type: "nominal",
            title: null,
            scale: { domain: labels, range: colors },
            legend: { orient: "bottom", columns: 2, labelLimit: 400 },
          },
        },
      },
      {
        mark: { type: "text", fontWeight: "bold" },
        encoding: {
          x: { field: "middle", type: "quantitative" },
          text: { field: "text" },
          color: { condition: { test: "datum.ink === 'white'", value: "white" }, value: "black" },
        },
      },
    ],
  };
}

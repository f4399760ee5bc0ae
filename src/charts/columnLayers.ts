import { axisOf, type ChartContext, mirrored, startSide, ticks } from "./chartParts";

/** The parts that differ between column charts. */
export interface Columns {
  /** Category of a column, in the order of the data. */
  readonly x: { readonly field: string; readonly title: string };
  /** Ends of a bar. */
  readonly y: {
    readonly title: string;
    readonly least: number;
    readonly most: number;
    readonly text: (value: number) => string;
  };
  /** Series, in the order of the legend. Default: one color. No legend if the categories are the series. */
  readonly series?:
    | { readonly labels: readonly string[]; readonly colors: readonly string[]; readonly legend?: boolean | undefined }
    | undefined;
}

/** Bars from `from` to `until`, one or several per category. */
export function columnLayers({ x, y, series }: Columns, context: ChartContext): Record<string, unknown> {
  const marks = ticks(y.most, 5, y.least);
  return {
    mark: { type: "bar", ...(series === undefined ? { color: "#0b6b74" } : {}) },
    encoding: {
      x: {
        field: x.field,
        type: "ordinal",
        sort: null,
        title: x.title,
        axis: { labelAngle: 0, labelOverlap: "greedy" },
        scale: { paddingInner: 0.2, ...mirrored(context) },
      },
      y: {
        field: "from",
        type: "quantitative",
        title: y.title,
        axis: { ...axisOf(marks, y.text), ...startSide(context) },
        scale: { domain: [marks[0], marks[marks.length - 1]], nice: false },
      },
      y2: { field: "until" },
      ...(series === undefined
        ? {}
        : {
            color: {
              field: "series",
              type: "nominal",
              title: null,
              scale: { domain: series.labels, range: series.colors },
              legend: series.legend === false ? null : { orient: "bottom", labelLimit: 400 },
            },
          }),
    },
  };
}

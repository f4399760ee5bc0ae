import { axisOf, type ChartContext, mirrored, startSide, ticks } from "./chartParts";

/** The parts that differ between curves with a band. */
export interface BandCurve {
  readonly x: {
    readonly field: string;
    readonly title: string;
    readonly values: readonly number[];
    readonly text: (v: number) => string;
    readonly from: number;
    readonly until: number;
  };
  readonly y: { readonly field: string; readonly title: string; readonly top: number };
  readonly step: boolean;
  readonly points: boolean;
  readonly color?: Record<string, unknown> | undefined;
}

/** The encodings and layers of a curve of shares with the band of its interval. */
export function bandLayers({ x, y, step, points, color }: BandCurve, context: ChartContext): Record<string, unknown> {
  const interpolate = step ? { interpolate: "step-after" } : {};
  const marks = ticks(y.top, 5).filter((value) => value <= 1);
  return {
    encoding: {
      x: {
        field: x.field,
        type: "quantitative",
        title: x.title,
        axis: axisOf(x.values, x.text),
        scale: { domain: [x.from, x.until], nice: false, zero: false, ...mirrored(context) },
      },
      ...(color === undefined ? {} : { color }),
    },
    layer: [
      {
        mark: { type: "area", opacity: 0.25, ...interpolate, ...(color === undefined ? { color: "#0b6b74" } : {}) },
        encoding: {
          y: {
            field: "low",
            type: "quantitative",
            title: y.title,
            axis: {
              ...axisOf(marks, (value) => context.format.percent(value, y.top < 0.05 ? 1 : 0)),
              ...startSide(context),
            },
            scale: { domain: [0, marks[marks.length - 1]], nice: false },
          },
          y2: { field: "high" },
        },
      },
      {
        mark: { type: "line", point: points, ...interpolate, ...(color === undefined ? { color: "#0b6b74" } : {}) },
        encoding: { y: { field: y.field, type: "quantitative" } },
      },
    ],
  };
}

import { chartColors } from "./chartOptions";

/** The color channel of several curves, told apart by their `group`. */
export function seriesColors(names: readonly string[]): Record<string, unknown> {
  return {
    field: "group",
    type: "nominal",
    sort: null,
    title: null,
    scale: { domain: names, range: [chartColors[0], chartColors[3], chartColors[4], chartColors[1]] },
  };
}

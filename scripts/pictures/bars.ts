import type { ChartSpec } from "../../src/charts";
import { chartColors } from "../../src/charts/chartOptions";

/** A bar with its name. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The group it belongs to, where there are several. */
  readonly group?: string;
}

/** Numbers side by side, each written beside its bar: what the charts of the library, which show one result, do not. */
export function bars(title: string, rows: readonly Bar[], write: (value: number) => string): ChartSpec {
  const values = rows.map(({ name, value, group }) => ({ name, value, label: write(value), group: group ?? "" }));
  const isGrouped = rows.some(({ group }) => group !== undefined);
  const names = [...new Set(rows.map(({ name }) => name))];
  const groups = [...new Set(values.map(({ group }) => group))];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title,
    description: `${title}: ${values.map((row) => `${row.name}${isGrouped ? `, ${row.group}` : ""} ${row.label}`).join("; ")}.`,
    width: 420,
    height: { step: isGrouped ? 14 : 26 },
    data: { values },
    usermeta: { chart: "answerBars", locale: "en", direction: "ltr" },
    encoding: {
      y: { field: "name", type: "nominal", sort: names, title: null, axis: { labelLimit: 300, ticks: false } },
      ...(isGrouped && { yOffset: { field: "group", type: "nominal", sort: groups } }),
      x: { field: "value", type: "quantitative", axis: null },
    },
    layer: [
      {
        mark: { type: "bar", height: isGrouped ? 11 : 16 },
        encoding: {
          color: isGrouped
            ? {
                field: "group",
                type: "nominal",
                sort: groups,
                title: null,
                scale: { range: [chartColors[0], chartColors[3], chartColors[2]].slice(0, groups.length) },
              }
            : { value: chartColors[0] },
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: { text: { field: "label", type: "nominal" } },
      },
    ],
  };
}

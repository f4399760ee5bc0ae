// The figures of docs/how-fast.md as bars: beside other programs, not beside a bare pass.
import { readFileSync } from "node:fs";
import type { ChartSpec } from "../../src/charts";
import { chartColors } from "../../src/charts/chartOptions";

/** A comparison: how many times as fast as the other one. */
export interface Speed {
  readonly name: string;
  readonly ratio: number;
}

/** The sections of the page whose rows are comparisons with other programs. */
const SECTIONS = /^### (?:From a file to an answer|Logs|Models and survival, beside other programs)$/u;

/** The comparisons that the page shows, in its order. */
export function speedsOf(page: string): readonly Speed[] {
  const sections = page.split(/^(?=### )/mu).filter((section) => SECTIONS.test(section.split("\n")[0] ?? ""));
  return sections.flatMap((section) =>
    [...section.matchAll(/^\| (.+?) \|.*\| \**([\d.]+) × as fast\** \|/gmu)].map(([, name = "", ratio = ""]) => ({
      name,
      ratio: Number(ratio),
    })),
  );
}

/** Bars from 1, as fast: to the right where this library is faster, to the left where the other one is. */
export function speedBars(): ChartSpec {
  const speeds = speedsOf(readFileSync("docs/how-fast.md", "utf8"));
  const values = speeds.map(({ name, ratio }) => ({
    name,
    ratio,
    side: ratio < 1 ? "the other is" : "ours is faster",
    labelAt: Math.max(ratio, 1),
    label: `${Number(ratio.toPrecision(2))} ×`,
  }));
  const ratios = speeds.map(({ ratio }) => ratio);
  const domain = [Math.min(0.5, ...ratios), Math.max(2, ...ratios)];
  const title = "How many times as fast as the other program";
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title,
    description: `${title}: ${values.map(({ name, label }) => `${name} ${label}`).join("; ")}.`,
    width: 420,
    height: { step: 22 },
    data: { values },
    usermeta: { chart: "answerBars", locale: "en", direction: "ltr" },
    encoding: {
      y: {
        field: "name",
        type: "nominal",
        sort: speeds.map(({ name }) => name),
        title: null,
        axis: { labelLimit: 500, ticks: false },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: 14 },
        encoding: {
          x: { field: "ratio", type: "quantitative", scale: { type: "log", domain }, axis: null },
          x2: { datum: 1 },
          color: {
            field: "side",
            type: "nominal",
            title: null,
            scale: {
              domain: ["ours is faster", "the other is"],
              range: [chartColors[0], chartColors[3]],
            },
            legend: { orient: "bottom" },
          },
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: { x: { field: "labelAt", type: "quantitative" }, text: { field: "label", type: "nominal" } },
      },
    ],
  };
}

// The page draws the same marks as Vega-Lite does from the same specification.
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/charts";
import { drawChart } from "../../src/report/html/drawChart";
import { charts } from "../charts/cases";

interface Item {
  readonly x: number;
  readonly y: number;
  readonly x2?: number;
  readonly width?: number;
  readonly height?: number;
}
interface Group {
  readonly marktype: string;
  readonly items: readonly (Item & { readonly items?: readonly Group[] })[];
}

/** All items of a kind of mark that Vega draws of the data, not of axes and legends. */
async function vegaItems(spec: ChartSpec, types: readonly string[]): Promise<Item[]> {
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec);
  const view = await new vega.View(vega.parse(compiled), { renderer: "none" }).runAsync();
  const found: Item[] = [];
  const walk = (group: Group & { readonly role?: string }) => {
    if (/axis|legend|title/u.test(group.role ?? "")) return;
    if (group.role === "mark" && types.includes(group.marktype)) found.push(...group.items);
    for (const item of group.items) for (const inner of item.items ?? []) walk(inner);
  };
  walk((view.scenegraph() as unknown as { root: Group }).root);
  return found;
}

const attribute = (tag: string, name: string) => Number(new RegExp(` ${name}="([^"]+)"`, "u").exec(tag)?.[1]);
const wide = (spec: ChartSpec) =>
  (/<div class="wide">(.*?)<\/svg>/su.exec(drawChart(spec, "c")) as RegExpExecArray)[1] as string;
/** Places between the least and the greatest, from 0 to 1. */
function scaled(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high === low ? 0 : (value - low) / (high - low)));
}
function alike(ours: readonly number[], theirs: readonly number[], tolerance: number) {
  expect(ours.length).toBe(theirs.length);
  scaled(ours).forEach((value, i) => {
    expect(Math.abs(value - (scaled(theirs)[i] as number))).toBeLessThan(tolerance);
  });
}

const BARS = [
  "revenueMovementsChart",
  "revenueWaterfall",
  "repeatRevenueChart",
  "answerBars",
  "gapHistogram",
  "clvDistribution",
  "npsBar",
  "lifetimeValueBars",
];
const CURVES = ["retentionCurve", "survivalCurve", "survivalCurve of returns", "incidenceCurve of one reason"];
const TRENDS = ["rateTrend", "rateTrend of points"];

describe.each(["en", "fa"] as const)("marks of the page and of Vega-Lite in %s", (locale) => {
  const specOf = (name: string) => (charts[name] as (typeof charts)[string])({ locale, currency: "EUR" });

  it.each(BARS)("bars of %s", async (name) => {
    const spec = specOf(name);
    const theirs = (await vegaItems(spec, ["rect"])) as Required<Item>[];
    const ours = [...wide(spec).matchAll(/<rect[^>]+>/gu)].map(([tag]) => tag);
    // Vega has empty bars of no height too, and so have we: as many rows, as many bars.
    expect(ours.length).toBe(spec.data.values.length);
    const sideways = name === "npsBar" || name === "lifetimeValueBars";
    const [place, length] = sideways ? (["x", "width"] as const) : (["y", "height"] as const);
    alike(
      ours.map((tag) => attribute(tag, length)),
      theirs.map((item) => item[length]),
      0.02,
    );
    alike(
      ours.map((tag) => attribute(tag, place)),
      theirs.map((item) => item[place]),
      0.02,
    );
    alike(
      ours.map((tag) => attribute(tag, "x") + attribute(tag, "width") / 2),
      theirs.map((item) => item.x + item.width / 2),
      0.02,
    );
  });

  it.each(CURVES)("line of %s", async (name) => {
    const spec = specOf(name);
    const theirs = await vegaItems(spec, ["line"]);
    const [, path] = /class="line[^"]*" d="M([^"]+)"/u.exec(wide(spec)) as RegExpExecArray;
    const split = (path as string).split(/[LH]/u).map((part) => part.split(/[ V]/u).map(Number));
    // From right to left Vega draws the last point first.
    const byX = (points: readonly (readonly number[])[]) =>
      [...points].sort(([a], [b]) => (a as number) - (b as number));
    const [ours, drawn] = [byX(split), byX(theirs.map(({ x, y }) => [x, y]))];
    for (const axis of [0, 1])
      alike(
        ours.map((point) => point[axis] as number),
        drawn.map((point) => point[axis] as number),
        0.01,
      );
  });

  it.each(TRENDS)("points of %s", async (name) => {
    const spec = specOf(name);
    const theirs = await vegaItems(spec, ["symbol"]);
    const ours = [...wide(spec).matchAll(/<circle[^>]+>/gu)].map(([tag]) => tag);
    alike(
      ours.map((tag) => attribute(tag, "cx")),
      theirs.map(({ x }) => x),
      0.01,
    );
    alike(
      ours.map((tag) => attribute(tag, "cy")),
      theirs.map(({ y }) => y),
      0.01,
    );
  });

  it("a table stands for a heat map, and nothing for no data", () => {
    expect(drawChart(specOf("cohortHeatMap"), "c")).toBe("");
    expect(drawChart({ ...specOf("npsBar"), data: { values: [] } }, "c")).toBe("");
  });

  it("several curves have their own colors", () => {
    const page = wide(specOf("survivalCurve of two groups"));
    expect(page.match(/class="line (k\w+)"/gu)).toEqual(['class="line k0b6b74"', 'class="line kf0a955"']);
  });

  it.each([
    ["survivalCurve of two groups", ["monthly", "yearly"]],
    ["retentionCurve of two groups", ["web", "shop"]],
    ["incidenceCurve", ["payment failed", "price"]],
  ])("the curves of %s have names", (name, names) => {
    const drawn = drawChart(specOf(name), "c");
    const key = /<ul class="key"[^>]*>(.*)<\/ul>/u.exec(drawn)?.[1] ?? "";
    expect([...key.matchAll(/class="(k\w+)"><\/i><bdi>([^<]+)/gu)].map((each) => each[2])).toEqual(names);
    for (const [, color] of key.matchAll(/class="(k\w+)"/gu))
      expect(wide(specOf(name))).toContain(`class="line ${color}"`);
  });
});

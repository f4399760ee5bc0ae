// Every chart validates against Vega-Lite's own schema, compiles without a warning, and draws what its data say.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { charts, emptyCharts } from "./cases";

const schema = JSON.parse(readFileSync(require.resolve("vega-lite/vega-lite-schema.json"), "utf8"));
const ajv = new Ajv({ strict: false, allowUnionTypes: true, validateFormats: false });
const validate = ajv.compile(schema);

function draw(spec: unknown) {
  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn);
  logger.warn = (...args: readonly unknown[]) => {
    warnings.push(args.join(" "));
    return logger;
  };
  const { spec: compiled } = compile(spec as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  return { view, warnings };
}

describe.each(Object.keys(charts))("%s", (name) => {
  const make = charts[name] as (typeof charts)[string];
  it.each(["en", "ar", "fa"] as const)("is a valid specification that draws in %s", async (locale) => {
    const spec = make({ locale, currency: "EUR" });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(validate(spec), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(spec.title.length).toBeGreaterThan(3);
    expect(spec.description).toMatch(/[.]$/u);
    expect(spec.description).not.toMatch(/\{|undefined|NaN/u);
    const { view, warnings } = draw(spec);
    const svg = await view.toSVG();
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|null/u);
  });
});

describe.each(Object.keys(emptyCharts))("%s without data", (name) => {
  it("is valid, and says that there is nothing", async () => {
    const spec = (emptyCharts[name] as (typeof emptyCharts)[string])({});
    expect(validate(spec), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    // A curve without customers begins at all of them.
    if (name !== "survivalCurve" && name !== "revenueWaterfall")
      expect([spec.data.values, spec.description]).toEqual([[], "There is nothing to show."]);
    // Vega places the legend of no colors nowhere.
    if (!name.endsWith("Map")) expect(await draw(spec).view.toSVG()).not.toMatch(/NaN|undefined/u);
  });
});

it("takes a title and a description of one's own", () => {
  const spec = (charts["npsBar"] as (typeof charts)[string])({ title: "Spring", description: "As hoped." });
  expect([spec.title, spec.description]).toEqual(["Spring", "As hoped."]);
});

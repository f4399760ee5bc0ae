// Every chart validates against Vega-Lite's own schema, compiles without a warning, and draws what its data say.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { charts } from "./cases";

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
    if (process.env["CHARTS_TO"]) {
      const { writeFileSync } = await import("node:fs");
      writeFileSync(`${process.env["CHARTS_TO"]}/${name.replaceAll(" ", "-")}.${locale}.svg`, svg);
    }
  });
});

import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { ChartSpec } from "../../src/charts";

/** A chart as SVG on white; anything that Vega warns of is an error. */
export async function draw({ title, description, ...spec }: ChartSpec): Promise<string> {
  const logger = vega.logger(vega.Warn);
  logger.warn = (...words: readonly unknown[]) => {
    throw new Error(`${title}: ${words.join(" ")}`);
  };
  const whole = { title, description, padding: 16, background: "#ffffff", ...spec } as unknown as TopLevelSpec;
  const { spec: compiled } = compile(whole, { logger });
  const svg = await new vega.View(vega.parse(compiled), { renderer: "none", logger }).toSVG();
  return `${shortened(svg)}\n`;
}

/**
 * Half a hundredth of a pixel is nothing that an eye sees, and other versions of Node round the last digits otherwise.
 */
function shortened(svg: string): string {
  return svg.replace(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2)) + 0));
}

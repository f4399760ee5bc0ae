// The colors of the page have the contrast of WCAG 2.2 AA: 4.5 for text, 3 for marks.
import { describe, expect, it } from "vitest";
import { dark, light, type Theme } from "../../src/report/html/theme";

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the %s theme", (_, theme: Theme) => {
  it("computes contrasts as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("has readable text on every ground", () => {
    for (const ground of [theme.paper, theme.panel, theme.advice, theme.check]) {
      expect(contrast(theme.ink, ground)).toBeGreaterThan(7);
      expect(contrast(theme.soft, ground)).toBeGreaterThan(4.5);
      expect(contrast(theme.link, ground)).toBeGreaterThan(4.5);
    }
  });

  it("has readable text in heat maps and in bars", () => {
    for (const [fill, ink] of [...theme.shades, ...Object.values(theme.series)])
      expect(contrast(fill, ink), `${ink} on ${fill}`).toBeGreaterThan(4.5);
  });

  it("has shades that grow", () => {
    const steps = theme.shades.map(([fill]) => contrast(fill, theme.paper));
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it("has marks that stand out from the paper", () => {
    // Lines and points; bars of pale colors have an edge in the color of soft text.
    for (const color of ["0b6b74", "b3412e", "55636f"])
      expect(contrast(theme.series[color]?.[0] as string, theme.paper)).toBeGreaterThan(3);
    expect(contrast(theme.mark, theme.paper)).toBeGreaterThan(3);
  });
});

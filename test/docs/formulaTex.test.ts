import katex from "katex";
import { describe, expect, it } from "vitest";
import { formulaTex } from "../../scripts/site/formulaTex";
import { metricsByDomain } from "../../src/catalogue";

const main = (expression: string) => formulaTex(expression).main;

describe("formulaTex", () => {
  it.each([
    ["customersLost / customersAtStart", "\\frac{\\text{customers lost}}{\\text{customers at start}}"],
    ["a + b - (c + d)", "\\text{a} + \\text{b} - \\left(\\text{c} + \\text{d}\\right)"],
    ["a - (b - c) - d", "\\text{a} - \\left(\\text{b} - \\text{c}\\right) - \\text{d}"],
    ["(a + b) * (c - d)", "\\left(\\text{a} + \\text{b}\\right) \\cdot \\left(\\text{c} - \\text{d}\\right)"],
    ["((a * b)) * (c / d)", "\\text{a} \\cdot \\text{b} \\cdot \\frac{\\text{c}}{\\text{d}}"],
    ["a / b / c", "\\frac{\\frac{\\text{a}}{\\text{b}}}{\\text{c}}"],
    ["-1 / a", "-\\frac{1}{\\text{a}}"],
    ["-a * b", "-\\text{a} \\cdot \\text{b}"],
    ["a * -b", "\\text{a} \\cdot \\left(-\\text{b}\\right)"],
    ["a - -b", "\\text{a} - \\left(-\\text{b}\\right)"],
    ["a + -b", "\\text{a} - \\text{b}"],
    ["-(a + b)", "-\\left(\\text{a} + \\text{b}\\right)"],
    ["(1 + rate) ** n", "\\left(1 + \\text{rate}\\right)^{\\text{n}}"],
    ["churnRate ** 2", "\\left(\\text{churn rate}\\right)^{2}"],
    ["a ** (b / (c + d))", "\\text{a}^{\\text{b} / \\left(\\text{c} + \\text{d}\\right)}"],
    ["(a / b) ** 2", "\\left(\\frac{\\text{a}}{\\text{b}}\\right)^{2}"],
    ["-Math.LN2 / Math.log1p(-c)", "-\\frac{\\ln 2}{\\ln\\left(1 - \\text{c}\\right)}"],
    ["Math.sqrt(a) + Math.abs(b - c)", "\\sqrt{\\text{a}} + \\left|\\text{b} - \\text{c}\\right|"],
    ["Math.max(0, a - b)", "\\max\\left(0, \\text{a} - \\text{b}\\right)"],
    ["86400 * 1e-9 + 2.5e3", "86\\,400 \\cdot 10^{-9} + 2.5 \\cdot 10^{3}"],
    ["treated.events / treated.customers", "\\frac{\\text{treated events}}{\\text{treated customers}}"],
    [
      "2 * items.reduce((sum, item) => sum + item.weight, 0) + a",
      "2 \\cdot \\left(\\sum_{\\text{item} \\in \\text{items}} \\text{item weight}\\right) + \\text{a}",
    ],
    ["margins[0] / margins.length", "\\frac{\\text{margins}_{0}}{\\text{number of margins}}"],
  ])("typesets %s", (expression, tex) => {
    expect(formulaTex(expression)).toEqual({ main: tex, where: [] });
  });

  it("shows what expm1 and log1p stand for", () => {
    expect(main("-Math.expm1(n * Math.log1p(-c))")).toBe("1 - \\left(1 - \\text{c}\\right)^{\\text{n}}");
    expect(main("Math.expm1(Math.log1p(r) / n)")).toBe("\\left(1 + \\text{r}\\right)^{1 / \\text{n}} - 1");
    expect(main("Math.exp(-n * Math.log(a / b))")).toBe("\\left(\\frac{\\text{a}}{\\text{b}}\\right)^{-\\text{n}}");
    expect(main("Math.exp(Math.log1p(-c))")).toBe("1 - \\text{c}");
    expect(main("a * Math.exp(Math.log1p(-c))")).toBe("\\text{a} \\cdot \\left(1 - \\text{c}\\right)");
    expect(main("a * -Math.expm1(-b)")).toBe("\\text{a} \\cdot \\left(1 - e^{-\\text{b}}\\right)");
    expect(main("Math.exp(n * (Math.log1p(-c) - Math.log1p(d)))")).toBe(
      "\\left(\\frac{1 - \\text{c}}{1 + \\text{d}}\\right)^{\\text{n}}",
    );
  });

  it("turns a conditional into cases, with conditions in words", () => {
    expect(main('method === "all" ? a : b !== null && c > 0 ? 1 : 2')).toBe(
      "\\begin{dcases} \\text{a} & \\text{if }\\text{method}\\text{ is }\\texttt{all} \\\\[0.5em] " +
        "1 & \\text{if }\\text{b}\\text{ is given}\\text{ and }\\text{c} > 0 \\\\[0.5em] " +
        "2 & \\text{otherwise} \\end{dcases}",
    );
    expect(main("(a === undefined || b >= 1) && !c")).toBe(
      "\\left(\\text{a}\\text{ is not given}\\text{ or }\\text{b} \\ge 1\\right)\\text{ and }\\text{not }\\text{c}",
    );
  });

  it("sets apart what would be hard to read inside, once", () => {
    expect(formulaTex("a / (b > 0 ? b : 1)")).toEqual({
      main: "\\frac{\\text{a}}{x}",
      where: [
        "x = \\begin{dcases} \\text{b} & \\text{if }\\text{b} > 0 \\\\[0.5em] 1 & \\text{otherwise} \\end{dcases}",
      ],
    });
    expect(formulaTex("{ day: 1, week: 1 / 7 }[from] / { day: 1, week: 1 / 7 }[to]")).toEqual({
      main: "\\frac{f\\left(\\text{from}\\right)}{f\\left(\\text{to}\\right)}",
      where: ["\\begin{aligned} f(\\texttt{day}) &= 1 \\\\ f(\\texttt{week}) &= 1 / 7 \\end{aligned}"],
    });
    expect(formulaTex("Math.max(a, b) / (1 + Math.max(a, b))")).toEqual({
      main: "\\frac{x}{1 + x}",
      where: ["x = \\max\\left(\\text{a}, \\text{b}\\right)"],
    });
    expect(formulaTex("a * b + c / (a * b) - d ** (a * b)")).toEqual({
      main: "x + \\frac{\\text{c}}{x} - \\text{d}^{x}",
      where: ["x = \\text{a} \\cdot \\text{b}"],
    });
  });

  it("typesets how many items of a list meet a condition", () => {
    expect(
      formulaTex("Array.from(answers).filter((answer) => Number.isInteger(answer) && answer > 0).length < 5").main,
    ).toBe(
      "\\#\\left\\{\\text{answer} \\in \\text{answers} : \\text{answer}\\text{ is whole}\\text{ and " +
        "}\\text{answer} > 0\\right\\} < 5",
    );
    expect(formulaTex("list.filter((each) => each > 0).length").main).toBe(
      "\\#\\left\\{\\text{each} \\in \\text{list} : \\text{each} > 0\\right\\}",
    );
  });

  it.each(["list.filter(test).length", "list.filter(() => true).length", "list.map((a) => a).length", "f().length"])(
    "refuses %s, whose condition it cannot show",
    (expression) => {
      expect(() => formulaTex(expression)).toThrow(/typeset/u);
    },
  );

  it.each(["a; b", "f(a)", "Math.cosh(a)", "a % b", "list.map(double)", "`a`", "a = 1", "NaN", "() => a", "Math.TAU"])(
    "refuses %s",
    (expression) => {
      expect(() => formulaTex(expression)).toThrow(/typeset|one expression/u);
    },
  );

  const facts = Object.values(metricsByDomain)
    .flat()
    .flatMap(({ id, main }) => (main ? [{ id, ...main }] : []));
  const written = facts.map(({ id, formula, undefinedWhen }) => {
    return [id, [formula, undefinedWhen].filter((each) => each !== null)] as const;
  });
  it.each(written.filter(([, expressions]) => expressions.length > 0))(
    "typesets the facts of %s so that KaTeX can show them",
    (_, expressions) => {
      for (const expression of expressions) {
        const tex = formulaTex(expression);
        for (const each of [tex.main, ...tex.where])
          expect(katex.renderToString(each, { displayMode: true, throwOnError: true, strict: "error" })).toContain(
            "katex",
          );
      }
    },
  );
});

// What reports write: escapes, widths, colors, lists.
import { kaplanMeier } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { clvDistribution, survivalCurve } from "../../src/charts";
import { type Report, renderHtml, renderTerminal, surveyReport, toCsv } from "../../src/report";
import { drawChart } from "../../src/report/html/drawChart";
import { escapeHtml, escapePlain } from "../../src/report/html/escapeHtml";
import { padText, textWidth, wrapText } from "../../src/report/terminal/textWidth";

const answers = Array.from({ length: 40 }, (_, i) => ({
  score: i % 11,
  respondent: `r${i}`,
  answeredAt: i % 2 === 0 ? null : Date.UTC(2025, 0, 1 + i),
}));
const decided = (code: "empty") => ({ code, certainty: "certain", option: null, details: {} }) as const;

describe("escapes", () => {
  it("turn isolates into elements where elements can stand, and leave them out elsewhere", () => {
    expect(escapeHtml(`<a & "\u2068b\u2069"'`)).toBe("&lt;a &amp; &quot;<bdi>b</bdi>&quot;&#39;");
    expect(escapePlain(`<a & "\u2068b\u2069"'`)).toBe("&lt;a &amp; &quot;b&quot;&#39;");
  });
});

describe("texts in a terminal", () => {
  it("count marks as nothing and wide letters twice", () => {
    expect(["ab", "\u2068ab\u2069", "日本", "가", "e\u0301", "豈", "ｗ", "🙂", "ᄀ"].map(textWidth)).toEqual([
      2, 2, 4, 2, 1, 2, 2, 2, 2,
    ]);
  });

  it("break at blanks, and within words that are longer than the line", () => {
    expect(wrapText("a bc abcdefgh i", 3)).toEqual(["a", "bc", "abc", "def", "gh", "i"]);
    expect(wrapText("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    expect(wrapText("", 3)).toEqual([""]);
  });

  it("are cut with an ellipsis", () => {
    expect([padText("abcdef", 4), padText("ab", 4), padText("ab", 4, true)]).toEqual(["abc…", "ab  ", "  ab"]);
  });
});

describe("renderers", () => {
  const report = surveyReport(answers, { score: "nps", reading: { told: [decided("empty"), decided("empty")] } });

  it("color headings and heat maps on request alone", () => {
    expect(renderTerminal(report, { colour: true })).toContain("\u001b[");
    expect(renderTerminal(report)).not.toContain("\u001b[");
    const [section, ...others] = report.sections as [Report["sections"][number], ...Report["sections"]];
    const cells = [0, 8].map((shade) => ({ value: shade, text: `${shade}%`, shade }));
    const table = { ...(section.tables[0] as Report["sections"][number]["tables"][number]), kind: "heatMap" as const };
    const heat = { ...table, columns: ["", "1", "2"], rows: [[{ value: "a", text: "a" }, ...cells]], total: null };
    const drawn = renderTerminal(
      { ...report, sections: [{ ...section, tables: [heat] }, ...others] },
      { colour: true },
    );
    expect(drawn).toMatch(/48;5;195;38;5;16m/u);
    expect(drawn).toMatch(/48;5;23;38;5;231m/u);
  });

  it("name the file once, with a sentence per decision", () => {
    expect(renderTerminal(report).match(/The file: /gu)).toHaveLength(1);
    expect(renderHtml(report).match(/<dt>The file<\/dt>/gu)).toHaveLength(1);
    expect(surveyReport(answers, { score: "nps", reading: { fileName: "a.csv" } }).subtitle).toContain("a.csv");
  });
});

it("drawings leave out labels that would touch", () => {
  const curve = kaplanMeier({ durations: [1e6, 3e6, 5e6], churned: [1, 1, 0] });
  const values = Array.from({ length: 300 }, (_, i) => 1e5 * i);
  for (const spec of [survivalCurve(curve), clvDistribution({ values }, { currency: "thalers" })]) {
    const [wide, narrow] = drawChart(spec, "x").split('class="narrow"');
    const labels = (drawing: string | undefined) => (drawing as string).match(/<text/gu)?.length as number;
    expect(labels(narrow)).toBeLessThan(labels(wide));
  }
});

describe("toCsv", () => {
  it("quotes what needs it, and formulas against spreadsheets", () => {
    const rows = [
      ["=1+1", 'say "a", b', null, -3],
      ["-", "a\nb", "c", 0.5],
    ];
    expect(toCsv({ id: "list", columns: ["a", "b", "c", "d"], rows })).toBe(
      `a,b,c,d\n'=1+1,"say ""a"", b",,-3\n'-,"a\nb",c,0.5\n`,
    );
  });

  it("leaves out times that are not known", () => {
    const [list] = surveyReport(answers, { score: "nps" }).sections.flatMap(({ whatToDo }) =>
      whatToDo.flatMap((each) => (each.list === null ? [] : [each.list])),
    );
    expect(list?.rows.slice(0, 2)).toEqual([
      ["r0", 0, null],
      ["r1", 1, "2025-01-02T00:00:00.000Z"],
    ]);
  });
});

import { expect } from "vitest";
import { type Report, renderHtml, renderTerminal, reportLists, toCsv, toJson } from "../../src/report";

/** All texts of a report, without its charts. */
export const texts = (report: Report) =>
  JSON.stringify({ ...report, sections: report.sections.map((each) => ({ ...each, charts: [] })) });

/** Holds a report in three languages to all general rules. */
export function checkReport(make: (locale: "en" | "ar" | "fa") => Report): Report {
  const reports = (["en", "ar", "fa"] as const).map(make);
  for (const report of reports) {
    expect(texts(report)).not.toMatch(/\{\w+|undefined|NaN|Infinity|\u2068\u2069/u);
    expect(JSON.parse(toJson(report))).toEqual(report);
    const page = renderHtml(report);
    expect(page).not.toMatch(/<script|NaN|undefined|https?:\/\/(?!vega)/u);
    expect(page.length).toBeLessThan(200_000);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby=")([^" ]+)/gu)) expect(ids).toContain(id);
    for (const columns of [80, 40]) {
      const lines = renderTerminal(report, { columns }).split("\n");
      for (const line of lines) if (report.locale === "en") expect([...line].length, line).toBeLessThanOrEqual(columns);
    }
    expect(renderTerminal(report, { colour: false })).not.toContain("\u001b");
    for (const list of reportLists(report)) expect(toCsv(list).split("\n")[0]).toBe(list.columns.join(","));
    // The same numbers in every language.
    const numbers = (of: Report) =>
      [...of.headlines, ...of.sections.flatMap((each) => each.numbers)].map(({ id, value }) => [id, value]);
    expect(numbers(report)).toEqual(numbers(reports[0] as Report));
  }
  return reports[0] as Report;
}

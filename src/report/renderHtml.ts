import { drawChart } from "./html/drawChart";
import { escapeHtml, escapePlain } from "./html/escapeHtml";
import { style } from "./html/style";
import { tableHtml } from "./html/tableHtml";
import type { Report, ReportAdvice, ReportNumber, ReportSection, ReportTerm } from "./report";
import { reportAdvice } from "./reportAdvice";
import { writerOf } from "./words/writer";

/**
 * Writes a report as one self-contained HTML page, without scripts, fonts or requests.
 *
 * The page follows the light or dark mode of the device, fits phones, screens and A4 paper, and runs from right to left
 * in Arabic and Persian. It does not contain customer ids: lists of customers are separate files.
 *
 * @param report - The report.
 * @returns The page.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * renderHtml(ordersReport(log)).startsWith("<!doctype html>"); // => true
 * ```
 */
export function renderHtml(report: Report): string {
  const { locale, direction, title, subtitle, headlines, sections, reading, words, definitions } = report;
  const writer = writerOf(locale, report.currency ?? undefined);
  const common = writer.words.common;
  const terms = new Map(definitions.map(({ metric, term }) => [metric, term]));
  const definition = (metric: string) =>
    `<a class="def" href="#${metric}">${common.definition}<bdi>: ${escapePlain(terms.get(metric) as string)}</bdi></a>`;
  const main = [
    headlines.length === 0 ? "" : `<ul class="cards">${headlines.map(card).join("")}</ul>`,
    adviceBox(reportAdvice(report)),
    checkBox(),
    ...sections.map(section),
    termList("reading", common.howRead, reading),
    words.length + definitions.length === 0 ? "" : wordList(),
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapePlain(title)}</title><style>${style}</style></head>
<body><header><h1>${escapeHtml(title)}</h1><p class="sub">${escapeHtml(subtitle)}</p></header>
<main>${main.join("\n")}</main>
<footer>${escapeHtml(common.footer)}</footer></body></html>
`;

  function card({ label, text, note, metric }: ReportNumber): string {
    const below = note === null ? "" : `<span>${escapeHtml(note)}</span>`;
    return `<li><span>${escapeHtml(label)}</span><b><bdi>${escapePlain(text)}</bdi></b>${below}${definition(metric)}</li>`;
  }

  function adviceBox(advice: readonly ReportAdvice[]): string {
    if (advice.length === 0) return "";
    const items = advice.map(({ title: what, text, list }) => {
      const file =
        list === null
          ? ""
          : `<p class="note">${escapeHtml(writer.say(common.listOf, { file: "\u0001", n: list.rows.length })).replace("\u0001", `<code>${list.id}.csv</code>`)}</p>`;
      return `<li><h3>${escapeHtml(what)}</h3><p>${escapeHtml(text)}</p>${file}</li>`;
    });
    return `<aside class="box" aria-labelledby="do"><h2 id="do">${escapeHtml(common.whatToDo)}</h2><ol>${items.join("")}</ol></aside>`;
  }

  function checkBox(): string {
    const [first, ...others] = report.checks;
    if (first === undefined) return "";
    const rest =
      others.length === 0
        ? ""
        : `<h3>${escapeHtml(common.alsoCheck)}</h3>${others.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join("")}`;
    return `<aside class="box check" aria-labelledby="check"><h2 id="check">${escapeHtml(common.oneThing)}</h2><p>${escapeHtml(first.text)}</p>${rest}</aside>`;
  }

  function section({ id, question, answer, tables, charts, notes }: ReportSection): string {
    const figures = charts.map(({ id: name, spec, caption, metric }) => {
      const drawing = drawChart(spec, `${id}-${name}`);
      return drawing === ""
        ? ""
        : `<figure>${drawing}<figcaption>${escapeHtml(caption)} ${definition(metric)}</figcaption></figure>`;
    });
    const written = tables.map((table) => tableHtml(table, `${id}-${table.id}-cap`, definition(table.metric)));
    // Text already in a caption is not repeated.
    const said = new Set(charts.map(({ caption }) => caption));
    const below = notes.filter((note) => !said.has(note)).map((note) => `<p class="note">${escapeHtml(note)}</p>`);
    return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(question)}</h2><p class="answer">${escapeHtml(answer)}</p>${id === "worth" ? figures.join("") + written.join("") : written.join("") + figures.join("")}${below.join("")}</section>`;
  }

  function termList(id: string, heading: string, list: readonly ReportTerm[]): string {
    if (list.length === 0) return "";
    return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}</h2><dl>${list.map(({ term, text }) => `${term === "" ? "" : `<dt>${escapeHtml(term)}</dt>`}<dd>${escapeHtml(text)}</dd>`).join("")}</dl></section>`;
  }

  function wordList(): string {
    const own = words.map(({ term, text }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`);
    const metrics = definitions.map(
      ({ metric, term, text }) =>
        `<dt id="${metric}">${escapeHtml(term)}</dt><dd>${escapeHtml(text)} <code>${metric}</code></dd>`,
    );
    return `<section aria-labelledby="words"><h2 id="words">${escapeHtml(common.words)}</h2><dl>${own.join("")}${metrics.join("")}</dl></section>`;
  }
}

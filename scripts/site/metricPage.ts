import type { DeclarationReflection, SignatureReflection } from "typedoc";
import { aliases, type Domain, type MetricId } from "../../src/catalogue";
import type { LocaleTexts } from "../../src/locales";
import { ar } from "../../src/locales/ar";
import { en } from "../../src/locales/en";
import { fa } from "../../src/locales/fa";
import type { MainNumber, Metric } from "../../src/metric/metric";
import { sourceOf } from "./bibliography";
import { formulaTex } from "./formulaTex";
import { ar as arInstead } from "./instead/ar";
import { en as enInstead } from "./instead/en";
import { fa as faInstead } from "./instead/fa";
import { neighbors as neighborIds } from "./instead/neighbors";
import type { Reference } from "./reference";
import type { Surfaces } from "./surfaces";
import { LANGUAGES, type Language, rootOf, siteTexts } from "./texts";
import { examplesOf, signatureText, typeMarkdown, typeSection } from "./types";
import { vendorNames } from "./vendors";

/** The texts of the library in each language of the site. */
export const locales: Readonly<Record<Language, LocaleTexts>> = { en, ar, fa };

/** When to use which metric, in each language of the site. */
const instead: Readonly<Record<Language, Readonly<Record<MetricId, string>>>> = {
  en: enInstead,
  ar: arInstead,
  fa: faInstead,
};

/** What a page of a metric is made from. */
export interface MetricFacts {
  readonly metric: Metric;
  readonly domain: Domain;
  readonly surfaces: Surfaces;
  readonly reference: Reference;
}

/** The page of a metric, as Markdown. */
export function metricPage(facts: MetricFacts, language: Language): string {
  const { metric } = facts;
  const texts = siteTexts[language];
  const { title, summary } = locales[language].metrics[metric.id as MetricId];
  const isEnglish = language === "en";
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(summary)}`,
    `metric: ${metric.id}`,
    "---",
    `# ${title}`,
    "",
    names(metric, language),
    "",
    isEnglish ? lead(facts) : summary,
    "",
    ...(isEnglish ? measures(facts) : []),
    factList(metric, language),
    "",
    ...formula(metric.main, language),
    ...noResult(metric.main, language),
    ...example(facts, language),
    ...(isEnglish ? inTypescript(facts) : []),
    ...(isEnglish ? vendors(metric) : []),
    ...neighbors(facts, language),
    ...sources(metric, language),
    ...(isEnglish ? [] : ["", `[${texts.inEnglish}](/metrics/${metric.id})`, ""]),
  ].join("\n");
}

/** The id and the other names. */
function names({ id }: Metric, language: Language): string {
  const known = aliases[id];
  const own = known?.[language] ?? [];
  const comma = language === "en" ? ", " : "، ";
  const texts = siteTexts[language];
  const others = LANGUAGES.filter((each) => each !== language).map((each) => {
    const list = [locales[each].metrics[id as MetricId].title, ...(known?.[each] ?? [])];
    const words = list.join(each === "en" ? ", " : "، ");
    return `<span lang="${each}" dir="${siteTexts[each].dir}">${words}</span>`;
  });
  return [
    '<div class="names">',
    "",
    `\`${id}\``,
    "",
    ...(own.length > 0 ? [`**${texts.names}:** ${own.join(comma)}`, ""] : []),
    `**${texts.otherLanguages}:** ${others.join(" · ")}`,
    "",
    "</div>",
  ].join("\n");
}

function lead({ metric, reference }: MetricFacts): string {
  return paragraphs(signatureOf(reference.functionOf(metric.id)), reference)[0] ?? metric.summary;
}

function measures({ metric, reference }: MetricFacts): string[] {
  const [, ...rest] = paragraphs(signatureOf(reference.functionOf(metric.id)), reference);
  return [`## ${siteTexts.en.measures}`, "", ...rest.flatMap((each) => [each, ""])];
}

function paragraphs({ comment }: SignatureReflection, reference: Reference): readonly string[] {
  return reference.markdown(comment?.summary ?? []).split(/\n{2,}/u);
}

/** What is known of the main number, as a list of terms. */
function factList({ main }: Metric, language: Language): string {
  if (!main) return "";
  const { facts, units, better, range } = siteTexts[language];
  const bound = (value: number) => (Number.isFinite(value) ? String(value).replace("-", "−") : null);
  const rows: [string, string][] = [
    [facts.unit, units[main.unit]],
    [facts.range, range(bound(main.range[0]), bound(main.range[1]))],
  ];
  if (main.path !== null) rows.unshift([facts.main, `<code>${main.path}</code>`]);
  if (main.better !== null) rows.push([facts.better, better[main.better]]);
  const items = rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`);
  return `<dl class="facts">${items.join("")}</dl>`;
}

function formula(main: MainNumber | null, language: Language): string[] {
  if (!main) return [];
  const { formula: title, where, noFormula } = siteTexts[language];
  if (main.formula === null) return [`## ${title}`, "", noFormula, ""];
  const { main: line, where: parts } = formulaTex(main.formula);
  const display = (tex: string) => ["```math", tex, "```", ""];
  return [`## ${title}`, "", ...display(line), ...parts.flatMap((tex) => [where, "", ...display(tex)])];
}

function noResult(main: MainNumber | null, language: Language): string[] {
  if (!main) return [];
  const { noResult: title, nullIf, alwaysResult, where } = siteTexts[language];
  if (main.undefinedWhen === null) return main.formula === null ? [] : [`## ${title}`, "", alwaysResult, ""];
  const { main: line, where: parts } = formulaTex(main.undefinedWhen);
  const all = [line, ...parts];
  // A long condition would not fit into a line on a phone.
  if (all.join("").length > 90) {
    const display = all.map((tex) => ["```math", tex, "```"].join("\n")).join(`\n\n${where}\n\n`);
    return [`## ${title}`, "", nullIf(null), "", display, ""];
  }
  return [`## ${title}`, "", nullIf(all.map((tex) => `$${tex}$`).join(`, ${where} `)), ""];
}

/** The same example in a program, in cells and on the command line. */
function example({ surfaces }: MetricFacts, language: Language): string[] {
  const texts = siteTexts[language];
  const { cell, command, sql, typescript } = surfaces;
  const block = (kind: string, title: string, lines: readonly string[]) => [
    `<div class="surface ${kind}">`,
    "",
    `### ${title} {:#${kind}:}`,
    "",
    ...lines,
    "",
    "</div>",
    "",
  ];
  const code = (language: string, text: string) => [`\`\`\`${language}`, text, "```"];
  const inCells = (prefix: string) => [
    ...code("text", `=${prefix}${cell?.call}`),
    ...((cell?.shows ?? "").length < 60 && !cell?.shows.includes("\n")
      ? ["", `${texts.shows}: \`${cell?.shows}\``]
      : ["", `${texts.shows}:`, "", ...code("text", cell?.shows ?? "")]),
  ];
  const grid = cell && cell.grid.length > 0 ? [`${texts.cells}:`, "", ...gridTable(cell.grid), ""] : [];
  return [
    `## ${texts.example}`,
    "",
    texts.exampleLead,
    "",
    '<div class="surfaces">',
    "",
    ...block("typescript", "TypeScript", code("ts", typescript)),
    ...block("command-line", texts.command, [
      ...code("sh", command.line),
      "",
      `${texts.shows}:`,
      "",
      ...code("text", command.prints),
    ]),
    ...(cell
      ? [
          ...block("google-sheets", texts.sheets, [...grid, ...inCells("RETAIN_")]),
          ...block("excel", texts.excel, inCells("RETAIN.")),
        ]
      : [texts.notInCells, ""]),
    ...(sql
      ? block("sql", texts.sql, [
          ...code("ts", sql.program),
          "",
          `<details><summary>${texts.sqlText}</summary>`,
          "",
          ...code("sql", sql.sql),
          "",
          "</details>",
        ])
      : []),
    "</div>",
    "",
  ];
}

/** Cells with the letters of their columns and the numbers of their rows. */
function gridTable(grid: readonly (readonly string[])[]): string[] {
  const width = grid[0]?.length ?? 0;
  const letters = Array.from({ length: width }, (_, i) => String.fromCharCode(65 + i));
  const rows = grid.map(
    (row, i) => `<tr><th scope="row">${i + 1}</th>${row.map((each) => `<td>${each}</td>`).join("")}</tr>`,
  );
  return [
    `<div class="wide" tabindex="0" dir="ltr"><table class="grid"><thead><tr><td></td>${letters.map((each) => `<th scope="col">${each}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
  ];
}

/** Signature, arguments, results, errors and all examples. */
function inTypescript({ metric, reference }: MetricFacts): string[] {
  const found = reference.functionOf(metric.id);
  const signatures = found.signatures ?? [];
  const signature = signatureOf(found);
  const lines = ["## In TypeScript", "", "```ts", ...signatures.map(signatureText), "```", ""];
  for (const { name, comment, type } of signature.parameters ?? [])
    lines.push(
      `* \`${name}\` (${typeMarkdown(type, reference)}): ${oneLine(reference.markdown(comment?.summary ?? []))}`,
    );
  const [returned] = reference.tags(signature.comment, "@returns");
  if (returned) lines.push("", `**Returns** ${returned}`);
  for (const error of reference.tags(signature.comment, "@throws")) lines.push("", `**Throws** ${error}`);
  lines.push("", ...examplesOf(signature.comment, reference));
  for (const type of reference.typesOf(metric.id)) lines.push(typeSection(type, reference));
  return lines;
}

function vendors({ id }: Metric): string[] {
  const known = vendorNames[id as MetricId];
  if (!known) return [];
  const rows = known.map(({ vendor, name, differs, source }) => {
    const words = source ? ` (${linkOf(source)})` : "";
    return `| ${vendor} | ${name} | ${differs}${words} |`;
  });
  return [`## ${siteTexts.en.vendors}`, "", "| Tool | Its name | How it differs |", "|---|---|---|", ...rows, ""];
}

function linkOf(source: string): string {
  const [, address] = /<(https?:[^>]*)>/u.exec(sourceOf(source)) ?? [];
  return address ? `[source](${address})` : `[source](/guides/sources#${source.toLowerCase()})`;
}

/** The metrics that may be meant instead, each with when it is, and those that the comment names beside them. */
function neighbors({ metric, domain, reference }: MetricFacts, language: Language): string[] {
  const texts = siteTexts[language];
  const ids = neighborIds[metric.id as MetricId];
  const others = namedBy(metric.id, reference).filter((id) => !ids.includes(id));
  const linkOf = (id: MetricId) => `[${locales[language].metrics[id].title}](${rootOf(language)}/metrics/${id})`;
  const all = `[${locales[language].domains[domain]}](${rootOf(language)}/metrics/#${domain})`;
  return [
    `## ${texts.neighbors}`,
    "",
    `${texts.instead}:`,
    "",
    ...ids.map((id) => `* ${linkOf(id)}: ${instead[language][id]}`),
    "",
    `${texts.alsoSee}: ${[...others.map(linkOf), all].join(language === "en" ? ", " : "، ")}`,
    "",
  ];
}

/** The metrics that the comment of one links to. */
function namedBy(id: string, reference: Reference): readonly MetricId[] {
  const { comment } = signatureOf(reference.functionOf(id));
  const parts = [
    ...(comment?.summary ?? []),
    ...(comment?.blockTags ?? []).flatMap(({ tag, content }) => (tag === "@throws" ? [] : content)),
  ];
  const named = parts.flatMap((part) => (part.kind === "inline-tag" ? [part.text.trim()] : []));
  return [...new Set(named)].filter((name): name is MetricId => name !== id && name in en.metrics);
}

function sources({ sources: keys }: Metric, language: Language): string[] {
  if (keys.length === 0) return [];
  const items = keys.map((key) => `<li lang="en" dir="ltr">\n\n${sourceOf(key)}\n\n</li>`);
  return [`## ${siteTexts[language].sources}`, "", '<ul class="sources">', ...items, "</ul>", ""];
}

function signatureOf({ signatures }: DeclarationReflection): SignatureReflection {
  // What is told of a function is told at the first of its signatures.
  const told = signatures?.find(({ comment }) => comment) ?? signatures?.[0];
  if (!told) throw new Error("a metric is a function");
  return told;
}

function oneLine(markdown: string): string {
  return markdown.replace(/\s+/gu, " ");
}

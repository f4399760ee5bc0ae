import { descriptions } from "../catalogue/descriptions.generated";
import type { Metric } from "../metric/metric";
import { computeExample } from "./computeExample";
import { fill } from "./fill";
import { domainOf } from "./metricFacts";
import { aliasesOf } from "./metricNamed";
import type { CliTexts } from "./texts/cliTexts";
import { localeTexts } from "./texts/localeTexts";
import { wrapText } from "./wrapText";

/** Explains a metric, in lines that fit in a terminal. */
export function explainMetric(metric: Metric, texts: CliTexts, columns = 80): string {
  const { id, main, sources } = metric;
  const { title, summary } = localeTexts(texts.locale).metrics[id as never] as Readonly<Record<string, string>>;
  const width = Math.max(40, Math.min(columns, 100));
  const labels = texts.metricLabels;
  const lines = wrapText(`${title} (${fill(texts, "{id}", { id })})\n${summary}`, width);
  const line = (label: string, text: string) =>
    lines.push(...wrapText(`${label}: ${fill(texts, "{text}", { text })}`, width));
  lines.push("");
  if (main !== null) {
    line(
      labels.unit,
      `${main.unit}, ${main.range.map(bound).join(" … ")}${main.path === null ? "" : ` (${main.path})`}`,
    );
    if (main.formula !== null) line(labels.formula, main.formula);
    if (main.undefinedWhen !== null) line(labels.undefinedWhen, main.undefinedWhen);
  }
  const others = aliasesOf(id, texts.locale);
  if (others.length > 0)
    lines.push(...wrapText(`${labels.aliases}: ${others.join(texts.direction === "rtl" ? "، " : ", ")}`, width));
  line(labels.sources, sources.join(", "));
  lines.push("", `${labels.fields}:`);
  const fields: Readonly<Record<string, string>> = descriptions[id] as never;
  for (const [name, description] of Object.entries(fields)) lines.push(...entry(name, description, width));
  lines.push("", `${labels.code}:`, `  import { ${id} } from "retention-metrics/${domainOf(metric)}";`);
  lines.push(`${labels.example}:`, `  ${computeExample(metric)}`);
  return `${lines.join("\n")}\n`;
}

/** A field with its description, which is always in English, like field names. */
function entry(name: string, description: string, width: number): string[] {
  return [`  ${name}`, ...wrapText(description, width - 6).map((text) => `      ${text}`)];
}

function bound(value: number): string {
  return String(value).replace("Infinity", "∞");
}

import { ar } from "../locales/ar";
import { en } from "../locales/en";
import { fa } from "../locales/fa";
import type { MetricText } from "../locales/text";
import type { Report } from "./report";

const LOCALES = { en, ar, fa };

/** Adds the definitions of all metrics named in a report, in order of appearance. */
export function withDefinitions(report: Omit<Report, "definitions">): Report {
  const texts = LOCALES[report.locale].metrics as Readonly<Record<string, MetricText>>;
  const ids = new Set<string>();
  for (const { metric } of report.headlines) ids.add(metric);
  for (const { numbers, tables, charts, whatToDo } of report.sections) {
    for (const { metric } of [...numbers, ...tables, ...charts]) ids.add(metric);
    for (const { metric } of whatToDo.flatMap((advice) => advice.numbers)) ids.add(metric);
  }
  const definitions = [...ids].map((metric) => {
    const { title, summary } = texts[metric] as MetricText;
    return { metric, term: title, text: summary };
  });
  return { ...report, definitions };
}

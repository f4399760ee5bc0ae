import { readFileSync } from "node:fs";
import { aliases } from "../../src/catalogue";
import { ar, en, fa } from "../../src/locales";
import type { Metric } from "../../src/metric/metric";

const bibliography = readFileSync("docs/sources.md", "utf8");

/** What the facts of a metric lack, each in a sentence that says where to add it. */
export function missingFacts(metric: Metric): readonly string[] {
  const { id, summary, examples, sources } = metric;
  const missing: string[] = [];
  if (summary === "")
    missing.push(`${id} has no summary: write the first sentence of its comment, then npm run generate`);
  if (!aliases[id]) missing.push(`${id} has no other names: add them in src/catalogue/aliases`);
  if (examples.length === 0) missing.push(`${id} has no example: add one to the facts`);
  if (sources.length === 0) missing.push(`${id} has no source: add a key of docs/sources.md to the facts`);
  for (const key of sources)
    if (!bibliography.includes(`\n## ${key}\n`))
      missing.push(`${id} cites ${key}, which docs/sources.md does not have`);
  for (const { locale, metrics } of [en, ar, fa]) {
    const text = (metrics as Readonly<Record<string, { readonly title: string; readonly summary: string }>>)[id];
    const place = `src/locales/${locale}`;
    if (!text) missing.push(`${id} has no text in ${place}: add its title and its summary`);
    else {
      if (text.title.length < 3) missing.push(`${id} has no title in ${place}`);
      if (!/^\S.*\.$/u.test(text.summary)) missing.push(`${id} has no summary in ${place} that is a sentence`);
      if (locale === "en" && text.summary !== summary)
        missing.push(`${id} has another summary in ${place} than in its facts: npm run generate`);
      if (locale !== "en" && !/[\u0600-\u06ff]/u.test(text.title))
        missing.push(`${id} has an untranslated title in ${place}`);
    }
  }
  return missing;
}

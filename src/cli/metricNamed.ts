import { metrics } from "../catalogue";
import { aliases } from "../catalogue/aliases";
import type { Aliases } from "../catalogue/aliasNames";
import { foldName } from "../catalogue/foldName";
import type { Metric } from "../metric/metric";
import { nearestName } from "../validation/nearestName";
import { localeTexts } from "./texts/localeTexts";

const LOCALES = ["en", "ar", "fa"] as const;

/** The metric of an id in any spelling (`churnRate`, `churn-rate`), or of a name unique to it. */
export function metricNamed(word: string): Metric | undefined {
  const id = folded(word);
  const byId = metrics.find((metric) => folded(metric.id) === id);
  if (byId !== undefined) return byId;
  const name = foldName(word);
  const [first, ...others] = metrics.filter((metric) => namesOf(metric.id).some((each) => foldName(each) === name));
  return others.length === 0 ? first : undefined;
}

/** Other names of a metric in a language. */
export function aliasesOf(id: string, locale: (typeof LOCALES)[number]): readonly string[] {
  return (aliases[id] as Aliases)[locale];
}

/** The id probably meant. */
export function nearestMetric(word: string): string | undefined {
  return nearestName(
    word,
    metrics.map(({ id }) => id),
  );
}

function namesOf(id: string): string[] {
  return LOCALES.flatMap((locale) => {
    const { title } = localeTexts(locale).metrics[id as never] as { readonly title: string };
    return [title, ...aliasesOf(id, locale)];
  });
}

function folded(id: string): string {
  return id.replace(/[\s_-]/gu, "").toLowerCase();
}

import { metrics } from "../catalogue";
import type { Metric } from "../metric/metric";
import { localeTexts } from "./texts/localeTexts";

const LOCALES = ["en", "ar", "fa"] as const;

/** The metrics that have a word in their id or in one of their titles, in the order of the catalogue. */
export function findMetrics(word: string): readonly Metric[] {
  const wanted = fold(word);
  return metrics.filter(({ id }) => namesOf(id).some((name) => fold(name).includes(wanted)));
}

function namesOf(id: string): string[] {
  return [
    id,
    ...LOCALES.map((locale) => localeTexts(locale).metrics[id as never] as { title: string }).map(({ title }) => title),
  ];
}

/** Letters that people write in more than one way become one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u200c\u0640\u064b-\u0652\u0654\s_-]/gu, "")
    .replace(/[يى]/gu, "ی")
    .replace(/ك/gu, "ک")
    .replace(/[أإآ]/gu, "ا")
    .replace(/[ةۀ]/gu, "ه");
}

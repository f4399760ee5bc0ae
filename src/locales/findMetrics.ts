import { aliases } from "../catalogue/aliases";
import { foldName } from "../catalogue/foldName";
import { metrics } from "../catalogue/metrics";
import type { Metric } from "../metric/metric";
import { ar } from "./ar";
import { en } from "./en";
import { fa } from "./fa";

/**
 * Returns the metrics that are called so, in English, Arabic or Persian.
 *
 * It searches ids, titles and other names of all languages at once. Case, joiners, vowel signs, and the forms of
 * letters and digits that keyboards mix up make no difference. The best matches come first: names that are the words,
 * then names that begin with them, then names with a word that begins so, then names with the letters anywhere.
 *
 * @param words - What somebody types: a word, its beginning, an abbreviation, or several words.
 * @returns The facts of the metrics; of equally good matches in the order of the catalogue. Empty if `words` is blank.
 *
 * @example
 * ```ts
 * findMetrics("logo churn")[0].id; // => "churnRate"
 * findMetrics("NRR")[0].id; // => "netRevenueRetention"
 * ```
 */
export function findMetrics(words: string): readonly Metric[] {
  const query = foldName(words);
  if (query === "") return [];
  const found = metrics.map((metric) => ({
    metric,
    rank: Math.min(...namesOf(metric.id).map((name) => rankOf(name, query))),
  }));
  return found
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank)
    .map(({ metric }) => metric);
}

// Folding a thousand names takes longer than searching them.
const known = /* @__PURE__ */ new Map<string, readonly string[]>();

/** All names of a metric, folded; an abbreviation in parentheses is a name of its own. */
function namesOf(id: string): readonly string[] {
  const before = known.get(id);
  if (before) return before;
  const titles = [en, ar, fa].map(({ metrics }) => metrics[id as keyof typeof metrics].title);
  const parts = titles.flatMap((title) => [title, ...(/^(.*) \((.*)\)$/u.exec(title)?.slice(1) ?? [])]);
  const spaced = id.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ");
  const names = [id, spaced, ...parts, ...Object.values(aliases[id] ?? {}).flat()].map(foldName);
  known.set(id, names);
  return names;
}

/** How well a name matches: the less the better, infinite if it does not. */
function rankOf(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(`${query} `)) return 1;
  const given = query.split(" ");
  const own = name.split(" ");
  if (given.every((word) => own.some((each) => each.startsWith(word)))) return 2;
  return given.every((word) => name.includes(word)) ? 3 : Infinity;
}

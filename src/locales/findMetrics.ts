import { aliases } from "../catalogue/aliases";
import type { Aliases } from "../catalogue/aliasNames";
import { foldName } from "../catalogue/foldName";
import { metrics } from "../catalogue/metrics";
import type { Metric } from "../metric/metric";
import { ar } from "./ar";
import { en } from "./en";
import { fa } from "./fa";

/**
 * Returns the metrics that match a name in English, Arabic or Persian.
 *
 * The search covers ids, titles and other names in all languages. It ignores case, joiners, vowel signs, and variants
 * of letters and digits. Order of results: names equal to the words, names that begin with them, names with a word that
 * begins with them, names that contain them.
 *
 * @param words - A word, its beginning, an abbreviation, or several words.
 * @returns The facts of the metrics; equally good matches in catalogue order. Empty if `words` is blank.
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

// Cached, because folding a thousand names takes longer than searching them.
const known = /* @__PURE__ */ new Map<string, readonly string[]>();

/** Returns all folded names of a metric; an abbreviation in parentheses is a separate name. */
function namesOf(id: string): readonly string[] {
  const before = known.get(id);
  if (before) return before;
  const titles = [en, ar, fa].map(({ metrics }) => metrics[id as keyof typeof metrics].title);
  const parts = titles.flatMap((title) => [title, ...(/^(.*) \((.*)\)$/u.exec(title)?.slice(1) ?? [])]);
  const spaced = id.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ");
  const names = [id, spaced, ...parts, ...Object.values(aliases[id] as Aliases).flat()].map(foldName);
  known.set(id, names);
  return names;
}

/** Returns how well a name matches: the smaller the better, infinite for no match. */
function rankOf(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(`${query} `)) return 1;
  const given = query.split(" ");
  const own = name.split(" ");
  if (given.every((word) => own.some((each) => each.startsWith(word)))) return 2;
  return given.every((word) => name.includes(word)) ? 3 : Infinity;
}

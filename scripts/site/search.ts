// The search of the site: what people call a metric leads to its page.
import { aliases, foldName, type MetricId, metricOf, metrics } from "../../src/catalogue";
import { ar } from "../../src/locales/ar";
import { en } from "../../src/locales/en";
import { fa } from "../../src/locales/fa";
import { LANGUAGES, type Language, siteTexts } from "./texts";

/** A part of a page as VitePress hands it to the index. */
export interface SearchPart {
  /** Its address with anchor. */
  readonly id: string;
  readonly title: string;
  /** The headings above it; none for the head of a page. */
  readonly titles: readonly string[];
  readonly text: string;
}

/** How a metric's page begins in the index: its text up to here. */
const HEAD = /^[\s\S]*?(?=^## (?!What it measures))/mu;

/**
 * The options of the local search of VitePress.
 *
 * Each function that the browser needs too is sent there as its own source text, so that it must not use any name from
 * outside of itself.
 */
export function searchOptions() {
  return {
    // Of a metric its names and what it measures are searched, not "Excel" and "Sources" on each of 134 pages.
    _render: (source: string, env: { relativePath: string }, md: { render(source: string, env: object): string }) => {
      const isMetric = /^(?:\w\w\/)?metrics\/(?!index)/u.test(env.relativePath);
      const html = md.render(isMetric ? (HEAD.exec(source)?.[0] ?? source) : source, env);
      return (env as { frontmatter?: { search?: boolean } }).frontmatter?.search === false ? "" : html;
    },
    miniSearch: { options: indexOptions, searchOptions: queryOptions },
    locales: Object.fromEntries(
      LANGUAGES.map((each) => [each === "en" ? "root" : each, { translations: translationsOf(each) }]),
    ),
  };
}

/** The options that index and query share. */
export const indexOptions = {
  fields: ["names", "title", "titles", "text"],
  storeFields: ["title", "titles"],
  extractField: (part: SearchPart, field: string): string => {
    if (field === "names") return namesOf(part).join("\n");
    const value = part[field as keyof SearchPart];
    return Array.isArray(value) ? value.join("\n") : (value as string);
  },
  /**
   * Words; of names and titles also the whole as one, as `=whole=`; of queries as that and as a beginning, `=whole`.
   *
   * Letters and digits that keyboards write differently are the same, and what is often left out is left out.
   */
  tokenize: (text: string, field?: string): string[] => {
    const same: Record<string, string> = {
      ي: "ی",
      ى: "ی",
      ك: "ک",
      أ: "ا",
      إ: "ا",
      آ: "ا",
      ٱ: "ا",
      ة: "ه",
      ۀ: "ه",
      ؤ: "و",
      ئ: "ی",
    };
    const folded = text
      .normalize("NFC")
      .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
      .replace(/[يىكأإآٱةۀؤئ]/g, (letter) => same[letter] as string)
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .toLowerCase();
    const wholes = field === undefined || field === "names" || field === "title" ? folded.split("\n") : [];
    const words = folded.split(/[^\p{L}\p{N}\u200c\u200d]+/u).flatMap((word) => {
      const parts = word.split(/[\u200c\u200d]/);
      return parts.length > 1 ? [...parts, parts.join("")] : parts;
    });
    const marked = wholes.flatMap((whole) => {
      const name = whole.replace(/[^\p{L}\p{N}:+%]+/gu, "");
      if (name === "" || whole.startsWith("~")) return [];
      return field === undefined ? [`=${name}`, `=${name}=`] : [`=${name}=`];
    });
    return [...words, ...marked].filter((word) => word !== "");
  },
  // All is done by then.
  processTerm: (term: string): string => term,
};

/** How a query is answered. */
export const queryOptions = {
  prefix: (term: string): boolean => !term.endsWith("="),
  fuzzy: (term: string): number | boolean => (term.length > (term.startsWith("=") ? 7 : 4) ? 0.2 : false),
  boost: { names: 3, title: 3, titles: 1, text: 1 },
  // The whole name counts more than its words.
  boostTerm: (term: string): number => {
    if (term.endsWith("=")) return 50;
    return term.startsWith("=") ? 5 : 1;
  },
  boostDocument: (id: string): number => {
    if (/\/metrics\/\w+\.html/.test(id)) return 3;
    return /\/api\//.test(id) ? 0.4 : 1;
  },
};

/** Of a name that several metrics have, the first one of the catalogue that has it. */
const owners = new Map<string, string>();
for (const { id } of metrics)
  for (const name of namesOfMetric(id)) if (!owners.has(foldName(name))) owners.set(foldName(name), id);

/** What people call the metric whose page begins here, in all languages; after "~" what is another one's name first. */
function namesOf({ id, titles }: SearchPart): readonly string[] {
  const [, metric = ""] = /\/metrics\/(\w+)\.html(?:#|$)/u.exec(id) ?? [];
  if (titles.length > 0 || !metricOf(metric)) return [];
  return namesOfMetric(metric).map((name) => (owners.get(foldName(name)) === metric ? name : `~${name}`));
}

function namesOfMetric(metric: string): readonly string[] {
  const own = [en, ar, fa].map((texts) => texts.metrics[metric as MetricId].title);
  // An abbreviation in parentheses is a name of its own.
  const parts = own.flatMap((title) => [title, ...(/^(.*) \((.*)\)$/u.exec(title)?.slice(1) ?? [])]);
  const spaced = metric.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, " ");
  return [metric, spaced, ...parts, ...Object.values(aliases[metric] ?? {}).flat()];
}

/** The words of the search box. */
function translationsOf(language: Language): object {
  const { ui } = siteTexts[language];
  return {
    button: { buttonText: ui.search, buttonAriaLabel: ui.searchLabel },
    modal: {
      displayDetails: ui.details,
      resetButtonTitle: ui.reset,
      backButtonTitle: ui.close,
      noResultsText: ui.noResults,
      footer: { selectText: ui.select, navigateText: ui.navigate, closeText: ui.close },
    },
  };
}

import type { MetricId } from "../../catalogue/metrics";
import { ar } from "../../locales/ar";
import { en } from "../../locales/en";
import { fa } from "../../locales/fa";
import type { MetricText } from "../../locales/text";
import type { CellFunction, ResultCell } from "../cellFunction";

const LANGUAGES = { en, ar, fa } as const;

type Language = keyof typeof LANGUAGES;

/** What the function itself is called, and what it shows. */
const TEXTS: Readonly<Record<Language, MetricText>> = {
  en: { title: "Catalogue", summary: "All functions with their arguments, what they compute, and how." },
  ar: { title: "الفهرس", summary: "كل الدوال مع مُدخلاتها وما تحسبه وطريقة حسابها." },
  fa: { title: "فهرست", summary: "همهٔ تابع‌ها با ورودی‌ها، آنچه حساب می‌کنند و شیوهٔ محاسبهٔ آن." },
};

const TITLES = ["function", "arguments", "returns", "title", "meaning", "formula"];

/**
 * The function `CATALOGUE`: a table of all functions, itself included.
 *
 * @param functions - All functions; asked for when the table is shown.
 */
export function catalogueFunction(functions: () => readonly CellFunction[]): CellFunction {
  return {
    name: "CATALOGUE",
    metric: "catalogue",
    domain: null,
    description: TEXTS.en.summary,
    parameters: [
      {
        name: "language",
        field: "language",
        kind: "choice",
        range: false,
        matrix: false,
        single: false,
        optional: true,
        defaultValue: "en",
        choices: Object.keys(LANGUAGES),
      },
    ],
    returns: "table",
    columns: TITLES,
    unit: "count",
    formula: null,
    undefinedWhen: null,
    run: ({ language = "en" }) => [TITLES, ...functions().map((each) => rowOf(each, language as Language))],
  };
}

function rowOf({ name, metric, parameters, returns, formula }: CellFunction, language: Language): ResultCell[] {
  const { title, summary } = LANGUAGES[language].metrics[metric as MetricId] ?? TEXTS[language];
  const args = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ");
  return [name, args, returns, title, summary, formula];
}

import type { MetricId } from "../../catalogue/metrics";
import { ar } from "../../locales/ar";
import { en } from "../../locales/en";
import { fa } from "../../locales/fa";
import type { CellFunction, ResultCell } from "../cellFunction";
import { ownTexts } from "./ownTexts";

const LANGUAGES = { en, ar, fa } as const;

type Language = keyof typeof LANGUAGES;

const TITLES = ["function", "arguments", "returns", "title", "meaning", "formula"];

/**
 * The function `CATALOGUE`: a table of all functions, itself included.
 *
 * @param functions - Returns all functions; called when the table is shown.
 */
export function catalogueFunction(functions: () => readonly CellFunction[]): CellFunction {
  return {
    name: "CATALOGUE",
    metric: "catalogue",
    domain: null,
    description: ownTexts.en.catalogue.summary,
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
    unit: null,
    formula: null,
    undefinedWhen: null,
    run: ({ language = "en" }) => [TITLES, ...functions().map((each) => rowOf(each, language as Language))],
  };
}

function rowOf({ name, metric, parameters, returns, formula }: CellFunction, language: Language): ResultCell[] {
  const own = ownTexts[language][metric as keyof (typeof ownTexts)[Language]];
  const { title, summary } = own ?? LANGUAGES[language].metrics[metric as MetricId];
  const args = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ");
  return [name, args, returns, title, summary, formula];
}

import { ar } from "./ar";
import type { CliTexts } from "./cliTexts";
import { en } from "./en";
import { fa } from "./fa";

/** Returns the texts of the command in a language. */
export function cliTextsOf(language: CliTexts["locale"] = "en"): CliTexts {
  return { en, ar, fa }[language];
}

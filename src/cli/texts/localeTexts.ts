import { ar, en, fa, type LocaleTexts } from "../../locales";
import type { CliTexts } from "./cliTexts";

/** The library's texts in a language. */
export function localeTexts(locale: CliTexts["locale"]): LocaleTexts {
  return { en, ar, fa }[locale];
}

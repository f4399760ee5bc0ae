/** Options of the library with shorter names here; columns and attributes are passed one by one. */
const SHORTER: Readonly<Record<string, string>> = {
  columns: "column",
  attributes: "attribute",
  locale: "lang",
  grossMargin: "margin",
  acquisitionCost: "cac",
};

/** The flag of a library option: `dateFormat` becomes `--date-format`. */
export function flagOf(option: string): string {
  return `--${(SHORTER[option] ?? option).replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Options of the library whose names are shorter here; of columns one is given each time. */
const SHORTER: Readonly<Record<string, string>> = {
  columns: "column",
  locale: "lang",
  grossMargin: "margin",
  acquisitionCost: "cac",
};

/** An option of the library as one of the command: `dateFormat` as `--date-format`. */
export function flagOf(option: string): string {
  return `--${(SHORTER[option] ?? option).replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

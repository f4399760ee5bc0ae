/** Terminal colors, or none. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly accent: (text: string) => string;
  /** A cell of a heat map, by shade from 0 to 8. */
  readonly shade: (text: string, shade: number) => string;
}

/** Background colors from pale to deep, of the 256 terminal colors. */
const SHADES = [195, 159, 158, 122, 80, 37, 30, 24, 23];
const FIRST_DEEP = 6;

/** Creates the color functions. */
export function inkOf(colour: boolean): Ink {
  const code = (open: string) => (text: string) => (colour ? `\u001b[${open}m${text}\u001b[0m` : text);
  return {
    bold: code("1"),
    soft: code("2"),
    warn: code("33"),
    accent: code("36"),
    shade: (text, shade) => code(`48;5;${SHADES[shade]};38;5;${shade < FIRST_DEEP ? 16 : 231}`)(text),
  };
}

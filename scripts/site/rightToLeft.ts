/** The tokens of markdown-it, as far as they matter here. */
interface Token {
  readonly type: string;
  readonly nesting: number;
  readonly content: string;
  attrSet(name: string, value: string): void;
}

/** The part of markdown-it that is used. */
interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
}

const BLOCKS = /^(?:paragraph|heading|blockquote|bullet_list|ordered_list|table)_open$/u;
const FIRST_LETTER = /\p{Letter}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A plugin of markdown-it: blocks that begin with a right-to-left letter, Arabic say, run from right to left. */
export function rightToLeft(md: MarkdownIt): void {
  md.core.ruler.push("right_to_left", ({ tokens }) => {
    tokens.forEach((token, i) => {
      if (!BLOCKS.test(token.type)) return;
      const closing = tokens.findIndex((each, j) => j > i && closes(tokens, i, each, j));
      const words = tokens
        .slice(i, closing)
        .filter(({ type }) => type === "inline")
        .map(({ content }) => content.replace(/`[^`]*`/gu, ""))
        .join(" ");
      if (RIGHT_TO_LEFT.test(FIRST_LETTER.exec(words)?.[0] ?? "")) token.attrSet("dir", "rtl");
    });
  });
}

function closes(tokens: readonly Token[], from: number, token: Token, at: number): boolean {
  if (token.type !== tokens[from]?.type.replace(/_open$/u, "_close")) return false;
  return tokens.slice(from, at + 1).reduce((depth, each) => depth + each.nesting, 0) === 0;
}

interface Token {
  readonly type: string;
  readonly content: string;
  tag: string;
}

/** The part of markdown-it that is used. */
interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
  readonly renderer: { readonly rules: Record<string, unknown> };
}

interface Renderer {
  renderToken(tokens: readonly unknown[], i: number, options: unknown): string;
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/**
 * A plugin of markdown-it: a table that is wider than a phone scrolls by itself, by keyboard too, and the page does
 * not. A corner without a word is no header, and code is no template.
 */
export function pageMarkdown(md: MarkdownIt): void {
  md.core.ruler.push("empty_corners", ({ tokens }) => {
    tokens.forEach((token, i) => {
      const [inline, close] = tokens.slice(i + 1, i + 3);
      if (token.type !== "th_open" || !inline || !close || inline.content !== "") return;
      token.tag = "td";
      close.tag = "td";
    });
  });
  md.renderer.rules["table_open"] = (
    tokens: readonly unknown[],
    i: number,
    options: unknown,
    _: unknown,
    self: Renderer,
  ) => `<div class="wide" tabindex="0">\n${self.renderToken(tokens, i, options)}`;
  // Braces in code are no template of Vue.
  md.renderer.rules["code_inline"] = (tokens: readonly Token[], i: number) =>
    `<code v-pre>${escapeHtml(tokens[i]?.content ?? "")}</code>`;
  md.renderer.rules["table_close"] = () => "</table>\n</div>\n";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\u2068": "<bdi>",
  "\u2069": "</bdi>",
};

/** Escapes text for HTML; isolates become elements. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u2068\u2069]/gu, (mark) => ENTITIES[mark] as string);
}

/** Escapes text for attributes and drawings, which cannot contain elements. */
export function escapePlain(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, "").replace(/[&<>"']/gu, (mark) => ENTITIES[mark] as string);
}

/** The content of a document in order. Names are without prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>|<[^>]*>|[^<]+/gu;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads XML in pieces of any length. */
export function xmlReader({ open, close, text }: XmlEvents): { push(piece: string): void; end(): void } {
  let rest = "";
  const read = (xml: string) => {
    for (const [token, data, slash, name, attributes = ""] of xml.matchAll(TOKEN)) {
      if (data !== undefined) text?.(data);
      else if (name === undefined) {
        if (!token.startsWith("<")) text?.(unescaped(token));
      } else if (slash) close?.(name);
      else {
        open?.(name, (wanted) => attributeOf(attributes, wanted));
        if (attributes.endsWith("/")) close?.(name);
      }
    }
  };
  return {
    push(piece) {
      const xml = rest + piece;
      const cut = xml.lastIndexOf("<");
      rest = xml.slice(cut);
      read(xml.slice(0, cut));
    },
    end() {
      read(rest);
    },
  };
}

const patterns = new Map<string, RegExp>();

function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u");
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? (found[2] as string)) : undefined;
}

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

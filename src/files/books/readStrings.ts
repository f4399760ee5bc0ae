import type { XmlEvents } from "./xml";

/** Reads the shared strings of a workbook. */
export function readStrings(read: (events: XmlEvents) => void): string[] {
  const strings: string[] = [];
  const collected = textCollector();
  read({
    open: (name) => {
      if (name === "si") collected.clear();
      collected.open(name);
    },
    close: (name) => {
      collected.close(name);
      if (name === "si") strings.push(collected.text());
    },
    text: collected.add,
  });
  return strings;
}

/** Collects the runs of a text, without the phonetic readings of Japanese words. */
export function textCollector() {
  let text = "";
  let inside = false;
  let phonetic = false;
  return {
    clear: () => {
      text = "";
    },
    open: (name: string) => {
      if (name === "t") inside = true;
      if (name === "rPh") phonetic = true;
    },
    close: (name: string) => {
      if (name === "t") inside = false;
      if (name === "rPh") phonetic = false;
    },
    add: (piece: string) => {
      if (inside && !phonetic) text += piece;
    },
    /** Characters not allowed in XML are written as `_x000D_`. */
    text: () => text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  };
}

import { builtInFormat, type CellFormat, cellFormat } from "./cellFormat";
import type { XmlEvents } from "./xml";

/** Reads the number formats by cell style. */
export function readStyles(read: (events: XmlEvents) => void): CellFormat[] {
  const named = new Map<number, CellFormat>();
  const styles: CellFormat[] = [];
  let isOfCells = false;
  read({
    open: (name, attribute) => {
      if (name === "numFmt") named.set(Number(attribute("numFmtId")), cellFormat(String(attribute("formatCode"))));
      if (name === "cellXfs") isOfCells = true;
      if (name !== "xf" || !isOfCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      styles.push(named.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return styles;
}

import type { Pieces } from "../bytes/pieces";
import type { Reading, ReadingQuestion, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { layoutOf } from "../table/layoutOf";
import { NO_LAYOUT, question, telling } from "../table/table";
import type { Book } from "./book";

/** Decisions about text, which do not apply to a book. */
const OF_TEXT = new Set(["encoding", "delimiter"]);

/** Reads the sheet of a book with the data. */
export async function readBook(
  { container, sheets }: Book,
  options: ReadOptions,
  read: (text: Pieces, options: ReadOptions) => Promise<Reading>,
): Promise<Reading> {
  const { sheet: wanted } = options;
  const names = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const candidates = sheets.filter(({ name, isHidden }) => (wanted === undefined ? !isHidden : name === wanted));
  const readings: { name: string; reading: Reading }[] = [];
  for (const { name, text } of candidates) {
    readings.push({ name, reading: await read(text, { ...options, delimiter: "comma", encoding: "utf-8" }) });
  }
  const known = readings.filter(({ reading }) => reading.kind !== null);
  const [first] = known.length > 0 ? known : readings;
  if (first === undefined)
    return asked(
      question(
        wanted === undefined ? "xlsx" : "no-such-sheet",
        wanted === undefined ? null : "sheet",
        { title: wanted ?? "" },
        names,
      ),
    );
  if (known.length > 1)
    return asked(
      question(
        "sheets",
        "sheet",
        { titles: known.map(({ name }) => name) },
        known.map(({ name }) => name),
      ),
    );
  const { name, reading } = first;
  const told: Told[] = reading.told.filter(({ code }) => !OF_TEXT.has(code));
  if (container === "xlsx")
    told.unshift(
      telling("sheet", sheets.length > 1 && wanted === undefined ? "inferred" : "certain", "sheet", { title: name }),
    );
  return { ...reading, told, layout: { ...reading.layout, container, delimiter: null } };

  function asked(problem: ReadingQuestion): Reading {
    const layout = layoutOf({ layout: { ...NO_LAYOUT, container }, rows: [] }, {});
    return { kind: null, facts: null, layout, told: [], questions: [problem] };
  }
}

/*! Contains fflate, (c) Arjun Barrett, under the MIT License. */
import { unzipSync } from "fflate";
import { decoder } from "../bytes/decoding";
import { bytesOf, type Pieces } from "../bytes/pieces";
import { question } from "../table/table";
import type { BookFound, Sheet } from "./book";
import { readSheet } from "./readSheet";
import { readStrings } from "./readStrings";
import { readStyles } from "./readStyles";
import { type XmlEvents, xmlReader } from "./xml";

/** A larger part is not a realistic table. */
const MOST_BYTES = 2 ** 30;

/** Reads a workbook of Excel (.xlsx, .xlsm): its values, without formulas. */
export async function readWorkbook(file: Pieces): Promise<BookFound> {
  try {
    const parts = unzipSync(await bytesOf(file), {
      filter: ({ name, originalSize }) => {
        if (originalSize > MOST_BYTES) throw new RangeError(`${name} is too large`);
        return /\.(?:xml|rels)$/u.test(name) && !/(?:^|\/)(?:drawings|charts|pivot\w+|theme)\//u.test(name);
      },
    });
    const sheets = sheetsOf(parts);
    return sheets.length > 0 ? { container: "xlsx", sheets } : question("xlsx", null);
  } catch {
    return question("xlsx", null);
  }
}

type Parts = Readonly<Record<string, Uint8Array>>;

function sheetsOf(parts: Parts): Sheet[] {
  const read = (name: string, events: XmlEvents) => readPart(parts[name], events);
  let main = "xl/workbook.xml";
  read("_rels/.rels", {
    open: (name, attribute) => {
      if (name === "Relationship" && attribute("Type")?.endsWith("/officeDocument"))
        main = pathFrom("", String(attribute("Target")));
    },
  });
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const targets = new Map<string | undefined, { target: string; type: string }>();
  read(`${folder}_rels/${main.slice(folder.length)}.rels`, {
    open: (name, attribute) => {
      if (name !== "Relationship") return;
      const target = pathFrom(folder, String(attribute("Target")));
      targets.set(attribute("Id"), { target, type: String(attribute("Type")).replace(/^.*\//u, "") });
    },
  });
  const partOf = (type: string) => parts[[...targets.values()].find((each) => each.type === type)?.target ?? ""];
  const listed: { name: string; isHidden: boolean; id: string | undefined }[] = [];
  let is1904 = false;
  read(main, {
    open: (name, attribute) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/u.test(String(attribute("date1904")));
      if (name !== "sheet") return;
      const isHidden = attribute("state")?.toLowerCase().endsWith("hidden") ?? false;
      listed.push({ name: String(attribute("name")), isHidden, id: attribute("id") });
    },
  });
  const strings = readStrings((events) => readPart(partOf("sharedStrings"), events));
  const formats = readStyles((events) => readPart(partOf("styles"), events));
  return listed.flatMap(({ name, isHidden, id }) => {
    const found = targets.get(id);
    const part = found?.type === "worksheet" ? parts[found.target] : undefined;
    const text = part && readSheet((events) => readPart(part, events), { strings, formats, is1904 });
    return text ? [{ name, isHidden, text }] : [];
  });
}

/** A path as written in another part. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Number of bytes decoded at once. */
const PIECE = 1 << 22;

function readPart(part: Uint8Array | undefined, events: XmlEvents): void {
  if (part === undefined) return;
  const decode = decoder("utf-8");
  const reader = xmlReader(events);
  for (let at = 0; at < part.length; at += PIECE)
    reader.push(decode.decode(part.subarray(at, at + PIECE), { stream: true }));
  reader.end();
}

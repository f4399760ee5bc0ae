/** As much of a file is looked at for its titles. */
const HEAD = 65_536;

/** The titles of a file of text, as proposals where a column is chosen; which line they are is not decided here. */
export async function titlesOf(file: Blob): Promise<readonly string[]> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  // Workbooks and Parquet begin with these letters; their titles are not at hand.
  const kind = String.fromCharCode(...bytes.subarray(0, 4));
  if (kind.startsWith("PK") || kind === "PAR1") return [];
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/u, 30);
  const first = lines[0] ?? "";
  if (first.startsWith("{")) return keysOf(first);
  const rows = lines.map(cellsOf);
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most), [] as readonly string[]);
  return [...new Set(widest.map((title) => title.trim()).filter(Boolean))];
}

function keysOf(line: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(line) as object);
  } catch {
    return [];
  }
}

function cellsOf(line: string): readonly string[] {
  const delimiter = [",", ";", "\t", "|"].reduce((best, each) =>
    line.split(each).length > line.split(best).length ? each : best,
  );
  return line.split(delimiter).map((cell) => cell.replace(/^"|"$/gu, ""));
}

import { readFileSync } from "node:fs";

let entries: ReadonlyMap<string, string> | undefined;

/** What docs/sources.md says of a source, in full, as Markdown. */
export function sourceOf(key: string): string {
  entries ??= read();
  const entry = entries.get(key);
  if (entry === undefined) throw new Error(`docs/sources.md has no entry ${key}`);
  return entry;
}

function read(): ReadonlyMap<string, string> {
  const [, ...sections] = readFileSync("docs/sources.md", "utf8").split(/^## /mu);
  return new Map(
    sections.map((section) => {
      const [key = "", ...lines] = section.split("\n");
      return [key.trim(), lines.join(" ").replace(/\s+/gu, " ").trim()];
    }),
  );
}

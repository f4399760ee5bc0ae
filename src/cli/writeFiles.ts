import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { badData, wrongUse } from "./commandError";
import { fill } from "./fill";

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

const unfinished = new Set<string>();

/** Rejects existing files, unless they may be replaced, and always the input file. */
export function checkTargets(paths: readonly string[], source: string, force: boolean): void {
  for (const file of paths) {
    if (!existsSync(file)) continue;
    if (source !== "-" && realpathSync(file) === realpathSync(source))
      throw wrongUse((t) => fill(t, t.fileIsSource, { file }));
    if (!force) throw badData((t) => fill(t, t.fileExists, { file }));
  }
}

/** Writes all files or none: first to temporary files next to the targets, then renames all. */
export function writeFiles(files: readonly OutputFile[]): void {
  const moves: { readonly from: string; readonly file: string }[] = [];
  try {
    for (const { path: file, text } of files)
      attempting(file, () => {
        const from = join(dirname(file), `.${randomBytes(6).toString("hex")}.part`);
        mkdirSync(dirname(file), { recursive: true });
        unfinished.add(from);
        writeFileSync(from, text, { flag: "wx" });
        moves.push({ from, file });
      });
    for (const { from, file } of moves)
      attempting(file, () => {
        renameSync(from, file);
        unfinished.delete(from);
      });
  } finally {
    removeUnfinished();
  }
}

/** Removes unfinished files if the command is interrupted. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

function attempting(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code);
    throw badData((t) => fill(t, t.fileUnwritable, { file, reason }));
  }
}

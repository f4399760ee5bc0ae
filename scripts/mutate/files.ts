import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, type MutatedFile, mutated } from "./mutants";

/** Far more than a file has mutants. */
const IDS_A_FILE = 10_000;

/** The folder of `src` of a part, which is a folder, `models` or `models/fit`, or a file, `src/logs/money.ts`. */
export function folderOf(part: string): string {
  return part.split(/[\\/]/u)[part.endsWith(".ts") ? 1 : 0] as string;
}

/** The files of a part of `src` that compute: neither lists of exports nor generated ones. */
export function filesOf(root: string, part: string): readonly string[] {
  if (part.endsWith(".ts")) return [part];
  return readdirSync(join(root, "src", part), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.generated)\.ts$/u.test(file) && !/(?:^|[\\/])index\.ts$/u.test(file))
    .map((file) => join("src", part, file))
    .sort();
}

/** The code of the files of some parts with their mutants, by path. */
export function mutatedFiles(root: string, parts: readonly string[]): ReadonlyMap<string, MutatedFile> {
  const files = parts.flatMap((part) => filesOf(root, part));
  return new Map(files.map((file, i) => [file, mutated(file, readFileSync(join(root, file), "utf8"), i * IDS_A_FILE)]));
}

/** All mutants of some parts. */
export function mutantsOf(root: string, parts: readonly string[]): readonly Mutant[] {
  return [...mutatedFiles(root, parts).values()].flatMap(({ mutants }) => mutants);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, type MutatedFile, mutated } from "./mutants";

/** Far more than a file has mutants. */
const IDS_A_FILE = 10_000;

/** The files of a folder of `src` that compute: neither lists of exports nor generated ones. */
export function filesOf(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.generated)\.ts$/u.test(file) && !/(?:^|[\\/])index\.ts$/u.test(file))
    .map((file) => join("src", folder, file))
    .sort();
}

/** The code of the files of some folders with their mutants, by path. */
export function mutatedFiles(root: string, folders: readonly string[]): ReadonlyMap<string, MutatedFile> {
  const files = folders.flatMap((folder) => filesOf(root, folder));
  return new Map(files.map((file, i) => [file, mutated(file, readFileSync(join(root, file), "utf8"), i * IDS_A_FILE)]));
}

/** All mutants of some folders. */
export function mutantsOf(root: string, folders: readonly string[]): readonly Mutant[] {
  return [...mutatedFiles(root, folders).values()].flatMap(({ mutants }) => mutants);
}

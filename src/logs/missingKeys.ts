import { nearestName } from "../validation/nearestName";
import { misnamedKey, missingKey } from "../validation/rareErrors";
import type { BadRows } from "./badRows";

/** Records a missing field, with the key of the row most likely meant for it. */
export function addMissing(bad: BadRows, row: number, field: string, source: object | undefined): void {
  const suggestion = source === undefined ? undefined : similarKey(source, field);
  if (suggestion === undefined) bad.add(row, field, missingKey, undefined);
  else bad.add(row, field, misnamedKey, undefined, { suggestion });
}

/** Returns the key most likely meant for a field: `ended_at`, `EndedAt` or `end` for `endedAt`. */
export function similarKey(source: object, field: string): string | undefined {
  const keys = Object.keys(source).filter((key) => key !== field);
  const wanted = letters(field);
  const alike = (key: string) => {
    const has = letters(key);
    return has.length > 2 && (has.includes(wanted) || wanted.includes(has));
  };
  return keys.find((key) => letters(key) === wanted) ?? nearestName(field, keys) ?? keys.find(alike);
}

/** Returns a test of whether a row lacks a field but has a similar key. Repeated keys are compared only once. */
export function similarKeys(field: string): (row: object) => boolean {
  let known: readonly string[] = [];
  let isSimilar = false;
  return (row) => {
    const keys = Object.keys(row);
    if (keys.length !== known.length || keys.some((key, i) => key !== known[i])) {
      known = keys;
      isSimilar = !keys.includes(field) && similarKey(row, field) !== undefined;
    }
    return isSimilar;
  };
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

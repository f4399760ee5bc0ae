import { fold } from "../cells/fold";
import type { CellOf } from "./orderFormat";

/** Finds columns by their titles. */
export interface ColumnFinder {
  /** Index of the first of these titles present; -1 if there is none. */
  readonly first: (titles: readonly string[] | undefined) => number;
  /** Indexes of all of these titles present. */
  readonly all: (titles: readonly string[] | undefined) => number[];
  /** Reads a row by titles. */
  readonly reader: (row: readonly string[]) => CellOf;
}

/** Creates a finder for a line of titles; of equal titles, the first is used. */
export function columnFinder(titles: readonly string[]): ColumnFinder {
  const places = new Map<string, number>();
  for (const [place, title] of titles.entries()) if (!places.has(fold(title))) places.set(fold(title), place);
  const placeOf = (title: string) => places.get(fold(title)) ?? -1;
  const known = new Map<string, number>();
  const quick = (title: string) => {
    let place = known.get(title);
    if (place === undefined) {
      place = placeOf(title);
      known.set(title, place);
    }
    return place;
  };
  return {
    first: (wanted = []) => wanted.map(placeOf).find((place) => place >= 0) ?? -1,
    all: (wanted = []) => wanted.map(placeOf).filter((place) => place >= 0),
    reader: (row) => (title) => row[quick(title)] ?? "",
  };
}

/** Whether all titles of one of the sets are present. */
export function hasMarks(titles: readonly string[], marks: readonly (readonly string[])[]): boolean {
  const there = new Set(titles.map(fold));
  return marks.some((set) => set.every((title) => there.has(fold(title))));
}

import { TimeError } from "./timeError";

// UTC does not need `Intl`, which some spreadsheet programs lack.
const known = new Set<string>(["UTC"]);

/**
 * Rejects a value that is not a time zone of the IANA database, such as `"Europe/Berlin"` or `"UTC"`.
 *
 * Offsets (`"+05:30"`) are rejected, although some engines accept them: an offset has no daylight saving time.
 * `"Etc/GMT-5"` is the zone five hours ahead of UTC all year. As in JavaScript itself, letter case is ignored.
 *
 * @param value - The name to check.
 * @throws {@link TimeError} if the name is unknown, with the nearest known name if there is one.
 *
 * @example
 * ```ts
 * assertTimeZone("Europe/Berlin"); // => undefined
 * ```
 */
export function assertTimeZone(value: unknown): asserts value is string {
  // Cached: asking the engine takes microseconds, and every timestamp needs it.
  if (known.has(value as string)) return;
  if (typeof value !== "string" || !isZone(value)) {
    throw new TimeError(`an IANA time zone such as "Europe/Berlin" or "UTC"${suggestion(value)}`, value);
  }
  known.add(value);
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function suggestion(value: unknown): string {
  // Some engines cannot list their zones; a name longer than any zone is not a typing error.
  if (typeof value !== "string" || value.length > 40 || typeof Intl.supportedValuesOf !== "function") return "";
  const wanted = letters(value);
  let nearest = "";
  let least = wanted.length < 7 ? 2 : 3;
  for (const name of ["UTC", ...Intl.supportedValuesOf("timeZone")]) {
    const city = name.slice(name.lastIndexOf("/") + 1);
    const distance = Math.min(editDistance(wanted, letters(name)), editDistance(wanted, letters(city)));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest === "" ? "" : ` (perhaps "${nearest}")`;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** Returns the least number of letters to insert, delete or replace to turn one text into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

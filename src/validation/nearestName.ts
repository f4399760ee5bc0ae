/** Returns the name probably meant by `given`, or `undefined` if none is close. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  // Up to a third of the letters may differ: "churn_rate" means churnRate, but "revenue" does not mean reduction.
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const apart = distance(given.toLowerCase(), name.toLowerCase());
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest ?? names.find((name) => given.length > 3 && name.toLowerCase().includes(given.toLowerCase()));
}

/** Levenshtein distance: insertions, deletions and substitutions that turn one text into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

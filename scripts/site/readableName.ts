/** A name in camel case as words: `customersAtStart` as "customers at start". */
export function readableName(name: string): string {
  return name
    .replace(/([a-z])(\d)/gu, "$1 $2")
    .replace(/([a-z0-9])([A-Z])/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll("_", " ");
}

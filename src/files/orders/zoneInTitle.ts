/** The zone that a title states, as in `Created (UTC)`. */
export function zoneInTitle(title: string): "UTC" | undefined {
  return /[\s(_](?:utc|gmt)\)?$/iu.test(title) ? "UTC" : undefined;
}

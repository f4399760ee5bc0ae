/** The time zone in a title such as `Created (UTC)`. */
export function zoneInTitle(title: string): "UTC" | undefined {
  return /[\s(_](?:utc|gmt)\)?$/iu.test(title) ? "UTC" : undefined;
}

/** Converts `customersAtStart` to `customers_at_start`, and `ruleOf40` to `rule_of_40`. */
export function cellName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([a-z])([0-9])/g, "$1_$2")
    .toLowerCase();
}

import type { Metric } from "../metric/metric";

/** The command line that computes the first example of a metric. */
export function computeExample({ id, arguments: places, examples }: Metric): string {
  const args = (examples[0] as (typeof examples)[number]).arguments;
  const [input] = args;
  const one = places.length === 1;
  const entries = Object.entries(Object(input) as Readonly<Record<string, unknown>>);
  if (one && entries.every(([, value]) => isPlain(value)))
    return ["retention-metrics compute", id, ...entries.map(([name, value]) => `--${kebabCase(name)} ${value}`)].join(
      " ",
    );
  const json = JSON.stringify(one ? input : args).replaceAll("'", "'\\''");
  return `echo '${json}' | retention-metrics compute ${id}`;
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && /^[\w-]+$/u.test(value))
  );
}

/** Converts `customersAtStart` to `customers-at-start`. */
function kebabCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

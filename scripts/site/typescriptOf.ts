import type { Example, Metric } from "../../src/metric/metric";
import { literal } from "./literal";

/** The example as a program: imports, the logs that it needs, the call, and what it returns. */
export function typescriptOf(
  { id, arguments: places }: Metric,
  example: Example,
  importPath: (name: string) => string,
): string {
  const names = [id];
  const lines: string[] = [];
  const args = example.arguments.map((argument, i) => {
    if (!("log" in (places[i] as object))) return argument;
    const rows = argument as { readonly orders?: readonly object[]; readonly subscriptions?: readonly object[] };
    const kind = rows.orders ? "orderLog" : "subscriptionLog";
    names.unshift(kind);
    const list = (rows.orders ?? rows.subscriptions) as readonly object[];
    lines.push(`const log = ${kind}([`, ...list.map((row) => `  ${oneLine(row)},`), "]);");
    return new Name("log");
  });
  const imports = new Map<string, string[]>();
  for (const name of names) imports.set(importPath(name), [...(imports.get(importPath(name)) ?? []), name]);
  const head = [...imports].map(([path, each]) => `import { ${each.sort().join(", ")} } from "${path}";`);
  const [first] = args;
  const call =
    args.length === 1
      ? `${id}(${write(first)})`
      : `${id}(${args.map((argument) => (argument instanceof Name ? argument.name : write(argument))).join(", ")})`;
  return [...head, "", ...lines, `${call};${shown(example.result, call)}`].join("\n");
}

/** A variable, among values. */
class Name {
  constructor(readonly name: string) {}
}

function write(value: unknown): string {
  if (value instanceof Name) return value.name;
  return literal(value, "", 24);
}

function oneLine(row: object): string {
  return literal(row, "  ", 0)
    .replace(/\s*\n\s*/gu, " ")
    .replace(/, \}/gu, " }");
}

function shown(result: unknown, call: string): string {
  const text = literal(result, "", 0);
  const last = call.split("\n").at(-1) as string;
  if (!text.includes("\n") && last.length + text.length < 74) return ` // => ${text}`;
  return `\n// => ${text.replaceAll("\n", "\n// ")}`;
}

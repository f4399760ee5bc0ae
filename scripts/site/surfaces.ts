// One example of a metric as it is asked everywhere: in TypeScript, in a cell, in a warehouse, on the command line.
import { computeExample } from "../../src/cli/computeExample";
import type { Example, Metric } from "../../src/metric/metric";
import { cellFunctions } from "../../src/spreadsheet";
import { runCli } from "../../test/cli/runCli";
import type { GoldenArgument, GoldenCell, GoldenInput } from "../../test/spreadsheet/goldenCells";
import { goldenExamples } from "../../test/spreadsheet/goldenExamples";
import { type SqlExample, sqlOf } from "./sqlOf";
import { typescriptOf } from "./typescriptOf";

/** The same example everywhere, each with what it gives. */
export interface Surfaces {
  readonly typescript: string;
  /** Cells with their contents where the function takes ranges, and the call; `undefined` where no cell can say it. */
  readonly cell:
    | { readonly grid: readonly (readonly string[])[]; readonly call: string; readonly shows: string }
    | undefined;
  /** `undefined` where the warehouse has no query for the metric. */
  readonly sql: SqlExample | undefined;
  readonly command: { readonly line: string; readonly prints: string };
}

const cells = new Map<string, readonly (GoldenCell & { readonly example: number })[]>();
for (const golden of goldenExamples()) {
  const [, place, id = ""] = /^example (\d+) of (\w+)$/u.exec(golden.title) ?? [];
  cells.set(id, [...(cells.get(id) ?? []), { ...golden, example: Number(place) - 1 }]);
}

/** The first example that a cell can say too, or else the first. */
export async function surfacesOf(metric: Metric, importPath: (name: string) => string): Promise<Surfaces> {
  const cell = (cells.get(metric.id) ?? []).find(({ error }) => error === undefined);
  const example = metric.examples[cell?.example ?? 0] as Example;
  return {
    typescript: typescriptOf(metric, example, importPath),
    cell: cell && cellOf(cell),
    sql: sqlOf(metric, example),
    command: await commandOf(metric, example),
  };
}

async function commandOf(metric: Metric, example: Example): Promise<Surfaces["command"]> {
  const line = computeExample({ ...metric, examples: [example] } as Metric);
  const [, json, rest = line] = /^echo '(.*)' \| (.*)$/su.exec(line) ?? [];
  const args = rest.split(" ").slice(1);
  const ran = await runCli(args, json === undefined ? {} : { stdin: json.replaceAll("'\\''", "'") });
  if (ran.code !== 0) throw new Error(`${line}\n${ran.stderr}`);
  return { line: line.replace("retention-metrics", "npx retention-metrics"), prints: ran.stdout.trimEnd() };
}

function cellOf({ call, args, result }: GoldenCell): NonNullable<Surfaces["cell"]> {
  const found = cellFunctions.find(({ name }) => name === call);
  const columns: string[][] = [];
  const written = args.map((argument, i) => {
    if (argument === undefined) return "";
    if (!isRange(argument)) return cellText(argument);
    const from = columns.length;
    const width = Math.max(...argument.map((row) => row.length));
    const title = found?.parameters[i]?.name ?? "";
    for (let column = 0; column < width; column++)
      columns.push([
        width > 1 ? `${title} ${column + 1}` : title,
        ...argument.map((row) => cellContent(row[column] as GoldenInput)),
      ]);
    const [first, last] = [letter(from), letter(from + width - 1)];
    return `${first}2:${last}${argument.length + 1}`;
  });
  const height = Math.max(0, ...columns.map((column) => column.length));
  return {
    grid: Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? "")),
    call: `${call}(${written.join(", ")})`,
    shows: resultText(result),
  };
}

function isRange(argument: GoldenArgument): argument is readonly (readonly GoldenInput[])[] {
  return Array.isArray(argument);
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

function cellText(input: GoldenInput): string {
  if (input === null) return "";
  if (typeof input === "string") return JSON.stringify(input);
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input === "object" && "date" in input) {
    const [year, month, day] = input.date.slice(0, 10).split("-").map(Number);
    return `DATE(${year}, ${month}, ${day})`;
  }
  return cellContent(input);
}

function cellContent(input: GoldenInput): string {
  if (input === null || input === undefined) return "";
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input !== "object") return String(input);
  if ("date" in input) return input.date.replace("T", " ");
  return "percent" in input ? `${input.percent * 100}%` : input.error;
}

function resultText(result: GoldenCell["result"]): string {
  if (!Array.isArray(result)) return String(result);
  return (result as readonly (readonly unknown[])[]).map((row) => row.map(String).join("  ")).join("\n");
}

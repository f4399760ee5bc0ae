import { metricById } from "../../src/catalogue";
import type { Example, Metric } from "../../src/metric/metric";
import { type CellFunction, cellFunctions } from "../../src/spreadsheet";
import { tableRows } from "../../src/spreadsheet/tables/tableRows";
import { mainOf } from "../contract/expressions";
import { cellsOf, entryOf, sayable } from "./cellsOf";
import type { GoldenArgument, GoldenCell, GoldenResult } from "./goldenCells";

type Fields = Readonly<Record<string, unknown>>;

/** The worked examples of all metrics, as far as the arguments of their functions can say them. */
export function goldenExamples(): readonly GoldenCell[] {
  return cellFunctions.flatMap((cellFunction) => {
    const metric = metricById(cellFunction.metric);
    return metric ? examplesOf(metric).flatMap((example, i) => goldenExample(cellFunction, metric, example, i)) : [];
  });
}

/** An example as the fields of a call and the result. */
interface Call {
  readonly input: Fields;
  readonly result: unknown;
}

function examplesOf(metric: Metric): readonly Call[] {
  return metric.examples.map((example) => ({ input: fieldsOfExample(example), result: example.result }));
}

/** What an example is called with: the fields of its input, or the columns of its log and its options. */
export function fieldsOfExample({ arguments: given }: Example): Fields {
  const [first, options] = given as readonly [Fields, Fields | undefined];
  if (options === undefined) return first;
  return { ...columnsOf((first["orders"] ?? first["subscriptions"]) as readonly Fields[]), ...options };
}

function columnsOf(rows: readonly Fields[]): Fields {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

function goldenExample(
  cellFunction: CellFunction,
  metric: Metric,
  { input, result }: Call,
  place: number,
): readonly GoldenCell[] {
  const { name, parameters, undefinedWhen } = cellFunction;
  const said = sayable(cellFunction, input);
  const isSaid = Object.keys(input).every((key) => key in said);
  const isGiven = parameters.every(({ optional, field }) => optional || (field.split(/[.[]/u)[0] as string) in said);
  const { table } = entryOf(cellFunction);
  if (!isSaid || !isGiven || losesBlanks(input["answers"], table !== undefined)) return [];
  const args = cellsOf(cellFunction, input, "dates");
  const shown = table && result !== null ? undefined : mainOf(metric, result);
  const message = `${name} has no result if ${undefinedWhen}`;
  return [
    {
      title: `example ${place + 1} of ${metric.id}`,
      call: name,
      args,
      ...(shown === undefined && { result: cellsShown(tableRows(table as never, result)) }),
      ...(typeof shown === "number" && { result: shown }),
      ...(shown === null && { error: { kind: /(?:=|is) 0$/u.test(message) ? "divide" : "none", message } }),
      ...(args.some(hasBlankNumber) && { notIn: { excel: "an empty cell may arrive as 0" } }),
    },
  ];

  function hasBlankNumber(arg: GoldenArgument, i: number): boolean {
    return parameters[i]?.kind === "number" && Array.isArray(arg) && arg.flat().includes(null);
  }
}

/** Whether answers end with a blank that counts: in a column of cells nothing tells it from the cells below. */
function losesBlanks(answers: unknown, isCounted: boolean): boolean {
  if (!Array.isArray(answers)) return false;
  const [last] = answers.slice(-1);
  return (last === null || last === "") && (isCounted || answers.length === 1);
}

function cellsShown(rows: ReturnType<typeof tableRows>): readonly (readonly GoldenResult[])[] {
  return rows.map((row) => row.map((cell) => cell ?? ""));
}

// The plainest spreadsheet program: a blank cell is `null`, an error is an object, and an error is shown as its reason.
import { type CellHost, type CellProblem, callFunction, cellFunctions } from "../../src/spreadsheet";
import type { GoldenArgument, GoldenInput } from "./goldenCells";

export const plainHost: CellHost = {
  isBlank: (cell) => cell === null || cell === undefined,
  errorIn: (cell) => (cell as { readonly error?: string } | null | undefined)?.error,
  zeroMayBeBlank: false,
  spreads: true,
  errorCell: (problem) => ({ problem: plain(problem) }),
  fail: (problem) => ({ problem: plain(problem) }),
};

function plain({ kind, message }: CellProblem): { readonly kind: string; readonly message: string } {
  return { kind, message };
}

/** What a formula shows. */
export function call(name: string, args: readonly GoldenArgument[], host: CellHost = plainHost): unknown {
  const cellFunction = cellFunctions.find((each) => each.name === name);
  if (!cellFunction) throw new Error(`there is no function ${name}`);
  return callFunction(cellFunction, args.map(argumentOf), host);
}

/** The message of a call that has no result. */
export function messageOf(name: string, args: readonly GoldenArgument[], host?: CellHost): string {
  return (call(name, args, host) as { readonly problem: { readonly message: string } }).problem.message;
}

function argumentOf(argument: GoldenArgument): unknown {
  return Array.isArray(argument)
    ? argument.map((row: readonly GoldenInput[]) => row.map(cellOf))
    : cellOf(argument as GoldenInput);
}

function cellOf(cell: GoldenInput): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("percent" in cell) return cell.percent;
  return "date" in cell ? localDate(cell.date) : cell;
}

/** The date that shows this on the wall clock of the place where the program runs, as spreadsheets hand dates over. */
function localDate(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00` : text);
}

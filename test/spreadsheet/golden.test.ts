import { describe, expect, it } from "vitest";
import { type CellHost, type CellProblem, callFunction, cellFunctions } from "../../src/spreadsheet";
import { type GoldenArgument, type GoldenInput, type GoldenResult, goldenCells } from "./goldenCells";

/** The plainest program: a blank cell is `null`, errors are objects. */
const plainHost: CellHost = {
  isBlank: (cell) => cell === null || cell === undefined,
  errorIn: (cell) => (cell as { readonly error?: string } | null)?.error,
  zeroMayBeBlank: false,
  spreads: true,
  errorCell: (problem) => ({ problem: plain(problem) }),
  fail: (problem) => ({ problem: plain(problem) }),
};

function plain({ kind, message }: CellProblem) {
  return { kind, message };
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

function argumentOf(argument: GoldenArgument): unknown {
  return Array.isArray(argument)
    ? argument.map((row: readonly GoldenInput[]) => row.map(cellOf))
    : cellOf(argument as GoldenInput);
}

function expectCell(got: unknown, wanted: GoldenResult): void {
  if (typeof wanted !== "number") expect(got).toEqual(wanted);
  else expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
}

describe("golden cells", () => {
  it.each(goldenCells.map((cell) => [`${cell.call}: ${cell.title}`, cell] as const))("%s", (_, golden) => {
    const cellFunction = cellFunctions.find(({ name }) => name === golden.call);
    expect(cellFunction).toBeDefined();
    const got = callFunction(cellFunction as never, golden.args.map(argumentOf), plainHost);
    const { result, error } = golden;
    if (error) expect(got).toEqual({ problem: error });
    else if (!Array.isArray(result)) expectCell(got, result as GoldenResult);
    else {
      const rows = got as readonly (readonly unknown[])[];
      expect(rows.map((row) => row.length)).toEqual(result.map((row) => row.length));
      result.forEach((row: readonly GoldenResult[], r) => {
        row.forEach((wanted, c) => {
          expectCell(rows[r]?.[c], wanted);
        });
      });
    }
  });
});

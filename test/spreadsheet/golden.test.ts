import { describe, expect, it } from "vitest";
import { type GoldenResult, goldenCells } from "./goldenCells";
import { call } from "./plainHost";

function expectCell(got: unknown, wanted: GoldenResult): void {
  if (typeof wanted !== "number") expect(got).toEqual(wanted);
  else expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
}

describe("golden cells", () => {
  it.each(goldenCells.map((cell) => [`${cell.call}: ${cell.title}`, cell] as const))("%s", (_, golden) => {
    const got = call(golden.call, golden.args);
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

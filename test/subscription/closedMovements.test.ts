import fc from "fast-check";
import { expect, it } from "vitest";
import { closedMovements } from "../../src/subscription/closedMovements";

const nothing = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churned: 0 };

it("leaves movements as they are that lead to what is there", () => {
  const parts = { ...nothing, new: 30, churned: 10 };
  expect(closedMovements(100, 120, parts)).toEqual({ ...parts, ending: 120 });
});

it("leaves movements as they are that lead there but for the last digit, or to nothing", () => {
  const parts = { ...nothing, new: 30, churned: 10 };
  expect(closedMovements(100, 120 + 2 ** -46, parts)).toEqual({ ...parts, ending: 120 });
  const passing = { ...nothing, new: 5, churned: 5 };
  expect(closedMovements(0, 0, passing)).toEqual({ ...passing, ending: 0 });
  const all = { ...nothing, churned: 1 };
  expect(closedMovements(1, 1e-3, all)).toEqual({ ...all, ending: 0 });
});

it("lets the first of the largest movements take up a difference", () => {
  const each = 1 + 2 ** -37;
  const mended = closedMovements(0, 2, { ...nothing, new: each, expansion: each });
  expect(mended).toEqual({ ...nothing, new: each - 2 ** -36, expansion: each, ending: 2 });
});

it("lets the largest movement take up a difference: a gain less of it, a loss more", () => {
  expect(closedMovements(0, 1, { ...nothing, expansion: 1 + 2 ** -36 })).toEqual({
    ...nothing,
    expansion: 1,
    ending: 1,
  });
  const mended = closedMovements(1000, 0.5, { ...nothing, contraction: 999.5 - 2 ** -40, churned: 2 ** -42 });
  expect(mended.ending).toBe(0.5);
  expect(mended.contraction).toBe(999.5 - 2 ** -42);
});

it("leaves nothing where everybody left, and small movements untouched", () => {
  expect(closedMovements(0.3, 0, { ...nothing, churned: 0.1 + 0.2 })).toEqual({ ...nothing, churned: 0.3, ending: 0 });
  const small = { ...nothing, new: 1e-6 };
  expect(closedMovements(1, 1 + 1e-6 + 1e-10, small)).toEqual({ ...small, ending: 1 + 1e-6 });
});

it("never ends below nothing", () => {
  const size = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.double({ min: -1e-14, max: 1e-14, noNaN: true }), (starting, there, error) => {
      const churned = Math.max(0, starting - there) * (1 + error);
      const expansion = Math.max(0, there - starting);
      const movements = closedMovements(starting, there, { ...nothing, churned, expansion });
      expect(movements.ending).toBeGreaterThanOrEqual(0);
      expect(Math.abs(movements.ending - there)).toBeLessThanOrEqual(1e-13);
      expect(starting + movements.expansion - movements.churned).toBe(movements.ending);
    }),
  );
  // However wrong the sums were.
  const far = closedMovements(1, 1e-13, { ...nothing, churned: 1.001 });
  expect(1 - far.churned).toBe(far.ending);
  expect(far.ending).toBeGreaterThanOrEqual(0);
});

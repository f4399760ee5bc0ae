import { expect, test } from "vitest";
import { expectedPurchases, fitMbgNbd } from "../../src/models";
import { expectedCounts } from "../../src/report/orders/expectedCounts";

const parameters = [
  { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
  { r: 0.06, alpha: 0.02, a: 0.3, b: 0.1 },
  { r: 9, alpha: 60, a: 1.2, b: 900 },
  { r: 2, alpha: 0.5, a: 40, b: 3 },
];

/** Customers of all frequencies, ages and silences. */
function customers() {
  const rows = Array.from({ length: 3000 }, (_, row) => {
    const age = ((row * 37) % 1460) / 7;
    const frequency = row % 13;
    return { frequency, age, recency: frequency === 0 ? 0 : age * (((row * 11) % 100) / 99) };
  });
  return {
    frequency: Float64Array.from(rows, ({ frequency }) => frequency),
    recency: Float64Array.from(rows, ({ recency }) => recency),
    age: Float64Array.from(rows, ({ age }) => age),
  };
}

test.each(parameters)("equals expectedPurchases for each customer with $r, $alpha, $a, $b", (each) => {
  const fit = { ...fitMbgNbd(customers(), { maxIterations: 1 }), parameters: each };
  const exact = expectedPurchases(fit, customers(), { horizon: 52 });
  for (const [nodes, most] of [
    [16, 1e-5],
    [5, 0.03],
  ] as const) {
    const found = expectedCounts(fit, customers(), 52, nodes);
    const errors = exact.map((value, row) => Math.abs((found[row] as number) / value - 1));
    expect(Math.max(...errors)).toBeLessThan(most);
  }
});

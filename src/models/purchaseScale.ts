import type { CustomerHistories } from "./customerHistory";
import type { PurchaseFit } from "./purchaseFit";

/** A time within which hardly anybody of these customers is expected to leave: from it on, what they buy grows less and less. */
export function purchaseScale(fit: PurchaseFit, customers: CustomerHistories): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < customers.age.length; row++)
    least = Math.min(least, scaleOf(fit, customers.frequency[row] as number, customers.age[row] as number));
  return least;
}

function scaleOf(fit: PurchaseFit, frequency: number, age: number): number {
  if (fit.model === "paretoNbd") return (fit.parameters.beta + age) / (1 + fit.parameters.s);
  const { r, alpha, a, b } = fit.parameters;
  return (alpha + age) / (1 + (r + frequency) * (a / (a + b + frequency)));
}

import type { BgNbdParameters } from "./bgNbdParameters";
import type { NextPurchaseTime } from "./nextPurchaseTime";
import { paretoNbdNextPurchase } from "./paretoNbdNextPurchase";
import type { PurchaseFit } from "./purchaseFit";

/** When a customer with this history buys next who is still one: then the time of the last purchase does not matter. */
export function nextPurchaseOf(fit: PurchaseFit, frequency: number, age: number): NextPurchaseTime {
  return fit.model === "paretoNbd"
    ? paretoNbdNextPurchase(fit.parameters, frequency, age)
    : whileNobodyLeaves(fit.parameters, frequency, age);
}

/** In the BG/NBD and MBG/NBD models customers leave after purchases, so that nobody leaves before the next one. */
function whileNobodyLeaves({ r, alpha }: BgNbdParameters, frequency: number, age: number): NextPurchaseTime {
  const [shape, rate] = [r + frequency, alpha + age];
  return {
    within: (time) => -Math.expm1(-shape * Math.log1p(time / rate)),
    timeFor: (probability) => rate * Math.expm1(-Math.log1p(-probability) / shape),
  };
}

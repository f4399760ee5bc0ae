import { meanPowerLoss } from "../../../math";
import { purchaseTable } from "../../fields/purchaseTable";
import { discountedTotal } from "../discountedTotal";
import type { PurchaseFamily, PurchaseModel } from "../family";
import { remembered } from "../remembered";
import type { FirstDropout } from "./betaGeometricLikelihood";
import { bgNbdShapes } from "./betaGeometricLikelihood";
import { betaGeometricProbabilities } from "./betaGeometricProbabilities";
import type { BgNbdParameters } from "./bgNbdParameters";

/** The BG/NBD model: customers leave only after a repeat purchase. */
export const bgNbd: PurchaseFamily<BgNbdParameters> = /* @__PURE__ */ betaGeometric(0);

/** The MBG/NBD model: customers may leave after the first purchase too. */
export const mbgNbd: PurchaseFamily<BgNbdParameters> = /* @__PURE__ */ betaGeometric(1);

function betaGeometric(first: FirstDropout): PurchaseFamily<BgNbdParameters> {
  return {
    shapes: bgNbdShapes,
    customers: purchaseTable,
    mostOpportunities: null,
    modelOf: (parameters) => modelOf(parameters, first),
  };
}

function modelOf(parameters: BgNbdParameters, first: FirstDropout): PurchaseModel {
  const { r, alpha, a, b } = parameters;

  const probabilityAlive = (frequency: number, recency: number, age: number): number => {
    if (frequency === 0 && first === 0) return 1;
    const silence = Math.max(0, age - recency);
    const growth = (r + frequency) * Math.log1p(silence / (alpha + recency));
    return 1 / (1 + (a / (b + frequency - 1 + first)) * Math.exp(growth));
  };

  /** The purchases of a customer who is still active: they depend on frequency and age alone. */
  const whileActive = (frequency: number, age: number, horizon: number): number =>
    meanPowerLoss(a, b + frequency + first, r + frequency, horizon / (alpha + age));

  const discounted = (frequency: number, age: number, discountRate: number, horizon: number): number => {
    const scale = (alpha + age) / (1 + (r + frequency) * (a / (a + b + frequency)));
    return discountedTotal((time) => whileActive(frequency, age, time), discountRate, horizon, scale);
  };

  return {
    probabilityAlive,
    expectedPurchases: (horizon) => {
      const bought = remembered((frequency, age) => whileActive(frequency, age, horizon));
      return (frequency, recency, age) => bought(frequency, age) * probabilityAlive(frequency, recency, age);
    },
    newCustomerPurchases: (horizon) => {
      const bought = meanPowerLoss(a, b + first, r, horizon / alpha);
      return first === 1 ? (b / (a + b)) * bought : bought;
    },
    purchaseProbabilities: (horizon, upTo) => betaGeometricProbabilities(parameters, first, horizon, upTo),
    discountedPurchases: (discountRate, horizon) => {
      const bought = remembered((frequency, age) => discounted(frequency, age, discountRate, horizon));
      return (frequency, recency, age) => bought(frequency, age) * probabilityAlive(frequency, recency, age);
    },
    // Customers leave after purchases, so nobody leaves before the next one.
    nextPurchase: (frequency, age) => {
      const [shape, rate] = [r + frequency, alpha + age];
      return {
        within: (time) => -Math.expm1(-shape * Math.log1p(time / rate)),
        timeFor: (probability) => rate * Math.expm1(-Math.log1p(-probability) / shape),
      };
    },
  };
}

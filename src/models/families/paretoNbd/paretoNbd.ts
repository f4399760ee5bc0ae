import { scaledExpIntegral } from "../../../math";
import { purchaseTable } from "../../fields/purchaseTable";
import { discountedTotal } from "../discountedTotal";
import type { OfHistory, PurchaseFamily } from "../family";
import { remembered } from "../remembered";
import { paretoNbdLeftOdds } from "./paretoNbdLeftOdds";
import { paretoNbdShapes } from "./paretoNbdLikelihood";
import { paretoNbdNextPurchase } from "./paretoNbdNextPurchase";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdProbabilities } from "./paretoNbdProbabilities";
import { paretoNbdStay } from "./paretoNbdStay";

/** The Pareto/NBD model: customers leave at any time. */
export const paretoNbd: PurchaseFamily<ParetoNbdParameters> = {
  shapes: paretoNbdShapes,
  customers: purchaseTable,
  mostOpportunities: null,
  modelOf: (parameters) => {
    const { r, alpha, s, beta } = parameters;

    const probabilityAlive: OfHistory = (frequency, recency, age) =>
      1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));

    /** Purchases at the present rate for as long as a customer of an age stays. */
    const whileStaying =
      (stay: (age: number) => number): OfHistory =>
      (frequency, recency, age) =>
        probabilityAlive(frequency, recency, age) * ((r + frequency) / (alpha + age)) * stay(age);

    /** How long a customer of an age stays within a horizon, discounted. */
    const discountedStay = (age: number, discountRate: number, horizon: number): number => {
      const rate = beta + age;
      if (horizon === Infinity) return rate * scaledExpIntegral(s, Math.log1p(discountRate) * rate);
      return discountedTotal((time) => paretoNbdStay(s, rate, time), discountRate, horizon, rate / (1 + s));
    };

    return {
      probabilityAlive,
      expectedPurchases: (horizon) => whileStaying((age) => paretoNbdStay(s, beta + age, horizon)),
      newCustomerPurchases: (horizon) => (r / alpha) * paretoNbdStay(s, beta, horizon),
      purchaseProbabilities: (horizon, upTo) => paretoNbdProbabilities(parameters, horizon, upTo),
      discountedPurchases: (discountRate, horizon) => {
        const stay = remembered((_, age) => discountedStay(age, discountRate, horizon));
        return whileStaying((age) => stay(0, age));
      },
      nextPurchase: (frequency, age) => paretoNbdNextPurchase(parameters, frequency, age),
    };
  },
};

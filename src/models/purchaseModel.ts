import { bgNbdExpectedPurchases } from "./bgNbdExpectedPurchases";
import { bgNbdNewCustomerPurchases } from "./bgNbdNewCustomerPurchases";
import { bgNbdProbabilityAlive } from "./bgNbdProbabilityAlive";
import { bgNbdPurchaseProbabilities } from "./bgNbdPurchaseProbabilities";
import type { CustomerHistories } from "./customerHistory";
import { mbgNbdExpectedPurchases } from "./mbgNbdExpectedPurchases";
import { mbgNbdNewCustomerPurchases } from "./mbgNbdNewCustomerPurchases";
import { mbgNbdProbabilityAlive } from "./mbgNbdProbabilityAlive";
import { mbgNbdPurchaseProbabilities } from "./mbgNbdPurchaseProbabilities";
import { paretoNbdExpectedPurchases } from "./paretoNbdExpectedPurchases";
import { paretoNbdNewCustomerPurchases } from "./paretoNbdNewCustomerPurchases";
import { paretoNbdProbabilityAlive } from "./paretoNbdProbabilityAlive";
import { paretoNbdPurchaseProbabilities } from "./paretoNbdPurchaseProbabilities";
import type { PurchaseFit } from "./purchaseFit";

/** What any model of purchases can say. */
export interface PurchaseModel {
  /** The probability that each customer still is one. */
  readonly probabilityAlive: (customers: CustomerHistories) => Float64Array;
  /** The purchases that each customer is expected to make in the next `periods`. */
  readonly expectedPurchases: (customers: CustomerHistories, periods: number) => Float64Array;
  /** The purchases after the first that a new customer is expected to make within `periods`. */
  readonly newCustomerPurchases: (periods: number) => number;
  /** The probabilities of 0, 1, 2 … `upTo` such purchases. */
  readonly purchaseProbabilities: (periods: number, upTo: number) => Float64Array;
}

/** The functions of the model that a fit is of. */
export function purchaseModel(fit: PurchaseFit): PurchaseModel {
  switch (fit.model) {
    case "bgNbd":
      return {
        probabilityAlive: (customers) => bgNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods) => bgNbdExpectedPurchases(fit, customers, periods),
        newCustomerPurchases: (periods) => bgNbdNewCustomerPurchases(fit, periods),
        purchaseProbabilities: (periods, upTo) => bgNbdPurchaseProbabilities(fit, periods, upTo),
      };
    case "mbgNbd":
      return {
        probabilityAlive: (customers) => mbgNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods) => mbgNbdExpectedPurchases(fit, customers, periods),
        newCustomerPurchases: (periods) => mbgNbdNewCustomerPurchases(fit, periods),
        purchaseProbabilities: (periods, upTo) => mbgNbdPurchaseProbabilities(fit, periods, upTo),
      };
    case "paretoNbd":
      return {
        probabilityAlive: (customers) => paretoNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods) => paretoNbdExpectedPurchases(fit, customers, periods),
        newCustomerPurchases: (periods) => paretoNbdNewCustomerPurchases(fit, periods),
        purchaseProbabilities: (periods, upTo) => paretoNbdPurchaseProbabilities(fit, periods, upTo),
      };
  }
}

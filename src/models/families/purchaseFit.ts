import type { BgNbdParameters } from "./betaGeometric/bgNbdParameters";
import type { BgBbParameters } from "./bgBb/bgBbParameters";
import type { FittedModel } from "./fittedModel";
import type { ParetoNbdParameters } from "./paretoNbd/paretoNbdParameters";

/** A fit of a model of purchases in continuous time: BG/NBD, MBG/NBD or Pareto/NBD. */
export type ContinuousPurchaseFit =
  | FittedModel<"bgNbd", BgNbdParameters>
  | FittedModel<"mbgNbd", BgNbdParameters>
  | FittedModel<"paretoNbd", ParetoNbdParameters>;

/** A fit of a model of purchases without a contract: BG/NBD, MBG/NBD, Pareto/NBD or BG/BB. */
export type PurchaseFit = ContinuousPurchaseFit | FittedModel<"bgBb", BgBbParameters>;

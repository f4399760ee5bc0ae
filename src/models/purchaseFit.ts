import type { FittedModel } from "../validation/modelField";
import type { BgNbdParameters } from "./bgNbdParameters";
import type { ParetoNbdParameters } from "./paretoNbdParameters";

/** A fit of a model of purchases without a contract: BG/NBD, MBG/NBD or Pareto/NBD. Parameters alone do not tell which. */
export type PurchaseFit =
  | FittedModel<"bgNbd", BgNbdParameters>
  | FittedModel<"mbgNbd", BgNbdParameters>
  | FittedModel<"paretoNbd", ParetoNbdParameters>;

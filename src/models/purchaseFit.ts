import type { Field } from "../validation/fields";
import { type FittedModel, fitOfAny } from "../validation/modelField";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdParameterShapes } from "./paretoNbdShapes";

/** A fit of a model of purchases without a contract: BG/NBD, MBG/NBD or Pareto/NBD. Parameters alone do not tell which. */
export type PurchaseFit =
  | FittedModel<"bgNbd", BgNbdParameters>
  | FittedModel<"mbgNbd", BgNbdParameters>
  | FittedModel<"paretoNbd", ParetoNbdParameters>;

/** A fit of any model of purchases. */
export function purchaseFit(): Field<PurchaseFit> {
  return fitOfAny<PurchaseFit>({
    bgNbd: bgNbdParameterShapes,
    mbgNbd: bgNbdParameterShapes,
    paretoNbd: paretoNbdParameterShapes,
  });
}

import type { Field } from "../validation/fields";
import { fitOfAny } from "../validation/modelField";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import { paretoNbdParameterShapes } from "./paretoNbdShapes";
import type { PurchaseFit } from "./purchaseFit";

/** A fit of any model of purchases. */
export function purchaseFitField(): Field<PurchaseFit> {
  return fitOfAny<PurchaseFit>({
    bgNbd: bgNbdParameterShapes,
    mbgNbd: bgNbdParameterShapes,
    paretoNbd: paretoNbdParameterShapes,
  });
}

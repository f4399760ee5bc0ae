import { type InputSchema, type InputShape, inputSchema } from "../../validation/inputSchema";
import { covariatesOfFit } from "./covariateFields";
import type { PredictionArguments } from "./customers";
import { purchaseFit } from "./fitField";
import { customersOfFit, horizonOfFit } from "./fitRules";
import { purchaseTable } from "./purchaseTable";
import { tableOrRow } from "./tableField";

/** The arguments of a prediction besides a fit and customers, and its own rules. */
interface PredictionShape<Arguments> {
  readonly fields?: Omit<InputShape<Arguments>["fields"], keyof PredictionArguments>;
  readonly rules?: InputShape<Arguments>["rules"];
}

/** Creates the schema of the arguments of a prediction for customers, with covariates if the fit has them. */
/* @__NO_SIDE_EFFECTS__ */
export function predictionInput<Arguments extends PredictionArguments>(
  shape: () => PredictionShape<Arguments>,
): InputSchema<Arguments> {
  return inputSchema<Arguments>(() => {
    const { fields, rules = [] } = shape();
    const horizon = horizonOfFit<Arguments>(["options", "horizon"]);
    return {
      fields: { fit: purchaseFit(), customers: tableOrRow(purchaseTable), ...fields },
      rules: [...customersOfFit<Arguments>(), covariatesOfFit<Arguments>(), ...horizon, ...rules],
    } as never;
  });
}

import type { Field } from "../../validation/fields";
import { type InputSchema, type InputShape, inputSchema } from "../../validation/inputSchema";
import type { Rule } from "../../validation/rules";
import type { PurchaseFit } from "../families/fittedModels";
import { covariatesOfFit } from "./covariateFields";
import type { PredictionArguments } from "./customers";
import { purchaseFit, purchaseFitWithCovariates } from "./fitField";
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
  return inputSchema<Arguments>(() => shapeOf(shape(), purchaseFitWithCovariates(), [covariatesOfFit<Arguments>()]));
}

/** The same, but fits with covariates are refused: code that reads covariates is not needed. */
/* @__NO_SIDE_EFFECTS__ */
export function plainPredictionInput<Arguments extends PredictionArguments>(
  shape: () => PredictionShape<Arguments>,
): InputSchema<Arguments> {
  return inputSchema<Arguments>(() => shapeOf(shape(), purchaseFit(), []));
}

function shapeOf<Arguments extends PredictionArguments>(
  { fields, rules = [] }: PredictionShape<Arguments>,
  fit: Field<PurchaseFit>,
  ofCovariates: readonly Rule<Arguments>[],
): InputShape<Arguments> {
  const shared = [...customersOfFit<Arguments>(), ...ofCovariates, ...horizonOfFit<Arguments>(["options", "horizon"])];
  return {
    fields: { fit, customers: tableOrRow(purchaseTable), ...fields },
    rules: [...shared, ...rules],
  } as never;
}

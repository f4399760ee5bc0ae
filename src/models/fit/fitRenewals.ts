import { type LikelihoodMaximum, sumOf } from "../../math";
import { count, type Field, optional, withDefault } from "../../validation/fields";
import type { ParameterShapes } from "../families/family";
import { parametersField } from "../fields/fitField";
import type { FitRenewalsInput } from "../fields/fitInput";
import { MAX_ITERATIONS, timeUnitField } from "../fields/fitInputField";
import { cohortsOf, type RenewalCounts, renewalCounts, survivorsField } from "../fields/survivorsField";
import { fitOf } from "./fitOf";
import type { ModelFit } from "./modelFit";

/** The fields of the input of a fit of a model of contracts. */
export function fitRenewalsFields<Parameters extends object>(shapes: ParameterShapes<Parameters>) {
  return {
    survivors: survivorsField(),
    initialParameters: optional(parametersField<Parameters>(shapes)),
    maxIterations: withDefault(count(1, 1e6), MAX_ITERATIONS) as Field<number, number | undefined>,
    timeUnit: timeUnitField(),
  };
}

/** Fits a model of contracts: `maximum` finds the parameters for the renewals of a number of customers. */
export function fitRenewals<Model extends string, Parameters>(
  model: Model,
  shapes: ParameterShapes<Parameters>,
  { survivors, timeUnit }: Pick<FitRenewalsInput<Parameters>, "survivors" | "timeUnit">,
  maximum: (counts: RenewalCounts, customers: number) => LikelihoodMaximum,
): ModelFit<Model, Parameters> {
  const cohorts = cohortsOf(survivors);
  const customers = sumOf(cohorts.length, (i) => cohorts[i]?.[0] as number);
  const counts = renewalCounts(survivors);
  // Number of renewals faced by at least one customer.
  const patterns = counts.renewed.filter((renewed, i) => renewed + (counts.lost[i] as number) > 0).length;
  return fitOf({ model, shapes, customers, patterns, timeUnit }, maximum(counts, customers));
}

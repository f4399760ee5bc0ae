import { type DistinctRows, distinctRows } from "../../math";
import { DAYS_IN_UNIT } from "../../time/daysInUnit";
import { optional } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { covariateTargets } from "../families/covariates";
import { type ParameterShapes, scalesOf } from "../families/family";
import type { ContinuousPurchaseFit, TimeUnit } from "../families/fittedModels";
import type { LikelihoodOfOne } from "../families/likelihoodOfOne";
import { chosenCovariates, covariateChoice } from "../fields/covariateFields";
import type { FitInput, FitPurchasesArguments, FitPurchasesInput } from "../fields/fitInput";
import { fitInputField, fitInputFields, fitRules, MAX_ITERATIONS } from "../fields/fitInputField";
import type { PurchaseColumn } from "../fields/purchaseTable";
import { columnOf, type TableShape, table } from "../fields/tableField";
import { covariateDesign } from "./covariateDesign";
import { fitCovariates } from "./fitCovariates";
import { fitOf, fitRows } from "./fitOf";
import type { PurchaseModelFit } from "./modelFit";

/** The parts of a fit that differ between models of purchases in continuous time. */
interface PurchaseFitting<Model extends string, Parameters> {
  readonly model: Model;
  readonly shapes: ParameterShapes<Parameters>;
  readonly ofOne: () => LikelihoodOfOne;
  readonly likelihood: (rows: DistinctRows) => (parameters: Float64Array, gradient: Float64Array) => number;
  /** Initial values, given the greatest age. */
  readonly start: (longest: number) => readonly number[];
}

/** The schema of the arguments of a fit of a model of purchases without covariates. */
/* @__NO_SIDE_EFFECTS__ */
export function fitPlainInput<Parameters extends object>(
  shapes: ParameterShapes<Parameters>,
  columns: TableShape<PurchaseColumn>,
): InputSchema<FitPurchasesArguments<Parameters, FitInput<Parameters>>> {
  return inputSchema<FitPurchasesArguments<Parameters, FitInput<Parameters>>>(() => ({
    fields: { customers: table({ ...columns, minLength: 1 }), options: fitInputField(shapes) },
    rules: fitRules<FitPurchasesArguments<Parameters, FitInput<Parameters>>>(),
  }));
}

/** The schema of the arguments of a fit of a model of purchases in continuous time. */
/* @__NO_SIDE_EFFECTS__ */
export function fitPurchasesInput<Parameters extends object>(
  shapes: ParameterShapes<Parameters>,
  columns: TableShape<PurchaseColumn>,
): InputSchema<FitPurchasesArguments<Parameters>> {
  return inputSchema<FitPurchasesArguments<Parameters>>(() => ({
    fields: {
      customers: table({ ...columns, minLength: 1 }),
      options: optional(
        group<FitPurchasesInput<Parameters>>({ ...fitInputFields(shapes), covariates: covariateChoice() }),
      ),
    },
    rules: [...fitRules<FitPurchasesArguments<Parameters>>(), chosenCovariates<FitPurchasesArguments<Parameters>>()],
  }));
}

/** Fits a model of purchases in continuous time to parsed columns. */
export function fitPurchases<Model extends ContinuousPurchaseFit["model"], Parameters>(
  { model, shapes, likelihood, ofOne, start }: PurchaseFitting<Model, Parameters>,
  { customers, options }: FitPurchasesArguments<Parameters>,
): PurchaseModelFit<Model, Parameters> {
  const histories = [customers.frequency, customers.recency, customers.age].map(columnOf);
  const rows = distinctRows(histories, options?.weights);
  const ages = rows.values[2] as ArrayLike<number>;
  const longest = ages[ages.length - 1] || 1;
  const scale = scalesOf(shapes, longest);
  const { timeUnit } = customers;
  const { covariates: choice = {}, ...others } = options ?? {};
  const design = covariateDesign(customers.covariates ?? {}, choice, covariateTargets[model], options?.weights);
  const hasTerms = design.terms.length > 0;
  const plain = fitRows({
    model,
    shapes,
    rows,
    likelihood,
    start: start(longest),
    scale,
    timeUnit,
    options: hasTerms ? { ...others, onProgress: undefined, maxIterations: undefined } : others,
  });
  const facts = { nearDailyBuyers: nearDailyBuyers(rows, plain.timeUnit ?? "day") };
  if (!hasTerms) return { ...plain, ...facts };
  const { maxIterations = MAX_ITERATIONS, onProgress } = others;
  const { maximum, patterns, covariates } = fitCovariates({
    design,
    histories,
    weights: options?.weights,
    ofOne: ofOne(),
    start: Object.values(plain.parameters as never as Readonly<Record<string, number>>),
    logLikelihoodNull: plain.logLikelihood,
    scale,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood })),
  });
  const fit = fitOf({ model, shapes, customers: plain.customers, patterns, timeUnit: plain.timeUnit }, maximum);
  const open = covariates.coefficients.flatMap(({ parameter, name, level, estimate }) => {
    if (estimate === "finite") return [];
    return [`${parameter}: ${name}${level === null ? "" : ` = ${level}`}`];
  });
  return { ...fit, boundary: [...fit.boundary, ...open], ...facts, covariates };
}

/** Share of days with a purchase above which a customer is a near-daily buyer. */
const OFTEN = 0.5;

/** Returns the number of customers with a purchase on more than half of their days. */
function nearDailyBuyers({ size, values, places, weights }: DistinctRows, timeUnit: TimeUnit): number {
  const [frequencies, , ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, , ageAt] = places as [Int32Array, Int32Array, Int32Array];
  let total = 0;
  for (let i = 0; i < size; i++) {
    const days = (ages[ageAt[i] as number] as number) * DAYS_IN_UNIT[timeUnit];
    if ((frequencies[frequencyAt[i] as number] as number) > OFTEN * days) total += weights[i] as number;
  }
  return total;
}

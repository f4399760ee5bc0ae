import { sum } from "../../math";
import { betaGeometricOfOne } from "../families/betaGeometric/betaGeometricOfOne";
import { covariateTargets } from "../families/covariates";
import { type ParameterShapes, scalesOf } from "../families/family";
import type { ContinuousPurchaseFit, CovariateEffects } from "../families/fittedModels";
import type { LikelihoodOfOne } from "../families/likelihoodOfOne";
import { paretoNbdOfOne } from "../families/paretoNbd/paretoNbdOfOne";
import { purchaseFamilies } from "../families/purchaseFamilies";
import type { CovariateColumns } from "../fields/customers";
import { MAX_ITERATIONS } from "../fields/fitInputField";
import { COUNT } from "../fields/purchaseTable";
import type { CovariateDesign, DesignColumn, DesignTerm } from "./covariateDesign";
import { fitCovariates } from "./fitCovariates";

/** A fit to other customers. */
export interface Refit {
  readonly parameters: object;
  /** The coefficients of covariates, in the order of the fit; none without covariates. */
  readonly coefficients: readonly number[];
  readonly converged: boolean;
  /** Whether the customers leave a parameter or a coefficient open. */
  readonly isOpen: boolean;
}

const ofOnes: Readonly<Record<ContinuousPurchaseFit["model"], () => LikelihoodOfOne>> = {
  bgNbd: () => betaGeometricOfOne(0),
  mbgNbd: () => betaGeometricOfOne(1),
  paretoNbd: paretoNbdOfOne,
};

/**
 * Returns how to fit the model of a fit, with the same effects of covariates, to other histories of its customers; the
 * result is `null` if they buy more often than a fit accepts.
 */
export function refitCovariates(
  { model, parameters }: ContinuousPurchaseFit,
  effects: CovariateEffects,
  columns: CovariateColumns,
  rows: ArrayLike<number>,
): (histories: readonly [frequency: Float64Array, recency: Float64Array, age: Float64Array]) => Refit | null {
  const design = designOf(model, effects, columns, rows);
  const shapes: ParameterShapes<object> = purchaseFamilies[model].shapes;
  const names = Object.keys(shapes);
  // Those that the histories were drawn with are close to those to find.
  const coefficients = effects.coefficients.map(({ coefficient, limit }) => coefficient ?? limit ?? 0);
  const start = [
    ...names.map((name) => (parameters as never as Readonly<Record<string, number>>)[name] as number),
    ...design.terms.map(({ column }, k) =>
      Math.exp((coefficients[k] as number) * (design.columns[column] as DesignColumn).deviation),
    ),
  ];
  return (histories) => {
    const [frequency, , age] = histories;
    if (frequency.some((each) => each > COUNT.greatest)) return null;
    const longest = age.reduce((most, each) => Math.max(most, each), 0) || 1;
    const { maximum, covariates } = fitCovariates({
      design,
      histories,
      weights: undefined,
      ofOne: ofOnes[model](),
      start,
      logLikelihoodNull: 0,
      scale: scalesOf(shapes, longest),
      maxIterations: MAX_ITERATIONS,
      onIteration: undefined,
    });
    return {
      parameters: Object.fromEntries(names.map((name, i) => [name, maximum.parameters[i]])),
      coefficients: covariates.coefficients.map(({ coefficient, limit }) => coefficient ?? (limit as number)),
      converged: maximum.converged,
      isOpen: maximum.boundary.length > 0 || covariates.coefficients.some(({ estimate }) => estimate !== "finite"),
    };
  };
}

/** The design of given effects: numbers are counted from where the fit has its parameters. */
function designOf(
  model: ContinuousPurchaseFit["model"],
  { at, coefficients }: CovariateEffects,
  given: CovariateColumns,
  rows: ArrayLike<number>,
): CovariateDesign {
  const targets = [...covariateTargets[model].purchase, ...covariateTargets[model].dropout];
  const columns: DesignColumn[] = [];
  const terms = coefficients.map(({ parameter: own, name, level }): DesignTerm => {
    const parameter = targets.find(({ parameter }) => parameter === own) as DesignTerm["parameter"];
    const known = columns.findIndex((each) => each.name === name && each.level === level);
    if (known >= 0) return { parameter, column: known };
    const column = given[name] as ArrayLike<string | number>;
    const center = (at[name] as number | undefined) ?? 0;
    const apart = Float64Array.from(rows, (row) =>
      level === null ? (column[row] as number) - center : Number(column[row] === level),
    );
    const deviation = level === null ? Math.sqrt(sum(apart.map((each) => each * each)) / apart.length) || 1 : 1;
    return {
      parameter,
      column: columns.push({ name, level, values: apart.map((each) => each / deviation), deviation }) - 1,
    };
  });
  return { columns, terms, at };
}

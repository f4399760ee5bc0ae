import type { ParameterShape } from "./family";
import type {
  ContinuousPurchaseFit,
  CovariateEffect,
  CovariateEffects,
  CovariateParameter,
  PurchaseFit,
} from "./fittedModels";
import { purchaseFamilies } from "./purchaseFamilies";

/** A parameter that covariates multiply: its name, its index among the parameters, and the sign of coefficients. */
export interface CovariateTarget {
  readonly parameter: CovariateParameter;
  readonly index: number;
  readonly sign: 1 | -1;
}

/** The parameters of a model that covariates of purchases and of dropout multiply. */
export interface CovariateTargets {
  readonly purchase: readonly CovariateTarget[];
  readonly dropout: readonly CovariateTarget[];
}

const PURCHASE: readonly CovariateTarget[] = [{ parameter: "alpha", index: 1, sign: -1 }];
const BETA_GEOMETRIC: CovariateTargets = {
  purchase: PURCHASE,
  dropout: [
    { parameter: "a", index: 2, sign: 1 },
    { parameter: "b", index: 3, sign: 1 },
  ],
};

/** The targets by model, in the parametrization of note 019 of Fader and Hardie. */
export const covariateTargets: Readonly<Record<ContinuousPurchaseFit["model"], CovariateTargets>> = {
  bgNbd: BETA_GEOMETRIC,
  mbgNbd: BETA_GEOMETRIC,
  paretoNbd: { purchase: PURCHASE, dropout: [{ parameter: "beta", index: 3, sign: -1 }] },
};

/** Covariates of one customer by name. */
export type CovariateValues = Readonly<Record<string, string | number>>;

/**
 * Returns the names of the covariates of a fit, each with its levels other than the one of `at`; `null` for a number.
 */
export function covariateLevels({ at, coefficients }: CovariateEffects): Map<string, readonly string[] | null> {
  const names = [...new Set([...Object.keys(at), ...coefficients.map(({ name }) => name)])];
  return new Map(
    names.map((name) => {
      const levels = coefficients.flatMap((each) => (each.name === name && each.level !== null ? [each.level] : []));
      return [name, levels.length > 0 || typeof at[name] === "string" ? [...new Set(levels)] : null];
    }),
  );
}

/** The covariates of a fit, if it has any. */
export function effectsOf(fit: PurchaseFit): CovariateEffects | undefined {
  return (fit as ContinuousPurchaseFit).covariates;
}

/** Returns the fit for a customer with given covariates; its parameters stay within their ranges. */
export function fitForCustomer<Fit extends PurchaseFit>(
  fit: Fit,
  effects: CovariateEffects,
  values: CovariateValues,
): Fit {
  const targets = covariateTargets[fit.model as ContinuousPurchaseFit["model"]];
  const parameters: Record<string, number> = { ...(fit.parameters as never as Record<string, number>) };
  const shapes = purchaseFamilies[fit.model].shapes as never as Readonly<Record<string, ParameterShape>>;
  for (const { parameter, sign } of [...targets.purchase, ...targets.dropout]) {
    let log = 0;
    for (const effect of effects.coefficients)
      if (effect.parameter === parameter) log += effectOn(effect, effects.at[effect.name], values[effect.name]);
    const { least, greatest } = shapes[parameter] as ParameterShape;
    const own = (parameters[parameter] as number) * Math.exp(sign * log);
    parameters[parameter] = Math.min(greatest, Math.max(least, own));
  }
  return { ...fit, parameters, covariates: undefined };
}

function effectOn(
  { level, coefficient, limit }: CovariateEffect,
  at: string | number | undefined,
  value: string | number | undefined,
): number {
  const apart = level === null ? (value as number) - ((at as number | undefined) ?? 0) : Number(value === level);
  // Of several effects without bound, none may cancel to what is no number.
  return Math.max(-FARTHEST, Math.min(FARTHEST, apart * (coefficient ?? limit ?? 0)));
}

/** Greatest effect on the logarithm of a parameter: beyond its range in any case. */
const FARTHEST = 1e9;

/** Rows of equal covariates. */
export interface RowsOfValues {
  readonly values: CovariateValues;
  /** The rows, ascending. */
  readonly rows: readonly number[];
}

/** Returns the rows of columns by the covariates that they have in common. */
export function rowsByValues(
  effects: CovariateEffects,
  columns: Readonly<Record<string, ArrayLike<string | number>>>,
  length: number,
): readonly RowsOfValues[] {
  const names = [...covariateLevels(effects).keys()];
  const lists = names.map((name) => columns[name] as ArrayLike<string | number>);
  const known = new Map<string, RowsOfValues & { readonly rows: number[] }>();
  for (let row = 0; row < length; row++) {
    const own = lists.map((list) => list[row] as string | number);
    const key = JSON.stringify(own);
    const alike = known.get(key);
    if (alike) alike.rows.push(row);
    else known.set(key, { values: Object.fromEntries(names.map((name, i) => [name, own[i] as string])), rows: [row] });
  }
  return [...known.values()];
}

import type {
  ContinuousPurchaseFit,
  CovariateEffect,
  CovariateEffects,
  CovariateParameter,
  PurchaseFit,
} from "./fittedModels";

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

/** Returns the fit for a customer with given covariates. */
export function fitForCustomer<Fit extends PurchaseFit>(
  fit: Fit,
  effects: CovariateEffects,
  values: CovariateValues,
): Fit {
  const targets = covariateTargets[fit.model as ContinuousPurchaseFit["model"]];
  const parameters: Record<string, number> = { ...(fit.parameters as never as Record<string, number>) };
  for (const { parameter, sign } of [...targets.purchase, ...targets.dropout]) {
    let log = 0;
    for (const effect of effects.coefficients)
      if (effect.parameter === parameter) log += effectOn(effect, effects.at[effect.name], values[effect.name]);
    parameters[parameter] = (parameters[parameter] as number) * Math.exp(sign * log);
  }
  return { ...fit, parameters, covariates: undefined };
}

function effectOn(
  { level, coefficient, limit }: CovariateEffect,
  at: string | number | undefined,
  value: string | number | undefined,
): number {
  const apart = level === null ? (value as number) - ((at as number | undefined) ?? 0) : Number(value === level);
  return apart * (coefficient ?? limit ?? 0);
}

import { variance } from "../../math";
import type { Metric } from "../../metric/metric";
import { checkEach } from "../../validation/checkEach";
import { checkThat } from "../../validation/checkThat";
import type { IssuePath } from "../../validation/errors";
import { count, optional, wholeWeightsOf } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { notOfModel } from "../../validation/rareErrors";
import { type Rule, whenValid } from "../../validation/rules";
import { effectsOf } from "../families/covariates";
import type { PurchaseFit, SpendFit } from "../families/fittedModels";
import { purchaseFamilies } from "../families/purchaseFamilies";
import { covariatesOfFit } from "../fields/covariateFields";
import type { CustomerHistories, CustomerSpends } from "../fields/customers";
import { purchaseOrSpendFit } from "../fields/fitField";
import { minimumQField, weightRules } from "../fields/fitInputField";
import { agreeingUnits } from "../fields/fitRules";
import { COUNT, spendTable, TIME, VALUE } from "../fields/purchaseTable";
import { spendRules } from "../fields/spendRules";
import { table, tableIssues } from "../fields/tableField";
import { purchaseRefits } from "./purchaseRefits";
import type { Refit } from "./refitCovariates";
import { spendRefits } from "./spendRefits";

/** The options of {@link bootstrapFit}. */
export interface BootstrapFitInput {
  /** Number of simulated data sets, from 2 to 1,000. Default: 200. */
  readonly draws?: number | undefined;
  /** Seed of the random numbers, a whole number from 0. Default: 1. */
  readonly seed?: number | undefined;
  /** Customers per row, whole numbers from 0 to 1,000,000: one per row. Default: one customer per row. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** The options of {@link bootstrapFit} for a fit of the Gamma-Gamma model. */
export interface BootstrapSpendInput extends BootstrapFitInput {
  /** Lower bound of `q` that the fit was found with, from 1e-9 to 1,000. Default: none. */
  readonly minimumQ?: number | undefined;
}

/** The customers that a fit is of. */
export type CustomersOfFit<Fit> = Fit extends SpendFit ? CustomerSpends : CustomerHistories;

/** The options of the bootstrap of a fit. */
export type BootstrapOptions<Fit> = Fit extends SpendFit ? BootstrapSpendInput : BootstrapFitInput;

/** The arguments of {@link bootstrapFit}. */
export interface BootstrapFitArguments {
  /** A fit of a model of purchases or of spending. */
  readonly fit: PurchaseFit | SpendFit;
  /**
   * The columns of the customers that it was fitted to: at least one. Only their ages and covariates matter; for a
   * model of spending, how often they bought, if at a value above 0.
   */
  readonly customers: CustomerHistories | CustomerSpends;
  /** The number of data sets, the seed, weights, and the lower bound of `q` in a model of spending. */
  readonly options?: BootstrapSpendInput | undefined;
}

type Purchases = BootstrapFitArguments & { readonly fit: PurchaseFit; readonly customers: CustomerHistories };
type Spending = BootstrapFitArguments & { readonly fit: SpendFit; readonly customers: CustomerSpends };

/** Most customers of a row. */
const MOST_PER_ROW = 1_000_000;

/** The schema of {@link BootstrapFitArguments}. */
export const bootstrapFitInput: InputSchema<BootstrapFitArguments> = /* @__PURE__ */ inputSchema<BootstrapFitArguments>(
  () => ({
    fields: {
      fit: purchaseOrSpendFit(),
      // Which columns there must be depends on the model.
      customers: table<string>({
        columns: { frequency: COUNT },
        optional: { recency: TIME, age: TIME, meanRepeatValue: VALUE },
        minLength: 1,
      }) as never,
      options: optional(
        group<BootstrapSpendInput>({
          draws: optional(count(2, 1000)),
          seed: optional(count()),
          weights: optional(wholeWeightsOf("customers", MOST_PER_ROW)),
          minimumQ: minimumQField(),
        }),
      ),
    },
    rules: [
      columnsOfFit(),
      ...agreeingUnits<BootstrapFitArguments>(["customers", "timeUnit"], ["fit", "timeUnit"]),
      // A model of spending has no covariates.
      covariatesOfFit<Purchases>() as Rule<BootstrapFitArguments>,
      ...weightRules<BootstrapFitArguments>(),
      ...(spendRules<Spending>(({ fit }) => isOfSpending(fit)) as readonly Rule<BootstrapFitArguments>[]),
      checkThat<BootstrapFitArguments>(
        ({ fit, options }) => options?.minimumQ === undefined || isOfSpending(fit),
        ({ fit, options }) => ({ code: notOfModel, value: options?.minimumQ, details: { choice: fit.model } }),
        { path: ["options", "minimumQ"], when: whenValid(["fit", "options"]) },
      ),
    ],
  }),
);

function isOfSpending(fit: PurchaseFit | SpendFit): fit is SpendFit {
  return fit.model === "gammaGamma";
}

/** The columns that the model of the fit needs, and its rules of a row. */
function columnsOfFit(): Rule<BootstrapFitArguments> {
  return checkEach<BootstrapFitArguments>(
    ({ value: { fit, customers }, issues }) => {
      const shape = isOfSpending(fit) ? spendTable : purchaseFamilies[fit.model].customers;
      for (const issue of tableIssues<string>(shape, false, customers as never))
        issues.push({ ...issue, path: ["customers", ...(issue.path as IssuePath)] } as never);
    },
    whenValid(["fit", "customers"]),
  );
}

/** What a bootstrap of a fit tells. */
export interface Bootstrap<Parameters> {
  /** Number of simulated data sets. */
  readonly draws: number;
  /** Seed of the random numbers. */
  readonly seed: number;
  /** Data sets whose fit did not converge: `resamples` are without them. */
  readonly failed: number;
  /** Data sets that do not determine all parameters; their fits are among `resamples`. */
  readonly atBoundary: number;
  /** Standard deviations of the parameters in `resamples`; `null` if that is, or if `atBoundary` is above 0. */
  readonly standardErrors: Parameters | null;
  /** The same of the coefficients of covariates, in their order; absent without covariates. */
  readonly coefficientErrors?: readonly number[] | null;
}

/** The parameters of the model of a fit. */
export type ParametersOfFit<Fit extends PurchaseFit | SpendFit> = Extract<
  PurchaseFit | SpendFit,
  Pick<Fit, "model">
>["parameters"];

/** A fit with resamples, for intervals. */
export type BootstrapFit<Fit extends PurchaseFit | SpendFit = PurchaseFit | SpendFit> = Omit<Fit, "resamples"> & {
  /** Parameters of the fits to simulated customers; `null` if fewer than 2 converged. */
  readonly resamples: readonly ParametersOfFit<Fit>[] | null;
  /** How the bootstrap went. */
  readonly bootstrap: Bootstrap<ParametersOfFit<Fit>>;
};

const DRAWS = 200;
const SEED = 1;

/**
 * A fit of a model of purchases or spending with parameters refitted to simulated customers, for intervals.
 *
 * The parametric bootstrap: new customers of the same ages are drawn from the fitted model, and the model is fitted to
 * them, `draws` times. The spread of the refitted parameters is the uncertainty of the fit. It needs no covariances, so
 * it also answers where the data do not determine all parameters, or for a fit written by hand. Where both exist, they
 * should be close: if not, there are too few customers for the covariances.
 *
 * Pass the result on in place of the fit: {@link expectedPurchases}, {@link totalPurchases}, {@link probabilityAlive}
 * and {@link predictedClv} take its `resamples` for their intervals, and name the method `"bootstrap"`. Like the
 * covariances, it assumes that the model is true. It takes as long as `draws` fits; each prediction takes as long as
 * `draws` predictions. For intervals, have 100 draws or more.
 *
 * The same seed draws the same customers on every machine. More draws add to the first ones. Fits that do not converge
 * are left out and counted in `failed`; the others all count, also where data determine only some parameters.
 *
 * With covariates, each customer is drawn with the parameters of their covariates, and the coefficients are refitted
 * too. An effect that is not finite is drawn at its `limit`.
 *
 * For a fit of the Gamma-Gamma model, new mean values are drawn for the customers that the fit is of, who keep the
 * number of their purchases; those without repeat purchases, or with a mean of 0 or less, are excluded again. Given the
 * histories, values are independent of how often customers buy: {@link predictedClv} takes a bootstrap of each fit. If
 * the fit had a `minimumQ`, pass the same here.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd}, {@link fitBgBb} or
 * {@link fitGammaGamma}.
 * @param customers - The columns of the customers that it was fitted to.
 * @param options - The number of data sets, the seed, the weights of the fit, and its lower bound of `q`.
 * @returns The fit with `resamples`, and in `bootstrap` their standard errors and how many fits failed. Fields that
 * somebody has added to the fit are kept if they are plain data.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link bootstrapFitInput}.
 *
 * @source efronTibshirani1993
 * @source blackmanVigna2021
 * @source marsagliaTsang2000
 * @source hormann1993
 *
 * @example
 * ```ts
 * const customers = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
 * const weights = [200, 150, 90, 180, 700];
 * const fit = bootstrapFit(fitBgBb(customers, { weights }), customers, { weights, draws: 20 });
 * fit.bootstrap.failed; // => 0
 * totalPurchases(fit, customers, { horizon: 3 }).interval?.method; // => "bootstrap"
 * ```
 */
export function bootstrapFit<Fit extends PurchaseFit | SpendFit>(
  fit: Fit,
  customers: CustomersOfFit<Fit>,
  options?: BootstrapOptions<Fit>,
): BootstrapFit<Fit> {
  const parsed = parseInput("bootstrapFit", bootstrapFitInput, { fit, customers, options });
  const { draws = DRAWS, seed = SEED, weights, minimumQ } = parsed.options ?? {};
  const refit = isOfSpending(parsed.fit)
    ? spendRefits(parsed.fit, parsed.customers as CustomerSpends, { seed, weights, minimumQ })
    : purchaseRefits(parsed.fit, parsed.customers as CustomerHistories, { seed, weights });
  const refits = Array.from({ length: draws }, (_, draw) => refit(draw));
  const converged = refits.filter((each): each is Refit => each?.converged === true);
  const atBoundary = converged.filter(({ isOpen }) => isOpen).length;
  const isKnown = converged.length > 1 && atBoundary === 0;
  const bootstrap = {
    draws,
    seed,
    failed: draws - converged.length,
    atBoundary,
    standardErrors: isKnown ? deviationsOf(converged) : null,
  };
  const fields = Object.entries(parsed.fit).filter(([, value]) => isPlain(value));
  const resamples = converged.length < 2 ? null : converged.map(({ parameters }) => parameters);
  const own = Object.fromEntries(fields);
  const effects = isOfSpending(parsed.fit) ? undefined : effectsOf(parsed.fit);
  if (effects === undefined) return { ...own, resamples, bootstrap } as never;
  const coefficients = converged.map((each) => each.coefficients);
  return {
    ...own,
    resamples,
    covariates: { ...effects, resamples: resamples && coefficients },
    bootstrap: {
      ...bootstrap,
      coefficientErrors: isKnown
        ? effects.coefficients.map((_, k) => Math.sqrt(variance(coefficients.map((each) => each[k] as number))))
        : null,
    },
  } as never;
}

/** Whether a field of a fit is data that JSON holds as it is, which every field of our own fits is. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || value === null) return value === null || /^(?:string|boolean)$/u.test(typeof value);
  if (!Array.isArray(value) && Object.prototype.toString.call(value) !== "[object Object]") return false;
  return Object.values(value).every(isPlain);
}

/** The standard deviation of each parameter. */
function deviationsOf(refits: readonly Refit[]): Readonly<Record<string, number>> {
  const all = refits.map(({ parameters }) => parameters as Readonly<Record<string, number>>);
  const deviation = (name: string) => Math.sqrt(variance(all.map((each) => each[name] as number)));
  return Object.fromEntries(Object.keys(all[0] as object).map((name) => [name, deviation(name)]));
}

/** {@link bootstrapFit} as data. */
export const bootstrapFitMetric: Metric<
  [fit: PurchaseFit | SpendFit, customers: CustomerHistories | CustomerSpends, options?: BootstrapSpendInput],
  BootstrapFit
> = {
  id: "bootstrapFit",
  summary: "A fit of a model of purchases or spending with parameters refitted to simulated customers, for intervals.",
  arguments: [
    { name: "fit", of: bootstrapFitInput },
    { name: "customers", of: bootstrapFitInput },
    { name: "options", of: bootstrapFitInput },
  ],
  compute: bootstrapFit,
  main: null,
  sources: ["efronTibshirani1993", "blackmanVigna2021", "marsagliaTsang2000", "hormann1993"],
  examples: [
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 } },
        { frequency: [0, 0], recency: [0, 0], age: [6, 12] },
        { draws: 2, seed: 7, weights: [400, 400] },
      ],
      result: {
        model: "bgBb",
        parameters: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 },
        resamples: [
          { alpha: 1.28242411007, beta: 0.71495779029, gamma: 0.66621551869, delta: 2.57835153612 },
          { alpha: 1.3927142241, beta: 0.75299085648, gamma: 0.69158485191, delta: 3.07681980005 },
        ],
        bootstrap: {
          draws: 2,
          seed: 7,
          failed: 0,
          atBoundary: 0,
          standardErrors: { alpha: 0.0779868875, beta: 0.026893439, gamma: 0.0179388276, delta: 0.3524702896 },
        },
      },
    },
    {
      arguments: [
        { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } },
        { frequency: [1, 3, 0], meanRepeatValue: [20, 35, 0] },
        { draws: 2, seed: 7, weights: [400, 300, 900] },
      ],
      result: {
        model: "gammaGamma",
        parameters: { p: 6.25, q: 3.74, v: 15.44 },
        resamples: [
          { p: 4.969017401, q: 4.261114161, v: 23.58261301 },
          { p: 6.493323146, q: 3.481648067, v: 13.36133256 },
        ],
        bootstrap: {
          draws: 2,
          seed: 7,
          failed: 0,
          atBoundary: 0,
          standardErrors: { p: 1.077846929, q: 0.551165761, v: 7.227536715 },
        },
      },
    },
  ],
};

import { sum, variance } from "../../math";
import { randomFrom } from "../../math/random";
import { attempt } from "../../metric/attempt";
import type { Metric } from "../../metric/metric";
import { count, optional, wholeWeightsOf } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { effectsOf, fitForCustomer, rowsByValues } from "../families/covariates";
import { type DrawHistory, drawHistoryOf } from "../families/drawHistory";
import type { ContinuousPurchaseFit, PurchaseFit } from "../families/fittedModels";
import { purchaseFamilies } from "../families/purchaseFamilies";
import { covariatesOfFit } from "../fields/covariateFields";
import type { CovariateColumns, CustomerHistories } from "../fields/customers";
import { purchaseFit } from "../fields/fitField";
import { weightRules } from "../fields/fitInputField";
import { customersOfFit } from "../fields/fitRules";
import { purchaseTable } from "../fields/purchaseTable";
import { columnOf, table } from "../fields/tableField";
import { fitBgBb } from "./fitBgBb";
import { fitBgNbd } from "./fitBgNbd";
import { fitMbgNbd } from "./fitMbgNbd";
import { fitParetoNbd } from "./fitParetoNbd";
import type { ModelFit } from "./modelFit";
import { type Refit, refitCovariates } from "./refitCovariates";

/** The options of {@link bootstrapFit}. */
export interface BootstrapFitInput {
  /** Number of simulated data sets, from 2 to 1,000. Default: 200. */
  readonly draws?: number | undefined;
  /** Seed of the random numbers, a whole number from 0. Default: 1. */
  readonly seed?: number | undefined;
  /** Customers per row, whole numbers from 0 to 1,000,000: one per row. Default: one customer per row. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** The arguments of {@link bootstrapFit}. */
export interface BootstrapFitArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** The columns of the customers that it was fitted to: at least one. Only their ages and covariates matter. */
  readonly customers: CustomerHistories;
  /** The number of data sets, the seed, and weights. */
  readonly options?: BootstrapFitInput | undefined;
}

/** Most customers of a row. */
const MOST_PER_ROW = 1_000_000;

/** The schema of {@link BootstrapFitArguments}. */
export const bootstrapFitInput: InputSchema<BootstrapFitArguments> = /* @__PURE__ */ inputSchema<BootstrapFitArguments>(
  () => ({
    fields: {
      fit: purchaseFit(),
      customers: table({ ...purchaseTable, minLength: 1 }),
      options: optional(
        group<BootstrapFitInput>({
          draws: optional(count(2, 1000)),
          seed: optional(count()),
          weights: optional(wholeWeightsOf("customers", MOST_PER_ROW)),
        }),
      ),
    },
    rules: [
      ...customersOfFit<BootstrapFitArguments>(),
      covariatesOfFit<BootstrapFitArguments>(),
      ...weightRules<BootstrapFitArguments>(),
    ],
  }),
);

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
export type ParametersOfFit<Fit extends PurchaseFit> = Extract<PurchaseFit, Pick<Fit, "model">>["parameters"];

/** A fit with resamples, for intervals. */
export type BootstrapFit<Fit extends PurchaseFit = PurchaseFit> = Omit<Fit, "resamples"> & {
  /** Parameters of the fits to simulated customers; `null` if fewer than 2 converged. */
  readonly resamples: readonly ParametersOfFit<Fit>[] | null;
  /** How the bootstrap went. */
  readonly bootstrap: Bootstrap<ParametersOfFit<Fit>>;
};

const DRAWS = 200;
const SEED = 1;
/** Times below this are no input of a fit. */
const LEAST_TIME = 1e-9;

/**
 * A fit of a model of purchases with parameters refitted to simulated customers, for intervals.
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
 * The value of a purchase has a fit of its own, which this function does not take: given the histories, it is
 * independent of how often customers buy. {@link predictedClv} adds the uncertainty of both, and takes that of
 * {@link fitGammaGamma} from its covariances.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - The columns of the customers that it was fitted to.
 * @param options - The number of data sets, the seed, and the weights of the fit.
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
export function bootstrapFit<Fit extends PurchaseFit>(
  fit: Fit,
  customers: CustomerHistories,
  options?: BootstrapFitInput,
): BootstrapFit<Fit> {
  const parsed = parseInput("bootstrapFit", bootstrapFitInput, { fit, customers, options });
  const { draws = DRAWS, seed = SEED, weights } = parsed.options ?? {};
  const rows = rowOfEach(parsed.customers.age.length, weights);
  const ages = columnOf(parsed.customers.age);
  const age = rows === null ? ages : Float64Array.from(rows, (row) => ages[row] as number);
  const drawOf = drawsByRow(parsed.fit, parsed.customers);
  const refit = refitOf(parsed.fit, parsed.customers, rows);
  const refits = Array.from({ length: draws }, (_, draw) => refit(drawn(drawOf, rows, age, seed, draw)));
  const converged = refits.filter((each): each is Refit => each?.converged === true);
  const atBoundary = converged.filter(({ isOpen }) => isOpen).length;
  const isKnown = converged.length > 1 && atBoundary === 0;
  const bootstrap = {
    draws,
    seed,
    failed: draws - converged.length,
    atBoundary,
    standardErrors: isKnown ? deviationsOf(parsed.fit, converged) : null,
  };
  const fields = Object.entries(parsed.fit).filter(([, value]) => isPlain(value));
  const resamples = converged.length < 2 ? null : converged.map(({ parameters }) => parameters);
  const own = Object.fromEntries(fields);
  const effects = effectsOf(parsed.fit);
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

/** The row of each customer; `null` if each row is one. */
function rowOfEach(length: number, weights: ArrayLike<number> | undefined): Uint32Array | null {
  if (weights === undefined) return null;
  const result = new Uint32Array(sum(weights));
  let filled = 0;
  for (let row = 0; row < length; row++) {
    const end = filled + (weights[row] as number);
    result.fill(row, filled, end);
    filled = end;
  }
  return result;
}

/** How the fit draws new customers with the covariates of each row. */
function drawsByRow(fit: PurchaseFit, { age, covariates }: CustomerHistories): (row: number) => DrawHistory {
  const effects = effectsOf(fit);
  if (effects === undefined) {
    const draw = drawHistoryOf(fit);
    return () => draw;
  }
  const draws: DrawHistory[] = [];
  for (const { values, rows } of rowsByValues(effects, covariates as CovariateColumns, age.length)) {
    const draw = drawHistoryOf(fitForCustomer(fit, effects, values));
    for (const row of rows) draws[row] = draw;
  }
  return (row) => draws[row] as DrawHistory;
}

/** Frequency, recency and age. */
type Histories = readonly [frequency: Float64Array, recency: Float64Array, age: Float64Array];

/** New customers of given ages. */
function drawn(
  drawOf: (row: number) => DrawHistory,
  rows: Uint32Array | null,
  age: Float64Array,
  seed: number,
  draw: number,
): Histories {
  const random = randomFrom(seed, draw);
  const [frequency, recency] = [new Float64Array(age.length), new Float64Array(age.length)];
  for (const [i, own] of age.entries()) {
    const history = drawOf(rows === null ? i : (rows[i] as number))(random, own);
    frequency[i] = history.frequency;
    recency[i] = history.recency < LEAST_TIME ? 0 : history.recency;
  }
  return [frequency, recency, age];
}

type FitFunction = (customers: CustomerHistories, options: object) => ModelFit<string, object>;

/** The function that fits each model. */
const fits: Readonly<Record<PurchaseFit["model"], unknown>> = {
  bgNbd: fitBgNbd,
  mbgNbd: fitMbgNbd,
  paretoNbd: fitParetoNbd,
  bgBb: fitBgBb,
};

/** How to fit the model of a fit to other histories; `null` if it cannot be fitted, as customers buy too often. */
function refitOf(
  fit: PurchaseFit,
  { age, covariates }: CustomerHistories,
  rows: Uint32Array | null,
): (histories: Histories) => Refit | null {
  const effects = effectsOf(fit);
  if (effects !== undefined)
    return refitCovariates(
      fit as ContinuousPurchaseFit,
      effects,
      covariates as CovariateColumns,
      rows ?? Uint32Array.from(age, (_, row) => row),
    );
  const { model, parameters } = fit;
  const fitted = fits[model] as FitFunction;
  return ([frequency, recency, own]) => {
    // The parameters that they were drawn from are close to those to find.
    const { value } = attempt(fitted, { frequency, recency, age: own }, { initialParameters: parameters });
    return value === undefined ? null : { ...value, coefficients: [], isOpen: value.boundary.length > 0 };
  };
}

/** The standard deviation of each parameter. */
function deviationsOf({ model }: PurchaseFit, refits: readonly Refit[]): Readonly<Record<string, number>> {
  const names = Object.keys(purchaseFamilies[model].shapes);
  return Object.fromEntries(
    names.map((name) => {
      const values = refits.map(({ parameters }) => (parameters as Readonly<Record<string, number>>)[name] as number);
      return [name, Math.sqrt(variance(values))];
    }),
  );
}

/** {@link bootstrapFit} as data. */
export const bootstrapFitMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistories, options?: BootstrapFitInput],
  BootstrapFit
> = {
  id: "bootstrapFit",
  summary: "A fit of a model of purchases with parameters refitted to simulated customers, for intervals.",
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
  ],
};

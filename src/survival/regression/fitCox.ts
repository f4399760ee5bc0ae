import { chiSquareUpper, inverseForm, inverseOfFactored, symmetricFactor } from "../../math";
import type { FitListener } from "../../metric/fitProgress";
import type { Metric } from "../../metric/metric";
import { callback } from "../../validation/callback";
import { confidenceLevel, count, oneOf, optional, withDefault } from "../../validation/fields";
import { type Flags, flag } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { type Label, labelsOf } from "../../validation/labelFields";
import { parseInput } from "../../validation/parseInput";
import { sameLength } from "../../validation/sameLength";
import { columnsAsLong, columnsOf, type NamedColumns, wholeWeights } from "../rows/durationFields";
import { rowFields, rowRules } from "../rows/survivalInput";
import { baselineOf } from "./baselineOf";
import { concordanceOf } from "./concordanceOf";
import { covarianceRows } from "./covarianceRows";
import { covariateDesign, explaining } from "./covariateDesign";
import type { CoxCoefficient, CoxFit, CoxTest } from "./coxFit";
import { limitRanks } from "./coxLevels";
import { coxLimit } from "./coxLimit";
import { coefficientOf, quadratic, rescaled, scoresOf, timesOnScale, UNTESTED } from "./coxResult";
import { type CoxRows, coxRows } from "./coxRows";
import { coxScores } from "./coxScores";
import type { CoxTies } from "./coxTies";
import { churnTimes, coxTimes } from "./coxTimes";
import { MOST_COVARIATES } from "./mostCovariates";
import { factorOf } from "./newton";
import { proportionalHazards } from "./proportionalHazards";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";

/** The input of {@link fitCox}. */
export interface FitCoxInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Covariates known at the start: columns of numbers by name. Code binary covariates as 1 and 0. */
  readonly covariates: NamedColumns;
  /** Method for ties; Breslow is less accurate if many customers churn at one time. Default: `"efron"`. */
  readonly ties?: CoxTies | undefined;
  /** Customers per row; whole numbers with `ties: "efron"`. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Stratum of each customer, such as the country; each has its own baseline. Default: one stratum. */
  readonly strata?: ArrayLike<Label> | undefined;
  /**
   * Whether standard errors are robust: valid even if customers are not independent within `cluster`, or hazards are
   * not quite proportional. Default: `true` with `cluster`, otherwise `false`.
   */
  readonly robust?: boolean | undefined;
  /** Cluster of each row, whose rows may depend on one another, such as the account or the customer of several rows. */
  readonly cluster?: ArrayLike<Label> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Time scale of the check of proportional hazards: Kaplan–Meier (`"km"`) or time itself. Default: `"km"`. */
  readonly timeTransform?: "km" | "identity" | undefined;
  /** Maximum number of iterations, from 1 to 1,000. Default: 50. */
  readonly maxIterations?: number | undefined;
  /** Called after each iteration with the progress of the fit. */
  readonly onProgress?: FitListener | undefined;
}

type Defaulted = "ties" | "confidence" | "timeTransform" | "maxIterations";

/** The schema of {@link FitCoxInput}. */
export const fitCoxInput: InputSchema<FitCoxInput, Defaulted> = /* @__PURE__ */ inputSchema<FitCoxInput, Defaulted>(
  () => ({
    fields: {
      ...rowFields(),
      covariates: columnsOf("durations", MOST_COVARIATES),
      ties: withDefault(oneOf("efron", "breslow"), "efron" as const),
      strata: optional(labelsOf("durations")),
      robust: optional(flag()),
      cluster: optional(labelsOf("durations")),
      confidence: withDefault(confidenceLevel(), 0.95),
      timeTransform: withDefault(oneOf("km", "identity"), "km" as const),
      maxIterations: withDefault(count(1, 1000), 50),
      onProgress: optional(callback()),
    },
    rules: [
      ...rowRules(),
      sameLength("strata", "durations"),
      sameLength("cluster", "durations"),
      wholeWeights("weights", { field: "ties", is: "efron" }),
      columnsAsLong("covariates", "durations"),
      explaining(),
    ],
  }),
);

/**
 * The effect of each covariate on the rate of churn, by Cox regression.
 *
 * A hazard ratio of 1.3 means 30% more churn among active customers at every tenure, other covariates equal; it does
 * not compare shares. Covariates must be known at the start. `proportionalHazards` tests whether ratios change with
 * tenure (score test on weighted Schoenfeld residuals, as in R since survival 3.0). Covariates that are constant or a
 * combination of others are rejected by name. If a covariate separates customers who churn from those who stay, its
 * coefficient is infinite. The geometry of the covariates decides this, whatever the weights, and likelihood, finite
 * coefficients, baseline and concordance are those of the limit. For that decision, values of a covariate closer than
 * 1e-9 of its range count as equal. Weights are counts of equal customers, in Efron's method too (unlike R). Ties,
 * censoring, `entry` and rounding of times are as in {@link kaplanMeier}; use {@link logRankTest} to compare groups
 * only.
 *
 * With `robust` or `cluster`, standard errors, intervals, z and the Wald test rest on the sums of squares of the
 * effects of each unit on the coefficients (dfbeta residuals), as in R's `coxph`. Weights stay counts: to take them as
 * sampling weights as R does, pass the number of the row as `cluster`. `robust.scoreTest` is R's robust score test; the
 * other tests stay those of the model. For covariates that change, pass several rows per customer, each observed from
 * `entry` (exclusive) to its duration (inclusive): see {@link splitByChanges}.
 *
 * @param input - Durations, churn flags, and covariates.
 * @returns The fit as plain data; `concordance` from 0 to 1, 0.5 for chance, `null` if no two customers can be
 * compared.
 * @throws {@link MetricInputError} if the input is invalid or a covariate is a combination of others.
 *
 * @source cox1972
 * @source efron1977
 * @source breslow1974
 * @source grambschTherneau1994
 * @source harrellLeeMark1996
 * @source therneauGrambsch2000
 * @source linWei1989
 *
 * @example
 * ```ts
 * const fit = fitCox({
 *   durations: [3, 5, 7, 9, 2, 3, 4, 6],
 *   churned: [1, 1, 0, 0, 1, 1, 1, 1],
 *   covariates: { monthly: [0, 0, 0, 0, 1, 1, 1, 1] },
 * });
 * fit.coefficients[0]?.hazardRatio; // => 3.26…
 * fit.concordance?.concordance; // => 0.673…
 * fit.proportionalHazards.pValue; // => 0.861…
 * ```
 */
export function fitCox(input: FitCoxInput): CoxFit {
  const parsed = parseInput("fitCox", fitCoxInput, input);
  const {
    ties,
    strata,
    cluster,
    robust: isRobust = cluster !== undefined,
    confidence,
    timeTransform,
    maxIterations,
    onProgress,
  } = parsed;
  const design = covariateDesign(parsed.covariates, parsed.weights);
  const rows = coxRows(parsed, strata, design, cluster);
  const limit = coxLimit(rows, ties, {
    reaches: design.map(({ range, deviation }) => range / deviation),
    maxIterations,
    onStep: (iteration, logLikelihood) => onProgress?.({ iteration, maxIterations, logLikelihood }),
  });
  const { point, slope, first, told, estimates, iterations, converged } = limit;
  const churns = churnTimes(limit.rows);
  const scale = timesOnScale(timeTransform, parsed, churns.time);
  const hazards = proportionalHazards(churns.departures, scale, told);
  const times = coxTimes(limit.rows, point, ties, churns, hazards.add);
  const { each: tests, global } = hazards.tests();
  const isHeld = estimates.map((estimate) => estimate === "finite");
  const factored = factorOf(slope, told);
  const modelCovariance = inverseOfFactored(factored);
  const robust = isRobust ? coxScores(limit.rows, times, point).covariance(modelCovariance) : undefined;
  const covariance = robust?.covariance ?? modelCovariance;
  const errors = isHeld.map((_, i) => Math.sqrt(covariance[i * design.length + i] as number));
  // 0 of what the data do not determine, too; where a coefficient is infinite, one of them at least is.
  const allHeld = errors.every((error) => error > 0);
  const atFirst = symmetricFactor(first.information, design.length);
  const { rank } = atFirst;
  const test = (chiSquare: number): CoxTest | null =>
    rank === 0 ? null : { chiSquare, degreesOfFreedom: rank, pValue: chiSquareUpper(chiSquare, rank) };
  const scores = scoresOf(rows, point);
  const inverse = robust && symmetricFactor(robust.covariance, design.length);
  const listed = (matrix: Float64Array) => covarianceRows(rescaled(matrix, design), design.length);
  function waldTest(): CoxTest | null {
    if (inverse === undefined) return test(quadratic(slope.information, point));
    // Without more clusters than covariates, some combination of the coefficients would have no variance.
    return inverse.rank < design.length ? null : test(inverseForm(inverse, point));
  }
  /** Squares and products of the units' scores with all coefficients 0, in place of their expectation. */
  function robustScoreTest(units: number): CoxTest | null {
    const zero = new Float64Array(design.length);
    const squares = symmetricFactor(
      coxScores(rows, coxTimes(rows, zero, ties, churnTimes(rows)), zero).squares(),
      design.length,
    );
    return units > rank && squares.rank === rank ? test(inverseForm(squares, first.gradient)) : null;
  }
  return {
    model: "cox",
    ties,
    coefficients: design.map((covariate, i) => ({
      ...coefficientOf(
        covariate,
        estimates[i] as CoxCoefficient["estimate"],
        point[i] as number,
        errors[i] as number,
        confidence,
      ),
      proportionalHazards: isHeld[i] ? (tests[i] as ProportionalHazardsTest) : UNTESTED,
    })),
    covariance: allHeld ? listed(covariance) : null,
    robust: robust
      ? {
          units: robust.units,
          modelCovariance: allHeld ? listed(modelCovariance) : null,
          scoreTest: robustScoreTest(robust.units),
        }
      : null,
    logLikelihood: slope.value,
    logLikelihoodNull: first.value,
    likelihoodRatioTest: test(Math.max(0, 2 * (slope.value - first.value))),
    scoreTest: test(inverseForm(atFirst, first.gradient)),
    waldTest: allHeld ? waldTest() : null,
    concordance: concordanceOf(rows, limit.levels ? limitRanks(limit.levels, scores) : scores),
    proportionalHazards: global,
    baseline: baselineOf(limit, times, design, rows.labels),
    ...countsOf(rows),
    iterations,
    converged,
    boundary: design.flatMap(({ name }, i) => (isHeld[i] ? [] : [name])),
    gradientNorm: Math.hypot(...slope.gradient.map((each, i) => (told[i] ? each : 0))),
  };
}

function countsOf({ weights, left }: CoxRows) {
  let customers = 0;
  let churned = 0;
  for (let row = 0; row < weights.length; row++) {
    customers += weights[row] as number;
    if (left[row]) churned += weights[row] as number;
  }
  return { customers, churned };
}

/** {@link fitCox} as data. */
export const fitCoxMetric: Metric<[input: FitCoxInput], CoxFit> = {
  id: "fitCox",
  summary: "The effect of each covariate on the rate of churn, by Cox regression.",
  arguments: [{ name: "input", schema: fitCoxInput }],
  compute: fitCox,
  main: {
    path: "concordance.concordance",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.concordance === null",
  },
  sources: [
    "cox1972",
    "efron1977",
    "breslow1974",
    "grambschTherneau1994",
    "harrellLeeMark1996",
    "therneauGrambsch2000",
    "linWei1989",
  ],
  examples: [
    {
      arguments: [{ durations: [2, 3, 4, 6, 7], churned: [1, 1, 1, 0, 1], covariates: { monthly: [1, 0, 1, 0, 0] } }],
      result: {
        model: "cox",
        ties: "efron",
        coefficients: [
          {
            name: "monthly",
            estimate: "finite",
            coefficient: 1.4387560473547796,
            hazardRatio: 4.2154487355073975,
            standardError: 1.2358761677073014,
            interval: { low: 0.3739935488790327, high: 47.51421005777452, confidence: 0.95, method: "wald" },
            z: 1.1641587441756764,
            pValue: 0.2443596858814793,
            proportionalHazards: { chiSquare: 0.008567835210014463, degreesOfFreedom: 1, pValue: 0.9262510557682279 },
          },
        ],
        covariance: [[1.5273899019068857]],
        robust: null,
        logLikelihood: -3.3620702083776703,
        logLikelihoodNull: -4.0943445622221,
        likelihoodRatioTest: { chiSquare: 1.4645487076888601, degreesOfFreedom: 1, pValue: 0.22620775827960327 },
        scoreTest: { chiSquare: 1.5908507909362977, degreesOfFreedom: 1, pValue: 0.20720462164434028 },
        waldTest: { chiSquare: 1.3552655816406882, degreesOfFreedom: 1, pValue: 0.24435968588147927 },
        concordance: {
          concordance: 0.7222222222222222,
          standardError: 0.13775255311371234,
          concordant: 5,
          discordant: 1,
          tiedRisk: 3,
          tiedTime: 0,
          tiedBoth: 0,
        },
        proportionalHazards: { chiSquare: 0.008567835210014462, degreesOfFreedom: 1, pValue: 0.9262510557682279 },
        baseline: {
          at: { monthly: 0.4 },
          stratum: null,
          time: [2, 3, 4, 7],
          cumulativeHazard: [0.1555454083806627, 0.40196440191280214, 0.6880296066870045, 2.4660532219734854],
          survival: [0.8559482088243732, 0.6690045605491447, 0.5025653455102791, 0.08491935632358127],
          variance: [0.024194374068307132, 0.08491669444169969, 0.16674999582420602, 3.3281179723406145],
          derivatives: {
            monthly: [-0.05250488385113812, -0.09790153215154854, -0.1774909199293725, 0.53371852618522],
          },
        },
        customers: 5,
        churned: 4,
        iterations: 4,
        converged: true,
        boundary: [],
        gradientNorm: 3.7891911830456593e-13,
      },
    },
    {
      arguments: [{ durations: [3, 4], churned: [0, 0], covariates: { monthly: [1, 0] } }],
      result: {
        model: "cox",
        ties: "efron",
        coefficients: [
          {
            name: "monthly",
            estimate: "none",
            coefficient: null,
            hazardRatio: null,
            standardError: null,
            interval: null,
            z: null,
            pValue: null,
            proportionalHazards: { chiSquare: null, degreesOfFreedom: 0, pValue: null },
          },
        ],
        covariance: null,
        robust: null,
        logLikelihood: 0,
        logLikelihoodNull: 0,
        likelihoodRatioTest: null,
        scoreTest: null,
        waldTest: null,
        concordance: null,
        proportionalHazards: { chiSquare: null, degreesOfFreedom: 0, pValue: null },
        baseline: {
          at: { monthly: null },
          stratum: null,
          time: [],
          cumulativeHazard: [],
          survival: [],
          variance: null,
          derivatives: null,
        },
        customers: 2,
        churned: 0,
        iterations: 0,
        converged: true,
        boundary: ["monthly"],
        gradientNorm: 0,
      },
    },
  ],
};

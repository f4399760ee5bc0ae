import { distinctRows, type LikelihoodMaximum, maximumLikelihood, sum, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import { checkThat } from "../validation/checkThat";
import { count, numberBetween, oneOf, optional, weightsOf } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parametersField } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { noneAbove } from "../validation/rareErrors";
import { whenValid } from "../validation/rules";
import { callback, table } from "../validation/tableField";
import type { CustomerSpends } from "./customerSpend";
import { fitOf } from "./fitOf";
import type { FitOptions } from "./fitOptions";
import { fitWeights, MAX_ITERATIONS } from "./fitOptionsField";
import { columnOf } from "./forCustomers";
import { gammaGammaLikelihood } from "./gammaGammaLikelihood";
import type { GammaGammaParameters } from "./gammaGammaParameters";
import { gammaGammaNames, gammaGammaShapes, spendTable } from "./gammaGammaShapes";
import type { ModelFit } from "./modelFit";
import { weightedCorrelation } from "./weightedCorrelation";

/** How {@link fitGammaGamma} fits. */
export interface FitGammaGammaOptions extends FitOptions<GammaGammaParameters> {
  /** The least that `q` may be, from 1e-9 to 1,000; any, when left out. Above 1, so that the mean over all customers stays finite; above 2, so that its variance does. Where it is reached, `boundary` says so. */
  readonly minimumQ?: number | undefined;
}

/** The arguments of {@link fitGammaGamma}. */
export interface FitGammaGammaInput {
  /** The columns of the customers, as `customerSummaries` returns them. Somebody must have bought again. */
  readonly summary: CustomerSpends;
  /** Weights, where to start, how long, and the least `q`. */
  readonly options?: FitGammaGammaOptions | undefined;
}

/** The schema of {@link FitGammaGammaInput}. */
export const fitGammaGammaInput: InputSchema<FitGammaGammaInput> = /* @__PURE__ */ inputSchema<FitGammaGammaInput>(
  () => ({
    fields: {
      summary: table({ ...spendTable, minLength: 1 }),
      options: optional(
        group<FitGammaGammaOptions>({
          weights: optional(weightsOf("summary")),
          start: optional(parametersField<GammaGammaParameters>(gammaGammaShapes)),
          maxIterations: optional(count(1, 1e6)),
          unit: optional(oneOf("day", "week", "month", "year")),
          onProgress: optional(callback()),
          minimumQ: optional(numberBetween("scale", 1e-9, 1000)),
        }),
      ),
    },
    rules: [
      ...fitWeights<FitGammaGammaInput>("summary", "frequency"),
      someoneSpent("frequency", ({ frequency }, row) => (frequency[row] as number) > 0),
      someoneSpent("meanRepeatValue", isUsed),
    ],
  }),
);

/** A fitted Gamma-Gamma model. */
export interface GammaGammaFit extends ModelFit<"gammaGamma", GammaGammaParameters> {
  /** Customers who have not bought again: they were left out, since the model is of repeat purchases. */
  readonly oneTimeBuyers: number;
  /** Customers who have bought again, but whose purchases brought nothing on average, having been paid back: they were left out, since the model is of values above 0. */
  readonly withoutValue: number;
  /** The correlation of frequency and mean value over the customers of the fit, from −1 to 1; `null` where one of the two is the same for all. The model takes it to be 0. */
  readonly correlation: number | null;
  /** The mean value of purchases over all customers, that of whom nothing is known: p v / (q − 1); `null` where q is 1 or less, since it is infinite then. */
  readonly meanValue: number | null;
}

/**
 * The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases.
 *
 * Each customer has a mean of their own, around which their purchases vary; these means differ from customer to customer. Whoever has bought often
 * is judged by what they have spent, who has bought once more partly by what all others spend: see {@link gammaGammaExpectedValue}.
 *
 * The value is the *mean* of a customer's purchases, not their sum, and the first purchase is no part of it, as in {@link customerSummaries}. Customers
 * without a repeat purchase are left out by themselves and counted, and so is whose purchases were all paid back: no need to filter. What is modeled is what the values
 * are: revenue, or better, margin.
 *
 * The model takes how often and how much customers buy to be independent. `correlation` says how far that is from the truth: near 0
 * is good (0.11 in the authors' data); where it is above 0.3 or so, predictions of frequent buyers are off. With `q` of 1 or less the mean over all customers is infinite, `meanValue` is `null`, and
 * nothing can be said of who has not bought again: `minimumQ` holds it above.
 *
 * @param summary - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Weights, where to start, how long, and the least `q`.
 * @returns Parameters, their standard errors and covariances, who was left out, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the arguments break {@link fitGammaGammaInput}, or nobody has bought again.
 *
 * @source faderHardieLee2005
 * @source faderHardie2013GammaGamma
 *
 * @example
 * ```ts
 * const summary = { frequency: [2, 1, 0, 7, 1, 0, 3, 5], meanRepeatValue: [22, 12, 0, 74, 19, 0, 31, 40] };
 * const fit = fitGammaGamma(summary);
 * fit.customers; // => 6
 * fit.oneTimeBuyers; // => 2
 * ```
 */
export function fitGammaGamma(summary: CustomerSpends, options?: FitGammaGammaOptions): GammaGammaFit {
  const parsed = parseInput("fitGammaGamma", fitGammaGammaInput, { summary, options });
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress, minimumQ = 0 } = parsed.options ?? {};
  const frequency = columnOf(parsed.summary.frequency);
  const means = columnOf(parsed.summary.meanRepeatValue);
  const used: number[] = [];
  for (let row = 0; row < frequency.length; row++)
    if (isUsed({ frequency, meanRepeatValue: means }, row)) used.push(row);
  const weightOf = (row: number) => (weights ? (weights[row] as number) : 1);
  const rows = distinctRows(
    [
      Float64Array.from(used, (row) => frequency[row] as number),
      Float64Array.from(used, (row) => means[row] as number),
    ],
    weights && Float64Array.from(used, weightOf),
  );
  const customers = sum(rows.weights);
  const middle = Math.exp(middleLog(rows.values[1] as Float64Array));
  const shared = {
    observations: customers,
    maxIterations,
    onIteration:
      onProgress &&
      ((iteration: number, logLikelihood: number) => onProgress({ iteration, maxIterations, logLikelihood })),
  };
  const free = maximumLikelihood({
    ...shared,
    logLikelihood: (parameters, gradient) => gammaGammaLikelihood(rows, parameters, gradient),
    start: start ? [start.p, start.q, start.v] : [2, 3, middle],
    scale: [1, 1, middle],
  });
  const found = (free.parameters[1] as number) >= minimumQ ? free : held(minimumQ);
  const fit = fitOf({ model: "gammaGamma", names: gammaGammaNames, customers, patterns: rows.size, unit }, found);
  const { p, q, v } = fit.parameters;
  return {
    ...fit,
    oneTimeBuyers: sumOf(frequency.length, (row) => ((frequency[row] as number) > 0 ? 0 : weightOf(row))),
    withoutValue: sumOf(frequency.length, (row) =>
      (frequency[row] as number) > 0 && (means[row] as number) <= 0 ? weightOf(row) : 0,
    ),
    correlation: weightedCorrelation(rows),
    meanValue: q > 1 ? (p * v) / (q - 1) : null,
  };

  /** The maximum where q is at its least. */
  function held(least: number): LikelihoodMaximum {
    const three = new Float64Array(3);
    const maximum = maximumLikelihood({
      ...shared,
      logLikelihood: ([p, v], gradient) => {
        const value = gammaGammaLikelihood(rows, Float64Array.of(p as number, least, v as number), three);
        gradient[0] = three[0] as number;
        gradient[1] = three[2] as number;
        return value;
      },
      start: [free.parameters[0] as number, free.parameters[2] as number],
      scale: [1, middle],
    });
    const [p, v] = maximum.parameters as unknown as [number, number];
    const boundary = [...new Set([1, ...maximum.boundary.map((place) => 2 * place)])].sort();
    return { ...maximum, parameters: Float64Array.of(p, least, v), covariance: null, boundary };
  }
}

/** Whether the model is of a customer. */
function isUsed({ frequency, meanRepeatValue }: CustomerSpends, row: number): boolean {
  return (frequency[row] as number) > 0 && (meanRepeatValue[row] as number) > 0;
}

/** Halfway between the logarithms of the least and of the greatest value. */
function middleLog(values: Float64Array): number {
  return (Math.log(values[0] as number) + Math.log(values[values.length - 1] as number)) / 2;
}

function someoneSpent(column: keyof CustomerSpends, has: (summary: CustomerSpends, row: number) => boolean) {
  return checkThat<FitGammaGammaInput>(
    ({ summary, options }) => {
      const { length } = summary.frequency;
      for (let row = 0; row < length; row++) if (has(summary, row) && (options?.weights?.[row] ?? 1) > 0) return true;
      return false;
    },
    ({ summary }) => ({ code: noneAbove, value: summary[column], details: { bound: 0 } }),
    { path: ["summary", column], when: whenValid(["summary", "options"]) },
  );
}

/** {@link fitGammaGamma} as data. */
export const fitGammaGammaMetric: Metric<Parameters<typeof fitGammaGamma>, GammaGammaFit> = {
  id: "fitGammaGamma",
  summary:
    "The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases.",
  arguments: [
    { name: "summary", of: fitGammaGammaInput },
    { name: "options", of: fitGammaGammaInput },
  ],
  compute: fitGammaGamma,
  main: null,
  sources: ["faderHardieLee2005", "faderHardie2013GammaGamma"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 8, 1],
          meanRepeatValue: [0, 5, 60, 22, 31, 12, 45, 18, 70, 27, 33, -4],
        },
      ],
      result: {
        model: "gammaGamma",
        parameters: { p: 1.4612709875, q: 25.996320791, v: 586.49974591 },
        standardErrors: null,
        covariance: null,
        logLikelihood: -42.337941735,
        customers: 10,
        patterns: 10,
        iterations: 24,
        converged: true,
        boundary: ["q", "v"],
        gradientNorm: 0,
        conditionNumber: null,
        unit: null,
        oneTimeBuyers: 1,
        withoutValue: 1,
        correlation: 0.14159436595,
        meanValue: 34.286448395,
      },
    },
  ],
};

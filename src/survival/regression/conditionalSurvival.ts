import { normalUpperQuantile } from "../../math";
import type { Metric } from "../../metric/metric";
import type { IssuePath } from "../../validation/errors";
import { type FieldFacts, withFacts } from "../../validation/fieldFacts";
import {
  confidenceLevel,
  customField,
  type Field,
  isList,
  numbersWithin,
  optional,
  run,
  withDefault,
} from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { issueAt } from "../../validation/issueAt";
import { type Label, labelsOf } from "../../validation/labelFields";
import { looked } from "../../validation/looked";
import { ownFields } from "../../validation/ownFields";
import { parseInput } from "../../validation/parseInput";
import { wrongLength } from "../../validation/rareErrors";
import { rareKind } from "../../validation/rareKinds";
import { columnsOf, durations, type NamedColumns } from "../rows/durationFields";
import { finiteOrNull } from "../rows/finiteOrNull";
import type { ConditionalSurvivalResult, CustomerFuture } from "./conditionalSurvivalResult";
import type { CoxFit } from "./coxFit";
import { futureOfCox } from "./futureOfCox";
import { futureOfWeibull } from "./futureOfWeibull";
import { copyOf, isSurvivalFit } from "./isSurvivalFit";
import { MOST_COVARIATES } from "./mostCovariates";
import type { WeibullFit } from "./weibullFit";

/** Customers whose future is asked for, as columns. */
export interface FutureCustomers {
  /** The covariates of the fit: columns of numbers by name, one item per customer. Default: none. */
  readonly covariates?: NamedColumns | undefined;
  /** Stratum of each customer, if the fit has strata. */
  readonly strata?: ArrayLike<Label> | undefined;
}

/** The options of {@link conditionalSurvival}. */
export interface ConditionalSurvivalInput {
  /** Tenure so far, in the unit of the durations of the fit: of all customers, or of each. */
  readonly from: number | ArrayLike<number>;
  /** Times ahead, counted from `from`, each 0 or more. */
  readonly times: ArrayLike<number>;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The arguments of {@link conditionalSurvival}. */
export interface ConditionalSurvivalArguments {
  /** A fit of {@link fitCox} or {@link fitWeibull}. */
  readonly fit: CoxFit | WeibullFit;
  /** The customers. */
  readonly customers: FutureCustomers;
  /** The tenure so far and the times. */
  readonly options: ConditionalSurvivalInput;
}

/** A fit of a survival model. */
function survivalFit(): Field<CoxFit | WeibullFit> {
  const facts: FieldFacts = {
    ...rareKind("survivalFit"),
    jsonSchema: {
      type: "object",
      properties: { model: { enum: ["cox", "weibull"] } },
      required: ["model"],
    },
  };
  const field = customField<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null,
    facts,
  ).check((payload) => {
    const fit = copyOf(ownFields(payload.value)) as Readonly<Record<string, unknown>>;
    payload.value = fit;
    if (!isSurvivalFit(fit)) payload.issues.push(issueAt([], payload.value, "wrongType", { expected: "survivalFit" }));
  });
  return withFacts(field, facts) as never;
}

/** One tenure, or one per customer. */
function tenures(): Field<number | ArrayLike<number>> {
  const list: Field<unknown> = durations();
  const facts: FieldFacts = {
    ...rareKind("numberOrList"),
    unit: "periods",
    jsonSchema: {
      anyOf: [
        { type: "number", minimum: 0, maximum: 1e15, unit: "periods" },
        { type: "array", items: { type: "number", minimum: 0, maximum: 1e15, unit: "periods" } },
      ],
    },
  };
  const either = customField<unknown>((value) => typeof value === "number" || isList(value), facts).check((payload) => {
    const { value } = payload;
    const { issues, value: read } = run(list, typeof value === "number" ? [value] : value);
    if (typeof value !== "number") payload.value = read;
    for (const issue of issues)
      payload.issues.push(typeof value === "number" ? { ...issue, path: (issue.path as IssuePath).slice(1) } : issue);
  });
  return withFacts(either, facts) as never;
}

/** The schema of {@link ConditionalSurvivalArguments}. */
export const conditionalSurvivalInput: InputSchema<ConditionalSurvivalArguments> =
  /* @__PURE__ */ inputSchema<ConditionalSurvivalArguments>(() => ({
    fields: {
      fit: survivalFit(),
      customers: group<FutureCustomers>({
        covariates: optional(columnsOf("customers", MOST_COVARIATES)),
        strata: optional(labelsOf("customers")),
      }),
      options: group<ConditionalSurvivalInput>({
        from: tenures(),
        times: numbersWithin("periods", 1e-9, 1e15),
        confidence: withDefault(confidenceLevel(), 0.95),
      }),
    },
    rules: [
      looked<ConditionalSurvivalArguments>(["fit", "customers", "options"], ({ fit, customers, options }, report) => {
        const { covariates = {}, strata } = customers;
        const names = fit.coefficients.map(({ name }) => name);
        for (const name of names)
          if (covariates[name] === undefined)
            report(issueAt(["customers", "covariates", name], undefined, "missing", { expected: "list" }));
        for (const [name, column] of Object.entries(covariates))
          if (!names.includes(name)) report(issueAt(["customers", "covariates", name], column, "unknownField"));
        const hasStrata = fit.model === "cox" && fit.baseline.stratum !== null;
        if (hasStrata && strata === undefined)
          report(issueAt(["customers", "strata"], undefined, "missing", { expected: "list" }));
        if (!hasStrata && strata !== undefined) report(issueAt(["customers", "strata"], strata, "unknownField"));
        const bound = customersIn({ customers, options });
        const columns: readonly (readonly [path: readonly string[], column: unknown])[] = [
          ...Object.entries(covariates).map(([name, column]) => [["customers", "covariates", name], column] as const),
          [["customers", "strata"], strata],
          [["options", "from"], options.from],
        ];
        for (const [path, column] of columns)
          if (isList(column) && (column as ArrayLike<unknown>).length !== bound)
            report(issueAt(path, column, wrongLength, { bound, length: (column as ArrayLike<unknown>).length }));
      }),
    ],
  }));

/** Number of customers: the length of the first column. */
function customersIn({ customers, options }: Pick<ConditionalSurvivalArguments, "customers" | "options">): number {
  const [first = customers.strata] = Object.values(customers.covariates ?? {}) as ArrayLike<unknown>[];
  return first?.length ?? (typeof options.from === "number" ? 1 : options.from.length);
}

/**
 * The probability that a customer of a given tenure stays for a further time, by a survival model.
 *
 * The survival of a customer with tenure `from` to a time ahead is S(from + time) / S(from) for the customer's own
 * covariates. The interval is symmetric on the scale log(−log(survival)), by the delta method: its variance is that of
 * the cumulative hazard between the two tenures, from the baseline and the coefficients together, as in R's
 * `survfit(coxph, newdata, start.time)`. It is about the share of such customers who stay, not about one of them, and
 * takes the model as true; with `robust` in the fit, its covariance is the robust one. A Cox fit tells nothing beyond
 * its last time of churn, a Weibull fit extends beyond the data. Covariates stay as they are.
 *
 * @param fit - A fit of {@link fitCox} or {@link fitWeibull}.
 * @param customers - Covariates of the customers, and strata if the fit has them.
 * @param options - The tenure so far and the times ahead.
 * @returns The future of each customer: survival from 0 (all churn) to 1 (all stay) and the median remaining lifetime;
 * `null` if a coefficient is not finite, or after the last time of churn of a Cox fit.
 * @throws {@link MetricInputError} if the arguments break {@link conditionalSurvivalInput}.
 *
 * @source kalbfleischPrentice2002
 * @source therneauGrambsch2000
 *
 * @example
 * ```ts
 * const fit = fitWeibull({ durations: [2, 3, 5, 8, 13, 21, 21], churned: [1, 1, 1, 1, 1, 0, 0] });
 * const { customers } = conditionalSurvival(fit, {}, { from: [0, 12], times: [6] });
 * customers[0]?.survival[0]; // => 0.662…
 * customers[1]?.medianRemaining; // => 10.1…
 * ```
 */
export function conditionalSurvival(
  fit: CoxFit | WeibullFit,
  customers: FutureCustomers,
  options: ConditionalSurvivalInput,
): ConditionalSurvivalResult {
  const parsed = parseInput("conditionalSurvival", conditionalSurvivalInput, { fit, customers, options });
  const { from, confidence = 0.95 } = parsed.options;
  const { covariates = {}, strata } = parsed.customers;
  const times = Array.from(parsed.options.times, (time) => time + 0);
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const model = parsed.fit;
  const futureOf = model.model === "cox" ? futureOfCox(model, reach) : futureOfWeibull(model, reach);
  const names = model.coefficients.map(({ name }) => name);
  return {
    times,
    customers: Array.from({ length: customersIn(parsed) }, (_, i): CustomerFuture => {
      const tenure = typeof from === "number" ? from : (from[i] as number);
      const values = names.map((name) => (covariates[name] as ArrayLike<number>)[i] as number);
      const { at, median } = futureOf(values, strata?.[i] ?? null, tenure);
      const points = times.map(at);
      const { value, low, high, method } = median();
      return {
        from: tenure + 0,
        survival: points.map(({ survival }) => finite(survival)),
        interval: {
          low: points.map((point) => finite(point.low)),
          high: points.map((point) => finite(point.high)),
          confidence,
          method: "log-log",
        },
        medianRemaining: finite(value),
        medianInterval: { low: finite(low), high: finite(high), confidence, method },
      };
    }),
  };
}

/** `null` for what overflows in a fit of extreme numbers. */
function finite(value: number | null): number | null {
  return finiteOrNull(value ?? Number.NaN);
}

const EXAMPLE_FIT: WeibullFit = {
  model: "weibull",
  parameters: { shape: 1, scale: 10 },
  scaleEstimate: "finite",
  standardErrors: { shape: 0.25, scale: 2.5 },
  intercept: Math.LN10,
  coefficients: [],
  covariance: [
    [0.0625, 0],
    [0, 0.0625],
  ],
  robust: null,
  median: 6.931471805599453,
  mean: 10,
  logLikelihood: -50,
  logLikelihoodNull: -50,
  customers: 20,
  churned: 16,
  patterns: 20,
  iterations: 4,
  converged: true,
  boundary: [],
  gradientNorm: 0,
};

/** {@link conditionalSurvival} as data. */
export const conditionalSurvivalMetric: Metric<
  [fit: CoxFit | WeibullFit, customers: FutureCustomers, options: ConditionalSurvivalInput],
  ConditionalSurvivalResult
> = {
  id: "conditionalSurvival",
  summary: "The probability that a customer of a given tenure stays for a further time, by a survival model.",
  arguments: [
    { name: "fit", of: conditionalSurvivalInput },
    { name: "customers", of: conditionalSurvivalInput },
    { name: "options", of: conditionalSurvivalInput },
  ],
  compute: conditionalSurvival,
  main: null,
  sources: ["kalbfleischPrentice2002", "therneauGrambsch2000"],
  examples: [
    {
      arguments: [EXAMPLE_FIT, {}, { from: 5, times: [0, 10] }],
      result: {
        times: [0, 10],
        customers: [
          {
            from: 5,
            survival: [1, 0.3678794411714425],
            interval: {
              low: [1, 0.1396137807547849],
              high: [1, 0.601755439639335],
              confidence: 0.95,
              method: "log-log",
            },
            medianRemaining: 6.9314718055994575,
            medianInterval: { low: 3.696392217713134, high: 12.99789052730574, confidence: 0.95, method: "log" },
          },
        ],
      },
    },
  ],
};

import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { anyNumber, optional, text } from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** One term of a logistic model. */
export interface ChurnTerm {
  /** Name of the term. */
  readonly name: string;
  /** Change of the logit per unit of the value. */
  readonly coefficient: number;
  /** Value of the customer. */
  readonly value: number;
  /** Value for comparison, such as that of an ordinary customer; it does not change the probability. Default: 0. */
  readonly baseline?: number | undefined;
}

/** The input of {@link churnProbability}. */
export interface ChurnProbabilityInput {
  /** Logit of a customer with all values 0. */
  readonly intercept: number;
  /** Terms of the model, with the values of the customer. */
  readonly terms: readonly ChurnTerm[];
}

/** The schema of {@link ChurnProbabilityInput}. */
export const churnProbabilityInput: InputSchema<ChurnProbabilityInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    intercept: anyNumber(),
    terms: groups<ChurnTerm>({
      name: text(),
      coefficient: anyNumber(),
      value: anyNumber(),
      baseline: optional(anyNumber()),
    }),
  },
}));

/** The contribution of one term to the logit. */
export interface ChurnContribution {
  /** The term. */
  readonly name: string;
  /** Contribution to the logit against the baseline: coefficient × (value − baseline). */
  readonly contribution: number;
}

/** The result of {@link churnProbability}. */
export interface ChurnProbabilityResult {
  /** Probability of churn, by the model. */
  readonly probability: number;
  /** Logarithm of its odds. */
  readonly logit: number;
  /** Contribution of each term, in their order. */
  readonly contributions: readonly ChurnContribution[];
}

/**
 * The probability of churn of a customer, from the coefficients of a logistic model.
 *
 * Fit the model elsewhere (any statistics package gives intercept and coefficients), to customers whose outcome
 * within some time is known; the probability is for the same length of time and similar customers. Transform values
 * as for the fit: a coefficient of standardized values needs standardized values. Contributions add up on the logit.
 * They show what distinguishes this customer from the baseline, not the effect of changing a value. For a score
 * without a model see {@link churnRisk}.
 *
 * @param input - The model, with the values of one customer.
 * @returns A probability from 0 (stays) to 1 (leaves), its logit, and the contribution of each term.
 * @throws {@link MetricInputError} if the input breaks {@link churnProbabilityInput}.
 *
 * @source hosmerLemeshowSturdivant2013
 *
 * @example
 * ```ts
 * const leaving = churnProbability({
 *   intercept: -2,
 *   terms: [
 *     { name: "tickets", coefficient: 0.5, value: 4, baseline: 1 },
 *     { name: "logins", coefficient: -0.25, value: 2, baseline: 8 },
 *   ],
 * });
 * leaving.logit; // => -0.5
 * leaving.probability; // => 0.3775…
 * leaving.contributions; // => [{ name: "tickets", contribution: 1.5 }, { name: "logins", contribution: 1.5 }]
 * ```
 */
export function churnProbability(input: ChurnProbabilityInput): ChurnProbabilityResult {
  const { intercept, terms } = parseInput("churnProbability", churnProbabilityInput, input);
  const logit = sumOf(terms.length + 1, (i) => {
    const term = terms[i - 1];
    return term ? term.coefficient * term.value : intercept;
  });
  return {
    probability: 1 / (1 + Math.exp(-logit)),
    logit: logit + 0,
    contributions: terms.map(({ name, coefficient, value, baseline = 0 }) => ({
      name,
      contribution: coefficient * (value - baseline) + 0,
    })),
  };
}

/** {@link churnProbability} as data. */
export const churnProbabilityMetric: Metric<[input: ChurnProbabilityInput], ChurnProbabilityResult> = {
  id: "churnProbability",
  summary: "The probability of churn of a customer, from the coefficients of a logistic model.",
  arguments: [{ name: "input", schema: churnProbabilityInput }],
  compute: churnProbability,
  main: {
    path: "probability",
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["hosmerLemeshowSturdivant2013"],
  examples: [
    {
      arguments: [
        {
          intercept: 0,
          terms: [
            { name: "tickets", coefficient: 0.5, value: 4, baseline: 1 },
            { name: "logins", coefficient: -0.25, value: 8 },
          ],
        },
      ],
      result: {
        probability: 0.5,
        logit: 0,
        contributions: [
          { name: "tickets", contribution: 1.5 },
          { name: "logins", contribution: -2 },
        ],
      },
    },
  ],
};

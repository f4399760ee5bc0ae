import { sumOf } from "../math/sum";
import type { Metric } from "../metric/metric";
import { anyNumber, optional, text } from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** One term of a logistic model. */
export interface ChurnTerm {
  /** What it is of. */
  readonly name: string;
  /** By how much the logit grows when the value grows by 1. */
  readonly coefficient: number;
  /** The customer's value. */
  readonly value: number;
  /** The value that the contribution is held against, such as that of an ordinary customer; 0 unless given. It does not move the probability. */
  readonly baseline?: number | undefined;
}

/** The input of {@link churnProbability}. */
export interface ChurnProbabilityInput {
  /** The logit of a customer whose values are all 0. */
  readonly intercept: number;
  /** The terms of the model with the customer's values. */
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

/** What one term does to the logit. */
export interface ChurnContribution {
  /** The term. */
  readonly name: string;
  /** How much it adds to the logit, against its baseline: coefficient × (value − baseline). */
  readonly contribution: number;
}

/** The result of {@link churnProbability}. */
export interface ChurnProbabilityResult {
  /** The probability that the customer leaves, as the model has it. */
  readonly probability: number;
  /** The logarithm of its odds. */
  readonly logit: number;
  /** What each term adds to the logit, in their order. */
  readonly contributions: readonly ChurnContribution[];
}

/**
 * The probability that a customer leaves, from the coefficients of a logistic model.
 *
 * The model is fitted elsewhere (any statistics package gives intercept and coefficients), to customers of whom it is known who
 * left within some time; the probability is for the same length of time and for customers like them. Values must be
 * transformed as they were for the fit: a coefficient of standardized values needs standardized values. Contributions
 * are on the logit, where they add up, and show what drives this customer against the baseline, not what would change
 * if the value did. For a score without a model, see {@link churnRisk}.
 *
 * @param input - The model with the values of one customer.
 * @returns A probability from 0 (stays) to 1 (leaves), its logit, and what each term adds to it.
 * @throws {@link MetricInputError} when the input breaks {@link churnProbabilityInput}.
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
  summary: "The probability that a customer leaves, from the coefficients of a logistic model.",
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

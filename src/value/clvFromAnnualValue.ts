import type { Metric } from "../metric/metric";
import { amount, fraction, periods, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromAnnualValue}. */
export interface ClvFromAnnualValueInput {
  /** Average revenue of a customer per year, in money. */
  readonly annualValue: number;
  /** Average lifetime of a customer, in years; fractions allowed. */
  readonly lifetimeYears: number;
  /** Gross margin, a fraction from 0 to 1. Default: 1 (all of the revenue). */
  readonly grossMargin?: number | undefined;
}

/** The schema of {@link ClvFromAnnualValueInput}. */
export const clvFromAnnualValueInput: InputSchema<ClvFromAnnualValueInput, "grossMargin"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { annualValue: amount(), lifetimeYears: periods(), grossMargin: withDefault(fraction(), 1) },
  }),
);

/**
 * The lifetime value of a customer, from annual value and lifetime in years.
 *
 * The lifetime must be that of whole relationships. The tenure of active customers is too short, and while the
 * business is young, so is that of lost ones. Nothing is discounted. Without a gross margin the result is revenue and
 * must not be compared with acquisition cost. From a churn rate, use {@link clvFromChurn}.
 *
 * @param input - Annual value, lifetime and margin.
 * @returns Money per customer, 0 or more.
 * @throws {@link MetricInputError} if the input breaks {@link clvFromAnnualValueInput}.
 *
 * @formula annualValue * lifetimeYears * grossMargin
 * @source bergerNasr1998
 *
 * @example
 * ```ts
 * clvFromAnnualValue({ annualValue: 1200, lifetimeYears: 3.5 }); // => 4200
 * clvFromAnnualValue({ annualValue: 1200, lifetimeYears: 3.5, grossMargin: 0.5 }); // => 2100
 * ```
 */
export function clvFromAnnualValue(input: ClvFromAnnualValueInput): number {
  const { annualValue, lifetimeYears, grossMargin } = parseInput("clvFromAnnualValue", clvFromAnnualValueInput, input);
  return annualValue * lifetimeYears * grossMargin;
}

/** {@link clvFromAnnualValue} as data. */
export const clvFromAnnualValueMetric: Metric<[input: ClvFromAnnualValueInput], number> = {
  id: "clvFromAnnualValue",
  summary: "The lifetime value of a customer, from annual value and lifetime in years.",
  arguments: [{ name: "input", schema: clvFromAnnualValueInput }],
  compute: clvFromAnnualValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "annualValue * lifetimeYears * grossMargin",
    undefinedWhen: null,
  },
  sources: ["bergerNasr1998"],
  examples: [
    { arguments: [{ annualValue: 1200, lifetimeYears: 3.5 }], result: 4200 },
    { arguments: [{ annualValue: 1200, lifetimeYears: 3.5, grossMargin: 0.5 }], result: 2100 },
  ],
};

import type { Metric } from "../metric/metric";
import { amount, periods, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link clvFromAnnualValue}. */
export interface ClvFromAnnualValueInput {
  /** Average revenue of a customer in a year, in money. */
  readonly annualValue: number;
  /** Average number of years that a customer stays; fractions allowed. */
  readonly tenureYears: number;
  /** The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given. */
  readonly grossMargin?: number | undefined;
}

/** The schema of {@link ClvFromAnnualValueInput}. */
export const clvFromAnnualValueInput: InputSchema<ClvFromAnnualValueInput, "grossMargin"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { annualValue: amount(), tenureYears: periods(), grossMargin: withDefault(ratio(), 1) },
  }),
);

/**
 * The lifetime value of a customer as the average annual value times the average tenure in years.
 *
 * The tenure must be that of whole relations: the tenure so far of customers who are still there is too short, and the
 * tenure of those who left is too short as well while the business is young. Nothing is discounted. Without a gross
 * margin it is revenue, which must not be set against a cost of acquisition. From a churn rate, use {@link clvFromChurn}.
 *
 * @param input - Annual value, tenure and margin.
 * @returns Money per customer, 0 or more.
 * @throws {@link MetricInputError} when the input breaks {@link clvFromAnnualValueInput}.
 *
 * @formula annualValue * tenureYears * grossMargin
 * @source bergerNasr1998
 *
 * @example
 * ```ts
 * clvFromAnnualValue({ annualValue: 1200, tenureYears: 3.5 }); // => 4200
 * clvFromAnnualValue({ annualValue: 1200, tenureYears: 3.5, grossMargin: 0.5 }); // => 2100
 * ```
 */
export function clvFromAnnualValue(input: ClvFromAnnualValueInput): number {
  const { annualValue, tenureYears, grossMargin } = parseInput("clvFromAnnualValue", clvFromAnnualValueInput, input);
  return annualValue * tenureYears * grossMargin;
}

/** {@link clvFromAnnualValue} as data. */
export const clvFromAnnualValueMetric: Metric<[input: ClvFromAnnualValueInput], number> = {
  id: "clvFromAnnualValue",
  summary: "The lifetime value of a customer as the average annual value times the average tenure in years.",
  arguments: [{ name: "input", schema: clvFromAnnualValueInput }],
  compute: clvFromAnnualValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: "annualValue * tenureYears * grossMargin",
    undefinedWhen: null,
  },
  sources: ["bergerNasr1998"],
  examples: [
    { arguments: [{ annualValue: 1200, tenureYears: 3.5 }], result: 4200 },
    { arguments: [{ annualValue: 1200, tenureYears: 3.5, grossMargin: 0.5 }], result: 2100 },
  ],
};

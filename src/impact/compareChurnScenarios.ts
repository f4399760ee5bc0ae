import { sum } from "../math/sum";
import type { Metric } from "../metric/metric";
import { fractions } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { ProjectRevenueInput } from "./projectRevenue";
import { revenueFields } from "./revenueFields";
import { newRevenues, revenuePath } from "./revenuePath";

/** The input of {@link compareChurnScenarios}. */
export interface CompareChurnScenariosInput extends Omit<ProjectRevenueInput, "churnRate"> {
  /**
   * Shares of recurring revenue lost per month, each a fraction from 0 to 1; the others are compared with the first.
   * An array or typed array of 2 to 100 items.
   */
  readonly churnRates: ArrayLike<number>;
}

/** The schema of {@link CompareChurnScenariosInput}. */
export const compareChurnScenariosInput: InputSchema<CompareChurnScenariosInput, "newRevenueGrowth" | "expansionRate"> =
  /* @__PURE__ */ inputSchema<CompareChurnScenariosInput, "newRevenueGrowth" | "expansionRate">(() => ({
    fields: { ...revenueFields(), churnRates: fractions({ minLength: 2, maxLength: 100 }) },
  }));

/** The same business at one churn rate. */
export interface ChurnScenario {
  /** Share of recurring revenue lost per month. */
  readonly churnRate: number;
  /** Monthly recurring revenue at the start and at the end of every month, in money. */
  readonly revenue: readonly number[];
  /** Monthly recurring revenue at the end, in money. */
  readonly endingRevenue: number;
  /** Twelve times that, in money. */
  readonly endingAnnualRevenue: number;
  /** Total revenue of all months after the start, in money. */
  readonly cumulativeRevenue: number;
  /** `endingRevenue` minus that of the first scenario, in money: negative at higher churn, 0 for the first itself. */
  readonly endingGap: number;
  /** `cumulativeRevenue` minus that of the first scenario, in money. */
  readonly cumulativeGap: number;
}

/** The result of {@link compareChurnScenarios}. */
export interface CompareChurnScenariosResult {
  /** One for each churn rate, in their order. */
  readonly scenarios: readonly ChurnScenario[];
}

/**
 * The difference in monthly recurring revenue between two churn rates, after a number of months.
 *
 * Only churn differs: start, new revenue and expansion are the same. In reality they differ too: a product with high
 * churn is harder to sell. All scenarios start equal and diverge slowly, so one month of high churn looks harmless. The
 * gap in *annual* revenue is twelve times `endingGap`; the revenue missed on the way is `cumulativeGap`. Each scenario
 * is {@link projectRevenue} at its churn rate.
 *
 * @param input - The revenue at the start, how it changes, and the churn rates.
 * @returns For each churn rate the path and its end in money, and the gaps to the first rate: below 0 at higher
 * churn, above 0 at lower churn.
 * @throws {@link MetricInputError} if the input breaks {@link compareChurnScenariosInput}.
 *
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * const { scenarios } = compareChurnScenarios({
 *   startingRevenue: 100_000,
 *   newRevenue: 5000,
 *   churnRates: [0.02, 0.05],
 *   months: 24,
 * });
 * scenarios.map(({ endingRevenue }) => endingRevenue); // => [157632.9…, 100000]
 * scenarios[1].endingGap; // => -57632.9…
 * ```
 */
export function compareChurnScenarios(input: CompareChurnScenariosInput): CompareChurnScenariosResult {
  const parsed = parseInput("compareChurnScenarios", compareChurnScenariosInput, input);
  const { expansionRate, months } = parsed;
  const added = newRevenues(parsed);
  const [first, ...others] = Array.from(parsed.churnRates) as [number, ...number[]];
  const base = revenuePath(parsed, first, added);
  return {
    scenarios: [first, ...others].map((churnRate) => {
      const revenue = revenuePath(parsed, churnRate, added);
      // The gap is accumulated directly, not as the difference of two large numbers.
      const gaps = new Float64Array(months + 1);
      for (let t = 0; t < months; t++)
        gaps[t + 1] = (gaps[t] as number) * (1 - churnRate + expansionRate) + (base[t] as number) * (first - churnRate);
      const endingRevenue = revenue[months] as number;
      return {
        // Turns −0 into 0.
        churnRate: churnRate + 0,
        revenue: Array.from(revenue),
        endingRevenue,
        endingAnnualRevenue: 12 * endingRevenue,
        cumulativeRevenue: sum(revenue, 1),
        endingGap: (gaps[months] as number) + 0,
        cumulativeGap: sum(gaps) + 0,
      };
    }),
  };
}

/** {@link compareChurnScenarios} as data. */
export const compareChurnScenariosMetric: Metric<[input: CompareChurnScenariosInput], CompareChurnScenariosResult> = {
  id: "compareChurnScenarios",
  summary: "The difference in monthly recurring revenue between two churn rates, after a number of months.",
  arguments: [{ name: "input", schema: compareChurnScenariosInput }],
  compute: compareChurnScenarios,
  main: {
    path: "scenarios.1.endingGap",
    unit: "money",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["skokSaasMetrics"],
  examples: [
    {
      arguments: [{ startingRevenue: 1000, newRevenue: 100, churnRates: [0.25, 0.5], months: 2 }],
      result: {
        scenarios: [
          {
            churnRate: 0.25,
            revenue: [1000, 850, 737.5],
            endingRevenue: 737.5,
            endingAnnualRevenue: 8850,
            cumulativeRevenue: 1587.5,
            endingGap: 0,
            cumulativeGap: 0,
          },
          {
            churnRate: 0.5,
            revenue: [1000, 600, 400],
            endingRevenue: 400,
            endingAnnualRevenue: 4800,
            cumulativeRevenue: 1000,
            endingGap: -337.5,
            cumulativeGap: -587.5,
          },
        ],
      },
    },
  ],
};

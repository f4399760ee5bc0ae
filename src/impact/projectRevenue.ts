import { sum } from "../math/sum";
import type { Metric } from "../metric/metric";
import { ratio } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { revenueFields } from "./revenueFields";
import { newRevenues, revenuePath } from "./revenuePath";

/** The input of {@link projectRevenue}. */
export interface ProjectRevenueInput {
  /** Recurring revenue of a month at the start, in money. */
  readonly startingRevenue: number;
  /** Recurring revenue of new customers in the first month, in money. */
  readonly newRevenue: number;
  /** By which share the new revenue grows from one month to the next, as a fraction from −1 to 0.5; 0 unless given. */
  readonly newRevenueGrowth?: number | undefined;
  /** The share of recurring revenue that is lost in a month, as a fraction from 0 to 1; new revenue is not at risk in its first month. */
  readonly churnRate: number;
  /** The share by which present customers' revenue grows in a month, as a fraction from 0 to 0.5; 0 unless given. */
  readonly expansionRate?: number | undefined;
  /** How many months to look ahead, a whole number from 0 to 1200. */
  readonly periods: number;
}

/** The schema of {@link ProjectRevenueInput}. */
export const projectRevenueInput: InputSchema<ProjectRevenueInput, "newRevenueGrowth" | "expansionRate"> =
  /* @__PURE__ */ inputSchema<ProjectRevenueInput, "newRevenueGrowth" | "expansionRate">(() => ({
    fields: { ...revenueFields(), churnRate: ratio() },
  }));

/** One month of a projection. */
export interface ProjectedPeriod {
  /** The number of the month; 0 is the start, before anything moved. */
  readonly period: number;
  /** Recurring revenue that came with new customers in this month, in money. */
  readonly newRevenue: number;
  /** Recurring revenue that present customers added in this month, in money. */
  readonly expansion: number;
  /** Recurring revenue that was lost in this month, in money, as a positive amount. */
  readonly churned: number;
  /** Recurring revenue at the end of this month, in money. */
  readonly revenue: number;
}

/** The result of {@link projectRevenue}. */
export interface ProjectRevenueResult {
  /** The start and every month after it. */
  readonly periods: readonly ProjectedPeriod[];
  /** Recurring revenue of a month at the end, in money. */
  readonly endingRevenue: number;
  /** Twelve times that, in money. */
  readonly endingAnnualRevenue: number;
  /** The revenue of all months after the start together, in money. */
  readonly cumulativeRevenue: number;
}

/**
 * The monthly recurring revenue after some months of steady churn, expansion and new business.
 *
 * Churn and expansion act on what was there at the start of a month; what is new is at risk from the next month on. With
 * constant new revenue and more churn than expansion it levels off at new revenue / (churn − expansion) however hard one
 * sells: the leaky bucket. A projection is arithmetic and no forecast. Customers are taken to be alike; where young
 * ones leave sooner, a growing business churns more than its average customer. For churn rates side by side, see
 * {@link compareChurnScenarios}; for a month that has happened, {@link revenueRollForward}.
 *
 * @param input - The revenue at the start and how it moves.
 * @returns Month by month and at the end, in money, 0 or more; with no churn, no expansion and no growth it is a straight line.
 * @throws {@link MetricInputError} when the input breaks {@link projectRevenueInput}.
 *
 * @formula periods === 0 ? startingRevenue : startingRevenue * (1 - churnRate + expansionRate) ** periods + newRevenue * (1 - churnRate + expansionRate === 1 + newRevenueGrowth ? periods * (1 + newRevenueGrowth) ** (periods - 1) : Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth) ** periods * -Math.expm1(periods * Math.log1p(-Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)) / Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth))) / Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)))
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * const year = projectRevenue({ startingRevenue: 10_000, newRevenue: 500, churnRate: 0.05, periods: 12 });
 * year.endingRevenue; // => 10000
 * year.periods[1]; // => { period: 1, newRevenue: 500, expansion: 0, churned: 500, revenue: 10000 }
 * projectRevenue({ startingRevenue: 10_000, newRevenue: 500, churnRate: 0, periods: 12 }).endingAnnualRevenue; // => 192000
 * ```
 */
export function projectRevenue(input: ProjectRevenueInput): ProjectRevenueResult {
  const parsed = parseInput("projectRevenue", projectRevenueInput, input);
  const { churnRate, expansionRate } = parsed;
  const added = newRevenues(parsed);
  const revenue = revenuePath(parsed, churnRate, added);
  const endingRevenue = revenue[parsed.periods] as number;
  const rows: ProjectedPeriod[] = [
    { period: 0, newRevenue: 0, expansion: 0, churned: 0, revenue: revenue[0] as number },
  ];
  for (let period = 1; period <= parsed.periods; period++) {
    const before = revenue[period - 1] as number;
    rows.push({
      period,
      newRevenue: added[period - 1] as number,
      expansion: before * expansionRate,
      churned: before * churnRate,
      revenue: revenue[period] as number,
    });
  }
  return {
    periods: rows,
    endingRevenue,
    endingAnnualRevenue: 12 * endingRevenue,
    cumulativeRevenue: sum(revenue, 1),
  };
}

/** {@link projectRevenue} as data. */
export const projectRevenueMetric: Metric<[input: ProjectRevenueInput], ProjectRevenueResult> = {
  id: "projectRevenue",
  summary: "The monthly recurring revenue after some months of steady churn, expansion and new business.",
  arguments: [{ name: "input", schema: projectRevenueInput }],
  compute: projectRevenue,
  main: {
    path: "endingRevenue",
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      "periods === 0 ? startingRevenue : startingRevenue * (1 - churnRate + expansionRate) ** periods + newRevenue * (1 - churnRate + expansionRate === 1 + newRevenueGrowth ? periods * (1 + newRevenueGrowth) ** (periods - 1) : Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth) ** periods * -Math.expm1(periods * Math.log1p(-Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)) / Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth))) / Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)))",
    undefinedWhen: null,
  },
  sources: ["skokSaasMetrics"],
  examples: [
    {
      arguments: [{ startingRevenue: 1000, newRevenue: 100, churnRate: 0.5, periods: 2 }],
      result: {
        periods: [
          { period: 0, newRevenue: 0, expansion: 0, churned: 0, revenue: 1000 },
          { period: 1, newRevenue: 100, expansion: 0, churned: 500, revenue: 600 },
          { period: 2, newRevenue: 100, expansion: 0, churned: 300, revenue: 400 },
        ],
        endingRevenue: 400,
        endingAnnualRevenue: 4800,
        cumulativeRevenue: 1000,
      },
    },
  ],
};

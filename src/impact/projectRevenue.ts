import { sum } from "../math/sum";
import type { Metric } from "../metric/metric";
import { fraction } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { revenueFields } from "./revenueFields";
import { newRevenues, revenuePath } from "./revenuePath";

/** The input of {@link projectRevenue}. */
export interface ProjectRevenueInput {
  /** Monthly recurring revenue at the start, in money. */
  readonly startingRevenue: number;
  /** Recurring revenue of new customers in the first month, in money. */
  readonly newRevenue: number;
  /** Growth of new revenue per month, a fraction from -1 to 0.5. Default: 0. */
  readonly newRevenueGrowth?: number | undefined;
  /**
   * Share of recurring revenue lost per month, a fraction from 0 to 1; new revenue is not at risk in its first month.
   */
  readonly churnRate: number;
  /** Growth of existing revenue per month, a fraction from 0 to 0.5. Default: 0. */
  readonly expansionRate?: number | undefined;
  /** Number of months, a whole number from 0 to 1200. */
  readonly months: number;
}

/** The schema of {@link ProjectRevenueInput}. */
export const projectRevenueInput: InputSchema<ProjectRevenueInput, "newRevenueGrowth" | "expansionRate"> =
  /* @__PURE__ */ inputSchema<ProjectRevenueInput, "newRevenueGrowth" | "expansionRate">(() => ({
    fields: { ...revenueFields(), churnRate: fraction() },
  }));

/** One month of a projection. */
export interface ProjectRevenueRow {
  /** Number of the month; 0 is the start. */
  readonly month: number;
  /** New recurring revenue in this month, in money. */
  readonly newRevenue: number;
  /** Expansion of existing customers in this month, in money. */
  readonly expansionRevenue: number;
  /** Recurring revenue lost in this month, in money, 0 or more. */
  readonly churnedRevenue: number;
  /** Recurring revenue at the end of this month, in money. */
  readonly revenue: number;
}

/** The result of {@link projectRevenue}. */
export interface ProjectRevenueResult {
  /** The start and every month after it. */
  readonly rows: readonly ProjectRevenueRow[];
  /** Monthly recurring revenue at the end, in money. */
  readonly endingRevenue: number;
  /** Twelve times that, in money. */
  readonly endingAnnualRevenue: number;
  /** Total revenue of all months after the start, in money. */
  readonly cumulativeRevenue: number;
}

/**
 * The monthly recurring revenue after a number of months of constant churn, expansion and new revenue.
 *
 * Churn and expansion apply to the revenue at the start of a month; new revenue is at risk from the next month on. With
 * constant new revenue and more churn than expansion, revenue levels off at new revenue / (churn − expansion), the
 * "leaky bucket". A projection is arithmetic, not a forecast. All customers are treated alike; if new ones leave
 * sooner, a growing business has more churn than its average customer. To compare churn rates see
 * {@link compareChurnScenarios}; for a past month see `revenueRollForward`.
 *
 * @param input - The revenue at the start and how it changes.
 * @returns Money by month and at the end, 0 or more; a straight line without churn, expansion and growth.
 * @throws {@link MetricInputError} if the input breaks {@link projectRevenueInput}.
 *
 * @formula months === 0 ? startingRevenue : startingRevenue * (1 - churnRate + expansionRate) ** months + newRevenue *
 * (1 - churnRate + expansionRate === 1 + newRevenueGrowth ? months * (1 + newRevenueGrowth) ** (months - 1) :
 * Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth) ** months * -Math.expm1(months * Math.log1p(-Math.abs(1
 * - churnRate + expansionRate - (1 + newRevenueGrowth)) / Math.max(1 - churnRate + expansionRate, 1 +
 * newRevenueGrowth))) / Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)))
 * @source skokSaasMetrics
 *
 * @example
 * ```ts
 * const year = projectRevenue({ startingRevenue: 10_000, newRevenue: 500, churnRate: 0.05, months: 12 });
 * year.endingRevenue; // => 10000
 * year.rows[1]; // => { month: 1, newRevenue: 500, expansionRevenue: 0, churnedRevenue: 500, revenue: 10000 }
 * projectRevenue({ startingRevenue: 10_000, newRevenue: 500, churnRate: 0, months: 12 }).endingAnnualRevenue;
 * // => 192000
 * ```
 */
export function projectRevenue(input: ProjectRevenueInput): ProjectRevenueResult {
  const parsed = parseInput("projectRevenue", projectRevenueInput, input);
  const { churnRate, expansionRate } = parsed;
  const added = newRevenues(parsed);
  const revenue = revenuePath(parsed, churnRate, added);
  const endingRevenue = revenue[parsed.months] as number;
  const rows: ProjectRevenueRow[] = [
    { month: 0, newRevenue: 0, expansionRevenue: 0, churnedRevenue: 0, revenue: revenue[0] as number },
  ];
  for (let month = 1; month <= parsed.months; month++) {
    const before = revenue[month - 1] as number;
    rows.push({
      month,
      newRevenue: added[month - 1] as number,
      expansionRevenue: before * expansionRate,
      churnedRevenue: before * churnRate,
      revenue: revenue[month] as number,
    });
  }
  return {
    rows,
    endingRevenue,
    endingAnnualRevenue: 12 * endingRevenue,
    cumulativeRevenue: sum(revenue, 1),
  };
}

/** {@link projectRevenue} as data. */
export const projectRevenueMetric: Metric<[input: ProjectRevenueInput], ProjectRevenueResult> = {
  id: "projectRevenue",
  summary: "The monthly recurring revenue after a number of months of constant churn, expansion and new revenue.",
  arguments: [{ name: "input", schema: projectRevenueInput }],
  compute: projectRevenue,
  main: {
    path: "endingRevenue",
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula:
      "months === 0 ? startingRevenue : startingRevenue * (1 - churnRate + expansionRate) ** months + newRevenue * " +
      "(1 - churnRate + expansionRate === 1 + newRevenueGrowth ? months * (1 + newRevenueGrowth) ** (months - 1) : " +
      "Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth) ** months * -Math.expm1(months * " +
      "Math.log1p(-Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)) / Math.max(1 - churnRate + " +
      "expansionRate, 1 + newRevenueGrowth))) / Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)))",
    undefinedWhen: null,
  },
  sources: ["skokSaasMetrics"],
  examples: [
    {
      arguments: [{ startingRevenue: 1000, newRevenue: 100, churnRate: 0.5, months: 2 }],
      result: {
        rows: [
          { month: 0, newRevenue: 0, expansionRevenue: 0, churnedRevenue: 0, revenue: 1000 },
          { month: 1, newRevenue: 100, expansionRevenue: 0, churnedRevenue: 500, revenue: 600 },
          { month: 2, newRevenue: 100, expansionRevenue: 0, churnedRevenue: 300, revenue: 400 },
        ],
        endingRevenue: 400,
        endingAnnualRevenue: 4800,
        cumulativeRevenue: 1000,
      },
    },
  ],
};

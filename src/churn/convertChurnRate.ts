import type { Metric } from "../metric/metric";
import { fraction, oneOf } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** A period of the calendar that a churn rate can be for. */
export type ChurnPeriod = "day" | "week" | "month" | "quarter" | "year";

/** The input of {@link convertChurnRate}. */
export interface ConvertChurnRateInput {
  /** Churn rate of one `from` period, a fraction from 0 to 1. */
  readonly churnRate: number;
  /** Period of the given rate. */
  readonly from: ChurnPeriod;
  /** Period to convert to. */
  readonly to: ChurnPeriod;
}

/** Calendar time: a year has 365 / 7 weeks. Billing has 52, see `monthlyRecurringRevenue`. */
const PERIODS_PER_YEAR: Readonly<Record<ChurnPeriod, number>> = {
  day: 365,
  week: 365 / 7,
  month: 12,
  quarter: 4,
  year: 1,
};

/** The schema of {@link ConvertChurnRateInput}. */
export const convertChurnRateInput: InputSchema<ConvertChurnRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    churnRate: fraction(),
    from: oneOf("day", "week", "month", "quarter", "year"),
    to: oneOf("day", "week", "month", "quarter", "year"),
  },
}));

/**
 * A churn rate converted from one period to another by compounding.
 *
 * The retained share is multiplied from period to period: 5% a month is 46% a year, not 60%. A year has 365 days, 365
 * / 7 weeks, 12 months and 4 quarters. Plans bill 52 times a year, so `monthlyRecurringRevenue` counts weeks
 * differently. Converting to a longer period and back is exact only while the longer rate is not close to 1.
 *
 * @param input - The rate, its period and the period to convert to.
 * @returns A fraction from 0 to 1; 0 and 1 stay as they are.
 * @throws {@link MetricInputError} if the input breaks {@link convertChurnRateInput}.
 *
 * @formula -Math.expm1({ day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[from] /
 * { day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[to] * Math.log1p(-churnRate))
 * @source farris2010
 *
 * @example
 * ```ts
 * convertChurnRate({ churnRate: 0.05, from: "month", to: "year" }); // => 0.4596399…
 * convertChurnRate({ churnRate: 0.8, from: "year", to: "month" }); // => 0.12551…
 * ```
 */
export function convertChurnRate(input: ConvertChurnRateInput): number {
  const { churnRate, from, to } = parseInput("convertChurnRate", convertChurnRateInput, input);
  if (from === to) return churnRate;
  // 0 − x, since −expm1(0) would be −0.
  return 0 - Math.expm1((PERIODS_PER_YEAR[from] / PERIODS_PER_YEAR[to]) * Math.log1p(-churnRate));
}

/** {@link convertChurnRate} as data. */
export const convertChurnRateMetric: Metric<[input: ConvertChurnRateInput], number> = {
  id: "convertChurnRate",
  summary: "A churn rate converted from one period to another by compounding.",
  arguments: [{ name: "input", schema: convertChurnRateInput }],
  compute: convertChurnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula:
      "-Math.expm1({ day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[from] / " +
      "{ day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[to] * Math.log1p(-churnRate))",
    undefinedWhen: null,
  },
  sources: ["farris2010"],
  examples: [
    { arguments: [{ churnRate: 0.5, from: "year", to: "year" }], result: 0.5 },
    { arguments: [{ churnRate: 1, from: "month", to: "year" }], result: 1 },
  ],
};

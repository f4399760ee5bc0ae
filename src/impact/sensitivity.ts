import type { Metric } from "../metric/metric";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { wrongLength } from "../validation/rareErrors";
import { checkField, checkMetric, mainNumber } from "./mainNumber";
import type { InputOf, NumberFieldOf } from "./numberFieldOf";

/** The fields to vary, each with the low and the high end of its plausible range. */
export type SensitivityRanges<Facts extends Metric> = {
  readonly [Field in NumberFieldOf<Facts>]?: readonly [low: number, high: number] | undefined;
};

/** The effect of one field on the main number. */
export interface SensitivityRow {
  /** The field. */
  readonly field: string;
  /** Main number with the field at the low end of its range; `null` if undefined. */
  readonly atLow: number | null;
  /** Main number with the field at the high end of its range; `null` if undefined. */
  readonly atHigh: number | null;
  /** Distance between the two; `null` if one of them is undefined. */
  readonly swing: number | null;
}

/** The result of {@link sensitivity}. */
export interface SensitivityResult {
  /** Main number for the given input; `null` if undefined. */
  readonly base: number | null;
  /** One row per field, the widest swing first, undefined ones last. */
  readonly rows: readonly SensitivityRow[];
}

/**
 * Returns the main number of a metric with each field at both ends of its range: a tornado table.
 *
 * It shows which assumption matters, for your own numbers and any metric with one input. Only one field is changed at a
 * time, so combined changes (a higher price and higher churn) are not covered. Compare ranges only if they are equally
 * likely. To solve for a value instead, see {@link breakEven}.
 *
 * @param metric - The facts of a metric, such as `churnRateMetric`; not the function.
 * @param input - The present input of the metric.
 * @param ranges - The low and the high end of the range of each field to vary.
 * @returns The main number for the input, and with each field at both ends, in the unit of the metric.
 * @throws {@link MetricInputError} if a field is not a single number, or, naming the metric, if the input is invalid,
 * also with a field at an end of its range.
 *
 * @example
 * ```ts
 * const input = { revenuePerPeriod: 50, churnRate: 0.04, grossMargin: 0.8 };
 * const tornado = sensitivity(clvFromChurnMetric, input, { revenuePerPeriod: [45, 55], churnRate: [0.02, 0.05] });
 * tornado.base; // => 1000
 * tornado.rows[0]; // => { field: "churnRate", atLow: 2000, atHigh: 800, swing: 1200 }
 * tornado.rows[1]; // => { field: "revenuePerPeriod", atLow: 900, atHigh: 1100, swing: 200 }
 * ```
 */
export function sensitivity<Facts extends Metric>(
  metric: Facts,
  input: InputOf<Facts>,
  ranges: SensitivityRanges<Facts>,
): SensitivityResult {
  checkMetric("sensitivity", metric);
  const base = mainNumber("sensitivity", metric, input as object);
  if (typeof ranges !== "object" || ranges === null)
    throw new MetricInputError("sensitivity", [makeIssue("wrongType", ["ranges"], ranges, { expected: "object" })]);
  const rows = Object.entries(ranges).flatMap(([field, range]) => {
    checkField("sensitivity", metric, field);
    if (range === undefined) return [];
    const [atLow, atHigh] = ends(field, range).map((value) =>
      mainNumber("sensitivity", metric, { ...(input as object), [field]: value }),
    ) as [number | null, number | null];
    return [{ field, atLow, atHigh, swing: atLow === null || atHigh === null ? null : Math.abs(atHigh - atLow) }];
  });
  return { base, rows: rows.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1)) };
}

function ends(field: string, range: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(range))
    throw new MetricInputError("sensitivity", [makeIssue("wrongType", [field], range, { expected: "list" })]);
  if (range.length === 2) return range as [unknown, unknown];
  const issue = makeIssue(wrongLength, [field], range, { bound: 2, length: range.length });
  throw new MetricInputError("sensitivity", [issue]);
}

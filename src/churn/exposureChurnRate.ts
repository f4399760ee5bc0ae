import type { Metric } from "../metric/metric";
import { count, days, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link exposureChurnRate}. */
export interface ExposureChurnRateInput {
  /** All customers lost during the observation, whenever they joined. */
  readonly customersLost: number;
  /** Total days of membership of all customers during the observation. */
  readonly customerDays: number;
  /** Length of the period of the rate, in days. Default: 365 / 12. */
  readonly daysPerPeriod?: number | undefined;
}

/** The schema of {@link ExposureChurnRateInput}. */
export const exposureChurnRateInput: InputSchema<ExposureChurnRateInput, "daysPerPeriod"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { customersLost: count(), customerDays: days(), daysPerPeriod: withDefault(days(), 365 / 12) },
  }),
);

/**
 * The churn rate of a period, from losses per customer-day.
 *
 * Each customer counts for the days of their membership, so joiners, leavers and observations of any length can be
 * pooled. The risk of leaving is assumed to be the same every day; if new customers leave faster, look at churn by
 * tenure. {@link churnRate} needs no such assumption, but a fixed group of starting customers.
 *
 * @param input - Losses and the days of observation.
 * @returns A fraction from 0 (no losses) toward 1; `null` if there are no customer-days.
 * @throws {@link MetricInputError} if the input breaks {@link exposureChurnRateInput}.
 *
 * @formula -Math.expm1(-(customersLost / customerDays) * daysPerPeriod)
 * @source kalbfleischPrentice2002
 *
 * @example
 * ```ts
 * exposureChurnRate({ customersLost: 10, customerDays: 6000 }); // => 0.04943…
 * exposureChurnRate({ customersLost: 10, customerDays: 6000, daysPerPeriod: 365 }); // => 0.4557…
 * ```
 */
export function exposureChurnRate(input: ExposureChurnRateInput): number | null {
  const { customersLost, customerDays, daysPerPeriod } = parseInput("exposureChurnRate", exposureChurnRateInput, input);
  return customerDays === 0 ? null : -Math.expm1(-(customersLost / customerDays) * daysPerPeriod);
}

/** {@link exposureChurnRate} as data. */
export const exposureChurnRateMetric: Metric<[input: ExposureChurnRateInput], number | null> = {
  id: "exposureChurnRate",
  summary: "The churn rate of a period, from losses per customer-day.",
  arguments: [{ name: "input", schema: exposureChurnRateInput }],
  compute: exposureChurnRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula: "-Math.expm1(-(customersLost / customerDays) * daysPerPeriod)",
    undefinedWhen: "customerDays === 0",
  },
  sources: ["kalbfleischPrentice2002"],
  examples: [
    { arguments: [{ customersLost: 0, customerDays: 6000 }], result: 0 },
    { arguments: [{ customersLost: 0, customerDays: 0 }], result: null },
  ],
};

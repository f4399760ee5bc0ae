import type { Metric } from "../metric/metric";
import { count, days, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link exposureChurnRate}. */
export interface ExposureChurnRateInput {
  /** All who left during the observation, whenever they joined. */
  readonly customersLost: number;
  /** Days that all customers together were under observation: the sum of the days each was a customer. */
  readonly customerDays: number;
  /** Length in days of the period that the rate is for; a twelfth of 365 days when left out. */
  readonly daysPerPeriod?: number | undefined;
}

/** The schema of {@link ExposureChurnRateInput}. */
export const exposureChurnRateInput: InputSchema<ExposureChurnRateInput, "daysPerPeriod"> = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { customersLost: count(), customerDays: days(), daysPerPeriod: withDefault(days(), 365 / 12) },
  }),
);

/**
 * The churn rate of a period that follows from losses per customer-day.
 *
 * Everybody counts for as long as they were a customer, so that joiners, leavers and observations of any length can be
 * pooled. It takes the risk of leaving to be the same every day; where new customers leave faster, look at it by tenure.
 * {@link churnRate} needs no such assumption, but a fixed set of starting customers.
 *
 * @param input - Losses and the days in which they could happen.
 * @returns A fraction from 0 (nobody left) toward 1; `null` when nobody was under observation.
 * @throws {@link MetricInputError} when the input breaks {@link exposureChurnRateInput}.
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
  summary: "The churn rate of a period that follows from losses per customer-day.",
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

import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link acquisitionVersusRetentionCost}. */
export interface AcquisitionVersusRetentionCostInput {
  /** Spending on new customers in a period, in money. */
  readonly acquisitionSpend: number;
  /** Customers won in it. */
  readonly newCustomers: number;
  /** Spending on keeping customers in the same period, in money. */
  readonly retentionSpend: number;
  /** Target customers who stayed, or, with a control group, those who stayed because of it. */
  readonly customersRetained: number;
}

/** The schema of {@link AcquisitionVersusRetentionCostInput}. */
export const acquisitionVersusRetentionCostInput: InputSchema<AcquisitionVersusRetentionCostInput> =
  /* @__PURE__ */ inputSchema(() => ({
    fields: {
      acquisitionSpend: amount(),
      newCustomers: count(),
      retentionSpend: amount(),
      customersRetained: count(),
    },
  }));

/** The result of {@link acquisitionVersusRetentionCost}. */
export interface AcquisitionVersusRetentionCostResult {
  /** Cost of acquiring a customer, in money; `null` if there are no new customers. */
  readonly costPerNewCustomer: number | null;
  /** Cost of retaining a customer, in money; `null` if no customers were retained. */
  readonly costPerRetainedCustomer: number | null;
  /** The first divided by the second; `null` if one of them is, or retention costs nothing. */
  readonly ratio: number | null;
}

/**
 * The cost of acquiring a customer, divided by the cost of retaining one.
 *
 * Most customers stay anyway. Divided by all retained customers, retention looks cheap whatever the spending does;
 * divided by the customers it kept, measured with a control group ({@link holdoutChurn}), it may cost more than
 * acquisition. State which of the two `customersRetained` is. The "5 to 25 times" of articles counts all customers. For
 * the acquisition cost alone see `customerAcquisitionCost`.
 *
 * @param input - Spending and customers of one period.
 * @returns Both costs in money, and their quotient: 1 if they are equal, above 1 if acquisition costs more; `null`
 * without customers to divide by, or if retention costs nothing.
 * @throws {@link MetricInputError} if the input breaks {@link acquisitionVersusRetentionCostInput}.
 *
 * @formula acquisitionSpend / newCustomers / (retentionSpend / customersRetained)
 * @source gallo2014
 * @source blattbergDeighton1996
 *
 * @example
 * ```ts
 * const spending = { acquisitionSpend: 40_000, newCustomers: 200, retentionSpend: 20_000 };
 * acquisitionVersusRetentionCost({ ...spending, customersRetained: 1000 }).ratio; // => 10
 * acquisitionVersusRetentionCost({ ...spending, customersRetained: 50 }).ratio; // => 0.5
 * ```
 */
export function acquisitionVersusRetentionCost(
  input: AcquisitionVersusRetentionCostInput,
): AcquisitionVersusRetentionCostResult {
  const { acquisitionSpend, newCustomers, retentionSpend, customersRetained } = parseInput(
    "acquisitionVersusRetentionCost",
    acquisitionVersusRetentionCostInput,
    input,
  );
  const costPerNewCustomer = newCustomers === 0 ? null : acquisitionSpend / newCustomers;
  const costPerRetainedCustomer = customersRetained === 0 ? null : retentionSpend / customersRetained;
  return {
    costPerNewCustomer,
    costPerRetainedCustomer,
    ratio:
      costPerNewCustomer === null || !costPerRetainedCustomer ? null : costPerNewCustomer / costPerRetainedCustomer,
  };
}

/** {@link acquisitionVersusRetentionCost} as data. */
export const acquisitionVersusRetentionCostMetric: Metric<
  [input: AcquisitionVersusRetentionCostInput],
  AcquisitionVersusRetentionCostResult
> = {
  id: "acquisitionVersusRetentionCost",
  summary: "The cost of acquiring a customer, divided by the cost of retaining one.",
  arguments: [{ name: "input", schema: acquisitionVersusRetentionCostInput }],
  compute: acquisitionVersusRetentionCost,
  main: {
    path: "ratio",
    unit: "multiple",
    range: [0, Infinity],
    better: null,
    formula: "acquisitionSpend / newCustomers / (retentionSpend / customersRetained)",
    undefinedWhen: "newCustomers === 0 || customersRetained === 0 || retentionSpend === 0",
  },
  sources: ["gallo2014", "blattbergDeighton1996"],
  examples: [
    {
      arguments: [{ acquisitionSpend: 40_000, newCustomers: 200, retentionSpend: 20_000, customersRetained: 1000 }],
      result: { costPerNewCustomer: 200, costPerRetainedCustomer: 20, ratio: 10 },
    },
    {
      arguments: [{ acquisitionSpend: 40_000, newCustomers: 200, retentionSpend: 0, customersRetained: 1000 }],
      result: { costPerNewCustomer: 200, costPerRetainedCustomer: 0, ratio: null },
    },
  ],
};

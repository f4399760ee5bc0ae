import type { Metric } from "../metric/metric";
import { amount, count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link acquisitionVersusRetentionCost}. */
export interface AcquisitionVersusRetentionCostInput {
  /** All that was spent to win customers in a period, in money. */
  readonly acquisitionSpend: number;
  /** Customers won in it. */
  readonly newCustomers: number;
  /** All that was spent to keep customers in the same period, in money. */
  readonly retentionSpend: number;
  /** Customers it was spent on who stayed, or, with a control group, those who would have left without it. */
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
  /** What it cost to win a customer, in money; `null` when none was won. */
  readonly costPerNewCustomer: number | null;
  /** What it cost to keep a customer, in money; `null` when none was kept. */
  readonly costPerRetainedCustomer: number | null;
  /** The first over the second; `null` where one of them is, or keeping cost nothing. */
  readonly ratio: number | null;
}

/**
 * The ratio of the cost of winning a customer to the cost of keeping one.
 *
 * Most customers stay unasked. Divided by everybody who stayed, the cost of keeping looks small whatever the spending does;
 * divided by those whom it kept, as a control group tells ({@link holdoutChurn}), it may come out above the cost of
 * winning. Say which of the two `customersRetained` is. The articles' "5 to 25 times" counts everybody. The cost of winning by itself is
 * {@link customerAcquisitionCost}.
 *
 * @param input - Spending and customers of one period.
 * @returns Both costs in money and their ratio: 1 where they are equal, above 1 where winning costs more; `null` without customers to divide by, or where keeping cost nothing.
 * @throws {@link MetricInputError} when the input breaks {@link acquisitionVersusRetentionCostInput}.
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
  summary: "The ratio of the cost of winning a customer to the cost of keeping one.",
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
